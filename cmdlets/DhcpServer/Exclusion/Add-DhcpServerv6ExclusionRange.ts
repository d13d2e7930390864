import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { exclusion6Object } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6ExclusionRange',
  synopsis: 'Leaves a range of addresses out of an IPv6 scope.',
  description:
    "The range has to lie within the scope's prefix and may not touch another exclusion range. Addresses in it are no longer handed out; reservations in it still are.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    StartRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The first address of the range.',
    },
    EndRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The last address of the range; the same address for a single one.',
    },
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope that leaves the addresses out.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6ExclusionRange',
  ],
  examples: [
    {
      title: 'Sixteen addresses',
      command:
        'Add-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020:: -StartRange 2001:4898:7020:1020::1 -EndRange 2001:4898:7020:1020::10',
      before: 'Remove-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020::',
      shows: [],
    },
    {
      title: 'A single address',
      command:
        'Add-DhcpServerv6ExclusionRange -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -StartRange 2001:4898:7020:1020::1 -EndRange 2001:4898:7020:1020::1',
      before: 'Remove-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020::',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6ExclusionRange', 'Remove-DhcpServerv6ExclusionRange'],
  run({ server, args, confirm, write }) {
    const prefix = ipv6(args.prefix);
    const range = { startRange: ipv6(args.startRange), endRange: ipv6(args.endRange) };
    const text = `${formatIPv6(range.startRange)} to ${formatIPv6(range.endRange)}`;
    const sentence = `Exclusion range ${text} will be added to scope ${formatIPv6(prefix)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const exclusion = server.v6.exclusions.add(prefix, range);
    if (args.passThru) write(exclusion6Object(exclusion));
  },
});
