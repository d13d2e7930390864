import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { MulticastScopes } from '../families.ts';
import { KIND } from '../kinds.ts';
import type { MessageOf } from '../messages.ts';
import { contains, formatIPv4, type IPv4Range, overlaps } from '../model/address.ts';
import type {
  MulticastExclusion,
  MulticastLease,
  MulticastScope,
  MulticastScopeStatistics,
} from '../model/multicast.ts';
import type { Refusal } from '../option/level.ts';
import { fitsAmong, partRanges, withRange } from '../scope/ranges.ts';

const THIRTY_DAYS = 30 * 24 * 60 * 60;
const DEFAULT_TTL = 32;
const MULTICAST_ADDRESSES: IPv4Range = { startRange: 0xe000_0000, endRange: 0xefff_ffff };
/** RFC 2365: scopes there keep their last 256 addresses for uses of their own. */
const ADMINISTRATIVELY_SCOPED: IPv4Range = { startRange: 0xef00_0000, endRange: 0xefff_ffff };
const RELATIVE_ADDRESSES = 256;
const MAX_NAME = 256;

export function multicastScopesOf(context: ServerContext): MulticastScopes {
  const { name: server } = context;
  const held = (view: View) => context.document<readonly MulticastScope[]>(view, KIND.multicast, []);
  const heldLeases = (view: View) => context.document<readonly MulticastLease[]>(view, KIND.multicastLeases, []);

  function found(view: View, name: string, fail: Refusal): MulticastScope {
    const scope = held(view).find((each) => sameName(each.name, name));
    if (scope === undefined) throw fail(20005);
    return scope;
  }

  function failing(message: MessageOf<'Name'>, name: string): Refusal {
    return (code) => context.failure(code, message, { Name: name });
  }

  function chosen(view: View, names: readonly string[] | undefined): readonly MulticastScope[] {
    return names === undefined ? held(view) : names.map((name) => found(view, name, failing('getMulticast', name)));
  }

  function put(transaction: Transaction, before: MulticastScope | undefined, after: MulticastScope | undefined): void {
    const others = held(transaction).filter((each) => each !== before);
    const all = after === undefined ? others : [...others, after].sort((a, b) => a.startRange - b.startRange);
    transaction.write(server, KIND.multicast, '', all);
  }

  return {
    list: () => context.read((view) => [...held(view)]),

    get: (name) => context.read((view) => found(view, name, failing('getMulticast', name))),

    add: (input) =>
      context.write('Add-DhcpServerv4MulticastScope', (transaction) => {
        const scope: MulticastScope = {
          name: input.name,
          description: input.description ?? '',
          startRange: input.startRange,
          endRange: input.endRange,
          leaseDuration: input.leaseDuration ?? THIRTY_DAYS,
          expiryTime: input.expiryTime ?? null,
          state: input.state ?? 'Active',
          ttl: input.ttl ?? DEFAULT_TTL,
          exclusions: relativeAddresses(input),
        };
        check(scope, held(transaction), failing('addMulticast', input.name));
        put(transaction, undefined, scope);
        return scope;
      }),

    set: (name, change) =>
      context.write('Set-DhcpServerv4MulticastScope', (transaction) => {
        const fail = failing('setMulticast', name);
        const before = found(transaction, name, fail);
        const after: MulticastScope = {
          name: change.newName ?? before.name,
          description: change.description ?? before.description,
          startRange: change.startRange ?? before.startRange,
          endRange: change.endRange ?? before.endRange,
          leaseDuration: change.leaseDuration ?? before.leaseDuration,
          expiryTime: change.expiryTime === undefined ? before.expiryTime : change.expiryTime,
          state: change.state ?? before.state,
          ttl: change.ttl ?? before.ttl,
          exclusions: before.exclusions,
        };
        const others = held(transaction).filter((each) => each !== before);
        check(after, others, fail);
        put(transaction, before, after);
        const leases = heldLeases(transaction);
        if (leases.length > 0) {
          const moved = leases.map((lease) =>
            sameName(lease.name, before.name) ? { ...lease, name: after.name } : lease,
          );
          transaction.write(server, KIND.multicastLeases, '', moved);
        }
        return after;
      }),

    remove: (name, options = {}) =>
      context.write('Remove-DhcpServerv4MulticastScope', (transaction) => {
        const fail = failing('removeMulticast', name);
        const scope = found(transaction, name, fail);
        const leases = heldLeases(transaction);
        const kept = leases.filter((lease) => !sameName(lease.name, name));
        if (kept.length < leases.length) {
          if (options.force !== true) throw fail(20007);
          transaction.write(server, KIND.multicastLeases, '', kept);
        }
        put(transaction, scope, undefined);
        return scope;
      }),

    exclusions: (names) => context.read((view) => chosen(view, names).flatMap(exclusionsOf)),

    addExclusion: (name, range) =>
      context.write('Add-DhcpServerv4MulticastExclusionRange', (transaction) => {
        const fields = { Name: name, Start: formatIPv4(range.startRange), End: formatIPv4(range.endRange) };
        const fail = (code: ErrorCode) => context.failure(code, 'addMulticastExclusion', fields);
        const scope = found(transaction, name, fail);
        if (!fitsAmong(range, scope, scope.exclusions)) throw fail(20023);
        put(transaction, scope, { ...scope, exclusions: withRange(scope.exclusions, range) });
        return { name: scope.name, startRange: range.startRange, endRange: range.endRange };
      }),

    removeExclusions: (name, which = {}) =>
      context.write('Remove-DhcpServerv4MulticastExclusionRange', (transaction) => {
        const fail = failing('removeMulticastExclusion', name);
        const scope = found(transaction, name, fail);
        const { chosen, others, asked } = partRanges(scope.exclusions, which);
        if (asked && chosen.length === 0) throw fail(20007);
        put(transaction, scope, { ...scope, exclusions: others });
        return exclusionsOf({ ...scope, exclusions: chosen });
      }),

    leases: (name) =>
      context.read((view) => {
        const scope = found(view, name, failing('getMulticast', name));
        return heldLeases(view).filter((lease) => sameName(lease.name, scope.name));
      }),

    removeLeases: (name, ipAddresses) =>
      context.write('Remove-DhcpServerv4MulticastLease', (transaction) => {
        const scope = found(transaction, name, failing('removeMulticast', name));
        const leases = heldLeases(transaction);
        const own = leases.filter((lease) => sameName(lease.name, scope.name));
        for (const address of ipAddresses ?? []) {
          if (own.some((lease) => lease.ipAddress === address)) continue;
          throw context.failure(20013, 'removeMulticastLease', { Name: name, IPAddress: formatIPv4(address) });
        }
        const removed = ipAddresses === undefined ? own : own.filter((lease) => ipAddresses.includes(lease.ipAddress));
        const kept = leases.filter((lease) => !removed.includes(lease));
        if (removed.length > 0) transaction.write(server, KIND.multicastLeases, '', kept);
        return removed;
      }),

    statistics: (names) =>
      context.read((view) => {
        const leases = heldLeases(view);
        return chosen(view, names).map((scope) => statisticsOf(scope, leases, context.now()));
      }),
  };
}

