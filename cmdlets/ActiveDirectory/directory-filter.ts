import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Value } from '../../src/types/value.ts';

/** What a filter looks at, by lower-case name. */
export type Attributes = ReadonlyMap<string, Value>;
export type DirectoryTest = (attributes: Attributes) => boolean;

/** A filter that can't be read: where. */
export class FilterSyntaxError extends Error {
  readonly position: number;

  constructor(position: number) {
    super('syntax error');
    this.position = position;
  }
}

interface Token {
  readonly kind: 'word' | 'text' | 'operator' | 'variable' | 'open' | 'close' | 'end';
  readonly text: string;
  readonly position: number;
}

const pattern =
  /\s*(?:(?<open>\()|(?<close>\))|'(?<single>(?:[^']|'')*)'|"(?<double>[^"]*)"|\$(?<variable>\w+)|-(?<operator>[a-z]+)|(?<word>[^\s()'"$]+))/iy;

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = source.trimEnd().length;
  while (pattern.lastIndex < end) {
    const position = pattern.lastIndex;
    const groups = pattern.exec(source)?.groups;
    if (groups === undefined) throw new FilterSyntaxError(position + 1);
    const { open, close, single, double, variable, operator, word } = groups;
    const quoted = single?.replaceAll("''", "'") ?? double;
    if (open !== undefined || close !== undefined) tokens.push({ kind: open ? 'open' : 'close', text: '', position });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted, position });
    else if (variable !== undefined) tokens.push({ kind: 'variable', text: variable, position });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator.toLowerCase(), position });
    else tokens.push({ kind: 'word', text: word ?? '', position });
  }
  return [...tokens, { kind: 'end', text: '', position: end }];
}

/** Reads `Name -like 'dhcp*' -and Enabled -eq $true`; `*` means everything. Throws FilterSyntaxError. */
export function directoryFilter(source: string, variable: (name: string) => Value): DirectoryTest {
  if (source.trim() === '*') return () => true;
  const tokens = tokensOf(source);
  let next = 0;
  const peek = (): Token => tokens[next] ?? { kind: 'end', text: '', position: source.length };
  const take = (): Token => {
    const token = peek();
    next++;
    return token;
  };
  const wrong = (token: Token): never => {
    throw new FilterSyntaxError(token.position + 1);
  };
  const isOperator = (...names: readonly string[]): boolean =>
    peek().kind === 'operator' && names.includes(peek().text);

  function either(): DirectoryTest {
    let left = both();
    while (isOperator('or', 'bor')) {
      take();
      const [first, second] = [left, both()];
      left = (attributes) => first(attributes) || second(attributes);
    }
    return left;
  }

  function both(): DirectoryTest {
    let left = single();
    while (isOperator('and', 'band')) {
      take();
      const [first, second] = [left, single()];
      left = (attributes) => first(attributes) && second(attributes);
    }
    return left;
  }

  function single(): DirectoryTest {
    if (isOperator('not', 'bnot')) {
      take();
      const inner = single();
      return (attributes) => !inner(attributes);
    }
    if (peek().kind === 'open') {
      take();
      const inner = either();
      if (peek().kind !== 'close') wrong(peek());
      take();
      return inner;
    }
    return comparison();
  }

  function comparison(): DirectoryTest {
    const attribute = take();
    if (attribute.kind !== 'word') wrong(attribute);
    const operator = take();
    if (operator.kind !== 'operator') wrong(operator);
    const operand = take();
    if (operand.kind !== 'text' && operand.kind !== 'word' && operand.kind !== 'variable') wrong(operand);
    const wanted = String(operand.kind === 'variable' ? (variable(operand.text) ?? '') : operand.text);
    const compare = comparisons[operator.text];
    if (compare === undefined) return wrong(operator);
    return (attributes) => {
      const value = attributes.get(attribute.text.toLowerCase());
      return compare(value === null || value === undefined ? undefined : String(value), wanted);
    };
  }

  const test = either();
  if (peek().kind !== 'end') wrong(peek());
  return test;
}

const equal = (value: string | undefined, wanted: string): boolean => value?.toLowerCase() === wanted.toLowerCase();
const like = (value: string | undefined, wanted: string): boolean =>
  value !== undefined && WildcardPattern.of(wanted).isMatch(value);

const comparisons: Readonly<Record<string, (value: string | undefined, wanted: string) => boolean>> = {
  eq: equal,
  ne: (value, wanted) => !equal(value, wanted),
  like,
  notlike: (value, wanted) => !like(value, wanted),
  gt: (value, wanted) => value !== undefined && value > wanted,
  ge: (value, wanted) => value !== undefined && value >= wanted,
  lt: (value, wanted) => value !== undefined && value < wanted,
  le: (value, wanted) => value !== undefined && value <= wanted,
};
