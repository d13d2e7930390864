import { typedArray } from './arrays.ts';
import { Char } from './char.ts';
import {
  bigIntegerType,
  byteType,
  charType,
  decimalType,
  doubleType,
  int16Type,
  sbyteType,
  singleType,
  uint16Type,
  uint32Type,
  uint64Type,
  voidType,
} from './core-types.ts';
import { Decimal } from './decimal.ts';
import { EnumType, EnumValue } from './enums.ts';
import type { NetType } from './net-type.ts';
import {
  bigInteger,
  byte,
  decimal,
  double,
  int16,
  NetNumber,
  sbyte,
  single,
  uint16,
  uint32,
  uint64,
} from './numbers.ts';
import type { Value } from './value.ts';

/**
 * Between the values of scripts and the plain JavaScript that implements .NET members. Because a member's signature
 * says every type, its body works with plain data:
 *
 * | declared                        | in the body                            |
 * |---------------------------------|----------------------------------------|
 * | Byte ... UInt32, Single, Double | number                                 |
 * | Int64, UInt64, BigInteger       | bigint                                 |
 * | Decimal                         | {@link Decimal}                        |
 * | Char                            | a text of one code unit                |
 * | an enum                         | number                                 |
 * | an array (results only)         | any iterable of the above              |
 * | anything else                   | as it is                               |
 */
export type Marshal = (value: unknown) => Value;

/** How an argument of a type reaches the body; null: as it is. */
export function unwrapper(type: NetType): ((value: Value) => unknown) | null {
  if (type instanceof EnumType) return (value) => (value instanceof EnumValue ? value.value : value);
  if (type === charType) return (value) => (value instanceof Char ? String.fromCharCode(value.code) : value);
  return boxedTypes.has(type) ? (value) => (value instanceof NetNumber ? value.value : value) : null;
}

/** How a body's result of a type becomes a value; null: it is one already. */
export function wrapper(type: NetType): Marshal | null {
  if (type === voidType) return () => undefined;
  if (type instanceof EnumType) return (value) => (typeof value === 'number' ? type.of(value) : (value as Value));
  if (type.kind === 'array' && type.elementType !== null) {
    const item = wrapper(type.elementType) ?? ((value: unknown) => value as Value);
    return (value) => (isIterable(value) ? typedArray(type, Array.from(value, item)) : (value as Value));
  }
  return wrappers.get(type) ?? null;
}

const wrappers = new Map<NetType, Marshal>([
  [doubleType, (value) => (typeof value === 'number' ? double(value) : (value as Value))],
  [singleType, (value) => (typeof value === 'number' ? single(value) : (value as Value))],
  [byteType, (value) => (typeof value === 'number' ? byte(value) : (value as Value))],
  [sbyteType, (value) => (typeof value === 'number' ? sbyte(value) : (value as Value))],
  [int16Type, (value) => (typeof value === 'number' ? int16(value) : (value as Value))],
  [uint16Type, (value) => (typeof value === 'number' ? uint16(value) : (value as Value))],
  [uint32Type, (value) => (typeof value === 'number' ? uint32(value) : (value as Value))],
  [uint64Type, (value) => (typeof value === 'bigint' ? uint64(value) : (value as Value))],
  [bigIntegerType, (value) => (typeof value === 'bigint' ? bigInteger(value) : (value as Value))],
  [decimalType, (value) => (value instanceof Decimal ? decimal(value) : (value as Value))],
  [charType, (value) => (typeof value === 'string' ? Char.from(value) : (value as Value))],
]);

const boxedTypes: ReadonlySet<NetType> = new Set(wrappers.keys());

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