/** What MS-DHCPM 3.2.4.5 excludes by itself: the last 256 addresses of an administratively scoped range. */
function relativeAddresses({ endRange }: IPv4Range): IPv4Range[] {
  if (!contains(ADMINISTRATIVELY_SCOPED, endRange)) return [];
  return [{ startRange: endRange - RELATIVE_ADDRESSES + 1, endRange }];
}

function check(scope: MulticastScope, others: readonly MulticastScope[], fail: Refusal): void {
  const inside = contains(MULTICAST_ADDRESSES, scope.startRange) && contains(MULTICAST_ADDRESSES, scope.endRange);
  if (scope.startRange > scope.endRange) throw fail(20023);
  if (!inside || scope.name === '' || scope.name.length > MAX_NAME) throw fail(87);
  const size = scope.endRange - scope.startRange + 1;
  if (contains(ADMINISTRATIVELY_SCOPED, scope.endRange) && size < RELATIVE_ADDRESSES) throw fail(20054);
  if (scope.leaseDuration <= 0 || scope.ttl < 1 || scope.ttl > 255) throw fail(87);
  if (!scope.exclusions.every((range) => contains(scope, range.startRange) && contains(scope, range.endRange))) {
    throw fail(20023);
  }
  if (others.some((each) => sameName(each.name, scope.name) || overlaps(each, scope))) throw fail(20053);
}

function statisticsOf(scope: MulticastScope, leases: readonly MulticastLease[], now: number): MulticastScopeStatistics {
  let total = scope.endRange - scope.startRange + 1;
  for (const range of scope.exclusions) total -= range.endRange - range.startRange + 1;
  const running = leases.filter(
    (lease) => sameName(lease.name, scope.name) && (lease.leaseExpiryTime === null || lease.leaseExpiryTime > now),
  );
  const pendingOffers = running.filter((lease) => lease.addressState === 'Offered').length;
  const addressesInUse = running.length - pendingOffers;
  return {
    name: scope.name,
    addressesFree: total - running.length,
    addressesInUse,
    pendingOffers,
    percentageInUse: total === 0 ? 0 : (addressesInUse / total) * 100,
  };
}

function exclusionsOf(scope: MulticastScope): MulticastExclusion[] {
  return scope.exclusions.map((range) => ({
    name: scope.name,
    startRange: range.startRange,
    endRange: range.endRange,
  }));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
