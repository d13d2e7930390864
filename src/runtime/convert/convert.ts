import { Char } from '../../types/char.ts';
import {
  arrayBaseType,
  booleanType,
  charType,
  convertibleType,
  objectType,
  psObjectType,
  stringType,
  typeType,
  voidType,
} from '../../types/core-types.ts';
import { currentCulture } from '../../types/culture.ts';
import { EnumType, EnumValue } from '../../types/enums.ts';
import { NetType } from '../../types/net-type.ts';
import { type AnyNumber, isNumber } from '../../types/numbers.ts';
import { PSObject } from '../../types/ps-object.ts';
import { formatValue } from '../../types/text/value-text.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter, switchParameterType } from '../binder/switch-parameter.ts';
import { isAssignable } from './assignable.ts';
import type { EvaluationContext } from './context.ts';
import { ConversionFailure, castFailure, clrName } from './failure.ts';
import { numberText } from './number-text.ts';
import { castNumber, castText, kindOf, type NumericKind, numericKind, toBigInt } from './numeric.ts';
import { toText } from './text.ts';
import { toArray } from './to-array.ts';
import { enumFromText, toEnum } from './to-enum.ts';
import { constructFrom, parseText } from './to-object.ts';
import { isTrue } from './truth.ts';

/** What {@link tryConvertTo} returns when there is no conversion. */
export const unconvertible: unique symbol = Symbol('unconvertible');

/**
 * PowerShell's cast: `[type] value`, invariant culture.
 * @throws PSError with id `InvalidCastFromStringToInteger`, `ConvertToFinalInvalidCastException` ..., as PowerShell.
 */
export function convertTo(value: Value, type: NetType, context: EvaluationContext): Value {
  const result = convert(value, type, context);
  if (result instanceof ConversionFailure) throw result.toError();
  return result;
}

/** The same, for `-as` and overload choice: `unconvertible` instead of an error. */
export function tryConvertTo(value: Value, type: NetType, context: EvaluationContext): Value | typeof unconvertible {
  const result = convert(value, type, context);
  return result instanceof ConversionFailure ? unconvertible : result;
}

/** The conversion itself: its failure is a value. */
export function convert(value: Value, type: NetType, context: EvaluationContext): Value | ConversionFailure {
  if (type === stringType) return typeof value === 'string' ? value : textOf(value, context);
  if (type === objectType) return value === undefined ? null : value;
  const kind = kindOfType(type);
  if (kind !== null) return toNumber(value, kind, type, context);
  if (type === booleanType) return isTrue(value);
  if (value === null || value === undefined) return fromNull(type);
  if (type === psObjectType) return value;
  if (value instanceof NetType && isTypeType(type)) return value;
  if (isInstance(value, type)) return value;
  if (value instanceof PSObject) {
    const { base, writtenAs } = value;
    const isLiteral = writtenAs !== null && isNumber(base) && !isInstance(base, type);
    return isLiteral ? fromValue(base, type, context, writtenAs) : convert(base, type, context);
  }
  return fromValue(value, type, context);
}

/** True when a value (not null) is of a type: itself, a base class or an interface. */
export function isInstance(value: NonNullable<Value>, type: NetType): boolean {
  return isAssignable(typeOf(value), type);
}

function isTypeType(type: NetType): boolean {
  return type === typeType || type.fullName === 'System.RuntimeType';
}

const kindCache = new Map<NetType, NumericKind | null>();

function kindOfType(type: NetType): NumericKind | null {
  let kind = kindCache.get(type);
  if (kind === undefined) {
    kind = numericKind(type);
    kindCache.set(type, kind);
  }
  return kind;
}

function textOf(value: Value, context: EvaluationContext): string {
  return toText(value, context);
}

function toNumber(
  value: Value,
  kind: NumericKind,
  type: NetType,
  context: EvaluationContext,
): Value | ConversionFailure {
  if (isNumber(value)) return castNumber(value, kind, type);
  if (typeof value === 'string') return castText(value, kind, type);
  if (value === null || value === undefined) return castNumber(0, kind, type);
  if (typeof value === 'boolean') return castNumber(value ? 1 : 0, kind, type);
  if (value instanceof PSObject) return toNumber(value.base, kind, type, context);
  if (value instanceof Char) return castNumber(value.code, kind, type);
  if (value instanceof EnumValue) return castNumber(enumNumber(value), kind, type);
  if (Array.isArray(value)) return noConversion(value, type, context);
  return constructFrom(value, type, context) ?? invalidCast(value, type, context) ?? noConversion(value, type, context);
}

