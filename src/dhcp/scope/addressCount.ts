import type { IPv4Range } from '../model/address.ts';
import { bitCount, rangeBits } from '../value/blockBits.ts';
import { type ScopeRoot, scopeBlocks, type Values } from '../value/scopeValue.ts';

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

/** How many reservations lie in the range, and how many of those in an exclusion. No reservation is read for it. */
export function countReservations(values: Values, root: ScopeRoot): { inRange: number; excluded: number } {
  let inRange = 0;
  let excluded = 0;
  for (const block of scopeBlocks(values, root)) {
    const range = rangeBits(block.block, root.settings);
    const low = block.low & range.low;
    const high = block.high & range.high;
    inRange += bitCount(low) + bitCount(high);
    for (const exclusion of root.exclusions) {
      const out = rangeBits(block.block, exclusion);
      excluded += bitCount(low & out.low) + bitCount(high & out.high);
    }
  }
  return { inRange, excluded };
}

function size(range: IPv4Range): number {
  return range.endRange - range.startRange + 1;
}
