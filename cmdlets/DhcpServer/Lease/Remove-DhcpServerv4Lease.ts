import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { leaseObject, leaseView } from './lease.ts';
import { leaseQueries, leasesText } from './lease-query.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Lease',
  synopsis: 'Deletes leases: of addresses, of clients, the declined ones, or all of a scope.',
  defaultSet: 'IPAddress',
  sets: ['IPAddress', 'ScopeId', 'ClientId', 'BadLeases'],
  parameters: {
    PassThru: passThru,
    ComputerName: computerName,
    BadLeases: {
      type: 'SwitchParameter',
      sets: { BadLeases: { mandatory: true } },
      ...filled,
      help: 'Deletes the declined addresses, of one scope or of all.',
    },
    ScopeId: {
      type: 'IPAddress',
      sets: {
        ScopeId: { mandatory: true, position: 1, byPropertyName: true },
        ClientId: { mandatory: true, position: 1, byPropertyName: true },
        BadLeases: { position: 1, byPropertyName: true },
      },
      ...filled,
      complete: scopeIds,
      help: 'The scope; without -ClientId and -BadLeases all of its leases are deleted.',
    },
    ClientId: {
      type: 'String[]',
      sets: { ClientId: { mandatory: true, position: 2, byPropertyName: true } },
      ...filled,
      help: 'The clients whose leases to delete.',
    },
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: 'The leased addresses to free.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Lease',
  ],
  examples: [
    {
      title: 'All leases of a scope',
      command: 'Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [],
    },
    {
      title: 'Two addresses',
      command: 'Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.10,20.20.20.20',
      shows: [],
    },
    {
      title: 'The leases of two clients',
      command:
        'Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -ClientId "F0-DE-F1-7A-00-5E","00-24-D7-C5-25-B0"',
      before: 'Remove-DhcpServerv4Reservation -IPAddress 10.10.10.5',
      shows: [],
    },
    {
      title: 'The declined addresses of a scope',
      command: 'Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -BadLeases',
      shows: [],
    },
    {
      title: 'Declined addresses that were found before',
      command:
        'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" | Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -BadLeases | Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -BadLeases',
      shows: [],
    },
    {
      title: 'All leases that were found before',
      command:
        'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -AllLeases | Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com"',
      before: 'Remove-DhcpServerv4Reservation -ScopeId 10.10.10.0',
      shows: [],
    },
    {
      title: 'The leases of every scope',
      command:
        'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" | Remove-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
  ],
  views: [leaseView],
  related: ['Get-DhcpServerv4Lease'],
  run({ server, args, attempt, confirm, write }) {
    for (const query of leaseQueries(args)) {
      attempt(() => {
        if (!confirm(`${leasesText(query)} on server ${server.displayName} will be deleted.`)) return;
        const removed = server.leases.remove(query);
        if (args.passThru) for (const lease of removed) write(leaseObject(lease));
      });
    }
  },
});
