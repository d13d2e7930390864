import { cloneableType } from './core-types.ts';
import { defineType } from './declare.ts';
import {
  defineView,
  dictionaryInterfaces,
  type Entry,
  Enumerator,
  hashtableEnumeratorType,
  NetDictionary,
} from './dictionary.ts';
import { netEquals } from './equality.ts';
import { indexOutOfRange } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import { netCompare } from './ordering.ts';
import type { Value } from './value.ts';

/** `[System.Collections.SortedList]`: entries in the order of their keys. */
class SortedList extends NetDictionary {
  constructor(ignoreCase = false) {
    super(ignoreCase);
  }

  get netType(): NetType {
    return sortedListType;
  }

  viewType(): NetType {
    return viewType;
  }

  override entries(): Entry[] {
    return [...this.map.values()].sort((a, b) => netCompare(a.key, b.key));
  }

  at(index: number): Entry {
    const entry = this.entries()[index];
    if (entry === undefined) throw indexOutOfRange();
    return entry;
  }
}

const viewType = defineView('System.Collections.SortedList+KeyList');

const sortedListType: NetType = defineType('System.Collections.SortedList', {
  interfaces: [...dictionaryInterfaces, cloneableType],
  members: () => ({
    'int Count {get;}': (self: SortedList) => self.count,
    'System.Collections.ICollection Keys {get;}': (self: SortedList) => self.keys,
    'System.Collections.ICollection Values {get;}': (self: SortedList) => self.values,
    'System.Object Item(System.Object key) {get;set;}': {
      get: (self: SortedList, key: Value) => self.get(key) ?? null,
      set: (self: SortedList, key: Value, value: Value) => self.set(key, value),
    },
    'void Add(System.Object key, System.Object value)': (self: SortedList, key: Value, value: Value) =>
      self.add(key, value),
    'void Clear()': (self: SortedList) => self.clear(),
    'bool Contains(System.Object key) | bool ContainsKey(System.Object key)': (self: SortedList, key: Value) =>
      self.has(key),
    'bool ContainsValue(System.Object value)': (self: SortedList, value: Value) =>
      self.entries().some((entry) => netEquals(entry.value, value)),
    'System.Object GetByIndex(int index)': (self: SortedList, index: number) => self.at(index).value,
    'System.Object GetKey(int index)': (self: SortedList, index: number) => self.at(index).key,
    'int IndexOfKey(System.Object key)': (self: SortedList, key: Value) =>
      self.entries().findIndex((entry) => netEquals(entry.key, key)),
    'void Remove(System.Object key)': (self: SortedList, key: Value) => {
      self.remove(key);
    },
    'void RemoveAt(int index)': (self: SortedList, index: number) => {
      self.remove(self.at(index).key);
    },
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (self: SortedList) =>
      new Enumerator(self, hashtableEnumeratorType),
    'System.Collections.SortedList new() | System.Collections.SortedList new(int capacity)': () => new SortedList(),
    'System.Collections.SortedList new(System.Collections.IDictionary d)': (from: NetDictionary) => {
      const list = new SortedList();
      for (const entry of from.entries()) list.set(entry.key, entry.value);
      return list;
    },
  }),
});
