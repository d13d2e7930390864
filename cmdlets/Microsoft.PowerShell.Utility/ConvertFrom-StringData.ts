import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { Hashtable } from '../../src/types/hashtable.ts';
import { unescapeData } from './string-data.ts';

export default defineCmdlet({
  name: 'ConvertFrom-StringData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes a hash table of lines that say name = value.',
  description: 'A backslash begins an escape such as \\n or \\t; a line that begins with # is a remark.',
  parameters: {
    StringData: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      allowEmptyString: true,
      help: 'The lines.',
    },
    Delimiter: { type: 'Char', position: 1, help: 'What stands between name and value.', default: '=' },
  },
  outputTypes: ['System.Collections.Hashtable'],
  examples: [{ title: 'One value', command: "('Site = HQ' | ConvertFrom-StringData).Site", shows: ['HQ'] }],
  process(cmdlet, args) {
    const delimiter = args.delimiter === undefined ? '=' : String(args.delimiter);
    const table = new Hashtable();
    for (const raw of args.stringData.split('\n')) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      const at = line.indexOf(delimiter);
      if (at < 0) {
        cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: `Data line '${line}' is not in 'name=value' format.`,
            id: 'InvalidOperation',
            category: 'InvalidOperation',
            target: line,
            exceptionType: 'System.Management.Automation.PSInvalidOperationException',
          }),
        );
      }
      const name = line.slice(0, at).trim();
      if (table.has(name)) {
        cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: `Data item '${name}' in line '${line}' is already defined.`,
            id: 'InvalidOperation',
            category: 'InvalidOperation',
            target: line,
            exceptionType: 'System.Management.Automation.PSInvalidOperationException',
          }),
        );
      }
      table.set(name, unescapeData(line.slice(at + 1).trim()));
    }
    cmdlet.writeObject(table);
  },
});
