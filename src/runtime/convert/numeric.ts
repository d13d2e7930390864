import { Decimal } from '../../types/decimal.ts';
import { formatException, overflow } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import {
  type AnyNumber,
  decimal,
  double,
  type IntegerKind,
  integerOf,
  integerRanges,
  isInt32,
  type NumberKind,
  single,
  toDouble,
} from '../../types/numbers.ts';
import { type ConversionFailure, castFailure } from './failure.ts';
import { numberText } from './number-text.ts';
import { scanNumber } from './scan-number.ts';

/** Every number type by its short name. */
export type NumericKind = NumberKind | 'Int32' | 'Int64';

const kinds = new Set<string>([...Object.keys(integerRanges), 'Single', 'Double', 'Decimal', 'BigInteger'] satisfies
  | NumericKind[]
  | string[]);

/** The number type that a .NET type is, or null. */
export function numericKind(type: NetType): NumericKind | null {
  return kinds.has(type.name) && (type.namespace === 'System' || type.namespace === 'System.Numerics')
    ? (type.name as NumericKind)
    : null;
}

/** The number type of a number. */
export function kindOf(value: AnyNumber): NumericKind {
  if (typeof value === 'number') return 'Int32';
  return typeof value === 'bigint' ? 'Int64' : value.kind;
}

const rangeNames: Readonly<Record<IntegerKind, string>> = {
  Byte: 'an unsigned byte',
  SByte: 'a signed byte',
  Int16: 'an Int16',
  UInt16: 'a UInt16',
  Int32: 'an Int32',
  UInt32: 'a UInt32',
  Int64: 'an Int64',
  UInt64: 'a UInt64',
};

/** .NET's sentence for a value outside the type's range. */
export function rangeMessage(kind: NumericKind): string {
  if (kind === 'Decimal') return 'Value was either too large or too small for a Decimal.';
  return kind in rangeNames
    ? `Value was either too large or too small for ${rangeNames[kind as IntegerKind]}.`
    : 'Arithmetic operation resulted in an overflow.';
}

/** The same number in another type, halves rounded to even; null when it does not fit. */
export function convertNumber(value: AnyNumber, kind: NumericKind): AnyNumber | null {
  if (kind === 'Int32' && typeof value === 'number') return value;
  if (kind === 'Double') return typeof value === 'object' && value.kind === 'Double' ? value : double(toDouble(value));
  if (kind === 'Single') return single(toDouble(value));
  if (kind === 'Decimal') {
    const exact = toDecimal(value);
    return exact && decimal(exact);
  }
  if (typeof value === 'object' && (value.kind === 'Double' || value.kind === 'Single')) {
    if (!Number.isFinite(value.value)) return null;
    const rounded = kind === 'BigInteger' ? Math.trunc(value.value) : roundHalfEven(value.value);
    if (kind === 'Int32') return isInt32(rounded) ? rounded + 0 : null;
    return integerOf(kind, BigInt(rounded));
  }
  return integerOf(kind, toBigInt(value));
}

/** A whole number's exact value; real ones are rounded half to even. */
export function toBigInt(value: AnyNumber): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  if (value.kind === 'Decimal') return value.value.round(0).toInteger();
  if (value.kind === 'Double' || value.kind === 'Single') return BigInt(roundHalfEven(value.value));
  return BigInt(value.value);
}

/** Null when the number has more digits before the point than a Decimal holds. */
export function toDecimal(value: AnyNumber): Decimal | null {
  if (typeof value === 'number') return Decimal.fromInteger(BigInt(value));
  if (typeof value === 'bigint') return Decimal.fromInteger(value);
  switch (value.kind) {
    case 'Decimal':
      return value.value;
    case 'Double':
      return Decimal.fromNumber(value.value, 15);
    case 'Single':
      return Decimal.fromNumber(value.value, 7);
    default:
      return Decimal.fromInteger(BigInt(value.value));
  }
}

export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `[int] 3e10` and its like, with the error PowerShell gives. */
export function castNumber(value: AnyNumber, kind: NumericKind, type: NetType): AnyNumber | ConversionFailure {
  const converted = convertNumber(value, kind);
  if (converted !== null) return converted;
  const reason = castReason(value, kind);
  return castFailure('InvalidCastIConvertible', numberText(value), type, reason, overflow(reason));
}

