import { StringComparer } from './comparers.ts';
import { dictionaryInterfaceType, objectType } from './core-types.ts';
import { defineGeneric, type MemberTable } from './declare.ts';
import { defaultOf } from './default-value.ts';
import {
  DictionaryView,
  dictionaryInterfaces,
  type Entry,
  Enumerator,
  KeyValuePair,
  keyText,
  keyValuePairType,
  NetDictionary,
  viewMembers,
} from './dictionary.ts';
import { netEquals } from './equality.ts';
import { comparison } from './list-operations.ts';
import { argumentException, argumentNull, argumentOutOfRange, NetException } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { netCompare } from './ordering.ts';
import type { PSReference } from './reference.ts';
import type { NetObject, Value } from './value.ts';

/** `Dictionary[K,V]` and its sorted kin. */
export class GenericDictionary extends NetDictionary {
  readonly netType: NetType;

  constructor(type: NetType, ignoreCase = false) {
    super(ignoreCase);
    this.netType = type;
  }

  viewType(side: 'Keys' | 'Values'): NetType {
    return viewTypes[side].close(this.netType.genericArguments);
  }

  protected override item(entry: Entry): NetObject {
    return new KeyValuePair(keyValuePairType.close(this.netType.genericArguments), entry.key, entry.value);
  }

  protected override duplicate(key: Value): Error {
    const suffix = this.netType.genericName === 'System.Collections.Generic.SortedList' ? 'key' : undefined;
    return argumentException(`An item with the same key has already been added. Key: ${keyText(key)}`, suffix);
  }

  /** Replacing a value does not disturb an enumeration of these. */
  protected override replaced(): void {}
}

/** `SortedList[K,V]`, `SortedDictionary[K,V]`: entries come in the order of their keys. */
class SortedGenericDictionary extends GenericDictionary {
  readonly #compare: (a: Value, b: Value) => number;
  #sorted: Entry[] | null = null;
  #sortedAt = -1;

  constructor(type: NetType, compare: (a: Value, b: Value) => number, ignoreCase = false) {
    super(type, ignoreCase);
    this.#compare = compare;
  }

  override entries(): Iterable<Entry> {
    return this.sorted;
  }

  get sorted(): readonly Entry[] {
    if (this.#sorted === null || this.#sortedAt !== this.version) {
      this.#sorted = [...this.map.values()].sort((a, b) => this.#compare(a.key, b.key));
      this.#sortedAt = this.version;
    }
    return this.#sorted;
  }
}

const viewTypes = {
  Keys: defineGeneric('System.Collections.Generic.Dictionary+KeyCollection', ['TKey', 'TValue'], () => ({
    interfaces: [dictionaryInterfaces[1] ?? objectType],
    members: viewMembers,
  })),
  Values: defineGeneric('System.Collections.Generic.Dictionary+ValueCollection', ['TKey', 'TValue'], () => ({
    interfaces: [dictionaryInterfaces[1] ?? objectType],
    members: viewMembers,
  })),
};

function missing(key: Value): NetException {
  return new NetException(
    'System.Collections.Generic.KeyNotFoundException',
    `The given key '${keyText(key)}' was not present in the dictionary.`,
  );
}

function item(self: GenericDictionary, key: Value): Value {
  const entry = self.entry(key);
  if (entry === undefined) throw missing(key);
  return entry.value;
}

function ignoresCase(comparer: Value): boolean {
  return comparer instanceof StringComparer && comparer.ignoreCase;
}

function fill(self: GenericDictionary, from: Value, context: MemberContext): GenericDictionary {
  if (!(from instanceof NetDictionary)) throw argumentNull('dictionary');
  const [keyType = objectType, valueType = objectType] = self.netType.genericArguments;
  for (const entry of from.entries())
    self.add(context.convert(entry.key, keyType), context.convert(entry.value, valueType));
  return self;
}

