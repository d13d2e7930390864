import { Decimal } from '../decimal.ts';
import { formatException, NetException, overflow } from '../net-exception.ts';
import { type AnyNumber, decimal, double, type IntegerKind, integerOf, integerRanges, single } from '../numbers.ts';
import type { NumberStyle } from './culture-data.ts';

/** The flags of .NET's NumberStyles. */
export const numberStyles = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  decimalPoint: 32,
  thousands: 64,
  exponent: 128,
  currency: 256,
  hex: 512,
  binary: 1024,
  integer: 7,
  number: 111,
  float: 167,
} as const;

const doubleDefault = numberStyles.float | numberStyles.thousands;

export type ParsedKind = IntegerKind | 'BigInteger' | 'Double' | 'Single' | 'Decimal';

/**
 * `T.Parse(text, styles, provider)` of every number type.
 * @param styles NumberStyles, or null for the type's own
 * @throws NetException System.FormatException or System.OverflowException with .NET's words
 */
export function parseNumber(text: string, kind: ParsedKind, styles: number | null, style: NumberStyle): AnyNumber {
  const result = tryParseNumber(text, kind, styles, style);
  if (result === 'format') {
    throw formatException(
      kind === 'BigInteger'
        ? 'The value could not be parsed.'
        : `The input string '${text}' was not in a correct format.`,
    );
  }
  if (result === 'overflow') throw overflow(overflowMessage(kind));
  return result;
}

/** The same for TryParse: which of the two exceptions it would be, as a value. */
export function tryParseNumber(
  text: string,
  kind: ParsedKind,
  styles: number | null,
  style: NumberStyle,
): AnyNumber | 'format' | 'overflow' {
  const flags = styles ?? defaultStyles(kind);
  if (flags & (numberStyles.hex | numberStyles.binary)) return parseBits(text, kind, flags);
  if (kind === 'Double' || kind === 'Single') {
    const special = specialReal(text.trim(), style);
    if (special !== null) return kind === 'Double' ? double(special) : single(special);
  }
  const plain = normalise(text, flags, style);
  if (plain === null) return 'format';
  switch (kind) {
    case 'Double':
      return double(Number(plain));
    case 'Single':
      return single(Number(plain));
    case 'Decimal': {
      const value = Decimal.parse(plain);
      return value === null ? 'overflow' : decimal(value);
    }
    default: {
      const whole = wholeValue(plain);
      if (whole === null) return 'overflow';
      return integerOf(kind, whole) ?? 'overflow';
    }
  }
}

/** What .NET says when a number does not fit a type. */
export function overflowMessage(kind: ParsedKind): string {
  switch (kind) {
    case 'Byte':
      return 'Value was either too large or too small for an unsigned byte.';
    case 'SByte':
      return 'Value was either too large or too small for a signed byte.';
    case 'Int16':
    case 'Int32':
    case 'Int64':
      return `Value was either too large or too small for an ${kind}.`;
    default:
      return `Value was either too large or too small for a ${kind}.`;
  }
}

function defaultStyles(kind: ParsedKind): number {
  if (kind === 'Double' || kind === 'Single') return doubleDefault;
  return kind === 'Decimal' ? numberStyles.number : numberStyles.integer;
}

function specialReal(text: string, style: NumberStyle): number | null {
  const lower = text.toLowerCase();
  const infinity = style.infinity.toLowerCase();
  if (lower === infinity || lower === `+${infinity}` || lower === '∞') return Number.POSITIVE_INFINITY;
  if (lower === `-${infinity}` || lower === '-∞') return Number.NEGATIVE_INFINITY;
  if (lower === 'nan' || lower === '-nan' || lower === '+nan') return Number.NaN;
  return null;
}

