import ipaddr from 'ipaddr.js';
import { bytesOf } from './arrays.ts';
import { defineEnum, defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { CodeProperty } from './member-kinds.ts';
import { argumentException, argumentNull, argumentOutOfRange, formatException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import { ipv6Text } from './text/ipv6-text.ts';
import { extendByDefault } from './type-table.ts';
import type { Value } from './value.ts';

/** An IPv4 or IPv6 address. */
export class IPAddress implements Equatable {
  /** 4 or 16, in network order. */
  readonly bytes: Uint8Array;
  /** The zone of a link-local IPv6 address. */
  readonly scopeId: number;

  constructor(bytes: Uint8Array, scopeId = 0) {
    this.bytes = bytes;
    this.scopeId = scopeId;
  }

  /** The IPv4 address of a number from 0 to 2^32 - 1 in network order: 0x0A000001 is 10.0.0.1. */
  static fromUint32(value: number): IPAddress {
    return new IPAddress(Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255));
  }

  /** Reads an address as .NET does (`1.2.3.4`, `10.1`, `0x7f.1`, `fe80::1%3`, `[::1]`); null when the text is none. */
  static tryParse(text: string): IPAddress | null {
    return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
  }

  /** Throws .NET's FormatException for what is no address. */
  static parse(text: string): IPAddress {
    const address = IPAddress.tryParse(text);
    if (address === null) throw formatException('An invalid IP address was specified.');
    return address;
  }

  get netType(): NetType {
    return ipAddressType;
  }

  get isIPv4(): boolean {
    return this.bytes.length === 4;
  }

  /** An IPv4 address as a number in network order. */
  toUint32(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.bytes;
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }

  /** The eight 16-bit groups of an IPv6 address. */
  get groups(): number[] {
    return Array.from(
      { length: 8 },
      (_, index) => ((this.bytes[index * 2] ?? 0) << 8) | (this.bytes[index * 2 + 1] ?? 0),
    );
  }

  equalityKey(): string {
    return `${this.bytes.join('.')}%${this.scopeId}`;
  }

  toString(): string {
    if (this.isIPv4) return this.bytes.join('.');
    return ipv6Text(this.groups) + (this.scopeId === 0 ? '' : `%${this.scopeId}`);
  }
}

function parseIPv4(text: string): IPAddress | null {
  if (!/^[0-9a-fA-FxX]+(\.[0-9a-fA-FxX]+){0,3}$/.test(text)) return null;
  try {
    return new IPAddress(Uint8Array.from(ipaddr.IPv4.parse(text).toByteArray()));
  } catch {
    return null;
  }
}

function parseIPv6(text: string): IPAddress | null {
  const inner = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text;
  const [address = '', zone] = inner.split('%');
  // .NET takes a zone's number or the name of a network interface; a machine of the lab has one.
  const scopeId = zone === undefined ? 0 : /^\d+$/.test(zone) ? Number(zone) : 4;
  if (!/^[0-9a-fA-F:.]+$/.test(address)) return null;
  try {
    return new IPAddress(Uint8Array.from(ipaddr.IPv6.parse(withoutDots(address)).toByteArray()), scopeId);
  } catch {
    return null;
  }
}

/** The last 32 bits in hexadecimal: the library takes `::1.2.3.4` for a mapped address, .NET does not. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (dotted, ...octets: string[]) => {
    const numbers = octets.slice(0, 4).map(Number);
    if (numbers.some((octet) => octet > 255)) return dotted;
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}

function fromNumber(value: bigint): IPAddress {
  if (value < 0n || value > 0xffff_ffffn) {
    const shown = BigInt.asUintN(64, value).toString();
    throw argumentOutOfRange(
      'newAddress',
      `newAddress ('${shown}') must be less than or equal to '4294967295'.`,
      shown,
    );
  }
  const number = Number(value);
  return new IPAddress(Uint8Array.of(number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24));
}

function fromBytes(bytes: Uint8Array, scopeId = 0): IPAddress {
  if (bytes.length !== 4 && bytes.length !== 16)
    throw argumentException('An invalid IP address was specified.', 'address');
  return new IPAddress(bytes, scopeId);
}

function swapped(value: bigint, bits: 16 | 32 | 64): bigint {
  let source = BigInt.asUintN(bits, value);
  let result = 0n;
  for (let i = 0; i < bits; i += 8) {
    result = (result << 8n) | (source & 255n);
    source >>= 8n;
  }
  return BigInt.asIntN(bits, result);
}

/** The first bytes of an IPv6 address; never of an IPv4 one. */
function startsWith(self: IPAddress, mask: number, value: number): boolean {
  return !self.isIPv4 && ((self.groups[0] ?? 0) & mask) === value;
}

function isMapped(self: IPAddress): boolean {
  return !self.isIPv4 && self.groups.slice(0, 6).join() === '0,0,0,0,0,65535';
}

function mapToIPv6(self: IPAddress): IPAddress {
  return self.isIPv4 ? new IPAddress(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, ...self.bytes)) : self;
}

