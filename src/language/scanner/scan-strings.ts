import { isDoubleQuote, isHexDigit, isSingleQuote, isVariableStart } from './characters.ts';
import { scanVariable } from './scan-words.ts';
import { Token } from './token.ts';
import { F, T, type TokenKind } from './token-kinds.ts';
import { Mode, type Tokenizer } from './tokenizer.ts';

/** Collects the value of a string or bare word: its text, and what is to be expanded in it. */
export class TextBuilder {
  value: string;
  readonly nested: Token[] = [];
  private readonly parts: string[] = [];
  private part: string;

  constructor(text: string) {
    this.value = text;
    this.part = text;
  }

  append(text: string): void {
    this.value += text;
    this.part += text;
  }

  appendNested(text: string, token: Token): void {
    this.value += text;
    this.parts.push(this.part);
    this.part = '';
    this.nested.push(token);
  }

  /** Saves the token; one that holds nothing to expand is literal. */
  save(t: Tokenizer, kind: TokenKind, flags: number): Token {
    const { value, nested, parts, part } = this;
    if (nested.length === 0) return t.save(kind, value, null, flags);
    const inError = nested.some((token) => (token.flags & F.InError) !== 0) ? F.InError : 0;
    return t.save(kind, value, { type: 'expandable', parts: [...parts, part], nested }, flags | inError);
  }
}

/** Scans '...'; the opening quote has been read. */
export function scanSingleQuoted(t: Tokenizer): Token {
  const end = plainEnd(t, isSingleQuote);
  if (end >= 0) return plainString(t, T.StringLiteral, end);
  const builder = new TextBuilder('');
  const flags = readSingleQuoted(t, builder);
  return t.save(T.StringLiteral, builder.value, null, flags);
}

/** Scans "..."; the opening quote has been read. */
export function scanDoubleQuoted(t: Tokenizer): Token {
  const end = plainEnd(t, isDoubleQuote);
  if (end >= 0) return plainString(t, T.StringExpandable, end);
  const builder = new TextBuilder('');
  const flags = readDoubleQuoted(t, builder);
  return builder.save(t, T.StringExpandable, flags);
}

/** Where the closing quote stands of a string in which nothing has a meaning of its own; -1 for any other string. */
function plainEnd(t: Tokenizer, isQuote: (c: number) => boolean): number {
  const { text } = t;
  for (let i = t.index; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isQuote(c)) return i + 1 < text.length && isQuote(text.charCodeAt(i + 1)) ? -1 : i;
    if ((c === 36 || c === 96) && isQuote !== isSingleQuote) return -1;
  }
  return -1;
}

function plainString(t: Tokenizer, kind: TokenKind, end: number): Token {
  const value = t.text.slice(t.index, end);
  t.index = end + 1;
  return t.save(kind, value);
}

/** Reads up to the closing single quote; a doubled quote is one. Gives the token's error flag. */
export function readSingleQuoted(t: Tokenizer, builder: TextBuilder): number {
  const { text } = t;
  const opening = t.index - 1;
  let run = t.index;
  for (let i = run; i < text.length; i++) {
    if (!isSingleQuote(text.charCodeAt(i))) continue;
    builder.append(text.slice(run, i));
    if (i + 1 >= text.length || !isSingleQuote(text.charCodeAt(i + 1))) {
      t.index = i + 1;
      return 0;
    }
    run = ++i;
  }
  builder.append(text.slice(run));
  t.index = text.length;
  t.reportIncomplete(opening, 'TerminatorExpectedAtEndOfString', "'");
  return F.InError;
}

/** Reads up to the closing double quote, with escapes, variables and `$(...)`. Gives the token's error flag. */
export function readDoubleQuoted(t: Tokenizer, builder: TextBuilder): number {
  const { text } = t;
  const opening = t.index - 1;
  let run = t.index;
  while (t.index < text.length) {
    const c = text.charCodeAt(t.index);
    if (c === 36 || c === 96) {
      run = readExpandable(t, builder, c, run, false);
    } else if (isDoubleQuote(c)) {
      builder.append(text.slice(run, t.index));
      t.index++;
      if (!isDoubleQuote(t.peek())) return 0;
      run = t.index++;
    } else {
      t.index++;
    }
  }
  builder.append(text.slice(run));
  t.reportIncomplete(opening, 'TerminatorExpectedAtEndOfString', '"');
  return F.InError;
}

