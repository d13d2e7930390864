import { contains, type IPv4Range, overlaps } from '../model/address.ts';
import type { StoredReservation } from '../model/reservation.ts';
import { BLOCK_BITS, type ScopeRoot, scopeBlocks, type Values } from '../value/scopeValue.ts';

/** Addresses of a scope's range that no exclusion takes out. */
export function countRange(root: ScopeRoot): number {
  let count = size(root.settings);
  for (const range of root.exclusions) {
    const startRange = Math.max(range.startRange, root.settings.startRange);
    const endRange = Math.min(range.endRange, root.settings.endRange);
    if (startRange <= endRange) count -= size({ startRange, endRange });
  }
  return count;
}

/**
 * How many reservations lie in the range, and how many of those in an exclusion. Whole blocks are counted without
 * reading them, so that the statistics of many scopes stay cheap.
 */
export function countReservations(values: Values, root: ScopeRoot): { inRange: number; excluded: number } {
  let inRange = 0;
  let excluded = 0;
  for (const block of scopeBlocks(values, root)) {
    const span = blockSpan(block.block, root);
    const whole = span.startRange >= root.settings.startRange && span.endRange <= root.settings.endRange;
    if (whole && !root.exclusions.some((range) => overlaps(range, span))) {
      inRange += block.count;
      continue;
    }
    for (const reservation of values.value<readonly StoredReservation[]>(block.hash)) {
      if (!contains(root.settings, reservation.ipAddress)) continue;
      inRange++;
      if (root.exclusions.some((range) => contains(range, reservation.ipAddress))) excluded++;
    }
  }
  return { inRange, excluded };
}

/** The addresses of a block that can be reserved: neither the subnet's own nor its broadcast address. */
function blockSpan(block: number, root: ScopeRoot): IPv4Range {
  const { scopeId, subnetMask } = root.settings;
  const first = block * 2 ** BLOCK_BITS;
  const broadcast = (scopeId | ~subnetMask) >>> 0;
  return {
    startRange: Math.max(first, scopeId + 1),
    endRange: Math.min(first + 2 ** BLOCK_BITS - 1, broadcast - 1),
  };
}

function size(range: IPv4Range): number {
  return range.endRange - range.startRange + 1;
}
