import { NetException } from '../net-exception.ts';

export type Axis =
  | 'ancestor'
  | 'ancestor-or-self'
  | 'attribute'
  | 'child'
  | 'descendant'
  | 'descendant-or-self'
  | 'following'
  | 'following-sibling'
  | 'namespace'
  | 'parent'
  | 'preceding'
  | 'preceding-sibling'
  | 'self';

export type NodeTest =
  | { readonly kind: 'name'; readonly prefix: string; readonly name: string }
  | { readonly kind: 'node' | 'text' | 'comment' }
  | { readonly kind: 'processing-instruction'; readonly name: string | null };

export interface Step {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly XPathExpression[];
}

/** An XPath 1.0 expression. */
export type XPathExpression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'variable'; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: XPathExpression;
      readonly right: XPathExpression;
    }
  | { readonly kind: 'negate'; readonly operand: XPathExpression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly XPathExpression[] }
  | {
      readonly kind: 'path';
      /** Null: from the context node; 'root': from its document. */
      readonly from: XPathExpression | 'root' | null;
      readonly predicates: readonly XPathExpression[];
      readonly steps: readonly Step[];
    };

const axes: ReadonlySet<string> = new Set<Axis>([
  'ancestor',
  'ancestor-or-self',
  'attribute',
  'child',
  'descendant',
  'descendant-or-self',
  'following',
  'following-sibling',
  'namespace',
  'parent',
  'preceding',
  'preceding-sibling',
  'self',
]);

const nodeTypes: ReadonlySet<string> = new Set(['node', 'text', 'comment', 'processing-instruction']);
const operatorNames: ReadonlySet<string> = new Set(['and', 'or', 'mod', 'div']);
/** From weakest to strongest. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

interface Token {
  readonly kind: 'name' | 'literal' | 'number' | 'symbol' | 'operator' | 'end';
  readonly text: string;
}

const lexemes =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(::|\/\/|\.\.|!=|<=|>=|[()[\]@,.$/|+\-=<>*:])|([A-Za-z_\u00c0-\uffff][\w.\-\u00b7\u00c0-\uffff]*))/y;

/** Reads an expression. Throws System.Xml.XPath.XPathException. */
export function parseXPath(source: string): XPathExpression {
  return new XPathParser(source).parse();
}

