/** Cells that one character (a code point) takes in a terminal: control characters show as `^X` and take two. */
export function characterWidth(character: string): number {
  return codeWidth(character.codePointAt(0) ?? 0);
}

/** Cells of a code point. */
export function codeWidth(code: number): number {
  if (code < 0x300) return code < 32 || code === 127 ? 2 : 1;
  if (zeroWidth.test(String.fromCodePoint(code))) return 0;
  return isWide(code) ? 2 : 1;
}

/** True for text in which each character takes one cell. */
export function isPrintableAscii(text: string): boolean {
  return printableAscii.test(text);
}

/** Cells of a text without escape sequences. */
export function textWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The longest beginning of the text that fits in a number of cells. */
export function fitText(text: string, cells: number): string {
  if (text.length <= cells && printableAscii.test(text)) return text;
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > cells) break;
    end += character.length;
  }
  return text.slice(0, end);
}

const printableAscii = /^[ -~]*$/;
const zeroWidth = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]$/u;

/** East Asian wide and full-width characters, and emoji (Unicode 16's blocks, as terminals treat them). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
