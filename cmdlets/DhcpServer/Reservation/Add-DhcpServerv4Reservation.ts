import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { scopeType } from '../Scope4/scope.ts';
import { ipv4 } from '../values.ts';
import { reservationObject, reservationView } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Reservation',
  synopsis: 'Reserves an address of a scope for a client.',
  description:
    'The client always gets this address and nobody else does. A lease piped in turns into a reservation of its address.',
  sets: ['Add0'],
  parameters: {
    ComputerName: reservationComputerName,
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: scopeIds,
      help: 'The scope that the address belongs to.',
    },
    IPAddress: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      help: 'The address to reserve.',
    },
    ClientId: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The client: its MAC address or unique id, as hexadecimal bytes with or without dashes.',
    },
    Name: {
      type: 'String',
      byPropertyName: true,
      aliases: ['HostName', 'ReservationName'],
      help: "The reservation's name, most often the client's host name.",
    },
    Description: {
      type: 'String',
      byPropertyName: true,
      aliases: ['ReservationDescription'],
      help: 'A text that says what the reservation is for.',
    },
    Type: {
      type: 'String',
      byPropertyName: true,
      aliases: ['ReservationType'],
      validateSet: ['Dhcp', 'Bootp', 'Both'],
      ...filled,
      default: 'Both',
      help: 'The clients that are served: Dhcp, Bootp or Both.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Reservation',
  ],
  examples: [
    {
      title: 'An address for a printer',
      command:
        'Add-DhcpServerv4Reservation -ScopeId 10.10.10.0 -IPAddress 10.10.10.8 -ClientId "F0-DE-F1-7A-00-5E" -Description "Reservation for Printer"',
      before: 'Remove-DhcpServerv4Reservation -IPAddress 10.10.10.5',
      shows: [],
    },
    {
      title: 'Reservations from a table',
      command:
        'Import-Csv -Path "Reservations.csv" | Add-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com"',
      before:
        "'ScopeId,IPAddress,Name,ClientId,Description' , '10.10.10.0,10.10.10.9,Computer1,1a-1b-1c-1d-1e-1f,Reserved for Computer1' | Set-Content Reservations.csv",
    },
    {
      title: 'A lease becomes a reservation',
      command:
        'Get-DhcpServerv4Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.11 | Add-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
    {
      title: 'A free address for a printer',
      command:
        '$FreeIP = Get-DhcpServerv4FreeIPAddress -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0\nAdd-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -IPAddress $FreeIP -ClientId "F0-DE-F1-7A-00-5E" -Description "Reservation for Printer"',
      before: 'Remove-DhcpServerv4Reservation -IPAddress 10.10.10.5',
      shows: [],
    },
  ],
  views: [reservationView],
  related: ['Get-DhcpServerv4Reservation', 'Get-DhcpServerv4FreeIPAddress'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv4(args.iPAddress);
    const scopeId = ipv4(args.scopeId);
    const sentence = `A reservation of ${formatIPv4(ipAddress)} for client ${args.clientId} will be added to scope ${formatIPv4(scopeId)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const reservation = server.reservations.add({
      scopeId,
      ipAddress,
      clientId: args.clientId,
      name: args.name,
      description: args.description,
      type: scopeType(args.type),
    });
    if (args.passThru) write(reservationObject(reservation));
  },
});
