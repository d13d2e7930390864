import { NetDictionary } from '../../types/dictionary.ts';
import { Hashtable } from '../../types/hashtable.ts';
import type { Value } from '../../types/value.ts';

/** True for `@{}`, `[ordered]@{}` and other dictionaries. */
export function isTable(value: Value): value is NetDictionary {
  return value instanceof NetDictionary;
}

/** A new table with the entries of both; throws .NET's ArgumentException for a key that both have. */
export function addTables(left: NetDictionary, right: NetDictionary): Hashtable {
  const sum = new Hashtable();
  for (const entry of left.entries()) sum.set(entry.key, entry.value);
  for (const entry of right.entries()) sum.add(entry.key, entry.value);
  return sum;
}
