import type { ParseErrorId } from '../messages.ts';
import type { ErrorList } from '../parse-error.ts';
import { isBlank, isDoubleQuote, isWhiteSpace } from './characters.ts';
import { nextToken } from './next-token.ts';
import { scanBlockComment, scanLineComment } from './scan-comments.ts';
import { Token, type TokenDetail, type VariableDetail } from './token.ts';
import { kindTraits, T, type TokenKind } from './token-kinds.ts';

/** What the parser expects, which decides how far a word reaches and what a dash means. */
export const Mode = { Command: 0, Expression: 1, TypeName: 2, Signature: 3 } as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** Where a scan of nested text left the outer one. */
export interface ScanState {
  readonly text: string;
  readonly index: number;
  readonly tokenStart: number;
  readonly base: number;
  readonly skipped: Uint8Array | null;
  readonly tokens: Token[];
}

/**
 * Reads tokens on demand. The parser switches `mode` as it goes and may step back with `resync`; tokens already saved
 * behind that point are forgotten.
 */
export class Tokenizer {
  readonly errors: ErrorList;
  /** The text being scanned: the script, or the inside of a `$(...)` in a string. */
  text: string;
  index = 0;
  tokenStart = 0;
  mode: Mode = Mode.Command;
  /** A sign directly before a digit belongs to the number. */
  signedNumbers = false;
  /** `?` and `:` end a number, as they do in the operands of the ternary operator. */
  ternaryNumbers = false;
  /** A name is wanted: no keyword, no bare word. */
  simpleName = false;
  inWorkflow = false;
  /** Every token found, in order; null while the tokens inside a string are looked ahead at. */
  tokens: Token[] | null = [];
  /** `#requires` comments. */
  requires: Token[] = [];
  /** Where a signature block, or something that looks like one, begins; -1 without. */
  signature = -1;
  /** Variables by their name as written: a script names few, many times. */
  readonly variables = new Map<string, VariableDetail>();
  /** True once a class or an enum has been met. */
  sawType = false;
  /** Offset of `text` in the script. */
  base = 0;
  /** Marks script offsets that `text` leaves out. */
  skipped: Uint8Array | null = null;

  constructor(text: string, errors: ErrorList) {
    this.text = text;
    this.errors = errors;
  }

  /** The code at the current place, 0 at the end. */
  peek(): number {
    return this.index < this.text.length ? this.text.charCodeAt(this.index) : 0;
  }

  /** Takes a code; at the end it gives 0 and still moves, so that every read can be taken back. */
  read(): number {
    const i = this.index++;
    return i < this.text.length ? this.text.charCodeAt(i) : 0;
  }

  get atEnd(): boolean {
    return this.index > this.text.length;
  }

  save(kind: TokenKind, value = '', detail: TokenDetail | null = null, flags = 0): Token {
    const token = new Token(kind, kindTraits(kind) | flags, this.currentStart(), this.currentEnd(), value, detail);
    if (this.tokens !== null) this.tokens.push(token);
    return token;
  }

  currentStart(): number {
    const start = this.tokenStart + this.base;
    return this.skipped === null ? start : this.shift(start);
  }

  currentEnd(): number {
    const end = this.index + this.base;
    return this.skipped === null ? end : this.shift(end);
  }

  /** Moves an offset behind the characters that the nested text leaves out. */
  private shift(offset: number): number {
    const skipped = this.skipped as Uint8Array;
    let shifted = offset;
    for (let i = this.base; i < shifted && i < skipped.length; i++) if (skipped[i] === 1) shifted++;
    return shifted;
  }

  report(start: number, end: number, id: ParseErrorId, ...args: string[]): void {
    this.errors.add(id, start + this.base, end + this.base, false, args);
  }

  /** Reports what ends too early, from `start` to the current place. */
  reportIncomplete(start: number, id: ParseErrorId, ...args: string[]): void {
    const end = this.index + this.base;
    this.errors.add(id, start + this.base, end, this.onlyCommentsAfter(end), args);
  }

