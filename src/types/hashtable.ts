import { cloneableType } from './core-types.ts';
import { defineType } from './declare.ts';
import {
  DictionaryEntry,
  defineView,
  dictionaryInterfaces,
  Entry,
  Enumerator,
  hashtableEnumeratorType,
  NetDictionary,
} from './dictionary.ts';
import { netEquals } from './equality.ts';
import { argumentOutOfRange, negative } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { Value } from './value.ts';

/** `@{}`: keys of any type; text keys ignore case when PowerShell made it, but not when `[hashtable]::new()` did. */
export class Hashtable extends NetDictionary {
  constructor(ignoreCase = true) {
    super(ignoreCase);
  }

  /** A table of these entries, as a literal in a script makes it. */
  static of(entries: Iterable<readonly [Value, Value]>): Hashtable {
    const table = new Hashtable();
    for (const [key, value] of entries) table.set(key, value);
    return table;
  }

  get netType(): NetType {
    return hashtableType;
  }

  viewType(side: 'Keys' | 'Values'): NetType {
    return side === 'Keys' ? hashtableKeysType : hashtableValuesType;
  }

  clone(): Hashtable {
    const copy = new Hashtable(this.ignoreCase);
    for (const entry of this.entries()) copy.set(entry.key, entry.value);
    return copy;
  }
}

/** `[ordered]@{}`: also readable by position. Text keys ignore case when PowerShell made it. */
export class OrderedDictionary extends NetDictionary {
  #list: Entry[] | null = null;

  constructor(ignoreCase = true) {
    super(ignoreCase);
  }

  static of(entries: Iterable<readonly [Value, Value]>): OrderedDictionary {
    const table = new OrderedDictionary();
    for (const [key, value] of entries) table.set(key, value);
    return table;
  }

  get netType(): NetType {
    return orderedDictionaryType;
  }

  viewType(): NetType {
    return orderedViewType;
  }

  /** The entry at a position, or undefined. */
  at(index: number): Entry | undefined {
    return this.list[index];
  }

  /** Replaces the value at a position. Throws a NetException out of range. */
  setAt(index: number, value: Value): void {
    const entry = this.list[index];
    if (entry === undefined) {
      throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
    }
    entry.value = value;
    this.version++;
  }

  insert(index: number, key: Value, value: Value): void {
    if (index < 0) throw negative('index', index);
    if (index > this.count) {
      throw argumentOutOfRange(
        'index',
        `index ('${index}') must be less than or equal to '${this.count}'.`,
        String(index),
      );
    }
    if (this.has(key)) throw this.duplicate(key);
    const entries = [...this.list];
    entries.splice(index, 0, new Entry(key, value));
    this.rebuild(entries);
  }

  removeAt(index: number): void {
    const entry = this.list[index];
    if (index < 0) throw negative('index', index);
    if (entry === undefined) {
      throw argumentOutOfRange('index', `index ('${index}') must be less than '${this.count}'.`, String(index));
    }
    this.remove(entry.key);
  }

  override set(key: Value, value: Value): void {
    const before = this.count;
    super.set(key, value);
    if (this.count !== before) this.#list = null;
  }

  override remove(key: Value): boolean {
    this.#list = null;
    return super.remove(key);
  }

  override clear(): void {
    this.#list = null;
    super.clear();
  }

  private get list(): Entry[] {
    this.#list ??= [...this.map.values()];
    return this.#list;
  }

  private rebuild(entries: readonly Entry[]): void {
    this.map = new Map(entries.map((entry) => [this.hash(entry.key), entry]));
    this.#list = null;
    this.version++;
  }
}

const hashtableKeysType = defineView('System.Collections.Hashtable+KeyCollection');
const hashtableValuesType = defineView('System.Collections.Hashtable+ValueCollection');
const orderedViewType = defineView(
  'System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection',
);

/** Fills a table from another dictionary. */
export function copyEntries(from: NetDictionary, to: NetDictionary): NetDictionary {
  for (const entry of from.entries()) to.set(entry.key, entry.value);
  return to;
}

function containsValue(table: NetDictionary, value: Value): boolean {
  for (const entry of table.entries()) if (netEquals(entry.value, value)) return true;
  return false;
}

function copyTo(self: NetDictionary, target: Value[], index: number): void {
  let at = index;
  for (const entry of self.entries()) target[at++] = new DictionaryEntry(entry.key, entry.value);
}