/** Sign, digits, point and exponent without the rest, as `Number()` reads them; null when the text is no number. */
function normalise(text: string, flags: number, style: NumberStyle): string | null {
  let rest = text.replace(/\u0000+$/, '');
  if (flags & numberStyles.leadingWhite) rest = rest.replace(/^[\t-\r ]+/, '');
  if (flags & numberStyles.trailingWhite) rest = rest.replace(/[\t-\r ]+$/, '');
  let negative = false;
  let signed = false;
  const takeSign = (allowed: number, atEnd: boolean): void => {
    if (signed || !(flags & allowed)) return;
    const char = atEnd ? rest.at(-1) : rest[0];
    if (char === '-' || char === '+' || char === '\u2212') {
      negative = char !== '+';
      signed = true;
      rest = atEnd ? rest.slice(0, -1) : rest.slice(1);
    }
  };
  if (flags & numberStyles.parentheses && rest.startsWith('(') && rest.endsWith(')')) {
    negative = true;
    signed = true;
    rest = rest.slice(1, -1);
  }
  const takeCurrency = (): void => {
    if (!(flags & numberStyles.currency)) return;
    for (const symbol of [style.currencySymbol, '¤']) {
      if (rest.startsWith(symbol)) rest = rest.slice(symbol.length).trimStart();
      if (rest.endsWith(symbol)) rest = rest.slice(0, -symbol.length).trimEnd();
    }
  };
  takeSign(numberStyles.leadingSign, false);
  takeCurrency();
  takeSign(numberStyles.leadingSign, false);
  takeSign(numberStyles.trailingSign, true);
  takeCurrency();
  if (flags & numberStyles.thousands) {
    const point = rest.indexOf(style.decimalSeparator);
    const head = point < 0 ? rest : rest.slice(0, point);
    if (!head.startsWith(style.groupSeparator)) {
      rest = head.replaceAll(style.groupSeparator, '') + (point < 0 ? '' : rest.slice(point));
    }
  }
  const match = /^(\d*)(\.\d*)?([eE][+-]?\d+)?$/.exec(rest);
  if (match === null) return null;
  const [, whole = '', fraction, exponent] = match;
  if (fraction !== undefined && !(flags & numberStyles.decimalPoint)) return null;
  if (exponent !== undefined && !(flags & numberStyles.exponent)) return null;
  if (whole === '' && (fraction === undefined || fraction === '.')) return null;
  return (negative ? '-' : '') + rest;
}

/** The whole number a plain text stands for (`1.00`, `1e3` too), or null when it has a fraction or is out of any range. */
function wholeValue(plain: string): bigint | null {
  if (/^-?\d+$/.test(plain)) return BigInt(plain);
  const match = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(plain);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  const digits = whole + fraction;
  if (/^0*$/.test(digits)) return 0n;
  if (shift > 400) return null;
  if (shift < 0 && !/^0*$/.test(digits.slice(shift))) return null;
  const value = shift < 0 ? BigInt(digits.slice(0, shift) || '0') : BigInt(digits) * 10n ** BigInt(shift);
  return sign === '-' ? -value : value;
}

function parseBits(text: string, kind: ParsedKind, flags: number): AnyNumber | 'format' | 'overflow' {
  const trimmed = text.trim();
  const hex = (flags & numberStyles.hex) !== 0;
  if (!(hex ? /^[0-9a-fA-F]+$/ : /^[01]+$/).test(trimmed)) return 'format';
  const value = BigInt((hex ? '0x' : '0b') + trimmed);
  if (kind === 'Double' || kind === 'Single' || kind === 'Decimal') {
    throw new NetException(
      'System.ArgumentException',
      "The number style AllowHexSpecifier is not supported on floating point data types. (Parameter 'style')",
    );
  }
  if (kind === 'BigInteger') {
    const bits = trimmed.length * (hex ? 4 : 1);
    return integerOf(kind, BigInt.asIntN(bits, value)) ?? 'overflow';
  }
  const [lowest, highest] = integerRanges[kind];
  const bits = highest.toString(2).length + (lowest < 0n ? 1 : 0);
  if (value >= 2n ** BigInt(bits)) return 'overflow';
  return integerOf(kind, lowest < 0n ? BigInt.asIntN(bits, value) : value) ?? 'overflow';
}
