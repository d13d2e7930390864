import { arrayType, arrayTypeOf, dimensionsOf, flatIndex, multiArray, typedArray } from './arrays.ts';
import { arrayBaseType, objectType } from './core-types.ts';
import { describeType, type MemberTable } from './declare.ts';
import { defaultOf } from './default-value.ts';
import { Enumerator } from './dictionary.ts';
import { EnumType } from './enums.ts';
import { netEquals } from './equality.ts';
import { binarySearch, comparison, copyTo } from './list-operations.ts';
import {
  argumentException,
  argumentNull,
  arrayBounds,
  indexOutOfRange,
  negative,
  notSupported,
} from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { netCompare, sortValues } from './ordering.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';

describeType(arrayBaseType, ['array'], () => ({ ...instance, ...searching, ...changing }));

function fixedSize(): never {
  throw notSupported('Collection was of a fixed size.');
}

function required(array: Value[] | null): Value[] {
  if (array === null) throw argumentNull('array');
  return array;
}

function indexOf(array: Value[] | null, value: Value, start: unknown, count: unknown): number {
  const items = required(array);
  const from = typeof start === 'number' ? start : 0;
  if (from < 0 || from > items.length) throw indexOutOfRange('startIndex');
  const end = typeof count === 'number' ? from + count : items.length;
  for (let i = from; i < end; i++) if (netEquals(items[i], value)) return i;
  return -1;
}

function at(self: Value[], ...indices: number[]): number {
  const flat = flatIndex(self, indices);
  if (flat < 0) throw arrayBounds();
  return flat;
}

const instance: MemberTable = {
  'int Length {get;}': (self: Value[]) => self.length,
  'long LongLength {get;}': (self: Value[]) => BigInt(self.length),
  'int Rank {get;}': (self: Value[]) => arrayTypeOf(self).rank,
  'System.Object SyncRoot {get;}': (self: Value[]) => self,
  'bool IsReadOnly {get;}': () => false,
  'bool IsFixedSize {get;}': () => true,
  'bool IsSynchronized {get;}': () => false,
  'int Count {get;}': (self: Value[]) => self.length,
  'System.Object Item(int index) {get;set;}': {
    get: (self: Value[], index: number) => self[at(self, index)],
    set: (self: Value[], index: number, value: Value, context: MemberContext) => {
      self[at(self, index)] = converted(self, value, context);
    },
  },
  'System.Object Get(int index) | System.Object GetValue(int index)': (self: Value[], index: number) =>
    self[at(self, index)],
  'System.Object Get(int index1, int index2) | System.Object GetValue(int index1, int index2)': (
    self: Value[],
    i: number,
    j: number,
  ) => self[at(self, i, j)],
  'System.Object GetValue(Params int[] indices)': (self: Value[], indices: Value[]) =>
    self[at(self, ...indices.map(Number))],
  'void Set(int index, System.Object value)': (self: Value[], index: number, value: Value, context: MemberContext) => {
    self[at(self, index)] = converted(self, value, context);
  },
  'void SetValue(System.Object value, int index)': (
    self: Value[],
    value: Value,
    index: number,
    context: MemberContext,
  ) => {
    self[at(self, index)] = converted(self, value, context);
  },
  'void SetValue(System.Object value, int index1, int index2)': (
    self: Value[],
    value: Value,
    i: number,
    j: number,
    context: MemberContext,
  ) => {
    self[at(self, i, j)] = converted(self, value, context);
  },
  'int GetLength(int dimension)': (self: Value[], dimension: number) => dimensionsOf(self)[dimension] ?? outOfBounds(),
  'int GetUpperBound(int dimension)': (self: Value[], dimension: number) =>
    (dimensionsOf(self)[dimension] ?? outOfBounds()) - 1,
  'int GetLowerBound(int dimension)': () => 0,
  'long GetLongLength(int dimension)': (self: Value[], dimension: number) =>
    BigInt(dimensionsOf(self)[dimension] ?? outOfBounds()),
  'System.Object Clone()': (self: Value[]) => {
    const type = arrayTypeOf(self);
    return type.rank > 1 ? multiArray(type, dimensionsOf(self), [...self]) : typedArray(type, [...self]);
  },
  'void CopyTo(array array, int index)': (self: Value[], target: Value[], index: number) => copyTo(self, target, index),
  'System.Collections.IEnumerator GetEnumerator()': (self: Value[]) => new Enumerator(self),
  'void Initialize()': () => undefined,
  'int Add(System.Object value)': fixedSize,
  'void Insert(int index, System.Object value)': fixedSize,
  'void Remove(System.Object value)': fixedSize,
  'void RemoveAt(int index)': fixedSize,
  'void Clear()': (self: Value[], context: MemberContext) => clear(self, 0, self.length, context),
  'bool Contains(System.Object value)': (self: Value[], value: Value) => indexOf(self, value, 0, self.length) >= 0,
  'int IndexOf(System.Object value)': (self: Value[], value: Value) => indexOf(self, value, 0, self.length),
};

