import { compareCulture, compareOrdinal, compareOrdinalIgnoreCase } from './collation.ts';
import { comparerInterfaceType, equalityComparerInterfaceType } from './core-types.ts';
import { defineEnum, defineType } from './declare.ts';
import { foldCase } from './equality.ts';
import type { NetType } from './net-type.ts';
import { netCompare } from './ordering.ts';
import type { NetObject, Value } from './value.ts';

/** Values of .NET's StringComparison. */
export const stringComparison = {
  currentCulture: 0,
  currentCultureIgnoreCase: 1,
  invariantCulture: 2,
  invariantCultureIgnoreCase: 3,
  ordinal: 4,
  ordinalIgnoreCase: 5,
} as const;

defineEnum(
  'System.StringComparison',
  'CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase',
);

/** Compares two texts by a StringComparison value; null comes first. */
export function compareText(a: string | null, b: string | null, comparison: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  switch (comparison) {
    case stringComparison.ordinal:
      return compareOrdinal(a, b);
    case stringComparison.ordinalIgnoreCase:
      return compareOrdinalIgnoreCase(a, b);
    default:
      return compareCulture(a, b, comparison % 2 === 1);
  }
}

/** True when the StringComparison value leaves case out of account. */
export function ignoresCase(comparison: number): boolean {
  return comparison % 2 === 1;
}

/** A text as it is looked for: folded when case does not count. Offsets stay the same. */
export function searchForm(text: string, comparison: number): string {
  return ignoresCase(comparison) ? foldCase(text) : text;
}

/** `[StringComparer]::OrdinalIgnoreCase` and its kin: an IComparer and IEqualityComparer for text. */
export class StringComparer implements NetObject {
  readonly comparison: number;

  constructor(comparison: number) {
    this.comparison = comparison;
  }

  get netType(): NetType {
    return stringComparerType;
  }

  get ignoreCase(): boolean {
    return ignoresCase(this.comparison);
  }

  /** Text by this comparer, anything else by its own order. */
  compare(a: Value, b: Value): number {
    if (typeof a === 'string' && typeof b === 'string') return compareText(a, b, this.comparison);
    return netCompare(a, b);
  }
}

/** `Comparer.Default`: the order that values have by themselves. */
class DefaultComparer implements NetObject {
  get netType(): NetType {
    return comparerType;
  }

  compare(a: Value, b: Value): number {
    return netCompare(a, b);
  }
}

const byComparison = [0, 1, 2, 3, 4, 5].map((comparison) => new StringComparer(comparison));

const stringComparerType: NetType = defineType('System.StringComparer', {
  interfaces: [comparerInterfaceType, equalityComparerInterfaceType],
  isAbstract: true,
  members: () => ({
    'int Compare(System.Object x, System.Object y) | int Compare(string x, string y)': (
      self: StringComparer,
      a: Value,
      b: Value,
    ) => self.compare(a, b),
    'bool Equals(string x, string y)': (self: StringComparer, a: string, b: string) =>
      compareText(a, b, self.comparison) === 0,
    'static System.StringComparer CurrentCulture {get;}': () => byComparison[0],
    'static System.StringComparer CurrentCultureIgnoreCase {get;}': () => byComparison[1],
    'static System.StringComparer InvariantCulture {get;}': () => byComparison[2],
    'static System.StringComparer InvariantCultureIgnoreCase {get;}': () => byComparison[3],
    'static System.StringComparer Ordinal {get;}': () => byComparison[4],
    'static System.StringComparer OrdinalIgnoreCase {get;}': () => byComparison[5],
    'static System.StringComparer FromComparison(System.StringComparison comparisonType)': (comparison: number) =>
      byComparison[comparison],
  }),
});

const comparerType: NetType = defineType('System.Collections.Comparer', {
  interfaces: [comparerInterfaceType],
  members: () => ({
    'int Compare(System.Object a, System.Object b)': (self: DefaultComparer, a: Value, b: Value) => self.compare(a, b),
    'static System.Collections.Comparer Default {get;}': () => defaultComparer,
    'static System.Collections.Comparer DefaultInvariant {get;}': () => defaultComparer,
  }),
});

const defaultComparer = new DefaultComparer();

defineType('System.Collections.CaseInsensitiveComparer', {
  interfaces: [comparerInterfaceType],
  members: () => ({
    'static System.StringComparer Default {get;}': () => byComparison[1],
    'System.StringComparer new()': () => byComparison[1],
  }),
});
