/** What PowerShell writes to end all styling. */
export const reset = '\x1b[0m';
export const ellipsis = '\u2026';

/** Graphics, private-mode and hyperlink sequences: the ones that PowerShell counts as decoration (StringDecorated). */
const decorations = /\x1b\[\d*(?:;\d+)*m|\x1b\[\?\d+[hl]|\x1b\]8;;.*?\x1b\\/g;
const escapeCharacter = '\x1b';

export function isDecorated(text: string): boolean {
  return text.includes(escapeCharacter);
}

/** The text without its ANSI decorations. */
export function plainText(text: string): string {
  return text.includes(escapeCharacter) ? text.replace(decorations, '') : text;
}

/** Start offsets and lengths of the decorations in a text, or null when there are none. */
export function decorationRanges(text: string): Map<number, number> | null {
  if (!text.includes(escapeCharacter)) return null;
  const ranges = new Map<number, number>();
  for (const match of text.matchAll(decorations)) ranges.set(match.index, match[0].length);
  return ranges;
}

/** Columns on a screen that one UTF-16 unit takes: 2 for East Asian wide characters, else 1. Source: ILineOutput.cs. */
export function unitCells(unit: number): number {
  if (unit < 0x1100) return 1;
  const wide =
    unit <= 0x115f ||
    unit === 0x2329 ||
    unit === 0x232a ||
    (unit >= 0x2e80 && unit <= 0xa4cf && unit !== 0x303f) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe10 && unit <= 0xfe19) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6);
  return wide ? 2 : 1;
}

/** Columns that a text takes on a screen, decorations not counted. */
export function cellLength(text: string): number {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x1b || unit >= 0x1100) return slowCellLength(text);
  }
  return length;
}

function slowCellLength(text: string): number {
  const plain = plainText(text);
  let cells = 0;
  for (let i = 0; i < plain.length; i++) cells += unitCells(plain.charCodeAt(i));
  return cells;
}

/** How many of a text's undecorated characters, from its start, fit into `cells` columns. */
export function fitFromStart(text: string, cells: number): number {
  const plain = plainText(text);
  let filled = 0;
  let count = 0;
  while (count < plain.length) {
    const next = unitCells(plain.charCodeAt(count));
    if (filled + next > cells) break;
    filled += next;
    count++;
  }
  return count;
}

/** Where the undecorated tail starts that fits into `cells` columns. */
export function tailStart(text: string, cells: number): number {
  const plain = plainText(text);
  let filled = 0;
  let start = plain.length;
  while (start > 0) {
    const next = unitCells(plain.charCodeAt(start - 1));
    if (filled + next > cells) break;
    filled += next;
    start--;
  }
  return start;
}

export interface SliceOptions {
  readonly start?: number;
  readonly length?: number;
  readonly before?: string;
  readonly after?: string;
}

/** A substring counted in undecorated characters that keeps the decorations in front of and inside it, and closes them. */
export function decoratedSlice(text: string, options: SliceOptions): string {
  const { start = 0, length = Number.MAX_SAFE_INTEGER, before = '', after = '' } = options;
  const ranges = decorationRanges(text);
  if (ranges === null) return before + text.slice(start, start + length) + after;
  let result = '';
  let skipped = 0;
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const range = ranges.get(i);
    if (range !== undefined) {
      result += text.slice(i, i + range);
      i += range - 1;
    } else if (skipped < start) {
      skipped++;
    } else {
      if (copied === 0) result += before;
      result += text.charAt(i);
      copied++;
      if (copied === length) break;
    }
  }
  if (!isDecorated(result)) return result + after;
  return result.endsWith(reset) ? result.slice(0, -reset.length) + after + reset : result + after + reset;
}

const paddings: string[] = Array.from({ length: 256 }, (_, count) => ' '.repeat(count));

/** That many blanks. */
export function blanks(count: number): string {
  return paddings[count] ?? ' '.repeat(Math.max(count, 0));
}
