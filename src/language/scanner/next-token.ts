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
import { Token } from './token.ts';
import { kindTraits, T, type TokenKind } from './token-kinds.ts';
import { Mode, type Tokenizer } from './tokenizer.ts';

/** The next token in the current mode; comments and line continuations are saved on the way. */
export function nextToken(t: Tokenizer): Token {
  for (;;) {
    t.tokenStart = t.index;
    const c = t.read();
    if (c < 128) {
      if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95) return scanIdentifier(t);
      if (c === 32 || c === 9) {
        t.skipBlanks();
        continue;
      }
      const token = punctuation(t, c);
      if (token !== null) return token;
    } else {
      const token = beyondAscii(t, c);
      if (token !== null) return token;
    }
  }
}

/** A token that starts with an ASCII character other than a letter; null after something that is none. */
function punctuation(t: Tokenizer, c: number): Token | null {
  switch (c) {
    case 36: // $
      if (t.peek() === 40) return take(t, T.DollarParen);
      return scanVariable(t, false, false);
    case 10:
      return t.save(T.NewLine);
    case 13:
      t.finishLineEnd(c);
      return t.save(T.NewLine);
    case 40:
      return t.save(T.LParen);
    case 41:
      return t.save(T.RParen);
    case 123:
      return t.save(T.LCurly);
    case 125:
      return t.save(T.RCurly);
    case 91: // [
      if (t.mode === Mode.Command && !endsToken(t.peek())) return scanGeneric(t, '[');
      return t.save(T.LBracket);
    case 93:
      return t.save(T.RBracket);
    case 46:
      return dot(t);
    case 59:
      return t.save(T.Semi);
    case 44:
      return t.save(T.Comma);
    case 124:
      return t.peek() === 124 ? take(t, T.OrOr) : t.save(T.Pipe);
    case 38:
      return t.peek() === 38 ? take(t, T.AndAnd) : t.save(T.Ampersand);
    case 39:
      return scanSingleQuoted(t);
    case 34:
      return scanDoubleQuoted(t);
    case 64:
      return at(t);
    case 35:
      scanLineComment(t);
      return null;
    case 96:
      return backtick(t);
    case 61:
      return operator(t, '=', T.Equals);
    case 43: // +
      if (t.peek() === 43) return operator2(t, '++', T.PlusPlus);
      if (t.peek() === 61) return operator2(t, '+=', T.PlusEquals);
      if (t.signedNumbers && (isAnyDigit(t.peek()) || t.peek() === 46)) return scanNumber(t, c);
      return operator(t, '+', T.Plus);
    case 45:
      return dash(t, c);
    case 42:
      return star(t);
    case 47:
      return t.peek() === 61 ? operator2(t, '/=', T.DivideEquals) : operator(t, '/', T.Divide);
    case 37:
      return t.peek() === 61 ? operator2(t, '%=', T.RemainderEquals) : operator(t, '%', T.Rem);
    case 60:
      if (t.peek() !== 35) return t.save(T.RedirectInStd);
      t.index++;
      scanBlockComment(t);
      return null;
    case 62:
      if (t.peek() !== 62) return fileRedirection(t, 1, false, false);
      t.index++;
      return fileRedirection(t, 1, true, false);
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
      return t.peek() === 62 ? numberedRedirection(t, c - 48) : scanNumber(t, c);
    case 48:
    case 55:
    case 56:
    case 57:
      return scanNumber(t, c);
    case 33:
      return exclaim(t, c);
    case 58:
      return colon(t);
    case 63:
      return question(t);
    case 0:
      return t.atEnd ? endOfInput(t) : scanGeneric(t, '\0');
    case 11:
    case 12:
      t.skipBlanks();
      return null;
    default:
      return scanGeneric(t, String.fromCharCode(c));
  }
}

function beyondAscii(t: Tokenizer, c: number): Token | null {
  if (isDash(c)) return dash(t, c);
  if (isSingleQuote(c)) return scanSingleQuoted(t);
  if (isDoubleQuote(c)) return scanDoubleQuoted(t);
  if (isBlank(c)) {
    t.skipBlanks();
    return null;
  }
  return isLetter(c) ? scanIdentifier(t) : scanGeneric(t, String.fromCharCode(c));
}

/** A token that takes one more character. */
function take(t: Tokenizer, kind: TokenKind): Token {
  t.index++;
  return t.save(kind);
}

/** The end is told as one character behind the text, so that what lies before it is the text's end. */
function endOfInput(t: Tokenizer): Token {
  const place = t.tokenStart + 1 + t.base;
  const token = new Token(T.EndOfInput, kindTraits(T.EndOfInput), place, place, '', null);
  if (t.tokens !== null) t.tokens.push(token);
  return token;
}

/** An operator; in a command it is the start of a bare word unless it stands alone. */
function operator(t: Tokenizer, text: string, kind: TokenKind): Token {
  if (t.mode === Mode.Command && !endsToken(t.peek())) return scanGeneric(t, text);
  return t.save(kind);
}