  /** True when nothing but blanks and comments of the same line follows an offset. */
  onlyCommentsAfter(offset: number): boolean {
    const { text } = this;
    for (let i = offset; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 35) i = endOfLine(text, i + 1) - 1;
      else if (c === 60 && text.charCodeAt(i + 1) === 35) i = endOfBlockComment(text, i + 2) - 1;
      else if (!isBlank(c)) return false;
    }
    return true;
  }

  /** True when the first thing on the lines after `offset` (just behind a line end) is a pipe; no line may be empty. */
  isPipeContinuation(offset: number): boolean {
    const { text } = this;
    if (offset >= text.length) return false;
    let emptyLine = true;
    let i = offset;
    while (i < text.length - 1) {
      const c = text.charCodeAt(i);
      if (isBlank(c)) i++;
      else if (c === 10 || c === 13) {
        if (emptyLine) return false;
        emptyLine = true;
        i += c === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      } else {
        emptyLine = false;
        if (c === 35) i = endOfLine(text, i + 1);
        else if (c === 60 && text.charCodeAt(i + 1) === 35) i = endOfBlockComment(text, i + 2);
        else return c === 124;
      }
    }
    return text.charCodeAt(text.length - 1) === 124;
  }

  restorePoint(): number {
    this.tokenStart = this.index;
    return this.currentStart();
  }

  /** Goes back to a script offset and forgets the tokens behind it. */
  resync(start: number): void {
    let adjustment = this.base;
    if (this.skipped !== null) {
      for (let i = this.base; i < start - 1 && i < this.skipped.length; i++) if (this.skipped[i] === 1) adjustment++;
    }
    this.index = Math.min(Math.max(start - adjustment, 0), this.text.length + 1);
    if (this.tokens !== null) forget(this.tokens, start);
    if (this.requires.length > 0) forget(this.requires, start);
  }

  startNested(text: string, base: number, skipped: Uint8Array | null): ScanState {
    const { text: outer, index, tokenStart, base: outerBase, skipped: outerSkipped } = this;
    const state = { text: outer, index, tokenStart, base: outerBase, skipped: outerSkipped, tokens: this.tokens ?? [] };
    this.text = text;
    this.index = 0;
    this.tokenStart = 0;
    this.base = base;
    this.skipped = skipped;
    this.tokens = [];
    return state;
  }

  finishNested(state: ScanState): void {
    this.text = state.text;
    this.index = state.index;
    this.tokenStart = state.tokenStart;
    this.base = state.base;
    this.skipped = state.skipped;
    this.tokens = state.tokens;
  }

  /** Scans the rest of a line comment. */
  scanLineComment(): void {
    scanLineComment(this);
  }

  /** Scans the rest of a block comment. */
  scanBlockComment(): void {
    scanBlockComment(this);
  }

  /** The rest of the line behind `--%`, up to a pipe or `&&` outside of double quotes. */
  verbatimArgument(): Token {
    this.skipBlanks();
    this.tokenStart = this.index;
    let quoted = false;
    for (; this.index < this.text.length; this.index++) {
      const c = this.text.charCodeAt(this.index);
      if (c === 10 || c === 13) break;
      if (isDoubleQuote(c)) quoted = !quoted;
      else if (!quoted && (c === 124 || (c === 38 && this.text.charCodeAt(this.index + 1) === 38))) break;
    }
    return this.save(T.Generic, this.text.slice(this.tokenStart, this.index));
  }

  skipBlanks(): void {
    while (this.index < this.text.length && isBlank(this.text.charCodeAt(this.index))) this.index++;
  }

  /** Takes the LF of a CR LF. */
  finishLineEnd(c: number): void {
    if (c === 13 && this.peek() === 10) this.index++;
  }

  /** Passes blanks, comments, line ends and, when asked, semicolons. */
  skipNewlines(semicolons: boolean): void {
    for (;;) {
      const c = this.read();
      if (c === 32 || c === 9) continue;
      if (c === 10 || c === 13) {
        this.tokenStart = this.index - 1;
        this.finishLineEnd(c);
        this.save(T.NewLine);
      } else if (c === 59 && semicolons) {
        this.tokenStart = this.index - 1;
        this.save(T.Semi);
      } else if (c === 35) {
        this.tokenStart = this.index - 1;
        scanLineComment(this);
      } else if (c === 60 && this.peek() === 35) {
        this.tokenStart = this.index - 1;
        this.index++;
        scanBlockComment(this);
      } else if (c === 96) {
        const next = this.read();
        if (next === 10 || next === 13) {
          this.tokenStart = this.index - 2;
          this.finishLineEnd(next);
          this.save(T.LineContinuation);
        } else if (!isWhiteSpace(next)) {
          this.index -= 2;
          return;
        }
      } else if (!isBlank(c)) {
        this.index--;
        return;
      }
    }
  }

  /** The next token in the current mode; comments and line continuations are saved on the way. */
  nextToken(): Token {
    return nextToken(this);
  }
}

function endOfLine(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

function endOfBlockComment(text: string, from: number): number {
  const end = text.indexOf('#>', from);
  return end < 0 ? text.length : end + 2;
}

/** Drops the saved tokens that end behind `start`. */
function forget(tokens: Token[], start: number): void {
  let last = tokens.length - 1;
  if (last >= 0 && (tokens[last] as Token).kind === T.EndOfInput) last--;
  while (last >= 0 && (tokens[last] as Token).end > start) last--;
  tokens.length = last + 1;
}
