import { prefixes, reservedAddresses6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, reservationComputerName } from '../parameters.ts';
import { ipv6 } from '../values.ts';
import { reservation6Object } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Reservation',
  synopsis: 'Gets the reservations of an IPv6 scope, or those of single addresses.',
  defaultSet: 'Prefix',
  sets: ['Prefix', 'IPAddress'],
  parameters: {
    ComputerName: reservationComputerName,
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved addresses to get.',
    },
    Prefix: {
      type: 'IPAddress',
      sets: { Prefix: { mandatory: true, position: 1, byPropertyName: true } },
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope whose reservations to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Reservation',
  ],
  examples: [
    {
      title: 'The reservations of a scope',
      command: 'Get-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [': 2001:4898:7020:1020::2', ': 2001:4898:7020:1020::5'],
    },
    {
      title: 'One reserved address',
      command: 'Get-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::5',
      shows: [': 2001:4898:7020:1020::5'],
    },
    {
      title: 'The reservations of every scope',
      command:
        'Get-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" | Get-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com"',
      shows: [': 2001:4898:7020:1020::2', ': 2001:4898:7020:1020::5'],
    },
  ],
  related: ['Add-DhcpServerv6Reservation', 'Set-DhcpServerv6Reservation', 'Remove-DhcpServerv6Reservation'],
  run({ server, args, attempt, write }) {
    const { reservations } = server.v6;
    if (args.prefix !== undefined) {
      for (const reservation of reservations.list(ipv6(args.prefix))) write(reservation6Object(reservation));
    }
    for (const address of args.iPAddress ?? []) {
      attempt(() => write(reservation6Object(reservations.get(ipv6(address)))));
    }
  },
});
