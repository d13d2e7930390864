import { Char } from '../../types/char.ts';
import { int32Type } from '../../types/core-types.ts';
import { type EnumType, EnumValue } from '../../types/enums.ts';
import { isComparable, netEquals } from '../../types/equality.ts';
import { NetException } from '../../types/net-exception.ts';
import { type AnyNumber, isNumber, toDouble } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert, convertTo } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { castText, kindOf } from '../convert/numeric.ts';
import { scanNumber } from '../convert/scan-number.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { PSError } from '../flow.ts';
import { fail, messageOf } from '../messages/fail.ts';
import { compareText, equalText } from './collate.ts';
import { compareNumbers } from './number-arithmetic.ts';

/** `left -eq right` for single values: the left one's type decides, and the right one is converted to it. */
export function areEqual(left: Value, right: Value, ignoreCase: boolean, context: EvaluationContext): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left === right;
  if (typeof left === 'string' && typeof right === 'string') return equalText(left, right, ignoreCase);
  return otherEqual(unwrap(left), unwrap(right), ignoreCase, context);
}

function otherEqual(left: Value, right: Value, ignoreCase: boolean, context: EvaluationContext): boolean {
  if (left === null || left === undefined) return right === null || right === undefined;
  if (right === null || right === undefined) return false;
  if (typeof left === 'string') return equalText(left, toText(right, context), ignoreCase);
  if (typeof left === 'boolean') return isTrue(right) === left;
  if (left instanceof Char) return equalsChar(left, right, ignoreCase, context);
  if (isNumber(left)) {
    const number = comparand(right);
    return number !== null && compareNumbers(left, number) === 0;
  }
  if (left instanceof EnumValue) return equalsEnum(left, right);
  if (left === right || netEquals(left, right)) return true;
  return equalsConverted(left, right, context);
}

function equalsChar(left: Char, right: Value, ignoreCase: boolean, context: EvaluationContext): boolean {
  if (right instanceof Char) {
    return left === right || (ignoreCase && left.toString().toLowerCase() === right.toString().toLowerCase());
  }
  if (typeof right === 'string') return equalText(left.toString(), right, ignoreCase);
  const code = convert(right, int32Type, context);
  return code === left.code;
}

function equalsEnum(left: EnumValue, right: Value): boolean {
  if (right instanceof EnumValue) return left.value === right.value && left.netType === right.netType;
  if (isNumber(right)) return left.value === toDouble(right);
  if (typeof right !== 'string') return false;
  return enumOf(left.netType, right)?.value === left.value;
}

function enumOf(type: EnumType, text: string): EnumValue | null {
  const exact = type.parse(text);
  if (exact !== null) return exact;
  const found = type.entries.filter(([name]) => name.toLowerCase().startsWith(text.trim().toLowerCase()));
  return found.length === 1 && found[0] !== undefined && text.trim() !== '' ? type.of(found[0][1]) : null;
}

/** A date against a text, an address against a text, ...: the right value as the left one's type. */
function equalsConverted(left: NonNullable<Value>, right: NonNullable<Value>, context: EvaluationContext): boolean {
  const type = typeOf(left);
  if (typeOf(right) === type || type.kind === 'array') return false;
  if (left instanceof SwitchParameter) return isTrue(right) === left.isPresent;
  const converted = convert(right, type, context);
  return !(converted instanceof ConversionFailure) && netEquals(left, converted);
}

/** The number on the right of a number, or null when the value is none. */
function comparand(value: Value): AnyNumber | null {
  if (isNumber(value)) return value;
  if (typeof value === 'string') return textNumber(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Char) return value.code;
  return value instanceof EnumValue ? value.value : null;
}

function textNumber(text: string): AnyNumber | null {
  if (text === '') return 0;
  const scanned = scanNumber(text);
  if (scanned !== null) return scanned;
  const cast = castText(text, 'Int32', int32Type);
  return cast instanceof ConversionFailure ? null : cast;
}

/**
 * The order of two single values: negative, zero, positive, or NaN where nothing is true.
 * Throws `ComparisonFailure`, `NotIcomparable` or the cast's error when they have none.
 */
export function compareValues(left: Value, right: Value, ignoreCase: boolean, context: EvaluationContext): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right, ignoreCase);
  return compareOthers(unwrap(left), unwrap(right), ignoreCase, context);
}

function compareOthers(left: Value, right: Value, ignoreCase: boolean, context: EvaluationContext): number {
  if (left === null || left === undefined) return -orderToNull(right);
  if (right === null || right === undefined) return orderToNull(left);
  if (typeof left === 'string') return compareText(left, toText(right, context), ignoreCase);
  if (typeof left === 'boolean') return Number(left) - Number(isTrue(right));
  if (left instanceof Char) return compareChar(left, right, ignoreCase, context);
  if (left instanceof EnumValue) {
    const other = convertTo(right, left.netType, context);
    return left.value - (other instanceof EnumValue ? other.value : 0);
  }
  if (isNumber(left)) return compareNumbers(left, comparandOf(left, right, context));
  return compareObjects(left, right, context);
}

/** Numbers stand around `$null` by their sign; everything else is greater. */
function orderToNull(value: Value): number {
  if (value === null || value === undefined) return 0;
  if (isNumber(value)) return toDouble(value) < 0 ? -1 : 1;
  return 1;
}

function compareChar(left: Char, right: Value, ignoreCase: boolean, context: EvaluationContext): number {
  if (right instanceof Char || typeof right === 'string') {
    return compareText(left.toString(), toText(right, context), ignoreCase);
  }
  const code = convertTo(right, int32Type, context);
  return left.code - (typeof code === 'number' ? code : 0);
}

function comparandOf(left: AnyNumber, right: NonNullable<Value>, context: EvaluationContext): AnyNumber {
  const number = comparand(right);
  if (number !== null) return number;
  if (typeof right === 'string') {
    const failed = castText(right, kindOf(left), typeOf(left));
    if (failed instanceof ConversionFailure) throw failed.toError();
  }
  return comparisonFailure(left, right, convert(right, typeOf(left), context), context);
}

function compareObjects(left: NonNullable<Value>, right: NonNullable<Value>, context: EvaluationContext): number {
  if (netEquals(left, right)) return 0;
  if (!isComparable(left)) return fail('NotIcomparable', [toText(left, context)]);
  const type = typeOf(left);
  const other = typeOf(right) === type ? right : convert(right, type, context);
  if (other instanceof ConversionFailure) return comparisonFailure(left, right, other, context);
  try {
    return left.compareTo(other);
  } catch (error) {
    if (!(error instanceof NetException || error instanceof PSError)) throw error;
    return fail('ComparisonFailure', [toText(left, context), toText(right, context), messageOf(error)]);
  }
}

function comparisonFailure(
  left: Value,
  right: Value,
  reason: Value | ConversionFailure,
  context: EvaluationContext,
): never {
  const why = reason instanceof ConversionFailure ? reason.message : '';
  return fail('ComparisonFailure', [toText(left, context), toText(right, context), why]);
}