export const hashtableType: NetType = defineType('System.Collections.Hashtable', {
  accelerators: ['hashtable'],
  interfaces: [...dictionaryInterfaces, cloneableType],
  members: () => ({
    'int Count {get;}': (self: Hashtable) => self.count,
    'bool IsFixedSize {get;}': () => false,
    'bool IsReadOnly {get;}': () => false,
    'bool IsSynchronized {get;}': () => false,
    'System.Collections.ICollection Keys {get;}': (self: Hashtable) => self.keys,
    'System.Object SyncRoot {get;}': (self: Hashtable) => self,
    'System.Collections.ICollection Values {get;}': (self: Hashtable) => self.values,
    'void Add(System.Object key, System.Object value)': (self: Hashtable, key: Value, value: Value) =>
      self.add(key, value),
    'void Clear()': (self: Hashtable) => self.clear(),
    'System.Object Clone()': (self: Hashtable) => self.clone(),
    'bool Contains(System.Object key) | bool ContainsKey(System.Object key)': (self: Hashtable, key: Value) =>
      self.has(key),
    'bool ContainsValue(System.Object value)': containsValue,
    'void CopyTo(array array, int arrayIndex)': copyTo,
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (self: Hashtable) =>
      new Enumerator(self, hashtableEnumeratorType),
    'System.Object Item(System.Object key) {get;set;}': {
      get: (self: Hashtable, key: Value) => self.get(key) ?? null,
      set: (self: Hashtable, key: Value, value: Value) => self.set(key, value),
    },
    'void Remove(System.Object key)': (self: Hashtable, key: Value) => {
      self.remove(key);
    },
    'hashtable new() | hashtable new(int capacity)': () => new Hashtable(false),
    'hashtable new(System.Collections.IDictionary d)': (from: NetDictionary) => copyEntries(from, new Hashtable(false)),
    'hashtable new(System.Collections.IEqualityComparer equalityComparer)': (comparer: {
      readonly ignoreCase?: boolean;
    }) => new Hashtable(comparer?.ignoreCase ?? false),
    'hashtable new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)': (
      from: NetDictionary,
      comparer: { readonly ignoreCase?: boolean },
    ) => copyEntries(from, new Hashtable(comparer?.ignoreCase ?? false)),
    'static hashtable Synchronized(hashtable table)': (table: Hashtable) => table,
  }),
});

export const orderedDictionaryType: NetType = defineType('System.Collections.Specialized.OrderedDictionary', {
  accelerators: ['ordered'],
  interfaces: dictionaryInterfaces,
  members: () => ({
    'int Count {get;}': (self: OrderedDictionary) => self.count,
    'bool IsFixedSize {get;}': () => false,
    'bool IsReadOnly {get;}': () => false,
    'bool IsSynchronized {get;}': () => false,
    'System.Collections.ICollection Keys {get;}': (self: OrderedDictionary) => self.keys,
    'System.Object SyncRoot {get;}': (self: OrderedDictionary) => self,
    'System.Collections.ICollection Values {get;}': (self: OrderedDictionary) => self.values,
    'void Add(System.Object key, System.Object value)': (self: OrderedDictionary, key: Value, value: Value) =>
      self.add(key, value),
    'void Clear()': (self: OrderedDictionary) => self.clear(),
    'bool Contains(System.Object key)': (self: OrderedDictionary, key: Value) => self.has(key),
    'void CopyTo(array array, int index)': copyTo,
    'System.Collections.IDictionaryEnumerator GetEnumerator()': (self: OrderedDictionary) =>
      new Enumerator(self, hashtableEnumeratorType),
    'System.Object Item(int index) {get;set;}': {
      get: (self: OrderedDictionary, index: number) => self.at(index)?.value ?? null,
      set: (self: OrderedDictionary, index: number, value: Value) => self.setAt(index, value),
    },
    'System.Object Item(System.Object key) {get;set;}': {
      get: (self: OrderedDictionary, key: Value) => self.get(key) ?? null,
      set: (self: OrderedDictionary, key: Value, value: Value) => self.set(key, value),
    },
    'void Insert(int index, System.Object key, System.Object value)': (
      self: OrderedDictionary,
      index: number,
      key: Value,
      value: Value,
    ) => self.insert(index, key, value),
    'void Remove(System.Object key)': (self: OrderedDictionary, key: Value) => {
      self.remove(key);
    },
    'void RemoveAt(int index)': (self: OrderedDictionary, index: number) => self.removeAt(index),
    'ordered new() | ordered new(int capacity)': () => new OrderedDictionary(false),
    'ordered new(System.Collections.IEqualityComparer comparer)': (comparer: { readonly ignoreCase?: boolean }) =>
      new OrderedDictionary(comparer?.ignoreCase ?? false),
  }),
});
