import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { isNull } from '../../src/types/value.ts';
import { CsvReader, Records } from './csv-reader.ts';
import { CsvWriter, csvError, csvWritingParameters, delimiterOf } from './csv-writer.ts';
import { encodingParameter, type FileEncoding } from './encodings.ts';
import { encodingOf, existingText, openTextFile } from './text-files.ts';

export default defineCmdlet({
  name: 'Export-Csv',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['epcsv'],
  synopsis: 'Writes objects to a file of comma-separated values.',
  defaultSet: 'Delimiter',
  sets: ['Delimiter', 'UseCulture'],
  supportsShouldProcess: true,
  parameters: {
    InputObject: {
      type: 'PSObject',
      mandatory: true,
      byValue: true,
      byPropertyName: true,
      help: 'The objects; the first one decides which columns there are.',
    },
    Path: { type: 'String', position: 0, notNullOrEmpty: true, help: 'The file.' },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      notNullOrEmpty: true,
      help: 'The file, its path taken as it is.',
    },
    Force: { type: 'SwitchParameter', help: 'Writes to read-only files and over mismatched columns.' },
    NoClobber: { type: 'SwitchParameter', aliases: ['NoOverwrite'], help: 'Leaves an existing file alone and fails.' },
    Encoding: {
      ...encodingParameter,
      help: 'How text becomes bytes.',
    },
    Append: { type: 'SwitchParameter', help: 'Adds rows to those in the file.' },
    ...csvWritingParameters,
  },
  examples: [
    {
      title: 'Keep a list',
      command: "[pscustomobject]@{ Name = 'HQ' } | Export-Csv C:\\sites.csv; Get-Content C:\\sites.csv",
      shows: ['"Name"', '"HQ"'],
    },
  ],
  related: ['Import-Csv', 'ConvertTo-Csv'],
  start(cmdlet, args) {
    const writer = new CsvWriter(cmdlet, args);
    const literal = cmdlet.isBound('LiteralPath');
    if (literal === cmdlet.isBound('Path')) {
      cmdlet.throwTerminatingError(
        csvError(
          'CannotSpecifyPathAndLiteralPath',
          'You must specify either the -Path or -LiteralPath parameters, but not both.',
        ),
      );
    }
    if (args.append === true && args.noHeader === true) {
      cmdlet.throwTerminatingError(
        csvError(
          'CannotSpecifyBothAppendAndNoHeader',
          'You must specify either the -Append or -NoHeader parameters, but not both.',
        ),
      );
    }
    const path = args.literalPath ?? args.path ?? '';
    if (!cmdlet.shouldProcess(path)) return {};
    const encoding = encodingOf(cmdlet, args.encoding);
    const known =
      args.append === true ? knownHeader(cmdlet, path, literal, delimiterOf(args.delimiter), encoding) : null;
    const file = openTextFile(cmdlet, {
      path,
      literal,
      encoding,
      append: args.append === true,
      force: args.force === true,
      noClobber: args.noClobber === true,
    });
    return {
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        if (writer.names === null) {
          const own = writer.begin(item);
          if (known !== null) {
            if (args.force !== true) checkColumns(cmdlet, known, own, path);
            writer.names = known;
          } else if (args.noHeader !== true) {
            if (args.includeTypeInformation === true) file.write(`${writer.typeLine(item)}\n`);
            file.write(`${writer.header()}\n`);
          }
        }
        file.write(`${writer.row(item)}\n`);
      },
      dispose: () => file.close(),
    };
  },
});

/** The columns of a file that is added to; null when it is empty or new. */
function knownHeader(
  cmdlet: CmdletInvocation,
  path: string,
  literal: boolean,
  delimiter: string,
  encoding: FileEncoding,
): readonly string[] | null {
  const text = existingText(cmdlet, path, literal, encoding);
  if (text === null || text === '') return null;
  return new CsvReader(cmdlet, delimiter, null).readHeader(new Records(text, delimiter));
}

function checkColumns(cmdlet: CmdletInvocation, known: readonly string[], own: readonly string[], path: string): void {
  const names = new Set(own.map((name) => name.toLowerCase()));
  const missing = known.find((name) => !names.has(name.toLowerCase()));
  if (missing === undefined) return;
  cmdlet.throwTerminatingError(
    csvError(
      'CannotAppendCsvWithMismatchedPropertyNames',
      `Cannot append CSV content to the following file: ${path}. The appended object does not have a property that corresponds to the following column: ${missing}. To continue with mismatched properties, add the -Force parameter, and then retry the command.`,
      missing,
    ),
  );
}
