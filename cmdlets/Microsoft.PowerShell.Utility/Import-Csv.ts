import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { CsvReader } from './csv-reader.ts';
import { csvError, delimiterOf } from './csv-writer.ts';
import { encodingParameter } from './encodings.ts';
import { encodingOf, openFile, readText } from './text-files.ts';

const named = { mandatory: true, byPropertyName: true };

export default defineCmdlet({
  name: 'Import-Csv',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ipcsv'],
  synopsis: 'Makes objects of a file of comma-separated values.',
  defaultSet: 'DelimiterPath',
  sets: ['DelimiterPath', 'DelimiterLiteralPath', 'CulturePath', 'CultureLiteralPath'],
  parameters: {
    Delimiter: {
      type: 'Char',
      sets: { DelimiterPath: { position: 1 }, DelimiterLiteralPath: { position: 1 } },
      notNull: true,
      help: 'What stands between two values.',
      default: ',',
    },
    Path: {
      type: 'String[]',
      sets: {
        DelimiterPath: { ...named, position: 0, byValue: true },
        CulturePath: { ...named, position: 0, byValue: true },
      },
      notNullOrEmpty: true,
      help: 'The files.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { DelimiterLiteralPath: named, CultureLiteralPath: named },
      notNullOrEmpty: true,
      help: 'The files, their paths taken as they are.',
    },
    UseCulture: {
      type: 'SwitchParameter',
      sets: { CulturePath: { mandatory: true }, CultureLiteralPath: { mandatory: true } },
      notNull: true,
      help: 'The list separator of the culture as delimiter.',
    },
    Header: {
      type: 'String[]',
      notNullOrEmpty: true,
      help: 'Names of the columns, for files without a line of names.',
    },
    Encoding: {
      ...encodingParameter,
      help: 'How bytes become text.',
    },
  },
  examples: [
    {
      title: 'Read back what was exported',
      command:
        "[pscustomobject]@{ Name = 'HQ'; Scopes = 3 } | Export-Csv C:\\sites.csv; (Import-Csv C:\\sites.csv).Name",
      shows: ['HQ'],
    },
  ],
  related: ['Export-Csv', 'ConvertFrom-Csv'],
  start(cmdlet, args) {
    const header = args.header ?? null;
    const reader = new CsvReader(cmdlet, delimiterOf(args.delimiter), header);
    return {
      process() {
        const literal = cmdlet.isBound('LiteralPath');
        if (literal === cmdlet.isBound('Path')) {
          cmdlet.throwTerminatingError(
            csvError(
              'CannotSpecifyPathAndLiteralPath',
              'You must specify either the -Path or -LiteralPath parameters, but not both.',
            ),
          );
        }
        for (const path of (literal ? args.literalPath : args.path) ?? []) {
          const file = openFile(cmdlet, path, literal);
          reader.restart(header);
          reader.read(readText(cmdlet, file, encodingOf(cmdlet, args.encoding)));
        }
      },
    };
  },
});
