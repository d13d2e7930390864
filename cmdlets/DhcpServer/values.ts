/** Between what scripts hold (IPAddress, TimeSpan, DateTime) and what the domain speaks (uint32, seconds, epoch milliseconds). */
import { CODES } from '../../src/dhcp/codes.ts';
import { DhcpError } from '../../src/dhcp/errors.ts';
import type { EpochMs, IPv4, IPv6, Seconds } from '../../src/dhcp/model.ts';
import { UNLIMITED } from '../../src/dhcp/model.ts';
import { stringArray } from '../../src/types/arrays.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { TimeSpan } from '../../src/types/time-span.ts';
import type { Value } from '../../src/types/value.ts';
import type { CimSession } from '../CimCmdlets/cim-session.ts';

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    IPAddress: IPAddress;
    TimeSpan: TimeSpan;
    DateTime: DateTime;
    CimSession: CimSession;
    PSCredential: { readonly userName: string };
    'Nullable[TimeSpan]': TimeSpan | null;
    'Nullable[DateTime]': DateTime | null;
    'Nullable[Boolean]': boolean | null;
  }
}

/** The address as a number. Throws a DhcpError for an IPv6 address, which no IPv4 command can use. */
export function ipv4(address: IPAddress): IPv4 {
  if (address.isIPv4) return address.toUint32();
  throw misfit(address, 'IPv4');
}

/** The address as hex digits, without its zone. Throws a DhcpError for an IPv4 address, which no IPv6 command can use. */
export function ipv6(address: IPAddress): IPv6 {
  if (address.isIPv4) throw misfit(address, 'IPv6');
  return Array.from(address.bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function misfit(address: IPAddress, wanted: 'IPv4' | 'IPv6'): DhcpError {
  const message = `${address} is not a valid ${wanted} address.`;
  return new DhcpError({
    code: 87,
    category: 'InvalidArgument',
    message,
    reason: CODES[87].text,
    target: `${address}`,
  });
}

/** Addresses as numbers, each once, in their order. */
export function ipv4s(addresses: readonly IPAddress[]): IPv4[] {
  return [...new Set(addresses.map(ipv4))];
}

export function ipv6s(addresses: readonly IPAddress[]): IPv6[] {
  return [...new Set(addresses.map(ipv6))];
}

export function ipAddress(address: IPv4): IPAddress {
  return IPAddress.fromUint32(address);
}

export function ipv6Address(address: IPv6): IPAddress {
  return new IPAddress(Uint8Array.from(address.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

/**
 * Addresses as the module's list properties hold them: nothing, one address by itself, or an array, as PowerShell
 * unrolls what a script property gives.
 */
export function ipAddresses(addresses: readonly IPv4[]): Value {
  const [first] = addresses;
  if (first === undefined) return null;
  return addresses.length === 1 ? ipAddress(first) : addresses.map(ipAddress);
}

/** Whole seconds; TimeSpan.MaxValue is what the server calls unlimited. */
export function seconds(span: TimeSpan | null | undefined): Seconds | undefined {
  if (span === null || span === undefined) return undefined;
  return Math.min(Number(span.ticks / 10_000_000n), UNLIMITED);
}

/** `[TimeSpan]::MaxValue` */
const endless = new TimeSpan(2n ** 63n - 1n);

export function timeSpan(duration: Seconds): TimeSpan {
  return duration === UNLIMITED ? endless : new TimeSpan(BigInt(duration) * 10_000_000n);
}

export function epochMs(time: DateTime | null | undefined): EpochMs | undefined {
  return time === null || time === undefined ? undefined : time.unixMilliseconds;
}

/** A point in time as local time; null for never. */
export function dateTime(time: EpochMs | null): DateTime | null {
  return time === null ? null : DateTime.fromUnix(time);
}

export function strings(texts: readonly string[]): Value {
  return stringArray([...texts]);
}

/** The word that a text is, whatever its case; undefined without a text. The binder has refused other words. */
export function oneOf<T extends string>(words: readonly T[], text: string | undefined): T | undefined {
  const wanted = text?.toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted);
}

/** Names in a sentence; of very many the first ten. */
export function listed(names: readonly string[]): string {
  if (names.length <= 12) return names.join(', ');
  return `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`;
}