/**
 * At a `$` or backtick (the code `c`): appends the run of plain text before it and what it stands for. Gives where the
 * next plain run begins, which is the character itself when it means nothing.
 */
export function readExpandable(
  t: Tokenizer,
  builder: TextBuilder,
  c: number,
  run: number,
  hereString: boolean,
): number {
  const { text } = t;
  const at = t.index++;
  if (c === 96) {
    const next = t.peek();
    if (next === 0) return run;
    t.index++;
    builder.append(text.slice(run, at));
    builder.append(escaped(t, next));
    return t.index;
  }
  const token = lookForNested(t, hereString);
  if (token === null) return run;
  builder.append(text.slice(run, at));
  builder.appendNested(text.slice(at, t.index), token);
  return t.index;
}

/** Behind a `$` in a string: the variable or the whole `$(...)`, or null where it is a mere dollar sign. */
function lookForNested(t: Tokenizer, hereString: boolean): Token | null {
  const next = t.peek();
  if (next !== 40 && next !== 123 && !isVariableStart(next)) return null;
  const { tokens, tokenStart, mode } = t;
  t.tokens = null;
  t.mode = Mode.Expression;
  let token: Token;
  if (next === 40) {
    t.index++;
    token = scanSubExpression(t, hereString);
  } else {
    t.tokenStart = t.index - 1;
    token = scanVariable(t, false, true);
  }
  t.tokens = tokens;
  t.tokenStart = tokenStart;
  t.mode = mode;
  return token;
}

/**
 * Collects a `$(...)` by counting parentheses; `$(` has been read. In a string, doubled (or escaped) double quotes
 * inside stand for one; where they stood is remembered, so that offsets of the inside are right.
 */
function scanSubExpression(t: Tokenizer, hereString: boolean): Token {
  const { text } = t;
  t.tokenStart = t.index - 2;
  let inside = '';
  let run = t.tokenStart;
  let depth = 1;
  let flags = 0;
  const left: number[] = [];
  for (;;) {
    if (t.index >= text.length) {
      inside += text.slice(run);
      t.reportIncomplete(t.tokenStart, 'IncompleteDollarSubexpressionReference');
      flags = F.InError;
      break;
    }
    const c = text.charCodeAt(t.index++);
    if (c === 40) depth++;
    else if (c === 41) {
      if (--depth === 0) {
        inside += text.slice(run, t.index);
        break;
      }
    } else if (!hereString && (c === 96 || isDoubleQuote(c)) && isDoubleQuote(t.peek())) {
      inside += text.slice(run, t.index - 1);
      left.push(t.index - 1 + t.base);
      run = t.index++;
    }
  }
  let { skipped } = t;
  if (left.length > 0) {
    skipped = new Uint8Array((left[left.length - 1] as number) + 1);
    for (const offset of left) skipped[offset] = 1;
  }
  return new Token(T.DollarParen, flags, t.currentStart(), t.currentEnd(), '', {
    type: 'nested',
    text: inside,
    skipped,
  });
}

/** What a backtick and a character (read already) stand for. */
export function escaped(t: Tokenizer, c: number): string {
  switch (c) {
    case 48:
      return '\0';
    case 97:
      return '\x07';
    case 98:
      return '\b';
    case 101:
      return '\x1b';
    case 102:
      return '\f';
    case 110:
      return '\n';
    case 114:
      return '\r';
    case 116:
      return '\t';
    case 117:
      return scanUnicodeEscape(t);
    case 118:
      return '\v';
    default:
      return String.fromCharCode(c);
  }
}

const maxHexDigits = 6;
/** What PowerShell puts in the place of an escape it can't read. */
const invalid = '\uffff';

