import { cloneableType, enumerableType } from '../core-types.ts';
import { defineEnum, defineType, type MemberTable } from '../declare.ts';
import { Enumerator } from '../dictionary.ts';
import { NetException } from '../net-exception.ts';
import type { NetType } from '../net-type.ts';
import type { Value } from '../value.ts';
import { XmlAttributes, XmlNodeList } from './xml-lists.ts';
import { XmlNamespaces } from './xml-namespaces.ts';
import { nodeKinds, setNodeType, XmlNode, xmlnsNamespace } from './xml-node.ts';
import { innerXml, outerXml } from './xml-output.ts';
import { parseXml } from './xml-parser.ts';
import { elementsByName, selectNodes } from './xpath.ts';

const nodeType = defineEnum(
  'System.Xml.XmlNodeType',
  `None=0 ${Object.entries(nodeKinds)
    .map(([name, number]) => `${name}=${number}`)
    .join(' ')} EntityReference=5 Entity=6 Notation=12 EndElement=15 EndEntity=16`,
);

function select(node: XmlNode, xpath: string, prefixes: unknown): XmlNode[] {
  return selectNodes(node, xpath, prefixes instanceof XmlNamespaces ? (prefix) => prefixes.lookup(prefix) : undefined);
}

/** Replaces what a node holds by what a text says. */
function setInnerXml(node: XmlNode, text: string): void {
  if (node.kind === 'Document') {
    node.removeChildren();
    parseXml(text, node, { keepWhitespace: node.preserveWhitespace });
    return;
  }
  if (node.kind === 'Attribute') {
    node.value = text;
    return;
  }
  const fragment = new XmlNode('DocumentFragment', '#document-fragment', node.document);
  // Prefixes mean what they mean where the text goes.
  fragment.parent = node;
  parseXml(text, fragment, { keepWhitespace: node.document.preserveWhitespace, conformance: 'any' });
  node.removeChildren();
  for (const child of [...fragment.children]) node.append(child);
}

