import { isFormatPacket } from '../../src/format/packets.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import { defineEnum } from '../../src/types/declare.ts';
import { EnumValue } from '../../src/types/enums.ts';
import type { Value } from '../../src/types/value.ts';
import { gridRows } from './grid-rows.ts';

defineEnum('Microsoft.PowerShell.Commands.OutputModeOption', 'None Single Multiple');
const choices = ['none', 'single', 'multiple'] as const;

export default defineCmdlet({
  name: 'Out-GridView',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ogv'],
  synopsis: 'Shows objects in a list over the whole window, to filter, to sort and to choose from.',
  description:
    'What is typed filters the rows: each word must be somewhere in a row. Tab sorts by the next column. With -PassThru or -OutputMode the rows chosen are written. The list has the terminal to itself, so the command ends when the list is closed.',
  defaultSet: 'PassThru',
  sets: ['PassThru', 'Wait', 'OutputMode'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to show.' },
    Title: { type: 'String', notNullOrEmpty: true, help: 'What stands above the list.', default: 'the command' },
    Wait: {
      type: 'SwitchParameter',
      sets: { Wait: {} },
      help: 'Goes on when the list is closed, which is the only way here.',
    },
    OutputMode: {
      type: 'Microsoft.PowerShell.Commands.OutputModeOption',
      sets: { OutputMode: {} },
      help: 'How many rows can be chosen to be written: None, Single or Multiple.',
      default: 'None',
    },
    PassThru: {
      type: 'SwitchParameter',
      sets: { PassThru: {} },
      help: 'Writes the rows chosen, as -OutputMode Multiple does.',
    },
  },
  examples: [
    {
      title: 'It needs a window',
      command: 'Get-Alias | Out-GridView',
      fails: 'ErrorLoadingAssembly,Microsoft.PowerShell.Commands.OutGridViewCommand',
    },
  ],
  related: ['Format-Table', 'Out-Host'],
  start(cmdlet, args) {
    const objects: Value[] = [];
    return {
      begin() {
        if (cmdlet.host.chooseRows !== undefined && cmdlet.host.interactive) return;
        cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: 'Out-GridView needs a terminal to show its window in, and this session has none.',
            id: 'ErrorLoadingAssembly',
            category: 'ObjectNotFound',
            exceptionType: 'System.NotSupportedException',
          }),
        );
      },
      process() {
        const { inputObject } = args;
        if (inputObject === null || inputObject === undefined) return;
        if (isFormatPacket(inputObject)) {
          cmdlet.throwTerminatingError(
            ErrorRecord.of({
              message: 'The data format is not supported by Out-GridView.',
              id: 'DataNotQualifiedForGridView',
              category: 'InvalidType',
              exceptionType: 'System.FormatException',
            }),
          );
        }
        objects.push(inputObject);
      },
      end() {
        const { host } = cmdlet;
        const { extent } = cmdlet.myInvocation;
        const mode = args.outputMode instanceof EnumValue ? args.outputMode.value : args.passThru === true ? 2 : 0;
        const chosen = host.chooseRows?.({
          title: args.title ?? extent?.source.line(extent.startLine).trim() ?? cmdlet.name,
          choice: choices[mode] ?? 'none',
          ...gridRows(objects, formatContextOf(cmdlet.session)),
        });
        for (const index of chosen ?? []) cmdlet.writeObject(objects[index]);
      },
    };
  },
});
