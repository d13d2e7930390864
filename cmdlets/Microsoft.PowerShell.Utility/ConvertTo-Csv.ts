import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { isNull } from '../../src/types/value.ts';
import { CsvWriter, csvWritingParameters } from './csv-writer.ts';

export default defineCmdlet({
  name: 'ConvertTo-Csv',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects as lines of comma-separated values.',
  defaultSet: 'Delimiter',
  sets: ['Delimiter', 'UseCulture'],
  parameters: {
    InputObject: {
      type: 'PSObject',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'The objects; the first one decides which columns there are.',
    },
    ...csvWritingParameters,
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'Two columns',
      command: "[pscustomobject]@{ Name = 'HQ'; Scopes = 3 } | ConvertTo-Csv",
      shows: ['"Name","Scopes"', '"HQ","3"'],
    },
  ],
  related: ['ConvertFrom-Csv', 'Export-Csv'],
  start(cmdlet, args) {
    const writer = new CsvWriter(cmdlet, args);
    return {
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        if (writer.names === null) {
          writer.begin(item);
          if (args.noHeader !== true) {
            if (args.includeTypeInformation === true) cmdlet.writeObject(writer.typeLine(item));
            const header = writer.header();
            if (header !== '') cmdlet.writeObject(header);
          }
        }
        const row = writer.row(item);
        if (row !== '') cmdlet.writeObject(row);
      },
    };
  },
});
