import { argumentException } from './net-exception.ts';
import type { MemberContext } from './net-type.ts';
import { netCompare } from './ordering.ts';
import type { Value } from './value.ts';

/** Copies into an array that must be long enough. */
export function copyTo(items: readonly Value[], target: Value[], index: number): void {
  if (index + items.length > target.length) {
    throw argumentException(
      "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
      'destinationArray',
    );
  }
  items.forEach((value, offset) => {
    target[index + offset] = value;
  });
}

/** Where a value is in sorted items, or the complement of where it would go. */
export function binarySearch(items: readonly Value[], value: Value, compare: (a: Value, b: Value) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(items[middle], value);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

/** The comparison of an IComparer: one of ours, or a delegate. */
export function comparison(comparer: Value, context: MemberContext): (a: Value, b: Value) => number {
  if (comparer === null || comparer === undefined) return netCompare;
  if (typeof comparer === 'object' && 'compare' in comparer && typeof comparer.compare === 'function') {
    const { compare } = comparer as { compare(a: Value, b: Value): number };
    return (a, b) => compare.call(comparer, a, b);
  }
  return (a, b) => Number(context.call(comparer, [a, b]));
}
