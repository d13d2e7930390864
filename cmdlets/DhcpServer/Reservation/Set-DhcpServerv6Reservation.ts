import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { reservedAddresses6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { reservation6Object } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6Reservation',
  synopsis: 'Changes a reservation of an IPv6 scope.',
  description: 'Only what is given changes; the reserved address itself stays.',
  sets: ['Set1'],
  parameters: {
    ComputerName: reservationComputerName,
    IPAddress: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved address.',
    },
    ClientDuid: {
      type: 'String',
      byPropertyName: true,
      aliases: ['Duid'],
      ...filled,
      help: 'The client that gets the address from now on.',
    },
    Iaid: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'The identity association that gets the address from now on.',
    },
    Name: {
      type: 'String',
      byPropertyName: true,
      aliases: ['HostName', 'ReservationName'],
      help: "The reservation's new name.",
    },
    Description: {
      type: 'String',
      byPropertyName: true,
      aliases: ['ReservationDescription'],
      help: "The reservation's new description.",
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Reservation',
  ],
  examples: [
    {
      title: 'Another name and description',
      command:
        'Set-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::5 -Description "Fourth Floor Printer" -Name "printer.contoso.com"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Reservation', 'Add-DhcpServerv6Reservation'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv6(args.iPAddress);
    if (!confirm(`The reservation of ${formatIPv6(ipAddress)} on server ${server.displayName} will be changed.`))
      return;
    const reservation = server.v6.reservations.set(ipAddress, {
      clientDuid: args.clientDuid,
      iaid: args.iaid,
      name: args.name,
      description: args.description,
    });
    if (args.passThru) write(reservation6Object(reservation));
  },
});
