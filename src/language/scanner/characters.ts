/**
 * Which role a UTF-16 code unit plays for the tokenizer. ASCII is looked up in one table; the rest is rare and asked by
 * function. 0 stands for the end of the text as well as for U+0000, as in PowerShell.
 */

const IDENTIFIER_START = 1;
const IDENTIFIER_FOLLOW = 2;
const VARIABLE_START = 4;
const ENDS_TOKEN = 8;
const ENDS_NUMBER = 16;
const HEX = 64;
const BLANK = 128;
const TYPE_SUFFIX = 256;
const MULTIPLIER = 512;
const PLAIN = 1024;
const VARIABLE_FOLLOW = 2048;

const traits = new Uint16Array(128);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) {
    const c = characters.charCodeAt(i);
    traits[c] = (traits[c] ?? 0) | bits;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
mark(`${letters}_`, IDENTIFIER_START | IDENTIFIER_FOLLOW | VARIABLE_START | VARIABLE_FOLLOW);
mark(digits, IDENTIFIER_FOLLOW | VARIABLE_START | VARIABLE_FOLLOW | HEX);
mark('abcdefABCDEF', HEX);
mark('$:?^', VARIABLE_START);
mark('?', VARIABLE_FOLLOW);
mark(' \t\v\f', BLANK | ENDS_TOKEN);
mark('\r\n\0', ENDS_TOKEN);
mark('&(),;{}|', ENDS_TOKEN);
mark('!#%*+-./<=>]', ENDS_NUMBER);
mark('dlnsuyDLNSUY', TYPE_SUFFIX);
mark('kmgtpKMGTP', MULTIPLIER);
for (let c = 0; c < 128; c++) {
  if (((traits[c] ?? 0) & ENDS_TOKEN) === 0 && !'`\'"$'.includes(String.fromCharCode(c)))
    mark(String.fromCharCode(c), PLAIN);
}

/** A bit test that needs no bounds check to be told about. */
function has(c: number, bit: number): boolean {
  return ((traits[c] as number) & bit) !== 0;
}

// The expressions for characters beyond ASCII stand where they are used: most runs never need them read.

export function isLetter(c: number): boolean {
  return c < 128 ? c !== 95 && has(c, IDENTIFIER_START) : /^\p{L}$/u.test(String.fromCharCode(c));
}

export function isLetterOrDigit(c: number): boolean {
  return c < 128 ? c !== 95 && has(c, IDENTIFIER_FOLLOW) : /^[\p{L}\p{Nd}]$/u.test(String.fromCharCode(c));
}

/** A decimal digit of any script, which is what .NET's `char.IsDigit` says. */
export function isAnyDigit(c: number): boolean {
  return c < 128 ? isDigit(c) : /^\p{Nd}$/u.test(String.fromCharCode(c));
}

/** White space without the line ends. */
export function isBlank(c: number): boolean {
  if (c < 128) return has(c, BLANK);
  if (c <= 256) return c === 0xa0 || c === 0x85;
  return /^\p{Z}$/u.test(String.fromCharCode(c));
}

/** White space with the line ends, .NET's `char.IsWhiteSpace`. */
export function isWhiteSpace(c: number): boolean {
  return c === 10 || c === 13 || isBlank(c);
}

export function isDash(c: number): boolean {
  return c === 45 || (c >= 0x2013 && c <= 0x2015);
}

export function isSingleQuote(c: number): boolean {
  return c === 39 || (c >= 0x2018 && c <= 0x201b);
}

export function isDoubleQuote(c: number): boolean {
  return c === 34 || (c >= 0x201c && c <= 0x201e);
}

/** Can follow `$`. */
export function isVariableStart(c: number): boolean {
  return c < 128 ? has(c, VARIABLE_START) : isLetterOrDigit(c);
}

/** Continues a variable name; the colon is decided by what follows it. */
export function isVariableFollow(c: number): boolean {
  return c < 128 ? has(c, VARIABLE_FOLLOW) : isLetterOrDigit(c);
}

export function isIdentifierStart(c: number): boolean {
  return c < 128 ? has(c, IDENTIFIER_START) : isLetter(c);
}

export function isIdentifierFollow(c: number): boolean {
  return c < 128 ? has(c, IDENTIFIER_FOLLOW) : isLetterOrDigit(c);
}

export function isHexDigit(c: number): boolean {
  return c < 128 && has(c, HEX);
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isTypeSuffix(c: number): boolean {
  return c < 128 && has(c, TYPE_SUFFIX);
}

export function isMultiplierStart(c: number): boolean {
  return c < 128 && has(c, MULTIPLIER);
}

/** Ends a bare word in every mode. */
export function endsToken(c: number): boolean {
  return c < 128 ? has(c, ENDS_TOKEN) : isBlank(c);
}

/** Ends a number in an expression; `?` and `:` only as an operand of the ternary operator. */
export function endsNumber(c: number, ternary: boolean): boolean {
  if (c < 128) return has(c, ENDS_NUMBER) || (ternary && (c === 63 || c === 58));
  return isDash(c);
}

/** ASCII that a bare word takes as it stands: no escape, no quote, no variable, no end. */
export function isPlain(c: number): boolean {
  return c < 128 && has(c, PLAIN);
}
