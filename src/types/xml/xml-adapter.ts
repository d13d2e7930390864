import { SetValueError } from '../adapted.ts';
import { stringType } from '../core-types.ts';
import { EntryProperty } from '../member-kinds.ts';
import type { MemberContext } from '../net-type.ts';
import { typeText } from '../type-names.ts';
import { typeOf } from '../type-of.ts';
import type { Value } from '../value.ts';
import type { XmlNode } from './xml-node.ts';

/** What PowerShell makes properties of: attributes and children by their local names; all, or those of one lower-case name. */
export function adaptedNode(node: XmlNode, key?: string): EntryProperty[] {
  const groups = new Map<string, XmlNode[]>();
  for (const each of [...node.attributes, ...node.children]) {
    if (each.kind === 'Whitespace') continue;
    const name = each.localName.toLowerCase();
    if (key !== undefined && name !== key) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return Array.from(groups.values(), propertyOf);
}

function propertyOf(nodes: readonly XmlNode[]): EntryProperty {
  const [first] = nodes;
  const name = first?.localName ?? '';
  const read = (): Value => (first !== undefined && nodes.length === 1 ? simplified(first) : nodes.map(simplified));
  const write = (_: Value, value: Value, context: MemberContext): void => {
    setNodes(name, nodes, String(context.convert(value, stringType)));
  };
  const property = new EntryProperty('Property', name, read, write, typeText(typeOf(read())));
  property.isSettable = first !== undefined && nodes.length === 1 && isLeaf(first) && first.attributes.length === 0;
  return property;
}

/** A node that holds only text is that text, unless it has attributes. */
function simplified(node: XmlNode): Value {
  if (node.kind === 'Text') return node.allText;
  if (node.attributes.length > 0) return node;
  if (node.kind === 'Attribute') return node.value;
  return isLeaf(node) ? node.allText : node;
}

function isLeaf({ children }: XmlNode): boolean {
  return children.length === 0 || (children.length === 1 && children[0]?.kind === 'Text');
}

function setNodes(name: string, nodes: readonly XmlNode[], text: string): void {
  const [node] = nodes;
  if (node === undefined || nodes.length > 1) throw restricted('XmlNodeSetRestrictionsMoreThanOneNode', name);
  if (node.kind === 'Text') {
    node.value = text;
    return;
  }
  if (node.attributes.length > 0) throw restricted('XmlNodeSetRestrictionsNodeWithAttributes', name);
  if (!isLeaf(node)) throw restricted('XmlNodeSetRestrictionsUnknownNodeType', name);
  node.allText = text;
}

function restricted(id: string, name: string): SetValueError {
  return new SetValueError(
    id,
    `Cannot set "${name}" because only strings can be used as values to set XmlNode properties.`,
  );
}
