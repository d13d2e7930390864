import { Char } from '../../types/char.ts';
import { EnumValue } from '../../types/enums.ts';
import type { AnyNumber } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';

/**
 * A number as PowerShell puts it into strings: invariant culture, 15 significant digits for Double and 7 for Single,
 * scientific from 1E+15 on and below 0.0001.
 */
export function numberText(value: AnyNumber): string {
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString();
  switch (value.kind) {
    case 'Double':
      return realText(value.value, 15);
    case 'Single':
      return realText(value.value, 7);
    default:
      return value.value.toString();
  }
}

/** .NET's `G` format with that many digits. */
export function realText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if ((value | 0) === value && digits >= 10) return value.toString();
  const [mantissa = '0', exponentText = '0'] = value.toExponential(digits - 1).split('e');
  const exponent = Number(exponentText);
  const sign = value < 0 ? '-' : '';
  const figures = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '');
  if (exponent >= digits || exponent < -4) {
    const rest = figures.slice(1);
    const size = Math.abs(exponent).toString().padStart(2, '0');
    return `${sign}${figures.charAt(0)}${rest === '' ? '' : `.${rest}`}E${exponent < 0 ? '-' : '+'}${size}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${figures}`;
  if (figures.length <= exponent + 1) return sign + figures.padEnd(exponent + 1, '0');
  return `${sign}${figures.slice(0, exponent + 1)}.${figures.slice(exponent + 1)}`;
}

/** A character's, an enum's or a boolean's text, or null for every other value that is not a number. */
export function simpleText(value: Value): string | null {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Char) return String.fromCharCode(value.code);
  if (value instanceof EnumValue) return value.toString();
  return null;
}
