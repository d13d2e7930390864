import { Char } from './char.ts';
import { charType } from './core-types.ts';
import { defineEnum, describeType } from './declare.ts';
import { argumentException, argumentOutOfRange, formatException } from './net-exception.ts';
import type { PSReference } from './reference.ts';
import { lower, upper } from './string-members.ts';
import type { Value } from './value.ts';

const whiteSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/** A test of one character by a Unicode class, in both forms: of a char, and of a place in a text. */
function test(name: string, pattern: RegExp): Record<string, (...args: never[]) => boolean> {
  return {
    [`static bool ${name}(char c)`]: (char: string) => pattern.test(char),
    [`static bool ${name}(string s, int index)`]: (text: string, index: number) => {
      if (index < 0 || index >= text.length)
        throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
      return pattern.test(text.charAt(index));
    },
  };
}

defineEnum(
  'System.Globalization.UnicodeCategory',
  'UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark EnclosingMark DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned',
);

/** In the order of the UnicodeCategory enum. */
const categories = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cs',
  'Co',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
  'Cn',
];

function category(char: string): number {
  return categories.findIndex((name) => new RegExp(`^\\p{${name}}$`, 'u').test(char));
}

/** The value of a digit, -1 for other characters. */
function numericValue(char: string): number {
  if (!/^\p{Nd}$/u.test(char)) return -1;
  // Digits of every script stand in rows of ten.
  let zero = char.charCodeAt(0);
  while (/^\p{Nd}$/u.test(String.fromCharCode(zero - 1)) && char.charCodeAt(0) - zero < 9) zero--;
  return char.charCodeAt(0) - zero;
}

function parse(text: string): string {
  if (text?.length !== 1) throw formatException('String must be exactly one character long.');
  return text;
}

describeType(charType, ['char'], () => ({
  'int CompareTo(System.Object value) | int CompareTo(char value)': (self: string, other: string | Value) => {
    if (other === null) return 1;
    const code = typeof other === 'string' ? other.charCodeAt(0) : other instanceof Char ? other.code : null;
    if (code === null) throw argumentException('Object must be of type Char.');
    return self.charCodeAt(0) - code;
  },
  'bool Equals(System.Object obj)': (self: string, other: Value) =>
    other instanceof Char && other.code === self.charCodeAt(0),
  'bool Equals(char obj)': (self: string, other: string) => self === other,
  'int GetHashCode()': (self: string) => self.charCodeAt(0) | (self.charCodeAt(0) << 16),
  'string ToString() | string ToString(System.IFormatProvider provider)': (self: string) => self,
  'System.TypeCode GetTypeCode()': () => 4,
  'static char MaxValue {get;}': () => '\uffff',
  'static char MinValue {get;}': () => '\u0000',
  'static char Parse(string s)': parse,
  'static bool TryParse(string s, [ref] char result)': (text: string | null, result: PSReference) => {
    result.value = text?.length === 1 ? Char.from(text) : Char.of(0);
    return text?.length === 1;
  },
  ...test('IsDigit', /^\p{Nd}$/u),
  ...test('IsNumber', /^\p{N}$/u),
  ...test('IsLetter', /^\p{L}$/u),
  ...test('IsLetterOrDigit', /^[\p{L}\p{Nd}]$/u),
  ...test('IsUpper', /^\p{Lu}$/u),
  ...test('IsLower', /^\p{Ll}$/u),
  ...test('IsWhiteSpace', whiteSpace),
  ...test('IsPunctuation', /^\p{P}$/u),
  ...test('IsSymbol', /^\p{S}$/u),
  ...test('IsSeparator', /^\p{Z}$/u),
  ...test('IsControl', /^\p{Cc}$/u),
  ...test('IsSurrogate', /^[\ud800-\udfff]$/),
  ...test('IsHighSurrogate', /^[\ud800-\udbff]$/),
  ...test('IsLowSurrogate', /^[\udc00-\udfff]$/),
  'static bool IsAscii(char c)': (char: string) => char.charCodeAt(0) < 128,
  'static bool IsAsciiDigit(char c)': (char: string) => /^[0-9]$/.test(char),
  'static bool IsAsciiLetter(char c)': (char: string) => /^[A-Za-z]$/.test(char),
  'static bool IsAsciiLetterOrDigit(char c)': (char: string) => /^[0-9A-Za-z]$/.test(char),
  'static bool IsAsciiHexDigit(char c)': (char: string) => /^[0-9A-Fa-f]$/.test(char),
  'static char ToUpper(char c) | static char ToUpperInvariant(char c) | static char ToUpper(char c, cultureinfo culture)':
    (char: string) => upper(char),
  'static char ToLower(char c) | static char ToLowerInvariant(char c) | static char ToLower(char c, cultureinfo culture)':
    (char: string) => lower(char),
  'static double GetNumericValue(char c)': numericValue,
  'static double GetNumericValue(string s, int index)': (text: string, index: number) => {
    if (index < 0 || index >= text.length) {
      throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
    }
    return numericValue(text.charAt(index));
  },
  'static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)': category,
  'static string ConvertFromUtf32(int utf32)': (code: number) => {
    if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw argumentOutOfRange(
        'utf32',
        'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).',
      );
    }
    return String.fromCodePoint(code);
  },
  'static int ConvertToUtf32(string s, int index)': (text: string, index: number) => text.codePointAt(index),
  'static int ConvertToUtf32(char highSurrogate, char lowSurrogate)': (high: string, low: string) =>
    (high + low).codePointAt(0),
}));
