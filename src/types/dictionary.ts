import { collectionType, dictionaryInterfaceType, enumerableType, enumeratorType, valueType } from './core-types.ts';
import { defineGeneric, defineType } from './declare.ts';
import { type HashKey, hashKey } from './equality.ts';
import { argumentException, argumentNull, invalidOperation } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** One slot of a dictionary; the key's own spelling stays. */
export class Entry {
  readonly key: Value;
  value: Value;

  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

/**
 * Keys and values, whatever the .NET type: Hashtable, OrderedDictionary, Dictionary, SortedList. Items come in the order
 * they were added. Text keys may ignore case.
 */
export abstract class NetDictionary implements NetObject {
  abstract readonly netType: NetType;
  readonly unrolls = false;
  readonly ignoreCase: boolean;
  readonly isReadOnly = false;
  protected map = new Map<HashKey, Entry>();
  /** Grows with every change that .NET's enumerators object to. */
  protected version = 0;

  constructor(ignoreCase: boolean) {
    this.ignoreCase = ignoreCase;
  }

  get count(): number {
    return this.map.size;
  }

  /** The value of a key, or undefined when there is none. */
  get(key: Value): Value {
    return this.map.get(this.hash(key))?.value;
  }

  has(key: Value): boolean {
    return this.map.has(this.hash(key));
  }

  /** The entry, for those who must know a null value from none. */
  entry(key: Value): Entry | undefined {
    return this.map.get(this.hash(key));
  }

  /** Adds or replaces. */
  set(key: Value, value: Value): void {
    const hash = this.hash(key);
    const entry = this.map.get(hash);
    if (entry === undefined) {
      this.map.set(hash, new Entry(key, value));
      this.version++;
    } else {
      entry.value = value;
      this.replaced();
    }
  }

  /** Adds; throws a NetException when the key is there. */
  add(key: Value, value: Value): void {
    if (this.has(key)) throw this.duplicate(key);
    this.set(key, value);
  }

  /** False when there is no such key. */
  remove(key: Value): boolean {
    const removed = this.map.delete(this.hash(key));
    if (removed) this.version++;
    return removed;
  }

  clear(): void {
    this.map.clear();
    this.version++;
  }

  /** Entries in order, without the guard against changes: for code that makes none. */
  entries(): Iterable<Entry> {
    return this.map.values();
  }

  /** What scripts enumerate: DictionaryEntry or KeyValuePair objects. */
  *[Symbol.iterator](): Iterator<Value> {
    for (const entry of this.guarded()) yield this.item(entry);
  }

  /** Entries in order; throws .NET's InvalidOperationException once the dictionary was changed meanwhile. */
  *guarded(): Generator<Entry> {
    const version = this.version;
    for (const entry of this.entries()) {
      yield entry;
      if (this.version !== version) {
        throw invalidOperation('Collection was modified; enumeration operation may not execute.');
      }
    }
  }

  get keys(): DictionaryView {
    return new DictionaryView(this, 'Keys');
  }

  get values(): DictionaryView {
    return new DictionaryView(this, 'Values');
  }

  /** The types of what `Keys` and `Values` return. */
  abstract viewType(side: 'Keys' | 'Values'): NetType;

  /** The object that stands for an entry when scripts enumerate. */
  protected item(entry: Entry): NetObject {
    return new DictionaryEntry(entry.key, entry.value);
  }

  protected duplicate(key: Value): Error {
    return argumentException(
      `Item has already been added. Key in dictionary: '${keyText(this.entry(key)?.key)}'  Key being added: '${keyText(key)}'`,
    );
  }

  /** Called when a value was replaced; Hashtable's enumerators object to that, Dictionary's do not. */
  protected replaced(): void {
    this.version++;
  }

  protected hash(key: Value): HashKey {
    if (key === null || key === undefined) throw argumentNull('key');
    return hashKey(key, this.ignoreCase);
  }
}

export function keyText(key: Value): string {
  return typeof key === 'string'
    ? key
    : String(typeof key === 'object' && key !== null && 'value' in key ? key.value : key);
}

/** The keys or values of a dictionary: a live view. */
export class DictionaryView implements NetObject {
  readonly owner: NetDictionary;
  readonly side: 'Keys' | 'Values';

  constructor(owner: NetDictionary, side: 'Keys' | 'Values') {
    this.owner = owner;
    this.side = side;
  }

  get netType(): NetType {
    return this.owner.viewType(this.side);
  }

  get count(): number {
    return this.owner.count;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const entry of this.owner.guarded()) yield this.side === 'Keys' ? entry.key : entry.value;
  }

  /** A copy that later changes do not touch. */
  toArray(): Value[] {
    return Array.from(this.owner.entries(), (entry) => (this.side === 'Keys' ? entry.key : entry.value));
  }
}