class XPathParser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = this.#scan();
  }

  parse(): XPathExpression {
    if (this.#source.trim() === '') this.#fail('Expression must evaluate to a node-set.');
    const expression = this.#level(0);
    if (this.#next.kind !== 'end') this.#fail(`'${this.#source}' has an invalid token.`);
    return expression;
  }

  #scan(): Token[] {
    const tokens: Token[] = [];
    const { length } = this.#source.trimEnd();
    lexemes.lastIndex = 0;
    while (lexemes.lastIndex < length) {
      const match = lexemes.exec(this.#source);
      if (match === null) this.#fail(`'${this.#source}' has an invalid token.`);
      const [, literal, number, symbol, name] = match;
      if (literal !== undefined) tokens.push({ kind: 'literal', text: literal.slice(1, -1) });
      else if (number !== undefined) tokens.push({ kind: 'number', text: number });
      else if (symbol !== undefined)
        tokens.push({ kind: symbol === '*' && afterOperand(tokens) ? 'operator' : 'symbol', text: symbol });
      else {
        const isOperator = operatorNames.has(name ?? '') && afterOperand(tokens);
        tokens.push({ kind: isOperator ? 'operator' : 'name', text: name ?? '' });
      }
    }
    return tokens;
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #isSymbol(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === 'symbol' && token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#isSymbol(text)) return false;
    this.#at++;
    return true;
  }

  #need(text: string): void {
    if (!this.#take(text)) this.#fail(`'${this.#source}' has an invalid token.`);
  }

  #level(level: number): XPathExpression {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const { kind, text } = this.#next;
      const isOperator = kind === 'operator' || (kind === 'symbol' && text !== '*');
      if (!isOperator || !operators.includes(text)) return left;
      this.#at++;
      left = { kind: 'binary', operator: text, left, right: this.#level(level + 1) };
    }
  }

  #unary(): XPathExpression {
    if (this.#take('-')) return { kind: 'negate', operand: this.#unary() };
    let left = this.#path();
    while (this.#take('|')) left = { kind: 'binary', operator: '|', left, right: this.#path() };
    return left;
  }

  #path(): XPathExpression {
    const primary = this.#primary();
    if (primary === null) return this.#locationPath();
    const predicates = this.#predicates();
    const steps: Step[] = [];
    while (this.#isSymbol('/') || this.#isSymbol('//')) this.#slash(steps);
    if (predicates.length === 0 && steps.length === 0) return primary;
    return { kind: 'path', from: primary, predicates, steps };
  }

  #locationPath(): XPathExpression {
    const steps: Step[] = [];
    let from: 'root' | null = null;
    if (this.#isSymbol('//')) {
      from = 'root';
      this.#slash(steps);
    } else if (this.#take('/')) {
      from = 'root';
      if (!this.#startsStep()) return { kind: 'path', from, predicates: [], steps };
      steps.push(this.#step());
    } else steps.push(this.#step());
    while (this.#isSymbol('/') || this.#isSymbol('//')) this.#slash(steps);
    return { kind: 'path', from, predicates: [], steps };
  }

  #slash(steps: Step[]): void {
    if (this.#take('//')) steps.push({ axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [] });
    else this.#need('/');
    steps.push(this.#step());
  }

  #startsStep(): boolean {
    const { kind, text } = this.#next;
    return kind === 'name' || (kind === 'symbol' && ['.', '..', '@', '*'].includes(text));
  }

  #step(): Step {
    if (this.#take('.')) return { axis: 'self', test: { kind: 'node' }, predicates: [] };
    if (this.#take('..')) return { axis: 'parent', test: { kind: 'node' }, predicates: [] };
    let axis: Axis = 'child';
    if (this.#take('@')) axis = 'attribute';
    else if (this.#next.kind === 'name' && this.#isSymbol('::', 1)) {
      const { text } = this.#next;
      if (!axes.has(text)) this.#fail(`'${this.#source}' has an invalid token.`);
      axis = text as Axis;
      this.#at += 2;
    }
    return { axis, test: this.#test(), predicates: this.#predicates() };
  }

  #test(): NodeTest {
    if (this.#take('*')) return { kind: 'name', prefix: '', name: '*' };
    const { kind, text } = this.#next;
    if (kind === 'end') this.#fail('Expression must evaluate to a node-set.');
    if (kind !== 'name') this.#fail(`'${this.#source}' has an invalid token.`);
    this.#at++;
    if (nodeTypes.has(text) && this.#take('(')) {
      let name: string | null = null;
      if (this.#next.kind === 'literal') {
        name = this.#next.text;
        this.#at++;
      }
      this.#need(')');
      return text === 'processing-instruction' ? { kind: text, name } : { kind: text as 'node' | 'text' | 'comment' };
    }
    if (!this.#take(':')) return { kind: 'name', prefix: '', name: text };
    if (this.#take('*')) return { kind: 'name', prefix: text, name: '*' };
    const name = this.#next.text;
    this.#at++;
    return { kind: 'name', prefix: text, name };
  }

  #predicates(): XPathExpression[] {
    const predicates: XPathExpression[] = [];
    while (this.#take('[')) {
      predicates.push(this.#level(0));
      this.#need(']');
    }
    return predicates;
  }

  #primary(): XPathExpression | null {
    const { kind, text } = this.#next;
    if (kind === 'literal' || kind === 'number') {
      this.#at++;
      return { kind: 'literal', value: kind === 'number' ? Number(text) : text };
    }
    if (this.#take('$')) {
      const name = this.#next.text;
      this.#at++;
      return { kind: 'variable', name };
    }
    if (this.#take('(')) {
      const inner = this.#level(0);
      this.#need(')');
      return inner;
    }
    if (kind !== 'name' || nodeTypes.has(text) || !this.#isSymbol('(', 1)) return null;
    this.#at += 2;
    const args: XPathExpression[] = [];
    if (!this.#take(')')) {
      do args.push(this.#level(0));
      while (this.#take(','));
      this.#need(')');
    }
    return { kind: 'call', name: text, args };
  }

  #fail(message: string): never {
    throw new NetException('System.Xml.XPath.XPathException', message);
  }
}

/** `*`, `and`, `div` ... are operators behind an operand, else names. */
function afterOperand(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || last.kind === 'operator') return false;
  if (last.kind !== 'symbol') return true;
  return [')', ']', '.', '..', '*'].includes(last.text);
}
