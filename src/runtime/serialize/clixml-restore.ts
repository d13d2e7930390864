import { CimInstance } from '../../types/cim-instance.ts';
import type { NetDictionary } from '../../types/dictionary.ts';
import { Hashtable, OrderedDictionary } from '../../types/hashtable.ts';
import { IPAddress } from '../../types/ip-address.ts';
import { arrayListType, NetList } from '../../types/list.ts';
import { type Member, NoteProperty } from '../../types/member-kinds.ts';
import { NetType } from '../../types/net-type.ts';
import { Extension, extend, PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { setTypeNames } from '../../types/type-name-list.ts';
import { findType } from '../../types/type-names.ts';
import { typeTable } from '../../types/type-table.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { PSError } from '../flow.ts';
import { ScriptBlock } from '../script-block.ts';
import type { ClixmlNode, Container, NamedNode, ObjectNode, PrimitiveNode } from './clixml-node.ts';
import { keptText } from './kept-text.ts';

/**
 * Makes values of nodes as PowerShell's deserialiser does: primitives are live, other objects are bags of their
 * properties under `Deserialized.` type names, lists are ArrayLists, and the few types that come back to life do so.
 */
export class ClixmlRestorer {
  readonly #context: EvaluationContext;
  readonly #known = new Map<ObjectNode, Value>();

  constructor(context: EvaluationContext) {
    this.#context = context;
  }

  restore(node: ClixmlNode): Value {
    if (node === null) return null;
    if (node.kind === 'primitive') return primitiveValue(node);
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const live = this.#revived(node);
    if (live !== null) {
      this.#known.set(node, live);
      return live;
    }
    if (node.base !== null) return this.#wrapped(node, node.base);
    if (node.container !== null) return this.#container(node, node.container);
    return this.#target(node, this.#bag(node));
  }

  /** What -TargetTypeForDeserialization makes of a bag; a type that it does not convert to leaves it as it is. */
  #target(node: ObjectNode, bag: PSCustomObject): Value {
    const names = (node.typeNames ?? []).map(deserialized);
    const target = typeTable().standardMember(names, 'TargetTypeForDeserialization');
    if (!(target instanceof NoteProperty) || !(target.value instanceof NetType)) return bag;
    try {
      const value = this.#context.convert(bag, target.value);
      this.#known.set(node, value);
      return value;
    } catch (error) {
      if (error instanceof PSError) return bag;
      throw error;
    }
  }

  /** Objects of types that PowerShell turns back into live ones. */
  #revived(node: ObjectNode): Value {
    if (node.live instanceof CimInstance) {
      const { cimClass, values, computerName } = node.live;
      return cimClass.create([...values], computerName);
    }
    const [first = ''] = node.typeNames ?? [];
    switch (first.replace(/^Deserialized\./i, '')) {
      case 'System.Net.IPAddress':
        return IPAddress.tryParse(node.text ?? '');
      case 'System.Management.Automation.SwitchParameter':
        return SwitchParameter.of(/^true$/i.test(node.text ?? ''));
      case 'System.Globalization.CultureInfo':
      case 'System.Net.Mail.MailAddress': {
        const type = findType(first.replace(/^Deserialized\./i, ''));
        return type === null ? null : this.#context.convert(node.text, type);
      }
      default:
        return null;
    }
  }

  #wrapped(node: ObjectNode, inner: PrimitiveNode | ObjectNode): Value {
    const extension = new Extension();
    const object = new PSObject(this.restore(inner), extension);
    this.#known.set(node, object);
    object.writtenAs = node.text;
    if (node.typeNames !== null) extension.typeNames = node.typeNames.map(deserialized);
    for (const note of this.#notes(node)) extension.members.set(note.name.toLowerCase(), note);
    return object;
  }

  #container(node: ObjectNode, container: Container): Value {
    const value = this.#filled(node, container);
    const extension = extend(value);
    if (node.typeNames !== null) extension.typeNames = node.typeNames.map(deserialized);
    for (const note of this.#notes(node)) extension.members.set(note.name.toLowerCase(), note);
    return value;
  }

  #filled(node: ObjectNode, container: Container): NetList | NetDictionary {
    if (container.tag !== 'DCT') {
      const list = new NetList(arrayListType);
      this.#known.set(node, list);
      for (const item of container.items) list.items.push(this.restore(item));
      return list;
    }
    const isOrdered = /OrderedDictionary$/.test(node.typeNames?.[0] ?? '');
    const entries = container.entries.map(([key, value]) => [this.restore(key), this.restore(value)] as const);
    const table = tableOf(entries, isOrdered);
    this.#known.set(node, table);
    return table;
  }

  #bag(node: ObjectNode): PSCustomObject {
    const bag = new PSCustomObject();
    this.#known.set(node, bag);
    for (const [name, value] of node.properties) bag.set(name, this.restore(value));
    for (const note of this.#notes(node, false)) bag.addMember(note);
    if (node.typeNames !== null) setTypeNames(bag, node.typeNames.map(deserialized));
    if (node.text !== null) bag.addMember(keptText(node.text));
    return bag;
  }

  #notes(node: ObjectNode, withProperties = true): Member[] {
    const nodes: readonly NamedNode[] = withProperties ? [...node.properties, ...node.notes] : node.notes;
    return nodes.map(([name, value]) => new NoteProperty(name, this.restore(value)));
  }
}

/** Keys ignore case, unless two of them differ by nothing else. */
function tableOf(entries: readonly (readonly [Value, Value])[], ordered: boolean): Hashtable | OrderedDictionary {
  const make = (ignoreCase: boolean): Hashtable | OrderedDictionary =>
    ordered ? new OrderedDictionary(ignoreCase) : new Hashtable(ignoreCase);
  let table = make(true);
  for (const [key, value] of entries) {
    if (table.has(key)) {
      const exact = make(false);
      for (const entry of table.entries()) exact.set(entry.key, entry.value);
      table = exact;
    }
    table.set(key, value);
  }
  return table;
}

/** Script blocks arrive as their text. */
function primitiveValue({ value }: PrimitiveNode): Value {
  return value instanceof ScriptBlock ? value.text : value;
}

/** A type name as it is called after serialisation. */
export function deserialized(typeName: string): string {
  return /^Deserialized\./i.test(typeName) ? typeName : `Deserialized.${typeName}`;
}
