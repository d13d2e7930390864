import {
  booleanType,
  byteType,
  charType,
  decimalType,
  doubleType,
  int16Type,
  int32Type,
  int64Type,
  sbyteType,
  singleType,
  uint16Type,
  uint32Type,
  uint64Type,
} from './core-types.ts';
import type { MemberTable } from './declare.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { findType, typeText } from './type-names.ts';
import type { Value } from './value.ts';

const targets = (): readonly NetType[] => [
  ...[findType('System.DateTime')].filter((type) => type !== null),
  booleanType,
  byteType,
  charType,
  decimalType,
  doubleType,
  int16Type,
  int32Type,
  int64Type,
  sbyteType,
  singleType,
  uint16Type,
  uint32Type,
  uint64Type,
];

/** What numbers, texts and dates have of IConvertible: methods that .NET hides behind the interface, but PowerShell calls. */
export function convertibleMembers(): MemberTable {
  const provider = 'System.IFormatProvider provider';
  const to = (type: NetType) => (self: Value, _provider: Value, context: MemberContext) => context.convert(self, type);
  return {
    ...Object.fromEntries(
      targets().map((type) => [`${typeText(type)} IConvertible.To${type.name}(${provider})`, to(type)]),
    ),
    [`System.Object IConvertible.ToType(type conversionType, ${provider})`]: (
      self: Value,
      type: NetType,
      _provider: Value,
      context: MemberContext,
    ) => context.convert(self, type),
  };
}

/** Methods that a type has once more for an interface: `T` is the type itself. */
const again: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'System.IComparable': {
    compareto: ['int IComparable.CompareTo(System.Object obj)', 'int IComparable[T].CompareTo(T other)'],
    equals: ['bool IEquatable[T].Equals(T other)'],
  },
  'System.IConvertible': { gettypecode: ['System.TypeCode IConvertible.GetTypeCode()'] },
  'System.ICloneable': { clone: ['System.Object ICloneable.Clone()'] },
  'System.IFormattable': {
    tostring: ['string IFormattable.ToString(string format, System.IFormatProvider formatProvider)'],
  },
  'System.Collections.IDictionary': {
    add: ['void IDictionary.Add(System.Object key, System.Object value)'],
    clear: ['void IDictionary.Clear()'],
    contains: ['bool IDictionary.Contains(System.Object key)'],
    getenumerator: ['System.Collections.IDictionaryEnumerator IDictionary.GetEnumerator()'],
    remove: ['void IDictionary.Remove(System.Object key)'],
  },
  'System.Collections.IList': {
    add: ['int IList.Add(System.Object value)'],
    clear: ['void IList.Clear()'],
    contains: ['bool IList.Contains(System.Object value)'],
    indexof: ['int IList.IndexOf(System.Object value)'],
    insert: ['void IList.Insert(int index, System.Object value)'],
    remove: ['void IList.Remove(System.Object value)'],
    removeat: ['void IList.RemoveAt(int index)'],
  },
  'System.Collections.ICollection': { copyto: ['void ICollection.CopyTo(array array, int index)'] },
  'System.Collections.IEnumerable': {
    getenumerator: ['System.Collections.IEnumerator IEnumerable.GetEnumerator()'],
  },
};

/** How Get-Member goes on after a method's own overloads: with those of the type's interfaces. */
export function interfaceOverloads(type: NetType, method: string): string[] {
  const key = method.toLowerCase();
  const own = typeText(type);
  const found: string[] = [];
  for (const implemented of type.ancestors) {
    for (const text of again[implemented.fullName]?.[key] ?? []) found.push(text.replace(/\bT\b/g, own));
  }
  if (key === 'tostring' && [...type.ancestors].some((each) => each.fullName === 'System.IConvertible')) {
    found.unshift('string IConvertible.ToString(System.IFormatProvider provider)');
  }
  return found;
}
