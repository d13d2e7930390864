import { bigIntegerMembers } from './big-integer-members.ts';
import * as core from './core-types.ts';
import { cultureOf, currentCulture } from './culture.ts';
import { Decimal } from './decimal.ts';
import { decimalMembers } from './decimal-members.ts';
import { defineEnum, describeType, type MemberTable } from './declare.ts';
import { netEquals } from './equality.ts';
import { wrapper } from './marshal.ts';
import type { NetType } from './net-type.ts';
import {
  type AnyNumber,
  bigInteger,
  decimal,
  double,
  type IntegerKind,
  integerOf,
  integerRanges,
  single,
} from './numbers.ts';
import { netCompare } from './ordering.ts';
import type { PSReference } from './reference.ts';
import { formatNumber } from './text/number-format.ts';
import { type ParsedKind, parseNumber, tryParseNumber } from './text/number-parse.ts';
import type { Value } from './value.ts';

defineEnum(
  'System.Globalization.NumberStyles',
  'None AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4 AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 AllowExponent=128 AllowCurrencySymbol=256 AllowHexSpecifier=512 AllowBinarySpecifier=1024 Integer=7 HexNumber=515 BinaryNumber=1027 Number=111 Float=167 Currency=383 Any=511',
  { flags: true },
);
defineEnum(
  'System.TypeCode',
  'Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime String=18',
);

const typeCodes: Readonly<Record<string, number>> = {
  SByte: 5,
  Byte: 6,
  Int16: 7,
  UInt16: 8,
  Int32: 9,
  UInt32: 10,
  Int64: 11,
  UInt64: 12,
  Single: 13,
  Double: 14,
  Decimal: 15,
};

/** The zero of a number type: what TryParse leaves behind. */
function zeroOf(kind: ParsedKind): AnyNumber {
  if (kind === 'Double') return double(0);
  if (kind === 'Single') return single(0);
  if (kind === 'Decimal') return decimal(Decimal.zero);
  return kind === 'BigInteger' ? bigInteger(0n) : (integerOf(kind, 0n) ?? 0);
}

/** The members that all number types share. */
function sharedMembers(type: NetType, name: string, kind: ParsedKind): MemberTable {
  // Bodies see plain numbers; formatting and comparing want the value back.
  const wrap = wrapper(type) ?? ((raw: unknown): Value => raw as Value);
  const text = (self: unknown, format: string | null, provider: Value): string =>
    formatNumber(wrap(self) as AnyNumber, format, cultureOf(provider).numbers);
  const tryParse = (input: string | null, styles: number | null, provider: Value, result: PSReference): boolean => {
    const parsed = input === null ? 'format' : tryParseNumber(input, kind, styles, cultureOf(provider).numbers);
    const worked = parsed !== 'format' && parsed !== 'overflow';
    result.value = worked ? parsed : zeroOf(kind);
    return worked;
  };
  return {
    [`int CompareTo(System.Object value) | int CompareTo(${name} value)`]: (self: unknown, other: unknown) => {
      if (other === null) return 1;
      return Math.sign(netCompare(wrap(self), typeof other === 'object' ? (other as Value) : wrap(other)));
    },
    'bool Equals(System.Object obj)': (self: unknown, other: Value) => netEquals(wrap(self), other),
    [`bool Equals(${name} obj)`]: (self: unknown, other: unknown) => netEquals(wrap(self), wrap(other)),
    'string ToString()': (self: unknown) => text(self, null, null),
    'string ToString(string format)': (self: unknown, format: string | null) => text(self, format, null),
    'string ToString(System.IFormatProvider provider)': (self: unknown, provider: Value) => text(self, null, provider),
    'string ToString(string format, System.IFormatProvider provider)': text,
    'System.TypeCode GetTypeCode()': () => typeCodes[kind] ?? 1,
    [`static ${name} Parse(string s)`]: (input: string) => parseNumber(input, kind, null, currentCulture().numbers),
    [`static ${name} Parse(string s, System.Globalization.NumberStyles style)`]: (input: string, styles: number) =>
      parseNumber(input, kind, styles, currentCulture().numbers),
    [`static ${name} Parse(string s, System.IFormatProvider provider)`]: (input: string, provider: Value) =>
      parseNumber(input, kind, null, cultureOf(provider).numbers),
    [`static ${name} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)`]: (
      input: string,
      styles: number,
      provider: Value,
    ) => parseNumber(input, kind, styles, cultureOf(provider).numbers),
    [`static bool TryParse(string s, [ref] ${name} result)`]: (input: string | null, result: PSReference) =>
      tryParse(input, null, null, result),
    [`static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ${name} result)`]:
      tryParse,
    [`static bool TryParse(string s, System.IFormatProvider provider, [ref] ${name} result)`]: (
      input: string | null,
      provider: Value,
      result: PSReference,
    ) => tryParse(input, null, provider, result),
  };
}

