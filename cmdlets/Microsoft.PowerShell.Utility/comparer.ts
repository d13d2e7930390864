import { toText } from '../../src/runtime/convert/text.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { compareText } from '../../src/runtime/operators/collate.ts';
import { compareValues } from '../../src/runtime/operators/compare.ts';
import { Char } from '../../src/types/char.ts';
import { collatorOf } from '../../src/types/collation.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { isComparable, netEquals } from '../../src/types/equality.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import { PSCustomObject, unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { foreignCulture } from './culture-parameter.ts';
import type { OrderEntry } from './ordering.ts';
import { orderText } from './ordering.ts';

export type Comparer = (left: Value, right: Value) => number;

/**
 * The order of any two values as Sort-Object has it: PowerShell's comparison, else by their texts. Never fails.
 * @param culture whose alphabet counts, when it is not the session's own
 */
export function valueComparer(cmdlet: CmdletInvocation, ignoreCase: boolean, culture?: string): Comparer {
  const { context } = cmdlet.session;
  const foreign = foreignCulture(culture);
  const collate = foreign === null ? null : collatorOf(foreign, ignoreCase);
  const order = (a: string, b: string) => (collate === null ? compareText(a, b, ignoreCase) : collate(a, b));
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    if (typeof left === 'string' && typeof right === 'string') return order(left, right);
    const a = unwrap(left) ?? null;
    const b = unwrap(right) ?? null;
    if (a === null && b === null) return 0;
    if (collate !== null && typeof a === 'string' && b !== null) return collate(a, toText(b, context));
    if (hasNoOrder(a) && b !== null) {
      return netEquals(a, b) ? 0 : order(textOf(cmdlet, a), textOf(cmdlet, b));
    }
    try {
      const result = compareValues(a, b, ignoreCase, context);
      return Number.isNaN(result) ? 0 : result;
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
      return order(textOf(cmdlet, a), textOf(cmdlet, b));
    }
  };
}

/** Objects that .NET cannot compare: their texts decide. Property bags all look alike to it. */
export function hasNoOrder(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof NetNumber || value instanceof EnumValue || value instanceof Char) return false;
  return !isComparable(value);
}

function textOf(cmdlet: CmdletInvocation, value: Value): string {
  return value instanceof PSCustomObject ? '' : orderText(cmdlet, value);
}

/** Compares the keys of two entries one after another; entries without a property come last. */
export function entryComparer(
  comparer: Comparer,
  ascending: readonly boolean[],
): (left: OrderEntry, right: OrderEntry) => number {
  return (left, right) => {
    for (let k = 0; k < ascending.length; k++) {
      const a = left.keys[k];
      const b = right.keys[k];
      if (a === undefined || b === undefined) {
        if (a === b) continue;
        return a === undefined ? 1 : -1;
      }
      const order = comparer(a, b);
      if (order !== 0) return ascending[k] === false ? -order : order;
    }
    return 0;
  };
}

/**
 * The entries with keys that are quicker to compare: objects without an order by their texts, made once instead of at every
 * comparison. The order is the same.
 */
export function withQuickKeys(cmdlet: CmdletInvocation, entries: readonly OrderEntry[], columns: number): OrderEntry[] {
  const slow: boolean[] = [];
  for (let k = 0; k < columns; k++) {
    slow[k] = entries.every(({ keys }) => {
      const key = unwrap(keys[k]);
      return key === null || key === undefined || hasNoOrder(key);
    });
  }
  if (!slow.includes(true)) return [...entries];
  return entries.map((entry) => ({
    item: entry.item,
    keys: entry.keys.map((key, k) => {
      const value = unwrap(key);
      return slow[k] !== true || value === null || value === undefined ? key : textOf(cmdlet, value);
    }),
  }));
}
