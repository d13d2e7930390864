import type { LeaseRow, Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Leases } from '../families.ts';
import type { MessageOf } from '../messages.ts';
import { contains, type EpochMs, formatIPv4, type IPv4, UNLIMITED } from '../model/address.ts';
import type { Lease, LeaseInput, LeaseQuery, NapStatus } from '../model/lease.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { type HeldScope, heldScope, heldScopes, scopeAround } from '../value/heldScopes.ts';
import { subnetOf } from '../value/scopeKey.ts';
import { isReserved, scopeReservation } from '../value/scopeValue.ts';
import { idleReservation, type LeaseDetails, leaseAt, leasesAt, runningState, type StoredState } from './leaseState.ts';

export function leasesOf(context: ServerContext): Leases {
  const { name: server } = context;

  function scopeOf(view: View, scopeId: IPv4, message: MessageOf<'ScopeId'>): HeldScope {
    const held = heldScope(view, server, scopeId);
    if (held === undefined) throw context.failure(20005, message, { ScopeId: formatIPv4(scopeId) });
    return held;
  }

  function byAddress(view: View, ipAddress: IPv4, message: MessageOf<'IPAddress'>): Lease {
    const held = scopeAround(view, server, ipAddress);
    const reservation = held && scopeReservation(view, held.root, ipAddress);
    const row = view.leases.get(server, ipAddress);
    if (row !== undefined) return leaseAt(row, reservation, context.now());
    if (held !== undefined && reservation !== undefined) {
      return idleReservation(held.root.settings.scopeId, reservation);
    }
    throw context.failure(20013, message, { IPAddress: formatIPv4(ipAddress) });
  }

  function byClient(view: View, held: HeldScope, clientId: string, message: MessageOf<'ClientId' | 'ScopeId'>): Lease {
    const wanted = canonicalClientId(clientId);
    const lease = leasesAt(view, server, held, context.now()).find((each) => each.clientId === wanted);
    if (lease !== undefined) return lease;
    const ScopeId = formatIPv4(held.root.settings.scopeId);
    throw context.failure(20013, message, { ClientId: clientId, ScopeId });
  }

  function find(
    view: View,
    query: LeaseQuery,
    one: MessageOf<'IPAddress'>,
    client: MessageOf<'ClientId' | 'ScopeId'>,
  ): Lease[] {
    if ('ipAddresses' in query) return query.ipAddresses.map((ipAddress) => byAddress(view, ipAddress, one));
    if ('clientIds' in query) {
      const held = scopeOf(view, query.scopeId, 'listLeases');
      return query.clientIds.map((clientId) => byClient(view, held, clientId, client));
    }
    if ('badLeases' in query) {
      const scopes =
        query.scopeId === undefined ? heldScopes(view, server) : [scopeOf(view, query.scopeId, 'listLeases')];
      return scopes
        .flatMap((held) => leasesAt(view, server, held, context.now()))
        .filter((lease) => lease.addressState === 'Declined');
    }
    const leases = leasesAt(view, server, scopeOf(view, query.scopeId, 'listLeases'), context.now());
    return query.all === true ? leases : leases.filter(isCurrent);
  }

  return {
    query: (query) => context.read((view) => find(view, query, 'getLease', 'getClientLease')),

    add: (input) =>
      context.write('Add-DhcpServerv4Lease', (transaction) => {
        const fields = { IPAddress: formatIPv4(input.ipAddress), ScopeId: formatIPv4(input.scopeId) };
        const held = scopeOf(transaction, input.scopeId, 'listLeases');
        const clientId = canonicalClientId(input.clientId);
        const napStatus = napStatusOf(input);
        if (napStatus === undefined || clientId === undefined || !contains(subnetOf(held.key), input.ipAddress)) {
          throw context.failure(87, 'addLease', fields);
        }
        const reservation = scopeReservation(transaction, held.root, input.ipAddress);
        if (reservation !== undefined && reservation.clientId !== clientId) {
          throw context.failure(20022, 'addLease', fields);
        }
        if (isHeld(transaction, input, clientId)) throw context.failure(20014, 'addLease', fields);
        const given = { ...input, napStatus };
        const row = newRow(server, context.machine(transaction).address, held, given, clientId, context.now());
        transaction.putLease(row);
        return leaseAt(row, reservation, context.now());
      }),

    remove: (query) =>
      context.write('Remove-DhcpServerv4Lease', (transaction) => {
        const single = 'ipAddresses' in query || 'clientIds' in query;
        const wide = 'badLeases' in query || single ? query : { ...query, all: true };
        const found = find(transaction, wide, 'removeLease', 'removeClientLease');
        return found.filter((lease) => deleteLease(transaction, lease, single));
      }),

    reconcile: (scopeId, options = {}) => {
      const report = (view: View): number[] => {
        const held = scopeOf(view, scopeId, 'reconcile');
        return view.leases
          .ofScope(server, scopeId)
          .map((row) => row.address)
          .filter((address) => !contains(held.root.settings, address))
          .filter((address) => !isReserved(view, held.root, address));
      };
      if (options.reportOnly === true) return context.read((view) => ({ scopeId, ipAddresses: report(view) }));
      return context.write('Repair-DhcpServerv4IPRecord', (transaction) => {
        const ipAddresses = report(transaction);
        for (const address of ipAddresses) transaction.deleteLease(server, address);
        return { scopeId, ipAddresses };
      });
    },
  };

  function isHeld(view: View, input: LeaseInput, clientId: string): boolean {
    const now = context.now();
    return view.leases
      .ofScope(server, input.scopeId)
      .some(
        (row) => (row.address === input.ipAddress || row.client === clientId) && runningState(row, now) !== 'Expired',
      );
  }

  /** A reserved address keeps its record: 20019 when it was asked for by itself, passed over otherwise. */
  function deleteLease(transaction: Transaction, lease: Lease, single: boolean): boolean {
    const reserved = lease.addressState === 'ActiveReservation' || lease.addressState === 'InactiveReservation';
    if (reserved && single) {
      throw context.failure(20019, 'removeLease', { IPAddress: formatIPv4(lease.ipAddress) });
    }
    if (reserved) return false;
    transaction.deleteLease(server, lease.ipAddress);
    return true;
  }
}

