import { bytesOf } from './arrays.ts';
import { parseBoolean } from './boolean-members.ts';
import { Char } from './char.ts';
import { cultureOf, currentCulture } from './culture.ts';
import { DateTime } from './date-time.ts';
import { parseDateTime } from './date-time-parse.ts';
import { Decimal } from './decimal.ts';
import { defineType, type MemberTable } from './declare.ts';
import { EnumValue } from './enums.ts';
import { argumentException, argumentNull, formatException, NetException, overflow } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { type IntegerKind, integerRanges, NetNumber } from './numbers.ts';
import { overflowMessage, type ParsedKind, parseNumber } from './text/number-parse.ts';
import { fromBase64, fromHex, parseRadix, radixDigits, toBase64 } from './text/radix.ts';
import { formatValue } from './text/value-text.ts';
import { typeOf } from './type-of.ts';
import type { Value } from './value.ts';

/** Number of any kind, as bodies get it. */
type Raw = number | bigint | boolean | Decimal;

/** .NET names of the number types by their short names, in the order Convert lists them. */
const kinds: Readonly<Record<string, ParsedKind>> = {
  sbyte: 'SByte',
  byte: 'Byte',
  short: 'Int16',
  ushort: 'UInt16',
  int: 'Int32',
  uint: 'UInt32',
  long: 'Int64',
  ulong: 'UInt64',
  float: 'Single',
  double: 'Double',
  decimal: 'Decimal',
};

/** A raw number in another type: reals round half to even; OverflowException when it does not fit. */
function toKind(kind: ParsedKind, value: Raw): number | bigint | Decimal {
  if (kind === 'Double' || kind === 'Single') return value instanceof Decimal ? value.toNumber() : Number(value);
  if (kind === 'Decimal') {
    const result =
      value instanceof Decimal
        ? value
        : typeof value === 'number' && !Number.isInteger(value)
          ? Decimal.fromNumber(value)
          : typeof value === 'number' && !Number.isSafeInteger(value)
            ? Decimal.fromNumber(value)
            : Decimal.fromInteger(BigInt(value));
    if (result === null) throw overflow(overflowMessage('Decimal'));
    return result;
  }
  const whole = wholeOf(value);
  const [lowest, highest] = integerRanges[kind as IntegerKind];
  if (whole === null || whole < lowest || whole > highest) throw overflow(overflowMessage(kind));
  return kind === 'Int64' || kind === 'UInt64' ? whole : Number(whole);
}

function wholeOf(value: Raw): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Decimal) return value.round(0).toInteger();
  if (!Number.isFinite(value)) return null;
  const floor = Math.floor(value);
  const rest = value - floor;
  return BigInt(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
}

/** Any object to a number, as Convert's overloads for Object do through IConvertible. */
function objectToKind(kind: ParsedKind, value: Value): number | bigint | Decimal {
  const raw = rawOf(value);
  if (raw !== null) return toKind(kind, raw);
  if (value === null || value === undefined) return toKind(kind, 0);
  if (typeof value === 'string') return parsed(kind, value, null);
  if (value instanceof Char) return toKind(kind, value.code);
  throw invalidCast(value, kind);
}

function rawOf(value: Value): Raw | null {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  if (value instanceof NetNumber) return value.value;
  return value instanceof EnumValue ? value.value : null;
}

function invalidCast(value: Value, to: string): NetException {
  const isConvertible = value instanceof DateTime;
  return new NetException(
    'System.InvalidCastException',
    isConvertible
      ? `Invalid cast from '${typeOf(value).name}' to '${to}'.`
      : `Unable to cast object of type '${typeOf(value).fullName}' to type 'System.IConvertible'.`,
  );
}

function parsed(kind: ParsedKind, text: string | null, provider: Value): number | bigint | Decimal {
  if (text === null) return toKind(kind, 0);
  const value = parseNumber(text, kind, kind === 'Decimal' ? 111 : null, cultureOf(provider).numbers);
  return typeof value === 'object' ? value.value : value;
}

function numberMembers(): MemberTable {
  const members: Record<string, (...args: never[]) => unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const method = `static ${name} To${kind}`;
    members[`${method}(System.Object value)`] = (value: Value) => objectToKind(kind, value);
    for (const source of ['bool', ...Object.keys(kinds)]) {
      members[`${method}(${source} value)`] = (value: Raw) => toKind(kind, value);
    }
    members[`${method}(char value)`] = (value: string) => toKind(kind, value.charCodeAt(0));
    members[`${method}(string value)`] = (text: string | null) => parsed(kind, text, null);
    members[`${method}(string value, System.IFormatProvider provider)`] = (text: string | null, provider: Value) =>
      parsed(kind, text, provider);
    members[`${method}(System.Object value, System.IFormatProvider provider)`] = (value: Value) =>
      objectToKind(kind, value);
    members[`${method}(datetime value)`] = (value: Value) => {
      throw invalidCast(value, kind);
    };
    if (kind in integerRanges) {
      members[`${method}(string value, int fromBase)`] = (text: string, radix: number) => {
        const whole = parseRadix(text, radix, kind as IntegerKind);
        return kind === 'Int64' || kind === 'UInt64' ? whole : Number(whole);
      };
    }
  }
  return members;
}

const booleanMembers: MemberTable = {
  'static bool ToBoolean(System.Object value)': (value: Value) => toBoolean(value),
  'static bool ToBoolean(bool value)': (value: boolean) => value,
  ...Object.fromEntries(
    Object.keys(kinds).map((name) => [
      `static bool ToBoolean(${name} value)`,
      (value: Raw) => (value instanceof Decimal ? value.mantissa !== 0n : Boolean(value)),
    ]),
  ),
  'static bool ToBoolean(string value)': (text: string | null) => (text === null ? false : parseBoolean(text)),
};

