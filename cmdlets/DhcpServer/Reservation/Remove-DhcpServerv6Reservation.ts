import { formatIPv6, type Reservation6 } from '../../../src/dhcp/model.ts';
import { prefixes, reservedAddresses6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { ipv6, ipv6s } from '../values.ts';
import { reservation6Object } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6Reservation',
  synopsis: 'Deletes reservations: of addresses, or all of an IPv6 scope.',
  defaultSet: 'IPAddress',
  sets: ['Prefix', 'IPAddress'],
  parameters: {
    ComputerName: reservationComputerName,
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses6,
      help: 'The reserved addresses to free.',
    },
    PassThru: passThru,
    Prefix: {
      type: 'IPAddress',
      sets: { Prefix: { mandatory: true, position: 1, byPropertyName: true } },
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope, all of whose reservations are deleted.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Reservation',
  ],
  examples: [
    {
      title: 'Two addresses',
      command:
        'Remove-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 2001:4898:7020:1020::2,2001:4898:7020:1020::5',
      shows: [],
    },
    {
      title: 'All reservations of a scope',
      command: 'Remove-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: [],
    },
    {
      title: 'The reservations of every scope',
      command:
        'Get-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" | Remove-DhcpServerv6Reservation -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Reservation'],
  run({ server, args, attempt, confirm, write }) {
    const { reservations } = server.v6;
    const on = `on server ${server.displayName} will be deleted.`;
    const show = (removed: readonly Reservation6[]): void => {
      if (args.passThru) for (const reservation of removed) write(reservation6Object(reservation));
    };
    if (args.prefix !== undefined) {
      const prefix = ipv6(args.prefix);
      if (confirm(`All reservations of scope ${formatIPv6(prefix)} ${on}`)) show(reservations.removeAll(prefix));
    }
    for (const address of ipv6s(args.iPAddress ?? [])) {
      attempt(() => {
        if (confirm(`The reservation of ${formatIPv6(address)} ${on}`)) show([reservations.remove(address)]);
      });
    }
  },
});
