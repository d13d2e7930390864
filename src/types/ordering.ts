import { Char } from './char.ts';
import { compareCulture } from './collation.ts';
import { EnumValue } from './enums.ts';
import { isComparable } from './equality.ts';
import { argumentException, invalidOperation, NetException } from './net-exception.ts';
import { NetNumber } from './numbers.ts';
import { PSObject } from './ps-object.ts';
import type { Value } from './value.ts';

/**
 * `Comparer.Default` of .NET: IComparable values of one type among themselves, null before all.
 * Throws ArgumentException for values of different types or without an order.
 */
export function netCompare(a: Value, b: Value): number {
  const left = a instanceof PSObject ? a.base : a;
  const right = b instanceof PSObject ? b.base : b;
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : -1;
  if (right === null || right === undefined) return 1;
  switch (typeof left) {
    case 'string':
      if (typeof right === 'string') return compareCulture(left, right, false);
      throw argumentException('Object must be of type String.');
    case 'number':
      if (typeof right === 'number') return left - right;
      throw argumentException('Object must be of type Int32.');
    case 'bigint':
      if (typeof right === 'bigint') return left < right ? -1 : 1;
      throw argumentException('Object must be of type Int64.');
    case 'boolean':
      if (typeof right === 'boolean') return left ? 1 : -1;
      throw argumentException('Object must be of type Boolean.');
  }
  if (left instanceof NetNumber) return compareNumbers(left, right);
  if (left instanceof Char) {
    if (right instanceof Char) return left.code - right.code;
    throw argumentException('Object must be of type Char.');
  }
  if (left instanceof EnumValue && right instanceof EnumValue && left.netType === right.netType) {
    return left.value - right.value;
  }
  if (isComparable(left)) return left.compareTo(right);
  throw argumentException('At least one object must implement IComparable.');
}

function compareNumbers(left: NetNumber, right: Value): number {
  if (!(right instanceof NetNumber) || right.kind !== left.kind) {
    throw argumentException(`Object must be of type ${left.kind}.`);
  }
  if (left.kind === 'Decimal') return left.value.compare(right.value as typeof left.value);
  const a = left.value;
  const b = right.value as typeof a;
  // NaN sorts before every number in .NET.
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts a part of an array in place; failures of the comparison become .NET's InvalidOperationException. */
export function sortValues(
  items: Value[],
  compare: (a: Value, b: Value) => number,
  index = 0,
  count = items.length - index,
): void {
  const part = items.slice(index, index + count);
  try {
    // .NET asks the earlier item to compare itself with the later one, which decides whose type an error names.
    part.sort((later, earlier) => -compare(earlier, later));
  } catch (error) {
    if (error instanceof NetException) {
      const failed = invalidOperation('Failed to compare two elements in the array.');
      failed.cause = error;
      throw failed;
    }
    throw error;
  }
  part.forEach((value, offset) => {
    items[index + offset] = value;
  });
}
