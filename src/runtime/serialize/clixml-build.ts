import { CimInstance } from '../../types/cim-instance.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumValue } from '../../types/enums.ts';
import { IPAddress } from '../../types/ip-address.ts';
import { NetList } from '../../types/list.ts';
import { isProperty, type Member, type PropertyLike } from '../../types/member-kinds.ts';
import { absent, membersOf, readMember } from '../../types/members.ts';
import { extensionOf, PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { typeNames } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { errorNotes } from './clixml-error.ts';
import { type ClixmlNode, type Container, type NamedNode, ObjectNode, type PrimitiveNode } from './clixml-node.ts';
import { primitiveOf } from './clixml-primitives.ts';

/** Below this many levels PowerShell gives up. */
const deepest = 50;
const tooDeep = 'Serialized XML is nested too deeply.';

/**
 * Takes values apart as PowerShell's serialiser does. `depth` is how many levels of properties of objects are looked
 * into; what lies deeper is kept as its text. Containers and what scripts added count for no level.
 */
export class ClixmlBuilder {
  readonly #context: EvaluationContext;
  readonly #known = new Map<object, ObjectNode>();
  #level = 0;

  constructor(context: EvaluationContext) {
    this.#context = context;
  }

  build(value: Value, depth: number): ClixmlNode {
    if (value === null || value === undefined) return null;
    this.#level++;
    try {
      if (this.#level === deepest) return { kind: 'primitive', tag: 'S', value: tooDeep };
      return this.#node(value, ownDepth(value) ?? depth);
    } finally {
      this.#level--;
    }
  }

  #node(value: NonNullable<Value>, depth: number): ClixmlNode {
    const base = value instanceof PSObject ? value.base : value;
    const primitive = primitiveOf(base);
    const known = typeof value === 'object' ? this.#known.get(value) : undefined;
    if (primitive !== null) return known ?? this.#primitive(value, primitive, depth);
    if (known !== undefined) return known;
    const container = containerOf(base);
    if (container !== null) return this.#container(value, container, depth);
    if (depth === 0) return this.#primitive(value, { kind: 'primitive', tag: 'S', value: this.#text(value) }, depth);
    return this.#complex(value, base, depth);
  }

  /** A primitive, with what was added to it. */
  #primitive(value: NonNullable<Value>, primitive: PrimitiveNode, depth: number): ClixmlNode {
    if (typeof value !== 'object') return primitive;
    const names = changedTypeNames(value);
    const written = value instanceof PSObject ? value.writtenAs : null;
    const text = written !== null && written !== this.#context.text(primitive.value) ? written : null;
    const added = this.#added(value);
    if (names === null && text === null && added.length === 0) return primitive;
    const node = this.#noted(value, new ObjectNode());
    node.typeNames = names;
    node.text = text;
    node.base = primitive;
    node.notes = this.#values(value, added, depth);
    return node;
  }

  #container(value: NonNullable<Value>, { tag, items }: FoundContainer, depth: number): ObjectNode {
    const node = this.#noted(value, new ObjectNode());
    node.typeNames = typeNames(value);
    node.container = this.#contents(tag, items, depth);
    if (depth === 0) return node;
    if (tag === 'IE') node.properties = this.#typeProperties(value, depth);
    const added = tag === 'IE' ? membersOf(value).filter(isAdded) : this.#added(value);
    node.notes = this.#values(value, added, depth);
    return node;
  }

  #contents(tag: Container['tag'], items: Iterable<Value> | NetDictionary, depth: number): Container {
    if (items instanceof NetDictionary) {
      const entries = Array.from(items.entries(), (entry): [ClixmlNode, ClixmlNode] => [
        this.build(entry.key, depth),
        this.build(entry.value, depth),
      ]);
      return { tag: 'DCT', entries };
    }
    return { tag: tag === 'DCT' ? 'LST' : tag, items: Array.from(items, (item) => this.build(item, depth)) };
  }

  #complex(value: NonNullable<Value>, base: Value, depth: number): ObjectNode {
    const node = this.#noted(value, new ObjectNode());
    node.typeNames = typeNames(value);
    if (!(value instanceof PSCustomObject)) node.text = this.#text(value);
    else if (keepsText(value)) node.text = this.#text(value);
    if (base instanceof EnumValue) {
      node.base = { kind: 'primitive', tag: 'I32', value: base.value };
      node.notes = this.#values(value, this.#added(value), depth);
      return node;
    }
    if (base instanceof ErrorRecord) {
      node.notes = errorNotes(base, this.#context).map(([name, each]) => [name, this.build(each, depth)]);
      return node;
    }
    if (base instanceof CimInstance) node.live = base;
    node.properties = this.#typeProperties(value, depth);
    const added = membersOf(value).filter(isAdded);
    node.notes = this.#values(value, added, depth);
    return node;
  }

  /** Properties that the value's own type has. */
  #typeProperties(value: NonNullable<Value>, depth: number): NamedNode[] {
    if (value instanceof PSCustomObject) return [];
    const own = membersOf(value).filter((member): member is PropertyLike => member.kind === 'Property');
    return this.#read(value, own, () => depth - 1);
  }

  /** Properties that were added to this one object. */
  #added(value: NonNullable<Value>): PropertyLike[] {
    if (value instanceof PSCustomObject) return membersOf(value).filter(isAdded);
    const extension = extensionOf(value);
    return extension === null ? [] : [...extension.members.values()].filter(isProperty);
  }

  #values(value: NonNullable<Value>, members: readonly PropertyLike[], depth: number): NamedNode[] {
    const own = value instanceof PSCustomObject ? value.shape : null;
    const extension = extensionOf(value)?.members;
    return this.#read(value, members, ({ name }) => {
      const key = name.toLowerCase();
      const isOwn = own === null ? extension?.has(key) === true : own.slot(key) >= 0;
      return isOwn ? depth : Math.max(depth - 1, 0);
    });
  }

  #read(value: Value, members: readonly PropertyLike[], depthOf: (member: PropertyLike) => number): NamedNode[] {
    const nodes: NamedNode[] = [];
    for (const member of members) {
      if (isRefused(value, member.name)) continue;
      let read: Value | typeof absent;
      try {
        read = readMember(member, value, this.#context);
      } catch {
        continue; // A property that fails when it is read is left out, as PowerShell leaves it out.
      }
      if (read !== absent) nodes.push([member.name, this.build(read, depthOf(member))]);
    }
    return nodes;
  }

  #text(value: Value): string {
    return this.#context.text(value);
  }

  #noted(value: NonNullable<Value>, node: ObjectNode): ObjectNode {
    if (typeof value === 'object') this.#known.set(value, node);
    return node;
  }
}

