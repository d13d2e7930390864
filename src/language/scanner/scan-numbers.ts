import type { NumberLiteral } from '../ast.ts';
import { endsNumber, endsToken, isDash, isDigit, isHexDigit, isMultiplierStart, isTypeSuffix } from './characters.ts';
import { type NumberText, numberValue } from './number-value.ts';
import { rescanGeneric } from './scan-words.ts';
import type { Token } from './token.ts';
import { T } from './token-kinds.ts';
import { Mode, type Tokenizer } from './tokenizer.ts';

/** Scans a number; its first character (digit, dot or sign) has been read. What turns out to be none is a bare word. */
export function scanNumber(t: Tokenizer, first: number): Token {
  const simple = scanSmallInteger(t, first);
  if (simple >= 0) return t.save(T.Number, '', smallIntegers[simple] ?? { type: 'Int32', value: simple });
  const number = readNumber(t, first);
  if (number === null) return rescanGeneric(t);
  const value = numberValue(number);
  if (value === null) {
    if (t.mode !== Mode.Expression) return rescanGeneric(t);
    t.report(t.tokenStart, t.index, 'BadNumericConstant', t.text.slice(t.tokenStart, t.index));
  }
  return t.save(T.Number, '', value ?? unreadable);
}

const smallIntegers: readonly NumberLiteral[] = Array.from({ length: 256 }, (_, value) => ({ type: 'Int32', value }));

/** Stands for a number that can't be: the tree has an error then. */
const unreadable: NumberLiteral = { type: 'Int32', value: 0 };

/** True when a number follows a `!`; reads nothing for good. */
export function looksLikeNumber(t: Tokenizer, first: number): boolean {
  const { index } = t;
  const number = readNumber(t, first);
  t.index = index;
  return number !== null;
}

/** The common case: up to nine digits and then an end. Negative when it is something else; nothing is read then. */
function scanSmallInteger(t: Tokenizer, first: number): number {
  if (first < 48 || first > 57) return -1;
  const { text } = t;
  let value = first - 48;
  let i = t.index;
  const limit = Math.min(text.length, i + 8);
  let c = 0;
  for (; i < limit; i++) {
    c = text.charCodeAt(i);
    if (c < 48 || c > 57) break;
    value = value * 10 + c - 48;
  }
  c = i < text.length ? text.charCodeAt(i) : 0;
  if (!endsToken(c) && (c === 46 || t.mode !== Mode.Expression || !endsNumber(c, t.ternaryNumbers))) return -1;
  t.index = i;
  return value;
}

/** Reads digits, exponent, suffix and multiplier; null when a bare word goes on behind them. */
function readNumber(t: Tokenizer, firstRead: number): NumberText | null {
  let first = firstRead;
  let sign = '';
  if (isDash(first) || first === 43) {
    sign = first === 43 ? '+' : '-';
    first = t.read();
  }
  const number = { sign, digits: '', format: 'decimal', real: false, suffix: '', multiplier: 1n };
  let valid = readDigits(t, first, number);
  const suffix = readSuffix(t);
  if (suffix === null) valid = false;
  else number.suffix = suffix;
  const multiplier = readMultiplier(t);
  if (multiplier === null) valid = false;
  else number.multiplier = multiplier;
  const c = t.peek();
  if (!endsToken(c) && (t.mode !== Mode.Expression || !endsNumber(c, t.ternaryNumbers))) valid = false;
  return valid ? (number as NumberText) : null;
}

interface Digits {
  digits: string;
  format: string;
  real: boolean;
  readonly sign: string;
}

function readDigits(t: Tokenizer, first: number, number: Digits): boolean {
  if (first === 46) {
    number.real = true;
    number.digits = '.';
    return readFraction(t, number);
  }
  const next = t.peek() | 32;
  if (first === 48 && next === 120) {
    t.index++;
    number.format = 'hex';
    number.digits = readWhile(t, isHexDigit);
    return true;
  }
  if (first === 48 && next === 98) {
    t.index++;
    number.format = 'binary';
    number.digits = readWhile(t, isBinaryDigit);
    return number.digits !== '' || number.sign !== '';
  }
  number.digits = String.fromCharCode(first) + readWhile(t, isDigit);
  const c = t.peek();
  if (c === 46) {
    if (t.text.charCodeAt(t.index + 1) === 46) return true;
    t.index++;
    number.real = true;
    number.digits += '.';
    return readFraction(t, number);
  }
  if ((c | 32) === 101) {
    number.real = true;
    return readExponent(t, number);
  }
  return true;
}

function readFraction(t: Tokenizer, number: Digits): boolean {
  number.digits += readWhile(t, isDigit);
  return (t.peek() | 32) === 101 ? readExponent(t, number) : true;
}

function readExponent(t: Tokenizer, number: Digits): boolean {
  t.index++;
  number.digits += 'e';
  const c = t.peek();
  if (c === 43 || isDash(c)) {
    t.index++;
    number.digits += c === 43 ? '+' : '-';
  }
  const exponent = readWhile(t, isDigit);
  number.digits += exponent;
  return exponent !== '';
}

function readWhile(t: Tokenizer, test: (c: number) => boolean): string {
  const start = t.index;
  while (t.index < t.text.length && test(t.text.charCodeAt(t.index))) t.index++;
  return t.text.slice(start, t.index);
}

function isBinaryDigit(c: number): boolean {
  return c === 48 || c === 49;
}

/** One of `u s l d y n ul us uy`, '' without; null for letters that make none. */
function readSuffix(t: Tokenizer): string | null {
  if (!isTypeSuffix(t.peek())) return '';
  const first = String.fromCharCode(t.read()).toLowerCase();
  if (!isTypeSuffix(t.peek())) return first;
  const both = first + String.fromCharCode(t.read()).toLowerCase();
  return both === 'ul' || both === 'us' || both === 'uy' ? both : null;
}

const powers = 'kmgtp';

/** 1024 and its powers for `kb mb gb tb pb`, 1 without; null for half of one. */
function readMultiplier(t: Tokenizer): bigint | null {
  if (!isMultiplierStart(t.peek())) return 1n;
  const power = powers.indexOf(String.fromCharCode(t.read()).toLowerCase()) + 1;
  if ((t.peek() | 32) !== 98) return null;
  t.index++;
  return 1024n ** BigInt(power);
}
