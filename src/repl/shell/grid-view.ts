import type { RowList } from '../../runtime/host.ts';
import type { KeyPress } from '../keys/chord.ts';
import { fitText, textWidth } from '../screen/character-width.ts';
import type { Row, Span } from '../screen/styled-text.ts';

const reverse = '7';
const bold = '1';
const dim = '2';
/** No column is made wider than this while others wait for room. */
const widest = 40;
/** Rows of the window around the list: title, filter, header and keys. */
const frame = 4;

interface GridRow {
  /** Its number in the list as it came. */
  readonly index: number;
  readonly cells: readonly string[];
  /** What the filter looks through. */
  readonly text: string;
}

/**
 * Out-GridView's window: a list that shrinks while a filter is typed, sorts by a column, and lets rows be chosen. `chosen` is
 * set once it is closed.
 */
export class GridView {
  chosen: readonly number[] | undefined;
  readonly #list: RowList;
  readonly #all: readonly GridRow[];
  readonly #widths: readonly number[];
  readonly #marked = new Set<number>();
  #shown: readonly GridRow[];
  #filter = '';
  #at = 0;
  #top = 0;
  /** The first column in sight. */
  #left = 0;
  #height = 1;
  #sorted = -1;
  #descending = false;

  constructor(list: RowList) {
    this.#list = list;
    this.#all = list.rows.map((row, index) => {
      const cells = row.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\u0000-\u001f\u007f]/g, ' '));
      return { index, cells, text: cells.join('\n').toLowerCase() };
    });
    this.#shown = this.#all;
    this.#widths = list.columns.map((header, column) =>
      this.#all.reduce((width, { cells }) => Math.max(width, textWidth(cells[column] ?? '')), textWidth(header) + 1),
    );
  }

  /** What to show in a window; the cursor stands in the filter. */
  view(columns: number, rows: number): { rows: Row[]; cursor: { x: number; y: number } } {
    this.#height = Math.max(1, rows - frame);
    this.#keepInSight();
    const count = `${this.#shown.length} of ${this.#all.length}`;
    const label = 'Filter: ';
    const filter = fitText(this.#filter, Math.max(1, columns - label.length - count.length - 2));
    const gap = ' '.repeat(Math.max(1, columns - 1 - label.length - textWidth(filter) - count.length));
    const body: Span[][] = [];
    for (let line = 0; line < this.#height; line++) {
      const row = this.#shown[this.#top + line];
      body.push(row === undefined ? [] : this.#bodyRow(row, this.#top + line === this.#at, columns));
    }
    const lines: Span[][] = [
      [{ text: padded(this.#list.title, columns), style: reverse }],
      [
        { text: label, style: bold },
        { text: filter, style: '' },
        { text: `${gap}${count}`, style: dim },
      ],
      [{ text: `  ${this.#line(this.#headers(), columns - 2)}`, style: bold }],
      ...body,
      this.#keyBar(columns),
    ];
    return {
      rows: lines.slice(0, rows).map((spans) => ({ spans, continues: false })),
      cursor: { x: Math.min(columns - 1, label.length + textWidth(filter)), y: Math.min(1, rows - 1) },
    };
  }

  /** Acts on a key; the keys that nothing else means go into the filter. */
  press(key: KeyPress): void {
    const { choice } = this.#list;
    switch (key.chord) {
      case 'Escape':
      case 'Ctrl+c':
        this.chosen = [];
        break;
      case 'Enter':
        this.chosen = this.#choice();
        break;
      case 'Insert':
      case 'Ctrl+Spacebar':
      case 'Ctrl+@':
        if (choice === 'multiple') this.#mark();
        break;
      case 'Ctrl+a':
        if (choice === 'multiple') for (const { index } of this.#shown) this.#marked.add(index);
        break;
      case 'UpArrow':
        this.#at--;
        break;
      case 'DownArrow':
        this.#at++;
        break;
      case 'PageUp':
        this.#at -= this.#height;
        break;
      case 'PageDown':
        this.#at += this.#height;
        break;
      case 'Home':
        this.#at = 0;
        break;
      case 'End':
        this.#at = this.#shown.length - 1;
        break;
      case 'LeftArrow':
        this.#left = Math.max(0, this.#left - 1);
        break;
      case 'RightArrow':
        this.#left = Math.min(this.#list.columns.length - 1, this.#left + 1);
        break;
      case 'Tab':
        this.#sorted = this.#sorted + 1 < this.#list.columns.length ? this.#sorted + 1 : -1;
        this.#descending = false;
        this.#select();
        break;
      case 'Shift+Tab':
        this.#descending = !this.#descending;
        this.#select();
        break;
      case 'Backspace':
        this.#refilter([...this.#filter].slice(0, -1).join(''));
        break;
      default:
        if (key.text >= ' ' && key.text !== '\u007f') this.type(key.text);
    }
    this.#at = Math.max(0, Math.min(this.#at, this.#shown.length - 1));
  }

  /** Adds to the filter. */
  type(text: string): void {
    this.#refilter(this.#filter + text.replace(/[\u0000-\u001f\u007f]/g, ' '));
  }

  #refilter(filter: string): void {
    this.#filter = filter;
    this.#at = 0;
    this.#select();
  }

  /** Every word of the filter must be somewhere in a row. */
  #select(): void {
    const words = this.#filter
      .toLowerCase()
      .split(' ')
      .filter((word) => word !== '');
    const rows = this.#all.filter(({ text }) => words.every((word) => text.includes(word)));
    if (this.#sorted >= 0) {
      const cell = (row: GridRow): string => row.cells[this.#sorted] ?? '';
      rows.sort((a, b) => compareCells(cell(a), cell(b)) * (this.#descending ? -1 : 1));
    }
    this.#shown = rows;
  }

  #mark(): void {
    const row = this.#shown[this.#at];
    if (row === undefined) return;
    if (!this.#marked.delete(row.index)) this.#marked.add(row.index);
    this.#at++;
  }

  #choice(): number[] {
    const current = this.#shown[this.#at];
    if (this.#list.choice === 'none') return [];
    if (this.#marked.size > 0) return [...this.#marked].sort((a, b) => a - b);
    return current === undefined ? [] : [current.index];
  }

  #keepInSight(): void {
    if (this.#at < this.#top) this.#top = this.#at;
    if (this.#at >= this.#top + this.#height) this.#top = this.#at - this.#height + 1;
    this.#top = Math.max(0, Math.min(this.#top, this.#shown.length - this.#height));
  }

  #headers(): string[] {
    const arrow = this.#descending ? '▼' : '▲';
    return this.#list.columns.map((name, column) => (column === this.#sorted ? `${name}${arrow}` : name));
  }

  #bodyRow(row: GridRow, current: boolean, columns: number): Span[] {
    const mark = this.#marked.has(row.index) ? '* ' : '  ';
    const text = `${mark}${this.#line(row.cells, columns - 2)}`;
    return [{ text: current ? padded(text, columns) : text, style: current ? reverse : '' }];
  }

  /** The cells that fit, from the first column in sight on. */
  #line(cells: readonly string[], room: number): string {
    let line = '';
    let left = room;
    for (let column = this.#left; column < this.#widths.length && left > 1; column++) {
      const last = column === this.#widths.length - 1;
      const width = Math.min(left, last ? left : Math.min(this.#widths[column] ?? 0, widest));
      const cell = cells[column] ?? '';
      const shown = textWidth(cell) > width ? `${fitText(cell, width - 1)}…` : cell;
      line += last ? shown : padded(shown, width);
      left -= width + 2;
      if (!last && left > 1) line += '  ';
    }
    return line;
  }

  #keyBar(columns: number): Span[] {
    const { choice } = this.#list;
    const keys: [string, string][] = [['Type', 'filter']];
    if (choice === 'multiple') keys.push(['Ins', 'mark'], ['Ctrl+A', 'all']);
    keys.push(['Enter', choice === 'none' ? 'close' : 'OK']);
    if (choice !== 'none') keys.push(['Esc', 'cancel']);
    keys.push(['Tab', 'sort'], ['Shift+Tab', 'reverse'], ['←→', 'columns']);
    const spans: Span[] = [];
    let left = columns - 1;
    for (const [key, what] of keys) {
      left -= textWidth(key) + textWidth(what) + 3;
      if (left < 0) break;
      spans.push({ text: key, style: reverse }, { text: ` ${what}  `, style: '' });
    }
    return spans;
  }
}

function padded(text: string, width: number): string {
  const fitting = textWidth(text) > width ? fitText(text, width) : text;
  return fitting + ' '.repeat(Math.max(0, width - textWidth(fitting)));
}

/** Numbers and addresses by their size, everything else as text. */
function compareCells(a: string, b: string): number {
  return a.localeCompare(b, 'en-US', { numeric: true, sensitivity: 'base' });
}
