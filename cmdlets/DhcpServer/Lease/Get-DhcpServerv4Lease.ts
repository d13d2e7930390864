import type { LeaseQuery } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { leaseObject, leaseView } from './lease.ts';
import { leaseQueries } from './lease-query.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Lease',
  synopsis: 'Gets the leases of a scope, or those of single addresses or clients.',
  description:
    'The leases of a scope are its active ones and the addresses of its reservations; -AllLeases adds offered, declined and expired ones. -BadLeases returns the declined addresses, of one scope or of all.',
  defaultSet: 'ScopeId',
  sets: ['ScopeId', 'IPAddress', 'ClientId', 'BadLeases'],
  parameters: {
    ComputerName: computerName,
    BadLeases: {
      type: 'SwitchParameter',
      sets: { BadLeases: { mandatory: true } },
      ...filled,
      help: 'Only addresses that a client found in use and declined.',
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
      help: 'The scope whose leases to get.',
    },
    ClientId: {
      type: 'String[]',
      sets: { ClientId: { mandatory: true, position: 2, byPropertyName: true } },
      ...filled,
      help: 'The clients whose leases to get.',
    },
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: 'The leased addresses to get.',
    },
    AllLeases: {
      type: 'SwitchParameter',
      sets: { ScopeId: {} },
      ...filled,
      help: 'Leases in every state: active, offered, declined and expired.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Lease',
  ],
  examples: [
    {
      title: 'The active leases of a scope',
      command: 'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.5      10.10.10.0', '10.10.10.6      10.10.10.0'],
    },
    {
      title: 'The leases of two addresses',
      command: 'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.10,10.20.20.20',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.10     10.10.10.0', '10.20.20.20     10.20.20.0'],
    },
    {
      title: 'Declined addresses',
      command: 'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -BadLeases',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.60     10.10.10.0'],
    },
    {
      title: 'The leases of two clients',
      command:
        'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -ClientId "F0-DE-F1-7A-00-5E", "00-24-D7-C5-25-B0"',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.5      10.10.10.0', '10.10.10.10     10.10.10.0'],
    },
    {
      title: 'Leases in every state',
      command: 'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -AllLeases',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.5      10.10.10.0', '10.10.10.6      10.10.10.0'],
    },
    {
      title: 'The leases of every scope',
      command:
        'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" | Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com"',
      shows: ['IPAddress       ScopeId         ClientId', '10.10.10.5      10.10.10.0', '10.10.10.6      10.10.10.0'],
    },
  ],
  views: [leaseView],
  related: ['Add-DhcpServerv4Lease', 'Remove-DhcpServerv4Lease'],
  run({ server, args, attempt, write }) {
    const show = (query: LeaseQuery): void =>
      attempt(() => {
        for (const lease of server.leases.query(query)) write(leaseObject(lease));
      });
    for (const query of leaseQueries(args)) show(query);
  },
});
