import { reservedAddresses, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, reservationComputerName } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { reservationObject, reservationView } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Reservation',
  synopsis: 'Gets the reservations of a scope, or those of single addresses or clients.',
  defaultSet: 'ScopeId',
  sets: ['ScopeId', 'IPAddress', 'ClientId'],
  parameters: {
    ComputerName: reservationComputerName,
    ClientId: {
      type: 'String[]',
      sets: { ClientId: { mandatory: true, position: 2, byPropertyName: true } },
      ...filled,
      help: 'The clients whose reservations to get: their MAC addresses or unique ids.',
    },
    ScopeId: {
      type: 'IPAddress',
      sets: {
        ScopeId: { mandatory: true, position: 1, byPropertyName: true },
        ClientId: { mandatory: true, position: 1, byPropertyName: true },
      },
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: scopeIds,
      help: 'The scope whose reservations to get.',
    },
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved addresses to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Reservation',
  ],
  examples: [
    {
      title: 'The reservations of a scope',
      command: 'Get-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: ['IPAddress            ScopeId', '10.10.10.5           10.10.10.0', '10.10.10.6           10.10.10.0'],
    },
    {
      title: 'What a client has reserved',
      command:
        'Get-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -ClientId "F0-DE-F1-7A-00-5E"',
      shows: ['IPAddress            ScopeId', '10.10.10.5           10.10.10.0'],
    },
    {
      title: 'The reservation of an address',
      command: 'Get-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.5',
      shows: ['IPAddress            ScopeId', '10.10.10.5           10.10.10.0'],
    },
    {
      title: 'The reservations of every scope',
      command:
        'Get-DhcpServerv4Scope -ComputerName dhcpserver.contoso.com | Get-DhcpServerv4Reservation -ComputerName dhcpserver.contoso.com',
      shows: ['IPAddress            ScopeId', '10.10.10.5           10.10.10.0', '10.10.10.6           10.10.10.0'],
    },
  ],
  views: [reservationView],
  related: ['Add-DhcpServerv4Reservation', 'Set-DhcpServerv4Reservation', 'Remove-DhcpServerv4Reservation'],
  run({ server, args, attempt, write }) {
    const { reservations } = server;
    if (args.iPAddress !== undefined) {
      for (const address of args.iPAddress) attempt(() => write(reservationObject(reservations.get(ipv4(address)))));
      return;
    }
    if (args.scopeId === undefined) return;
    const scopeId = ipv4(args.scopeId);
    if (args.clientId === undefined) {
      for (const reservation of reservations.list(scopeId)) write(reservationObject(reservation));
      return;
    }
    for (const clientId of args.clientId) {
      attempt(() => write(reservationObject(reservations.getByClient(scopeId, clientId))));
    }
  },
});
