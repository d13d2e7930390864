import { bytesOf } from './arrays.ts';
import type { MemberTable } from './declare.ts';
import { argumentOutOfRange, divideByZero, overflow } from './net-exception.ts';
import type { Value } from './value.ts';

function dividable(divisor: bigint): bigint {
  if (divisor === 0n) throw divideByZero();
  return divisor;
}

function power(base: bigint, exponent: number): bigint {
  if (exponent < 0) throw argumentOutOfRange('exponent', 'The number must be greater than or equal to zero.');
  return base ** BigInt(exponent);
}

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % dividable(modulus);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result % modulus;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [absolute(left), absolute(right)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Two's complement, the lowest byte first, no more bytes than the sign needs. */
function toBytes(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(Number(rest & 255n));
    rest >>= 8n;
  } while (!(rest === 0n && ((bytes.at(-1) ?? 0) & 128) === 0) && !(rest === -1n && ((bytes.at(-1) ?? 0) & 128) !== 0));
  return bytes;
}

function fromBytes(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return BigInt.asIntN(bytes.length * 8, value);
}

function fromReal(value: number): bigint {
  if (!Number.isFinite(value)) throw overflow('BigInteger cannot represent infinity or NaN.');
  return BigInt(Math.trunc(value));
}

/** The members that only System.Numerics.BigInteger has. */
export const bigIntegerMembers: MemberTable = {
  'bool IsEven {get;}': (self: bigint) => (self & 1n) === 0n,
  'bool IsOne {get;}': (self: bigint) => self === 1n,
  'bool IsZero {get;}': (self: bigint) => self === 0n,
  'bool IsPowerOfTwo {get;}': (self: bigint) => self > 0n && (self & (self - 1n)) === 0n,
  'int Sign {get;}': (self: bigint) => (self > 0n ? 1 : self < 0n ? -1 : 0),
  'byte[] ToByteArray()': toBytes,
  'bigint new(int value) | bigint new(uint value)': (value: number) => BigInt(value),
  'bigint new(long value) | bigint new(ulong value)': (value: bigint) => value,
  'bigint new(double value) | bigint new(float value)': fromReal,
  'bigint new(byte[] value)': (value: Value[]) => fromBytes(bytesOf(value)),
  'static bigint Zero {get;}': () => 0n,
  'static bigint One {get;}': () => 1n,
  'static bigint MinusOne {get;}': () => -1n,
  'static bigint Add(bigint left, bigint right)': (a: bigint, b: bigint) => a + b,
  'static bigint Subtract(bigint left, bigint right)': (a: bigint, b: bigint) => a - b,
  'static bigint Multiply(bigint left, bigint right)': (a: bigint, b: bigint) => a * b,
  'static bigint Divide(bigint dividend, bigint divisor)': (a: bigint, b: bigint) => a / dividable(b),
  'static bigint Remainder(bigint dividend, bigint divisor)': (a: bigint, b: bigint) => a % dividable(b),
  'static bigint Negate(bigint value)': (a: bigint) => -a,
  'static bigint Abs(bigint value)': absolute,
  'static bigint Pow(bigint value, int exponent)': power,
  'static bigint ModPow(bigint value, bigint exponent, bigint modulus)': modPow,
  'static bigint GreatestCommonDivisor(bigint left, bigint right)': gcd,
  'static bigint Max(bigint left, bigint right)': (a: bigint, b: bigint) => (a > b ? a : b),
  'static bigint Min(bigint left, bigint right)': (a: bigint, b: bigint) => (a < b ? a : b),
  'static int Compare(bigint left, bigint right)': (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0),
  'static double Log(bigint value)': (a: bigint) => {
    const digits = a.toString();
    // Beyond the range of a double the digits left away count as powers of ten.
    return digits.length < 300
      ? Math.log(Number(a))
      : Math.log(Number(digits.slice(0, 300))) + (digits.length - 300) * Math.LN10;
  },
  'static double Log10(bigint value)': (a: bigint) => {
    const digits = a.toString();
    return digits.length < 300 ? Math.log10(Number(a)) : Math.log10(Number(digits.slice(0, 300))) + digits.length - 300;
  },
};
