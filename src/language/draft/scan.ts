import type { NumberLiteral } from '../ast.ts';

export type TokenKind = string;
export interface Tok {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** number literal, variable path text, string value */
  value?: unknown;
  spaceBefore: boolean;
  newlineBefore: boolean;
}

export const isDash = (c: number): boolean => c === 45 || c === 0x2013 || c === 0x2014 || c === 0x2015;
export const isSingle = (c: number): boolean => c === 39 || (c >= 0x2018 && c <= 0x201b);
export const isDouble = (c: number): boolean => c === 34 || (c >= 0x201c && c <= 0x201e);
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export const isSpace = (c: number): boolean =>
  c === 32 ||
  c === 9 ||
  c === 11 ||
  c === 12 ||
  c === 0x85 ||
  c === 0xa0 ||
  (c > 127 && /\s/.test(String.fromCharCode(c)) && c !== 0x2028 && c !== 0x2029);
export const isNewline = (c: number): boolean => c === 10 || c === 13;
export const isIdStart = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 97 && c <= 122) ||
  c === 95 ||
  (c > 127 && /\p{L}|\p{Nl}/u.test(String.fromCharCode(c)));
export const isId = (c: number): boolean =>
  isIdStart(c) || isDigit(c) || (c > 127 && /[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]/u.test(String.fromCharCode(c)));
/** Ends a generic token in command mode. */
export const endsGeneric = (c: number): boolean =>
  Number.isNaN(c) ||
  c === 32 ||
  c === 9 ||
  c === 10 ||
  c === 13 ||
  c === 38 ||
  c === 40 ||
  c === 41 ||
  c === 44 ||
  c === 59 ||
  c === 123 ||
  c === 124 ||
  c === 125 ||
  c === 60 ||
  c === 62 ||
  isSpace(c);

const multipliers: Record<string, bigint> = {
  kb: 1024n,
  mb: 1048576n,
  gb: 1073741824n,
  tb: 1099511627776n,
  pb: 1125899906842624n,
};

/** Reads a number literal from its full text (optional sign); null when it is none or out of range. */
export function readNumber(text: string): NumberLiteral | null {
  const match =
    /^([+-]?)(?:(0x)([0-9a-f]+)|(0b)([01]+)|(\d+)?(\.\d*)?(e[+-]?\d+)?)(uy|us|ul|y|s|u|l|n|d)?(kb|mb|gb|tb|pb)?$/i.exec(
      text.replace(/[\u2013-\u2015]/g, '-'),
    );
  if (match === null) return null;
  const [, sign = '', , hex, , binary, whole, fraction, exponent, suffixText = '', multiplierText = ''] = match;
  const negative = sign === '-';
  const suffix = suffixText.toLowerCase();
  const multiplier = multipliers[multiplierText.toLowerCase()] ?? 1n;
  if (hex === undefined && binary === undefined) {
    if (whole === undefined && (fraction === undefined || fraction.length < 2)) return null;
    if (exponent !== undefined && suffix !== '' && suffix !== 'd' && !'lnuysul'.includes(suffix[0] ?? '')) return null;
  }
  const isReal = hex === undefined && binary === undefined && (fraction !== undefined || exponent !== undefined);
  if (suffix === 'd') {
    if (hex !== undefined || binary !== undefined) return null;
    return decimal(negative, whole ?? '0', fraction?.slice(1) ?? '', exponent, multiplier);
  }
  if (isReal && suffix === '') {
    const value =
      Number(`${whole ?? '0'}${fraction === '.' ? '' : (fraction ?? '')}${exponent ?? ''}`) * Number(multiplier);
    return { type: 'Double', value: negative ? -value : value };
  }
  let magnitude: bigint;
  if (isReal) {
    const real =
      Number(`${whole ?? '0'}${fraction === '.' ? '' : (fraction ?? '')}${exponent ?? ''}`) * Number(multiplier);
    if (!Number.isFinite(real)) return null;
    magnitude = roundHalfEven(real);
    return fit(negative ? -magnitude : magnitude, suffix);
  }
  if (hex !== undefined) {
    magnitude = BigInt(`0x${hex}`);
    if (!/^0*$/.test(hex) && suffix !== 'n' && !suffix.startsWith('u')) {
      const digits = hex.length;
      const bits =
        suffix === 'y' ? 8 : suffix === 's' ? 16 : suffix === 'l' ? 64 : digits <= 8 ? 32 : digits <= 16 ? 64 : 0;
      if (bits > 0 && (suffix === '' || digits * 4 === bits)) {
        if (digits * 4 === 32 || digits * 4 === 64 || digits * 4 === bits)
          magnitude = digits * 4 >= bits ? BigInt.asIntN(bits, magnitude) : magnitude;
      }
    }
  } else if (binary !== undefined) {
    magnitude = BigInt(`0b${binary}`);
    const digits = binary.length;
    if (suffix === '' && (digits === 32 || digits === 64)) magnitude = BigInt.asIntN(digits, magnitude);
    if (suffix === 'y' && digits === 8) magnitude = BigInt.asIntN(8, magnitude);
    if (suffix === 's' && digits === 16) magnitude = BigInt.asIntN(16, magnitude);
    if (suffix === 'l' && digits === 64) magnitude = BigInt.asIntN(64, magnitude);
  } else {
    magnitude = BigInt(whole ?? '0');
  }
  return fit((negative ? -magnitude : magnitude) * multiplier, suffix, hex === undefined && binary === undefined);
}

