import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { Reservations6 } from '../families6.ts';
import type { MessageOf } from '../messages.ts';
import { formatIPv6, type IPv6, prefixOf } from '../model/ipv6.ts';
import type { Reservation6, StoredReservation6 } from '../model/reservation6.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { deleteReservation6, heldReservation6, heldReservations6, saveReservation6 } from './heldReservations6.ts';
import { heldScope6 } from './heldScopes6.ts';
import { holdsReservation6 } from './leaseState6.ts';

export function reservations6Of(context: ServerContext): Reservations6 {
  const { name: server } = context;

  function requireScope(view: View, prefix: IPv6, message: MessageOf<'ScopeId'>): void {
    if (heldScope6(view, server, prefix) !== undefined) return;
    throw context.failure(20005, message, { ScopeId: formatIPv6(prefix) });
  }

  function found(view: View, ipAddress: IPv6, message: MessageOf<'IPAddress'>): StoredReservation6 {
    const reservation = heldReservation6(view, server, ipAddress);
    if (reservation !== undefined) return reservation;
    throw context.failure(20018, message, { IPAddress: formatIPv6(ipAddress) });
  }

  /** A reservation is active while its client holds a running lease of the address. */
  function describe(view: View, reservation: StoredReservation6): Reservation6 {
    const { ipAddress, clientDuid, iaid, name, description } = reservation;
    const lease = view.leases6.get(server, ipAddress);
    const active = lease !== undefined && holdsReservation6(lease, reservation, context.now());
    return {
      ipAddress,
      prefix: prefixOf(ipAddress),
      clientDuid,
      iaid,
      name,
      description,
      addressState: active ? 'ActiveReservation' : 'InactiveReservation',
    };
  }

  function isTaken(view: View, reservation: StoredReservation6): boolean {
    return heldReservations6(view, server, prefixOf(reservation.ipAddress)).some(
      (each) =>
        each.ipAddress !== reservation.ipAddress &&
        each.clientDuid === reservation.clientDuid &&
        each.iaid === reservation.iaid,
    );
  }

  function remove(transaction: Transaction, reservation: StoredReservation6): Reservation6 {
    const described = describe(transaction, reservation);
    deleteReservation6(transaction, server, reservation.ipAddress);
    return described;
  }

  return {
    list: (prefix) =>
      context.read((view) => {
        requireScope(view, prefix, 'listReservations');
        return heldReservations6(view, server, prefix).map((reservation) => describe(view, reservation));
      }),

    get: (ipAddress) => context.read((view) => describe(view, found(view, ipAddress, 'getReservation'))),

    add: (input) =>
      context.write('Add-DhcpServerv6Reservation', (transaction) => {
        const fail = (code: ErrorCode) =>
          context.failure(code, 'addReservation', {
            IPAddress: formatIPv6(input.ipAddress),
            ScopeId: formatIPv6(input.prefix),
          });
        if (heldScope6(transaction, server, input.prefix) === undefined) throw fail(20005);
        const { ipAddress } = input;
        if (prefixOf(ipAddress) !== input.prefix || ipAddress === input.prefix) throw fail(20018);
        const clientDuid = canonicalClientId(input.clientDuid);
        if (clientDuid === undefined) throw fail(87);
        const reservation: StoredReservation6 = {
          ipAddress,
          clientDuid,
          iaid: input.iaid,
          name: input.name ?? '',
          description: input.description ?? '',
          options: [],
          dns: null,
        };
        const reserved = heldReservation6(transaction, server, ipAddress) !== undefined;
        if (reserved || isTaken(transaction, reservation)) throw fail(20022);
        saveReservation6(transaction, server, reservation);
        return describe(transaction, reservation);
      }),

    set: (ipAddress, change) =>
      context.write('Set-DhcpServerv6Reservation', (transaction) => {
        const before = found(transaction, ipAddress, 'setReservation');
        const fail = (code: ErrorCode) => context.failure(code, 'setReservation', { IPAddress: formatIPv6(ipAddress) });
        const clientDuid = change.clientDuid === undefined ? before.clientDuid : canonicalClientId(change.clientDuid);
        if (clientDuid === undefined) throw fail(87);
        const reservation: StoredReservation6 = {
          ...before,
          clientDuid,
          iaid: change.iaid ?? before.iaid,
          name: change.name ?? before.name,
          description: change.description ?? before.description,
        };
        if (isTaken(transaction, reservation)) throw fail(20022);
        saveReservation6(transaction, server, reservation);
        return describe(transaction, reservation);
      }),

    remove: (ipAddress) =>
      context.write('Remove-DhcpServerv6Reservation', (transaction) =>
        remove(transaction, found(transaction, ipAddress, 'removeReservation')),
      ),

    removeAll: (prefix) =>
      context.write('Remove-DhcpServerv6Reservation', (transaction) => {
        requireScope(transaction, prefix, 'listReservations');
        return heldReservations6(transaction, server, prefix).map((reservation) => remove(transaction, reservation));
      }),
  };
}
