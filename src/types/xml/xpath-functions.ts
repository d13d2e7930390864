import { NetException } from '../net-exception.ts';
import type { XmlNode } from './xml-node.ts';
import type { XPathContext } from './xpath.ts';
import { booleanOf, inDocumentOrder, numberOf, textOfValue, type XPathValue } from './xpath-values.ts';

type Body = (args: readonly XPathValue[], context: XPathContext) => XPathValue;

interface XPathFunction {
  readonly least: number;
  readonly most: number;
  readonly body: Body;
}

function define(least: number, most: number, body: Body): XPathFunction {
  return { least, most, body };
}

/** The first argument, else the context node. */
function given(args: readonly XPathValue[], context: XPathContext): XPathValue {
  return args[0] ?? [context.node];
}

function nodesOf(value: XPathValue | undefined): XmlNode[] {
  if (Array.isArray(value)) return value;
  throw new NetException('System.Xml.XPath.XPathException', 'Expression must evaluate to a node-set.');
}

function firstOf(args: readonly XPathValue[], context: XPathContext): XmlNode | undefined {
  return inDocumentOrder(nodesOf(given(args, context)))[0];
}

const text = (args: readonly XPathValue[], index: number) => textOfValue(args[index] ?? '');

const functions: Readonly<Record<string, XPathFunction>> = {
  last: define(0, 0, (_, { size }) => size),
  position: define(0, 0, (_, { position }) => position),
  count: define(1, 1, ([nodes]) => nodesOf(nodes).length),
  id: define(1, 1, () => []),
  name: define(0, 1, (args, context) => nameOf(firstOf(args, context), 'name')),
  'local-name': define(0, 1, (args, context) => nameOf(firstOf(args, context), 'localName')),
  'namespace-uri': define(0, 1, (args, context) => nameOf(firstOf(args, context), 'namespace')),
  string: define(0, 1, (args, context) => textOfValue(given(args, context))),
  concat: define(2, Number.POSITIVE_INFINITY, (args) => args.map(textOfValue).join('')),
  'starts-with': define(2, 2, (args) => text(args, 0).startsWith(text(args, 1))),
  contains: define(2, 2, (args) => text(args, 0).includes(text(args, 1))),
  'substring-before': define(2, 2, (args) => {
    const at = text(args, 0).indexOf(text(args, 1));
    return at < 0 ? '' : text(args, 0).slice(0, at);
  }),
  'substring-after': define(2, 2, (args) => {
    const at = text(args, 0).indexOf(text(args, 1));
    return at < 0 ? '' : text(args, 0).slice(at + text(args, 1).length);
  }),
  substring: define(2, 3, (args) => {
    const from = round(numberOf(args[1] ?? 0));
    const to = args[2] === undefined ? Number.POSITIVE_INFINITY : from + round(numberOf(args[2]));
    return [...text(args, 0)].filter((_, index) => index + 1 >= from && index + 1 < to).join('');
  }),
  'string-length': define(0, 1, (args, context) => textOfValue(given(args, context)).length),
  'normalize-space': define(0, 1, (args, context) => textOfValue(given(args, context)).trim().replace(/\s+/g, ' ')),
  translate: define(3, 3, (args) => {
    const from = [...text(args, 1)];
    const to = [...text(args, 2)];
    return [...text(args, 0)]
      .map((character) => {
        const at = from.indexOf(character);
        return at < 0 ? character : (to[at] ?? '');
      })
      .join('');
  }),
  boolean: define(1, 1, ([value]) => booleanOf(value ?? false)),
  not: define(1, 1, ([value]) => !booleanOf(value ?? false)),
  true: define(0, 0, () => true),
  false: define(0, 0, () => false),
  lang: define(1, 1, (args, { node }) => {
    const wanted = text(args, 0).toLowerCase();
    for (let each: XmlNode | null = node; each !== null; each = each.parent) {
      const language = each.attribute('xml:lang')?.value?.toLowerCase();
      if (language !== undefined) return language === wanted || language.startsWith(`${wanted}-`);
    }
    return false;
  }),
  number: define(0, 1, (args, context) => numberOf(given(args, context))),
  sum: define(1, 1, ([nodes]) => nodesOf(nodes).reduce((sum, node) => sum + numberOf([node]), 0)),
  floor: define(1, 1, ([value]) => Math.floor(numberOf(value ?? 0))),
  ceiling: define(1, 1, ([value]) => Math.ceil(numberOf(value ?? 0))),
  round: define(1, 1, ([value]) => round(numberOf(value ?? 0))),
};

function nameOf(node: XmlNode | undefined, part: 'name' | 'localName' | 'namespace'): string {
  const isNamed = node?.kind === 'Element' || node?.kind === 'Attribute' || node?.kind === 'ProcessingInstruction';
  return node !== undefined && isNamed ? node[part] : '';
}

function round(value: number): number {
  return Math.floor(value + 0.5);
}

/** Calls a function of XPath. Throws System.Xml.XPath.XPathException for one that is not there. */
export function callFunction(name: string, args: readonly XPathValue[], context: XPathContext): XPathValue {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found === undefined) {
    throw new NetException(
      'System.Xml.XPath.XPathException',
      'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.',
    );
  }
  if (args.length < found.least || args.length > found.most) {
    throw new NetException(
      'System.Xml.XPath.XPathException',
      `Function '${name}' in '${name}(${args.length === 0 ? '' : '...'})' has an invalid number of arguments.`,
    );
  }
  return found.body(args, context);
}