function operator2(t: Tokenizer, text: string, kind: TokenKind): Token {
  t.index++;
  return operator(t, text, kind);
}

function dash(t: Tokenizer, c: number): Token {
  const next = t.peek();
  if (isDash(next)) return operator2(t, String.fromCharCode(c, next), T.MinusMinus);
  if (next === 61) return operator2(t, `${String.fromCharCode(c)}=`, T.MinusEquals);
  if (isLetter(next) || next === 95 || next === 63) return scanParameter(t);
  if (t.signedNumbers && (isAnyDigit(next) || next === 46)) return scanNumber(t, c);
  return operator(t, String.fromCharCode(c), T.Minus);
}

function star(t: Tokenizer): Token {
  const next = t.peek();
  if (next === 61) return operator2(t, '*=', T.MultiplyEquals);
  if (next !== 62) return operator(t, '*', T.Multiply);
  t.index++;
  return redirectionTail(t, 0, '1', false);
}

function numberedRedirection(t: Tokenizer, from: number): Token {
  t.index++;
  return redirectionTail(t, from, '12', true);
}

/** What follows `n>`: another `>`, `&` and a stream number, or nothing. */
function redirectionTail(t: Tokenizer, from: number, targets: string, numbered: boolean): Token {
  if (t.peek() === 62) {
    t.index++;
    return fileRedirection(t, from, true, numbered);
  }
  if (t.peek() === 38) {
    const to = t.text.charAt(t.index + 1);
    if (to !== '' && targets.includes(to)) {
      t.index += 2;
      return t.save(T.Redirection, '', { type: 'redirection', from, to: Number(to), append: false });
    }
  }
  return fileRedirection(t, from, false, numbered);
}

function fileRedirection(t: Tokenizer, from: number, append: boolean, numbered: boolean): Token {
  if (numbered && t.mode === Mode.Expression) {
    t.index -= append ? 2 : 1;
    return t.save(T.Number, '', { type: 'Int32', value: from });
  }
  return t.save(T.Redirection, '', { type: 'redirection', from, to: null, append });
}

function dot(t: Tokenizer): Token {
  const next = t.peek();
  if (next === 46) {
    if (t.mode === Mode.Command && !endsToken(t.index + 1 < t.text.length ? t.text.charCodeAt(t.index + 1) : 0))
      return scanGeneric(t, '.');
    return take(t, T.DotDot);
  }
  if (isDigit(next)) return scanNumber(t, 46);
  if (t.mode === Mode.Command && !endsToken(next) && next !== 36 && next !== 34 && next !== 39)
    return scanGeneric(t, '.');
  return t.save(T.Dot);
}

function at(t: Tokenizer): Token {
  const next = t.peek();
  if (next === 123) return take(t, T.AtCurly);
  if (next === 40) return take(t, T.AtParen);
  if (isSingleQuote(next) || isDoubleQuote(next)) {
    t.index++;
    return scanHereString(t, isDoubleQuote(next));
  }
  if (isVariableStart(next)) return scanVariable(t, true, false);
  t.report(t.index - 1, t.index, 'UnrecognizedToken');
  return t.save(T.Unknown);
}

function backtick(t: Tokenizer): Token | null {
  const next = t.read();
  if (next === 10 || next === 13) {
    t.finishLineEnd(next);
    t.save(T.LineContinuation);
    return null;
  }
  if (isWhiteSpace(next)) {
    t.skipBlanks();
    return null;
  }
  if (next === 0 && t.atEnd) {
    t.reportIncomplete(t.index, 'IncompleteString');
    t.index--;
    return null;
  }
  return scanGeneric(t, escaped(t, next));
}

function exclaim(t: Tokenizer, c: number): Token {
  const next = t.peek();
  const expression = t.mode === Mode.Expression;
  if ((t.mode === Mode.Command && !endsToken(next)) || (expression && isIdentifierStart(next)))
    return scanGeneric(t, '!');
  if (expression && (isAnyDigit(next) || next === 46) && !looksLikeNumber(t, c)) return scanGeneric(t, '!');
  return t.save(T.Exclaim);
}

function colon(t: Tokenizer): Token {
  if (t.peek() === 58) {
    t.index++;
    if (t.mode === Mode.Command && !t.simpleName && !endsToken(t.peek())) return scanGeneric(t, '::');
    return t.save(T.ColonColon);
  }
  return t.mode === Mode.Command ? scanLabel(t) : t.save(T.Colon);
}

function question(t: Tokenizer): Token {
  if (t.mode !== Mode.Expression) return scanGeneric(t, '?');
  if (t.peek() !== 63) return t.save(T.QuestionMark);
  t.index++;
  return t.peek() === 61 ? take(t, T.QuestionQuestionEquals) : t.save(T.QuestionQuestion);
}
