import type { ParseErrorId } from '../messages.ts';
import type { ErrorList } from '../parse-error.ts';
import {
  endsToken,
  isAnyDigit,
  isBlank,
  isDash,
  isDigit,
  isDoubleQuote,
  isIdentifierStart,
  isLetter,
  isSingleQuote,
  isVariableStart,
  isWhiteSpace,
} from './characters.ts';
import { scanBlockComment, scanLineComment } from './scan-comments.ts';
import { looksLikeNumber, scanNumber } from './scan-numbers.ts';
import { escaped, scanDoubleQuoted, scanHereString, scanSingleQuoted } from './scan-strings.ts';
import { scanGeneric, scanIdentifier, scanLabel, scanParameter, scanVariable } from './scan-words.ts';
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
  private finishLineEnd(c: number): void {
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
    for (;;) {
      this.tokenStart = this.index;
      const c = this.read();
      if (c < 128) {
        if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) return scanIdentifier(this);
        if (c === 32 || c === 9) {
          this.skipBlanks();
          continue;
        }
        const token = this.punctuation(c);
        if (token !== null) return token;
      } else {
        const token = this.beyondAscii(c);
        if (token !== null) return token;
      }
    }
  }

  /** A token that starts with an ASCII character other than a letter; null after something that is none. */
  private punctuation(c: number): Token | null {
    switch (c) {
      case 36: // $
        if (this.peek() === 40) return this.take(T.DollarParen);
        return scanVariable(this, false, false);
      case 10:
        return this.save(T.NewLine);
      case 13:
        this.finishLineEnd(c);
        return this.save(T.NewLine);
      case 40:
        return this.save(T.LParen);
      case 41:
        return this.save(T.RParen);
      case 123:
        return this.save(T.LCurly);
      case 125:
        return this.save(T.RCurly);
      case 91: // [
        if (this.mode === Mode.Command && !endsToken(this.peek())) return scanGeneric(this, '[');
        return this.save(T.LBracket);
      case 93:
        return this.save(T.RBracket);
      case 46:
        return this.dot();
      case 59:
        return this.save(T.Semi);
      case 44:
        return this.save(T.Comma);
      case 124:
        return this.peek() === 124 ? this.take(T.OrOr) : this.save(T.Pipe);
      case 38:
        return this.peek() === 38 ? this.take(T.AndAnd) : this.save(T.Ampersand);
      case 39:
        return scanSingleQuoted(this);
      case 34:
        return scanDoubleQuoted(this);
      case 64:
        return this.at();
      case 35:
        scanLineComment(this);
        return null;
      case 96:
        return this.backtick();
      case 61:
        return this.operator('=', T.Equals);
      case 43: // +
        if (this.peek() === 43) return this.operator2('++', T.PlusPlus);
        if (this.peek() === 61) return this.operator2('+=', T.PlusEquals);
        if (this.signedNumbers && (isAnyDigit(this.peek()) || this.peek() === 46)) return scanNumber(this, c);
        return this.operator('+', T.Plus);
      case 45:
        return this.dash(c);
      case 42:
        return this.star();
      case 47:
        return this.peek() === 61 ? this.operator2('/=', T.DivideEquals) : this.operator('/', T.Divide);
      case 37:
        return this.peek() === 61 ? this.operator2('%=', T.RemainderEquals) : this.operator('%', T.Rem);
      case 60:
        if (this.peek() !== 35) return this.save(T.RedirectInStd);
        this.index++;
        scanBlockComment(this);
        return null;
      case 62:
        if (this.peek() !== 62) return this.fileRedirection(1, false, false);
        this.index++;
        return this.fileRedirection(1, true, false);
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
        return this.peek() === 62 ? this.numberedRedirection(c - 48) : scanNumber(this, c);
      case 48:
      case 55:
      case 56:
      case 57:
        return scanNumber(this, c);
      case 33:
        return this.exclaim(c);
      case 58:
        return this.colon();
      case 63:
        return this.question();
      case 0:
        return this.atEnd ? this.endOfInput() : scanGeneric(this, '\0');
      case 11:
      case 12:
        this.skipBlanks();
        return null;
      default:
        return scanGeneric(this, String.fromCharCode(c));
    }
  }

  private beyondAscii(c: number): Token | null {
    if (isDash(c)) return this.dash(c);
    if (isSingleQuote(c)) return scanSingleQuoted(this);
    if (isDoubleQuote(c)) return scanDoubleQuoted(this);
    if (isBlank(c)) {
      this.skipBlanks();
      return null;
    }
    return isLetter(c) ? scanIdentifier(this) : scanGeneric(this, String.fromCharCode(c));
  }

  /** A token that takes one more character. */
  private take(kind: TokenKind): Token {
    this.index++;
    return this.save(kind);
  }

  /** The end is told as one character behind the text, so that what lies before it is the text's end. */
  private endOfInput(): Token {
    const place = this.tokenStart + 1 + this.base;
    const token = new Token(T.EndOfInput, kindTraits(T.EndOfInput), place, place, '', null);
    if (this.tokens !== null) this.tokens.push(token);
    return token;
  }

  /** An operator; in a command it is the start of a bare word unless it stands alone. */
  private operator(text: string, kind: TokenKind): Token {
    if (this.mode === Mode.Command && !endsToken(this.peek())) return scanGeneric(this, text);
    return this.save(kind);
  }

  private operator2(text: string, kind: TokenKind): Token {
    this.index++;
    return this.operator(text, kind);
  }

  private dash(c: number): Token {
    const next = this.peek();
    if (isDash(next)) return this.operator2(String.fromCharCode(c, next), T.MinusMinus);
    if (next === 61) return this.operator2(`${String.fromCharCode(c)}=`, T.MinusEquals);
    if (isLetter(next) || next === 95 || next === 63) return scanParameter(this);
    if (this.signedNumbers && (isAnyDigit(next) || next === 46)) return scanNumber(this, c);
    return this.operator(String.fromCharCode(c), T.Minus);
  }

  private star(): Token {
    const next = this.peek();
    if (next === 61) return this.operator2('*=', T.MultiplyEquals);
    if (next !== 62) return this.operator('*', T.Multiply);
    this.index++;
    return this.redirectionTail(0, '1', false);
  }

  private numberedRedirection(from: number): Token {
    this.index++;
    return this.redirectionTail(from, '12', true);
  }

  /** What follows `n>`: another `>`, `&` and a stream number, or nothing. */
  private redirectionTail(from: number, targets: string, numbered: boolean): Token {
    if (this.peek() === 62) {
      this.index++;
      return this.fileRedirection(from, true, numbered);
    }
    if (this.peek() === 38) {
      const to = this.text.charAt(this.index + 1);
      if (to !== '' && targets.includes(to)) {
        this.index += 2;
        return this.save(T.Redirection, '', { type: 'redirection', from, to: Number(to), append: false });
      }
    }
    return this.fileRedirection(from, false, numbered);
  }

  private fileRedirection(from: number, append: boolean, numbered: boolean): Token {
    if (numbered && this.mode === Mode.Expression) {
      this.index -= append ? 2 : 1;
      return this.save(T.Number, '', { type: 'Int32', value: from });
    }
    return this.save(T.Redirection, '', { type: 'redirection', from, to: null, append });
  }

  private dot(): Token {
    const next = this.peek();
    if (next === 46) {
      if (
        this.mode === Mode.Command &&
        !endsToken(this.index + 1 < this.text.length ? this.text.charCodeAt(this.index + 1) : 0)
      )
        return scanGeneric(this, '.');
      return this.take(T.DotDot);
    }
    if (isDigit(next)) return scanNumber(this, 46);
    if (this.mode === Mode.Command && !endsToken(next) && next !== 36 && next !== 34 && next !== 39)
      return scanGeneric(this, '.');
    return this.save(T.Dot);
  }

  private at(): Token {
    const next = this.peek();
    if (next === 123) return this.take(T.AtCurly);
    if (next === 40) return this.take(T.AtParen);
    if (isSingleQuote(next) || isDoubleQuote(next)) {
      this.index++;
      return scanHereString(this, isDoubleQuote(next));
    }
    if (isVariableStart(next)) return scanVariable(this, true, false);
    this.report(this.index - 1, this.index, 'UnrecognizedToken');
    return this.save(T.Unknown);
  }

  private backtick(): Token | null {
    const next = this.read();
    if (next === 10 || next === 13) {
      this.finishLineEnd(next);
      this.save(T.LineContinuation);
      return null;
    }
    if (isWhiteSpace(next)) {
      this.skipBlanks();
      return null;
    }
    if (next === 0 && this.atEnd) {
      this.reportIncomplete(this.index, 'IncompleteString');
      this.index--;
      return null;
    }
    return scanGeneric(this, escaped(this, next));
  }

  private exclaim(c: number): Token {
    const next = this.peek();
    const expression = this.mode === Mode.Expression;
    if ((this.mode === Mode.Command && !endsToken(next)) || (expression && isIdentifierStart(next)))
      return scanGeneric(this, '!');
    if (expression && (isAnyDigit(next) || next === 46) && !looksLikeNumber(this, c)) return scanGeneric(this, '!');
    return this.save(T.Exclaim);
  }

  private colon(): Token {
    if (this.peek() === 58) {
      this.index++;
      if (this.mode === Mode.Command && !this.simpleName && !endsToken(this.peek())) return scanGeneric(this, '::');
      return this.save(T.ColonColon);
    }
    return this.mode === Mode.Command ? scanLabel(this) : this.save(T.Colon);
  }

  private question(): Token {
    if (this.mode !== Mode.Expression) return scanGeneric(this, '?');
    if (this.peek() !== 63) return this.save(T.QuestionMark);
    this.index++;
    return this.peek() === 61 ? this.take(T.QuestionQuestionEquals) : this.save(T.QuestionQuestion);
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
