import { characterWidth, isPrintableAscii, textWidth } from './character-width.ts';

/** The parameters of an SGR sequence (`93`, `97;2;3`), `''` for the terminal's own style. */
export type Style = string;

/** A run of characters in one style; control characters are already made visible. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

export type StyledText = readonly Span[];

/** One row of the screen, no wider than the window. */
export interface Row {
  readonly spans: readonly Span[];
  /** True when the next row continues this one without a line end, so that the terminal may join them when it reflows. */
  readonly continues: boolean;
}

const blankRow: Row = { spans: [], continues: false };

/** Text in one style. */
export function styled(text: string, style: Style = ''): StyledText {
  return text === '' ? [] : [{ text, style }];
}

/** The row as characters and SGR sequences, one attribute a sequence; it begins and ends in the terminal's own style. */
export function rowToAnsi(spans: readonly Span[]): string {
  let ansi = '';
  for (const { text, style } of spans) ansi += style === '' ? text : `${sgr(style)}${text}\u001b[0m`;
  return ansi;
}

const sequences = new Map<Style, string>();

function sgr(style: Style): string {
  let known = sequences.get(style);
  if (known === undefined) {
    known = style.replace(/([345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+);?/g, '\u001b[$1m');
    sequences.set(style, known);
  }
  return known;
}

/** Cells of a row. */
export function rowWidth(spans: readonly Span[]): number {
  return spans.reduce((width, span) => width + textWidth(span.text), 0);
}

/** Splits text that contains SGR sequences into spans; other escape sequences are dropped. */
export function parseAnsi(text: string): Span[] {
  const spans: Span[] = [];
  let style = '';
  let last = 0;
  for (const match of text.matchAll(/\u001b(?:\[([0-9;:]*)([@-~])|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[^[\]])/g)) {
    push(spans, text.slice(last, match.index), style);
    last = match.index + match[0].length;
    if (match[2] === 'm') style = combine(style, match[1] ?? '');
  }
  push(spans, text.slice(last), style);
  return spans;
}

/** SGR parameters add up until a reset; the colour numbers of 38, 48 and 58 are no parameters of their own. */
function combine(style: Style, parameters: string): Style {
  let result = style;
  const fields = parameters.split(/[;:]/);
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    if (field === '' || Number(field) === 0) {
      result = '';
      continue;
    }
    const extended = field === '38' || field === '48' || field === '58';
    const length = extended ? (fields[at + 1] === '2' ? 5 : 3) : 1;
    const whole = fields.slice(at, at + length).join(';');
    result = result === '' ? whole : `${result};${whole}`;
    at += length - 1;
  }
  return result;
}

function push(spans: Span[], text: string, style: Style): void {
  if (text !== '') spans.push({ text, style });
}

/**
 * Fills rows of a given width cell by cell, wrapping where a character does not fit, as the terminal itself would.
 * A row that is exactly full is followed by an empty one only when something is added or `finish` is asked to.
 */
export class RowBuilder {
  readonly rows: Row[] = [];
  readonly #columns: number;
  #spans: Span[] = [];
  #text = '';
  #style: Style = '';
  /** Column of the next character; equal to the width when the row is full. */
  column: number;

  constructor(columns: number, firstColumn = 0) {
    this.#columns = Math.max(1, columns);
    this.column = firstColumn;
  }

  /** Index of the row being filled. */
  get rowIndex(): number {
    return this.rows.length;
  }

  /** Adds text in one style; control characters show as `^X`. Line feeds end the row. */
  add(text: string, style: Style): void {
    if (isPrintableAscii(text)) {
      this.#addPlain(text, style);
      return;
    }
    for (const character of text) {
      if (character === '\n') this.newRow(false);
      else this.addCharacter(character, style);
    }
  }

  /** One cell a character: whole pieces of rows at once. */
  #addPlain(text: string, style: Style): void {
    for (let at = 0; at < text.length; ) {
      if (this.column >= this.#columns) this.newRow(true);
      if (style !== this.#style) this.#flush(style);
      const piece = text.slice(at, at + this.#columns - this.column);
      this.#text += piece;
      this.column += piece.length;
      at += piece.length;
    }
  }

  addCharacter(character: string, style: Style): void {
    const width = characterWidth(character);
    if (this.column + width > this.#columns && width > 0) this.newRow(true);
    if (style !== this.#style) this.#flush(style);
    const code = character.charCodeAt(0);
    this.#text += code < 32 || code === 127 ? `^${String.fromCharCode(code ^ 64)}` : character;
    this.column += width;
  }

  newRow(continues: boolean): void {
    this.#flush('');
    this.rows.push({ spans: this.#spans, continues });
    this.#spans = [];
    this.column = 0;
  }

  /** Ends the row being filled and leaves those after it blank, up to the one with that index. */
  skipTo(rowIndex: number): void {
    this.newRow(false);
    while (this.rows.length < rowIndex) this.rows.push(blankRow);
  }

  /** Ends the last row and returns all rows. */
  finish(): Row[] {
    this.newRow(false);
    return this.rows;
  }

  #flush(next: Style): void {
    push(this.#spans, this.#text, this.#style);
    this.#text = '';
    this.#style = next;
  }
}
