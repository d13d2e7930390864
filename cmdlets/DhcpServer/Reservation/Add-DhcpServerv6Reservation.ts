import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { reservation6Object } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6Reservation',
  synopsis: 'Reserves an address of an IPv6 scope for a client.',
  description:
    'The client always gets this address for that identity association and nobody else does. A lease piped in turns into a reservation of its address.',
  sets: ['Add0'],
  parameters: {
    ComputerName: reservationComputerName,
    IPAddress: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      help: 'The address to reserve.',
    },
    ClientDuid: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      aliases: ['Duid'],
      ...filled,
      help: "The client's DHCP unique identifier, as hexadecimal bytes with or without dashes.",
    },
    Iaid: {
      type: 'UInt32',
      mandatory: true,
      position: 4,
      byPropertyName: true,
      ...filled,
      help: "Which of the client's identity associations gets the address: most often one a network interface.",
    },
    Name: {
      type: 'String',
      position: 5,
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
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope that the address belongs to.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Reservation',
  ],
  examples: [
    {
      title: 'An address for a client',
      command:
        'Add-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020:: -IPAddress 2001:4898:7020:1020::1 -ClientDuid "00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-00-5E" -Iaid 234890455',
      before: 'Remove-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020::',
      shows: [],
    },
    {
      title: 'Reservations from a table',
      command:
        'Import-Csv -Path "Reservations6.csv" | Add-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -PassThru | Format-Table Name, Iaid, AddressState',
      before:
        "'Prefix,IPAddress,Name,ClientDuid,Iaid,Description', '2001:4898:7020:1020::,2001:4898:7020:1020::77,Computer7,1a-1b-1c-1d-1e-1f,7,Reserved for Computer7' | Set-Content Reservations6.csv",
      shows: ['Computer7    7 InactiveReservation'],
    },
    {
      title: 'A lease becomes a reservation',
      command:
        'Get-DhcpServerv6Lease -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::11 | Add-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -PassThru | Format-Table IPAddress, AddressState',
      shows: ['2001:4898:7020:1020::11 ActiveReservation'],
    },
  ],
  related: ['Get-DhcpServerv6Reservation', 'Get-DhcpServerv6FreeIPAddress'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv6(args.iPAddress);
    const prefix = ipv6(args.prefix);
    const sentence = `A reservation of ${formatIPv6(ipAddress)} for client ${args.clientDuid} will be added to scope ${formatIPv6(prefix)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const reservation = server.v6.reservations.add({
      prefix,
      ipAddress,
      clientDuid: args.clientDuid,
      iaid: args.iaid,
      name: args.name,
      description: args.description,
    });
    if (args.passThru) write(reservation6Object(reservation));
  },
});
