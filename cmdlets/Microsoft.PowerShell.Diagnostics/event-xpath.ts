import { documentOf } from '../../src/runtime/xml/xml-document.ts';
import { NetException } from '../../src/types/net-exception.ts';
import type { XmlNode } from '../../src/types/xml/xml-node.ts';
import { type ExtraFunctions, selectParsed } from '../../src/types/xml/xpath.ts';
import { parseXPath, type XPathExpression } from '../../src/types/xml/xpath-parser.ts';
import { numberOf, textOfValue, type XPathValue } from '../../src/types/xml/xpath-values.ts';
import type { EventRecord } from './event-record.ts';

/** Tells whether a record is wanted. */
export type RecordTest = (record: EventRecord) => boolean;

/** Event logs know a part of XPath 1.0 only: these operators, these axes, and three functions. */
const operators: ReadonlySet<string> = new Set(['and', 'or', '=', '!=', '<', '<=', '>', '>=', '|']);
const axes: ReadonlySet<string> = new Set(['child', 'attribute', 'self', 'descendant-or-self']);
const functionNames: ReadonlySet<string> = new Set(['position', 'band', 'timediff']);

/** What Windows says of a filter that it can't read. */
export function invalidQuery(): NetException {
  return eventLogException('The specified query is invalid.');
}

export function eventLogException(message: string): NetException {
  return new NetException('System.Diagnostics.Eventing.Reader.EventLogException', message);
}

/** A test of an XPath filter, as `*[System[EventID=70 and TimeCreated[timediff(@SystemTime) <= 3600000]]]`. */
export function xpathTest(filter: string, now: number): RecordTest {
  if (filter.trim() === '*') return () => true;
  const expression = prepared(parsed(filter));
  const functions: ExtraFunctions = {
    timediff: ([time = '', than]) => (than === undefined ? now : timeOf(than)) - timeOf(time),
    band: ([value = '', mask = 0]) => Number(whole(value) & whole(mask)),
    [timeFunction]: ([time = '']) => timeOf(time),
  };
  return (record) => selectParsed(documentFor(record), expression, undefined, functions).length > 0;
}

function parsed(filter: string): XPathExpression {
  try {
    return parseXPath(filter);
  } catch (error) {
    if (error instanceof NetException) throw invalidQuery();
    throw error;
  }
}

/** Our own name for reading a time; nobody can type it. */
const timeFunction = '#time';

/** Checks that a filter stays within what event logs know, and lets times be compared as times. */
function prepared(expression: XPathExpression): XPathExpression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'binary': {
      if (!operators.has(expression.operator)) throw invalidQuery();
      const [left, right] = [prepared(expression.left), prepared(expression.right)];
      if (isTime(left) && right.kind === 'literal')
        return { ...expression, left: timeCall(left), right: { kind: 'literal', value: timeOf(right.value) } };
      if (isTime(right) && left.kind === 'literal')
        return { ...expression, left: { kind: 'literal', value: timeOf(left.value) }, right: timeCall(right) };
      return { ...expression, left, right };
    }
    case 'call': {
      const name = expression.name.toLowerCase();
      if (!functionNames.has(name)) throw invalidQuery();
      return { ...expression, name, args: expression.args.map(prepared) };
    }
    case 'path':
      return {
        ...expression,
        from: expression.from === null || expression.from === 'root' ? expression.from : prepared(expression.from),
        predicates: expression.predicates.map(prepared),
        steps: expression.steps.map((step) => {
          if (!axes.has(step.axis)) throw invalidQuery();
          return { ...step, predicates: step.predicates.map(prepared) };
        }),
      };
    default:
      throw invalidQuery();
  }
}

function isTime(expression: XPathExpression): boolean {
  if (expression.kind !== 'path') return false;
  const test = expression.steps.at(-1)?.test;
  return test !== undefined && 'name' in test && test.name === 'SystemTime';
}

function timeCall(path: XPathExpression): XPathExpression {
  return { kind: 'call', name: timeFunction, args: [path] };
}

function timeOf(value: XPathValue): number {
  if (typeof value === 'number') return value;
  const text = textOfValue(value);
  // JavaScript reads three decimals of a second.
  const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(time) ? numberOf(text) : time;
}

function whole(value: XPathValue): bigint {
  try {
    return BigInt.asUintN(64, BigInt(typeof value === 'number' ? value : textOfValue(value)));
  } catch {
    throw invalidQuery();
  }
}

const documents = new WeakMap<EventRecord, XmlNode>();

function documentFor(record: EventRecord): XmlNode {
  let document = documents.get(record);
  if (document === undefined) {
    document = documentOf(record.toXml(false));
    documents.set(record, document);
  }
  return document;
}
