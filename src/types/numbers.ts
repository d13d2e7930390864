import {
  bigIntegerType,
  byteType,
  decimalType,
  doubleType,
  int16Type,
  sbyteType,
  singleType,
  uint16Type,
  uint32Type,
  uint64Type,
} from './core-types.ts';
import type { Decimal } from './decimal.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** What a boxed number of each type holds: a whole or real JavaScript number, a bigint, or a {@link Decimal}. */
export interface NumberValues {
  Double: number;
  Single: number;
  Byte: number;
  SByte: number;
  Int16: number;
  UInt16: number;
  UInt32: number;
  UInt64: bigint;
  BigInteger: bigint;
  Decimal: Decimal;
}

export type NumberKind = keyof NumberValues;

const types: Readonly<Record<NumberKind, NetType>> = {
  Double: doubleType,
  Single: singleType,
  Byte: byteType,
  SByte: sbyteType,
  Int16: int16Type,
  UInt16: uint16Type,
  UInt32: uint32Type,
  UInt64: uint64Type,
  BigInteger: bigIntegerType,
  Decimal: decimalType,
};

class BoxedNumber<K extends NumberKind> implements NetObject {
  readonly kind: K;
  readonly value: NumberValues[K];

  constructor(kind: K, value: NumberValues[K]) {
    this.kind = kind;
    this.value = value;
  }

  get netType(): NetType {
    return types[this.kind];
  }
}

/**
 * A number of any type but Int32 and Int64, which are JavaScript's number and bigint themselves.
 * One class, so that reading `kind` and `value` stays monomorphic; `kind` tells TypeScript the type of `value`.
 * Make them with {@link double}, {@link byte}, ...: the small ones come from caches.
 */
export type NetNumber = { [K in NumberKind]: BoxedNumber<K> }[NumberKind];

export const NetNumber: {
  new <K extends NumberKind>(kind: K, value: NumberValues[K]): BoxedNumber<K>;
  readonly prototype: NetNumber;
} = BoxedNumber as never;

export type Double = BoxedNumber<'Double'>;
export type DecimalNumber = BoxedNumber<'Decimal'>;

export function double(value: number): Double {
  return new BoxedNumber('Double', value);
}

/** Rounds to single precision. */
export function single(value: number): BoxedNumber<'Single'> {
  return new BoxedNumber('Single', Math.fround(value));
}

const bytes = Array.from({ length: 256 }, (_, value) => new BoxedNumber('Byte', value));
const sbytes = Array.from({ length: 256 }, (_, index) => new BoxedNumber('SByte', index - 128));

/** `value` must be whole, 0 to 255. */
export function byte(value: number): BoxedNumber<'Byte'> {
  return bytes[value] ?? outOfRange('Byte', value);
}

/** `value` must be whole, -128 to 127. */
export function sbyte(value: number): BoxedNumber<'SByte'> {
  return sbytes[value + 128] ?? outOfRange('SByte', value);
}

export function int16(value: number): BoxedNumber<'Int16'> {
  return new BoxedNumber('Int16', value);
}

export function uint16(value: number): BoxedNumber<'UInt16'> {
  return new BoxedNumber('UInt16', value);
}

export function uint32(value: number): BoxedNumber<'UInt32'> {
  return new BoxedNumber('UInt32', value);
}

export function uint64(value: bigint): BoxedNumber<'UInt64'> {
  return new BoxedNumber('UInt64', value);
}

export function bigInteger(value: bigint): BoxedNumber<'BigInteger'> {
  return new BoxedNumber('BigInteger', value);
}

export function decimal(value: Decimal): DecimalNumber {
  return new BoxedNumber('Decimal', value);
}

function outOfRange(kind: NumberKind, value: number): never {
  throw new RangeError(`${value} is not a ${kind}`);
}

export type AnyNumber = number | bigint | NetNumber;

/** True for every number of .NET: Int32, Int64 and the boxed ones (not Char, not enums). */
export function isNumber(value: Value): value is AnyNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof BoxedNumber;
}

/** The nearest double of any number. */
export function toDouble(value: AnyNumber): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  switch (value.kind) {
    case 'Decimal':
      return value.value.toNumber();
    case 'UInt64':
    case 'BigInteger':
      return Number(value.value);
    default:
      return value.value;
  }
}

/** Lowest and highest value of each integer type. */
export const integerRanges = {
  Byte: [0n, 255n],
  SByte: [-128n, 127n],
  Int16: [-32768n, 32767n],
  UInt16: [0n, 65535n],
  Int32: [-2147483648n, 2147483647n],
  UInt32: [0n, 4294967295n],
  Int64: [-(2n ** 63n), 2n ** 63n - 1n],
  UInt64: [0n, 2n ** 64n - 1n],
} as const;

export type IntegerKind = keyof typeof integerRanges;

/** True when a JavaScript number can be held as Int32. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** A value of an integer type from a whole bigint, or null when it does not fit. */
export function integerOf(kind: IntegerKind | 'BigInteger', value: bigint): AnyNumber | null {
  if (kind === 'BigInteger') return bigInteger(value);
  const [lowest, highest] = integerRanges[kind];
  if (value < lowest || value > highest) return null;
  switch (kind) {
    case 'Int32':
      return Number(value);
    case 'Int64':
      return value;
    case 'UInt64':
      return uint64(value);
    case 'Byte':
      return byte(Number(value));
    case 'SByte':
      return sbyte(Number(value));
    default:
      return new BoxedNumber(kind, Number(value)) as NetNumber;
  }
}
