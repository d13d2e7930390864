/** An IPv4 address as an unsigned 32 bit number: 10.0.10.0 is 0x0a000a00. */
export type IPv4 = number;

/** A length of time in whole seconds. */
export type Seconds = number;

/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** The duration that DHCP calls infinite. */
export const UNLIMITED: Seconds = 0xffff_ffff;

/** An inclusive range of addresses of one kind, whose order is that of their numbers or texts. */
export interface AddressRange<Address extends number | string> {
  readonly startRange: Address;
  readonly endRange: Address;
}

export type IPv4Range = AddressRange<IPv4>;

/** Dotted decimal text of an address: 0x0a000a00 is `10.0.10.0`. */
export function formatIPv4(address: IPv4): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** Reads dotted decimal text (four decimal parts); undefined when it is not an address. */
export function parseIPv4(text: string): IPv4 | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part)) return undefined;
    const octet = Number(part);
    if (octet > 255) return undefined;
    address = address * 256 + octet;
  }
  return address;
}

/** The subnet that an address belongs to. */
export function networkOf(address: IPv4, mask: IPv4): IPv4 {
  return (address & mask) >>> 0;
}

/** The last address of the subnet. */
export function broadcastOf(network: IPv4, mask: IPv4): IPv4 {
  return (network | ~mask) >>> 0;
}

/** Number of leading one bits of a contiguous mask; undefined for a mask with holes. */
export function prefixLength(mask: IPv4): number | undefined {
  const zeros = ~mask >>> 0;
  return (zeros & (zeros + 1)) === 0 ? Math.clz32(zeros) : undefined;
}

/** The mask with that many leading one bits (0 to 32). */
export function maskOf(bits: number): IPv4 {
  return bits === 0 ? 0 : (0xffff_ffff << (32 - bits)) >>> 0;
}

export function contains<Address extends number | string>(range: AddressRange<Address>, address: Address): boolean {
  return address >= range.startRange && address <= range.endRange;
}

export function overlaps<Address extends number | string>(a: AddressRange<Address>, b: AddressRange<Address>): boolean {
  return a.startRange <= b.endRange && b.startRange <= a.endRange;
}