function outOfBounds(): never {
  throw arrayBounds();
}

function converted(self: Value[], value: Value, context: MemberContext): Value {
  const element = arrayTypeOf(self).elementType ?? objectType;
  return element === objectType ? value : context.convert(value, element);
}

function clear(items: Value[], index: number, length: number, context: MemberContext): void {
  if (index < 0 || length < 0 || index + length > items.length) throw arrayBounds();
  const empty = defaultOf(arrayTypeOf(items).elementType ?? objectType, context);
  items.fill(empty, index, index + length);
}

function holds(match: Value, context: MemberContext): (value: Value) => boolean {
  return (value) => {
    const result = context.call(match, [value]);
    return result === true;
  };
}

function lastIndexOf(array: Value[] | null, value: Value): number {
  const items = required(array);
  for (let i = items.length - 1; i >= 0; i--) if (netEquals(items[i], value)) return i;
  return -1;
}

const searching: MemberTable = {
  'static int IndexOf(array array, System.Object value) | static int IndexOf(array array, System.Object value, int startIndex) | static int IndexOf(array array, System.Object value, int startIndex, int count)':
    indexOf,
  'static int LastIndexOf(array array, System.Object value)': lastIndexOf,
  'static int BinarySearch(array array, System.Object value)': (array: Value[] | null, value: Value) =>
    binarySearch(required(array), value, netCompare),
  'static int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)': (
    array: Value[] | null,
    value: Value,
    comparer: Value,
    context: MemberContext,
  ) => binarySearch(required(array), value, comparison(comparer, context)),
  'static bool Exists[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.some(holds(match, context)),
  'static bool TrueForAll[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.every(holds(match, context)),
  'static System.Object Find[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.find(holds(match, context)) ?? defaultOf(arrayTypeOf(array).elementType ?? objectType, context),
  'static System.Object FindLast[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.findLast(holds(match, context)) ?? defaultOf(arrayTypeOf(array).elementType ?? objectType, context),
  'static System.Object FindAll[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => typedArray(arrayTypeOf(array), array.filter(holds(match, context))),
  'static int FindIndex[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.findIndex(holds(match, context)),
  'static int FindLastIndex[T](T[] array, System.Predicate[System.Object] match)': (
    array: Value[],
    match: Value,
    context: MemberContext,
  ) => array.findLastIndex(holds(match, context)),
  'static void ForEach[T](T[] array, System.Action[System.Object] action)': (
    array: Value[],
    action: Value,
    context: MemberContext,
  ) => {
    for (const value of array) context.call(action, [value]);
  },
  'static System.Object ConvertAll[TInput,TOutput](TInput[] array, System.Converter[System.Object,System.Object] converter)':
    (array: Value[], converter: Value, context: MemberContext) =>
      array.map((value) => context.call(converter, [value])),
};

function sort(array: Value[] | null, compare: (a: Value, b: Value) => number): void {
  sortValues(required(array), compare);
}

/** Sorts keys and moves the items along. */
function sortPairs(keys: Value[] | null, items: Value[] | null, compare: (a: Value, b: Value) => number): void {
  if (keys === null) throw argumentNull('keys');
  if (items === null) {
    sortValues(keys, compare);
    return;
  }
  const order = keys.map((key, index) => ({ key, item: items[index] }));
  order.sort((a, b) => compare(a.key, b.key));
  order.forEach(({ key, item }, index) => {
    keys[index] = key;
    items[index] = item;
  });
}

