/** One word of a command: its text without quotes, and where it stands. */
export interface Word {
  /** As written. */
  readonly raw: string;
  /** Without the quotes around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: '' | "'" | '"';
  /** `-Name`, in any dash, not quoted. */
  readonly isParameter: boolean;
}

/** Where the cursor stands, as far as completion must know. */
export interface CursorPlace {
  /** `command`: the word is the command's name; `argument`: one of its arguments; `text`: nothing can be completed. */
  readonly kind: 'command' | 'argument' | 'expression' | 'hashKey' | 'text';
  /** The word that ends at the cursor; empty between words. */
  readonly word: Word;
  /** The words of the command before that one; the first is its name. */
  readonly words: readonly Word[];
  /** Names of the commands in front in the same pipeline, nearest last. */
  readonly upstream: readonly string[];
}

/** One open bracket: what was typed inside it so far. */
interface Level {
  readonly closer: string;
  readonly isTable: boolean;
  words: Word[];
  upstream: string[];
  /** An assignment or operator came last: an expression follows, not a command's name. */
  expression: boolean;
}

const openers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Reads the text up to the cursor, which may be half typed. Linear, never throws. */
export function scanLine(text: string, cursor: number): CursorPlace {
  return new LineScanner(text.slice(0, cursor)).scan();
}

class LineScanner {
  readonly #text: string;
  #at = 0;
  readonly #levels: Level[] = [{ closer: '', isTable: false, words: [], upstream: [], expression: false }];

  constructor(text: string) {
    this.#text = text;
  }

  scan(): CursorPlace {
    const text = this.#text;
    while (this.#at < text.length) {
      const place = this.#step(text.charAt(this.#at));
      if (place !== null) return place;
    }
    return this.#place(this.#emptyWord());
  }

