import type { MouseEvent } from '../../repl/keys/key-decoder.ts';
import { characterWidth, fitText, isPrintableAscii, textWidth } from '../../repl/screen/character-width.ts';
import type { Row, Span, Style } from '../../repl/screen/styled-text.ts';

/** A part of the screen; rows and columns count from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** What the mouse can do in a part of the screen. Positions count from the part's corner. */
export interface MouseTarget {
  click?(row: number, column: number): void;
  doubleClick?(row: number, column: number): void;
  /** The right button. `event` has the place on the screen, where a menu may open. */
  contextMenu?(row: number, column: number, event: MouseEvent): void;
  /** Rows to go: negative is up. */
  wheel?(by: number): void;
}

interface Rows {
  readonly row: number;
  readonly height: number;
}

/** A part of a row, and how many cells it is to fill. */
export interface CanvasPiece {
  readonly row: Row;
  readonly width: number;
}

/**
 * A window's worth of cells that windows draw on, one over the other, and what the mouse finds in them: the part that was
 * named last is on top.
 */
export class Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly #characters: string[][];
  readonly #styles: Style[][];
  readonly #targets: { readonly rect: Rect; readonly shown: Rows; readonly target: MouseTarget }[] = [];
  readonly #seams = new Set<number>();
  #cursor: { readonly row: number; readonly column: number } | undefined;
  /** The rows that can be drawn on. */
  #shown: Rows;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#characters = Array.from({ length: rows }, () => new Array<string>(columns).fill(' '));
    this.#styles = Array.from({ length: rows }, () => new Array<Style>(columns).fill(''));
    this.#shown = { row: 0, height: rows };
  }

  /** Where the cursor stands; undefined hides it. */
  get cursor(): { readonly row: number; readonly column: number } | undefined {
    return this.#cursor;
  }

  set cursor(cursor: { readonly row: number; readonly column: number } | undefined) {
    this.#cursor = cursor !== undefined && isIn(this.#shown, cursor.row) ? cursor : undefined;
  }

  /** While `draw` works, only some rows can be drawn on and clicked: what is scrolled stays inside its window. */
  within(rows: Rows, draw: () => void): void {
    const before = this.#shown;
    this.#shown = rows;
    draw();
    this.#shown = before;
  }

  /** Writes text at a place, cut off after `width` cells; what lies outside the window is not drawn. Returns the cells it took. */
  text(row: number, column: number, text: string, style: Style = '', width = Number.POSITIVE_INFINITY): number {
    const characters = this.#characters[row];
    const styles = this.#styles[row];
    if (characters === undefined || styles === undefined || !isIn(this.#shown, row)) return 0;
    const end = Math.min(this.columns, column + width);
    let at = column;
    for (const character of isPrintableAscii(text) ? text : clean(text)) {
      const cells = characterWidth(character);
      if (cells === 0) continue;
      if (at + cells > end) break;
      if (at >= 0) {
        characters[at] = character;
        styles[at] = style;
        if (cells === 2) {
          characters[at + 1] = '';
          styles[at + 1] = style;
        }
      }
      at += cells;
    }
    return at - column;
  }

  /** Text in a field of a fixed width: cut off with an ellipsis, or filled up with blanks. */
  field(row: number, column: number, text: string, width: number, style: Style = ''): void {
    if (width <= 0) return;
    const shown = textWidth(text) > width ? `${fitText(text, width - 1)}…` : text;
    const used = this.text(row, column, shown, style, width);
    this.text(row, column + used, ' '.repeat(Math.max(0, width - used)), style, width - used);
  }

  /** Takes away what was drawn and what the mouse found: a window that covers all others begins so. */
  clear(): void {
    for (const characters of this.#characters) characters.fill(' ');
    for (const styles of this.#styles) styles.fill('');
    this.#targets.length = 0;
    this.#seams.clear();
    this.cursor = undefined;
  }

  fill(rect: Rect, style: Style): void {
    const blank = ' '.repeat(Math.max(0, rect.width));
    for (let row = rect.row; row < rect.row + rect.height; row++) this.text(row, rect.column, blank, style);
  }

  /** A frame on the rect's edge around a filled part, with a title in its upper edge. */
  frame(rect: Rect, style: Style, title = '', titleStyle: Style = style): void {
    this.fill(rect, style);
    const line = '─'.repeat(Math.max(0, rect.width - 2));
    this.text(rect.row, rect.column, `┌${line}┐`, style);
    for (let row = rect.row + 1; row < rect.row + rect.height - 1; row++) {
      this.text(row, rect.column, '│', style);
      this.text(row, rect.column + rect.width - 1, '│', style);
    }
    this.text(rect.row + rect.height - 1, rect.column, `└${line}┘`, style);
    if (title !== '') this.text(rect.row, rect.column + 2, ` ${title} `, titleStyle, rect.width - 4);
  }

  target(rect: Rect, target: MouseTarget): void {
    this.#targets.push({ rect, shown: this.#shown, target });
  }

  /** What is on top at a place. */
  targetAt(row: number, column: number): { readonly rect: Rect; readonly target: MouseTarget } | undefined {
    return this.#targets.findLast(
      ({ rect, shown }) =>
        isIn(shown, row) &&
        row >= rect.row &&
        row < rect.row + rect.height &&
        column >= rect.column &&
        column < rect.column + rect.width,
    );
  }

  /**
   * Tells that what stands left and right of a column changes apart from each other: a list that scrolls beside a tree
   * that stays. Rows then come in pieces, so that a piece that was painted before need not be laid out again.
   */
  seam(column: number): void {
    this.#seams.add(column);
  }

  /** Each row in the pieces between the seams. */
  toPieces(): CanvasPiece[][] {
    const edges = [0, ...[...this.#seams].sort((a, b) => a - b).filter((seam) => seam > 0 && seam < this.columns)];
    return this.#characters.map((characters, row) =>
      edges.map((start, at) => {
        const end = edges[at + 1] ?? this.columns;
        const styles = this.#styles[row] ?? [];
        const spans = spansOf(characters.slice(start, end), styles.slice(start, end));
        return { row: { spans, continues: false }, width: end - start };
      }),
    );
  }
}

function isIn({ row: first, height }: Rows, row: number): boolean {
  return row >= first && row < first + height;
}

function spansOf(characters: readonly string[], styles: readonly Style[]): Span[] {
  const spans: Span[] = [];
  let text = '';
  let style = '';
  for (const [at, character] of characters.entries()) {
    const next = styles[at] ?? '';
    if (next !== style) {
      if (text !== '') spans.push({ text, style });
      text = '';
      style = next;
    }
    text += character;
  }
  if (style === '') text = text.trimEnd();
  if (text !== '') spans.push({ text, style });
  return spans;
}

/** What a name contains never moves the cursor. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u00b7');
}
