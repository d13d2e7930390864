import { charArray } from './arrays.ts';
import { Char } from './char.ts';
import { compareCulture } from './collation.ts';
import { compareText, searchForm, stringComparison } from './comparers.ts';
import { stringType } from './core-types.ts';
import { defineEnum, describeType, type MemberTable } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { foldCase } from './equality.ts';
import { newLine } from './machine.ts';
import {
  argumentException,
  argumentNull,
  argumentOutOfRange,
  arrayBounds,
  indexOutOfRange,
  negative,
  placeOutOfRange,
} from './net-exception.ts';
import { stringStatics } from './string-statics.ts';
import { splitText, trimChars, trimEnd, trimStart, trimText } from './text/split.ts';
import type { Value } from './value.ts';

const { ordinal } = stringComparison;

describeType(stringType, ['string'], () => ({
  'int Length {get;}': (self: string) => self.length,
  ...comparing,
  ...searching,
  ...changing,
  ...splitting,
  ...stringStatics,
}));

defineEnum('System.StringSplitOptions', 'None RemoveEmptyEntries TrimEntries', { flags: true });
defineEnum('System.Text.NormalizationForm', 'FormC=1 FormD=2 FormKC=5 FormKD=6');

const comparing: MemberTable = {
  'System.Object Clone()': (self: string) => self,
  'int CompareTo(System.Object value) | int CompareTo(string strB)': (self: string, other: Value) => {
    if (other === null) return 1;
    if (typeof other !== 'string') throw argumentException('Object must be of type String.');
    return compareCulture(self, other, false);
  },
  'bool EndsWith(string value)': (self: string, value: string) => endsWith(self, value, 0),
  'bool EndsWith(string value, System.StringComparison comparisonType)': endsWith,
  'bool EndsWith(string value, bool ignoreCase, cultureinfo culture)': (
    self: string,
    value: string,
    ignoreCase: boolean,
  ) => endsWith(self, value, ignoreCase ? 1 : 0),
  'bool EndsWith(char value)': (self: string, value: string) => self.endsWith(value),
  'bool Equals(System.Object obj) | bool Equals(string value)': (self: string, value: Value) => self === value,
  'bool Equals(string value, System.StringComparison comparisonType)': (
    self: string,
    value: string | null,
    comparison: number,
  ) => compareText(self, value, comparison) === 0,
  'bool StartsWith(string value)': (self: string, value: string) => startsWith(self, value, 0),
  'bool StartsWith(string value, System.StringComparison comparisonType)': startsWith,
  'bool StartsWith(string value, bool ignoreCase, cultureinfo culture)': (
    self: string,
    value: string,
    ignoreCase: boolean,
  ) => startsWith(self, value, ignoreCase ? 1 : 0),
  'bool StartsWith(char value)': (self: string, value: string) => self.startsWith(value),
  'char Chars(int index) {get;}': (self: string, index: number) => {
    if (index < 0 || index >= self.length) throw arrayBounds();
    return self.charAt(index);
  },
  'System.CharEnumerator GetEnumerator()': (self: string) => new Enumerator(charArray(self)),
  'System.TypeCode GetTypeCode()': () => 18,
};

/** Linguistic comparison sees composed and decomposed letters as one. */
function linguistic(text: string, comparison: number): string {
  return searchForm(comparison >= ordinal ? text : text.normalize('NFC'), comparison);
}

function startsWith(self: string, value: string | null, comparison: number): boolean {
  if (value === null) throw argumentNull('value');
  return linguistic(self, comparison).startsWith(linguistic(value, comparison));
}

function endsWith(self: string, value: string | null, comparison: number): boolean {
  if (value === null) throw argumentNull('value');
  return linguistic(self, comparison).endsWith(linguistic(value, comparison));
}

/** Looks for a text between two offsets; -1 when it is not there. */
function find(self: string, value: string, start: number, count: number, comparison: number): number {
  if (value === null) throw argumentNull('value');
  if (start < 0 || start > self.length) throw placeOutOfRange('startIndex');
  if (count < 0 || count > self.length - start) throw countOutOfRange();
  const end = start + count;
  const found = searchForm(self, comparison).indexOf(searchForm(value, comparison), start);
  return found >= 0 && found + value.length <= end ? found : -1;
}

