import type { KeyPress } from '../../repl/keys/chord.ts';
import type { MouseEvent } from '../../repl/keys/key-decoder.ts';
import { fitText, textWidth } from '../../repl/screen/character-width.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { Scrolling } from './scrolling.ts';

/** A row of a list: its cells, and what stands behind it. */
export interface ListRow<Item> {
  readonly cells: readonly string[];
  readonly item: Item;
  /** Tells of something that failed: in red. */
  readonly failed?: boolean;
}

interface Handlers<Item> {
  /** Enter or a double click. */
  readonly open: (item: Item) => void;
  /** The right button, Shift+F10 or m; the place is on the screen. */
  readonly menu: (item: Item | undefined, row: number, column: number) => void;
  /** A click into it. */
  readonly focus: () => void;
}

/** No column is made wider than this while others wait for room. */
const widest = 36;
const narrowest = 6;
/** How far the first column is shrunk so that all can be seen together. */
const narrowestFirst = 18;
/** Cells wider than this are texts, which can be cut off. */
const longText = 16;
/** Cells between two columns. */
const gap = 2;
/** Rows that are looked at for the widths of the columns: all of a long list would take too long for what it tells. */
const measured = 500;

const numbers = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' });

/** A table to look through: sorts by a click on a header, scrolls, finds what is typed. */
export class ListView<Item> {
  readonly #handlers: Handlers<Item>;
  readonly #scrolling = new Scrolling();
  #columns: readonly string[] = [];
  /** The columns that give way, the first ones first. */
  #spare: readonly number[] = [];
  #all: readonly ListRow<Item>[] = [];
  #shown: readonly ListRow<Item>[] = [];
  #widths: number[] = [];
  /** How wide the cells are, without the headers. */
  #contents: number[] = [];
  /** The widths as they were last drawn. */
  #drawn: readonly number[] = [];
  /** How many columns behind the first one, which stays, are scrolled out of sight. */
  #skipped = 0;
  #sorted = -1;
  #descending = false;
  #rect: Rect = { row: 0, column: 0, width: 0, height: 0 };
  /** How an item is known again when the list comes anew. */
  readonly #key: (item: Item) => string;

  constructor(key: (item: Item) => string, handlers: Handlers<Item>) {
    this.#key = key;
    this.#handlers = handlers;
  }

  get current(): Item | undefined {
    return this.#shown[this.#scrolling.at]?.item;
  }

  /** Where the chosen row is on the screen. */
  get currentRow(): number {
    return this.#rect.row + 1 + this.#scrolling.at - this.#scrolling.top;
  }

  get count(): number {
    return this.#all.length;
  }

  /**
   * Shows other rows; the chosen one stays chosen where it is still there. Another set of columns is another list.
   * Spare columns are left out where not all have room, the first one first; scrolled sideways, they are there again.
   */
  show(columns: readonly string[], rows: readonly ListRow<Item>[], spare: readonly number[] = []): void {
    const current = this.current;
    const key = current === undefined ? undefined : this.#key(current);
    if (columns.join('\n') !== this.#columns.join('\n')) {
      this.#skipped = 0;
      this.#sorted = -1;
      this.#scrolling.top = 0;
    }
    this.#columns = columns;
    this.#spare = spare;
    this.#all = rows;
    const sample = rows.slice(0, measured);
    this.#contents = columns.map((_, column) =>
      sample.reduce((width, { cells }) => Math.max(width, textWidth(cells[column] ?? '')), 0),
    );
    this.#widths = columns.map((header, column) =>
      Math.min(widest, Math.max(narrowest, textWidth(header) + 2, this.#contents[column] ?? 0)),
    );
    this.#sort();
    const at = key === undefined ? -1 : this.#shown.findIndex(({ item }) => this.#key(item) === key);
    this.#scrolling.select(Math.max(0, at));
  }

  press(key: KeyPress): boolean {
    const { current } = this;
    switch (key.chord) {
      case 'Enter':
        if (current !== undefined) this.#handlers.open(current);
        return true;
      case 'LeftArrow':
        this.#skipped = Math.max(0, this.#skipped - 1);
        return true;
      case 'RightArrow':
        this.#skipped = Math.min(Math.max(0, this.#columns.length - 2), this.#skipped + 1);
        return true;
      case 'Shift+F10':
      case 'm':
        this.#handlers.menu(current, this.currentRow, this.#rect.column + 2);
        return true;
      default:
        return this.#scrolling.press(key.chord);
    }
  }

