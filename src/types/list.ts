import { arrayType, typedArray } from './arrays.ts';
import { cloneableType, listInterfaceType, objectType } from './core-types.ts';
import { defineGeneric, defineType, type MemberTable } from './declare.ts';
import { Delegate } from './delegates.ts';
import { Enumerator } from './dictionary.ts';
import { itemsOf } from './enumerable.ts';
import './generic-interfaces.ts';
import { netEquals } from './equality.ts';
import { binarySearch, comparison, copyTo } from './list-operations.ts';
import {
  argumentException,
  argumentOutOfRange,
  indexOutOfRange,
  invalidOperation,
  notSupported,
  placeOutOfRange,
} from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { netCompare, sortValues } from './ordering.ts';
import { readOnlyCollectionType } from './read-only-collection.ts';
import type { NetObject, Value } from './value.ts';

/** A list that grows: ArrayList, List[T], Collection[T]. `items` may be read freely; change it through the methods. */
export class NetList implements NetObject {
  readonly netType: NetType;
  readonly items: Value[];
  isReadOnly = false;
  isFixedSize = false;
  protected version = 0;

  constructor(type: NetType, items: Value[] = []) {
    this.netType = type;
    this.items = items;
  }

  get count(): number {
    return this.items.length;
  }

  /** Throws a NetException out of range. */
  at(index: number): Value {
    if (index < 0 || index >= this.items.length) throw indexOutOfRange();
    return this.items[index];
  }

  setAt(index: number, value: Value): void {
    if (index < 0 || index >= this.items.length) throw indexOutOfRange();
    this.items[index] = value;
    this.changed();
  }

  add(value: Value): number {
    this.guard();
    this.items.push(value);
    this.changed();
    return this.items.length - 1;
  }

  addRange(values: Iterable<Value>): void {
    this.guard();
    const added = Array.from(values);
    for (const value of added) this.items.push(value);
    this.changed();
  }

  insert(index: number, values: Iterable<Value>): void {
    this.guard();
    if (index < 0 || index > this.items.length) throw insertOutOfRange(this.netType);
    this.items.splice(index, 0, ...values);
    this.changed();
  }

  removeAt(index: number): void {
    this.guard();
    if (index < 0 || index >= this.items.length) throw indexOutOfRange();
    this.items.splice(index, 1);
    this.changed();
  }

  removeRange(index: number, count: number): void {
    checkRange(this.items.length, index, count);
    this.items.splice(index, count);
    this.changed();
  }

  remove(value: Value): boolean {
    this.guard();
    const index = this.indexOf(value);
    if (index < 0) return false;
    this.removeAt(index);
    return true;
  }

  clear(): void {
    this.guard();
    this.items.length = 0;
    this.changed();
  }

  indexOf(value: Value, start = 0, count = this.items.length - start): number {
    for (let i = start; i < start + count; i++) if (netEquals(this.items[i], value)) return i;
    return -1;
  }

  lastIndexOf(value: Value): number {
    for (let i = this.items.length - 1; i >= 0; i--) if (netEquals(this.items[i], value)) return i;
    return -1;
  }

  reverse(index = 0, count = this.items.length): void {
    checkRange(this.items.length, index, count);
    const part = this.items.slice(index, index + count).reverse();
    part.forEach((value, offset) => {
      this.items[index + offset] = value;
    });
    this.changed();
  }

  /** Sorts a part; the comparison throws what .NET's comparer throws. */
  sort(compare: (a: Value, b: Value) => number, index = 0, count = this.items.length): void {
    checkRange(this.items.length, index, count);
    sortValues(this.items, compare, index, count);
    this.changed();
  }

  /** Removes all that match and says how many. */
  removeAll(match: (value: Value) => boolean): number {
    const kept = this.items.filter((value) => !match(value));
    const removed = this.items.length - kept.length;
    kept.forEach((value, index) => {
      this.items[index] = value;
    });
    this.items.length = kept.length;
    if (removed > 0) this.changed();
    return removed;
  }

  *[Symbol.iterator](): Iterator<Value> {
    const version = this.version;
    for (let i = 0; i < this.items.length; i++) {
      yield this.items[i];
      if (this.version !== version) {
        throw invalidOperation('Collection was modified; enumeration operation may not execute.');
      }
    }
  }

  protected changed(): void {
    this.version++;
  }

  private guard(): void {
    if (this.isReadOnly) throw notSupported('Collection is read-only.');
    if (this.isFixedSize) throw notSupported('Collection was of a fixed size.');
  }
}

function insertOutOfRange(type: NetType): Error {
  if (type.genericName === null) return placeOutOfRange('index');
  return argumentOutOfRange('index', 'Index must be within the bounds of the List.');
}

