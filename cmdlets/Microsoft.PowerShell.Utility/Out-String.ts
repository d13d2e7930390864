import { createLineOutput } from '../../src/format/line-output.ts';
import { createObjectPrinter } from '../../src/format/out-default.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import { newLine } from './text-output.ts';

export default defineCmdlet({
  name: 'Out-String',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Turns output into text, laid out as on the screen.',
  defaultSet: 'NoNewLineFormatting',
  sets: ['NoNewLineFormatting', 'StreamFormatting'],
  parameters: {
    Stream: {
      type: 'SwitchParameter',
      sets: { StreamFormatting: {} },
      help: 'Writes a string for each line instead of one for all.',
    },
    Width: {
      type: 'Int32',
      validateRange: [2, 2147483647],
      help: 'Columns of a line; without it only tables are limited.',
    },
    NoNewline: {
      type: 'SwitchParameter',
      sets: { NoNewLineFormatting: {} },
      help: 'Leaves out the line ends that laying out adds.',
    },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to turn into text.' },
  },
  outputTypes: ['System.String'],
  examples: [
    { title: 'Count the characters', command: "('abc' | Out-String).Trim().Length", shows: ['3'] },
    {
      title: 'One string a line',
      command: "[pscustomobject]@{ Name = 'HQ' } | Out-String -Stream | Where-Object { $_ -like 'H*' }",
      shows: ['HQ'],
    },
  ],
  related: ['Out-File', 'Out-Host', 'Out-Default'],
  start(cmdlet, args) {
    const stream = args.stream === true;
    const parts: string[] = [];
    const options = {
      columns: args.width ?? Number.POSITIVE_INFINITY,
      screenColumns: cmdlet.host.size().columns,
      noNewline: true,
    };
    const lineEnd = args.noNewline === true ? '' : newLine;
    const output = createLineOutput((line) => {
      if (stream) cmdlet.writeObject(line);
      else parts.push(line, lineEnd);
    }, options);
    const printer = createObjectPrinter(formatContextOf(cmdlet.session), output);
    return {
      process: () => printer.write(args.inputObject),
      end() {
        printer.end();
        if (!stream) cmdlet.writeObject(parts.join(''));
      },
    };
  },
});
