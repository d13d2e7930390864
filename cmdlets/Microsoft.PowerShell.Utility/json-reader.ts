/** What JSON text holds, before it becomes objects: members keep their order and their exact names. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'real'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

/** Text that is no JSON; the message is that of Json.NET, with path, line and position. */
export class JsonError extends Error {}

/**
 * Reads JSON as Json.NET does: comments, single quotes, unquoted names and a comma too many are taken. Null for an empty text.
 * @param maxDepth how deep objects and arrays may nest
 */
export function readJson(text: string, maxDepth: number): JsonNode | null {
  return new JsonReader(text, maxDepth).document();
}

const literals: readonly (readonly [string, JsonNode])[] = [
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
  ['undefined', { kind: 'null' }],
  ['NaN', { kind: 'real', value: Number.NaN }],
  ['Infinity', { kind: 'real', value: Number.POSITIVE_INFINITY }],
  ['-Infinity', { kind: 'real', value: Number.NEGATIVE_INFINITY }],
];

class JsonReader {
  readonly #text: string;
  readonly #maxDepth: number;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Names and indexes that lead to where the reader is. */
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  document(): JsonNode | null {
    this.#skip();
    if (this.#at >= this.#text.length) return null;
    const node = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) {
      this.#fail(`Additional text encountered after finished reading JSON content: ${this.#text.charAt(this.#at)}.`);
    }
    return node;
  }

