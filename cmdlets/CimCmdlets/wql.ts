import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { CimInstance } from '../../src/types/cim-instance.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { isNumber, NetNumber } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';

/** Whether an instance meets a condition. */
export type Condition = (instance: CimInstance) => boolean;

/** `SELECT properties FROM class WHERE condition`. */
export interface WqlQuery {
  readonly className: string;
  /** Undefined: all. */
  readonly properties: readonly string[] | undefined;
  readonly condition: Condition;
}

type Token = { readonly kind: 'word' | 'text' | 'number' | 'sign'; readonly text: string };

const pattern =
  /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|(<=|>=|<>|!=|=|<|>|\(|\)|,|\*)|([\w.]+))/y;

/** Reads a whole query; undefined for what is none. */
export function parseQuery(text: string): WqlQuery | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  if (!reader.takeWord('select')) return undefined;
  const properties: string[] = [];
  do {
    const token = reader.next();
    if (token === undefined || (token.kind !== 'word' && token.text !== '*')) return undefined;
    properties.push(token.text);
  } while (reader.takeSign(','));
  if (!reader.takeWord('from')) return undefined;
  const source = reader.next();
  if (source?.kind !== 'word') return undefined;
  const condition = reader.takeWord('where') ? reader.disjunction() : always;
  if (condition === undefined || !reader.atEnd) return undefined;
  return { className: source.text, properties: properties.includes('*') ? undefined : properties, condition };
}

/** Reads a condition alone, as -Filter takes it; undefined for what is none. */
export function parseCondition(text: string): Condition | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const condition = reader.disjunction();
  return reader.atEnd ? condition : undefined;
}

const always: Condition = () => true;

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < trimmed.length) {
    const found = pattern.exec(trimmed);
    if (found === null) return undefined;
    const [, single, double, number, sign, word] = found;
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  takeWord(word: string): boolean {
    return this.#take('word', word);
  }

  takeSign(sign: string): boolean {
    return this.#take('sign', sign);
  }

  disjunction(): Condition | undefined {
    return this.#joined('or', () => this.#joined('and', () => this.#factor(), every), some);
  }

  #joined(
    word: string,
    part: () => Condition | undefined,
    join: (parts: readonly Condition[]) => Condition,
  ): Condition | undefined {
    const parts: Condition[] = [];
    do {
      const found = part();
      if (found === undefined) return undefined;
      parts.push(found);
    } while (this.takeWord(word));
    return join(parts);
  }

  #factor(): Condition | undefined {
    if (this.takeWord('not')) {
      const inner = this.#factor();
      return inner && ((instance) => !inner(instance));
    }
    if (this.takeSign('(')) {
      const inner = this.disjunction();
      return this.takeSign(')') ? inner : undefined;
    }
    return this.#comparison();
  }

  #comparison(): Condition | undefined {
    const name = this.next();
    if (name?.kind !== 'word') return undefined;
    const key = name.text.toLowerCase();
    const value = (instance: CimInstance): Value => instance.get(key) ?? null;
    if (this.takeWord('is')) {
      const negated = this.takeWord('not');
      return this.takeWord('null') ? (instance) => (value(instance) === null) !== negated : undefined;
    }
    const negated = this.takeWord('not');
    if (this.takeWord('like')) {
      const wanted = this.next();
      if (wanted?.kind !== 'text') return undefined;
      const wildcard = WildcardPattern.of(wanted.text.replaceAll('*', '`*').replaceAll('%', '*').replaceAll('_', '?'));
      return (instance) => wildcard.isMatch(textOf(value(instance))) !== negated;
    }
    const sign = this.next();
    const literal = this.next();
    if (negated || sign?.kind !== 'sign' || literal === undefined || literal.kind === 'sign') return undefined;
    const test = orders[sign.text];
    if (test === undefined) return undefined;
    if (literal.kind === 'word' && literal.text.toLowerCase() === 'null')
      return (instance) => (value(instance) === null) === (sign.text === '=');
    return (instance) => {
      const order = compare(value(instance), literal.text);
      return order !== undefined && test(order);
    };
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || token.text.toLowerCase() !== text) return false;
    this.#at++;
    return true;
  }
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function every(parts: readonly Condition[]): Condition {
  return (instance) => parts.every((part) => part(instance));
}

function some(parts: readonly Condition[]): Condition {
  return (instance) => parts.some((part) => part(instance));
}

/** Numbers by value, times by their WMI text, all else as text whatever its case; undefined when there is no value. */
function compare(value: Value, literal: string): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (isNumber(value)) return Math.sign(Number(textOf(value)) - Number(literal));
  const [a, b] = [textOf(value).toLowerCase(), literal.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(value: Value): string {
  if (value instanceof NetNumber) return String(value.value);
  if (value instanceof DateTime) return value.toFormattedText("yyyyMMddHHmmss'.000000+000'");
  return String(value);
}