function sharedMembers(valueType: NetType): MemberTable {
  return {
    'int Count {get;}': (self: GenericDictionary) => self.count,
    'System.Object Comparer {get;}': (self: GenericDictionary) => new StringComparer(self.ignoreCase ? 5 : 4),
    'System.Collections.ICollection Keys {get;}': (self: GenericDictionary) => new DictionaryView(self, 'Keys'),
    'System.Collections.ICollection Values {get;}': (self: GenericDictionary) => new DictionaryView(self, 'Values'),
    'bool IsReadOnly {get;}': () => false,
    'bool IsFixedSize {get;}': () => false,
    'System.Object SyncRoot {get;}': (self: GenericDictionary) => self,
    'bool IsSynchronized {get;}': () => false,
    'TValue Item(TKey key) {get;set;}': {
      get: item,
      set: (self: GenericDictionary, key: Value, value: Value) => self.set(key, value),
    },
    'void Add(TKey key, TValue value)': (self: GenericDictionary, key: Value, value: Value) => self.add(key, value),
    'bool TryAdd(TKey key, TValue value)': (self: GenericDictionary, key: Value, value: Value) => {
      const isNew = !self.has(key);
      if (isNew) self.set(key, value);
      return isNew;
    },
    'void Clear()': (self: GenericDictionary) => self.clear(),
    'bool ContainsKey(TKey key)': (self: GenericDictionary, key: Value) => self.has(key),
    'bool Contains(System.Object key)': (self: GenericDictionary, key: Value) => self.has(key),
    'bool ContainsValue(TValue value)': (self: GenericDictionary, value: Value) => {
      for (const entry of self.entries()) if (netEquals(entry.value, value)) return true;
      return false;
    },
    'bool Remove(TKey key)': (self: GenericDictionary, key: Value) => self.remove(key),
    'bool TryGetValue(TKey key, [ref] TValue value)': (
      self: GenericDictionary,
      key: Value,
      result: PSReference,
      context: MemberContext,
    ) => {
      const entry = self.entry(key);
      result.value = entry === undefined ? defaultOf(valueType, context) : entry.value;
      return entry !== undefined;
    },
    'TValue GetValueOrDefault(TKey key)': (self: GenericDictionary, key: Value) => self.get(key) ?? null,
    'System.Collections.IEnumerator GetEnumerator()': (self: GenericDictionary) => new Enumerator(self),
    'int EnsureCapacity(int capacity)': (_: GenericDictionary, capacity: number) => capacity,
  };
}

/** `Dictionary[K,V]`. */
defineGeneric('System.Collections.Generic.Dictionary', ['TKey', 'TValue'], ([, valueType = objectType]) => ({
  interfaces: [dictionaryInterfaceType],
  members: (type) => ({
    ...sharedMembers(valueType),
    'System.Object new() | System.Object new(int capacity)': () => new GenericDictionary(type),
    'System.Object new(System.Collections.Generic.IEqualityComparer[TKey] comparer)': (comparer: Value) =>
      new GenericDictionary(type, ignoresCase(comparer)),
    'System.Object new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)': (
      _: number,
      comparer: Value,
    ) => new GenericDictionary(type, ignoresCase(comparer)),
    'System.Object new(System.Collections.IDictionary dictionary)': (from: Value, context: MemberContext) =>
      fill(new GenericDictionary(type), from, context),
    'System.Object new(System.Collections.IDictionary dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)':
      (from: Value, comparer: Value, context: MemberContext) =>
        fill(new GenericDictionary(type, ignoresCase(comparer)), from, context),
  }),
}));

function indexed(self: SortedGenericDictionary, index: number): Entry {
  const entry = self.sorted[index];
  if (entry === undefined) {
    throw argumentOutOfRange(
      'index',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  }
  return entry;
}

for (const name of ['System.Collections.Generic.SortedDictionary', 'System.Collections.Generic.SortedList']) {
  defineGeneric(name, ['TKey', 'TValue'], ([, valueType = objectType]) => ({
    interfaces: [dictionaryInterfaceType],
    members: (type) => {
      const create = (): SortedGenericDictionary => new SortedGenericDictionary(type, netCompare);
      const members: MemberTable = {
        ...sharedMembers(valueType),
        'System.Object new()': create,
        'System.Object new(System.Collections.Generic.IComparer[TKey] comparer)': (
          comparer: Value,
          context: MemberContext,
        ) => new SortedGenericDictionary(type, comparison(comparer, context), ignoresCase(comparer)),
        'System.Object new(System.Collections.IDictionary dictionary)': (from: Value, context: MemberContext) =>
          fill(create(), from, context),
      };
      if (!name.endsWith('SortedList')) return members;
      return {
        ...members,
        'TKey GetKeyAtIndex(int index)': (self: SortedGenericDictionary, index: number) => indexed(self, index).key,
        'TValue GetValueAtIndex(int index)': (self: SortedGenericDictionary, index: number) =>
          indexed(self, index).value,
        'int IndexOfKey(TKey key)': (self: SortedGenericDictionary, key: Value) =>
          self.sorted.findIndex((entry) => netEquals(entry.key, key)),
        'int IndexOfValue(TValue value)': (self: SortedGenericDictionary, value: Value) =>
          self.sorted.findIndex((entry) => netEquals(entry.value, value)),
        'void RemoveAt(int index)': (self: SortedGenericDictionary, index: number) => {
          self.remove(indexed(self, index).key);
        },
      };
    },
  }));
}
