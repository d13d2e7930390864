import type { Decimal } from '../decimal.ts';

/** A number as decimal digits: `0.d1d2d3... * 10^point`, so `point` digits stand before the decimal point. */
export interface Digits {
  readonly negative: boolean;
  /** Without leading zeros; empty for zero. */
  readonly digits: string;
  readonly point: number;
  /** A Double or Single: keeps the sign of a result that is rounded to zero. */
  readonly isReal: boolean;
}

/** Exactly `decimals` digits behind the point, of any finite double; an exact tie goes to the even digit. */
export function realFixed(value: number, decimals: number): Digits {
  const size = Math.abs(value);
  const text = decimals <= 80 && size < 1e21 ? toFixedEven(size, decimals) : exactFixed(size, decimals);
  return fromPlain(text, isNegative(value), true);
}

/** `count` significant digits (1 to 80), or as few as tell the number from its neighbours when null. */
export function realSignificant(value: number, count: number | null): Digits {
  const size = Math.abs(value);
  const text = count === null ? size.toExponential() : toExponentialEven(size, Math.min(count, 80) - 1);
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const digits = mantissa.replace('.', '');
  if (size === 0) return { negative: isNegative(value), digits: '', point: 0, isReal: true };
  return { negative: isNegative(value), digits: trimEnd(digits), point: Number(exponent) + 1, isReal: true };
}

/** As few digits as tell a single-precision number from its neighbours. */
export function singleShortest(value: number): Digits {
  for (let count = 1; count < 9; count++) {
    if (Math.fround(Number(value.toPrecision(count))) === value) return realSignificant(value, count);
  }
  return realSignificant(value, 9);
}

export function integerDigits(value: number | bigint): Digits {
  const text = value.toString();
  const negative = text.startsWith('-');
  return fromPlain(negative ? text.slice(1) : text, negative, false);
}

/** Keeps the trailing zeros a decimal has. */
export function decimalDigits(value: Decimal): Digits {
  const text = value.toString();
  const negative = text.startsWith('-');
  return fromPlain(negative ? text.slice(1) : text, negative, false);
}

/** Rounds half away from zero at `place` digits behind the start of the digits (`point + decimals` for decimals). */
export function roundAt(number: Digits, place: number): Digits {
  const { digits, point, isReal } = number;
  if (place >= digits.length) return number;
  const up = place >= 0 && digits.charCodeAt(place) >= 53;
  let kept = place <= 0 ? '' : digits.slice(0, place);
  let newPoint = point;
  if (up) {
    const next = (BigInt(kept === '' ? '0' : kept) + 1n).toString();
    if (next.length > kept.length) newPoint++;
    kept = next;
  }
  kept = trimEnd(kept);
  if (kept === '') return { negative: isReal && number.negative, digits: '', point: 0, isReal };
  return { negative: number.negative, digits: kept, point: newPoint, isReal };
}

/** The digits before the decimal point, at least one. */
export function wholePart({ digits, point }: Digits): string {
  return point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
}

/** `count` digits behind the decimal point. */
export function fractionPart({ digits, point }: Digits, count: number): string {
  const all = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return all.slice(0, count).padEnd(count, '0');
}

export function isZero(number: Digits): boolean {
  return !/[1-9]/.test(number.digits);
}

function fromPlain(text: string, negative: boolean, isReal: boolean): Digits {
  const [whole = '', fraction = ''] = text.split('.');
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  return { negative, digits: all.slice(leading), point: whole.length - leading, isReal };
}

function trimEnd(digits: string): string {
  return digits.replace(/0+$/, '');
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/**
 * JavaScript's toFixed gives exact ties to the larger number, .NET to the even one. Whether it is a tie shows within 20
 * more digits: a double has 17 that matter.
 */
function toFixedEven(size: number, decimals: number): string {
  const text = size.toFixed(decimals);
  const more = size.toFixed(decimals + 20);
  if (!more.endsWith('50000000000000000000')) return text;
  const cut = more.slice(0, decimals === 0 ? -21 : -20);
  return isEven(cut) ? cut : text;
}

function toExponentialEven(size: number, decimals: number): string {
  const text = size.toExponential(decimals);
  const [more = '', exponent = '0'] = size.toExponential(decimals + 20).split('e');
  if (!more.endsWith('50000000000000000000')) return text;
  const cut = more.slice(0, decimals === 0 ? -21 : -20);
  return isEven(cut) ? `${cut}e${exponent}` : text;
}

function isEven(digits: string): boolean {
  return digits.charCodeAt(digits.length - 1) % 2 === 0;
}

/** The exact value of a double to any number of decimals; JavaScript's own toFixed ends at 100 and at 1e21. */
function exactFixed(size: number, decimals: number): string {
  let exponent = 0;
  let mantissa = size;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  const scaled = BigInt(mantissa) * 10n ** BigInt(decimals);
  const unit = 2n ** BigInt(exponent);
  const quotient = scaled / unit;
  const rest = (scaled % unit) * 2n;
  const rounded = rest > unit || (rest === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
  const text = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
