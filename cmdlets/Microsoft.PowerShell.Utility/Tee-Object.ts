import { createLineOutput } from '../../src/format/line-output.ts';
import { createObjectPrinter } from '../../src/format/out-default.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { Value } from '../../src/types/value.ts';
import { encodingParameter } from './encodings.ts';
import { encodingOf, openTextFile } from './text-files.ts';

export default defineCmdlet({
  name: 'Tee-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['tee'],
  synopsis: 'Keeps output in a file or variable and passes it on as well.',
  defaultSet: 'File',
  sets: ['File', 'LiteralFile', 'Variable'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to keep and pass on.' },
    FilePath: {
      type: 'String',
      aliases: ['Path'],
      sets: { File: { mandatory: true, position: 0 } },
      help: 'The file.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralFile: { mandatory: true } },
      help: 'The file, its path taken as it is.',
    },
    Append: { type: 'SwitchParameter', sets: { File: {} }, help: 'Adds to what is in the file.' },
    Encoding: {
      ...encodingParameter,
      sets: { File: {}, LiteralFile: {} },
      help: 'How text becomes bytes.',
    },
    Variable: { type: 'String', sets: { Variable: { mandatory: true } }, help: 'The name of a variable.' },
  },
  examples: [
    {
      title: 'Keep in a variable',
      command: '1..2 | Tee-Object -Variable seen | ForEach-Object { $_ * 10 }; "$seen"',
      shows: ['10', '20', '1 2'],
    },
  ],
  related: ['Out-File', 'Select-Object'],
  start(cmdlet, args) {
    if (args.variable !== undefined) {
      const name = args.variable;
      const seen: Value[] = [];
      return {
        process() {
          if (args.inputObject !== undefined) seen.push(args.inputObject);
          cmdlet.writeObject(args.inputObject);
        },
        end: () => cmdlet.session.setVariable(name, seen.length === 1 ? seen[0] : seen),
      };
    }
    const file = openTextFile(cmdlet, {
      path: args.literalPath ?? args.filePath ?? '',
      literal: args.literalPath !== undefined,
      encoding: encodingOf(cmdlet, args.encoding),
      append: args.append === true,
      force: false,
      noClobber: false,
    });
    const output = createLineOutput((text) => file.write(text), {
      columns: Number.POSITIVE_INFINITY,
      screenColumns: cmdlet.host.size().columns,
    });
    const printer = createObjectPrinter(formatContextOf(cmdlet.session), output);
    return {
      process() {
        printer.write(args.inputObject);
        cmdlet.writeObject(args.inputObject);
      },
      end: () => printer.end(),
      dispose: () => file.close(),
    };
  },
});
