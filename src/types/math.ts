import { objectType } from './core-types.ts';
import type { Decimal } from './decimal.ts';
import { roundDecimal } from './decimal-members.ts';
import { defineEnum, defineType, type MemberTable } from './declare.ts';
import { argumentException, argumentOutOfRange, divideByZero, NetException, overflow } from './net-exception.ts';
import type { PSReference } from './reference.ts';
import { tupleOf } from './tuple.ts';

defineEnum('System.MidpointRounding', 'ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity');

/** Rounds to a whole number by a MidpointRounding value. */
function roundWhole(value: number, mode: number): number {
  switch (mode) {
    case 1:
      return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5);
    case 2:
      return Math.trunc(value);
    case 3:
      return Math.floor(value);
    case 4:
      return Math.ceil(value);
    default: {
      const floor = Math.floor(value);
      const rest = value - floor;
      if (rest !== 0.5) return Math.round(value);
      return floor % 2 === 0 ? floor : floor + 1;
    }
  }
}

/** `[math]::Round(value, digits, mode)`, by scaling as .NET does it. */
export function roundReal(value: number, digits = 0, mode = 0): number {
  if (digits < 0 || digits > 15) {
    throw argumentOutOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
  }
  if (mode < 0 || mode > 4)
    throw argumentException(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
  if (!(Math.abs(value) < 1e16)) return value;
  if (digits === 0) return roundWhole(value, mode);
  const power = 10 ** digits;
  return roundWhole(value * power, mode) / power;
}

type Plain = number | bigint;

/** What every number type has, for plain numbers and bigints. */
const names = ['byte', 'double', 'short', 'int', 'long', 'sbyte', 'float', 'ushort', 'uint', 'ulong'];
const signedNames = ['short', 'int', 'long', 'sbyte', 'double', 'float'];

function max<T extends Plain>(a: T, b: T): T {
  return Number.isNaN(a) || a > b ? a : b;
}

function min<T extends Plain>(a: T, b: T): T {
  return Number.isNaN(a) || a < b ? a : b;
}

function clamp<T extends Plain>(value: T, low: T, high: T): T {
  if (low > high) throw argumentException(`'${low}' cannot be greater than ${high}.`);
  return value < low ? low : value > high ? high : value;
}

const lowest: Readonly<Record<string, Plain>> = { short: -32768, int: -2147483648, sbyte: -128, long: -(2n ** 63n) };

function absolute(name: string): (value: Plain) => Plain {
  return (value) => {
    if (value === lowest[name]) throw overflow('Negating the minimum value of a twos complement number is invalid.');
    return value < 0 ? -value : value;
  };
}

function sign(value: Plain): number {
  if (typeof value === 'number' && Number.isNaN(value)) {
    throw new NetException(
      'System.ArithmeticException',
      'Function does not accept floating point Not-a-Number values.',
    );
  }
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

function table(): MemberTable {
  const members: Record<string, (...args: never[]) => unknown> = {};
  for (const name of signedNames) {
    members[`static ${name} Abs(${name} value)`] = absolute(name);
    members[`static int Sign(${name} value)`] = sign;
  }
  for (const name of names) {
    members[`static ${name} Max(${name} val1, ${name} val2)`] = max;
    members[`static ${name} Min(${name} val1, ${name} val2)`] = min;
    members[`static ${name} Clamp(${name} value, ${name} min, ${name} max)`] = clamp;
  }
  for (const name of ['int', 'long']) {
    members[`static ${name} DivRem(${name} a, ${name} b, [ref] ${name} result)`] = divideInto;
    members[`static System.ValueTuple[${name},${name}] DivRem(${name} left, ${name} right)`] = divideBoth;
  }
  return members;
}

function quotient(a: Plain, b: Plain): readonly [Plain, Plain] {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw divideByZero();
    return [a / b, a % b];
  }
  if (b === 0) throw divideByZero();
  return [Math.trunc(Number(a) / Number(b)), Number(a) % Number(b) || 0];
}

function divideInto(a: Plain, b: Plain, result: PSReference): Plain {
  const [whole, rest] = quotient(a, b);
  result.value = rest;
  return whole;
}

function divideBoth(a: Plain, b: Plain): unknown {
  return tupleOf('System.ValueTuple', quotient(a, b));
}

function log(value: number, base: number): number {
  if (Number.isNaN(value)) return value;
  if (base === 1 || (value !== 1 && (base === 0 || base === Number.POSITIVE_INFINITY))) return Number.NaN;
  // Powers of the base come out whole.
  return base === 2 ? Math.log2(value) : base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base);
}

