import { AdaptedObject } from '../adapted.ts';
import type { EntryProperty } from '../member-kinds.ts';
import { NetException } from '../net-exception.ts';
import type { NetType } from '../net-type.ts';
import { fullTypeName } from '../type-names.ts';
import { adaptedNode } from './xml-adapter.ts';

/** .NET's numbers of the kinds of nodes. */
export const nodeKinds = {
  Element: 1,
  Attribute: 2,
  Text: 3,
  CDATA: 4,
  ProcessingInstruction: 7,
  Comment: 8,
  Document: 9,
  DocumentType: 10,
  DocumentFragment: 11,
  Whitespace: 13,
  SignificantWhitespace: 14,
  XmlDeclaration: 17,
} as const;

export type NodeKind = keyof typeof nodeKinds;

/** The type that scripts see for a kind of node; set where the members are declared. */
const types = new Map<NodeKind, NetType>();

export function setNodeType(kind: NodeKind, type: NetType): void {
  types.set(kind, type);
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** A node of an XML document. Its children are a plain array; an attribute's are its text. */
export class XmlNode extends AdaptedObject {
  readonly kind: NodeKind;
  readonly name: string;
  readonly namespace: string;
  /** The document it belongs to; null for the document itself. */
  owner: XmlNode | null;
  /** The element, document or fragment it is in; for an attribute its element. */
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  readonly attributes: XmlNode[] = [];
  /** Text of an attribute, text, comment or instruction. */
  value: string | null;
  /** An element that is written as one tag while it has no children. */
  isEmpty = true;
  /** Of a document: blanks between elements were and are kept. */
  preserveWhitespace = false;

  constructor(kind: NodeKind, name: string, owner: XmlNode | null, value: string | null = null, namespace = '') {
    super();
    this.kind = kind;
    this.name = name;
    this.owner = owner;
    this.value = value;
    this.namespace = namespace;
  }

  override get netType(): NetType {
    const type = types.get(this.kind);
    if (type === undefined) throw new Error(`no type was declared for XML ${this.kind}`);
    return type;
  }

  get prefix(): string {
    const colon = this.hasQualifiedName ? this.name.indexOf(':') : -1;
    return colon < 0 ? '' : this.name.slice(0, colon);
  }

  get localName(): string {
    return this.hasQualifiedName ? this.name.slice(this.name.indexOf(':') + 1) : this.name;
  }

  private get hasQualifiedName(): boolean {
    return this.kind === 'Element' || this.kind === 'Attribute';
  }

  /** The document's outermost element. */
  get documentElement(): XmlNode | null {
    return this.children.find(({ kind }) => kind === 'Element') ?? null;
  }

  get isText(): boolean {
    return (
      this.kind === 'Text' ||
      this.kind === 'CDATA' ||
      this.kind === 'Whitespace' ||
      this.kind === 'SignificantWhitespace'
    );
  }

  /** All text in it, comments and instructions left out. */
  get allText(): string {
    if (this.value !== null) return this.value;
    return this.children
      .filter(({ kind }) => kind !== 'Comment' && kind !== 'ProcessingInstruction')
      .map((child) => child.allText)
      .join('');
  }

  set allText(text: string) {
    if (this.value !== null) {
      this.value = text;
      return;
    }
    if (this.kind === 'Document') {
      throw new NetException(
        'System.InvalidOperationException',
        "The 'InnerText' of a 'Document' node is read-only and cannot be set.",
      );
    }
    this.removeChildren();
    // Even empty text is a child in .NET.
    this.append(new XmlNode('Text', '#text', this.document, text));
  }

  get document(): XmlNode {
    return this.owner ?? this;
  }

  get index(): number {
    return this.parent?.children.indexOf(this) ?? -1;
  }

  get nextSibling(): XmlNode | null {
    return this.kind === 'Attribute' ? null : (this.parent?.children[this.index + 1] ?? null);
  }

  get previousSibling(): XmlNode | null {
    const { index } = this;
    return index <= 0 ? null : (this.parent?.children[index - 1] ?? null);
  }

  attribute(name: string): XmlNode | undefined {
    return this.attributes.find((each) => each.name === name);
  }

  attributeNS(localName: string, namespace: string): XmlNode | undefined {
    return this.attributes.find((each) => each.localName === localName && each.namespace === namespace);
  }

  /** Sets an attribute; a known one keeps its place. */
  setAttribute(attribute: XmlNode): XmlNode | null {
    const at = this.attributes.findIndex((each) => each.name === attribute.name);
    const old = this.attributes[at] ?? null;
    if (old === null) this.attributes.push(attribute);
    else this.attributes[at] = attribute;
    if (old !== null) old.parent = null;
    attribute.parent = this;
    return old === attribute ? null : old;
  }

  removeAttribute(attribute: XmlNode | undefined): XmlNode | null {
    if (attribute === undefined || attribute.parent !== this) return null;
    this.attributes.splice(this.attributes.indexOf(attribute), 1);
    attribute.parent = null;
    return attribute;
  }

  /** Puts a node among the children, the last unless `before` says otherwise; a fragment leaves its children. */
  append(child: XmlNode, before: XmlNode | null = null): XmlNode {
    if (before !== null && before.parent !== this) {
      throw argument('The reference node is not a child of this node.');
    }
    for (let node: XmlNode | null = this; node !== null; node = node.parent) {
      if (node === child) throw argument('Cannot insert a node or any ancestor of that node as a child of itself.');
    }
    // It leaves where it was even when it does not arrive.
    child.parent?.remove(child);
    if (child.document !== this.document) {
      throw argument('The node to be inserted is from a different document context.');
    }
    if (child.kind === 'DocumentFragment') {
      for (const each of [...child.children]) this.append(each, before);
      return child;
    }
    if (!this.mayHold(child)) {
      throw invalid(
        'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
      );
    }
    if (
      this.kind === 'Document' &&
      child.kind === 'Element' &&
      this.documentElement !== null &&
      this.documentElement !== child
    ) {
      throw invalid("This document already has a 'DocumentElement' node.");
    }
    const at = before === null ? this.children.length : this.children.indexOf(before);
    this.children.splice(at, 0, child);
    child.parent = this;
    this.isEmpty = false;
    return child;
  }

  private mayHold(child: XmlNode): boolean {
    switch (this.kind) {
      case 'Element':
      case 'DocumentFragment':
        return child.kind !== 'Attribute' && child.kind !== 'Document' && child.kind !== 'XmlDeclaration';
      case 'Document':
        return (
          child.kind !== 'Attribute' && child.kind !== 'Text' && child.kind !== 'CDATA' && child.kind !== 'Document'
        );
      default:
        return false;
    }
  }

  remove(child: XmlNode): XmlNode {
    const at = this.children.indexOf(child);
    if (at < 0) throw argument('The node to be removed is not a child of this node.');
    this.children.splice(at, 1);
    child.parent = null;
    return child;
  }

  removeChildren(): void {
    for (const child of this.children) child.parent = null;
    this.children.length = 0;
  }

  /** A copy that belongs to a document, with all below it when `deep`; attributes always come along. */
  clone(owner: XmlNode | null, deep: boolean): XmlNode {
    const copy = new XmlNode(this.kind, this.name, owner, this.value, this.namespace);
    copy.isEmpty = this.isEmpty;
    copy.preserveWhitespace = this.preserveWhitespace;
    for (const attribute of this.attributes) {
      const own = attribute.clone(owner ?? copy, true);
      own.parent = copy;
      copy.attributes.push(own);
    }
    if (!deep) return copy;
    for (const child of this.children) {
      const own = child.clone(owner ?? copy, true);
      own.parent = copy;
      copy.children.push(own);
    }
    return copy;
  }

  /** The namespace that a prefix stands for here; undefined when none was declared. */
  namespaceOf(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace;
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    for (let node: XmlNode | null = this; node !== null; node = node.parent) {
      const declared = node.attribute(name)?.value;
      if (declared !== undefined && declared !== null) return declared;
      if (node.kind === 'Element' && node.prefix === prefix) return node.namespace;
    }
    return prefix === '' ? '' : undefined;
  }

  override adaptedProperty(key: string): EntryProperty | null {
    return adaptedNode(this, key)[0] ?? null;
  }

  override adaptedProperties(): EntryProperty[] {
    return adaptedNode(this);
  }

  override get ownTypeName(): string | null {
    const { namespace } = this;
    return namespace === '' ? null : `${fullTypeName(this.netType)}#${namespace}#${this.localName}`;
  }

  override toString(): string {
    return this.localName;
  }
}

function argument(message: string): NetException {
  return new NetException('System.ArgumentException', message);
}

function invalid(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}

/** Every node below one, in document order, attributes left out. */
export function* descendants(node: XmlNode): Generator<XmlNode, void> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}
