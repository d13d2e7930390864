import { Decimal } from '../../types/decimal.ts';
import {
  type AnyNumber,
  bigInteger,
  decimal,
  double,
  type IntegerKind,
  integerOf,
  isInt32,
} from '../../types/numbers.ts';

const suffixes: Readonly<Record<string, IntegerKind | 'BigInteger' | 'Decimal'>> = {
  y: 'SByte',
  uy: 'Byte',
  s: 'Int16',
  us: 'UInt16',
  l: 'Int64',
  u: 'UInt32',
  ul: 'UInt64',
  n: 'BigInteger',
  d: 'Decimal',
};

const multipliers: Readonly<Record<string, bigint>> = {
  kb: 1024n,
  mb: 1024n ** 2n,
  gb: 1024n ** 3n,
  tb: 1024n ** 4n,
  pb: 1024n ** 5n,
};

const shape =
  /^([+-]?)(?:0x([0-9a-f]+?)|0b([01]+?)|(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?))(uy|us|ul|[dylnus])?(kb|mb|gb|tb|pb)?$/i;

/**
 * Reads a text as PowerShell's tokenizer reads a number: `12`, `0x1F`, `0b101`, `1.5e3`, `10kb`, `3d`, with a sign.
 * Returns null when it is not one; the type is the smallest that fits, as for a literal.
 */
export function scanNumber(text: string): AnyNumber | null {
  if (text.length < 10) {
    const quick = smallInteger(text);
    if (quick !== null) return quick;
  }
  const match = shape.exec(text.trim());
  if (match === null) return null;
  const [, sign, hex, binary, plain = '', suffix = '', unit = ''] = match;
  const factor = unit === '' ? 1n : (multipliers[unit.toLowerCase()] ?? 1n);
  const kind = suffix === '' ? null : (suffixes[suffix.toLowerCase()] ?? null);
  if (hex !== undefined || binary !== undefined) return bits(hex, binary, sign === '-', factor, kind);
  if (kind === 'Decimal') {
    const value = Decimal.parse(plain)?.multiply(new Decimal(factor));
    return value ? decimal(sign === '-' ? value.negated() : value) : null;
  }
  if (/^\d+$/.test(plain)) return whole(BigInt(plain) * factor * (sign === '-' ? -1n : 1n), kind);
  const real = Number(plain) * Number(factor) * (sign === '-' ? -1 : 1);
  if (kind === null) return double(real);
  return Number.isFinite(real) ? sized(BigInt(Math.round(real)), kind) : null;
}

/** Up to nine digits without anything around them. */
function smallInteger(text: string): number | null {
  if (text === '') return null;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Hexadecimal and binary digits fill Int32, then Int64, with their sign bit, then BigInteger. */
function bits(
  hex: string | undefined,
  binary: string | undefined,
  negative: boolean,
  factor: bigint,
  kind: IntegerKind | 'BigInteger' | 'Decimal' | null,
): AnyNumber | null {
  const digits = hex ?? binary ?? '';
  const perDigit = hex === undefined ? 1 : 4;
  const width = digits.replace(/^0+(?=.)/, '').length * perDigit;
  let value = BigInt((hex === undefined ? '0b' : '0x') + digits);
  if (kind !== 'BigInteger' && (kind === null || !suffixIsUnsigned(kind))) {
    if (width <= 32) value = BigInt.asIntN(digits.length * perDigit === 32 || width === 32 ? 32 : 64, value);
    else if (width <= 64) value = BigInt.asIntN(64, value);
  }
  value = value * factor * (negative ? -1n : 1n);
  return whole(value, kind);
}

function suffixIsUnsigned(kind: string): boolean {
  return kind.startsWith('U') || kind === 'Byte';
}

function whole(value: bigint, kind: IntegerKind | 'BigInteger' | 'Decimal' | null): AnyNumber | null {
  if (kind !== null) return sized(value, kind);
  const small = Number(value);
  if (isInt32(small)) return small;
  const long = integerOf('Int64', value);
  if (long !== null) return long;
  const exact = Decimal.fromInteger(value);
  return exact === null ? double(Number(value)) : decimal(exact);
}

function sized(value: bigint, kind: IntegerKind | 'BigInteger' | 'Decimal'): AnyNumber | null {
  if (kind === 'Decimal') {
    const exact = Decimal.fromInteger(value);
    return exact && decimal(exact);
  }
  if (kind === 'BigInteger') return bigInteger(value);
  if (kind === 'UInt32') return integerOf('UInt32', value) ?? integerOf('UInt64', value);
  return integerOf(kind, value);
}
