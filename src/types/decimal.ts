/**
 * `[decimal]`: a whole number of at most 96 bits, divided by a power of ten. Trailing zeros count: 1.50 prints as 1.50.
 * Operations return null where .NET throws OverflowException.
 */
export class Decimal {
  /** The digits with their sign. */
  readonly mantissa: bigint;
  /** How many of the digits stand behind the point: 0 to 28. */
  readonly scale: number;
  /** Minus zero keeps its sign in .NET only for display of rounding results; we have one zero. */

  constructor(mantissa: bigint, scale = 0) {
    this.mantissa = mantissa;
    this.scale = scale;
  }

  static readonly zero = new Decimal(0n);
  static readonly one = new Decimal(1n);
  static readonly maxValue = new Decimal(2n ** 96n - 1n);
  static readonly minValue = new Decimal(1n - 2n ** 96n);

  /** The decimal for `mantissa / 10^scale`, its digits rounded half to even until they fit. */
  static fit(mantissa: bigint, scale: number): Decimal | null {
    let drop = Math.max(0, scale - 28);
    const size = absolute(mantissa);
    // Estimate by decimal length, then correct: rounding up can add one digit more.
    while (scale - drop >= 0) {
      const rounded = drop === 0 ? size : divideHalfEven(size, powerOfTen(drop));
      if (rounded <= limit) return new Decimal(mantissa < 0n ? -rounded : rounded, scale - drop);
      drop = Math.max(drop + 1, Math.min(scale, rounded.toString().length - 29 + drop));
    }
    return null;
  }

  /** A whole number, or null when it has more than 96 bits. */
  static fromInteger(value: bigint): Decimal | null {
    return absolute(value) <= limit ? new Decimal(value) : null;
  }

  /** What a cast from Double (15 significant digits) or Single (7) makes; null when too large or not a number. */
  static fromNumber(value: number, digits: 15 | 7 = 15): Decimal | null {
    if (!Number.isFinite(value)) return null;
    if (value === 0) return Decimal.zero;
    const [figures = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
    const scale = digits - 1 - Number(exponent);
    const mantissa = BigInt(figures.replace('.', ''));
    const fitted = scale >= 0 ? Decimal.fit(mantissa, scale) : Decimal.fromInteger(mantissa * powerOfTen(-scale));
    return fitted?.trimmed(0) ?? null;
  }

  /** Plain digits with an optional sign, point and exponent; null when the text is none or the number too large. */
  static parse(text: string): Decimal | null {
    const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,5}))?$/.exec(text);
    if (match === null) return null;
    const [, sign, whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '') return null;
    const digits = BigInt(whole + fraction);
    const scale = fraction.length - Number(exponent);
    const mantissa = sign === '-' ? -digits : digits;
    if (scale >= 0) return scale > 400 ? Decimal.zero : Decimal.fit(mantissa, scale);
    return scale < -60 ? (digits === 0n ? Decimal.zero : null) : Decimal.fromInteger(mantissa * powerOfTen(-scale));
  }

  add(other: Decimal): Decimal | null {
    const scale = Math.max(this.scale, other.scale);
    return Decimal.fit(this.scaledTo(scale) + other.scaledTo(scale), scale);
  }

  subtract(other: Decimal): Decimal | null {
    return this.add(other.negated());
  }

  multiply(other: Decimal): Decimal | null {
    return Decimal.fit(this.mantissa * other.mantissa, this.scale + other.scale);
  }

  /** The divisor must not be zero. As many digits as fit, without zeros beyond those the operands ask for. */
  divide(other: Decimal): Decimal | null {
    const preferred = this.scale - other.scale;
    const extra = Math.max(60 - preferred, 0);
    const numerator = this.mantissa * powerOfTen(extra);
    const quotient = numerator / other.mantissa;
    // A digit that is never a tie's stands for what is cut off, so that rounding to even sees an inexact quotient.
    const inexact = quotient * other.mantissa !== numerator;
    const sign = numerator < 0n === other.mantissa < 0n ? 1n : -1n;
    const result = Decimal.fit(quotient * 10n + (inexact ? sign : 0n), preferred + extra + 1);
    return result?.trimmed(Math.max(0, preferred)) ?? null;
  }

  /** The divisor must not be zero; the sign is the dividend's. */
  remainder(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.scaledTo(scale) % other.scaledTo(scale), scale);
  }

  negated(): Decimal {
    return new Decimal(-this.mantissa, this.scale);
  }

  abs(): Decimal {
    return this.mantissa < 0n ? this.negated() : this;
  }

  /** Negative, zero or positive. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const left = this.scaledTo(scale);
    const right = other.scaledTo(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Rounds to `decimals` (0 to 28) digits behind the point. */
  round(decimals: number, mode: 'even' | 'away' | 'zero' | 'floor' | 'ceiling' = 'even'): Decimal {
    if (decimals >= this.scale) return this;
    const unit = powerOfTen(this.scale - decimals);
    const size = absolute(this.mantissa);
    const negative = this.mantissa < 0n;
    let kept = size / unit;
    const rest = size % unit;
    const up =
      mode === 'even'
        ? rest * 2n > unit || (rest * 2n === unit && kept % 2n === 1n)
        : mode === 'away'
          ? rest * 2n >= unit
          : rest !== 0n && (mode === 'floor' ? negative : mode === 'ceiling' ? !negative : false);
    if (up) kept += 1n;
    return new Decimal(negative ? -kept : kept, decimals);
  }

  /** Without trailing zeros, but with `atLeast` digits behind the point if it has them. */
  trimmed(atLeast: number): Decimal {
    let { mantissa, scale } = this;
    while (scale > atLeast && mantissa % 10n === 0n) {
      mantissa /= 10n;
      scale--;
    }
    return scale === this.scale ? this : new Decimal(mantissa, scale);
  }

  /** The whole part. */
  toInteger(): bigint {
    return this.mantissa / powerOfTen(this.scale);
  }

  /** The nearest double. */
  toNumber(): number {
    return Number(this.toString());
  }

  toString(): string {
    const digits = absolute(this.mantissa)
      .toString()
      .padStart(this.scale + 1, '0');
    const sign = this.mantissa < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  private scaledTo(scale: number): bigint {
    return scale === this.scale ? this.mantissa : this.mantissa * powerOfTen(scale - this.scale);
  }
}

const limit = 2n ** 96n - 1n;
const powers: bigint[] = [1n];

function powerOfTen(exponent: number): bigint {
  let power = powers[exponent];
  if (power === undefined) {
    power = 10n ** BigInt(exponent);
    if (exponent < 128) powers[exponent] = power;
  }
  return power;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function divideHalfEven(value: bigint, unit: bigint): bigint {
  const quotient = value / unit;
  const rest = (value % unit) * 2n;
  return rest > unit || (rest === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
}
