import type { IPv4, IPv4Range } from '../model/address.ts';
import { BLOCK_BITS } from './scopeValue.ts';

/** A set of addresses of one block, as two words of 32 bits. */
export interface Bits {
  readonly low: number;
  readonly high: number;
}

export function addressBits(items: readonly { readonly ipAddress: IPv4 }[]): Bits {
  let low = 0;
  let high = 0;
  for (const { ipAddress } of items) {
    const bit = 1 << (ipAddress & 31);
    if ((ipAddress & 32) === 0) low |= bit;
    else high |= bit;
  }
  return { low: low >>> 0, high: high >>> 0 };
}

/** Those addresses of a block that lie in a range. */
export function rangeBits(block: number, range: IPv4Range): Bits {
  const first = block * 2 ** BLOCK_BITS;
  return { low: wordBits(first, range), high: wordBits(first + 32, range) };
}

export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** Bits of the 32 addresses from `first` that lie in a range. */
function wordBits(first: IPv4, range: IPv4Range): number {
  const from = Math.max(range.startRange - first, 0);
  const to = Math.min(range.endRange - first, 31);
  if (from > to) return 0;
  return ((0xffff_ffff >>> (31 - (to - from))) << from) >>> 0;
}