/** The bits that a number needs, with its sign where it is negative. */
function shortestBits(value: bigint): number {
  if (value < 0n) return (-value - 1n).toString(2).replace(/^0$/, '').length + 1;
  return value === 0n ? 0 : value.toString(2).length;
}

function integerMembers(type: NetType, name: string, kind: IntegerKind): MemberTable {
  const [lowest, highest] = integerRanges[kind];
  const bits = (highest - lowest).toString(2).length;
  return {
    ...sharedMembers(type, name, kind),
    'int GetByteCount()': () => bits / 8,
    'int GetShortestBitLength()': (self: number | bigint) => shortestBits(BigInt(self)),
    [`static ${name} MaxValue {get;}`]: () => integerOf(kind, highest),
    [`static ${name} MinValue {get;}`]: () => integerOf(kind, lowest),
  };
}

function realMembers(type: NetType, name: string, kind: 'Double' | 'Single'): MemberTable {
  const largest = kind === 'Double' ? Number.MAX_VALUE : 3.4028234663852886e38;
  return {
    ...sharedMembers(type, name, kind),
    [`static ${name} MaxValue {get;}`]: () => largest,
    [`static ${name} MinValue {get;}`]: () => -largest,
    [`static ${name} Epsilon {get;}`]: () => (kind === 'Double' ? Number.MIN_VALUE : 1.401298464324817e-45),
    [`static ${name} NaN {get;}`]: () => Number.NaN,
    [`static ${name} PositiveInfinity {get;}`]: () => Number.POSITIVE_INFINITY,
    [`static ${name} NegativeInfinity {get;}`]: () => Number.NEGATIVE_INFINITY,
    [`static bool IsNaN(${name} d)`]: Number.isNaN,
    [`static bool IsInfinity(${name} d)`]: (value: number) => Math.abs(value) === Number.POSITIVE_INFINITY,
    [`static bool IsPositiveInfinity(${name} d)`]: (value: number) => value === Number.POSITIVE_INFINITY,
    [`static bool IsNegativeInfinity(${name} d)`]: (value: number) => value === Number.NEGATIVE_INFINITY,
    [`static bool IsFinite(${name} d)`]: Number.isFinite,
    [`static bool IsNegative(${name} d)`]: (value: number) => value < 0 || Object.is(value, -0),
    [`static bool IsInteger(${name} value)`]: Number.isInteger,
  };
}

const integers: readonly (readonly [NetType, IntegerKind, string, ...string[]])[] = [
  [core.int32Type, 'Int32', 'int', 'int32'],
  [core.int64Type, 'Int64', 'long', 'int64'],
  [core.byteType, 'Byte', 'byte'],
  [core.sbyteType, 'SByte', 'sbyte'],
  [core.int16Type, 'Int16', 'short', 'int16'],
  [core.uint16Type, 'UInt16', 'ushort', 'uint16'],
  [core.uint32Type, 'UInt32', 'uint', 'uint32'],
  [core.uint64Type, 'UInt64', 'ulong', 'uint64'],
];

for (const [type, kind, name, ...more] of integers) {
  describeType(type, [name, ...more], () => integerMembers(type, name, kind));
}
describeType(core.doubleType, ['double'], () => realMembers(core.doubleType, 'double', 'Double'));
describeType(core.singleType, ['float', 'single'], () => realMembers(core.singleType, 'float', 'Single'));
describeType(core.decimalType, ['decimal'], () => ({
  ...sharedMembers(core.decimalType, 'decimal', 'Decimal'),
  ...decimalMembers,
}));
describeType(core.bigIntegerType, ['bigint'], () => ({
  ...sharedMembers(core.bigIntegerType, 'bigint', 'BigInteger'),
  ...bigIntegerMembers,
}));
