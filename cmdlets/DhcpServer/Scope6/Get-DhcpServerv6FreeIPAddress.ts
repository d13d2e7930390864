import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { fewerThanAsked } from '../Scope4/free-address.ts';
import { ipv6 } from '../values.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6FreeIPAddress',
  synopsis: 'Gets addresses of an IPv6 scope that are free to be given away.',
  description:
    "An address is free when it lies in the scope's prefix, outside its exclusion ranges, and neither a lease nor a reservation uses it. Addresses come as text, in ascending order.",
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope to search.',
    },
    NumAddress: { type: 'UInt32', position: 2, ...filled, default: '1', help: 'How many free addresses to get.' },
    StartAddress: { type: 'IPAddress', ...filled, help: "The address to start from. Default: the prefix's first." },
    EndAddress: { type: 'IPAddress', ...filled, help: "The address to stop at. Default: the prefix's last." },
  },
  outputTypes: ['System.String[]'],
  examples: [
    {
      title: 'One free address',
      command: 'Get-DhcpServerv6FreeIPAddress -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: ['2001:4898:7020:1020::12'],
    },
    {
      title: 'Ten free addresses',
      command:
        'Get-DhcpServerv6FreeIPAddress -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -NumAddress 10',
      shows: ['2001:4898:7020:1020::12', '2001:4898:7020:1020::13', '2001:4898:7020:1020::1b'],
    },
    {
      title: 'A free address of a part of the scope',
      command:
        'Get-DhcpServerv6FreeIPAddress -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -StartAddress 2001:4898:7020:1020::10 -EndAddress 2001:4898:7020:1020::50',
      shows: ['2001:4898:7020:1020::12'],
    },
  ],
  related: ['Add-DhcpServerv6Reservation', 'Get-DhcpServerv6ScopeStatistics'],
  run({ server, args, cmdlet, write }) {
    const prefix = ipv6(args.prefix);
    const found = server.v6.freeAddresses.find(prefix, {
      count: args.numAddress,
      startAddress: args.startAddress && ipv6(args.startAddress),
      endAddress: args.endAddress && ipv6(args.endAddress),
    });
    for (const address of found.addresses) write(formatIPv6(address));
    if (found.endReached) cmdlet.writeWarning(fewerThanAsked(formatIPv6(prefix), found.addresses.length));
  },
});
