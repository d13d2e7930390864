import type { ParseErrorId } from '../messages.ts';
import type { ErrorList } from '../parse-error.ts';
import { isBlank } from '../scanner/characters.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindTraits, T, type TokenKind } from '../scanner/token-kinds.ts';
import { Mode, type Tokenizer } from '../scanner/tokenizer.ts';
import type { SourceText } from '../source-text.ts';

/** Anything that takes up a part of the text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The one empty list of all nodes that have none: nodes are many, and lists grown by push keep room to spare. */
export const none: readonly never[] = [];

/** A finished list without that room. */
export function exact<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list.slice();
}

/** What PowerShell gives nodes that stand for nothing written. */
export const emptyExtent: Extent = { start: 0, end: 0 };

/**
 * The state all grammar rules share: the tokenizer, one token of lookahead and the error list. A rule is a function of
 * the parser that returns a node, or null when nothing of its kind stands here.
 */
export class Parser {
  readonly source: SourceText;
  readonly tokenizer: Tokenizer;
  readonly errors: ErrorList;
  /** The token looked at and put back; the tokenizer stands behind it. */
  ungot: Token | null = null;
  /** Inside a parameter, an argument list or a key the comma separates and makes no array. */
  noComma = false;

  constructor(source: SourceText, tokenizer: Tokenizer, errors: ErrorList) {
    this.source = source;
    this.tokenizer = tokenizer;
    this.errors = errors;
  }

  text(extent: Extent): string {
    return this.source.text.slice(extent.start, extent.end);
  }

  next(): Token {
    const { ungot } = this;
    if (ungot === null) return this.tokenizer.nextToken();
    this.ungot = null;
    return ungot;
  }

  peek(): Token {
    this.ungot ??= this.tokenizer.nextToken();
    return this.ungot;
  }

  skip(): void {
    this.ungot = null;
  }

  unget(token: Token): void {
    this.ungot = token;
  }

  /** Takes the next token when it is of this kind. */
  accept(kind: TokenKind): Token | null {
    const token = this.next();
    if (token.kind === kind) return token;
    this.ungot = token;
    return null;
  }

  skipNewlines(): void {
    if (this.ungot === null || this.ungot.kind === T.NewLine) {
      this.ungot = null;
      this.tokenizer.skipNewlines(false);
    }
  }

  skipNewlinesAndSemicolons(): void {
    const { ungot } = this;
    if (ungot === null || ungot.kind === T.NewLine || ungot.kind === T.Semi) {
      this.ungot = null;
      this.tokenizer.skipNewlines(true);
    }
  }

  /** Changes the mode, reading the lookahead again if it would read differently; gives the old mode. */
  setMode(mode: Mode): Mode {
    const { tokenizer, ungot } = this;
    const old = tokenizer.mode;
    if (mode !== old && ungot !== null && !readsTheSame(ungot.kind, old, mode)) this.resync(ungot.start);
    tokenizer.mode = mode;
    return old;
  }

  /** True when the next token has been read as a word of a command, which no expression can begin with. */
  get atCommandWord(): boolean {
    const { ungot, tokenizer } = this;
    if (ungot === null || tokenizer.mode !== Mode.Command || tokenizer.skipped !== null) return false;
    if (ungot.kind !== T.Generic && ungot.kind !== T.Identifier) return false;
    const c = this.source.text.charCodeAt(ungot.start) | 32;
    return c >= 97 && c <= 122;
  }

  resync(offset: number): void {
    this.ungot = null;
    this.tokenizer.resync(offset);
  }

  /** Where to resync to, to get the next token again. */
  restorePoint(): number {
    return this.tokenizer.restorePoint();
  }

  report(start: number, end: number, id: ParseErrorId, ...args: string[]): void {
    this.errors.add(id, start, end, false, args);
  }

  /** Reports something missing; incomplete when it is missing at the end of the text. */
  reportIncomplete(start: number, end: number, id: ParseErrorId, ...args: string[]): boolean {
    return this.reportDetected(start, end, end, id, ...args);
  }

  /** Like reportIncomplete, for an error at one place that was noticed at another. */
  reportDetected(start: number, end: number, detected: number, id: ParseErrorId, ...args: string[]): boolean {
    const incomplete = detected >= this.tokenizer.text.length || this.tokenizer.onlyCommentsAfter(detected);
    this.errors.add(id, start, end, incomplete, args);
    return incomplete;
  }

  /** Reports something missing right behind an extent. */
  missingAfter(extent: Extent, id: ParseErrorId, ...args: string[]): boolean {
    return this.reportDetected(extent.end, extent.end, extent.end, id, ...args);
  }