function castReason(value: AnyNumber, kind: NumericKind): string {
  const real = typeof value === 'object' && (value.kind === 'Double' || value.kind === 'Single');
  if (!real) return rangeMessage(kind);
  if (kind === 'Int64' || kind === 'UInt64') return 'Arithmetic operation resulted in an overflow.';
  return rangeMessage(isSmall(kind) && !isInt32(roundHalfEven(toDouble(value))) ? 'Int32' : kind);
}

/** These are reached by way of Int32, whose range is named when the number misses even that. */
function isSmall(kind: NumericKind): boolean {
  return kind === 'Byte' || kind === 'SByte' || kind === 'Int16' || kind === 'UInt16';
}

/** `[int] "text"`: what the tokenizer takes as a number, else .NET's own reading (thousands separators). */
export function castText(text: string, kind: NumericKind, type: NetType): AnyNumber | ConversionFailure {
  if (text === '') return convertNumber(0, kind) ?? 0;
  const scanned = bitsFor(text, kind) ?? scanNumber(text);
  if (scanned !== null) {
    if (kind === 'Int32' && typeof scanned === 'number') return scanned;
    const converted = convertNumber(scanned, kind);
    if (converted !== null && !(kind === 'Decimal' && isReal(scanned))) return converted;
  }
  const plain = text.trim();
  if (kind === 'Decimal') {
    const exact = /^[+-]?[\d,]*\.?\d*(e[+-]?\d+)?$/i.test(plain) ? Decimal.parse(plain.replaceAll(',', '')) : null;
    return exact === null ? textFailure('InvalidCastFromStringToDecimal', text, type) : decimal(exact);
  }
  const whole = /^[+-]?\d+$/.test(plain);
  if (whole && kind in integerRanges) {
    return castFailure('InvalidCastFromStringToInteger', text, type, rangeMessage(kind), overflow(rangeMessage(kind)));
  }
  const real = parseReal(plain);
  if (kind === 'Double' || kind === 'Single') {
    if (real === null) return textFailure('InvalidCastFromStringToDoubleOrSingle', text, type);
    return kind === 'Double' ? double(real) : single(real);
  }
  const through = real !== null && Number.isFinite(real) ? convertNumber(double(real), kind) : null;
  if (through === null && kind === 'BigInteger') {
    const reason = 'The value could not be parsed.';
    return castFailure('InvalidCastFromStringToInteger', text, type, reason, formatException(reason));
  }
  return through ?? textFailure('InvalidCastFromStringToInteger', text, type);
}

/** Hexadecimal digits that fill a small signed type set its sign: `[sbyte]'0xFF'` is -1. */
function bitsFor(text: string, kind: NumericKind): AnyNumber | null {
  if (kind !== 'SByte' && kind !== 'Int16') return null;
  const width = kind === 'SByte' ? 8 : 16;
  return /^\s*0x[0-9a-f]+\s*$/i.test(text) && text.trim().length === 2 + width / 4
    ? integerOf(kind, BigInt.asIntN(width, BigInt(text.trim())))
    : null;
}

function isReal(value: AnyNumber): boolean {
  return typeof value === 'object' && value.kind === 'Double';
}

function textFailure(
  id: 'InvalidCastFromStringToInteger' | 'InvalidCastFromStringToDecimal' | 'InvalidCastFromStringToDoubleOrSingle',
  text: string,
  type: NetType,
): ConversionFailure {
  const reason = `The input string '${text}' was not in a correct format.`;
  return castFailure(id, text, type, reason, formatException(reason));
}

/** What Double.Parse takes in the invariant culture, or null. */
function parseReal(text: string): number | null {
  if (/^[+-]?(?=[\d.])[\d,]*\.?\d*(e[+-]?\d+)?$/i.test(text) && /\d/.test(text))
    return Number(text.replaceAll(',', ''));
  const named = /^([+-]?)(infinity|\u221e|nan)$/i.exec(text);
  if (named === null) return null;
  if (named[2]?.toLowerCase() === 'nan') return Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