/** Little-endian, as .NET has kept it; IPv6 addresses have none. */
function littleEndian(self: IPAddress): bigint | null {
  return self.isIPv4 ? BigInt.asUintN(32, swapped(BigInt(self.toUint32()), 32)) : null;
}

defineEnum(
  'System.Net.Sockets.AddressFamily',
  'Unspecified Unix=1 InterNetwork=2 ImpLink Pup Chaos NS=6 Ipx=6 Iso=7 Osi=7 Ecma Datakit Ccitt Sna DecNet DataLink Lat HyperChannel AppleTalk NetBios VoiceView FireFox Banyan=21 Atm InterNetworkV6 Cluster Ieee12844 Irda NetworkDesigners=28 Max Packet=65536 ControllerAreaNetwork Unknown=-1',
);

extendByDefault(
  'System.Net.IPAddress',
  new CodeProperty('IPAddressToString', (self) => (self instanceof IPAddress ? self.toString() : null), {
    shownAs: 'ScriptProperty',
    definition: 'System.Object IPAddressToString {get=$this.Tostring();}',
  }),
);

const any = new IPAddress(Uint8Array.of(0, 0, 0, 0));
const loopback = new IPAddress(Uint8Array.of(127, 0, 0, 1));
const broadcast = new IPAddress(Uint8Array.of(255, 255, 255, 255));
const ipv6Any = new IPAddress(new Uint8Array(16));
const ipv6Loopback = new IPAddress(Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? 1 : 0)));

export const ipAddressType: NetType = defineType('System.Net.IPAddress', {
  accelerators: ['ipaddress'],
  members: () => ({
    'System.Net.Sockets.AddressFamily AddressFamily {get;}': (self: IPAddress) => (self.isIPv4 ? 2 : 23),
    'long ScopeId {get;}': (self: IPAddress) => (self.isIPv4 ? null : BigInt(self.scopeId)),
    'bool IsIPv6Multicast {get;}': (self: IPAddress) => startsWith(self, 0xff00, 0xff00),
    'bool IsIPv6LinkLocal {get;}': (self: IPAddress) => startsWith(self, 0xffc0, 0xfe80),
    'bool IsIPv6SiteLocal {get;}': (self: IPAddress) => startsWith(self, 0xffc0, 0xfec0),
    'bool IsIPv6Teredo {get;}': (self: IPAddress) => startsWith(self, 0xffff, 0x2001) && self.groups[1] === 0,
    'bool IsIPv6UniqueLocal {get;}': (self: IPAddress) => startsWith(self, 0xfe00, 0xfc00),
    'bool IsIPv4MappedToIPv6 {get;}': isMapped,
    'long Address {get;}': littleEndian,
    'byte[] GetAddressBytes()': (self: IPAddress) => self.bytes,
    'string ToString()': (self: IPAddress) => self.toString(),
    'ipaddress MapToIPv6()': mapToIPv6,
    'ipaddress MapToIPv4()': (self: IPAddress) => (self.isIPv4 ? self : new IPAddress(self.bytes.slice(12))),
    'ipaddress new(long newAddress)': fromNumber,
    'ipaddress new(byte[] address, long scopeid)': (address: Value[], scopeId: bigint) =>
      fromBytes(bytesOf(address), Number(scopeId)),
    'ipaddress new(byte[] address)': (address: Value[]) => fromBytes(bytesOf(address)),
    'static bool TryParse(string ipString, [ref] ipaddress address)': (text: string | null, result: PSReference) => {
      const address = text === null ? null : IPAddress.tryParse(text);
      result.value = address;
      return address !== null;
    },
    'static ipaddress Parse(string ipString)': (text: string | null) => {
      if (text === null) throw argumentNull('ipString');
      return IPAddress.parse(text);
    },
    'static long HostToNetworkOrder(long host) | static long NetworkToHostOrder(long network)': (value: bigint) =>
      swapped(value, 64),
    'static int HostToNetworkOrder(int host) | static int NetworkToHostOrder(int network)': (value: number) =>
      Number(swapped(BigInt(value), 32)),
    'static short HostToNetworkOrder(short host) | static short NetworkToHostOrder(short network)': (value: number) =>
      Number(swapped(BigInt(value), 16)),
    'static bool IsLoopback(ipaddress address)': (address: IPAddress) =>
      address.isIPv4
        ? address.bytes[0] === 127
        : address.equalityKey() === ipv6Loopback.equalityKey() || (isMapped(address) && address.bytes[12] === 127),
    'static ipaddress Any {get;}': () => any,
    'static ipaddress Loopback {get;}': () => loopback,
    'static ipaddress Broadcast {get;}': () => broadcast,
    'static ipaddress None {get;}': () => broadcast,
    'static ipaddress IPv6Any {get;}': () => ipv6Any,
    'static ipaddress IPv6Loopback {get;}': () => ipv6Loopback,
    'static ipaddress IPv6None {get;}': () => ipv6Any,
  }),
});
