import type { KeyPress } from '../../repl/keys/chord.ts';
import { fitText, textWidth } from '../../repl/screen/character-width.ts';
import type { Style } from '../../repl/screen/styled-text.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import type { Control } from './controls.ts';
import { Scrolling } from './scrolling.ts';

/** A row of a list that is coloured. */
export interface ListLine {
  readonly text: string;
  readonly style: Style;
  /** What stands at the right end, after dots: how something ended. */
  readonly outcome?: string;
}

/** Cells of a mark before a row. */
const markWidth = 4;

/** Rows to look through; with marks, also to mark. */
export class ListBox implements Control {
  readonly focusable = true;
  readonly #scrolling = new Scrolling();
  readonly #opened: ((at: number) => void) | undefined;
  readonly #moved: () => void;
  readonly marks: Set<number> | undefined;
  #rows: readonly ListLine[];
  /** Keeps the last row in sight while rows are added. */
  follow = false;

  constructor(
    rows: readonly (string | ListLine)[],
    options: {
      /** The rows that are marked at first; left out where rows can't be marked. */
      readonly marked?: Iterable<number>;
      readonly opened?: (at: number) => void;
      /** Another row was chosen. */
      readonly moved?: () => void;
    } = {},
  ) {
    this.#rows = rows.map((row) => (typeof row === 'string' ? { text: row, style: theme.dialog } : row));
    this.#scrolling.count = rows.length;
    this.marks = options.marked === undefined ? undefined : new Set(options.marked);
    this.#opened = options.opened;
    this.#moved = options.moved ?? (() => {});
  }

  get at(): number {
    return this.#scrolling.at;
  }

  set at(at: number) {
    this.#scrolling.select(at);
  }

  show(rows: readonly ListLine[]): void {
    this.#rows = rows;
    this.#scrolling.count = rows.length;
    if (this.follow) this.#scrolling.select(rows.length - 1);
  }

  showTexts(rows: readonly string[]): void {
    this.show(rows.map((text) => ({ text, style: theme.dialog })));
  }

  height(): 'fill' {
    return 'fill';
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    this.#scrolling.fit(rect.height);
    for (let line = 0; line < rect.height; line++) {
      const at = this.#scrolling.top + line;
      const row = this.#rows[at];
      const chosen = row !== undefined && at === this.#scrolling.at && focused;
      const mark = this.marks === undefined || row === undefined ? '' : this.marks.has(at) ? '[x] ' : '[ ] ';
      const style = chosen ? theme.dialogSelected : (row?.style ?? theme.dialog);
      canvas.field(rect.row + line, rect.column, `${mark}${rowText(row, rect.width - 1)}`, rect.width, style);
    }
    this.#scrolling.drawBar(canvas, rect);
  }

  press(key: KeyPress): boolean {
    if (key.chord === 'Spacebar' && this.marks !== undefined) {
      this.#mark();
      return true;
    }
    if (key.chord === 'Enter' && this.#opened !== undefined && this.#rows.length > 0) {
      this.#opened(this.#scrolling.at);
      return true;
    }
    const moved = this.#scrolling.press(key.chord);
    if (moved) {
      this.follow = false;
      this.#moved();
    }
    return moved;
  }

  click(row: number, column: number): void {
    const at = this.#scrolling.top + row;
    if (at >= this.#rows.length) return;
    this.follow = false;
    this.#scrolling.select(at);
    this.#moved();
    // A click into the mark marks, one beside it only chooses.
    if (this.marks !== undefined && column < markWidth) this.#mark();
  }

  doubleClick(): void {
    if (this.marks !== undefined) this.#mark();
    if (this.#rows.length > 0) this.#opened?.(this.#scrolling.at);
  }

  wheel(by: number): void {
    this.follow = false;
    this.#scrolling.wheel(by);
    this.#moved();
  }

  #mark(): void {
    const { at } = this.#scrolling;
    if (this.marks?.delete(at) === false) this.marks.add(at);
  }
}

/** The outcomes of all rows begin at one column. */
const outcomeWidth = 10;
const fewestDots = 3;

/** A row's text in that many cells; what has an outcome gives way to it. */
function rowText(row: ListLine | undefined, width: number): string {
  if (row?.outcome === undefined) return row?.text ?? '';
  const room = Math.max(0, width - outcomeWidth - fewestDots - 1);
  const text = textWidth(row.text) > room ? `${fitText(row.text, room - 1)}…` : row.text;
  return `${text} ${'.'.repeat(room - textWidth(text) + fewestDots)}${row.outcome}`;
}
