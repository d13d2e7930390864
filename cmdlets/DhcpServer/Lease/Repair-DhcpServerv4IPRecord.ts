import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { ipRecordsObject } from './ip-records.ts';

export default defineDhcpCmdlet({
  name: 'Repair-DhcpServerv4IPRecord',
  aliases: ['Reconcile-DhcpServerv4IPRecord'],
  asksByDefault: true,
  synopsis: "Finds the addresses about which a server's records contradict each other, and repairs them.",
  description:
    "Leases, reservations and the scope's range have to agree. With -ReportOnly the addresses are only reported.",
  sets: ['Repair0'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to check.',
    },
    ReportOnly: { type: 'SwitchParameter', ...filled, help: 'Reports the addresses and repairs nothing.' },
    Force: { type: 'SwitchParameter', ...filled, help: 'Does not ask.' },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4IPRecords',
  ],
  examples: [
    { title: 'A scope is repaired', command: 'Repair-DhcpServerv4IPRecord -ScopeId 10.10.10.0 -Force', shows: [] },
    { title: 'A scope is checked', command: 'Repair-DhcpServerv4IPRecord -ScopeId 10.10.10.0 -ReportOnly', shows: [] },
  ],
  related: ['Get-DhcpServerv4Lease'],
  run({ server, args, attempt, confirm, write }) {
    for (const scopeId of ipv4s(args.scopeId)) {
      attempt(() => {
        const scope = formatIPv4(scopeId);
        const sentence = `The inconsistent records of scope ${scope} on server ${server.displayName} will be ${args.reportOnly ? 'reported' : 'repaired'}.`;
        if (!confirm(sentence, args.reportOnly ? undefined : sentence)) return;
        const records = server.leases.reconcile(scopeId, { reportOnly: args.reportOnly });
        if (records.ipAddresses.length > 0) write(ipRecordsObject(records));
      });
    }
  },
});
