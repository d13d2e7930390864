import { createLineOutput } from '../../src/format/line-output.ts';
import { createObjectPrinter } from '../../src/format/out-default.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { encodingParameter } from './encodings.ts';
import { encodingOf, openTextFile } from './text-files.ts';

export default defineCmdlet({
  name: 'Out-File',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes output to a file, laid out as on the screen.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  supportsShouldProcess: true,
  parameters: {
    FilePath: {
      type: 'String',
      aliases: ['Path'],
      sets: { ByPath: { mandatory: true, position: 0 } },
      help: 'The file.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'The file, its path taken as it is.',
    },
    Encoding: {
      ...encodingParameter,
      position: 1,
      help: 'How text becomes bytes.',
    },
    Append: { type: 'SwitchParameter', help: 'Adds to what is in the file.' },
    Force: { type: 'SwitchParameter', help: 'Writes to read-only files, too.' },
    NoClobber: { type: 'SwitchParameter', aliases: ['NoOverwrite'], help: 'Leaves an existing file alone and fails.' },
    Width: {
      type: 'Int32',
      validateRange: [2, 2147483647],
      help: 'Columns of a line; without it only tables are limited.',
    },
    NoNewline: { type: 'SwitchParameter', help: 'Writes no line ends.' },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to write.' },
  },
  examples: [
    {
      title: 'Keep a table',
      command: "[pscustomobject]@{ Name = 'HQ' } | Out-File C:\\table.txt; Get-Content C:\\table.txt",
      shows: ['Name', 'HQ'],
    },
  ],
  related: ['Out-String', 'Tee-Object', 'Set-Content'],
  start(cmdlet, args) {
    const path = args.literalPath ?? args.filePath;
    if (path === undefined) return noPath(cmdlet);
    if (!cmdlet.shouldProcess(path, 'Output to File')) return {};
    const file = openTextFile(cmdlet, {
      path,
      literal: args.literalPath !== undefined,
      encoding: encodingOf(cmdlet, args.encoding),
      append: args.append === true,
      force: args.force === true,
      noClobber: args.noClobber === true,
    });
    const output = createLineOutput((text) => file.write(text), {
      columns: args.width ?? Number.POSITIVE_INFINITY,
      screenColumns: cmdlet.host.size().columns,
      noNewline: args.noNewline === true,
    });
    const printer = createObjectPrinter(formatContextOf(cmdlet.session), output);
    return {
      process: () => printer.write(args.inputObject),
      end: () => printer.end(),
      dispose: () => file.close(),
    };
  },
});

/** Input might have brought a path by its name: so only now is it known that there is none. */
function noPath(cmdlet: CmdletInvocation): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message:
        'Cannot process argument because the value of argument "path" is null. Change the value of argument "path" to a non-null value.',
      id: 'ArgumentNull',
      category: 'InvalidArgument',
      exceptionType: 'System.Management.Automation.PSArgumentNullException',
    }),
  );
}
