import { arrayType, typedArray } from './arrays.ts';
import { enumBaseType } from './core-types.ts';
import { describeType } from './declare.ts';
import { EnumType, EnumValue } from './enums.ts';
import { argumentException, argumentNull } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { IntegerKind } from './numbers.ts';
import { integerOf, NetNumber } from './numbers.ts';
import type { PSReference } from './reference.ts';
import { formatEnum } from './text/enum-format.ts';
import { typeOf } from './type-of.ts';
import type { Value } from './value.ts';

function enumType(type: NetType): EnumType {
  if (type instanceof EnumType) return type;
  throw argumentException('Type provided must be an Enum.', 'enumType');
}

/** A value's number as a value of the enum's underlying type. */
export function underlyingValue(value: EnumValue): Value {
  return integerOf(value.netType.underlying.name as IntegerKind, BigInt(value.value)) ?? value.value;
}

function parse(type: NetType, text: string | null, ignoreCase: boolean): EnumValue {
  const owner = enumType(type);
  if (text === null) throw argumentNull('value');
  if (text.trim() === '') {
    throw argumentException('Must specify valid information for parsing in the string.', 'value');
  }
  const value = owner.parse(text);
  if (value === null || (!ignoreCase && !namesFit(owner, text))) {
    throw argumentException(`Requested value '${text}' was not found.`);
  }
  return value;
}

/** True when every name is spelled as declared. */
function namesFit(type: EnumType, text: string): boolean {
  return text
    .split(',')
    .map((part) => part.trim())
    .every((part) => /^[+-]?\d+$/.test(part) || type.entries.some(([name]) => name === part));
}

function tryParse(type: NetType, text: string | null, ignoreCase: boolean, result: PSReference): boolean {
  const owner = enumType(type);
  const value = text === null || text.trim() === '' ? null : owner.parse(text);
  const fits = value !== null && (ignoreCase || namesFit(owner, text ?? ''));
  result.value = fits ? value : owner.of(0);
  return fits;
}

function numberOf(value: Value): number {
  if (value instanceof EnumValue) return value.value;
  return Number(value instanceof NetNumber ? value.value : value);
}

function isDefined(type: NetType, value: Value): boolean {
  const owner = enumType(type);
  if (typeof value === 'string') return owner.entries.some(([name]) => name === value);
  return owner.isDefined(numberOf(value));
}

describeType(enumBaseType, [], () => ({
  'int CompareTo(System.Object target)': (self: EnumValue, other: Value) => {
    if (other === null) return 1;
    if (!(other instanceof EnumValue) || other.netType !== self.netType) {
      throw argumentException(
        `Object must be the same type as the enum. The type passed in was '${typeOf(other).fullName}'; the enum type was '${self.netType.fullName}'.`,
      );
    }
    return Math.sign(self.value - other.value);
  },
  'System.Object value__ {get;}': underlyingValue,
  'bool Equals(System.Object obj)': (self: EnumValue, other: Value) => self === other,
  'bool HasFlag(System.Enum flag)': (self: EnumValue, flag: EnumValue) =>
    (BigInt(self.value) & BigInt(flag.value)) === BigInt(flag.value),
  'string ToString() | string ToString(System.IFormatProvider provider)': (self: EnumValue) => self.toString(),
  'string ToString(string format) | string ToString(string format, System.IFormatProvider provider)': (
    self: EnumValue,
    format: string | null,
  ) => formatEnum(self, format),
  'System.TypeCode GetTypeCode()': () => 9,
  'static string Format(type enumType, System.Object value, string format)': (
    type: NetType,
    value: Value,
    format: string,
  ) => formatEnum(enumType(type).of(numberOf(value)), format),
  'static string GetName(type enumType, System.Object value)': (type: NetType, value: Value) => {
    const number = numberOf(value);
    return enumType(type).sorted.find((entry) => entry[1] === number)?.[0] ?? null;
  },
  'static string[] GetNames(type enumType)': (type: NetType) => enumType(type).sorted.map(([name]) => name),
  'static array GetValues(type enumType)': (type: NetType) => {
    const owner = enumType(type);
    return typedArray(
      arrayType(owner),
      owner.sorted.map(([, value]) => owner.of(value)),
    );
  },
  'static type GetUnderlyingType(type enumType)': (type: NetType) => enumType(type).underlying,
  'static bool IsDefined(type enumType, System.Object value)': isDefined,
  'static System.Object Parse(type enumType, string value)': (type: NetType, text: string) => parse(type, text, false),
  'static System.Object Parse(type enumType, string value, bool ignoreCase)': parse,
  'static bool TryParse(type enumType, string value, [ref] System.Object result)': (
    type: NetType,
    text: string | null,
    result: PSReference,
  ) => tryParse(type, text, false, result),
  'static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)': tryParse,
  'static System.Object ToObject(type enumType, System.Object value)': (type: NetType, value: Value) =>
    enumType(type).of(numberOf(value)),
  'static bool Equals(System.Object objA, System.Object objB)': (a: Value, b: Value) => a === b,
}));
