import { StringComparer } from './comparers.ts';
import { collectionType, objectType } from './core-types.ts';
import { defineGeneric, type MemberTable } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { itemsOf } from './enumerable.ts';
import { type HashKey, hashKey } from './equality.ts';
import { copyTo } from './list-operations.ts';
import { invalidOperation } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { netCompare } from './ordering.ts';
import type { NetObject, Value } from './value.ts';

/** `HashSet[T]` (in order of addition) or `SortedSet[T]`. */
class NetSet implements NetObject {
  readonly netType: NetType;
  readonly isSorted: boolean;
  readonly ignoreCase: boolean;
  #items = new Map<HashKey, Value>();
  #version = 0;

  constructor(type: NetType, isSorted: boolean, ignoreCase = false) {
    this.netType = type;
    this.isSorted = isSorted;
    this.ignoreCase = ignoreCase;
  }

  get count(): number {
    return this.#items.size;
  }

  has(value: Value): boolean {
    return this.#items.has(hashKey(value, this.ignoreCase));
  }

  add(value: Value): boolean {
    const key = hashKey(value, this.ignoreCase);
    if (this.#items.has(key)) return false;
    this.#items.set(key, value);
    this.#version++;
    return true;
  }

  remove(value: Value): boolean {
    const removed = this.#items.delete(hashKey(value, this.ignoreCase));
    if (removed) this.#version++;
    return removed;
  }

  clear(): void {
    this.#items.clear();
    this.#version++;
  }

  toArray(): Value[] {
    const items = [...this.#items.values()];
    return this.isSorted ? items.sort(netCompare) : items;
  }

  *[Symbol.iterator](): Iterator<Value> {
    const version = this.#version;
    for (const value of this.toArray()) {
      yield value;
      if (this.#version !== version) {
        throw invalidOperation('Collection was modified; enumeration operation may not execute.');
      }
    }
  }
}

function members(type: NetType, isSorted: boolean, element: NetType): MemberTable {
  const other = (self: NetSet, values: Value, context: MemberContext): NetSet => {
    const set = new NetSet(type, isSorted, self.ignoreCase);
    for (const value of itemsOf(values) ?? [values]) set.add(context.convert(value, element));
    return set;
  };
  const create = (ignoreCase: boolean, from: Value, context: MemberContext): NetSet => {
    const set = new NetSet(type, isSorted, ignoreCase);
    for (const value of itemsOf(from) ?? []) set.add(context.convert(value, element));
    return set;
  };
  const includes = (whole: NetSet, part: NetSet): boolean => part.toArray().every((value) => whole.has(value));
  const collection = 'System.Collections.Generic.IEnumerable[T]';
  return {
    'int Count {get;}': (self: NetSet) => self.count,
    'System.Object Comparer {get;}': (self: NetSet) => new StringComparer(self.ignoreCase ? 5 : 4),
    'bool Add(T item)': (self: NetSet, value: Value) => self.add(value),
    'void Clear()': (self: NetSet) => self.clear(),
    'bool Contains(T item)': (self: NetSet, value: Value) => self.has(value),
    'bool Remove(T item)': (self: NetSet, value: Value) => self.remove(value),
    'int RemoveWhere(System.Predicate[T] match)': (self: NetSet, match: Value, context: MemberContext) => {
      const matching = self.toArray().filter((value) => context.call(match, [value]) === true);
      for (const value of matching) self.remove(value);
      return matching.length;
    },
    'void CopyTo(T[] array)': (self: NetSet, target: Value[]) => copyTo(self.toArray(), target, 0),
    'void CopyTo(T[] array, int arrayIndex)': (self: NetSet, target: Value[], index: number) =>
      copyTo(self.toArray(), target, index),
    [`void UnionWith(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      for (const value of other(self, values, context).toArray()) self.add(value);
    },
    [`void IntersectWith(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      const kept = other(self, values, context);
      for (const value of self.toArray()) if (!kept.has(value)) self.remove(value);
    },
    [`void ExceptWith(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      for (const value of other(self, values, context).toArray()) self.remove(value);
    },
    [`void SymmetricExceptWith(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      for (const value of other(self, values, context).toArray()) if (!self.remove(value)) self.add(value);
    },
    [`bool IsSubsetOf(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) =>
      includes(other(self, values, context), self),
    [`bool IsSupersetOf(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) =>
      includes(self, other(self, values, context)),
    [`bool IsProperSubsetOf(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      const whole = other(self, values, context);
      return includes(whole, self) && whole.count > self.count;
    },
    [`bool IsProperSupersetOf(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      const part = other(self, values, context);
      return includes(self, part) && self.count > part.count;
    },
    [`bool Overlaps(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) =>
      other(self, values, context)
        .toArray()
        .some((value) => self.has(value)),
    [`bool SetEquals(${collection} other)`]: (self: NetSet, values: Value, context: MemberContext) => {
      const set = other(self, values, context);
      return set.count === self.count && includes(self, set);
    },
    ...(isSorted
      ? {
          'T Min {get;}': (self: NetSet) => self.toArray()[0] ?? null,
          'T Max {get;}': (self: NetSet) => self.toArray().at(-1) ?? null,
        }
      : {}),
    'System.Collections.IEnumerator GetEnumerator()': (self: NetSet) => new Enumerator(self),
    'System.Object new()': () => new NetSet(type, isSorted),
    [`System.Object new(${collection} collection)`]: (from: Value, context: MemberContext) =>
      create(false, from, context),
    'System.Object new(System.Collections.Generic.IEqualityComparer[T] comparer)': (comparer: Value) =>
      new NetSet(type, isSorted, comparer instanceof StringComparer && comparer.ignoreCase),
    [`System.Object new(${collection} collection, System.Collections.Generic.IEqualityComparer[T] comparer)`]: (
      from: Value,
      comparer: Value,
      context: MemberContext,
    ) => create(comparer instanceof StringComparer && comparer.ignoreCase, from, context),
  };
}

for (const [name, isSorted] of [
  ['HashSet', false],
  ['SortedSet', true],
] as const) {
  defineGeneric(`System.Collections.Generic.${name}`, ['T'], ([element = objectType]) => ({
    interfaces: [collectionType],
    members: (type) => members(type, isSorted, element),
  }));
}