  get #level(): Level {
    const top = this.#levels.at(-1);
    if (top === undefined) throw new RangeError('the outermost level is never closed');
    return top;
  }

  #step(character: string): CursorPlace | null {
    const text = this.#text;
    if (character === '#') {
      const end = text.indexOf('\n', this.#at);
      if (end < 0) return this.#place(this.#emptyWord(), 'text');
      this.#at = end;
      return null;
    }
    if (character === '<' && text.startsWith('<#', this.#at)) {
      const end = text.indexOf('#>', this.#at + 2);
      if (end < 0) return this.#place(this.#emptyWord(), 'text');
      this.#at = end + 2;
      return null;
    }
    if (character === '\n' || character === ';') return this.#endStatement();
    if (character === '|') return this.#endCommand();
    if (character === '&') {
      if (text.startsWith('&&', this.#at)) return this.#endStatement(2);
      this.#at++;
      return null;
    }
    if (/\s/.test(character) || (character === '`' && /[\r\n]/.test(text.charAt(this.#at + 1)))) {
      this.#at = Math.min(this.#at + (character === '`' ? 2 : 1), text.length);
      return null;
    }
    if (')}'.includes(character)) return this.#close();
    if (character === '@' && /[({]/.test(text.charAt(this.#at + 1)))
      return this.#open(2, text.charAt(this.#at + 1) === '{');
    if ('({'.includes(character)) return this.#open(1, false);
    if (character === ',') {
      this.#at++;
      return null;
    }
    return this.#word();
  }

  #endStatement(length = 1): null {
    this.#at += length;
    const level = this.#level;
    level.words = [];
    level.upstream = [];
    level.expression = false;
    return null;
  }

  #endCommand(): null {
    const level = this.#level;
    if (this.#text.startsWith('||', this.#at)) return this.#endStatement(2);
    const name = level.words[0]?.text;
    if (name !== undefined) level.upstream.push(name);
    level.words = [];
    level.expression = false;
    this.#at++;
    return null;
  }

  #open(length: number, isTable: boolean): null {
    const bracket = this.#text.charAt(this.#at + length - 1);
    this.#levels.push({ closer: openers[bracket] ?? '', isTable, words: [], upstream: [], expression: false });
    this.#at += length;
    return null;
  }

  #close(): null {
    this.#at++;
    if (this.#levels.length > 1) {
      this.#levels.pop();
      const at = this.#at;
      this.#level.words.push({ raw: ')', text: '', start: at - 1, end: at, quote: '', isParameter: false });
    }
    return null;
  }

  /** Reads one word; at the end of the text it is the word under the cursor. */
  #word(): CursorPlace | null {
    const text = this.#text;
    const start = this.#at;
    const first = text.charAt(start);
    const quote = isSingleQuote(first) ? "'" : isDoubleQuote(first) ? '"' : '';
    let value = '';
    let open: '' | "'" | '"' = '';
    while (this.#at < text.length) {
      const character = text.charAt(this.#at);
      if (open !== '') {
        const closes = open === "'" ? isSingleQuote(character) : isDoubleQuote(character);
        if (closes) {
          const next = text.charAt(this.#at + 1);
          const doubled = open === "'" ? isSingleQuote(next) : isDoubleQuote(next);
          if (doubled) {
            value += character;
            this.#at += 2;
            continue;
          }
          open = '';
        } else if (open === '"' && character === '`') {
          value += this.#escaped();
        } else if (open === '"' && character === '$' && text.charAt(this.#at + 1) === '(') {
          return this.#subexpression();
        } else value += character;
        this.#at++;
        continue;
      }
      if (isSingleQuote(character)) open = "'";
      else if (isDoubleQuote(character)) open = '"';
      else if (character === '$' && text.charAt(this.#at + 1) === '(') return this.#subexpression();
      else if (character === '$' && text.charAt(this.#at + 1) === '{') {
        const end = text.indexOf('}', this.#at);
        const stop = end < 0 ? text.length : end + 1;
        value += text.slice(this.#at, stop);
        this.#at = stop;
        continue;
      } else if (character === '`') value += this.#escaped();
      else if (character === '[' && this.#at > start) {
        const end = text.indexOf(']', this.#at);
        if (end < 0) break;
        value += text.slice(this.#at, end + 1);
        this.#at = end + 1;
        continue;
      } else if (/[\s;|&,(){}]/.test(character)) break;
      else value += character;
      this.#at++;
    }
    if (text.charAt(this.#at) === '[' && this.#at < text.length) return this.#index();
    const raw = text.slice(start, this.#at);
    const isParameter = quote === '' && /^[-\u2013-\u2015][A-Za-z_?]?/.test(raw) && !/^[-\u2013-\u2015][\d.]/.test(raw);
    const word: Word = { raw, text: value, start, end: this.#at, quote, isParameter };
    if (this.#at >= text.length) return this.#place(word);
    this.#finish(word);
    return null;
  }

  /** The character behind a backtick; the place moves onto it, but not beyond the text. */
  #escaped(): string {
    if (this.#at + 1 >= this.#text.length) return '';
    return this.#text.charAt(++this.#at);
  }

  /** `$( ... )` inside a word: what is typed in it is a command of its own. */
  #subexpression(): null {
    this.#at++;
    return this.#open(1, false);
  }

  #index(): null {
    return this.#open(1, false);
  }

  #finish(word: Word): void {
    const level = this.#level;
    if (/^(?:[-+*/%]?=|\?\?=)$/.test(word.raw) || (word.raw.endsWith('=') && word.raw.startsWith('$'))) {
      level.words = [];
      level.expression = false;
      return;
    }
    if (keywordsBeforeCommands.has(word.text.toLowerCase()) && level.words.length === 0) return;
    level.words.push(word);
  }

  #emptyWord(): Word {
    return { raw: '', text: '', start: this.#at, end: this.#at, quote: '', isParameter: false };
  }

  #place(word: Word, kind?: CursorPlace['kind']): CursorPlace {
    const level = this.#level;
    const [name] = level.words;
    const place = { word, words: level.words, upstream: level.upstream };
    if (kind !== undefined) return { ...place, kind };
    if (level.isTable && (name === undefined || level.words.length === 0)) return { ...place, kind: 'hashKey' };
    if (name === undefined) return { ...place, kind: 'command' };
    return { ...place, kind: isExpressionStart(name) ? 'expression' : 'argument' };
  }
}

const keywordsBeforeCommands = new Set([
  'return',
  'throw',
  'exit',
  'else',
  'do',
  'try',
  'finally',
  'begin',
  'process',
  'end',
  'in',
]);

function isExpressionStart(word: Word): boolean {
  return word.quote !== '' || /^[$@[\d(]/.test(word.raw) || word.raw === ')';
}

function isSingleQuote(character: string): boolean {
  return character !== '' && "'\u2018\u2019\u201a\u201b".includes(character);
}

function isDoubleQuote(character: string): boolean {
  return character !== '' && '"\u201c\u201d\u201e'.includes(character);
}