export const xmlNodeType = defineType('System.Xml.XmlNode', {
  isAbstract: true,
  interfaces: [cloneableType, enumerableType],
  members: () => ({
    'string Name {get;}': (self: XmlNode) => self.name,
    'string LocalName {get;}': (self: XmlNode) => self.localName,
    'string NamespaceURI {get;}': (self: XmlNode) => self.namespace,
    'string Prefix {get;}': (self: XmlNode) => self.prefix,
    'System.Xml.XmlNodeType NodeType {get;}': (self: XmlNode) => nodeType.of(nodeKinds[self.kind]),
    'System.Xml.XmlNode ParentNode {get;}': (self: XmlNode) => (self.kind === 'Attribute' ? null : self.parent),
    'System.Xml.XmlDocument OwnerDocument {get;}': (self: XmlNode) => self.owner,
    'string InnerXml {get;set;}': { get: innerXml, set: setInnerXml },
    'string InnerText {get;set;}': {
      get: (self: XmlNode) => self.allText,
      set: (self: XmlNode, text: string) => {
        self.allText = text;
      },
    },
    'System.Xml.XmlNode NextSibling {get;}': (self: XmlNode) => self.nextSibling,
    'System.Xml.XmlNode PreviousSibling {get;}': (self: XmlNode) => self.previousSibling,
    'string Value {get;set;}': {
      get: (self: XmlNode) => self.value,
      set: (self: XmlNode, value: string) => {
        if (self.value === null) {
          throw new NetException('System.InvalidOperationException', `Cannot set a value on node type '${self.kind}'.`);
        }
        self.value = value;
      },
    },
    'System.Xml.XmlNodeList ChildNodes {get;}': (self: XmlNode) => new XmlNodeList(() => self.children),
    'System.Xml.XmlNode FirstChild {get;}': (self: XmlNode) => self.children[0] ?? null,
    'System.Xml.XmlNode LastChild {get;}': (self: XmlNode) => self.children.at(-1) ?? null,
    'bool HasChildNodes {get;}': (self: XmlNode) => self.children.length > 0,
    'bool IsReadOnly {get;}': () => false,
    'string OuterXml {get;}': outerXml,
    'string BaseURI {get;}': () => '',
    'System.Xml.XmlAttributeCollection Attributes {get;}': (self: XmlNode) =>
      self.kind === 'Element' ? new XmlAttributes(self) : null,
    'System.Xml.XmlElement Item(string name) {get;}': (self: XmlNode, name: string) =>
      self.children.find((child) => child.kind === 'Element' && child.name === name) ?? null,
    'System.Xml.XmlElement Item(string localname, string ns) {get;}': (self: XmlNode, name: string, ns: string) =>
      self.children.find((child) => child.kind === 'Element' && child.localName === name && child.namespace === ns) ??
      null,
    'System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)': (self: XmlNode, child: XmlNode) =>
      self.append(child),
    'System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)': (self: XmlNode, child: XmlNode) =>
      self.append(child, self.children[0] ?? null),
    'System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)': (
      self: XmlNode,
      child: XmlNode,
      before: XmlNode | null,
    ) => self.append(child, before),
    'System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)': (
      self: XmlNode,
      child: XmlNode,
      after: XmlNode | null,
    ) => self.append(child, after === null ? (self.children[0] ?? null) : after.nextSibling),
    'System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)': (self: XmlNode, child: XmlNode) =>
      self.remove(child),
    'System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)': (
      self: XmlNode,
      child: XmlNode,
      old: XmlNode,
    ) => {
      const next = old.nextSibling;
      self.remove(old);
      self.append(child, next);
      return old;
    },
    'void RemoveAll()': (self: XmlNode) => {
      self.removeChildren();
      for (const attribute of [...self.attributes]) self.removeAttribute(attribute);
    },
    'System.Xml.XmlNode Clone()': (self: XmlNode) => self.clone(self.owner, true),
    'System.Xml.XmlNode CloneNode(bool deep)': (self: XmlNode, deep: boolean) => self.clone(self.owner, deep),
    'void Normalize()': normalize,
    'string GetNamespaceOfPrefix(string prefix)': (self: XmlNode, prefix: string) => self.namespaceOf(prefix) ?? '',
    'System.Xml.XmlNodeList SelectNodes(string xpath) | System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)':
      (self: XmlNode, xpath: string, prefixes: unknown) => {
        const found = select(self, xpath, prefixes);
        return new XmlNodeList(() => found);
      },
    'System.Xml.XmlNode SelectSingleNode(string xpath) | System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)':
      (self: XmlNode, xpath: string, prefixes: unknown) => select(self, xpath, prefixes)[0] ?? null,
    'System.Collections.IEnumerator GetEnumerator()': (self: XmlNode) =>
      new Enumerator(new XmlNodeList(() => self.children)),
    'string ToString()': (self: XmlNode) => self.localName,
  }),
});

/** Puts texts that stand side by side together. */
function normalize(node: XmlNode): void {
  for (const child of [...node.children]) {
    const before = child.previousSibling;
    if (child.kind === 'Text' && before?.kind === 'Text') {
      before.value = (before.value ?? '') + (child.value ?? '');
      node.remove(child);
    } else normalize(child);
  }
}

const linkedType = defineType('System.Xml.XmlLinkedNode', { isAbstract: true, base: xmlNodeType });
const characterType = defineType('System.Xml.XmlCharacterData', {
  isAbstract: true,
  base: linkedType,
  members: () => ({
    'string Data {get;set;}': {
      get: (self: XmlNode) => self.value ?? '',
      set: (self: XmlNode, value: string) => {
        self.value = value;
      },
    },
    'int Length {get;}': (self: XmlNode) => (self.value ?? '').length,
    'void AppendData(string strData)': (self: XmlNode, text: string) => {
      self.value = (self.value ?? '') + text;
    },
  }),
});

function define(
  kind: Parameters<typeof setNodeType>[0],
  name: string,
  base: NetType,
  members?: () => MemberTable,
): NetType {
  const type = defineType(`System.Xml.${name}`, { base, members });
  setNodeType(kind, type);
  return type;
}

define('Text', 'XmlText', characterType);
define('CDATA', 'XmlCDataSection', characterType);
define('Comment', 'XmlComment', characterType);
define('Whitespace', 'XmlWhitespace', characterType);
define('SignificantWhitespace', 'XmlSignificantWhitespace', characterType);
define('DocumentFragment', 'XmlDocumentFragment', xmlNodeType);
define('DocumentType', 'XmlDocumentType', linkedType);
define('ProcessingInstruction', 'XmlProcessingInstruction', linkedType, () => ({
  'string Target {get;}': (self: XmlNode) => self.name,
  'string Data {get;set;}': {
    get: (self: XmlNode) => self.value ?? '',
    set: (self: XmlNode, value: string) => {
      self.value = value;
    },
  },
}));

