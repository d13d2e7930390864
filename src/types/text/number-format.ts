import { Decimal } from '../decimal.ts';
import { formatException } from '../net-exception.ts';
import { type AnyNumber, integerRanges } from '../numbers.ts';
import type { NumberStyle } from './culture-data.ts';
import { formatCustom } from './custom-number.ts';
import {
  type Digits,
  decimalDigits,
  fractionPart,
  integerDigits,
  realFixed,
  realSignificant,
  roundAt,
  singleShortest,
  wholePart,
} from './digits.ts';

/**
 * `number.ToString(format)` of .NET: standard formats (`N2`, `X`, `P`, ...) and custom ones (`#,##0.00`).
 * @throws NetException System.FormatException for a format the number's type does not know.
 */
export function formatNumber(value: AnyNumber, format: string | null, style: NumberStyle): string {
  if (format === null || format === '') return plainText(value, style);
  const kind = typeof value === 'number' ? 'Int32' : typeof value === 'bigint' ? 'Int64' : value.kind;
  const raw = typeof value === 'object' ? value.value : value;
  const isReal = kind === 'Double' || kind === 'Single';
  if (isReal && !Number.isFinite(raw)) return notFinite(Number(raw), style);
  const standard = /^([A-Za-z])(\d{0,9})$/.exec(format);
  if (standard === null) {
    const digits = isReal ? realSignificant(Number(raw), kind === 'Double' ? 15 : 7) : exactDigits(raw);
    return formatCustom(digits, format, style);
  }
  const letter = standard[1] ?? '';
  const precision = standard[2] === '' ? null : Number(standard[2]);
  switch (letter.toUpperCase()) {
    case 'D':
      if (isReal || raw instanceof Decimal) break;
      return wholeNumber(BigInt(raw), precision ?? 1);
    case 'X':
      if (isReal || raw instanceof Decimal) break;
      return inCase(letter, radixText(BigInt(raw), kind, 16, precision ?? 1));
    case 'B':
      if (isReal || raw instanceof Decimal) break;
      return radixText(BigInt(raw), kind, 2, precision ?? 1);
    case 'R':
      return plainText(value, style);
    case 'G':
      if (kind === 'BigInteger') return wholeNumber(BigInt(String(raw)), precision ?? 1);
      return general(value, precision, letter, style);
    case 'F': {
      const decimals = precision ?? style.numberDigits;
      const number = fixed(raw, isReal, decimals);
      return signed(number, fixedText(number, decimals, style, false));
    }
    case 'N': {
      const decimals = precision ?? style.numberDigits;
      const number = fixed(raw, isReal, decimals);
      return signed(number, fixedText(number, decimals, style, true));
    }
    case 'C': {
      const decimals = precision ?? style.currencyDigits;
      const number = fixed(raw, isReal, decimals);
      const pattern = number.negative ? style.currencyNegative : style.currencyPositive;
      return pattern.replace('n', () => fixedText(number, decimals, style, true));
    }
    case 'P': {
      const decimals = precision ?? style.percentDigits;
      const number = fixed(raw, isReal, decimals + 2);
      const shifted = number.digits === '' ? number : { ...number, point: number.point + 2 };
      const pattern = number.negative ? style.percentNegative : style.percentPositive;
      return pattern.replace('n', () => fixedText(shifted, decimals, style, true));
    }
    case 'E': {
      const decimals = precision ?? 6;
      const number = isReal ? realSignificant(Number(raw), decimals + 1) : roundAt(exactDigits(raw), decimals + 1);
      return signed(number, scientific(number, decimals, letter, 3));
    }
  }
  throw formatException('Format specifier was invalid.');
}

/** `number.ToString()`: the shortest text that reads back as the same number; decimals keep their zeros. */
export function plainText(value: AnyNumber, style: NumberStyle): string {
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  switch (value.kind) {
    case 'Double':
    case 'Single':
      return general(value, null, 'G', style);
    case 'Decimal':
      return value.value.toString().replace('.', style.decimalSeparator);
    default:
      return value.value.toString();
  }
}

function notFinite(value: number, style: NumberStyle): string {
  if (Number.isNaN(value)) return style.nan;
  return value > 0 ? style.infinity : `-${style.infinity}`;
}

function trimmed(number: Digits): Digits {
  return number.digits.endsWith('0') ? { ...number, digits: number.digits.replace(/0+$/, '') } : number;
}