/** What enumerating a Hashtable yields: `Key` (also `Name`) and `Value`. */
export class DictionaryEntry implements NetObject {
  readonly key: Value;
  value: Value;

  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }

  get netType(): NetType {
    return dictionaryEntryType;
  }
}

/** What enumerating a `Dictionary[K,V]` yields. */
export class KeyValuePair implements NetObject {
  readonly netType: NetType;
  readonly key: Value;
  readonly value: Value;

  constructor(type: NetType, key: Value, value: Value) {
    this.netType = type;
    this.key = key;
    this.value = value;
  }
}

/** A running enumeration that a script holds: `$h.GetEnumerator()`. The pipeline goes on from where it stands. */
export class Enumerator implements NetObject {
  readonly netType: NetType;
  #source: Iterable<Value>;
  #iterator: Iterator<Value>;
  #current: Value = null;

  constructor(source: Iterable<Value>, type: NetType = enumeratorObjectType) {
    this.netType = type;
    this.#source = source;
    this.#iterator = source[Symbol.iterator]();
  }

  get current(): Value {
    return this.#current;
  }

  moveNext(): boolean {
    const { done, value } = this.#iterator.next();
    this.#current = done ? null : value;
    return !done;
  }

  reset(): void {
    this.#iterator = this.#source[Symbol.iterator]();
    this.#current = null;
  }

  [Symbol.iterator](): Iterator<Value> {
    return {
      next: () => (this.moveNext() ? { done: false, value: this.#current } : { done: true, value: undefined }),
    };
  }
}

const enumeratorMembers = () => ({
  'System.Object Current {get;}': (self: Enumerator) => self.current,
  'System.Object Key {get;}': (self: Enumerator) => (self.current instanceof DictionaryEntry ? self.current.key : null),
  'System.Object Value {get;}': (self: Enumerator) =>
    self.current instanceof DictionaryEntry ? self.current.value : null,
  'bool MoveNext()': (self: Enumerator) => self.moveNext(),
  'void Reset()': (self: Enumerator) => self.reset(),
});

export const enumeratorObjectType: NetType = defineType('System.Collections.ArrayEnumerator', {
  interfaces: [enumeratorType],
  members: enumeratorMembers,
});

defineType('System.CharEnumerator', { interfaces: [enumeratorType], members: enumeratorMembers });

export const hashtableEnumeratorType = defineType('System.Collections.Hashtable+HashtableEnumerator', {
  interfaces: [enumeratorType],
  members: enumeratorMembers,
});

export const dictionaryEntryType = defineType('System.Collections.DictionaryEntry', {
  base: valueType,
  kind: 'struct',
  members: () => ({
    'System.Object Key {get;}': (self: DictionaryEntry) => self.key,
    'System.Object Value {get;set;}': {
      get: (self: DictionaryEntry) => self.value,
      set: (self: DictionaryEntry, value: Value) => {
        self.value = value;
      },
    },
    'string ToString()': (self: DictionaryEntry, context: { text(value: Value): string }) =>
      `[${context.text(self.key)}, ${context.text(self.value)}]`,
    'System.Collections.DictionaryEntry new(System.Object key, System.Object value)': (key: Value, value: Value) =>
      new DictionaryEntry(key, value),
  }),
});

export const keyValuePairType = defineGeneric('System.Collections.Generic.KeyValuePair', ['TKey', 'TValue'], () => ({
  kind: 'struct',
  members: (type) => ({
    'TKey Key {get;}': (self: KeyValuePair) => self.key,
    'TValue Value {get;}': (self: KeyValuePair) => self.value,
    'string ToString()': (self: KeyValuePair, context: { text(value: Value): string }) =>
      `[${context.text(self.key)}, ${context.text(self.value)}]`,
    'System.Object new(TKey key, TValue value)': (key: Value, value: Value) => new KeyValuePair(type, key, value),
  }),
}));

/** The members that the views of keys and values share. */
export const viewMembers = () => ({
  'int Count {get;}': (self: DictionaryView) => self.count,
  'bool IsSynchronized {get;}': () => false,
  'System.Object SyncRoot {get;}': (self: DictionaryView) => self.owner,
  'void CopyTo(array array, int index)': (self: DictionaryView, target: Value[], index: number) => {
    self.toArray().forEach((value, offset) => {
      target[index + offset] = value;
    });
  },
  'System.Collections.IEnumerator GetEnumerator()': (self: DictionaryView) => new Enumerator(self),
});

export function defineView(fullName: string): NetType {
  return defineType(fullName, { interfaces: [collectionType], members: viewMembers });
}

export const dictionaryInterfaces = [dictionaryInterfaceType, collectionType, enumerableType];
