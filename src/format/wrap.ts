import { cellLength, decorationRanges, ellipsis, isDecorated, reset, unitCells } from './cells.ts';

const softHyphen = '\u00ad';
const hardHyphen = '\u2011';
const nonBreakingSpace = '\u00a0';

/** The first line of a text, marked with an ellipsis when there are more. */
export function firstLine(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return text.slice(0, i) + ellipsis;
  }
  return text;
}

/** The lines of a text; styling that is open at a line's end is closed there and opened again on the next. */
export function splitLines(text: string): string[] {
  if (!text.includes('\n')) return [text.includes('\r') ? text.replaceAll('\r', '') : text];
  if (!isDecorated(text)) return text.replaceAll('\r', '').split('\n');
  const ranges = decorationRanges(text) ?? new Map<number, number>();
  const lines: string[] = [];
  let line = '';
  let open = '';
  for (let i = 0; i < text.length; i++) {
    const range = ranges.get(i);
    if (range !== undefined) {
      const sequence = text.slice(i, i + range);
      line += sequence;
      open = sequence === reset ? '' : open + sequence;
      i += range - 1;
    } else if (text[i] === '\n') {
      lines.push(closed(line, open));
      line = open;
    } else if (text[i] !== '\r') {
      line += text.charAt(i);
    }
  }
  lines.push(line === open ? '' : closed(line, open));
  return lines;
}

function closed(text: string, open: string): string {
  return open !== '' && !text.endsWith(reset) ? text + reset : text;
}

interface Word {
  readonly text: string;
  readonly delimiter: string;
  readonly resetAdded: boolean;
}

/** Words with the delimiter that follows each; a non-breaking character only ends a word. */
function words(line: string): Word[] {
  const ranges = decorationRanges(line);
  const found: Word[] = [];
  let word = '';
  let open = '';
  for (let i = 0; i < line.length; i++) {
    const range = ranges?.get(i);
    if (range !== undefined) {
      const sequence = line.slice(i, i + range);
      word += sequence;
      open = sequence === reset ? '' : open + sequence;
      i += range - 1;
      continue;
    }
    const character = line.charAt(i);
    if (character === ' ' || character === '\t' || character === softHyphen) {
      const ended = closed(word, open);
      found.push({ text: ended, delimiter: character, resetAdded: ended !== word });
      word = open;
    } else if (character === hardHyphen || character === nonBreakingSpace) {
      const ended = closed(word, open);
      found.push({ text: ended, delimiter: '', resetAdded: ended !== word });
      word = open;
    } else {
      word += character;
    }
  }
  if (open !== '') word = word === open ? '' : closed(word, open);
  found.push({ text: word, delimiter: '', resetAdded: false });
  return found;
}

/**
 * Breaks a text into lines of at most so many columns, at blanks where it can; longer words are cut.
 * The blank at which a line breaks stays at the line's end, as in PowerShell.
 */
export function wrapLines(text: string, firstWidth: number, nextWidth: number): string[] {
  if (text === '') return [''];
  const wrapped: string[] = [];
  for (const line of splitLines(text)) {
    if (cellLength(line) <= firstWidth) wrapped.push(line);
    else wrapLine(line, firstWidth, nextWidth, wrapped);
  }
  return wrapped;
}

function wrapLine(line: string, firstWidth: number, nextWidth: number, wrapped: string[]): void {
  let width = firstWidth;
  let left = firstWidth;
  let current = '';
  const flush = (next: string, used: number) => {
    wrapped.push(current);
    current = next;
    width = nextWidth;
    left = width - used;
  };
  for (const word of words(line)) {
    const text = withDelimiter(word, left);
    if (width === 0) {
      width = nextWidth;
      if (width === 0) break;
      left = width;
    }
    const cells = cellLength(text);
    if (cells > width) {
      cutWord(text);
    } else if (cells > left) {
      flush(text, cells);
    } else {
      current += text;
      left -= cells;
    }
  }
  wrapped.push(current);

  function cutWord(text: string): void {
    const ranges = decorationRanges(text);
    let open = '';
    for (let i = 0; i < text.length; i++) {
      const range = ranges?.get(i);
      if (range !== undefined) {
        const sequence = text.slice(i, i + range);
        current += sequence;
        open += sequence;
        i += range - 1;
        continue;
      }
      let character = text.charAt(i);
      let cells = unitCells(text.charCodeAt(i));
      if (cells > width) {
        character = '?';
        cells = 1;
      }
      if (cells > left) {
        current = closed(current, open);
        flush(open + character, cells);
      } else {
        current += character;
        left -= cells;
      }
    }
  }
}

function withDelimiter(word: Word, left: number): string {
  let suffix = word.delimiter;
  if (suffix === softHyphen) suffix = cellLength(word.text) + 1 === left ? '-' : '';
  if (suffix === '') return word.text;
  return word.resetAdded ? word.text.slice(0, -reset.length) + suffix + reset : word.text + suffix;
}
