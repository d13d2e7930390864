import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { DhcpError } from '../errors.ts';
import type { MulticastScopes } from '../families.ts';
import { KIND } from '../kinds.ts';
import type { MessageId } from '../messages.ts';
import { contains, formatIPv4, type IPv4Range, overlaps } from '../model/address.ts';
import type {
  MulticastExclusion,
  MulticastLease,
  MulticastScope,
  MulticastScopeStatistics,
} from '../model/multicast.ts';
import { fitsAmong, partRanges, withRange } from '../scope/ranges.ts';

const THIRTY_DAYS = 30 * 24 * 60 * 60;
const DEFAULT_TTL = 32;
const MULTICAST_ADDRESSES: IPv4Range = { startRange: 0xe000_0000, endRange: 0xefff_ffff };
const MAX_NAME = 256;

export function multicastScopesOf(context: ServerContext): MulticastScopes {
  const { name: server } = context;
  const held = (view: View) => context.document<readonly MulticastScope[]>(view, KIND.multicast, []);
  const heldLeases = (view: View) => context.document<readonly MulticastLease[]>(view, KIND.multicastLeases, []);

  function found(view: View, name: string, message: MessageId): MulticastScope {
    const scope = held(view).find((each) => sameName(each.name, name));
    if (scope === undefined) throw context.failure(20005, message, { Name: name });
    return scope;
  }

  function chosen(view: View, names: readonly string[] | undefined): readonly MulticastScope[] {
    return names === undefined ? held(view) : names.map((name) => found(view, name, 'getMulticast'));
  }

  function put(transaction: Transaction, before: MulticastScope | undefined, after: MulticastScope | undefined): void {
    const others = held(transaction).filter((each) => each !== before);
    const all = after === undefined ? others : [...others, after].sort((a, b) => a.startRange - b.startRange);
    transaction.write(server, KIND.multicast, '', all);
  }

  return {
    list: () => context.read((view) => [...held(view)]),

    get: (name) => context.read((view) => found(view, name, 'getMulticast')),

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
          exclusions: [],
        };
        check(scope, held(transaction), (code) => context.failure(code, 'addMulticast', { Name: input.name }));
        put(transaction, undefined, scope);
        return scope;
      }),

    set: (name, change) =>
      context.write('Set-DhcpServerv4MulticastScope', (transaction) => {
        const before = found(transaction, name, 'setMulticast');
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
        check(after, others, (code) => context.failure(code, 'setMulticast', { Name: name }));
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
        const scope = found(transaction, name, 'removeMulticast');
        const leases = heldLeases(transaction);
        const kept = leases.filter((lease) => !sameName(lease.name, name));
        if (kept.length < leases.length) {
          if (options.force !== true) throw context.failure(20007, 'removeMulticast', { Name: name });
          transaction.write(server, KIND.multicastLeases, '', kept);
        }
        put(transaction, scope, undefined);
        return scope;
      }),

    exclusions: (names) => context.read((view) => chosen(view, names).flatMap(exclusionsOf)),

    addExclusion: (name, range) =>
      context.write('Add-DhcpServerv4MulticastExclusionRange', (transaction) => {
        const scope = found(transaction, name, 'addMulticastExclusion');
        if (!fitsAmong(range, scope, scope.exclusions)) {
          const fields = { Name: name, Start: formatIPv4(range.startRange), End: formatIPv4(range.endRange) };
          throw context.failure(20023, 'addMulticastExclusion', fields);
        }
        put(transaction, scope, { ...scope, exclusions: withRange(scope.exclusions, range) });
        return { name: scope.name, startRange: range.startRange, endRange: range.endRange };
      }),

    removeExclusions: (name, which = {}) =>
      context.write('Remove-DhcpServerv4MulticastExclusionRange', (transaction) => {
        const scope = found(transaction, name, 'removeMulticastExclusion');
        const { chosen, others, asked } = partRanges(scope.exclusions, which);
        if (asked && chosen.length === 0) throw context.failure(20007, 'removeMulticastExclusion', { Name: name });
        put(transaction, scope, { ...scope, exclusions: others });
        return exclusionsOf({ ...scope, exclusions: chosen });
      }),

    leases: (name) =>
      context.read((view) => {
        const scope = found(view, name, 'getMulticast');
        return heldLeases(view).filter((lease) => sameName(lease.name, scope.name));
      }),

    removeLeases: (name, ipAddresses) =>
      context.write('Remove-DhcpServerv4MulticastLease', (transaction) => {
        const scope = found(transaction, name, 'removeMulticast');
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

/** MS-DHCPM asks for 256 addresses at least, but Microsoft's own examples make scopes of 31: any number will do. */
function check(scope: MulticastScope, others: readonly MulticastScope[], fail: (code: ErrorCode) => DhcpError): void {
  const inside = contains(MULTICAST_ADDRESSES, scope.startRange) && contains(MULTICAST_ADDRESSES, scope.endRange);
  if (!inside || scope.startRange > scope.endRange || scope.name === '' || scope.name.length > MAX_NAME) throw fail(87);
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