/** Scans `{hex}` of a backtick-u escape. */
function scanUnicodeEscape(t: Tokenizer): string {
  const start = t.index - 2;
  if (t.peek() !== 123) {
    t.report(start, t.index, 'InvalidUnicodeEscapeSequence');
    return invalid;
  }
  const first = ++t.index;
  for (let i = 0; ; i++) {
    const c = t.peek();
    if (c === 125) {
      t.index++;
      if (i === 0) {
        t.report(start, t.index, 'InvalidUnicodeEscapeSequence');
        return invalid;
      }
      break;
    }
    if (!isHexDigit(c)) {
      t.report(
        t.index,
        t.index + 1,
        i < maxHexDigits ? 'InvalidUnicodeEscapeSequence' : 'MissingUnicodeEscapeSequenceTerminator',
      );
      return invalid;
    }
    if (i === maxHexDigits) {
      t.report(t.index, t.index + 1, 'TooManyDigitsInUnicodeEscapeSequence');
      return invalid;
    }
    t.index++;
  }
  const code = Number.parseInt(t.text.slice(first, t.index - 1), 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  t.report(start + 3, t.index - 1, 'InvalidUnicodeEscapeSequenceValue');
  return invalid;
}

/** Scans @'...'@ or @"..."@; the header's two characters have been read. */
export function scanHereString(t: Tokenizer, expandable: boolean): Token {
  const kind = expandable ? T.HereStringExpandable : T.HereStringLiteral;
  const opening = t.index - 2;
  if (!scanHereStringHeader(t, opening, expandable)) return t.save(kind, '', null, F.InError);
  const builder = new TextBuilder('');
  const flags = readHereString(t, builder, opening, expandable);
  return builder.save(t, kind, flags);
}

/** Passes the rest of the header's line; what stands there is an error, and the string then ends on the line. */
function scanHereStringHeader(t: Tokenizer, opening: number, expandable: boolean): boolean {
  const { text } = t;
  const quote = expandable ? 34 : 39;
  t.skipBlanks();
  const c = t.peek();
  if (t.index >= text.length) {
    t.reportIncomplete(opening, 'TerminatorExpectedAtEndOfString', expandable ? '"@' : "'@");
    return false;
  }
  if (c === 10 || c === 13) {
    t.index += c === 13 && text.charCodeAt(t.index + 1) === 10 ? 2 : 1;
    return true;
  }
  t.report(t.index, t.index + 1, 'UnexpectedCharactersAfterHereStringHeader');
  while (t.index < text.length) {
    const next = text.charCodeAt(t.index);
    if (next === 10 || next === 13) break;
    t.index++;
    if (next === quote && t.peek() === 64) {
      t.index++;
      break;
    }
  }
  return false;
}

/** Reads lines up to the one that begins with the closing quote and `@`. */
function readHereString(t: Tokenizer, builder: TextBuilder, opening: number, expandable: boolean): number {
  const { text } = t;
  const isQuote = expandable ? isDoubleQuote : isSingleQuote;
  let run = t.index;
  /** An indented terminator: not one, but worth telling when no other comes. */
  let falseEnd = -1;
  let lineBreak = run;
  for (let lineStart = true; ; ) {
    if (lineStart) {
      lineStart = false;
      if (isQuote(t.peek()) && text.charCodeAt(t.index + 1) === 64) {
        builder.append(text.slice(run, lineBreak));
        t.index += 2;
        return 0;
      }
      t.skipBlanks();
      if (isQuote(t.peek()) && text.charCodeAt(t.index + 1) === 64) {
        if (falseEnd < 0) falseEnd = t.index;
        t.index += 2;
      }
    }
    if (t.index >= text.length) break;
    const c = text.charCodeAt(t.index);
    if (c === 10 || c === 13) {
      lineBreak = t.index;
      t.index += c === 13 && text.charCodeAt(t.index + 1) === 10 ? 2 : 1;
      lineStart = true;
    } else if (expandable && (c === 36 || c === 96)) {
      run = readExpandable(t, builder, c, run, true);
    } else {
      t.index++;
    }
  }
  builder.append(text.slice(run));
  if (falseEnd < 0) t.reportIncomplete(opening, 'TerminatorExpectedAtEndOfString', expandable ? '"@' : "'@");
  else t.reportIncomplete(falseEnd, 'WhitespaceBeforeHereStringFooter');
  return F.InError;
}