function exactDigits(raw: number | bigint | Decimal): Digits {
  return raw instanceof Decimal ? decimalDigits(raw) : integerDigits(raw);
}

function fixed(raw: number | bigint | Decimal, isReal: boolean, decimals: number): Digits {
  if (isReal) return realFixed(Number(raw), decimals);
  const digits = exactDigits(raw);
  return roundAt(digits, digits.point + decimals);
}

function signed(number: Digits, text: string): string {
  return number.negative ? `-${text}` : text;
}

function fixedText(number: Digits, decimals: number, style: NumberStyle, grouped: boolean): string {
  const whole = wholePart(number);
  const head = grouped ? groupThousands(whole, style.groupSeparator) : whole;
  return decimals === 0 ? head : `${head}${style.decimalSeparator}${fractionPart(number, decimals)}`;
}

export function groupThousands(whole: string, separator: string): string {
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) text = whole.slice(Math.max(0, end - 3), end) + separator + text;
  return text;
}

function general(value: AnyNumber, precision: number | null, letter: string, style: NumberStyle): string {
  const raw = typeof value === 'object' ? value.value : value;
  const kind = typeof value === 'object' ? value.kind : 'Int';
  const isReal = kind === 'Double' || kind === 'Single';
  if (isReal && !Number.isFinite(raw)) return notFinite(Number(raw), style);
  const wanted = precision === 0 ? null : precision;
  if (wanted === null && !isReal) return raw.toString();
  const number = isReal
    ? wanted === null && kind === 'Single'
      ? singleShortest(Number(raw))
      : realSignificant(Number(raw), wanted)
    : trimmed(roundAt(exactDigits(raw), wanted ?? 0));
  // Beyond this exponent the number is written with a power of ten.
  const limit = wanted ?? Math.max(number.digits.length, kind === 'Single' ? 9 : 17);
  const exponent = number.digits === '' ? 0 : number.point - 1;
  if (exponent >= limit || exponent < -4) {
    const decimals = Math.max(0, number.digits.length - 1);
    return signed(number, scientific(number, decimals, letter === 'g' ? 'e' : 'E', 2));
  }
  const decimals = number.digits === '' ? 0 : Math.max(0, number.digits.length - number.point);
  return signed(number, fixedText(number, decimals, style, false));
}

function scientific(number: Digits, decimals: number, letter: string, exponentDigits: number): string {
  const digits = number.digits.padEnd(decimals + 1, '0');
  const exponent = number.digits === '' ? 0 : number.point - 1;
  const size = Math.abs(exponent).toString().padStart(exponentDigits, '0');
  const fraction = decimals === 0 ? '' : `.${digits.slice(1, decimals + 1)}`;
  return `${digits.charAt(0)}${fraction}${letter}${exponent < 0 ? '-' : '+'}${size}`;
}

function wholeNumber(value: bigint, width: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(width, '0');
  return value < 0n ? `-${text}` : text;
}

/** Two's complement in the width of the type. A BigInteger takes as many bytes as its sign needs. */
function radixText(value: bigint, kind: string, radix: 2 | 16, width: number): string {
  if (kind === 'BigInteger') return bigRadixText(value, radix, width);
  const [, highest] = integerRanges[kind as keyof typeof integerRanges];
  const bits = highest.toString(2).length + (kind.startsWith('U') || kind === 'Byte' ? 0 : 1);
  return BigInt.asUintN(bits, value).toString(radix).padStart(width, '0');
}

function bigRadixText(value: bigint, radix: 2 | 16, width: number): string {
  const perDigit = radix === 16 ? 4 : 1;
  let bits = 8;
  while (value < -(2n ** BigInt(bits - 1)) || value >= 2n ** BigInt(bits - 1)) bits += 8;
  let text = BigInt.asUintN(bits, value)
    .toString(radix)
    .padStart(bits / perDigit, '0');
  // One leading digit must still show the sign.
  const sign = value < 0n ? (radix === 16 ? 'f' : '1') : '0';
  const showsSign = (digit: string): boolean =>
    value < 0n ? Number.parseInt(digit, radix) >= radix / 2 : Number.parseInt(digit, radix) < radix / 2;
  while (text.length > 1 && text.startsWith(sign) && showsSign(text.charAt(1))) text = text.slice(1);
  return text.padStart(width, sign);
}

function inCase(letter: string, text: string): string {
  return letter === 'X' ? text.toUpperCase() : text;
}
