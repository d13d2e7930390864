import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Statistics6 } from '../families6.ts';
import { KIND } from '../kinds.ts';
import { contains } from '../model/address.ts';
import { addressesOf, countIPv6, formatIPv6, type IPv6, type IPv6Range, nextIPv6 } from '../model/ipv6.ts';
import type { MessageCounters6, ScopeStatistics6, ServerStatistics6 } from '../model/statistics6.ts';
import { reservedAddresses6 } from './heldReservations6.ts';
import { type HeldScope6, heldScope6, heldScopes6 } from './heldScopes6.ts';
import { isRunning, type StoredState6 } from './leaseState6.ts';

const NO_MESSAGES: MessageCounters6 = {
  solicits: 0,
  advertises: 0,
  confirms: 0,
  declines: 0,
  informs: 0,
  rebinds: 0,
  releases: 0,
  renews: 0,
  replies: 0,
  requests: 0,
};

/** What the counters of the server can hold. */
const MOST = 2n ** 64n - 1n;

/** An address is in use while it is leased or reserved, pending while it is advertised, excluded, or else free. */
export function statistics6Of(context: ServerContext): Statistics6 {
  const { name: server } = context;

  function countScope(view: View, scope: HeldScope6): ScopeStatistics6 {
    const { prefix } = scope.settings;
    const reserved = reservedAddresses6(view, server, prefix);
    const inUse = new Set<IPv6>(reserved);
    const pending = new Set<IPv6>();
    for (const row of view.leases6.ofScope(server, prefix)) {
      if (inUse.has(row.address) || !isRunning(row, context.now())) continue;
      const advertised: StoredState6 = 'Advertised';
      (row.state === advertised ? pending : inUse).add(row.address);
    }
    const excluded = (address: IPv6): boolean => scope.exclusions.some((range) => contains(range, address));
    const taken = [...inUse, ...pending].filter((address) => !excluded(address)).length;
    const free = countFree(scope) - BigInt(taken);
    return {
      prefix,
      addressesFree: free,
      addressesInUse: BigInt(inUse.size),
      pendingAdvertises: BigInt(pending.size),
      reservedAddress: BigInt(reserved.length),
      percentageInUse: percentage(BigInt(inUse.size), free + BigInt(inUse.size + pending.size)),
    };
  }

  return {
    scopes: (prefixes) =>
      context.read((view) => {
        const chosen = prefixes?.map((prefix) => {
          const held = heldScope6(view, server, prefix);
          if (held !== undefined) return held;
          throw context.failure(20005, 'getScopeStatistics', { ScopeId: formatIPv6(prefix) });
        });
        return (chosen ?? heldScopes6(view, server)).map((scope) => countScope(view, scope));
      }),

    server: () =>
      context.read((view) => {
        const scopes = heldScopes6(view, server).map((scope) => countScope(view, scope));
        const counters = context.document<MessageCounters6>(view, KIND.counters6, NO_MESSAGES);
        return { ...counters, serverStartTime: context.machine(view).since, ...totals(scopes) };
      }),
  };
}

function totals(
  scopes: readonly ScopeStatistics6[],
): Omit<ServerStatistics6, keyof MessageCounters6 | 'serverStartTime'> {
  const sum = (of: (scope: ScopeStatistics6) => bigint): bigint => scopes.reduce((all, scope) => all + of(scope), 0n);
  const inUse = sum((scope) => scope.addressesInUse);
  const available = sum((scope) => scope.addressesFree);
  const pending = sum((scope) => scope.pendingAdvertises);
  const total = inUse + available + pending;
  return {
    totalScopes: scopes.length,
    totalAddresses: atMost(total),
    addressesInUse: inUse,
    addressesAvailable: atMost(available),
    pendingAdvertises: pending,
    percentageInUse: percentage(inUse, total),
    percentageAvailable: percentage(available, total),
    percentagePendingAdvertises: percentage(pending, total),
  };
}

/** The addresses of a scope that no exclusion takes out; the prefix itself is every router's. */
function countFree({ settings, exclusions }: HeldScope6): bigint {
  const all = addressesOf(settings.prefix);
  const usable: IPv6Range = { startRange: nextIPv6(all.startRange), endRange: all.endRange };
  let count = countIPv6(usable);
  for (const range of exclusions) {
    const startRange = contains(range, settings.prefix) ? usable.startRange : range.startRange;
    if (startRange <= range.endRange) count -= countIPv6({ startRange, endRange: range.endRange });
  }
  return count;
}

function atMost(count: bigint): bigint {
  return count > MOST ? MOST : count;
}

function percentage(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : (Number(part) / Number(whole)) * 100;
}
