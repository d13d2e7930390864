import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { CsvReader } from './csv-reader.ts';
import { delimiterOf } from './csv-writer.ts';

export default defineCmdlet({
  name: 'ConvertFrom-Csv',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes objects of lines of comma-separated values.',
  defaultSet: 'Delimiter',
  sets: ['Delimiter', 'UseCulture'],
  parameters: {
    Delimiter: {
      type: 'Char',
      sets: { Delimiter: { position: 1 } },
      notNullOrEmpty: true,
      help: 'What stands between two values.',
      default: ',',
    },
    UseCulture: {
      type: 'SwitchParameter',
      sets: { UseCulture: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'The list separator of the culture as delimiter.',
    },
    InputObject: {
      type: 'PSObject[]',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNull: true,
      help: 'The lines; the first one names the columns.',
    },
    Header: { type: 'String[]', notNullOrEmpty: true, help: 'Names of the columns, for text without a line of names.' },
  },
  examples: [{ title: 'Read lines', command: "('Name,Scopes', 'HQ,3' | ConvertFrom-Csv).Scopes", shows: ['3'] }],
  related: ['ConvertTo-Csv', 'Import-Csv'],
  start(cmdlet, args) {
    const reader = new CsvReader(cmdlet, delimiterOf(args.delimiter), args.header ?? null);
    return {
      process() {
        for (const each of args.inputObject) reader.read(toText(each, cmdlet.session.context));
      },
    };
  },
});
