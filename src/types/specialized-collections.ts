import { arrayType, typedArray } from './arrays.ts';
import { cloneableType, collectionType, listInterfaceType, stringType } from './core-types.ts';
import { defineType } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { itemsOf } from './enumerable.ts';
import { collectionOfType, NetList } from './list.ts';
import { argumentException, argumentOutOfRange, negative } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** `[System.Collections.BitArray]`. */
class BitArray implements NetObject {
  bits: boolean[];

  constructor(bits: boolean[]) {
    this.bits = bits;
  }

  get netType(): NetType {
    return bitArrayType;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.bits[Symbol.iterator]();
  }

  at(index: number): number {
    if (index < 0 || index >= this.bits.length) {
      throw argumentOutOfRange(
        'index',
        'Index was out of range. Must be non-negative and less than the size of the collection.',
      );
    }
    return index;
  }
}

function combine(operation: (a: boolean, b: boolean) => boolean): (self: BitArray, other: BitArray) => BitArray {
  return (self, other) => {
    if (self.bits.length !== other.bits.length) throw argumentException('Array lengths must be the same.');
    self.bits = self.bits.map((bit, index) => operation(bit, other.bits[index] ?? false));
    return self;
  };
}

function fromBytes(bytes: Value[]): BitArray {
  return new BitArray(
    bytes.flatMap((item) => {
      const byte = typeof item === 'object' && item !== null && 'value' in item ? Number(item.value) : Number(item);
      return Array.from({ length: 8 }, (_, bit) => ((byte >> bit) & 1) === 1);
    }),
  );
}

const bitArrayType: NetType = defineType('System.Collections.BitArray', {
  interfaces: [collectionType, cloneableType],
  members: () => ({
    'bool Item(int index) {get;set;}': {
      get: (self: BitArray, index: number) => self.bits[self.at(index)],
      set: (self: BitArray, index: number, value: boolean) => {
        self.bits[self.at(index)] = value;
      },
    },
    'int Length {get;}': (self: BitArray) => self.bits.length,
    'int Count {get;}': (self: BitArray) => self.bits.length,
    'bool IsReadOnly {get;}': () => false,
    'bool Get(int index)': (self: BitArray, index: number) => self.bits[self.at(index)],
    'void Set(int index, bool value)': (self: BitArray, index: number, value: boolean) => {
      self.bits[self.at(index)] = value;
    },
    'void SetAll(bool value)': (self: BitArray, value: boolean) => {
      self.bits.fill(value);
    },
    'System.Collections.BitArray And(System.Collections.BitArray value)': combine((a, b) => a && b),
    'System.Collections.BitArray Or(System.Collections.BitArray value)': combine((a, b) => a || b),
    'System.Collections.BitArray Xor(System.Collections.BitArray value)': combine((a, b) => a !== b),
    'System.Collections.BitArray Not()': (self: BitArray) => {
      self.bits = self.bits.map((bit) => !bit);
      return self;
    },
    'System.Object Clone()': (self: BitArray) => new BitArray([...self.bits]),
    'System.Collections.IEnumerator GetEnumerator()': (self: BitArray) => new Enumerator(self),
    'System.Collections.BitArray new(int length) | System.Collections.BitArray new(int length, bool defaultValue)': (
      length: number,
      value: unknown,
    ) => {
      if (length < 0) throw negative('length', length);
      return new BitArray(new Array<boolean>(length).fill(value === true));
    },
    'System.Collections.BitArray new(bool[] values)': (values: Value[]) =>
      new BitArray(values.map((value) => value === true)),
    'System.Collections.BitArray new(byte[] bytes)': fromBytes,
    'System.Collections.BitArray new(System.Collections.BitArray bits)': (other: BitArray) =>
      new BitArray([...other.bits]),
  }),
});

/** `[System.Collections.Specialized.NameValueCollection]`: several texts a name, names without regard to case. */
class NameValueCollection implements NetObject {
  readonly #entries = new Map<string, { readonly name: string | null; readonly values: string[] }>();

  get netType(): NetType {
    return nameValueType;
  }

  get names(): (string | null)[] {
    return Array.from(this.#entries.values(), (entry) => entry.name);
  }

  /** The texts of a name joined by commas, or null. */
  get(name: string | null): string | null {
    return this.#entries.get(key(name))?.values.join(',') ?? null;
  }

  values(name: string | null): string[] | null {
    return this.#entries.get(key(name))?.values ?? null;
  }

  add(name: string | null, value: string): void {
    const entry = this.#entries.get(key(name));
    if (entry === undefined) this.#entries.set(key(name), { name, values: [value] });
    else entry.values.push(value);
  }

  set(name: string | null, value: string): void {
    const known = this.#entries.get(key(name))?.name ?? name;
    this.#entries.set(key(name), { name: known, values: [value] });
  }

  remove(name: string | null): void {
    this.#entries.delete(key(name));
  }

  clear(): void {
    this.#entries.clear();
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.names[Symbol.iterator]();
  }
}

function key(name: string | null): string {
  return name === null ? '\u0000' : name.toLowerCase();
}

const nameValueType: NetType = defineType('System.Collections.Specialized.NameValueCollection', {
  interfaces: [collectionType],
  members: () => ({
    'string[] AllKeys {get;}': (self: NameValueCollection) => self.names,
    'int Count {get;}': (self: NameValueCollection) => self.names.length,
    'System.Object Keys {get;}': (self: NameValueCollection) => typedArray(arrayType(stringType), self.names),
    'string Item(string name) {get;set;}': {
      get: (self: NameValueCollection, name: string | null) => self.get(name),
      set: (self: NameValueCollection, name: string | null, value: string) => self.set(name, value),
    },
    'string Item(int index) {get;}': (self: NameValueCollection, index: number) => self.get(self.names[index] ?? null),
    'void Add(string name, string value)': (self: NameValueCollection, name: string | null, value: string) =>
      self.add(name, value),
    'void Set(string name, string value)': (self: NameValueCollection, name: string | null, value: string) =>
      self.set(name, value),
    'string Get(string name)': (self: NameValueCollection, name: string | null) => self.get(name),
    'string Get(int index)': (self: NameValueCollection, index: number) => self.get(self.names[index] ?? null),
    'string GetKey(int index)': (self: NameValueCollection, index: number) => self.names[index] ?? null,
    'string[] GetValues(string name)': (self: NameValueCollection, name: string | null) => self.values(name),
    'bool HasKeys()': (self: NameValueCollection) => self.names.length > 0,
    'void Remove(string name)': (self: NameValueCollection, name: string | null) => self.remove(name),
    'void Clear()': (self: NameValueCollection) => self.clear(),
    'System.Collections.IEnumerator GetEnumerator()': (self: NameValueCollection) => new Enumerator(self),
    'System.Collections.Specialized.NameValueCollection new() | System.Collections.Specialized.NameValueCollection new(int capacity)':
      () => new NameValueCollection(),
  }),
});

const stringCollectionType: NetType = defineType('System.Collections.Specialized.StringCollection', {
  base: collectionOfType.close([stringType]),
  interfaces: [listInterfaceType],
  members: () => ({
    'int Add(string value)': (self: NetList, value: string) => self.add(value),
    'void AddRange(string[] value)': (self: NetList, values: Value) => self.addRange(itemsOf(values) ?? []),
    'System.Collections.Specialized.StringCollection new()': () => new NetList(stringCollectionType),
  }),
});
