import { collectionType } from './core-types.ts';
import { defineGeneric } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { netEquals } from './equality.ts';
import { invalidOperation } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** `LinkedList[T]`, kept in an array: scripts use it for its ends. */
class LinkedList implements NetObject {
  readonly netType: NetType;
  readonly nodes: LinkedNode[] = [];

  constructor(type: NetType) {
    this.netType = type;
  }

  insert(index: number, value: Value): LinkedNode {
    const node = new LinkedNode(this, value);
    this.nodes.splice(index, 0, node);
    return node;
  }

  find(value: Value): LinkedNode | null {
    return this.nodes.find((node) => netEquals(node.value, value)) ?? null;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const node of this.nodes) yield node.value;
  }
}

class LinkedNode implements NetObject {
  readonly list: LinkedList;
  value: Value;

  constructor(list: LinkedList, value: Value) {
    this.list = list;
    this.value = value;
  }

  get netType(): NetType {
    return nodeType.close(this.list.netType.genericArguments);
  }

  /** The node so many places on, or null. */
  neighbour(step: number): LinkedNode | null {
    return this.list.nodes[this.list.nodes.indexOf(this) + step] ?? null;
  }
}

function remove(list: LinkedList, node: LinkedNode | null | undefined): boolean {
  const index = node ? list.nodes.indexOf(node) : -1;
  if (index >= 0) list.nodes.splice(index, 1);
  return index >= 0;
}

function removeEnd(list: LinkedList, node: LinkedNode | undefined): void {
  if (!remove(list, node)) throw invalidOperation('The LinkedList is empty.');
}

const nodeType = defineGeneric('System.Collections.Generic.LinkedListNode', ['T'], () => ({
  members: () => ({
    'T Value {get;set;}': {
      get: (self: LinkedNode) => self.value,
      set: (self: LinkedNode, value: Value) => {
        self.value = value;
      },
    },
    'System.Object Next {get;}': (self: LinkedNode) => self.neighbour(1),
    'System.Object Previous {get;}': (self: LinkedNode) => (self.list.nodes[0] === self ? null : self.neighbour(-1)),
    'System.Object List {get;}': (self: LinkedNode) => self.list,
  }),
}));

defineGeneric('System.Collections.Generic.LinkedList', ['T'], () => ({
  interfaces: [collectionType],
  members: (type) => ({
    'int Count {get;}': (self: LinkedList) => self.nodes.length,
    'System.Object First {get;}': (self: LinkedList) => self.nodes[0] ?? null,
    'System.Object Last {get;}': (self: LinkedList) => self.nodes.at(-1) ?? null,
    'System.Object AddFirst(T value)': (self: LinkedList, value: Value) => self.insert(0, value),
    'System.Object AddLast(T value)': (self: LinkedList, value: Value) => self.insert(self.nodes.length, value),
    'System.Object AddAfter(System.Object node, T value)': (self: LinkedList, node: LinkedNode, value: Value) =>
      self.insert(self.nodes.indexOf(node) + 1, value),
    'System.Object AddBefore(System.Object node, T value)': (self: LinkedList, node: LinkedNode, value: Value) =>
      self.insert(self.nodes.indexOf(node), value),
    'void Clear()': (self: LinkedList) => {
      self.nodes.length = 0;
    },
    'bool Contains(T value)': (self: LinkedList, value: Value) => self.find(value) !== null,
    'System.Object Find(T value)': (self: LinkedList, value: Value) => self.find(value),
    'bool Remove(T value)': (self: LinkedList, value: Value) => remove(self, self.find(value)),
    'void RemoveFirst()': (self: LinkedList) => removeEnd(self, self.nodes[0]),
    'void RemoveLast()': (self: LinkedList) => removeEnd(self, self.nodes.at(-1)),
    'System.Collections.IEnumerator GetEnumerator()': (self: LinkedList) => new Enumerator(self),
    'System.Object new()': () => new LinkedList(type),
  }),
}));
