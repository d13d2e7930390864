import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { reservedAddresses } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { scopeType } from '../Scope4/scope.ts';
import { ipv4 } from '../values.ts';
import { reservationObject, reservationView } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Reservation',
  synopsis: 'Changes a reservation.',
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
      complete: reservedAddresses,
      help: 'The reserved address.',
    },
    ClientId: {
      type: 'String',
      byPropertyName: true,
      ...filled,
      help: 'The client that gets the address from now on.',
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
    Type: {
      type: 'String',
      byPropertyName: true,
      aliases: ['ReservationType'],
      validateSet: ['Dhcp', 'Bootp', 'Both'],
      ...filled,
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
      title: 'Another name and description',
      command:
        'Set-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.5 -Description "Fourth Floor Printer" -Name "printer.contoso.com"',
      shows: [],
    },
  ],
  views: [reservationView],
  related: ['Get-DhcpServerv4Reservation', 'Add-DhcpServerv4Reservation'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv4(args.iPAddress);
    if (!confirm(`The reservation of ${formatIPv4(ipAddress)} on server ${server.displayName} will be changed.`))
      return;
    const reservation = server.reservations.set(ipAddress, {
      clientId: args.clientId,
      name: args.name,
      description: args.description,
      type: scopeType(args.type),
    });
    if (args.passThru) write(reservationObject(reservation));
  },
});