function reverse(array: Value[] | null, index: unknown, length: unknown): void {
  const items = required(array);
  const from = typeof index === 'number' ? index : 0;
  const count = typeof length === 'number' ? length : items.length;
  const part = items.slice(from, from + count).reverse();
  part.forEach((value, offset) => {
    items[from + offset] = value;
  });
}

function copy(source: Value[], from: number, target: Value[], to: number, length: number): void {
  if (length < 0) throw negative('length', length);
  if (from + length > source.length) {
    throw argumentException(
      "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
      'sourceArray',
    );
  }
  copyTo(source.slice(from, from + length), target, to);
}

/** An array of a type and length, every item the type's default. */
export function createArray(element: NetType, dimensions: readonly number[], context: MemberContext): Value[] {
  const wrong = dimensions.find((length) => length < 0);
  if (wrong !== undefined) throw negative('length', wrong);
  const total = dimensions.reduce((product, length) => product * length, 1);
  const empty = element instanceof EnumType ? element.of(0) : defaultOf(element, context);
  const items = new Array<Value>(total).fill(empty);
  const type = arrayType(element, dimensions.length);
  return dimensions.length > 1 ? multiArray(type, dimensions, items) : typedArray(type, items);
}

const changing: MemberTable = {
  'static void Sort(array array)': (array: Value[] | null) => sort(array, netCompare),
  'static void Sort(array keys, array items)': (keys: Value[] | null, items: Value[] | null) =>
    sortPairs(keys, items, netCompare),
  'static void Sort(array array, System.Collections.IComparer comparer)': (
    array: Value[] | null,
    comparer: Value,
    context: MemberContext,
  ) => sort(array, comparison(comparer, context)),
  'static void Sort(array keys, array items, System.Collections.IComparer comparer)': (
    keys: Value[] | null,
    items: Value[] | null,
    comparer: Value,
    context: MemberContext,
  ) => sortPairs(keys, items, comparison(comparer, context)),
  'static void Sort(array array, int index, int length)': (array: Value[] | null, index: number, length: number) =>
    sortValues(required(array), netCompare, index, length),
  'static void Sort[T](T[] array, System.Comparison[System.Object] comparison)': (
    array: Value[] | null,
    compare: Value,
    context: MemberContext,
  ) => sort(array, (a, b) => Number(context.call(compare, [a, b]))),
  'static void Reverse(array array) | static void Reverse(array array, int index, int length)': reverse,
  'static void Copy(array sourceArray, array destinationArray, int length)': (
    source: Value[],
    target: Value[],
    length: number,
  ) => copy(source, 0, target, 0, length),
  'static void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)':
    copy,
  'static void Clear(array array)': (array: Value[] | null, context: MemberContext) =>
    clear(required(array), 0, required(array).length, context),
  'static void Clear(array array, int index, int length)': (
    array: Value[] | null,
    index: number,
    length: number,
    context: MemberContext,
  ) => clear(required(array), index, length, context),
  'static void Fill[T](T[] array, T value)': (array: Value[], value: Value, context: MemberContext) => {
    array.fill(converted(array, value, context));
  },
  'static void Fill[T](T[] array, T value, int startIndex, int count)': (
    array: Value[],
    value: Value,
    start: number,
    count: number,
    context: MemberContext,
  ) => {
    array.fill(converted(array, value, context), start, start + count);
  },
  'static void Resize[T]([ref] T[] array, int newSize)': (array: PSReference, size: number, context: MemberContext) => {
    const old = Array.isArray(array.value) ? array.value : [];
    const type = arrayTypeOf(old);
    const items = createArray(type.elementType ?? objectType, [size], context);
    for (let i = 0; i < Math.min(size, old.length); i++) items[i] = old[i];
    array.value = items;
  },
  'static System.Object Empty[T]()': () => [],
  'static array CreateInstance(type elementType, int length)': (
    element: NetType,
    length: number,
    context: MemberContext,
  ) => createArray(element, [length], context),
  'static array CreateInstance(type elementType, int length1, int length2)': (
    element: NetType,
    first: number,
    second: number,
    context: MemberContext,
  ) => createArray(element, [first, second], context),
  'static array CreateInstance(type elementType, Params int[] lengths)': (
    element: NetType,
    lengths: Value[],
    context: MemberContext,
  ) => createArray(element, lengths.map(Number), context),
};