function remainder(x: number, y: number): number {
  return x - y * roundWhole(x / y, 0);
}

defineType('System.Math', {
  base: objectType,
  isAbstract: true,
  members: () => ({
    'static double PI {get;}': () => Math.PI,
    'static double E {get;}': () => Math.E,
    'static double Tau {get;}': () => Math.PI * 2,
    'static double Acos(double d)': Math.acos,
    'static double Acosh(double d)': Math.acosh,
    'static double Asin(double d)': Math.asin,
    'static double Asinh(double d)': Math.asinh,
    'static double Atan(double d)': Math.atan,
    'static double Atanh(double d)': Math.atanh,
    'static double Atan2(double y, double x)': (y: number, x: number) => Math.atan2(y, x),
    'static double Cbrt(double d)': Math.cbrt,
    'static double Ceiling(double a)': Math.ceil,
    'static decimal Ceiling(decimal d)': (value: Decimal) => value.round(0, 'ceiling'),
    'static double Cos(double d)': Math.cos,
    'static double Cosh(double value)': Math.cosh,
    'static double Exp(double d)': Math.exp,
    'static double Floor(double d)': Math.floor,
    'static decimal Floor(decimal d)': (value: Decimal) => value.round(0, 'floor'),
    'static double Log(double d)': (value: number) => Math.log(value),
    'static double Log(double a, double newBase)': log,
    'static double Log2(double x)': Math.log2,
    'static double Log10(double d)': Math.log10,
    'static double Pow(double x, double y)': (x: number, y: number) => (x === 1 || y === 0 ? 1 : x ** y),
    'static double Sin(double a)': Math.sin,
    'static double Sinh(double value)': Math.sinh,
    'static double Sqrt(double d)': Math.sqrt,
    'static double Tan(double a)': Math.tan,
    'static double Tanh(double value)': Math.tanh,
    'static double CopySign(double x, double y)': (x: number, y: number) =>
      Math.abs(x) * (y < 0 || Object.is(y, -0) ? -1 : 1),
    'static double IEEERemainder(double x, double y)': remainder,
    'static decimal Abs(decimal value)': (value: Decimal) => value.abs(),
    'static int Sign(decimal value)': (value: Decimal) => sign(value.mantissa),
    'static decimal Max(decimal val1, decimal val2)': (a: Decimal, b: Decimal) => (a.compare(b) >= 0 ? a : b),
    'static decimal Min(decimal val1, decimal val2)': (a: Decimal, b: Decimal) => (a.compare(b) <= 0 ? a : b),
    'static decimal Clamp(decimal value, decimal min, decimal max)': (value: Decimal, low: Decimal, high: Decimal) => {
      if (low.compare(high) > 0) throw argumentException(`'${low}' cannot be greater than ${high}.`);
      return value.compare(low) < 0 ? low : value.compare(high) > 0 ? high : value;
    },
    'static decimal Round(decimal d)': (value: Decimal) => value.round(0),
    'static decimal Round(decimal d, int decimals)': (value: Decimal, digits: number) => roundDecimal(value, digits, 0),
    'static decimal Round(decimal d, System.MidpointRounding mode)': (value: Decimal, mode: number) =>
      roundDecimal(value, 0, mode),
    'static decimal Round(decimal d, int decimals, System.MidpointRounding mode)': roundDecimal,
    'static double Round(double a)': (value: number) => roundReal(value),
    'static double Round(double value, int digits)': (value: number, digits: number) => roundReal(value, digits),
    'static double Round(double value, System.MidpointRounding mode)': (value: number, mode: number) =>
      roundReal(value, 0, mode),
    'static double Round(double value, int digits, System.MidpointRounding mode)': (
      value: number,
      digits: number,
      mode: number,
    ) => roundReal(value, digits, mode),
    'static decimal Truncate(decimal d)': (value: Decimal) => value.round(0, 'zero'),
    'static double Truncate(double d)': Math.trunc,
    'static long BigMul(int a, int b)': (a: number, b: number) => BigInt(a) * BigInt(b),
    ...table(),
  }),
});
