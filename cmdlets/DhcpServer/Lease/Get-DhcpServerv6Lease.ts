import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { lease6Object } from './lease.ts';
import { lease6Queries } from './lease-query.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Lease',
  synopsis: 'Gets the leases of an IPv6 scope, or those of single addresses.',
  description: 'A lease whose time is over stays in the database and is returned, too.',
  defaultSet: 'Prefix',
  sets: ['Prefix', 'IPAddress'],
  parameters: {
    ComputerName: computerName,
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: 'The leased addresses to get.',
    },
    Prefix: {
      type: 'IPAddress',
      sets: { Prefix: { mandatory: true, position: 1, byPropertyName: true } },
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose leases to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Lease',
  ],
  examples: [
    {
      title: 'The leases of a scope',
      command: 'Get-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [': 2001:4898:7020:1020::10', ': 2001:4898:7020:1020::11'],
    },
    {
      title: 'The lease of one address',
      command: 'Get-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::10',
      shows: [': IANA', ': 2001:4898:7020:1020::10'],
    },
  ],
  related: ['Add-DhcpServerv6Lease', 'Remove-DhcpServerv6Lease'],
  run({ server, args, attempt, write }) {
    for (const query of lease6Queries(args)) {
      attempt(() => {
        for (const lease of server.v6.leases.query(query)) write(lease6Object(lease));
      });
    }
  },
});
