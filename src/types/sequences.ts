import { arrayType, typedArray } from './arrays.ts';
import { cloneableType, collectionType, objectType } from './core-types.ts';
import { defineGeneric, defineType, type MemberTable } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { itemsOf } from './enumerable.ts';
import { netEquals } from './equality.ts';
import { copyTo } from './list-operations.ts';
import { invalidOperation } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import type { NetObject, Value } from './value.ts';

/** A stack or a queue: items are taken from one end. */
class Sequence implements NetObject {
  readonly netType: NetType;
  /** In the order of enumeration: a stack's top and a queue's head come first. */
  items: Value[];
  /** Taken queue items stay until half the array is theirs. */
  #head = 0;
  #version = 0;
  readonly #isStack: boolean;

  constructor(type: NetType, isStack: boolean, items: Iterable<Value> = []) {
    this.netType = type;
    this.#isStack = isStack;
    this.items = Array.from(items);
  }

  get count(): number {
    return this.items.length - this.#head;
  }

  /** A stack keeps its top at the array's end. */
  add(value: Value): void {
    this.items.push(value);
    this.#version++;
  }

  peek(): Value {
    if (this.count === 0) throw invalidOperation(this.#isStack ? 'Stack empty.' : 'Queue empty.');
    return this.#isStack ? this.items[this.items.length - 1] : this.items[this.#head];
  }

  take(): Value {
    const value = this.peek();
    this.#version++;
    if (this.#isStack) {
      this.items.pop();
      return value;
    }
    this.items[this.#head++] = null;
    if (this.#head > 32 && this.#head * 2 > this.items.length) {
      this.items = this.items.slice(this.#head);
      this.#head = 0;
    }
    return value;
  }

  clear(): void {
    this.items = [];
    this.#head = 0;
    this.#version++;
  }

  toArray(): Value[] {
    const rest = this.items.slice(this.#head);
    return this.#isStack ? rest.reverse() : rest;
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

function members(type: NetType, element: string, isStack: boolean): MemberTable {
  const [put, take] = isStack ? ['Push', 'Pop'] : ['Enqueue', 'Dequeue'];
  const array = (self: Sequence): Value[] =>
    typedArray(arrayType(type.genericArguments[0] ?? objectType), self.toArray());
  const attempt = (read: (self: Sequence) => Value) => (self: Sequence, result: PSReference) => {
    const some = self.count > 0;
    result.value = some ? read(self) : null;
    return some;
  };
  return {
    'int Count {get;}': (self: Sequence) => self.count,
    'bool IsSynchronized {get;}': () => false,
    'System.Object SyncRoot {get;}': (self: Sequence) => self,
    [`void ${put}(${element} item)`]: (self: Sequence, value: Value) => self.add(value),
    [`${element} ${take}()`]: (self: Sequence) => self.take(),
    [`${element} Peek()`]: (self: Sequence) => self.peek(),
    [`bool Try${take}([ref] ${element} result)`]: attempt((self) => self.take()),
    [`bool TryPeek([ref] ${element} result)`]: attempt((self) => self.peek()),
    'void Clear()': (self: Sequence) => self.clear(),
    [`bool Contains(${element} item)`]: (self: Sequence, value: Value) =>
      self.toArray().some((each) => netEquals(each, value)),
    'void CopyTo(array array, int index)': (self: Sequence, target: Value[], index: number) =>
      copyTo(self.toArray(), target, index),
    'System.Collections.IEnumerator GetEnumerator()': (self: Sequence) => new Enumerator(self),
    [`${element}[] ToArray()`]: array,
    'System.Object Clone()': (self: Sequence) =>
      new Sequence(type, isStack, isStack ? self.toArray().reverse() : self.toArray()),
    'void TrimExcess()': () => undefined,
    'System.Object new() | System.Object new(int capacity)': () => new Sequence(type, isStack),
    'System.Object new(System.Collections.ICollection collection)': (from: Value, context: MemberContext) => {
      const items = Array.from(itemsOf(from) ?? []);
      const target = type.genericArguments[0];
      return new Sequence(
        type,
        isStack,
        target === undefined ? items : items.map((item) => context.convert(item, target)),
      );
    },
  };
}

for (const [name, isStack] of [
  ['Stack', true],
  ['Queue', false],
] as const) {
  defineGeneric(`System.Collections.Generic.${name}`, ['T'], () => ({
    interfaces: [collectionType],
    members: (type) => members(type, 'T', isStack),
  }));
  defineGeneric(`System.Collections.Concurrent.Concurrent${name}`, ['T'], () => ({
    interfaces: [collectionType],
    members: (type) => members(type, 'T', isStack),
  }));
  const plain: NetType = defineType(`System.Collections.${name}`, {
    interfaces: [collectionType, cloneableType],
    members: () => members(plain, 'System.Object', isStack),
  });
}