function findLast(self: string, value: string, start: number, comparison: number): number {
  if (value === null) throw argumentNull('value');
  if (self.length === 0) return value.length === 0 ? 0 : -1;
  if (start < 0 || start > self.length) throw indexOutOfRange('startIndex');
  if (start === self.length && value.length === 1) throw indexOutOfRange('startIndex');
  const from = Math.min(start, self.length - 1) - value.length + 1;
  if (from < 0) return -1;
  return searchForm(self, comparison).lastIndexOf(searchForm(value, comparison), from);
}

function countOutOfRange(): Error {
  return argumentOutOfRange(
    'count',
    'Count must be positive and count must refer to a location within the string/array/collection.',
  );
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

const searching: MemberTable = {
  'bool Contains(string value) | bool Contains(char value)': (self: string, value: string | null) => {
    if (value === null) throw argumentNull('value');
    return self.includes(value);
  },
  'bool Contains(string value, System.StringComparison comparisonType) | bool Contains(char value, System.StringComparison comparisonType)':
    (self: string, value: string, comparison: number) => find(self, value, 0, self.length, comparison) >= 0,
  'int IndexOf(char value) | int IndexOf(char value, int startIndex) | int IndexOf(char value, int startIndex, int count) | int IndexOf(string value) | int IndexOf(string value, int startIndex) | int IndexOf(string value, int startIndex, int count)':
    (self: string, value: string, start: unknown, count: unknown) => {
      const from = numberOr(start, 0);
      return find(self, value, from, numberOr(count, Math.max(0, self.length - from)), ordinal);
    },
  'int IndexOf(char value, System.StringComparison comparisonType) | int IndexOf(string value, System.StringComparison comparisonType)':
    (self: string, value: string, comparison: number) => find(self, value, 0, self.length, comparison),
  'int IndexOf(string value, int startIndex, System.StringComparison comparisonType)': (
    self: string,
    value: string,
    start: number,
    comparison: number,
  ) => find(self, value, start, Math.max(0, self.length - start), comparison),
  'int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)': find,
  'int IndexOfAny(char[] anyOf) | int IndexOfAny(char[] anyOf, int startIndex) | int IndexOfAny(char[] anyOf, int startIndex, int count)':
    (self: string, anyOf: Value[], start: unknown, count: unknown) => {
      const chars = anyOf.join('');
      const from = numberOr(start, 0);
      const end = from + numberOr(count, self.length - from);
      for (let i = from; i < end; i++) if (chars.includes(self.charAt(i))) return i;
      return -1;
    },
  'int LastIndexOf(char value) | int LastIndexOf(char value, int startIndex) | int LastIndexOf(string value) | int LastIndexOf(string value, int startIndex)':
    (self: string, value: string, start: unknown) => findLast(self, value, numberOr(start, self.length - 1), ordinal),
  'int LastIndexOf(string value, System.StringComparison comparisonType)': (
    self: string,
    value: string,
    comparison: number,
  ) => findLast(self, value, self.length - 1, comparison),
  'int LastIndexOfAny(char[] anyOf) | int LastIndexOfAny(char[] anyOf, int startIndex)': (
    self: string,
    anyOf: Value[],
    start: unknown,
  ) => {
    const chars = anyOf.join('');
    for (let i = numberOr(start, self.length - 1); i >= 0; i--) if (chars.includes(self.charAt(i))) return i;
    return -1;
  },
};

function replace(self: string, oldValue: string | null, newValue: string | null, comparison: number): string {
  if (oldValue === null) throw argumentNull('oldValue');
  if (oldValue === '') throw argumentException('The value cannot be an empty string.', 'oldValue');
  if (comparison === ordinal) return self.replaceAll(oldValue, () => newValue ?? '');
  const text = searchForm(self, comparison);
  const wanted = searchForm(oldValue, comparison);
  let result = '';
  let from = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, from)) {
    result += self.slice(from, at) + (newValue ?? '');
    from = at + wanted.length;
  }
  return result + self.slice(from);
}

