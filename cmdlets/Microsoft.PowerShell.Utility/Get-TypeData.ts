import { tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { typeTable } from '../../src/types/type-table.ts';
import { TypeData } from './type-data.ts';

export default defineCmdlet({
  name: 'Get-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows which members were added to types.',
  parameters: {
    TypeName: {
      type: 'String[]',
      position: 0,
      byValue: true,
      notNullOrEmpty: true,
      help: 'The types; wildcards are allowed.',
    },
  },
  outputTypes: ['System.Management.Automation.Runspaces.TypeData'],
  views: [
    tableView('System.Management.Automation.Runspaces.TypeData', {
      name: 'TypeData',
      columns: [{ value: 'TypeName' }, { value: 'Members' }],
    }),
  ],
  examples: [
    {
      title: 'What texts were given',
      before: 'Update-TypeData -TypeName System.String -MemberType NoteProperty -MemberName Kind -Value text -Force',
      command: "(Get-TypeData System.String).Members.Keys -contains 'Kind'",
      shows: ['True'],
    },
  ],
  related: ['Update-TypeData', 'Remove-TypeData'],
  process(cmdlet, { typeName }) {
    const table = typeTable();
    const patterns = (typeName ?? ['*']).map((name) => WildcardPattern.of(name));
    for (const name of table.typeNames) {
      if (patterns.some((pattern) => pattern.isMatch(name))) {
        cmdlet.writeObject(new TypeData(name, table.membersOf(name) ?? new Map()));
      }
    }
  },
});
