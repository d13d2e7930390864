import type { Decimal } from '../../types/decimal.ts';
import { divideByZero } from '../../types/net-exception.ts';
import { type AnyNumber, bigInteger, decimal, double, integerOf, NetNumber, toDouble } from '../../types/numbers.ts';
import { kindOf, type NumericKind, toBigInt, toDecimal } from '../convert/numeric.ts';
import { fail } from '../messages/fail.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** .NET's TypeCode order decides which type an operation runs in. */
const rank: Readonly<Record<NumericKind, number>> = {
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
  BigInteger: 16,
};

/**
 * Two numbers of any types, as PowerShell widens them: Int32, then UInt32, Int64, UInt64, Double or Decimal. An integer
 * result that does not fit becomes a Double, as does a quotient that is not whole.
 */
export function calculate(operator: ArithmeticOperator, left: AnyNumber, right: AnyNumber): AnyNumber {
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  const higher = Math.max(rank[leftKind], rank[rightKind]);
  if (higher === rank.BigInteger) return onBigIntegers(operator, toWhole(left), toWhole(right));
  if (higher === rank.Decimal) return onDecimals(operator, left, right);
  if (higher >= rank.Single) return double(onDoubles(operator, toDouble(left), toDouble(right)));
  if (higher === rank.UInt64 && isNegative(left, right)) return onDecimals(operator, left, right);
  return onIntegers(operator, left, right, resultKind(higher, left, right));
}

function isNegative(left: AnyNumber, right: AnyNumber): boolean {
  return toDouble(left) < 0 || toDouble(right) < 0;
}

/** Integers meet in Int32 or the larger operand's type; a negative number beside a UInt32 in Int64. */
function resultKind(higher: number, left: AnyNumber, right: AnyNumber): 'Int32' | 'UInt32' | 'Int64' | 'UInt64' {
  if (higher <= rank.Int32) return 'Int32';
  if (higher === rank.UInt32) return isNegative(left, right) ? 'Int64' : 'UInt32';
  return higher === rank.Int64 ? 'Int64' : 'UInt64';
}

function onIntegers(
  operator: ArithmeticOperator,
  left: AnyNumber,
  right: AnyNumber,
  kind: 'Int32' | 'UInt32' | 'Int64' | 'UInt64',
): AnyNumber {
  const a = toBigInt(left);
  const b = toBigInt(right);
  if ((operator === '/' || operator === '%') && b === 0n) fail('DivideByZero', [], { inner: divideByZero() });
  if (operator === '/' && a % b !== 0n) return double(Number(a) / Number(b));
  const exact =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a % b;
  const fitting = integerOf(kind, exact);
  if (fitting !== null) return fitting;
  // A 64-bit product goes through BigInteger, whose cast to Double cuts bits off instead of rounding.
  if (operator === '*' && kind.endsWith('64')) return double(truncatedDouble(exact));
  return double(onDoubles(operator, Number(a), Number(b)));
}

/** The double of a big number with all bits behind the 53rd cut off. */
function truncatedDouble(value: bigint): number {
  const size = value < 0n ? -value : value;
  const excess = BigInt(Math.max(0, size.toString(2).length - 53));
  return Number(((size >> excess) << excess) * (value < 0n ? -1n : 1n));
}

export function onDoubles(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function onDecimals(operator: ArithmeticOperator, left: AnyNumber, right: AnyNumber): AnyNumber {
  const a = toDecimal(left);
  const b = toDecimal(right);
  if (a === null || b === null) return fail('DecimalOverflow');
  if ((operator === '/' || operator === '%') && b.mantissa === 0n) fail('DivideByZero', [], { inner: divideByZero() });
  const result: Decimal | null =
    operator === '+'
      ? a.add(b)
      : operator === '-'
        ? a.subtract(b)
        : operator === '*'
          ? a.multiply(b)
          : operator === '/'
            ? a.divide(b)
            : a.remainder(b);
  return result === null ? fail('DecimalOverflow') : decimal(result);
}

/** BigInteger takes the whole part of what it meets. */
function toWhole(value: AnyNumber): bigint {
  if (value instanceof NetNumber && (value.kind === 'Double' || value.kind === 'Single')) {
    return BigInt(Math.trunc(value.value));
  }
  return value instanceof NetNumber && value.kind === 'Decimal' ? value.value.toInteger() : toBigInt(value);
}

function onBigIntegers(operator: ArithmeticOperator, a: bigint, b: bigint): AnyNumber {
  if ((operator === '/' || operator === '%') && b === 0n) throw divideByZero();
  return bigInteger(
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '/' ? a / b : a % b,
  );
}

/** Negative, zero or positive; NaN when a number is none. */
export function compareNumbers(left: AnyNumber, right: AnyNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  const real = (kind: NumericKind): boolean => kind === 'Double' || kind === 'Single';
  if (leftKind === 'Decimal' || rightKind === 'Decimal') {
    const a = toDecimal(left);
    const b = toDecimal(right);
    if (a !== null && b !== null) return a.compare(b);
    return toDouble(left) - toDouble(right);
  }
  if (real(leftKind) || real(rightKind)) {
    const a = toDouble(left);
    const b = toDouble(right);
    return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
  }
  const a = toBigInt(left);
  const b = toBigInt(right);
  return a < b ? -1 : a > b ? 1 : 0;
}
