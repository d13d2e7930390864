import { byteArray } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { DateTime, dateTimeKind } from '../../types/date-time.ts';
import { Decimal } from '../../types/decimal.ts';
import { byte, decimal, double, type IntegerKind, integerOf, single } from '../../types/numbers.ts';
import { TimeSpan } from '../../types/time-span.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import {
  type ClixmlNode,
  type Container,
  type NamedNode,
  ObjectNode,
  type PrimitiveNode,
  type PrimitiveTag,
} from './clixml-node.ts';
import { parseXml, type XmlElement, XmlError } from './xml-element.ts';

/** The nodes of a CLIXML text. Throws an {@link XmlError} for what PowerShell's deserialiser refuses. */
export function readClixml(text: string, context: EvaluationContext): ClixmlNode[] {
  const root = parseXml(text);
  if (root.name !== 'Objs') throw new XmlError(`${root.name} XML tag is not recognized.`);
  const version = root.attributes.get('Version');
  if (version === undefined) throw new XmlError('Version attribute was expected.');
  const [major = ''] = version.split('.');
  if (major !== '1') throw new XmlError(`Version of incoming PSObject is ${major}. Expected value is 1.`);
  const reader = new Reader(context);
  return root.children.map((element) => reader.node(element));
}

class Reader {
  readonly #context: EvaluationContext;
  readonly #objects = new Map<string, ObjectNode>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(context: EvaluationContext) {
    this.#context = context;
  }

  node(element: XmlElement): ClixmlNode {
    if (element.name === 'Nil') return null;
    if (element.name === 'Ref') {
      const id = element.attributes.get('RefId') ?? '';
      const known = this.#objects.get(id);
      if (known === undefined) throw new XmlError(`No object found for referenceId ${id}`);
      return known;
    }
    if (element.name === 'Obj') return this.#object(element);
    const primitive = this.#primitive(element);
    if (primitive === null) throw new XmlError(`${element.name} XML tag is not recognized.`);
    return primitive;
  }

  #object(element: XmlElement): ObjectNode {
    const node = new ObjectNode();
    const id = element.attributes.get('RefId');
    if (id !== undefined) this.#objects.set(id, node);
    for (const child of element.children) {
      switch (child.name) {
        case 'TN':
          node.typeNames = child.children.map((each) => decode(each.text));
          this.#names.set(child.attributes.get('RefId') ?? '', node.typeNames);
          break;
        case 'TNRef':
          node.typeNames = this.#names.get(child.attributes.get('RefId') ?? '') ?? null;
          break;
        case 'ToString':
          node.text = decode(child.text);
          break;
        case 'Props':
          node.properties = this.#members(child);
          break;
        case 'MS':
          node.notes = this.#members(child);
          break;
        case 'LST':
        case 'IE':
        case 'STK':
        case 'QUE':
        case 'DCT':
          node.container = this.#container(child);
          break;
        case 'Obj':
          node.base = this.#object(child);
          break;
        default:
          node.base = this.#primitive(child); // Tags that are not known are passed over.
      }
    }
    return node;
  }

  #members(element: XmlElement): NamedNode[] {
    // Sets of members below a name of their own say how to show the object; nothing here asks for them.
    return element.children.filter((child) => child.name !== 'MS').map((child) => [nameOf(child), this.node(child)]);
  }

  #container(element: XmlElement): Container {
    const tag = element.name as Container['tag'];
    if (tag !== 'DCT') return { tag, items: element.children.map((child) => this.node(child)) };
    return {
      tag,
      entries: element.children.map(({ children: [key, value] }) => {
        if (key === undefined) throw new XmlError('Key for dictionary entry is not specified.');
        if (value === undefined) throw new XmlError('Value for dictionary entry is not specified.');
        if (key.name === 'Nil') throw new XmlError('Null is specified as dictionary key.');
        return [this.node(key), this.node(value)] as const;
      }),
    };
  }

  #primitive({ name, text }: XmlElement): PrimitiveNode | null {
    const read = readers[name as PrimitiveTag];
    if (read === undefined) return null;
    const value = read(text, this.#context);
    if (value === null) throw new XmlError(`The contents of the ${name} primitive type are not valid.`);
    return { kind: 'primitive', tag: name as PrimitiveTag, value };
  }
}

type ReadPrimitive = (text: string, context: EvaluationContext) => Value;

const integer =
  (kind: IntegerKind): ReadPrimitive =>
  (text) =>
    /^\s*[+-]?\d+\s*$/.test(text) ? integerOf(kind, BigInt(text)) : null;

const named =
  (typeName: string): ReadPrimitive =>
  (text, context) => {
    const type = findType(typeName);
    return type === null ? decode(text) : context.convert(decode(text), type);
  };

const readers: Readonly<Record<PrimitiveTag, ReadPrimitive>> = {
  S: decode,
  SBK: decode,
  XD: named('System.Xml.XmlDocument'),
  B: (text) => (/^(true|1)$/.test(text.trim()) ? true : /^(false|0)$/.test(text.trim()) ? false : null),
  C: (text) => Char.of(Number(text)),
  DT: readDateTime,
  TS: readDuration,
  By: (text) => (Number(text) >= 0 && Number(text) <= 255 ? byte(Number(text)) : null),
  SB: integer('SByte'),
  U16: integer('UInt16'),
  I16: integer('Int16'),
  U32: integer('UInt32'),
  I32: integer('Int32'),
  U64: integer('UInt64'),
  I64: integer('Int64'),
  Sg: (text) => single(readNumber(text)),
  Db: (text) => double(readNumber(text)),
  D: (text) => {
    const value = Decimal.parse(text);
    return value === null ? null : decimal(value);
  },
  BA: (text) => byteArray(Buffer.from(text, 'base64')),
  G: named('System.Guid'),
  URI: named('System.Uri'),
  Version: named('System.Version'),
  SemanticVersion: named('System.Management.Automation.SemanticVersion'),
};

function readNumber(text: string): number {
  const plain = text.trim();
  return plain === 'INF' ? Number.POSITIVE_INFINITY : plain === '-INF' ? Number.NEGATIVE_INFINITY : Number(plain);
}

const dateForm = /^\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7})\d*)?(Z|[+-]\d\d:\d\d)?\s*$/;

function readDateTime(text: string): Value {
  const match = dateForm.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = ''] = match;
  const start = DateTime.of(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  const ticks = start.ticks + BigInt(fraction.padEnd(7, '0'));
  if (zone === '') return new DateTime(ticks);
  if (zone === 'Z') return new DateTime(ticks, dateTimeKind.utc);
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const utc = ticks - BigInt(zone.startsWith('-') ? -minutes : minutes) * 600_000_000n;
  // A time with an offset is local time of wherever it is read.
  const local = DateTime.fromUnix(Number((utc - 621_355_968_000_000_000n) / 10_000n));
  return new DateTime(local.ticks + (((utc % 10_000n) + 10_000n) % 10_000n), dateTimeKind.local);
}

function readDuration(text: string): Value {
  const match = /^\s*(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,7})\d*)?S)?)?\s*$/.exec(text);
  if (match === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const ticks = whole * 10_000_000n + BigInt(fraction.padEnd(7, '0'));
  return new TimeSpan(sign === '-' ? -ticks : ticks);
}

function nameOf(element: XmlElement): string {
  return decode(element.attributes.get('N') ?? '');
}

/** `_x000A_` is the character it names. */
function decode(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