  /** Goes to the next row, from this one on, that contains a text; `from` 1 looks behind it. */
  find(text: string, from: 0 | 1): boolean {
    const wanted = text.toLowerCase();
    for (let by = from; by < this.#shown.length + from; by++) {
      const at = (this.#scrolling.at + by) % this.#shown.length;
      if (this.#shown[at]?.cells.some((cell) => cell.toLowerCase().includes(wanted)) !== true) continue;
      this.#scrolling.select(at);
      return true;
    }
    return false;
  }

  /** Sorts by a column; by the same one again, the other way round. */
  sortBy(column: number): void {
    if (column >= this.#columns.length) return;
    this.#descending = column === this.#sorted && !this.#descending;
    this.#sorted = column;
    this.#sort();
  }

  /** Sorts by the next column, as a click on its header does. */
  sortByNext(): void {
    this.sortBy((this.#sorted + 1) % Math.max(1, this.#columns.length));
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    this.#rect = rect;
    const height = rect.height - 1;
    this.#scrolling.fit(height);
    this.#drawn = this.#widthsIn(rect.width);
    canvas.target(rect, {
      click: (row, column) => this.#click(row, column),
      doubleClick: (row) => this.#doubleClick(row),
      contextMenu: (row, _column, event) => this.#contextMenu(row, event),
      wheel: (by) => this.#scrolling.wheel(by),
    });
    canvas.text(rect.row, rect.column, this.#line(this.#headers(), rect.width), theme.header, rect.width);
    for (let line = 0; line < height; line++) {
      const at = this.#scrolling.top + line;
      const row = this.#shown[at];
      if (row === undefined) break;
      const chosen = at === this.#scrolling.at;
      const style = !chosen ? theme.plain : focused ? theme.selected : theme.selectedUnfocused;
      canvas.field(
        rect.row + 1 + line,
        rect.column,
        this.#line(row.cells, rect.width),
        rect.width,
        row.failed === true && !chosen ? theme.failed : style,
      );
    }
    this.#scrolling.drawBar(canvas, { ...rect, row: rect.row + 1, height });
  }

  #click(row: number, column: number): void {
    this.#handlers.focus();
    if (row === 0) this.sortBy(this.#columnAt(column));
    else if (this.#scrolling.top + row - 1 < this.#shown.length) this.#scrolling.select(this.#scrolling.top + row - 1);
  }

  #doubleClick(row: number): void {
    const chosen = row === 0 ? undefined : this.#shown[this.#scrolling.top + row - 1];
    if (chosen !== undefined) this.#handlers.open(chosen.item);
  }

  #contextMenu(row: number, event: MouseEvent): void {
    this.#handlers.focus();
    const at = this.#scrolling.top + row - 1;
    const chosen = row === 0 ? undefined : this.#shown[at];
    if (chosen !== undefined) this.#scrolling.select(at);
    this.#handlers.menu(chosen?.item, event.row, event.column);
  }

  #sort(): void {
    const column = this.#sorted;
    this.#shown =
      column < 0
        ? this.#all
        : [...this.#all].sort(
            (a, b) => numbers.compare(a.cells[column] ?? '', b.cells[column] ?? '') * (this.#descending ? -1 : 1),
          );
    this.#scrolling.count = this.#shown.length;
  }

  #headers(): string[] {
    const arrow = this.#descending ? ' ▼' : ' ▲';
    return this.#columns.map((name, column) => (column === this.#sorted ? `${name}${arrow}` : name));
  }

  #columnAt(column: number): number {
    let end = 0;
    for (const at of this.#inSight()) {
      end += (this.#drawn[at] ?? 0) + gap;
      if (column < end) return at;
    }
    return this.#widths.length;
  }

  /** The columns that have a width. */
  #inSight(): number[] {
    return [...this.#drawn.keys()].filter((column) => (this.#drawn[column] ?? 0) > 0);
  }

  /** The cells that fit; the last column takes what is left. */
  #line(cells: readonly string[], room: number): string {
    let line = '';
    let used = 0;
    const inSight = this.#inSight();
    for (const column of inSight) {
      if (used >= room) break;
      const last = column === inSight.at(-1);
      const width = last ? room - used : Math.min(this.#drawn[column] ?? 0, room - used);
      const cell = cells[column] ?? '';
      line += textWidth(cell) <= width ? cell : `${fitText(cell, Math.max(0, width - 1))}…`;
      if (!last) line += ' '.repeat(Math.max(0, width - textWidth(cell)) + gap);
      used += width + gap;
    }
    return line;
  }

  /**
   * Widths that let the columns in sight be seen together, 0 for one that is out of sight: spare columns give way, then
   * headers before cells, then texts. What is still too wide is scrolled to.
   */
  #widthsIn(room: number): number[] {
    const scrolled = (column: number): boolean => column > 0 && column <= this.#skipped;
    const widths = this.#widths.map((width, column) => (scrolled(column) ? 0 : width));
    const readable = widths.map((width, column) => (width === 0 ? 0 : Math.min(width, this.#readable(column))));
    for (const column of this.#skipped === 0 ? this.#spare : []) {
      if (total(readable) <= room) break;
      widths[column] = 0;
      readable[column] = 0;
    }
    shrink(widths, room, (column) => Math.max(narrowest, this.#contents[column] ?? 0));
    shrink(widths, room, (column) => (widths[column] === 0 ? 0 : this.#least(column)));
    return widths;
  }

  /** How wide a column has to be to be of use. */
  #readable(column: number): number {
    const content = Math.min(longText, this.#contents[column] ?? 0);
    return column === 0 ? Math.max(content, narrowestFirst) : Math.max(content, narrowest);
  }

  /** How narrow a column may become. */
  #least(column: number): number {
    const content = this.#contents[column] ?? 0;
    if (column === 0) return Math.min(narrowestFirst, this.#widths[0] ?? 0);
    return content > longText ? narrowest : Math.max(narrowest, content);
  }
}

/** Takes cells from the widest columns until all fit, but none below what it needs. */
function shrink(widths: number[], room: number, least: (column: number) => number): void {
  for (let excess = total(widths) - room; excess > 0; excess--) {
    const spare = widths.map((width, column) => width - least(column));
    const most = spare.indexOf(Math.max(...spare));
    if ((spare[most] ?? 0) <= 0) return;
    widths[most] = (widths[most] ?? 0) - 1;
  }
}

/** The cells that columns take with the gaps between them. */
function total(widths: readonly number[]): number {
  return widths.filter((width) => width > 0).reduce((sum, width) => sum + width + gap, -gap);
}
