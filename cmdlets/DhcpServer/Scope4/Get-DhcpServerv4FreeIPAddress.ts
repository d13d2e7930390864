import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { fewerThanAsked } from './free-address.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4FreeIPAddress',
  synopsis: 'Gets addresses of a scope that are free to be given away.',
  description:
    "An address is free when it lies in the scope's range, outside its exclusion ranges, and neither a lease nor a reservation uses it. Addresses come as text, in ascending order.",
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope to search.',
    },
    NumAddress: { type: 'UInt32', position: 2, ...filled, default: '1', help: 'How many free addresses to get.' },
    StartAddress: {
      type: 'IPAddress',
      ...filled,
      help: "The address to start from. Default: the start of the scope's range.",
    },
    EndAddress: {
      type: 'IPAddress',
      ...filled,
      help: "The address to stop at. Default: the end of the scope's range.",
    },
  },
  outputTypes: ['System.String[]'],
  examples: [
    {
      title: 'One free address',
      command: 'Get-DhcpServerv4FreeIPAddress -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: ['10.10.10.12'],
    },
    {
      title: 'Ten free addresses',
      command:
        'Get-DhcpServerv4FreeIPAddress -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -NumAddress 10',
      shows: ['10.10.10.12', '10.10.10.13', '10.10.10.14'],
    },
    {
      title: 'A free address of a part of the scope',
      command:
        'Get-DhcpServerv4FreeIPAddress -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -StartAddress 10.10.10.10 -EndAddress 10.10.10.50',
      shows: ['10.10.10.12'],
    },
  ],
  related: ['Add-DhcpServerv4Reservation', 'Get-DhcpServerv4ScopeStatistics'],
  run({ server, args, cmdlet, write }) {
    const scopeId = ipv4(args.scopeId);
    const found = server.freeAddresses.find(scopeId, {
      count: args.numAddress,
      startAddress: args.startAddress && ipv4(args.startAddress),
      endAddress: args.endAddress && ipv4(args.endAddress),
    });
    for (const address of found.addresses) write(formatIPv4(address));
    if (found.endReached) cmdlet.writeWarning(fewerThanAsked(formatIPv4(scopeId), found.addresses.length));
  },
});