function isCurrent(lease: Lease): boolean {
  return (
    lease.addressState === 'Active' ||
    lease.addressState === 'ActiveReservation' ||
    lease.addressState === 'InactiveReservation'
  );
}

/** Probation and its end come together or not at all; an end alone means probation. Undefined: they don't fit. */
function napStatusOf({ napStatus, probationEnds }: LeaseInput): NapStatus | undefined {
  if (napStatus === undefined) return probationEnds === undefined ? 'FullAccess' : 'InProbation';
  return (napStatus === 'InProbation') === (probationEnds !== undefined) ? napStatus : undefined;
}

function newRow(
  server: string,
  serverIP: IPv4,
  held: HeldScope,
  input: LeaseInput,
  clientId: string,
  now: EpochMs,
): LeaseRow {
  const { leaseDuration, scopeId } = held.root.settings;
  const state = storedState(input.addressState);
  const details: LeaseDetails = {
    hostName: input.hostName ?? '',
    description: input.description ?? '',
    clientType: input.clientType ?? 'Dhcp',
    napCapable: input.napCapable ?? false,
    napStatus: input.napStatus ?? 'FullAccess',
    probationEnds: input.probationEnds ?? null,
    policyName: input.policyName ?? '',
    dnsRR: input.dnsRR ?? 'NoRegistration',
    dnsRegistration: input.dnsRegistration ?? 'NotApplicable',
    serverIP,
  };
  const never = leaseDuration === UNLIMITED ? null : now + leaseDuration * 1000;
  return {
    server,
    address: input.ipAddress,
    scope: scopeId,
    client: clientId,
    state,
    expires: input.leaseExpiryTime ?? never,
    value: JSON.stringify(details),
  };
}

/** Whether an address is reserved is the scope's business: a lease of one is active or over. */
function storedState(state: LeaseInput['addressState']): StoredState {
  if (state === undefined || state === 'ActiveReservation') return 'Active';
  return state === 'InactiveReservation' ? 'Expired' : state;
}