/** Throws what .NET throws for an index and count beyond a list's end. */
export function checkRange(length: number, index: number, count: number): void {
  if (index < 0) throw argumentOutOfRange('index', 'Non-negative number required.');
  if (count < 0) throw argumentOutOfRange('count', 'Non-negative number required.');
  if (index + count > length) {
    throw argumentException(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
  }
}

export const arrayListType: NetType = defineType('System.Collections.ArrayList', {
  interfaces: [listInterfaceType, cloneableType],
  members: () => ({
    'int Capacity {get;set;}': { get: capacity, set: () => undefined },
    'int Count {get;}': (self: NetList) => self.count,
    'bool IsFixedSize {get;}': (self: NetList) => self.isFixedSize,
    'bool IsReadOnly {get;}': (self: NetList) => self.isReadOnly,
    'bool IsSynchronized {get;}': () => false,
    'System.Object SyncRoot {get;}': (self: NetList) => self,
    ...itemMembers('System.Object'),
    'int Add(System.Object value)': (self: NetList, value: Value) => self.add(value),
    'void AddRange(System.Collections.ICollection c)': (self: NetList, values: Value) =>
      self.addRange(itemsOf(values) ?? []),
    'void InsertRange(int index, System.Collections.ICollection c)': (self: NetList, index: number, values: Value) =>
      self.insert(index, itemsOf(values) ?? []),
    'void Remove(System.Object obj)': (self: NetList, value: Value) => {
      self.remove(value);
    },
    'int BinarySearch(System.Object value)': (self: NetList, value: Value) =>
      binarySearch(self.items, value, netCompare),
    'System.Object Clone()': (self: NetList) => new NetList(arrayListType, [...self.items]),
    'void CopyTo(array array) | void CopyTo(array array, int arrayIndex)': (
      self: NetList,
      target: Value[],
      index: number,
    ) => copyTo(self.items, target, typeof index === 'number' ? index : 0),
    'System.Collections.ArrayList GetRange(int index, int count)': (self: NetList, index: number, count: number) => {
      checkRange(self.count, index, count);
      return new NetList(arrayListType, self.items.slice(index, index + count));
    },
    'void Sort()': (self: NetList) => self.sort(netCompare),
    'void Sort(System.Collections.IComparer comparer)': (self: NetList, comparer: Value, context: MemberContext) =>
      self.sort(comparison(comparer, context)),
    'System.Object[] ToArray()': (self: NetList) => [...self.items],
    'array ToArray(type type)': (self: NetList, type: NetType) => typedArray(arrayType(type), [...self.items]),
    'void TrimToSize()': () => undefined,
    'System.Collections.ArrayList new() | System.Collections.ArrayList new(int capacity)': () =>
      new NetList(arrayListType),
    'System.Collections.ArrayList new(System.Collections.ICollection c)': (from: Value) =>
      new NetList(arrayListType, Array.from(itemsOf(from) ?? [])),
    'static System.Collections.ArrayList Adapter(System.Collections.IList list)': (from: Value) =>
      new NetList(arrayListType, Array.from(itemsOf(from) ?? [])),
    'static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)': (list: NetList) => {
      const view = new NetList(arrayListType, list.items);
      view.isReadOnly = true;
      return view;
    },
    'static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)': (list: NetList) => list,
  }),
});

/** `List[T]`. */
export const listType = defineGeneric('System.Collections.Generic.List', ['T'], ([element = objectType]) => ({
  interfaces: [listInterfaceType],
  members: (type) => ({
    'int Capacity {get;set;}': { get: capacity, set: () => undefined },
    'int Count {get;}': (self: NetList) => self.count,
    ...itemMembers('T'),
    'void Add(T item)': (self: NetList, value: Value) => {
      self.add(value);
    },
    'void AddRange(System.Collections.Generic.IEnumerable[T] collection)': (
      self: NetList,
      values: Value,
      context: MemberContext,
    ) => self.addRange(converted(values, element, context)),
    'void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)': (
      self: NetList,
      index: number,
      values: Value,
      context: MemberContext,
    ) => self.insert(index, converted(values, element, context)),
    'bool Remove(T item)': (self: NetList, value: Value) => self.remove(value),
    'int RemoveAll(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.removeAll((value) => context.call(match, [value]) === true),
    'bool Exists(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.some((value) => context.call(match, [value]) === true),
    'bool TrueForAll(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.every((value) => context.call(match, [value]) === true),
    'T Find(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.find((value) => context.call(match, [value]) === true) ?? null,
    'System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)': (
      self: NetList,
      match: Value,
      context: MemberContext,
    ) =>
      new NetList(
        type,
        self.items.filter((value) => context.call(match, [value]) === true),
      ),
    'int FindIndex(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.findIndex((value) => context.call(match, [value]) === true),
    'T FindLast(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.findLast((value) => context.call(match, [value]) === true) ?? null,
    'int FindLastIndex(System.Predicate[T] match)': (self: NetList, match: Value, context: MemberContext) =>
      self.items.findLastIndex((value) => context.call(match, [value]) === true),
    'System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()': (self: NetList) => {
      const view = new NetList(readOnlyCollectionType.close([element]), self.items);
      view.isReadOnly = true;
      return view;
    },
    'System.Object ConvertAll(System.Object converter)': (self: NetList, convert: Value, context: MemberContext) => {
      const to = (convert instanceof Delegate ? convert.netType.genericArguments[1] : undefined) ?? objectType;
      const items = self.items.map((value) => context.convert(context.call(convert, [value]), to));
      return new NetList(listType.close([to]), items);
    },
    'void ForEach(System.Action[T] action)': (self: NetList, action: Value, context: MemberContext) => {
      for (const value of self.items) context.call(action, [value]);
    },
    'System.Collections.Generic.List[T] GetRange(int index, int count)': (
      self: NetList,
      index: number,
      count: number,
    ) => {
      checkRange(self.count, index, count);
      return new NetList(type, self.items.slice(index, index + count));
    },
    'int BinarySearch(T item)': (self: NetList, value: Value) => binarySearch(self.items, value, netCompare),
    'void CopyTo(T[] array) | void CopyTo(T[] array, int arrayIndex)': (
      self: NetList,
      target: Value[],
      index: number,
    ) => copyTo(self.items, target, typeof index === 'number' ? index : 0),
    'void Sort()': (self: NetList) => self.sort(netCompare),
    'void Sort(System.Comparison[T] comparison)': (self: NetList, compare: Value, context: MemberContext) =>
      self.sort((a, b) => Number(context.call(compare, [a, b]))),
    'void Sort(System.Collections.Generic.IComparer[T] comparer)': (
      self: NetList,
      comparer: Value,
      context: MemberContext,
    ) => self.sort(comparison(comparer, context)),
    'T[] ToArray()': (self: NetList) => typedArray(arrayType(element), [...self.items]),
    'void TrimExcess()': () => undefined,
    'System.Object new() | System.Object new(int capacity)': () => new NetList(type),
    'System.Object new(System.Collections.Generic.IEnumerable[T] collection)': (from: Value, context: MemberContext) =>
      new NetList(type, converted(from, element, context)),
  }),
}));

/** `Collection[T]`. */
export const collectionOfType = defineGeneric(
  'System.Collections.ObjectModel.Collection',
  ['T'],
  ([element = objectType]) => ({
    interfaces: [listInterfaceType],
    members: (type) => ({
      'int Count {get;}': (self: NetList) => self.count,
      ...itemMembers('T'),
      'void Add(T item)': (self: NetList, value: Value) => {
        self.add(value);
      },
      'bool Remove(T item)': (self: NetList, value: Value) => self.remove(value),
      'void CopyTo(T[] array, int index)': (self: NetList, target: Value[], index: number) =>
        copyTo(self.items, target, index),
      'System.Object new()': () => new NetList(type),
      'System.Object new(System.Collections.Generic.IList[T] list)': (from: Value, context: MemberContext) =>
        new NetList(type, converted(from, element, context)),
    }),
  }),
);

function itemMembers(element: string): MemberTable {
  return {
    [`${element} Item(int index) {get;set;}`]: {
      get: (self: NetList, index: number) => self.at(index),
      set: (self: NetList, index: number, value: Value) => self.setAt(index, value),
    },
    'void Clear()': (self: NetList) => self.clear(),
    [`bool Contains(${element} item)`]: (self: NetList, value: Value) => self.indexOf(value) >= 0,
    'System.Collections.IEnumerator GetEnumerator()': (self: NetList) => new Enumerator(self),
    [`int IndexOf(${element} item) | int IndexOf(${element} item, int index) | int IndexOf(${element} item, int index, int count)`]:
      (self: NetList, value: Value, index?: number, count?: number) =>
        self.indexOf(value, typeof index === 'number' ? index : 0, typeof count === 'number' ? count : undefined),
    [`int LastIndexOf(${element} item)`]: (self: NetList, value: Value) => self.lastIndexOf(value),
    [`void Insert(int index, ${element} item)`]: (self: NetList, index: number, value: Value) =>
      self.insert(index, [value]),
    'void RemoveAt(int index)': (self: NetList, index: number) => self.removeAt(index),
    'void RemoveRange(int index, int count)': (self: NetList, index: number, count: number) =>
      self.removeRange(index, count),
    'void Reverse() | void Reverse(int index, int count)': (self: NetList, index?: number, count?: number) =>
      typeof index === 'number' ? self.reverse(index, count) : self.reverse(),
  };
}

function capacity(self: NetList): number {
  let size = self.count === 0 ? 0 : 4;
  while (size < self.count) size *= 2;
  return size;
}

function converted(values: Value, element: NetType, context: MemberContext): Value[] {
  const items = Array.from(itemsOf(values) ?? [values]);
  return element === objectType ? items : items.map((item) => context.convert(item, element));
}

/** A List[object] or typed list of items. */
export function listOf(element: NetType, items: Value[] = []): NetList {
  return new NetList(listType.close([element]), items);
}