function substring(self: string, start: number, length?: unknown): string {
  if (start < 0) throw negative('startIndex', start);
  if (start > self.length) {
    throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  }
  if (typeof length !== 'number') return self.slice(start);
  if (length < 0) throw negative('length', length);
  if (start + length > self.length) {
    throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
  }
  return self.slice(start, start + length);
}

function remove(self: string, start: number, count?: unknown): string {
  if (start < 0) throw argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
  if (typeof count !== 'number') {
    if (start > self.length)
      throw argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
    return self.slice(0, start);
  }
  if (count < 0) throw argumentOutOfRange('count', 'Count cannot be less than zero.');
  const most = self.length - start;
  if (count > most) {
    throw argumentOutOfRange('count', `count ('${count}') must be less than or equal to '${most}'.`, String(count));
  }
  return self.slice(0, start) + self.slice(start + count);
}

/** Upper or lower case one to one: the length never changes. */
export function upper(text: string): string {
  return foldCase(text);
}

export function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

function pad(self: string, width: number, char: unknown, left: boolean): string {
  if (width < 0) throw negative('totalWidth', width);
  const filler = typeof char === 'string' ? char : ' ';
  return left ? self.padStart(width, filler) : self.padEnd(width, filler);
}

/** The characters that Trim, TrimStart and TrimEnd take away: white space when none are given. */
function trim(atStart: boolean, atEnd: boolean): (self: string, chars: unknown) => string {
  return (self, chars) => {
    const listed = Array.isArray(chars) ? chars.join('') : typeof chars === 'string' ? chars : '';
    if (listed !== '') return trimChars(self, listed, atStart, atEnd);
    return atStart && atEnd ? trimText(self) : atStart ? trimStart(self) : trimEnd(self);
  };
}

const forms: Readonly<Record<number, string>> = { 1: 'NFC', 2: 'NFD', 5: 'NFKC', 6: 'NFKD' };

const changing: MemberTable = {
  'string Insert(int startIndex, string value)': (self: string, start: number, value: string | null) => {
    if (value === null) throw argumentNull('value');
    if (start < 0) throw negative('startIndex', start);
    if (start > self.length) {
      throw argumentOutOfRange(
        'startIndex',
        `startIndex ('${start}') must be less than or equal to '${self.length}'.`,
        String(start),
      );
    }
    return self.slice(0, start) + value + self.slice(start);
  },
  'bool IsNormalized()': (self: string) => self.normalize() === self,
  'string Normalize()': (self: string) => self.normalize(),
  'string Normalize(System.Text.NormalizationForm normalizationForm)': (self: string, form: number) =>
    self.normalize(forms[form] ?? 'NFC'),
  'string PadLeft(int totalWidth) | string PadLeft(int totalWidth, char paddingChar)': (
    self: string,
    width: number,
    char: unknown,
  ) => pad(self, width, char, true),
  'string PadRight(int totalWidth) | string PadRight(int totalWidth, char paddingChar)': (
    self: string,
    width: number,
    char: unknown,
  ) => pad(self, width, char, false),
  'string Remove(int startIndex, int count) | string Remove(int startIndex)': remove,
  'string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)': (
    self: string,
    oldValue: string,
    newValue: string,
    ignoreCase: boolean,
  ) => replace(self, oldValue, newValue, ignoreCase ? 1 : 0),
  'string Replace(string oldValue, string newValue, System.StringComparison comparisonType)': replace,
  'string Replace(char oldChar, char newChar) | string Replace(string oldValue, string newValue)': (
    self: string,
    oldValue: string,
    newValue: string,
  ) => replace(self, oldValue, newValue, ordinal),
  'string ReplaceLineEndings() | string ReplaceLineEndings(string replacementText)': (self: string, text: unknown) =>
    self.replace(/\r\n|[\n\r\f\u0085\u2028\u2029]/g, () => (typeof text === 'string' ? text : newLine)),
  'string Substring(int startIndex) | string Substring(int startIndex, int length)': substring,
  'string ToLower() | string ToLower(cultureinfo culture) | string ToLowerInvariant()': lower,
  'string ToUpper() | string ToUpper(cultureinfo culture) | string ToUpperInvariant()': upper,
  'string ToString() | string ToString(System.IFormatProvider provider)': (self: string) => self,
  'string Trim() | string Trim(char trimChar) | string Trim(Params char[] trimChars)': trim(true, true),
  'string TrimStart() | string TrimStart(char trimChar) | string TrimStart(Params char[] trimChars)': trim(true, false),
  'string TrimEnd() | string TrimEnd(char trimChar) | string TrimEnd(Params char[] trimChars)': trim(false, true),
};

