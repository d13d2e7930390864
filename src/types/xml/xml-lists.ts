import { enumerableType } from '../core-types.ts';
import { defineType } from '../declare.ts';
import { Enumerator } from '../dictionary.ts';
import type { NetType } from '../net-type.ts';
import type { NetObject, Value } from '../value.ts';
import type { XmlNode } from './xml-node.ts';

/** `ChildNodes`, or what SelectNodes found. */
export class XmlNodeList implements NetObject {
  readonly #read: () => readonly XmlNode[];

  constructor(read: () => readonly XmlNode[]) {
    this.#read = read;
  }

  get netType(): NetType {
    return nodeListType;
  }

  get items(): readonly XmlNode[] {
    return this.#read();
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
}

/** An element's `Attributes`. */
export class XmlAttributes implements NetObject {
  readonly element: XmlNode;

  constructor(element: XmlNode) {
    this.element = element;
  }

  get netType(): NetType {
    return attributesType;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.element.attributes[Symbol.iterator]();
  }
}

export const nodeListType = defineType('System.Xml.XmlNodeList', {
  interfaces: [enumerableType],
  isAbstract: true,
  members: () => ({
    'int Count {get;}': (self: XmlNodeList) => self.items.length,
    'System.Xml.XmlNode Item(int i) {get;}': (self: XmlNodeList, index: number) => self.items[index] ?? null,
    'System.Collections.IEnumerator GetEnumerator()': (self: XmlNodeList) => new Enumerator(self),
  }),
});

export const attributesType = defineType('System.Xml.XmlAttributeCollection', {
  interfaces: [enumerableType],
  members: () => ({
    'int Count {get;}': (self: XmlAttributes) => self.element.attributes.length,
    'System.Xml.XmlAttribute Item(int i) {get;}': (self: XmlAttributes, index: number) =>
      self.element.attributes[index] ?? null,
    'System.Xml.XmlAttribute Item(string name) {get;}': (self: XmlAttributes, name: string) =>
      self.element.attribute(name) ?? null,
    'System.Xml.XmlNode GetNamedItem(string name)': (self: XmlAttributes, name: string) =>
      self.element.attribute(name) ?? null,
    'System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)': (self: XmlAttributes, attribute: XmlNode) => {
      self.element.setAttribute(attribute);
      return attribute;
    },
    'System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)': (self: XmlAttributes, attribute: XmlNode) =>
      self.element.setAttribute(attribute),
    'System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)': (self: XmlAttributes, attribute: XmlNode) =>
      self.element.removeAttribute(attribute),
    'System.Xml.XmlNode RemoveNamedItem(string name)': (self: XmlAttributes, name: string) =>
      self.element.removeAttribute(self.element.attribute(name)),
    'void RemoveAll()': (self: XmlAttributes) => {
      for (const attribute of [...self.element.attributes]) self.element.removeAttribute(attribute);
    },
    'System.Collections.IEnumerator GetEnumerator()': (self: XmlAttributes) => new Enumerator(self),
  }),
});
