import { PSObject } from './ps-object.ts';
import type { NetObject, Value } from './value.ts';

/** An object with items that foreach and the pipeline go through one by one. */
export interface Enumerable extends NetObject {
  [Symbol.iterator](): Iterator<Value>;
  /** False for those PowerShell leaves whole: dictionaries. Default true. */
  readonly unrolls?: boolean;
}

/**
 * The items PowerShell enumerates a value into, or null when the value counts as one: text, dictionaries and single
 * objects do. Iterators that a script made (`GetEnumerator()`) are enumerated where they stand.
 */
export function enumerableOf(value: Value): Iterable<Value> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value;
  if (value instanceof PSObject) return enumerableOf(value.base);
  if (Symbol.iterator in value && (value as Enumerable).unrolls !== false) return value as Enumerable;
  return null;
}

/** Every item of anything that .NET calls IEnumerable, dictionaries (their entries) included; null for the rest. */
export function itemsOf(value: Value): Iterable<Value> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value;
  if (value instanceof PSObject) return itemsOf(value.base);
  return Symbol.iterator in value ? (value as Enumerable) : null;
}
