import type { LeaseRow, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import { heldRelationships } from '../failover/held.ts';
import type { Statistics } from '../families.ts';
import { KIND } from '../kinds.ts';
import { runningState } from '../lease/leaseState.ts';
import { contains, type EpochMs, formatIPv4, type IPv4 } from '../model/address.ts';
import type { StoredRelationship } from '../model/failover.ts';
import type {
  FailoverStatistics,
  MessageCounters,
  ScopeStatistics,
  ServerStatistics,
  SuperscopeStatistics,
} from '../model/statistics.ts';
import { type HeldScope, heldScope, heldScopes } from '../value/heldScopes.ts';
import { isReserved } from '../value/scopeValue.ts';
import { countRange, countReservations } from './addressCount.ts';

const NO_MESSAGES: MessageCounters = {
  discovers: 0,
  offers: 0,
  requests: 0,
  acks: 0,
  naks: 0,
  declines: 0,
  releases: 0,
  delayedOffers: 0,
};

/**
 * An address of the range is in use while it is leased, declined or reserved, pending while it is offered, excluded, or
 * else free (MS-DHCPM keeps one bit an address; a reservation sets it).
 */
export function statisticsOf(context: ServerContext): Statistics {
  const { name: server } = context;

  function scopes(view: View, held: readonly HeldScope[], failover: boolean): ScopeStatistics[] {
    const now = context.now();
    const rows = rowsByScope(view, server, held);
    const relationships = failover ? heldRelationships(view, server) : [];
    const serverIP = context.machine(view).address;
    return held.map((scope) => {
      const leases = rows.get(scope.root.settings.scopeId) ?? [];
      const counts = countScope(view, scope, leases, now);
      const relationship = relationships.find((each) => each.scopeIds.includes(scope.root.settings.scopeId));
      return {
        scopeId: scope.root.settings.scopeId,
        superscopeName: scope.root.settings.superscopeName,
        addressesFree: counts.free,
        addressesInUse: counts.inUse,
        pendingOffers: counts.pending,
        reservedAddress: scope.root.reservations?.count ?? 0,
        percentageInUse: percentage(counts.inUse, counts.inUse + counts.free + counts.pending),
        failover: relationship === undefined ? null : shares(relationship, counts, leases, serverIP, now),
      };
    });
  }

  return {
    scopes: (scopeIds, options = {}) =>
      context.read((view) => {
        const chosen =
          scopeIds === undefined
            ? heldScopes(view, server)
            : scopeIds.map((scopeId) => {
                const held = heldScope(view, server, scopeId);
                if (held !== undefined) return held;
                throw context.failure(20005, 'getScopeStatistics', { ScopeId: formatIPv4(scopeId) });
              });
        return scopes(view, chosen, options.failover === true);
      }),

    superscopes: (names) =>
      context.read((view) => {
        const all = superscopeStatistics(scopes(view, heldScopes(view, server), false));
        if (names === undefined) return all;
        return names.map((name) => {
          const found = all.find((each) => each.superscopeName.toLowerCase() === name.toLowerCase());
          if (found === undefined) throw context.failure(20005, 'getSuperscopeStatistics', { Name: name });
          return found;
        });
      }),

    server: () =>
      context.read((view) => {
        const held = heldScopes(view, server);
        return serverStatistics(view, context, held, scopes(view, held, false));
      }),
  };
}

interface Counts {
  readonly free: number;
  readonly inUse: number;
  readonly pending: number;
}

function countScope(view: View, held: HeldScope, rows: readonly LeaseRow[], now: EpochMs): Counts {
  const { root } = held;
  const excluded = (address: IPv4): boolean => root.exclusions.some((range) => contains(range, address));
  const reserved = countReservations(view, root);
  let inUse = reserved.inRange;
  let usedAndOffered = reserved.inRange - reserved.excluded;
  let pending = 0;
  for (const row of rows) {
    const state = runningState(row, now);
    if (state === 'Expired' || !contains(root.settings, row.address)) continue;
    if (isReserved(view, root, row.address)) continue;
    if (state === 'Offered') pending++;
    else inUse++;
    if (!excluded(row.address)) usedAndOffered++;
  }
  return { inUse, pending, free: Math.max(0, countRange(root) - usedAndOffered) };
}

/**
 * How failover partners share a scope's free addresses (by percentage, or the standby's reserve), and which of them
 * gave the leases.
 */
function shares(
  relationship: StoredRelationship,
  counts: Counts,
  rows: readonly LeaseRow[],
  serverIP: IPv4,
  now: EpochMs,
): FailoverStatistics {
  const here =
    relationship.mode === 'LoadBalance'
      ? relationship.loadBalancePercent
      : relationship.serverRole === 'Active'
        ? 100 - relationship.reservePercent
        : relationship.reservePercent;
  const freeHere = Math.round((counts.free * here) / 100);
  const running = rows.filter((row) => runningState(row, now) === 'Active');
  const there = running.filter((row) => (JSON.parse(row.value) as { serverIP: IPv4 }).serverIP !== serverIP).length;
  return {
    addressesFreeOnThisServer: freeHere,
    addressesFreeOnPartnerServer: counts.free - freeHere,
    addressesInUseOnThisServer: counts.inUse - there,
    addressesInUseOnPartnerServer: there,
  };
}

function superscopeStatistics(scopes: readonly ScopeStatistics[]): SuperscopeStatistics[] {
  const byName = new Map<string, ScopeStatistics[]>();
  for (const scope of scopes) {
    if (scope.superscopeName === '') continue;
    const key = scope.superscopeName.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), scope]);
  }
  return [...byName.values()].map((members) => {
    const addressesFree = sum(members, (each) => each.addressesFree);
    const addressesInUse = sum(members, (each) => each.addressesInUse);
    return {
      superscopeName: members[0]?.superscopeName ?? '',
      numScopes: members.length,
      addressesFree,
      addressesInUse,
      percentageInUse: percentage(addressesInUse, addressesInUse + addressesFree),
    };
  });
}

function serverStatistics(
  view: View,
  context: ServerContext,
  held: readonly HeldScope[],
  scopes: readonly ScopeStatistics[],
): ServerStatistics {
  const addressesInUse = sum(scopes, (each) => each.addressesInUse);
  const addressesAvailable = sum(scopes, (each) => each.addressesFree);
  const pendingOffers = sum(scopes, (each) => each.pendingOffers);
  const totalAddresses = addressesInUse + addressesAvailable + pendingOffers;
  return {
    ...context.document<MessageCounters>(view, KIND.counters, NO_MESSAGES),
    serverStartTime: context.machine(view).since,
    totalScopes: held.length,
    scopesWithDelayConfigured: held.filter((each) => each.root.settings.delay > 0).length,
    totalAddresses,
    addressesInUse,
    addressesAvailable,
    pendingOffers,
    percentageInUse: percentage(addressesInUse, totalAddresses),
    percentageAvailable: percentage(addressesAvailable, totalAddresses),
    percentagePendingOffers: percentage(pendingOffers, totalAddresses),
  };
}

function rowsByScope(view: View, server: string, held: readonly HeldScope[]): Map<IPv4, LeaseRow[]> {
  const rows = new Map<IPv4, LeaseRow[]>();
  const few = held.length <= 16;
  const all = few
    ? held.flatMap((scope) => view.leases.ofScope(server, scope.root.settings.scopeId))
    : view.leases.ofServer(server);
  for (const row of all) {
    const members = rows.get(row.scope);
    if (members === undefined) rows.set(row.scope, [row]);
    else members.push(row);
  }
  return rows;
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
