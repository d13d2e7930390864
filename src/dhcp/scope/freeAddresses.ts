import type { ServerContext } from '../context.ts';
import type { FreeAddresses } from '../families.ts';
import { runningState } from '../lease/leaseState.ts';
import { contains, formatIPv4, type IPv4 } from '../model/address.ts';
import { heldScope } from '../value/heldScopes.ts';
import { subnetOf } from '../value/scopeKey.ts';
import { scopeReservations } from '../value/scopeValue.ts';
import { freeIn } from './ranges.ts';

/** MS-DHCPM's DHCP_MAX_FREE_ADDRESSES_REQUESTED. */
export const MOST_FREE_ADDRESSES = 1024;

/** MS-DHCPM 3.2.4.121. */
export function freeAddressesOf(context: ServerContext): FreeAddresses {
  const { name: server } = context;
  return {
    find: (scopeId, options = {}) =>
      context.read((view) => {
        const fields = { ScopeId: formatIPv4(scopeId) };
        const held = heldScope(view, server, scopeId);
        if (held === undefined) throw context.failure(20005, 'getFreeAddress', fields);
        const { settings, exclusions } = held.root;
        // Who asks for none gets one.
        const count = options.count || 1;
        const start = options.startAddress ?? settings.startRange;
        const end = options.endAddress ?? settings.endRange;
        const bounded = options.startAddress !== undefined && options.endAddress !== undefined;
        const subnet = subnetOf(held.key);
        const misplaced = !contains(subnet, start) || !contains(subnet, end);
        if (count > MOST_FREE_ADDRESSES || start > end || misplaced || (bounded && end - start + 1 < count)) {
          throw context.failure(87, 'getFreeAddress', fields);
        }
        const now = context.now();
        const reserved = new Set<IPv4>(scopeReservations(view, held.root).map((each) => each.ipAddress));
        const rows = view.leases.ofScope(server, scopeId).filter((row) => !reserved.has(row.address));
        const taken = new Set<IPv4>([...reserved, ...rows.map((row) => row.address)]);
        const range = {
          startRange: Math.max(start, settings.startRange),
          endRange: Math.min(end, settings.endRange),
        };
        const addresses = freeIn(range, exclusions, taken, count, (address) => address + 1);
        // What a client has let expire comes last.
        for (const row of rows) {
          if (addresses.length === count) break;
          const { address } = row;
          const excluded = exclusions.some((each) => contains(each, address));
          if (runningState(row, now) === 'Expired' && contains(range, address) && !excluded) addresses.push(address);
        }
        if (addresses.length === 0) throw context.failure(20126, 'getFreeAddress', fields);
        return { addresses, endReached: addresses.length < count };
      }),
  };
}