function roundHalfEven(real: number): bigint {
  const floor = Math.floor(real);
  const rest = real - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return BigInt(up ? floor + 1 : floor);
}

function fit(value: bigint, suffix: string, plain = true): NumberLiteral | null {
  const within = (low: bigint, high: bigint): boolean => value >= low && value <= high;
  switch (suffix) {
    case 'y':
      return within(-128n, 127n) ? { type: 'SByte', value: Number(value) } : null;
    case 'uy':
      return within(0n, 255n) ? { type: 'Byte', value: Number(value) } : null;
    case 's':
      return within(-32768n, 32767n) ? { type: 'Int16', value: Number(value) } : null;
    case 'us':
      return within(0n, 65535n) ? { type: 'UInt16', value: Number(value) } : null;
    case 'l':
      return within(-(2n ** 63n), 2n ** 63n - 1n) ? { type: 'Int64', value } : null;
    case 'ul':
      return within(0n, 2n ** 64n - 1n) ? { type: 'UInt64', value } : null;
    case 'u':
      return within(0n, 2n ** 32n - 1n)
        ? { type: 'UInt32', value: Number(value) }
        : within(0n, 2n ** 64n - 1n)
          ? { type: 'UInt64', value }
          : null;
    case 'n':
      return { type: 'BigInteger', value };
    default:
      if (within(-(2n ** 31n), 2n ** 31n - 1n)) return { type: 'Int32', value: Number(value) };
      if (within(-(2n ** 63n), 2n ** 63n - 1n)) return { type: 'Int64', value };
      if (!plain) return null;
      if (within(-(2n ** 96n - 1n), 2n ** 96n - 1n)) return { type: 'Decimal', value: { mantissa: value, scale: 0 } };
      return { type: 'Double', value: Number(value) };
  }
}

function decimal(
  negative: boolean,
  whole: string,
  fraction: string,
  exponent: string | undefined,
  multiplier: bigint,
): NumberLiteral | null {
  let mantissa = BigInt(whole + fraction);
  let scale = fraction.length;
  if (exponent !== undefined) scale -= Number(exponent.slice(1));
  if (scale < 0) {
    mantissa *= 10n ** BigInt(-scale);
    scale = 0;
  }
  mantissa *= multiplier;
  while (scale > 28) {
    const digit = mantissa % 10n;
    mantissa /= 10n;
    if (digit >= 5n) mantissa += 1n;
    scale--;
  }
  while (mantissa >= 2n ** 96n && scale > 0) {
    const digit = mantissa % 10n;
    mantissa /= 10n;
    if (digit >= 5n) mantissa += 1n;
    scale--;
  }
  if (mantissa >= 2n ** 96n) return null;
  return { type: 'Decimal', value: { mantissa: negative ? -mantissa : mantissa, scale } };
}