  /**
   * Error recovery: skips to one of the given tokens outside of brackets opened on the way. A closing token among
   * them may be taken or left.
   */
  sync(takeClosing: boolean, ...wanted: readonly TokenKind[]): void {
    let parens = wanted.includes(T.RParen) ? 1 : 0;
    let curlies = wanted.includes(T.RCurly) ? 1 : 0;
    let brackets = wanted.includes(T.RBracket) ? 1 : 0;
    for (;;) {
      const token = this.next();
      const { kind } = token;
      let closed = false;
      if (kind === T.LParen) parens++;
      else if (kind === T.RParen) closed = --parens === 0;
      else if (kind === T.LCurly) curlies++;
      else if (kind === T.RCurly) closed = --curlies === 0;
      else if (kind === T.LBracket) brackets++;
      else if (kind === T.RBracket) closed = --brackets === 0;
      else if (kind === T.EndOfInput) {
        this.ungot = token;
        return;
      }
      if (closed && wanted.includes(kind)) {
        if (!takeClosing) this.ungot = token;
        return;
      }
      if (parens === 0 && curlies === 0 && brackets === 0 && wanted.includes(kind)) return;
    }
  }

  /** The operator of a member access or index; no blank may stand before it. Null when none follows. */
  nextMemberAccess(allowBracket: boolean): Token | null {
    if (this.ungot !== null) return null;
    const t = this.tokenizer;
    this.skipBlockComments();
    const c = t.peek();
    const next = t.index + 1 < t.text.length ? t.text.charCodeAt(t.index + 1) : 0;
    if (c === 46) {
      if (next === 46 || (t.mode === Mode.Command && endsLine(next))) return null;
      return this.takeHere(1, T.Dot);
    }
    if (c === 58 && next === 58) {
      const after = t.index + 2 < t.text.length ? t.text.charCodeAt(t.index + 2) : 0;
      return t.mode === Mode.Command && endsLine(after) ? null : this.takeHere(2, T.ColonColon);
    }
    if (c === 91 && allowBracket) return this.takeHere(1, T.LBracket);
    if (c === 63) {
      if (next === 46) return this.takeHere(2, T.QuestionDot);
      if (next === 91 && allowBracket) return this.takeHere(2, T.QuestionLBracket);
    }
    return null;
  }

  /** The parenthesis or brace of a method call, directly behind the name. */
  nextInvoke(): Token | null {
    if (this.ungot !== null) return null;
    const c = this.tokenizer.peek();
    if (c === 40) return this.takeHere(1, T.LParen);
    return c === 123 ? this.takeHere(1, T.LCurly) : null;
  }

  private takeHere(length: number, kind: TokenKind): Token {
    const t = this.tokenizer;
    t.tokenStart = t.index;
    t.index += length;
    return t.save(kind);
  }

  private skipBlockComments(): void {
    const t = this.tokenizer;
    while (t.peek() === 60 && t.text.charCodeAt(t.index + 1) === 35) {
      t.tokenStart = t.index;
      t.index += 2;
      t.scanBlockComment();
    }
  }

  /**
   * A `[` that begins an attribute or type, behind blanks and comments; in a command it would otherwise begin a bare
   * word. Null when something else follows.
   */
  nextBracket(): Token | null {
    if (this.ungot !== null) return this.ungot.kind === T.LBracket ? this.next() : null;
    const t = this.tokenizer;
    const start = t.index;
    let blanksLast = false;
    for (;;) {
      t.tokenStart = t.index;
      const c = t.peek();
      if (isBlank(c)) {
        blanksLast = true;
        t.skipBlanks();
      } else if (c === 35) {
        blanksLast = true;
        t.index++;
        t.scanLineComment();
      } else if (c === 60 && t.text.charCodeAt(t.index + 1) === 35) {
        blanksLast = false;
        t.index += 2;
        t.scanBlockComment();
      } else if (c === 91) {
        t.index++;
        return t.save(T.LBracket);
      } else {
        // A member access must see that blanks stand before it.
        if ((c === 46 || c === 58) && blanksLast) this.resync(start);
        return null;
      }
    }
  }
}

/**
 * Whether a token would be the same in another mode. What a command takes for a mere variable or number ends where any
 * word ends, so an expression takes it for the same; not the other way round.
 */
function readsTheSame(kind: TokenKind, from: Mode, to: Mode): boolean {
  if ((kindTraits(kind) & F.ModeInvariant) !== 0) return true;
  return from === Mode.Command && to === Mode.Expression && (kind === T.Variable || kind === T.Number);
}

function endsLine(c: number): boolean {
  return c === 0 || c === 10 || c === 13 || isBlank(c);
}

/** True when a parameter's name is a prefix of `full`. */
export function isParameter(token: Token, full: string): boolean {
  return full.startsWith(token.value.toLowerCase());
}
