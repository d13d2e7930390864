import { PSError } from '../../src/runtime/flow.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { itemsOf } from '../../src/types/enumerable.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty, propertiesOf, propertyTypeName } from '../../src/types/members.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';

/** An element: either text or children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly XmlNode[];
  readonly text: string | null;
}

/** Types that are one text. */
const simpleTypes = new Set(
  ['Char', 'DateTime', 'TimeSpan', 'Guid', 'Uri', 'Version', 'Security.SecureString'].map((name) => `System.${name}`),
);

/** The element of one object as ConvertTo-Xml makes it: `Object` outside, `Property` for all inside. */
export function objectNode(cmdlet: CmdletInvocation, value: Value, depth: number, types: boolean): XmlNode {
  const { context } = cmdlet.session;

  const element = (name: string | null, isFirst: boolean, type: string | null, rest: Partial<XmlNode>): XmlNode => {
    const attributes: [string, string][] = [];
    if (name !== null) attributes.push(['Name', name]);
    if (types && type !== null) attributes.push(['Type', type]);
    return { name: isFirst && name === null ? 'Object' : 'Property', attributes, children: [], text: null, ...rest };
  };

  const node = (given: Value, name: string | null, left: number, isFirst: boolean): XmlNode => {
    const item = unwrap(given);
    if (isNull(item)) return element(name, isFirst, null, {});
    const type = fullTypeName(typeOf(item));
    if (isSimple(item, type)) return element(name, isFirst, type, { text: displayText(item, context) });
    if (item instanceof NetDictionary) {
      const children = [...item.entries()].flatMap((entry) => [
        node(entry.key, 'Key', left, false),
        node(entry.value, 'Value', left, false),
      ]);
      return element(name, isFirst, type, { children });
    }
    const items = itemsOf(item);
    if (items !== null) {
      return element(name, isFirst, type, { children: [...items].map((each) => node(each, null, left, false)) });
    }
    if (left === 0) return element(name, isFirst, type, { text: displayText(given, context) });
    const children = propertiesOf(given).map((property) => {
      const read = readSafely(given, property.name);
      if (isNull(read)) return element(property.name, false, propertyTypeName(property, given), {});
      return node(read, property.name, left - 1, false);
    });
    return element(name, isFirst, type, { children });
  };

  const readSafely = (item: Value, name: string): Value => {
    try {
      const read = getProperty(item, MemberName.of(name), context);
      return read === absent ? null : read;
    } catch (error) {
      if (error instanceof PSError || error instanceof NetException) return null;
      throw error;
    }
  };

  return node(value, null, depth, true);
}

function isSimple(item: Value, type: string): boolean {
  return typeof item !== 'object' || item instanceof NetNumber || simpleTypes.has(type);
}

/** An element as text, two blanks a level, without a line end behind it. */
export function writeXml(node: XmlNode, indent = ''): string {
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${attributeText(value)}"`).join('');
  const open = `${indent}<${node.name}${attributes}`;
  if (node.children.length > 0) {
    const inner = node.children.map((child) => writeXml(child, `${indent}  `)).join('\n');
    return `${open}>\n${inner}\n${indent}</${node.name}>`;
  }
  if (node.text === null) return `${open} />`;
  return `${open}>${elementText(node.text)}</${node.name}>`;
}

function elementText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

function attributeText(text: string): string {
  return elementText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;');
}
