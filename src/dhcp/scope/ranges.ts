import { type AddressRange, contains, overlaps } from '../model/address.ts';

/** Whether a range may join others: it is one, lies within `bounds`, and shares no address with them. */
export function fitsAmong<Address extends number | string>(
  range: AddressRange<Address>,
  bounds: AddressRange<Address>,
  others: readonly AddressRange<Address>[],
): boolean {
  return (
    range.startRange <= range.endRange &&
    contains(bounds, range.startRange) &&
    contains(bounds, range.endRange) &&
    !others.some((each) => overlaps(each, range))
  );
}

/** Ascending. */
export function withRange<Address extends number | string>(
  ranges: readonly AddressRange<Address>[],
  range: AddressRange<Address>,
): AddressRange<Address>[] {
  const added = { startRange: range.startRange, endRange: range.endRange };
  return [...ranges, added].sort((a, b) => (a.startRange < b.startRange ? -1 : 1));
}

/** Ranges parted by what was asked for: their start, their end, both, or nothing, which is all of them. */
export function partRanges<Address extends number | string>(
  ranges: readonly AddressRange<Address>[],
  which: Partial<AddressRange<Address>>,
): { readonly chosen: AddressRange<Address>[]; readonly others: AddressRange<Address>[]; readonly asked: boolean } {
  const matches = (range: AddressRange<Address>): boolean =>
    (which.startRange === undefined || range.startRange === which.startRange) &&
    (which.endRange === undefined || range.endRange === which.endRange);
  return {
    chosen: ranges.filter(matches),
    others: ranges.filter((range) => !matches(range)),
    asked: which.startRange !== undefined || which.endRange !== undefined,
  };
}

/**
 * Why no range was found that starts and ends so (MS-DHCPM 3.2.4.40): 20007 when the address lies in none of them, 87 when it
 * lies in one whose ends differ.
 */
export function removalCode<Address extends number | string>(
  ranges: readonly AddressRange<Address>[],
  which: Partial<AddressRange<Address>>,
): 20007 | 87 {
  const point = which.startRange ?? which.endRange;
  return point !== undefined && ranges.some((range) => contains(range, point)) ? 87 : 20007;
}

/**
 * Up to `count` addresses of a range that are neither excluded nor taken, ascending. Exclusions are passed over at once.
 */
export function freeIn<Address extends number | string>(
  range: AddressRange<Address>,
  exclusions: readonly AddressRange<Address>[],
  taken: ReadonlySet<Address>,
  count: number,
  next: (address: Address) => Address,
): Address[] {
  const free: Address[] = [];
  let address = range.startRange;
  while (address <= range.endRange && free.length < count) {
    const excluded = exclusions.find((each) => contains(each, address));
    const last: Address = excluded === undefined ? address : excluded.endRange;
    if (excluded === undefined && !taken.has(address)) free.push(address);
    if (last >= range.endRange) break;
    address = next(last);
  }
  return free;
}