function enumNumber(value: EnumValue): AnyNumber {
  return (value.value | 0) === value.value ? value.value : BigInt(value.value);
}

/** `$null` as a value of a type: zero, false, empty, or an error for structures. */
function fromNull(type: NetType): Value | ConversionFailure {
  if (type === charType) return Char.of(0);
  if (type === switchParameterType) return SwitchParameter.absent;
  if (type instanceof EnumType) return toEnum(null, type) ?? null;
  if (type.genericName === 'System.Nullable' || !type.isValueType) return null;
  return type === voidType ? null : new ConversionFailure('nullToObjectInvalidCast', [clrName(type)]);
}

/** `writtenAs` is how a number stands on the command line: where only texts convert, that text does (`2.0` as a version). */
function fromValue(
  value: NonNullable<Value>,
  type: NetType,
  context: EvaluationContext,
  writtenAs?: string,
): Value | ConversionFailure {
  if (type.genericName === 'System.Nullable') {
    const inner = type.genericArguments[0];
    return inner === undefined ? noConversion(value, type, context) : convert(value, inner, context);
  }
  if (type === voidType) return undefined;
  if (type === charType) return toChar(value, type, context);
  if (type === switchParameterType) return toSwitch(value, type, context);
  if (type instanceof EnumType) {
    return toEnum(value, type, writtenAs) ?? enumOfMany(value, type, context) ?? noConversion(value, type, context);
  }
  if (type === arrayBaseType || type.kind === 'array') {
    return toArray(value, type, context, convert) ?? noConversion(value, type, context);
  }
  if (isTypeType(type) && typeof value === 'string') {
    return context.findType(value) ?? new ConversionFailure('InvalidCastFromStringToType', [value]);
  }
  if (typeof value === 'string') {
    const parsed = parseText(value, type, context);
    if (parsed !== null) return parsed;
  }
  const made = constructFrom(value, type, context, writtenAs);
  if (made !== null) return made;
  return (isNumber(value) ? null : invalidCast(value, type, context)) ?? noConversion(value, type, context);
}

/** A list of names or numbers becomes their combination. */
function enumOfMany(
  value: NonNullable<Value>,
  type: EnumType,
  context: EvaluationContext,
): Value | ConversionFailure | null {
  if (!Array.isArray(value)) return null;
  const text = value.map((item) => toText(item, context)).join(',');
  return enumFromText(text, type);
}

function toChar(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Value | ConversionFailure {
  if (typeof value === 'string') {
    if (value.length === 1) return Char.from(value);
    return castFailure('InvalidCastParseTargetInvocation', value, type, 'String must be exactly one character long.');
  }
  if (isNumber(value) && !['Double', 'Single', 'Decimal'].includes(kindOf(value))) {
    const code = Number(toBigInt(value));
    if (code >= 0 && code <= 65535) return Char.of(code);
    const reason = 'Value was either too large or too small for a character.';
    return castFailure('InvalidCastIConvertible', numberText(value), type, reason);
  }
  if (value instanceof EnumValue && value.value >= 0 && value.value <= 65535) return Char.of(value.value);
  return invalidCast(value, type, context) ?? noConversion(value, type, context);
}

function toSwitch(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Value | ConversionFailure {
  return typeof value === 'boolean' ? SwitchParameter.of(value) : noConversion(value, type, context);
}

/** The types that .NET's Convert knows: among them a cast that makes no sense has a sentence of its own. */
function invalidCast(value: NonNullable<Value>, type: NetType, context: EvaluationContext): ConversionFailure | null {
  const from = typeOf(value);
  if (from === stringType || !from.isAssignableTo(convertibleType)) return null;
  const shown = formatValue(value, null, currentCulture(), context);
  const direct = type.isAssignableTo(convertibleType);
  const names = direct ? [from.name, type.name] : [clrName(from), clrName(type)];
  return castFailure('InvalidCastIConvertible', shown, type, `Invalid cast from '${names[0]}' to '${names[1]}'.`);
}

/** Values of these types are never put into a message. */
const secrets = new Set(['System.Management.Automation.PSCredential', 'System.Security.SecureString']);

/** `Cannot convert the "value" value of type "A" to type "B".` */
export function noConversion(value: NonNullable<Value>, type: NetType, context: EvaluationContext): ConversionFailure {
  const from = clrName(typeOf(value));
  if (secrets.has(type.fullName))
    return new ConversionFailure('ConvertSecretInvalidCastException', [from, clrName(type)]);
  const shown = Array.isArray(value) ? from : toText(value, context);
  return new ConversionFailure('ConvertToFinalInvalidCastException', [shown, from, clrName(type)]);
}