function isAdded(member: Member): member is PropertyLike {
  return isProperty(member) && member.kind !== 'Property';
}

/** A deserialised object remembers the text of its original. */
function keepsText(value: PSCustomObject): boolean {
  return value.members?.has('tostring') === true;
}

function changedTypeNames(value: object & Value): readonly string[] | null {
  if (value instanceof PSCustomObject) return value.typeNames;
  return extensionOf(value)?.typeNames ?? null;
}

/** Types with a depth of their own, whatever was asked for. */
function ownDepth(value: NonNullable<Value>): number | null {
  const base = value instanceof PSObject ? value.base : value;
  return base instanceof CimInstance || base instanceof SwitchParameter || base instanceof IPAddress ? 1 : null;
}

interface FoundContainer {
  readonly tag: Container['tag'];
  readonly items: Iterable<Value> | NetDictionary;
}

function containerOf(value: Value): FoundContainer | null {
  if (Array.isArray(value)) return { tag: 'LST', items: value };
  if (value instanceof NetDictionary) return { tag: 'DCT', items: value };
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof PSCustomObject) return null;
  const items = enumerableOf(value);
  if (items === null) return null;
  const { fullName } = value.netType;
  if (/^System\.Collections\.(Generic\.)?Stack\b/.test(fullName)) return { tag: 'STK', items };
  if (/^System\.Collections\.(Generic\.)?Queue\b/.test(fullName)) return { tag: 'QUE', items };
  return { tag: value instanceof NetList ? 'LST' : 'IE', items };
}

/** A property that .NET throws for: of an IPv4 address the scope. */
function isRefused(value: Value, name: string): boolean {
  return value instanceof IPAddress && value.isIPv4 && name === 'ScopeId';
}