function checkCount(count: number): number {
  if (count < 0) throw negative('count', count);
  return count;
}

/** Separators given as characters: none at all means white space. */
function charSeparators(chars: Value[] | null): readonly string[] | null {
  return chars === null || chars.length === 0 ? null : chars.map(String);
}

function textSeparators(texts: Value[] | null): readonly string[] | null {
  const some = (texts ?? []).filter((text) => typeof text === 'string' && text !== '');
  return texts === null || texts.length === 0 ? null : some.map(String);
}

/** One text as the separator; an empty one splits nothing. */
function textSeparator(text: string | null): readonly string[] | null {
  return text === null ? null : [text];
}

const splitting: MemberTable = {
  'string[] Split(char separator, System.StringSplitOptions options = System.StringSplitOptions.None)': (
    self: string,
    separator: string,
    options: number | undefined,
  ) => splitText(self, [separator], undefined, options),
  'string[] Split(char separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)': (
    self: string,
    separator: string,
    count: number,
    options: number | undefined,
  ) => splitText(self, [separator], checkCount(count), options),
  'string[] Split(Params char[] separator)': (self: string, separator: Value[] | null) =>
    splitText(self, charSeparators(separator)),
  'string[] Split(char[] separator, int count)': (self: string, separator: Value[], count: number) =>
    splitText(self, charSeparators(separator), checkCount(count)),
  'string[] Split(char[] separator, System.StringSplitOptions options)': (
    self: string,
    separator: Value[],
    options: number,
  ) => splitText(self, charSeparators(separator), undefined, options),
  'string[] Split(char[] separator, int count, System.StringSplitOptions options)': (
    self: string,
    separator: Value[],
    count: number,
    options: number,
  ) => splitText(self, charSeparators(separator), checkCount(count), options),
  'string[] Split(string separator, System.StringSplitOptions options = System.StringSplitOptions.None)': (
    self: string,
    separator: string | null,
    options: number | undefined,
  ) => splitText(self, textSeparator(separator), undefined, options),
  'string[] Split(string separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)': (
    self: string,
    separator: string | null,
    count: number,
    options: number | undefined,
  ) => splitText(self, textSeparator(separator), checkCount(count), options),
  'string[] Split(string[] separator, System.StringSplitOptions options)': (
    self: string,
    separator: Value[],
    options: number,
  ) => splitText(self, textSeparators(separator), undefined, options),
  'string[] Split(string[] separator, int count, System.StringSplitOptions options)': (
    self: string,
    separator: Value[],
    count: number,
    options: number,
  ) => splitText(self, textSeparators(separator), checkCount(count), options),
  'char[] ToCharArray()': (self: string) => charArray(self),
  'char[] ToCharArray(int startIndex, int length)': (self: string, start: number, length: number) => {
    const most = self.length - length;
    if (start < 0) throw negative('startIndex', start);
    if (start > most) {
      throw argumentOutOfRange(
        'startIndex',
        `startIndex ('${start}') must be less than or equal to '${most}'.`,
        String(start),
      );
    }
    return charArray(self.slice(start, start + length));
  },
  'void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)': (
    self: string,
    source: number,
    target: Value[],
    at: number,
    count: number,
  ) => {
    for (let i = 0; i < count; i++) target[at + i] = Char.of(self.charCodeAt(source + i));
  },
};
