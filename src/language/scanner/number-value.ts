import type { NumberLiteral } from '../ast.ts';

/** A number as written, its pieces told apart. */
export interface NumberText {
  readonly sign: '' | '+' | '-';
  /** Digits, for a real number with its point and exponent; without a `0x` or `0b`. */
  readonly digits: string;
  readonly format: 'decimal' | 'hex' | 'binary';
  readonly real: boolean;
  readonly suffix: '' | 'u' | 's' | 'l' | 'd' | 'y' | 'n' | 'ul' | 'us' | 'uy';
  readonly multiplier: bigint;
}

/** The value and .NET type that PowerShell gives a number; null when no type can hold it. */
export function numberValue(number: NumberText): NumberLiteral | null {
  return number.real ? realValue(number) : integerValue(number);
}

function realValue({ sign, digits, suffix, multiplier }: NumberText): NumberLiteral | null {
  if (suffix === 'd') return decimalValue(sign, digits, multiplier);
  const magnitude = Number(digits === '.' ? Number.NaN : digits);
  if (Number.isNaN(magnitude)) return null;
  const value = (sign === '-' ? -magnitude : magnitude) * Number(multiplier);
  if (suffix === '') return { type: 'Double', value };
  if (!Number.isFinite(value)) return null;
  return fitInto(BigInt(roundHalfEven(value)), suffix);
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const maxDecimal = 2n ** 96n - 1n;
const maxScale = 28;

/** Reads a decimal: at most 96 bits and 28 places, the last one rounded half to even. */
function decimalValue(sign: string, digits: string, multiplier: bigint): NumberLiteral | null {
  const [coefficient = '', exponentText = '0'] = digits.split('e');
  const [whole = '', fraction = ''] = coefficient.split('.');
  if (!asciiDigits.test(whole + fraction)) return null;
  const exponent = Number(exponentText);
  if (exponent > 1000 || exponent < -1000) return null;
  let mantissa = BigInt(whole + fraction);
  let scale = fraction.length - exponent;
  if (scale < 0) {
    mantissa *= 10n ** BigInt(-scale);
    scale = 0;
  }
  const fitted = fitDecimal(mantissa, scale);
  if (fitted === null) return null;
  const product = fitDecimal(fitted.mantissa * multiplier, fitted.scale);
  if (product === null) return null;
  return {
    type: 'Decimal',
    value: { mantissa: sign === '-' ? -product.mantissa : product.mantissa, scale: product.scale },
  };
}

function fitDecimal(mantissa: bigint, scale: number): { mantissa: bigint; scale: number } | null {
  let drop = Math.max(0, scale - maxScale);
  for (;;) {
    const rounded = drop === 0 ? mantissa : dropDigits(mantissa, drop);
    if (rounded <= maxDecimal) return { mantissa: rounded, scale: scale - drop };
    if (drop >= scale) return null;
    drop++;
  }
}

function dropDigits(mantissa: bigint, count: number): bigint {
  const divisor = 10n ** BigInt(count);
  const quotient = mantissa / divisor;
  const rest = (mantissa % divisor) * 2n;
  if (rest > divisor || (rest === divisor && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/** .NET's digits of other scripts start a number and then make none. */
const asciiDigits = /^\d+$/;

function integerValue({ sign, digits, format, suffix, multiplier }: NumberText): NumberLiteral | null {
  let value: bigint;
  let type = suffix;
  if (format === 'decimal') {
    if (!asciiDigits.test(digits)) return null;
    value = BigInt(digits);
  } else if (format === 'hex') {
    value = hexValue(digits, suffix);
    const kept =
      !suffix.startsWith('u') && digits.length === hexLength(digits, suffix) ? digits.length : digits.length + 1;
    if (kept === 16) type = wide(suffix);
  } else {
    if (digits === '') return null;
    value = binaryValue(digits, suffix.startsWith('u'));
    if (digits.length === 64) type = wide(suffix);
  }
  const product = (sign === '-' ? -value : value) * multiplier;
  return type === '' ? narrowest(product, format === 'decimal') : fitInto(product, type);
}

/** A literal that fills 64 bits is a long one, however small its value. */
function wide(suffix: NumberText['suffix']): NumberText['suffix'] {
  if (suffix === '') return 'l';
  return suffix === 'u' ? 'ul' : suffix;
}

/** How many hex digits carry a sign bit. */
function hexLength(digits: string, suffix: NumberText['suffix']): number {
  if (suffix === 'y') return 2;
  if (suffix === 's') return 4;
  if (suffix === 'l') return 16;
  return digits.length + 1 < 16 ? 8 : 16;
}

function hexValue(digits: string, suffix: NumberText['suffix']): bigint {
  const value = BigInt(`0x0${digits}`);
  if (suffix.startsWith('u') || digits.length !== hexLength(digits, suffix)) return value;
  const size = BigInt(digits.length * 4);
  return value >> (size - 1n) === 1n ? value - (1n << size) : value;
}

function binaryValue(digits: string, unsigned: boolean): bigint {
  const value = BigInt(`0b${digits}`);
  const { length } = digits;
  const signed = length === 8 || length === 16 || length === 32 || length === 64 || length === 96 || length >= 128;
  if (unsigned || !signed || digits[0] === '0' || length % 8 !== 0) return value;
  return value - (1n << BigInt(length));
}

const ranges = {
  SByte: [-128n, 127n],
  Byte: [0n, 255n],
  Int16: [-32768n, 32767n],
  UInt16: [0n, 65535n],
  Int32: [-2147483648n, 2147483647n],
  UInt32: [0n, 4294967295n],
  Int64: [-(2n ** 63n), 2n ** 63n - 1n],
  UInt64: [0n, 2n ** 64n - 1n],
  Decimal: [-maxDecimal, maxDecimal],
} as const;

function within(value: bigint, type: keyof typeof ranges): boolean {
  const [low, high] = ranges[type];
  return value >= low && value <= high;
}

function fitInto(value: bigint, suffix: NumberText['suffix']): NumberLiteral | null {
  switch (suffix) {
    case 'y':
      return small(value, 'SByte');
    case 'uy':
      return small(value, 'Byte');
    case 's':
      return small(value, 'Int16');
    case 'us':
      return small(value, 'UInt16');
    case 'l':
      return within(value, 'Int64') ? { type: 'Int64', value } : null;
    case 'ul':
      return within(value, 'UInt64') ? { type: 'UInt64', value } : null;
    case 'u':
      return small(value, 'UInt32') ?? (within(value, 'UInt64') ? { type: 'UInt64', value } : null);
    case 'd':
      return within(value, 'Decimal') ? { type: 'Decimal', value: { mantissa: value, scale: 0 } } : null;
    case 'n':
      return { type: 'BigInteger', value };
    case '':
      return narrowest(value, true);
  }
}

function small(value: bigint, type: 'SByte' | 'Byte' | 'Int16' | 'UInt16' | 'Int32' | 'UInt32'): NumberLiteral | null {
  return within(value, type) ? { type, value: Number(value) } : null;
}

/** Int32, else Int64, else, for decimal digits only, Decimal, else Double. */
function narrowest(value: bigint, decimal: boolean): NumberLiteral | null {
  const int32 = small(value, 'Int32');
  if (int32 !== null) return int32;
  if (within(value, 'Int64')) return { type: 'Int64', value };
  if (!decimal) return null;
  if (within(value, 'Decimal')) return { type: 'Decimal', value: { mantissa: value, scale: 0 } };
  const double = Number(value);
  return Number.isFinite(double) ? { type: 'Double', value: double } : null;
}
