import type { MemberTable } from './declare.ts';
import type { Comparable } from './equality.ts';
import { netEquals } from './equality.ts';
import type { Value } from './value.ts';

/** The members that every type with an order and equality has: CompareTo, Equals and the comparison operators. */
export function comparisonMembers(type: string): MemberTable {
  const compare = (a: Comparable, b: Comparable): number => a.compareTo(b);
  return {
    [`int CompareTo(System.Object value) | int CompareTo(${type} value)`]: (self: Comparable, other: Value) =>
      other === null ? 1 : Math.sign(self.compareTo(other)),
    [`bool Equals(System.Object value) | bool Equals(${type} value)`]: (self: Comparable, other: Value) =>
      netEquals(self, other),
    [`static bool op_Equality(${type} d1, ${type} d2)`]: (a: Comparable, b: Comparable) => netEquals(a, b),
    [`static bool op_Inequality(${type} d1, ${type} d2)`]: (a: Comparable, b: Comparable) => !netEquals(a, b),
    [`static bool op_LessThan(${type} t1, ${type} t2)`]: (a: Comparable, b: Comparable) => compare(a, b) < 0,
    [`static bool op_LessThanOrEqual(${type} t1, ${type} t2)`]: (a: Comparable, b: Comparable) => compare(a, b) <= 0,
    [`static bool op_GreaterThan(${type} t1, ${type} t2)`]: (a: Comparable, b: Comparable) => compare(a, b) > 0,
    [`static bool op_GreaterThanOrEqual(${type} t1, ${type} t2)`]: (a: Comparable, b: Comparable) => compare(a, b) >= 0,
  };
}
