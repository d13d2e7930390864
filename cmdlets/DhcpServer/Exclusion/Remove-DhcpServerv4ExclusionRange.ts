import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { exclusionObject, exclusionView } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4ExclusionRange',
  synopsis: 'Gives excluded addresses of a scope back.',
  description:
    "With -StartRange, -EndRange or both the ranges that start or end there are removed, without them all of the scope's.",
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope.',
    },
    StartRange: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range to remove.',
    },
    EndRange: {
      type: 'IPAddress',
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range to remove.',
    },
    Passthru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4ExclusionRange',
  ],
  examples: [
    {
      title: 'All ranges of a scope',
      command: 'Remove-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [],
    },
    {
      title: 'One range',
      command:
        'Remove-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -StartRange 10.10.10.1 -EndRange 10.10.10.10',
      shows: [],
    },
    {
      title: 'The range that starts at an address',
      command:
        'Remove-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -StartRange 10.10.10.1',
      shows: [],
    },
    {
      title: 'The range that ends at an address',
      command:
        'Remove-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -EndRange 10.10.10.10',
      shows: [],
    },
  ],
  views: [exclusionView],
  related: ['Get-DhcpServerv4ExclusionRange', 'Add-DhcpServerv4ExclusionRange'],
  run({ server, args, confirm, write }) {
    const scopeId = ipv4(args.scopeId);
    const startRange = args.startRange && ipv4(args.startRange);
    const endRange = args.endRange && ipv4(args.endRange);
    const from = startRange === undefined ? '' : ` from ${formatIPv4(startRange)}`;
    const to = endRange === undefined ? '' : ` to ${formatIPv4(endRange)}`;
    const what = from === '' && to === '' ? 'All exclusion ranges' : `Exclusion ranges${from}${to}`;
    if (!confirm(`${what} will be removed from scope ${formatIPv4(scopeId)} on server ${server.displayName}.`)) return;
    const removed = server.exclusions.remove(scopeId, { startRange, endRange });
    if (args.passthru) for (const exclusion of removed) write(exclusionObject(exclusion));
  },
});
