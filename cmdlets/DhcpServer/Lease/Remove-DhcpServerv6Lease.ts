import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { lease6Object } from './lease.ts';
import { lease6Queries, leases6Text } from './lease-query.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6Lease',
  synopsis: 'Deletes IPv6 leases: of single addresses, or all of a scope.',
  description:
    'The lease of a reserved address goes with its reservation: by itself it is refused or, in a scope, left.',
  defaultSet: 'IPAddress',
  sets: ['Prefix', 'IPAddress'],
  parameters: {
    ComputerName: computerName,
    PassThru: passThru,
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: 'The addresses whose leases to delete.',
    },
    Prefix: {
      type: 'IPAddress',
      sets: { Prefix: { mandatory: true, position: 1, byPropertyName: true } },
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope, all of whose leases are deleted.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Lease',
  ],
  examples: [
    {
      title: 'All leases of a scope',
      command: 'Remove-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [],
    },
    {
      title: 'Two addresses',
      command:
        'Remove-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::10,2001:4898:7020:1030::20',
      shows: [],
    },
    {
      title: 'Leases that were found before',
      command:
        'Get-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: | Remove-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
    {
      title: 'The leases of every scope',
      command:
        'Get-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" | Remove-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Lease'],
  run({ server, args, attempt, confirm, write }) {
    for (const query of lease6Queries(args)) {
      attempt(() => {
        if (!confirm(`${leases6Text(query)} on server ${server.displayName} will be deleted.`)) return;
        const removed = server.v6.leases.remove(query);
        if (args.passThru) for (const lease of removed) write(lease6Object(lease));
      });
    }
  },
});
