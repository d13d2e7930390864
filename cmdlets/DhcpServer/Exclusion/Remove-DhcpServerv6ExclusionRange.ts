import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { exclusion6Object } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6ExclusionRange',
  synopsis: 'Gives excluded addresses of an IPv6 scope back.',
  description:
    "With -StartRange, -EndRange or both the ranges that start or end there are removed, without them all of the scope's.",
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: "The scope's prefix.",
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
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6ExclusionRange',
  ],
  examples: [
    {
      title: 'One range',
      command:
        'Remove-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020:: -StartRange 2001:4898:7020:1020::1 -EndRange 2001:4898:7020:1020::10',
      shows: [],
    },
    {
      title: 'The range that starts at an address',
      command:
        'Remove-DhcpServerv6ExclusionRange -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -StartRange 2001:4898:7020:1020::1',
      shows: [],
    },
    {
      title: 'The range that ends at an address',
      command:
        'Remove-DhcpServerv6ExclusionRange -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -EndRange 2001:4898:7020:1020::10',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6ExclusionRange', 'Add-DhcpServerv6ExclusionRange'],
  run({ server, args, confirm, write }) {
    const prefix = ipv6(args.prefix);
    const startRange = args.startRange && ipv6(args.startRange);
    const endRange = args.endRange && ipv6(args.endRange);
    const from = startRange === undefined ? '' : ` from ${formatIPv6(startRange)}`;
    const to = endRange === undefined ? '' : ` to ${formatIPv6(endRange)}`;
    const what = from === '' && to === '' ? 'All exclusion ranges' : `Exclusion ranges${from}${to}`;
    if (!confirm(`${what} will be removed from scope ${formatIPv6(prefix)} on server ${server.displayName}.`)) return;
    const removed = server.v6.exclusions.remove(prefix, { startRange, endRange });
    if (args.passthru) for (const exclusion of removed) write(exclusion6Object(exclusion));
  },
});
