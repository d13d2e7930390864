import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { runspaceOf } from '../../src/runtime/console/runspace.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Shell } from '../../src/runtime/shell.ts';

export default defineCmdlet({
  name: 'Get-Runspace',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows the runspaces of the process: the one that the session runs in.',
  defaultSet: 'NameParameterSet',
  sets: ['NameParameterSet', 'IdParameterSet', 'InstanceIdParameterSet'],
  parameters: {
    Name: {
      type: 'String[]',
      sets: { NameParameterSet: { position: 0 } },
      help: 'The names; wildcards are allowed.',
    },
    Id: { type: 'Int32[]', sets: { IdParameterSet: { mandatory: true, position: 0 } }, help: 'The numbers.' },
    InstanceId: {
      type: 'Guid[]',
      sets: { InstanceIdParameterSet: { mandatory: true, position: 0 } },
      help: 'The GUIDs.',
    },
  },
  outputTypes: ['System.Management.Automation.Runspaces.Runspace'],
  views: [
    tableView('System.Management.Automation.Runspaces.LocalRunspace', {
      columns: [
        column('Id', { alignment: 'right', width: 3 }),
        column('Name', { width: 15 }),
        column('ComputerName', { width: 15 }),
        column('Type', { width: 13 }),
        column('RunspaceStateInfo', { label: 'State', width: 13 }),
        column('RunspaceAvailability', { label: 'Availability', width: 15 }),
      ],
    }),
  ],
  examples: [{ title: 'The only one', command: '(Get-Runspace).Name', shows: ['Runspace1'] }],
  process(cmdlet, args) {
    const runspace = runspaceOf(cmdlet.session as Shell);
    const named = args.name === undefined || args.name.some((name) => WildcardPattern.of(name).isMatch(runspace.name));
    const numbered = args.id === undefined || args.id.includes(runspace.id);
    const known =
      args.instanceId === undefined || args.instanceId.some((id) => String(id) === runspace.instanceId.toString());
    if (named && numbered && known) cmdlet.writeObject(runspace);
  },
});
