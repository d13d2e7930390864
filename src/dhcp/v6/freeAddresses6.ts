import type { ServerContext } from '../context.ts';
import type { FreeAddresses6 } from '../families6.ts';
import { contains } from '../model/address.ts';
import { addressesOf, countIPv6, formatIPv6, type IPv6, nextIPv6 } from '../model/ipv6.ts';
import { MOST_FREE_ADDRESSES } from '../scope/freeAddresses.ts';
import { freeIn } from '../scope/ranges.ts';
import { reservedAddresses6 } from './heldReservations6.ts';
import { heldScope6 } from './heldScopes6.ts';
import { isRunning } from './leaseState6.ts';

export function freeAddresses6Of(context: ServerContext): FreeAddresses6 {
  const { name: server } = context;
  return {
    find: (prefix, options = {}) =>
      context.read((view) => {
        const fields = { ScopeId: formatIPv6(prefix) };
        const held = heldScope6(view, server, prefix);
        if (held === undefined) throw context.failure(20005, 'getFreeAddress', fields);
        // Who asks for none gets one.
        const count = options.count || 1;
        const all = addressesOf(prefix);
        const range = {
          startRange: options.startAddress ?? all.startRange,
          endRange: options.endAddress ?? all.endRange,
        };
        const misplaced = !contains(all, range.startRange) || !contains(all, range.endRange);
        if (count > MOST_FREE_ADDRESSES || misplaced || countIPv6(range) < BigInt(count)) {
          throw context.failure(87, 'getFreeAddress', fields);
        }
        // The prefix itself is every router's address (RFC 4291): no client gets it.
        const taken = new Set<IPv6>([prefix, ...reservedAddresses6(view, server, prefix)]);
        for (const row of view.leases6.ofScope(server, prefix)) {
          if (isRunning(row, context.now())) taken.add(row.address);
        }
        const addresses = freeIn(range, held.exclusions, taken, count, nextIPv6);
        if (addresses.length === 0) throw context.failure(20126, 'getFreeAddress', fields);
        return { addresses, endReached: addresses.length < count };
      }),
  };
}