function toBoolean(value: Value): boolean {
  const raw = rawOf(value);
  if (raw !== null) return raw instanceof Decimal ? raw.mantissa !== 0n : Boolean(raw);
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return parseBoolean(value);
  throw invalidCast(value, 'Boolean');
}

function toChar(value: Value): string {
  if (value instanceof Char) return value.toString();
  if (typeof value === 'string') {
    if (value.length !== 1) throw formatException('String must be exactly one character long.');
    return value;
  }
  const whole = wholeOf(rawOf(value) ?? 0) ?? -1n;
  if (whole < 0n || whole > 65535n) throw overflow('Value was either too large or too small for a character.');
  return String.fromCharCode(Number(whole));
}

const characterMembers: MemberTable = {
  'static char ToChar(System.Object value)': toChar,
  'static char ToChar(string value)': (text: string | null) => {
    if (text === null) throw argumentNull('value');
    return toChar(text);
  },
  'static char ToChar(char value)': (char: string) => char,
  ...Object.fromEntries(
    ['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong'].map((name) => [
      `static char ToChar(${name} value)`,
      (value: number | bigint) => toChar(value),
    ]),
  ),
};

function textMembers(): MemberTable {
  const members: Record<string, (...args: never[]) => unknown> = {
    'static string ToString(System.Object value)': (value: Value, context: MemberContext) =>
      formatValue(value, null, currentCulture(), context),
    'static string ToString(System.Object value, System.IFormatProvider provider)': (
      value: Value,
      provider: Value,
      context: MemberContext,
    ) => formatValue(value, null, cultureOf(provider), context),
    'static string ToString(string value) | static string ToString(char value)': (text: string | null) => text ?? '',
    'static string ToString(bool value)': (value: boolean) => (value ? 'True' : 'False'),
  };
  for (const [name, bits] of [
    ['byte', 8],
    ['short', 16],
    ['int', 32],
    ['long', 64],
  ] as const) {
    members[`static string ToString(${name} value, int toBase)`] = (value: number | bigint, radix: number) =>
      radixDigits(BigInt(value), radix, bits);
  }
  return members;
}

function changeType(value: Value, type: NetType, context: MemberContext): Value {
  if (value === null) {
    if (type.isValueType) {
      throw new NetException('System.InvalidCastException', 'Null object cannot be converted to a value type.');
    }
    return null;
  }
  if (typeOf(value) === type) return value;
  const method = type.namespace === 'System' ? convertType.findStatic(`to${type.name.toLowerCase()}`) : null;
  const overload =
    method?.kind === 'method'
      ? method.overloads.find(
          ({ parameters }) => parameters.length === 1 && parameters[0]?.type.fullName === 'System.Object',
        )
      : undefined;
  if (overload !== undefined) return overload.invoke(null, [value], context);
  if (typeOf(value).isAssignableTo(type)) return value;
  throw new NetException(
    'System.InvalidCastException',
    `Invalid cast from '${typeOf(value).fullName}' to '${type.fullName}'.`,
  );
}

function toDateTime(text: string | null, context: MemberContext): DateTime {
  return text === null ? new DateTime(0n) : parseDateTime(text, 0, () => context.now());
}

const bytesMembers: MemberTable = {
  'static byte[] FromBase64String(string s)': (text: string) => fromBase64(text),
  'static string ToBase64String(byte[] inArray)': (bytes: Value[] | null) => toBase64(required(bytes), 0),
  'static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)': (
    bytes: Value[] | null,
    options: number,
  ) => toBase64(required(bytes), options),
  'static string ToBase64String(byte[] inArray, int offset, int length)': (
    bytes: Value[],
    offset: number,
    length: number,
  ) => toBase64(required(bytes).slice(offset, offset + length), 0),
  'static byte[] FromHexString(string s)': fromHex,
  'static string ToHexString(byte[] inArray)': (bytes: Value[] | null) =>
    Buffer.from(required(bytes)).toString('hex').toUpperCase(),
  'static string ToHexStringLower(byte[] inArray)': (bytes: Value[] | null) =>
    Buffer.from(required(bytes)).toString('hex'),
};

function required(bytes: Value[] | null): Uint8Array {
  if (bytes === null) throw argumentNull('inArray');
  return bytesOf(bytes);
}

export const convertType: NetType = defineType('System.Convert', {
  isAbstract: true,
  members: () => ({
    ...numberMembers(),
    ...booleanMembers,
    ...characterMembers,
    ...textMembers(),
    ...bytesMembers,
    'static datetime ToDateTime(System.Object value)': (value: Value, context: MemberContext) => {
      if (value instanceof DateTime) return value;
      if (typeof value === 'string' || value === null) return toDateTime(value, context);
      throw argumentException(`Invalid cast from '${typeOf(value).name}' to 'DateTime'.`);
    },
    'static datetime ToDateTime(datetime value)': (value: DateTime) => value,
    'static datetime ToDateTime(string value)': toDateTime,
    'static datetime ToDateTime(string value, System.IFormatProvider provider)': (
      text: string | null,
      _: Value,
      context: MemberContext,
    ) => toDateTime(text, context),
    'static System.Object ChangeType(System.Object value, type conversionType)': changeType,
    'static System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)': (
      value: Value,
      type: NetType,
      _: Value,
      context: MemberContext,
    ) => changeType(value, type, context),
    'static bool IsDBNull(System.Object value)': (value: Value) =>
      value !== null && typeOf(value).fullName === 'System.DBNull',
  }),
});
