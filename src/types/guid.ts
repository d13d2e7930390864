import { byteArray, bytesOf } from './arrays.ts';
import { comparisonMembers } from './comparison-members.ts';
import { comparableType, formattableType } from './core-types.ts';
import { defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException, formatException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';

/** A 128-bit identifier. */
export class Guid implements Equatable, Comparable {
  /** 32 hexadecimal digits in small letters. */
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  static readonly empty = new Guid('0'.repeat(32));

  /** A random one (version 4). */
  static create(): Guid {
    const bytes = process.getBuiltinModule('node:crypto').randomBytes(16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return new Guid(bytes.toString('hex'));
  }

  /** Reads the forms D, N, B and P; null for anything else. */
  static tryParse(text: string): Guid | null {
    const plain = text.trim();
    const match =
      /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})$/i.exec(plain) ??
      /^\{([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}$/i.exec(plain) ??
      /^\(([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\)$/i.exec(plain);
    const digits = match?.[1] ?? structured(plain);
    return digits === null ? null : new Guid(digits.replaceAll('-', '').toLowerCase());
  }

  /** Throws .NET's FormatException. */
  static parse(text: string): Guid {
    const guid = Guid.tryParse(text);
    if (guid === null) throw formatException(problem(text));
    return guid;
  }

  get netType(): NetType {
    return guidType;
  }

  equalityKey(): string {
    return this.digits;
  }

  compareTo(other: Value): number {
    if (!(other instanceof Guid)) throw argumentException('Object must be of type Guid.');
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0;
  }

  toFormattedText(format: string | null): string {
    const d = this.digits;
    const dashed = `${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`;
    switch ((format ?? '').toUpperCase()) {
      case '':
      case 'D':
        return dashed;
      case 'N':
        return d;
      case 'B':
        return `{${dashed}}`;
      case 'P':
        return `(${dashed})`;
      case 'X': {
        const bytes = (d.slice(16).match(/../g) ?? []).map((byte) => `0x${byte}`);
        return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${bytes.join(',')}}}`;
      }
    }
    throw formatException('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
  }

  toString(): string {
    return this.toFormattedText(null);
  }
}

/** The form X: `{0x...,0x...,0x...,{0x..,...}}`. */
function structured(text: string): string | null {
  const match = /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{((?:0x[0-9a-f]{1,2},?){8})\}\}$/i.exec(
    text.replaceAll(' ', ''),
  );
  if (match === null) return null;
  const [, a = '', b = '', c = '', rest = ''] = match;
  const bytes = rest.split(',').map((byte) => byte.slice(2).padStart(2, '0'));
  return a.padStart(8, '0') + b.padStart(4, '0') + c.padStart(4, '0') + bytes.join('');
}

function problem(text: string): string {
  const plain = text.trim();
  if (/^[{(]?[^-]{8}-[^-]{4}-[^-]{4}-[^-]{4}-[^-]{12}[})]?$/.test(plain)) {
    return 'Guid string should only contain hexadecimal characters.';
  }
  if (plain.includes('-')) return 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
  return 'Unrecognized Guid format.';
}

/** .NET keeps the first three groups little-endian in its byte array. */
const byteOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

function toBytes(self: Guid): Value[] {
  const bytes = Buffer.from(self.digits, 'hex');
  return byteArray(byteOrder.map((index) => bytes[index] ?? 0));
}

function fromBytes(array: Value[]): Guid {
  const bytes = bytesOf(array);
  if (bytes.length !== 16) throw argumentException('Byte array for Guid must be exactly 16 bytes long.', 'b');
  return new Guid(Buffer.from(byteOrder.map((index) => bytes[index] ?? 0)).toString('hex'));
}

export const guidType: NetType = defineType('System.Guid', {
  accelerators: ['guid'],
  kind: 'struct',
  interfaces: [comparableType, formattableType],
  members: () => ({
    ...comparisonMembers('guid'),
    'string ToString()': (self: Guid) => self.toString(),
    'string ToString(string format) | string ToString(string format, System.IFormatProvider provider)': (
      self: Guid,
      format: string | null,
    ) => self.toFormattedText(format),
    'byte[] ToByteArray()': toBytes,
    'guid new(byte[] b)': fromBytes,
    'guid new(string g)': (text: string) => Guid.parse(text),
    'static guid Empty {get;}': () => Guid.empty,
    'static guid NewGuid()': () => Guid.create(),
    'static guid Parse(string input)': (text: string) => Guid.parse(text),
    'static guid Parse(string s, System.IFormatProvider provider)': (text: string) => Guid.parse(text),
    'static bool TryParse(string input, [ref] guid result)': (text: string | null, result: PSReference) => {
      const guid = text === null ? null : Guid.tryParse(text);
      result.value = guid ?? Guid.empty;
      return guid !== null;
    },
  }),
});
