import { charType, stringType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';

const collections = 'System.Collections.Generic.';
/** Interfaces of anything with items of a type; only the first three take items of a more special type, too. */
const covariant = new Set(['IEnumerable', 'IReadOnlyCollection', 'IReadOnlyList'].map((name) => collections + name));
const invariant = new Set(['ICollection', 'IList'].map((name) => collections + name));
const comparers = new Set(['IComparer', 'IEqualityComparer'].map((name) => collections + name));

/**
 * True when .NET would pass a value of one type for the other: itself, a base class, an interface, or a generic
 * interface that the type's items answer to (`string[]` for `IEnumerable[object]`).
 */
export function isAssignable(from: NetType, to: NetType): boolean {
  return from.isAssignableTo(to) || (to.genericName !== null && answersTo(from, to, to.genericName));
}

function answersTo(from: NetType, to: NetType, name: string): boolean {
  const wanted = to.genericArguments[0];
  if (wanted === undefined) return false;
  if (comparers.has(name)) return from.name === 'StringComparer' && wanted === stringType;
  const widens = covariant.has(name) || (invariant.has(name) && from.kind === 'array');
  if (!widens && !invariant.has(name)) return false;
  const item = itemTypeOf(from);
  return item !== null && (item === wanted || (widens && !item.isValueType && item.isAssignableTo(wanted)));
}

function itemTypeOf(type: NetType): NetType | null {
  if (type.kind === 'array') return type.elementType;
  if (type === stringType) return charType;
  if (type.genericArguments.length !== 1) return null;
  for (const { name } of type.ancestors) if (name === 'IEnumerable') return type.genericArguments[0] ?? null;
  return null;
}
