import type { LeaseRow, Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Reservations } from '../families.ts';
import { holdsReservation } from '../lease/leaseState.ts';
import type { MessageOf } from '../messages.ts';
import { type EpochMs, formatIPv4, type IPv4 } from '../model/address.ts';
import type { Reservation, ReservationInput, StoredReservation } from '../model/reservation.ts';
import { type HeldScope, heldScope, saveScope, scopeAround } from '../value/heldScopes.ts';
import { subnetOf } from '../value/scopeKey.ts';
import { isReserved, scopeReservation, scopeReservations } from '../value/scopeValue.ts';
import { canonicalClientId } from './clientId.ts';

interface Found {
  readonly held: HeldScope;
  readonly reservation: StoredReservation;
}

export function reservationsOf(context: ServerContext): Reservations {
  const { name: server } = context;

  function scopeOf(view: View, scopeId: IPv4, message: MessageOf<'ScopeId'>): HeldScope {
    const held = heldScope(view, server, scopeId);
    if (held === undefined) throw context.failure(20005, message, { ScopeId: formatIPv4(scopeId) });
    return held;
  }

  function byAddress(view: View, ipAddress: IPv4, message: MessageOf<'IPAddress'>): Found {
    const held = scopeAround(view, server, ipAddress);
    const reservation = held && scopeReservation(view, held.root, ipAddress);
    if (held === undefined || reservation === undefined) {
      throw context.failure(20018, message, { IPAddress: formatIPv4(ipAddress) });
    }
    return { held, reservation };
  }

  function byClient(view: View, scopeId: IPv4, clientId: string, message: MessageOf<'ClientId' | 'ScopeId'>): Found {
    const held = heldScope(view, server, scopeId);
    const fields = { ClientId: clientId, ScopeId: formatIPv4(scopeId) };
    if (held === undefined) throw context.failure(20005, message, fields);
    const wanted = canonicalClientId(clientId);
    const reservation = scopeReservations(view, held.root).find((each) => each.clientId === wanted);
    if (reservation === undefined) throw context.failure(20018, message, fields);
    return { held, reservation };
  }

  function describe(view: View, { held, reservation }: Found): Reservation {
    const lease = view.leases.get(server, reservation.ipAddress);
    return describeReservation(held, reservation, lease, context.now());
  }

  function remove(transaction: Transaction, found: Found): Reservation {
    const described = describe(transaction, found);
    saveScope(transaction, server, found.held, (draft) => draft.deleteReservation(found.reservation.ipAddress));
    return described;
  }

  return {
    list: (scopeId) =>
      context.read((view) => {
        const held = scopeOf(view, scopeId, 'listReservations');
        const leases = new Map(view.leases.ofScope(server, scopeId).map((row) => [row.address, row]));
        return scopeReservations(view, held.root).map((reservation) =>
          describeReservation(held, reservation, leases.get(reservation.ipAddress), context.now()),
        );
      }),

    get: (ipAddress) => context.read((view) => describe(view, byAddress(view, ipAddress, 'getReservation'))),

    getByClient: (scopeId, clientId) =>
      context.read((view) => describe(view, byClient(view, scopeId, clientId, 'getClientReservation'))),

    add: (input) =>
      context.write('Add-DhcpServerv4Reservation', (transaction) => {
        const fields = { IPAddress: formatIPv4(input.ipAddress), ScopeId: formatIPv4(input.scopeId) };
        const held = heldScope(transaction, server, input.scopeId);
        if (held === undefined) throw context.failure(20005, 'addReservation', fields);
        const subnet = subnetOf(held.key);
        if (input.ipAddress <= subnet.startRange || input.ipAddress >= subnet.endRange) {
          throw context.failure(20018, 'addReservation', fields);
        }
        const reservation = newReservation(input);
        if (reservation === undefined) throw context.failure(87, 'addReservation', fields);
        if (isTaken(transaction, held, reservation)) throw context.failure(20022, 'addReservation', fields);
        saveScope(transaction, server, held, (draft) => draft.putReservation(reservation));
        return describe(transaction, { held, reservation });
      }),

    set: (ipAddress, change) =>
      context.write('Set-DhcpServerv4Reservation', (transaction) => {
        const { held, reservation: before } = byAddress(transaction, ipAddress, 'setReservation');
        const fields = { IPAddress: formatIPv4(ipAddress) };
        const clientId = change.clientId === undefined ? before.clientId : canonicalClientId(change.clientId);
        if (clientId === undefined) throw context.failure(87, 'setReservation', fields);
        const reservation: StoredReservation = {
          ...before,
          clientId,
          name: change.name ?? before.name,
          description: change.description ?? before.description,
          type: change.type ?? before.type,
        };
        if (clientId !== before.clientId && clientTaken(transaction, held, clientId)) {
          throw context.failure(20022, 'setReservation', fields);
        }
        saveScope(transaction, server, held, (draft) => draft.putReservation(reservation));
        return describe(transaction, { held, reservation });
      }),

    remove: (ipAddress) =>
      context.write('Remove-DhcpServerv4Reservation', (transaction) =>
        remove(transaction, byAddress(transaction, ipAddress, 'removeReservation')),
      ),

    removeByClient: (scopeId, clientId) =>
      context.write('Remove-DhcpServerv4Reservation', (transaction) =>
        remove(transaction, byClient(transaction, scopeId, clientId, 'removeClientReservation')),
      ),

    removeAll: (scopeId) =>
      context.write('Remove-DhcpServerv4Reservation', (transaction) => {
        const held = scopeOf(transaction, scopeId, 'listReservations');
        const all = scopeReservations(transaction, held.root);
        const described = all.map((reservation) => describe(transaction, { held, reservation }));
        saveScope(transaction, server, held, (draft) => {
          for (const reservation of all) draft.deleteReservation(reservation.ipAddress);
        });
        return described;
      }),
  };
}

function newReservation(input: ReservationInput): StoredReservation | undefined {
  const clientId = canonicalClientId(input.clientId);
  if (clientId === undefined) return undefined;
  return {
    ipAddress: input.ipAddress,
    clientId,
    name: input.name ?? '',
    description: input.description ?? '',
    type: input.type ?? 'Both',
    options: [],
    dns: null,
  };
}

function isTaken(view: View, held: HeldScope, reservation: StoredReservation): boolean {
  if (isReserved(view, held.root, reservation.ipAddress)) return true;
  return clientTaken(view, held, reservation.clientId);
}

function clientTaken(view: View, held: HeldScope, clientId: string): boolean {
  return scopeReservations(view, held.root).some((each) => each.clientId === clientId);
}

/** A reservation is active while its client holds a running lease of the address. */
function describeReservation(
  held: HeldScope,
  reservation: StoredReservation,
  lease: LeaseRow | undefined,
  now: EpochMs,
): Reservation {
  const active = lease !== undefined && holdsReservation(lease, reservation, now);
  return {
    ipAddress: reservation.ipAddress,
    scopeId: held.root.settings.scopeId,
    clientId: reservation.clientId,
    name: reservation.name,
    description: reservation.description,
    type: reservation.type,
    addressState: active ? 'ActiveReservation' : 'InactiveReservation',
  };
}
