import { NetException } from '../net-exception.ts';
import { descendants, type XmlNode } from './xml-node.ts';
import { nodesOfAxis } from './xpath-axes.ts';
import { callFunction } from './xpath-functions.ts';
import { type NodeTest, parseXPath, type Step, type XPathExpression } from './xpath-parser.ts';
import { booleanOf, inDocumentOrder, numberOf, textOfValue, type XPathValue } from './xpath-values.ts';

/** The namespace of a prefix in an expression; undefined when nobody declared it. */
export type Prefixes = (prefix: string) => string | undefined;

export interface XPathContext {
  readonly node: XmlNode;
  readonly position: number;
  readonly size: number;
  readonly prefixes: Prefixes;
  /** Functions beside XPath's own. */
  readonly functions?: ExtraFunctions;
}

export type ExtraFunctions = Readonly<Record<string, (args: readonly XPathValue[]) => XPathValue>>;

/** The nodes that an expression selects, in document order. Throws System.Xml.XPath.XPathException. */
export function selectNodes(node: XmlNode, source: string, prefixes: Prefixes = () => undefined): XmlNode[] {
  return selectParsed(node, parseXPath(source), prefixes);
}

/** As {@link selectNodes}, of an expression that was read before. */
export function selectParsed(
  node: XmlNode,
  expression: XPathExpression,
  prefixes: Prefixes = () => undefined,
  functions: ExtraFunctions = {},
): XmlNode[] {
  const found = evaluate(expression, { node, position: 1, size: 1, prefixes, functions });
  if (!Array.isArray(found)) throw failure('Expression must evaluate to a node-set.');
  return inDocumentOrder(found);
}

function evaluate(expression: XPathExpression, context: XPathContext): XPathValue {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'variable':
      throw failure(`XsltContext is needed for this query because of an unknown function.`);
    case 'negate':
      return -numberOf(evaluate(expression.operand, context));
    case 'call':
      return call(expression, context);
    case 'binary':
      return binary(expression, context);
    case 'path':
      return path(expression, context);
  }
}

function call({ name, args }: Extract<XPathExpression, { kind: 'call' }>, context: XPathContext): XPathValue {
  const values = args.map((arg) => evaluate(arg, context));
  return context.functions?.[name]?.(values) ?? callFunction(name, values, context);
}

function path(
  { from, predicates, steps }: Extract<XPathExpression, { kind: 'path' }>,
  context: XPathContext,
): XPathValue {
  let nodes: XmlNode[];
  if (from === null) nodes = [context.node];
  else if (from === 'root') nodes = [rootOf(context.node)];
  else {
    const start = evaluate(from, context);
    if (!Array.isArray(start)) throw failure('Expression must evaluate to a node-set.');
    nodes = filtered(inDocumentOrder(start), predicates, context);
  }
  for (const step of steps) {
    const next = new Set<XmlNode>();
    for (const node of nodes) for (const found of stepFrom(node, step, context)) next.add(found);
    nodes = inDocumentOrder([...next]);
  }
  return nodes;
}

function stepFrom(node: XmlNode, { axis, test, predicates }: Step, context: XPathContext): XmlNode[] {
  const fits = nodeTest(test, axis === 'attribute' ? 'Attribute' : 'Element', context.prefixes);
  return filtered([...nodesOfAxis(node, axis)].filter(fits), predicates, context);
}

/** Positions in a predicate count along the axis. */
function filtered(nodes: XmlNode[], predicates: readonly XPathExpression[], context: XPathContext): XmlNode[] {
  let kept = nodes;
  for (const predicate of predicates) {
    const size = kept.length;
    kept = kept.filter((node, index) => {
      const value = evaluate(predicate, { ...context, node, position: index + 1, size });
      return typeof value === 'number' ? value === index + 1 : booleanOf(value);
    });
  }
  return kept;
}

function nodeTest(test: NodeTest, principal: 'Attribute' | 'Element', prefixes: Prefixes): (node: XmlNode) => boolean {
  switch (test.kind) {
    case 'node':
      return () => true;
    case 'text':
      return (node) => node.isText;
    case 'comment':
      return ({ kind }) => kind === 'Comment';
    case 'processing-instruction':
      return ({ kind, name }) => kind === 'ProcessingInstruction' && (test.name === null || test.name === name);
    case 'name': {
      if (test.prefix === '' && test.name === '*') return ({ kind }) => kind === principal;
      const namespace = test.prefix === '' ? '' : prefixes(test.prefix);
      if (namespace === undefined) {
        throw failure(
          'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.',
        );
      }
      return (node) =>
        node.kind === principal && node.namespace === namespace && (test.name === '*' || node.localName === test.name);
    }
  }
}

function rootOf(node: XmlNode): XmlNode {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}

function binary(
  { operator, left, right }: Extract<XPathExpression, { kind: 'binary' }>,
  context: XPathContext,
): XPathValue {
  if (operator === 'or') return booleanOf(evaluate(left, context)) || booleanOf(evaluate(right, context));
  if (operator === 'and') return booleanOf(evaluate(left, context)) && booleanOf(evaluate(right, context));
  const a = evaluate(left, context);
  const b = evaluate(right, context);
  switch (operator) {
    case '|':
      if (!Array.isArray(a) || !Array.isArray(b)) throw failure('Expression must evaluate to a node-set.');
      return [...new Set([...a, ...b])];
    case '+':
      return numberOf(a) + numberOf(b);
    case '-':
      return numberOf(a) - numberOf(b);
    case '*':
      return numberOf(a) * numberOf(b);
    case 'div':
      return numberOf(a) / numberOf(b);
    case 'mod':
      return numberOf(a) % numberOf(b);
    default:
      return compared(operator, a, b);
  }
}

/** A comparison with nodes holds when it holds for one of them. */
function compared(operator: string, a: XPathValue, b: XPathValue): boolean {
  if (Array.isArray(a) && typeof b !== 'boolean') return a.some((node) => compared(operator, textOfValue([node]), b));
  if (Array.isArray(b) && typeof a !== 'boolean') return b.some((node) => compared(operator, a, textOfValue([node])));
  if (operator === '=' || operator === '!=') {
    return sameValue(a, b) === (operator === '=');
  }
  const [x, y] = [numberOf(a), numberOf(b)];
  if (operator === '<') return x < y;
  if (operator === '<=') return x <= y;
  return operator === '>' ? x > y : x >= y;
}

function sameValue(a: XPathValue, b: XPathValue): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return booleanOf(a) === booleanOf(b);
  if (typeof a === 'number' || typeof b === 'number') return numberOf(a) === numberOf(b);
  return textOfValue(a) === textOfValue(b);
}

/** Every element of a name below a node; `*` is any. */
export function elementsByName(node: XmlNode, name: string): XmlNode[] {
  return [...descendants(node)].filter((each) => each.kind === 'Element' && (name === '*' || each.name === name));
}

function failure(message: string): NetException {
  return new NetException('System.Xml.XPath.XPathException', message);
}
