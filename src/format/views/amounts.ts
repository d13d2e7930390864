import { double, NetNumber } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import type { FormatContext } from '../format-context.ts';
import { propertyOf } from '../views.ts';

/** The numeric value of an Int32, Int64 or Double, or null. */
export function amount(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof NetNumber && typeof value.value === 'number') return value.value;
  return null;
}

/** A property in megabytes with the culture's decimals. */
export function megabytes(item: Value, name: string, context: FormatContext): Value {
  const bytes = amount(propertyOf(item, name, context));
  return bytes === null ? null : context.formatted(double(bytes / 2 ** 20), '{0:N2}');
}

/** A property in gigabytes; nothing when neither it nor `other` has a value. */
export function gigabytes(item: Value, name: string, other: string, context: FormatContext): Value {
  const bytes = amount(propertyOf(item, name, context)) ?? 0;
  if (bytes === 0 && (amount(propertyOf(item, other, context)) ?? 0) === 0) return null;
  return context.formatted(double(bytes / 2 ** 30), '{0:###0.00}');
}