  #value(): JsonNode {
    const character = this.#text.charAt(this.#at);
    if (character === '{') return this.#object();
    if (character === '[') return this.#array();
    if (character === '"' || character === "'") return { kind: 'string', text: this.#string() };
    for (const [word, node] of literals) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        this.#checkEndOfWord();
        return node;
      }
    }
    if (/[-0-9.]/.test(character)) return this.#number();
    return this.#fail(`Unexpected character encountered while parsing value: ${character}.`);
  }

  #object(): JsonNode {
    this.#open();
    const members = new Map<string, JsonNode>();
    this.#skip();
    while (this.#text.charAt(this.#at) !== '}') {
      if (this.#at >= this.#text.length) this.#endOfObject();
      const name = this.#name();
      this.#path.push(name);
      this.#skip();
      if (this.#at >= this.#text.length) this.#endOfObject();
      if (this.#text.charAt(this.#at) !== ':') {
        this.#fail(
          `Invalid character after parsing property name. Expected ':' but got: ${this.#text.charAt(this.#at)}.`,
        );
      }
      this.#at++;
      this.#skip();
      if (this.#at >= this.#text.length) this.#endOfObject();
      const node = this.#value();
      members.delete(name);
      members.set(name, node);
      this.#skip();
      if (this.#at >= this.#text.length) this.#endOfObject();
      const next = this.#text.charAt(this.#at);
      if (next !== ',' && next !== '}') {
        this.#fail(`After parsing a value an unexpected character was encountered: ${next}.`);
      }
      this.#path.pop();
      if (next === ',') {
        this.#at++;
        this.#skip();
      }
    }
    this.#close();
    return { kind: 'object', members: [...members] };
  }

  #array(): JsonNode {
    this.#open();
    const items: JsonNode[] = [];
    this.#skip();
    while (this.#text.charAt(this.#at) !== ']') {
      this.#path.push(items.length);
      if (this.#at >= this.#text.length) this.#endOfArray();
      // Between two commas stands an undefined value.
      items.push(this.#text.charAt(this.#at) === ',' ? { kind: 'null' } : this.#value());
      this.#skip();
      if (this.#at >= this.#text.length) this.#endOfArray();
      const next = this.#text.charAt(this.#at);
      if (next !== ',' && next !== ']') {
        this.#fail(`After parsing a value an unexpected character was encountered: ${next}.`);
      }
      this.#path.pop();
      if (next === ',') {
        this.#at++;
        this.#skip();
      }
    }
    this.#close();
    return { kind: 'array', items };
  }

  #open(): void {
    this.#at++;
    this.#depth++;
    if (this.#depth > this.#maxDepth) this.#fail(`The reader's MaxDepth of ${this.#maxDepth} has been exceeded.`);
  }

  #close(): void {
    this.#at++;
    this.#depth--;
  }

  #name(): string {
    const character = this.#text.charAt(this.#at);
    if (character === '"' || character === "'") return this.#string();
    const word = /^[\p{L}\p{Nd}_$]+/u.exec(this.#text.slice(this.#at))?.[0];
    if (word === undefined) return this.#fail(`Invalid property identifier character: ${character}.`);
    this.#at += word.length;
    return word;
  }

  #string(): string {
    const quote = this.#text.charAt(this.#at);
    this.#at++;
    let text = '';
    for (;;) {
      if (this.#at >= this.#text.length) this.#fail(`Unterminated string. Expected delimiter: ${quote}.`);
      const character = this.#text.charAt(this.#at);
      if (character === quote) {
        this.#at++;
        return text;
      }
      if (character === '\\') {
        text += this.#escape(quote);
      } else {
        if (character === '\n') this.#newLine();
        text += character;
        this.#at++;
      }
    }
  }

  #escape(quote: string): string {
    const character = this.#text.charAt(this.#at + 1);
    this.#at += 2;
    switch (character) {
      case 'b':
        return '\b';
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'f':
        return '\f';
      case 'r':
        return '\r';
      case '\\':
      case '"':
      case "'":
      case '/':
        return character;
      case 'u': {
        const digits = this.#text.slice(this.#at, this.#at + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
          if (this.#at + 4 > this.#text.length) this.#fail('Unexpected end while parsing Unicode escape sequence.');
          this.#fail(`Could not convert characters to hex: ${digits}.`);
        }
        this.#at += 4;
        return String.fromCharCode(Number.parseInt(digits, 16));
      }
      case '':
        return this.#fail(`Unterminated string. Expected delimiter: ${quote}.`);
      default:
        return this.#fail(`Bad JSON escape sequence: \\${character}.`);
    }
  }

  #number(): JsonNode {
    const word = /^[-+0-9a-fA-FxX.]+/.exec(this.#text.slice(this.#at))?.[0] ?? '';
    this.#at += word.length;
    const rest = this.#text.charAt(this.#at);
    if (rest !== '' && !/[\s,}\]/]/.test(rest)) {
      this.#fail(`Unexpected character encountered while parsing number: ${rest}.`);
    }
    if (/^-?(0|[1-9]\d*)$/.test(word)) return { kind: 'integer', value: BigInt(word) };
    if (/^-?0[xX][0-9a-fA-F]+$/.test(word)) {
      const value = BigInt(word.replace('-', ''));
      return { kind: 'integer', value: word.startsWith('-') ? -value : value };
    }
    if (/^-?0[0-7]+$/.test(word)) return { kind: 'integer', value: BigInt(Number.parseInt(word, 8)) };
    if (/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) return { kind: 'real', value: Number(word) };
    return this.#fail(`Input string '${word}' is not a valid number.`);
  }

  #checkEndOfWord(): void {
    const next = this.#text.charAt(this.#at);
    if (next !== '' && !/[\s,}\]/]/.test(next)) this.#fail('Error parsing boolean value.');
  }

  /** Blanks and comments. */
  #skip(): void {
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (character === '\n') {
        this.#newLine();
        this.#at++;
      } else if (character !== '' && /[\s\ufeff]/.test(character)) {
        this.#at++;
      } else if (character === '/') {
        this.#comment();
      } else {
        return;
      }
    }
  }

  #comment(): void {
    const kind = this.#text.charAt(this.#at + 1);
    if (kind === '/') {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#text.length : end;
      return;
    }
    if (kind !== '*') this.#fail(`Error parsing comment. Expected: *, got ${kind}.`);
    const end = this.#text.indexOf('*/', this.#at + 2);
    const stop = end < 0 ? this.#text.length : end + 2;
    for (; this.#at < stop; this.#at++) if (this.#text.charAt(this.#at) === '\n') this.#newLine();
    if (end < 0) this.#fail('Unexpected end while parsing comment.');
  }

  #newLine(): void {
    this.#line++;
    this.#lineStart = this.#at + 1;
  }

  /** Only the outermost object is read member by member; what is inside is copied as a whole and fails as such. */
  #endOfObject(): never {
    if (this.#depth > 1) this.#unfinished();
    this.#fail('Unexpected end when deserializing object.');
  }

  #endOfArray(): never {
    this.#unfinished();
  }

  #unfinished(): never {
    throw new JsonError(`Unexpected end when reading token. Path '${this.#pathText()}'.`);
  }

  #fail(message: string): never {
    const start = this.#at === 0;
    const line = start ? 0 : this.#line;
    const position = start ? 0 : this.#at - this.#lineStart;
    throw new JsonError(`${message} Path '${this.#pathText()}', line ${line}, position ${position}.`);
  }

  #pathText(): string {
    let text = '';
    for (const part of this.#path) {
      if (typeof part === 'number') text += `[${part}]`;
      else if (/[.\s'/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/.test(part)) text += `['${part}']`;
      else text += text === '' ? part : `.${part}`;
    }
    return text;
  }
}
