import { Char } from '../../types/char.ts';
import { int32Type } from '../../types/core-types.ts';
import { EnumValue } from '../../types/enums.ts';
import { argumentOutOfRange } from '../../types/net-exception.ts';
import { double, isNumber, NetNumber, toDouble } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convertTo } from '../convert/convert.ts';
import { enumerate, isListLike } from '../convert/enumerate.ts';
import { toText } from '../convert/text.ts';
import { typeNameOf } from '../convert/type-of.ts';
import { fail } from '../messages/fail.ts';
import { addTables, isTable } from './add-tables.ts';
import { type ArithmeticOperator, calculate, onDoubles } from './number-arithmetic.ts';
import { operandOf } from './operand.ts';
import { callOperator } from './overloaded.ts';

/** `left + right`: numbers add, texts and arrays join, tables merge. */
export function add(left: Value, right: Value, context: EvaluationContext): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    return (sum | 0) === sum ? sum : double(sum);
  }
  if (typeof left === 'string') return left + (typeof right === 'string' ? right : toText(right, context));
  return addOthers(unwrap(left), unwrap(right), context);
}

function addOthers(left: Value, right: Value, context: EvaluationContext): Value {
  if (left === null || left === undefined) return right === undefined ? null : right;
  if (typeof left === 'string' || left instanceof Char) return toText(left, context) + toText(right, context);
  if (isNumeric(left)) return arithmetic('+', left, right, context);
  if (isListLike(left)) {
    const items = [...enumerate(left)];
    if (isListLike(right)) for (const item of enumerate(right)) items.push(item);
    else items.push(right === undefined ? null : right);
    return items;
  }
  if (isTable(left)) {
    if (isTable(right)) return addTables(left, right);
    return fail('AddHashTableToNonHashTable');
  }
  return callOperator('+', left, right, context);
}

export function subtract(left: Value, right: Value, context: EvaluationContext): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    return (difference | 0) === difference ? difference : double(difference);
  }
  return arithmetic('-', unwrap(left), unwrap(right), context);
}

/** `left * right`: a text or an array on the left repeats. */
export function multiply(left: Value, right: Value, context: EvaluationContext): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if ((product | 0) === product) return product | 0;
    return double(product);
  }
  const base = unwrap(left);
  if (base === null || base === undefined) return null;
  if (typeof base === 'string') return base.repeat(times(right, context));
  if (typeof base === 'boolean' || base instanceof Char) return callOperator('*', base, unwrap(right), context);
  if (isListLike(base)) return repeatItems(base, times(right, context));
  return arithmetic('*', base, unwrap(right), context);
}

function times(right: Value, context: EvaluationContext): number {
  const count = convertTo(right, int32Type, context);
  const number = typeof count === 'number' ? count : 0;
  if (number < 0) {
    throw argumentOutOfRange('times', `times ('${number}') must be a non-negative value.`, String(number));
  }
  return number;
}

function repeatItems(list: Value, count: number): Value[] {
  const items = [...enumerate(list)];
  const result: Value[] = [];
  for (let round = 0; round < count; round++) for (const item of items) result.push(item);
  return result;
}

export function divide(left: Value, right: Value, context: EvaluationContext): Value {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0) {
    const quotient = left / right;
    return (quotient | 0) === quotient ? quotient | 0 : double(quotient);
  }
  return arithmetic('/', unwrap(left), unwrap(right), context);
}

export function remainder(left: Value, right: Value, context: EvaluationContext): Value {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0) return (left % right) | 0;
  return arithmetic('%', unwrap(left), unwrap(right), context);
}

/** `-value` is `0 - value`. */
export function negate(value: Value, context: EvaluationContext): Value {
  if (typeof value === 'number') return value === -2147483648 ? double(2147483648) : 0 - value;
  const base = unwrap(value);
  if (base instanceof NetNumber && base.kind === 'Double') return double(-base.value);
  return subtract(0, base, context);
}

/** `+value` is `0 + value`. */
export function plus(value: Value, context: EvaluationContext): Value {
  return typeof value === 'number' ? value : add(0, unwrap(value), context);
}

/** The value one above or below: `++` and `--`. `$null` counts as 0; only numbers are taken. */
export function increment(value: Value, by: 1 | -1): Value {
  if (typeof value === 'number') {
    const next = value + by;
    return (next | 0) === next ? next : double(next);
  }
  const base = unwrap(value);
  if (base === null || base === undefined) return by;
  if (isNumber(base)) return calculate('+', base, by);
  return fail('OperatorRequiresNumber', [by > 0 ? '++' : '--', typeNameOf(base)]);
}

function arithmetic(operator: ArithmeticOperator, left: Value, right: Value, context: EvaluationContext): Value {
  if (left instanceof NetNumber && right instanceof NetNumber && left.kind === 'Double' && right.kind === 'Double') {
    return double(onDoubles(operator, left.value, right.value));
  }
  if (left === null || left === undefined) {
    if (operator === '*' || operator === '/' || operator === '%') return nullDividend(operator, right);
  }
  if (!isNumeric(left) && left !== null && left !== undefined && typeof left !== 'string' && !(left instanceof Char)) {
    return callOperator(operator, left, right, context);
  }
  const a = operandOf(left, right);
  const b = operandOf(right, left);
  if (a === null || b === null) return callOperator(operator, left, right, context);
  const result = calculate(operator, a, b);
  return left instanceof EnumValue && !(right instanceof EnumValue && operator === '-')
    ? left.netType.of(toDouble(result))
    : result;
}

/** `$null / 2` and `$null % 2` count as 0; `$null * 2` stays `$null`. */
function nullDividend(operator: ArithmeticOperator, right: Value): Value {
  if (operator === '*') return null;
  const divisor = operandOf(right);
  return divisor === null ? null : calculate(operator, 0, divisor);
}

function isNumeric(value: Value): boolean {
  return isNumber(value) || typeof value === 'boolean' || value instanceof EnumValue;
}
