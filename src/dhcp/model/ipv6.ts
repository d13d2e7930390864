import type { AddressRange } from './address.ts';

/** An IPv6 address as 32 hex digits in lower case: the order of the texts is the order of the addresses. */
export type IPv6 = string;

export type IPv6Range = AddressRange<IPv6>;

/** Every scope is a /64: the server knows no other length. */
export const PREFIX_LENGTH = 64;

const DIGITS = 32;
const PREFIX_DIGITS = PREFIX_LENGTH / 4;

/** The text of an address as RFC 5952 wants it: `2001:db8::1`. */
export function formatIPv6(address: IPv6): string {
  const groups = (address.match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16).toString(16));
  const { start, length } = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** Reads the text of an address without a zone; undefined when it is none. */
export function parseIPv6(text: string): IPv6 | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...(head ?? []), ...(tail ?? [])];
  if (!given.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const missing = 8 - given.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...(head ?? []), ...Array<string>(missing).fill('0'), ...(tail ?? [])];
  return groups.map((group) => group.padStart(4, '0').toLowerCase()).join('');
}

/** The /64 prefix that an address belongs to. */
export function prefixOf(address: IPv6): IPv6 {
  return address.slice(0, PREFIX_DIGITS).padEnd(DIGITS, '0');
}

/** All addresses of a prefix. */
export function addressesOf(prefix: IPv6): IPv6Range {
  return { startRange: prefix, endRange: prefix.slice(0, PREFIX_DIGITS).padEnd(DIGITS, 'f') };
}

/** The address after an address. */
export function nextIPv6(address: IPv6): IPv6 {
  return (BigInt(`0x${address}`) + 1n).toString(16).padStart(DIGITS, '0');
}

/** How many addresses a range has. */
export function countIPv6(range: IPv6Range): bigint {
  return BigInt(`0x${range.endRange}`) - BigInt(`0x${range.startRange}`) + 1n;
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === '0' ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