/** The text of a declaration's pseudo-attribute. */
export function declared(declaration: XmlNode, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(declaration.value ?? '')?.[1] ?? '';
}

define('XmlDeclaration', 'XmlDeclaration', linkedType, () => ({
  'string Version {get;}': (self: XmlNode) => declared(self, 'version'),
  'string Encoding {get;set;}': {
    get: (self: XmlNode) => declared(self, 'encoding'),
    set: (self: XmlNode, encoding: string | null) => {
      self.value = declarationText(declared(self, 'version'), encoding ?? '', declared(self, 'standalone'));
    },
  },
  'string Standalone {get;set;}': {
    get: (self: XmlNode) => declared(self, 'standalone'),
    set: (self: XmlNode, standalone: string | null) => {
      self.value = declarationText(declared(self, 'version'), declared(self, 'encoding'), standalone ?? '');
    },
  },
}));

/** `version="1.0" encoding="utf-8"`: what stands in a declaration. */
export function declarationText(version: string, encoding: string, standalone: string): string {
  const parts = [`version="${version}"`];
  if (encoding !== '') parts.push(`encoding="${encoding}"`);
  if (standalone !== '') parts.push(`standalone="${standalone}"`);
  return parts.join(' ');
}

define('Attribute', 'XmlAttribute', xmlNodeType, () => ({
  'System.Xml.XmlElement OwnerElement {get;}': (self: XmlNode) => self.parent,
  'bool Specified {get;}': () => true,
}));

/** A new attribute of an element; its prefix means what it means there. */
function attributeFor(element: XmlNode, name: string, value: string, namespace?: string): XmlNode {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const isDeclaration = name === 'xmlns' || prefix === 'xmlns';
  const ns = namespace ?? (isDeclaration ? xmlnsNamespace : prefix === '' ? '' : (element.namespaceOf(prefix) ?? ''));
  return new XmlNode('Attribute', name, element.document, value, ns);
}

define('Element', 'XmlElement', linkedType, () => ({
  'bool IsEmpty {get;set;}': {
    get: (self: XmlNode) => self.isEmpty,
    set: (self: XmlNode, isEmpty: boolean) => {
      if (isEmpty) self.removeChildren();
      self.isEmpty = isEmpty;
    },
  },
  'bool HasAttributes {get;}': (self: XmlNode) => self.attributes.length > 0,
  'bool HasAttribute(string name)': (self: XmlNode, name: string) => self.attribute(name) !== undefined,
  'bool HasAttribute(string localName, string namespaceURI)': (self: XmlNode, name: string, ns: string) =>
    self.attributeNS(name, ns) !== undefined,
  'string GetAttribute(string name)': (self: XmlNode, name: string) => self.attribute(name)?.value ?? '',
  'string GetAttribute(string localName, string namespaceURI)': (self: XmlNode, name: string, ns: string) =>
    self.attributeNS(name, ns)?.value ?? '',
  'System.Xml.XmlAttribute GetAttributeNode(string name)': (self: XmlNode, name: string) =>
    self.attribute(name) ?? null,
  'void SetAttribute(string name, string value)': (self: XmlNode, name: string, value: string | null) => {
    const known = self.attribute(name);
    if (known === undefined) self.setAttribute(attributeFor(self, name, value ?? ''));
    else known.value = value ?? '';
  },
  'string SetAttribute(string localName, string namespaceURI, string value)': (
    self: XmlNode,
    name: string,
    ns: string,
    value: string | null,
  ) => {
    const known = self.attributeNS(name, ns);
    if (known === undefined) self.setAttribute(attributeFor(self, name, value ?? '', ns));
    else known.value = value ?? '';
    return value ?? '';
  },
  'System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)': (self: XmlNode, attribute: XmlNode) =>
    self.setAttribute(attribute),
  'void RemoveAttribute(string name)': (self: XmlNode, name: string) => {
    self.removeAttribute(self.attribute(name));
  },
  'void RemoveAllAttributes()': (self: XmlNode) => {
    for (const attribute of [...self.attributes]) self.removeAttribute(attribute);
  },
  'System.Xml.XmlNodeList GetElementsByTagName(string name)': (self: XmlNode, name: string): Value =>
    new XmlNodeList(() => elementsByName(self, name)),
}));
