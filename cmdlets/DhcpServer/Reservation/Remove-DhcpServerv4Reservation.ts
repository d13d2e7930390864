import { formatIPv4, type Reservation } from '../../../src/dhcp/model.ts';
import { reservedAddresses, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { filled, passThru, reservationComputerName } from '../parameters.ts';
import { ipv4, ipv4s } from '../values.ts';
import { reservationObject, reservationView } from './reservation.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Reservation',
  synopsis: 'Deletes reservations: of addresses, of clients, or all of a scope.',
  defaultSet: 'IPAddress',
  sets: ['IPAddress', 'ScopeId', 'ClientId'],
  parameters: {
    ScopeId: {
      type: 'IPAddress',
      sets: {
        ScopeId: { mandatory: true, position: 1, byPropertyName: true },
        ClientId: { mandatory: true, position: 1, byPropertyName: true },
      },
      aliases: ['ReservationScopeID'],
      ...filled,
      complete: scopeIds,
      help: 'The scope; without -ClientId all of its reservations are deleted.',
    },
    ClientId: {
      type: 'String[]',
      sets: { ClientId: { mandatory: true, position: 2, byPropertyName: true } },
      ...filled,
      help: 'The clients whose reservations to delete.',
    },
    ComputerName: reservationComputerName,
    PassThru: passThru,
    IPAddress: {
      type: 'IPAddress[]',
      sets: { IPAddress: { mandatory: true, byPropertyName: true } },
      aliases: ['ReservedIP'],
      ...filled,
      complete: reservedAddresses,
      help: 'The reserved addresses to free.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Reservation',
  ],
  examples: [
    {
      title: 'All reservations of a scope',
      command: 'Remove-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: [],
    },
    {
      title: 'Two addresses',
      command:
        'Remove-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -IPAddress 10.10.10.5, 10.10.10.6',
      shows: [],
    },
    {
      title: 'What a client has reserved',
      command:
        'Remove-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -ClientId "F0-DE-F1-7A-00-5E"',
      shows: [],
    },
    {
      title: 'The reservations of every scope',
      command:
        'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" | Remove-DhcpServerv4Reservation -ComputerName "dhcpserver.contoso.com"',
      shows: [],
    },
  ],
  views: [reservationView],
  related: ['Get-DhcpServerv4Reservation'],
  run({ server, args, attempt, confirm, write }) {
    const { reservations } = server;
    const on = `on server ${server.displayName} will be deleted.`;
    const show = (removed: readonly Reservation[]): void => {
      if (args.passThru) for (const reservation of removed) write(reservationObject(reservation));
    };
    if (args.iPAddress !== undefined) {
      for (const address of ipv4s(args.iPAddress)) {
        attempt(() => {
          if (confirm(`The reservation of ${formatIPv4(address)} ${on}`)) show([reservations.remove(address)]);
        });
      }
      return;
    }
    if (args.scopeId === undefined) return;
    const scopeId = ipv4(args.scopeId);
    const scope = formatIPv4(scopeId);
    if (args.clientId === undefined) {
      if (confirm(`All reservations of scope ${scope} ${on}`)) show(reservations.removeAll(scopeId));
      return;
    }
    for (const clientId of args.clientId) {
      attempt(() => {
        const sentence = `The reservation of client ${clientId} in scope ${scope} ${on}`;
        if (confirm(sentence)) show([reservations.removeByClient(scopeId, clientId)]);
      });
    }
  },
});
