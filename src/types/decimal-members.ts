import { Decimal } from './decimal.ts';
import type { MemberTable } from './declare.ts';
import { argumentOutOfRange, divideByZero, overflow } from './net-exception.ts';
import { overflowMessage } from './text/number-parse.ts';

/** The operation's result, or .NET's OverflowException. */
export function checkedDecimal(result: Decimal | null): Decimal {
  if (result === null) throw overflow(overflowMessage('Decimal'));
  return result;
}

/** Rounds as Math.Round and Decimal.Round do. `mode` is a MidpointRounding value. */
export function roundDecimal(value: Decimal, decimals: number, mode: number): Decimal {
  if (decimals < 0 || decimals > 28) {
    throw argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
  }
  return value.round(decimals, (['even', 'away', 'zero', 'floor', 'ceiling'] as const)[mode] ?? 'even');
}

function dividable(divisor: Decimal): Decimal {
  if (divisor.mantissa === 0n) throw divideByZero();
  return divisor;
}

/** The members that only System.Decimal has. */
export const decimalMembers: MemberTable = {
  'byte Scale {get;}': (self: Decimal) => self.scale,
  'decimal new(int value) | decimal new(uint value)': (value: number) => new Decimal(BigInt(value)),
  'decimal new(long value) | decimal new(ulong value)': (value: bigint) => new Decimal(value),
  'decimal new(double value)': (value: number) => checkedDecimal(Decimal.fromNumber(value)),
  'decimal new(float value)': (value: number) => checkedDecimal(Decimal.fromNumber(value, 7)),
  'static decimal MaxValue {get;}': () => Decimal.maxValue,
  'static decimal MinValue {get;}': () => Decimal.minValue,
  'static decimal Zero {get;}': () => Decimal.zero,
  'static decimal One {get;}': () => Decimal.one,
  'static decimal MinusOne {get;}': () => new Decimal(-1n),
  'static decimal Add(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => checkedDecimal(a.add(b)),
  'static decimal Subtract(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => checkedDecimal(a.subtract(b)),
  'static decimal Multiply(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => checkedDecimal(a.multiply(b)),
  'static decimal Divide(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => checkedDecimal(a.divide(dividable(b))),
  'static decimal Remainder(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => a.remainder(dividable(b)),
  'static decimal Negate(decimal d)': (a: Decimal) => a.negated(),
  'static decimal Abs(decimal value)': (a: Decimal) => a.abs(),
  'static decimal Round(decimal d)': (a: Decimal) => a.round(0),
  'static decimal Round(decimal d, int decimals)': (a: Decimal, decimals: number) => roundDecimal(a, decimals, 0),
  'static decimal Round(decimal d, System.MidpointRounding mode)': (a: Decimal, mode: number) =>
    roundDecimal(a, 0, mode),
  'static decimal Round(decimal d, int decimals, System.MidpointRounding mode)': roundDecimal,
  'static decimal Truncate(decimal d)': (a: Decimal) => a.round(0, 'zero'),
  'static decimal Floor(decimal d)': (a: Decimal) => a.round(0, 'floor'),
  'static decimal Ceiling(decimal d)': (a: Decimal) => a.round(0, 'ceiling'),
  'static int Compare(decimal d1, decimal d2)': (a: Decimal, b: Decimal) => a.compare(b),
  'static int[] GetBits(decimal d)': (a: Decimal) => {
    const size = a.mantissa < 0n ? -a.mantissa : a.mantissa;
    const word = (shift: bigint): number => Number(BigInt.asIntN(32, size >> shift));
    return [word(0n), word(32n), word(64n), (a.scale << 16) | (a.mantissa < 0n ? 1 << 31 : 0)];
  },
  'static int ToInt32(decimal d)': (a: Decimal) => {
    const whole = a.toInteger();
    if (whole !== BigInt.asIntN(32, whole)) throw overflow(overflowMessage('Int32'));
    return Number(whole);
  },
  'static long ToInt64(decimal d)': (a: Decimal) => {
    const whole = a.toInteger();
    if (whole !== BigInt.asIntN(64, whole)) throw overflow(overflowMessage('Int64'));
    return whole;
  },
  'static double ToDouble(decimal d)': (a: Decimal) => a.toNumber(),
};
