import { bytesOf } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { type DateTime, dateTimeKind } from '../../types/date-time.ts';
import { NetNumber } from '../../types/numbers.ts';
import { TimeSpan } from '../../types/time-span.ts';
import type { Value } from '../../types/value.ts';
import { XmlNode } from '../../types/xml/xml-node.ts';
import { outerXml } from '../../types/xml/xml-output.ts';
import type { EvaluationContext } from '../convert/context.ts';
import type { ClixmlNode, NamedNode, ObjectNode, PrimitiveNode } from './clixml-node.ts';

const namespace = 'http://schemas.microsoft.com/powershell/2004/04';

/** The CLIXML text of nodes, indented as PowerShell indents it. */
export function writeClixml(nodes: readonly ClixmlNode[], context: EvaluationContext): string {
  const writer = new Writer(context);
  for (const node of nodes) writer.node(node, null, 1);
  const head = `<Objs Version="1.1.0.1" xmlns="${namespace}"`;
  return nodes.length === 0 ? `${head} />` : `${head}>\n${writer.lines.join('\n')}\n</Objs>`;
}

class Writer {
  readonly lines: string[] = [];
  readonly #context: EvaluationContext;
  readonly #objects = new Map<ObjectNode, number>();
  readonly #names = new Map<string, number>();

  constructor(context: EvaluationContext) {
    this.#context = context;
  }

  node(node: ClixmlNode, name: string | null, indent: number): void {
    const named = name === null ? '' : ` N="${attribute(encode(name))}"`;
    if (node === null) this.#line(indent, `<Nil${named} />`);
    else if (node.kind === 'primitive') this.#primitive(node, named, indent);
    else {
      const known = this.#objects.get(node);
      if (known === undefined) this.#object(node, named, indent);
      else this.#line(indent, `<Ref${named} RefId="${known}" />`);
    }
  }

  #primitive({ tag, value }: PrimitiveNode, named: string, indent: number): void {
    const text = primitiveText(value, this.#context);
    this.#line(indent, text === '' ? `<${tag}${named}></${tag}>` : `<${tag}${named}>${content(text)}</${tag}>`);
  }

  #object(node: ObjectNode, named: string, indent: number): void {
    const id = this.#objects.size;
    this.#objects.set(node, id);
    this.#line(indent, `<Obj${named} RefId="${id}">`);
    if (node.typeNames !== null) this.#typeNames(node.typeNames, indent + 1);
    if (node.text !== null) this.#line(indent + 1, `<ToString>${content(encode(node.text))}</ToString>`);
    if (node.base !== null) this.node(node.base, null, indent + 1);
    if (node.container !== null) this.#container(node.container, indent + 1);
    this.#members('Props', node.properties, indent + 1);
    this.#members('MS', node.notes, indent + 1);
    this.#line(indent, '</Obj>');
  }

  #typeNames(names: readonly string[], indent: number): void {
    const key = names.join('\n');
    const known = this.#names.get(key);
    if (known !== undefined) {
      this.#line(indent, `<TNRef RefId="${known}" />`);
      return;
    }
    const id = this.#names.size;
    this.#names.set(key, id);
    this.#line(indent, `<TN RefId="${id}">`);
    for (const name of names) this.#line(indent + 1, `<T>${content(encode(name))}</T>`);
    this.#line(indent, '</TN>');
  }

  #container(container: NonNullable<ObjectNode['container']>, indent: number): void {
    const { tag } = container;
    const isEmpty = container.tag === 'DCT' ? container.entries.length === 0 : container.items.length === 0;
    if (isEmpty) {
      this.#line(indent, `<${tag} />`);
      return;
    }
    this.#line(indent, `<${tag}>`);
    if (container.tag === 'DCT') {
      for (const [key, value] of container.entries) {
        this.#line(indent + 1, '<En>');
        this.node(key, 'Key', indent + 2);
        this.node(value, 'Value', indent + 2);
        this.#line(indent + 1, '</En>');
      }
    } else for (const item of container.items) this.node(item, null, indent + 1);
    this.#line(indent, `</${tag}>`);
  }

  #members(tag: 'Props' | 'MS', members: readonly NamedNode[], indent: number): void {
    if (members.length === 0) return;
    this.#line(indent, `<${tag}>`);
    for (const [name, node] of members) this.node(node, name, indent + 1);
    this.#line(indent, `</${tag}>`);
  }

  #line(indent: number, text: string): void {
    this.lines.push('  '.repeat(indent) + text);
  }
}

/** A primitive as XML Schema writes it, characters that XML can't hold encoded. */
function primitiveText(value: Value, context: EvaluationContext): string {
  if (value instanceof XmlNode) return encode(outerXml(value));
  if (typeof value === 'string') return encode(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Char) return String(value.code);
  if (value instanceof TimeSpan) return duration(value.ticks);
  if (Array.isArray(value)) return Buffer.from(bytesOf(value)).toString('base64');
  if (value instanceof NetNumber && typeof value.value === 'number' && !Number.isFinite(value.value)) {
    return Number.isNaN(value.value) ? 'NaN' : value.value > 0 ? 'INF' : '-INF';
  }
  if (isDateTime(value)) return dateTime(value);
  return encode(context.text(value));
}

function isDateTime(value: Value): value is DateTime {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && value.netType.fullName === 'System.DateTime'
  );
}

function dateTime(value: DateTime): string {
  const { year, month, day } = value.civil;
  const ticks = value.ticks % 864_000_000_000n;
  const seconds = ticks / 10_000_000n;
  const fraction = fractionText(ticks % 10_000_000n);
  const clock = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => pad(Number(part), 2)).join(':');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${clock}${fraction}${zone(value)}`;
}

function zone(value: DateTime): string {
  if (value.kind === dateTimeKind.utc) return 'Z';
  if (value.kind === dateTimeKind.unspecified) return '';
  const minutes = value.offsetMinutes;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

/** `P1DT2H3M4.5S` */
function duration(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const seconds = size / 10_000_000n;
  const parts: readonly (readonly [bigint, string])[] = [
    [(seconds / 3600n) % 24n, 'H'],
    [(seconds / 60n) % 60n, 'M'],
  ];
  const days = seconds / 86_400n;
  let clock = parts.map(([count, unit]) => (count === 0n ? '' : `${count}${unit}`)).join('');
  const rest = size % 10_000_000n;
  if (seconds % 60n !== 0n || rest !== 0n) clock += `${seconds % 60n}${fractionText(rest)}S`;
  const date = days === 0n ? '' : `${days}D`;
  if (date === '' && clock === '') return 'PT0S';
  return `${ticks < 0n ? '-' : ''}P${date}${clock === '' ? '' : `T${clock}`}`;
}

function fractionText(ticks: bigint): string {
  return ticks === 0n ? '' : `.${String(ticks).padStart(7, '0').replace(/0+$/, '')}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** Control characters, halves of surrogate pairs and what looks like an escape become `_xHHHH_`. */
function encode(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\ud800-\udfff]|_(?=[xX])/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

function content(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;');
}
