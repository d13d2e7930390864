import { OutputColumn } from './output-column.ts';

/** Where the screen's bytes go. */
export interface TerminalOutput {
  readonly columns: number;
  readonly rows: number;
  /** True when a resize wraps the line with the cursor anew; xterm.js and xterm leave it to the program. */
  readonly reflowsCursorLine: boolean;
  write(text: string): void;
}

/** A row ready to write: its characters and sequences, and how many cells they fill. */
export interface PaintedRow {
  readonly ansi: string;
  readonly width: number;
  /** The next row continues this one: at full width the terminal wraps by itself, and may rejoin them when it reflows. */
  readonly continues: boolean;
}

export interface CursorPosition {
  readonly x: number;
  readonly y: number;
}

/** The rows below finished output that are still changing: the prompt with its input, or progress. */
interface LiveRegion {
  rows: PaintedRow[];
  /** Column in which the first row begins. */
  readonly column: number;
  /** Rows above the part in view, for regions taller than the window. */
  top: number;
  cursor: CursorPosition;
}

const eraseToEnd = '\u001b[K';
const eraseBelow = '\u001b[J';

/**
 * Output that scrolls away, and one live region at its end that is repainted in place. Only rows that changed are written,
 * with relative moves, so nothing depends on where on the screen the region stands. The whole window is used: a region may
 * fill every row.
 */
export class Screen {
  readonly #output: TerminalOutput;
  readonly #column = new OutputColumn();
  #live: LiveRegion | undefined;

  constructor(output: TerminalOutput) {
    this.#output = output;
  }

  /** Column where the next output goes. */
  get column(): number {
    return this.#live?.column ?? this.#column.value;
  }

  get columns(): number {
    return Math.max(1, this.#output.columns);
  }

  get height(): number {
    return Math.max(1, this.#output.rows);
  }

  /** Writes output where it belongs: above the live region, which is taken away and must be painted again. */
  write(text: string): void {
    if (text === '') return;
    const erase = this.#eraseLive();
    this.#column.follow(text, this.columns);
    this.#output.write(erase + text.replace(/\r?\n/g, '\r\n'));
  }

  /** Sends sequences that neither move the cursor nor show anything (bell, title, clipboard). */
  signal(sequence: string): void {
    this.#output.write(sequence);
  }

  /** First row in view of a region with that many rows: all of it if it fits, else the part with the cursor. */
  topOf(count: number, cursorRow: number): number {
    return windowTop(count, cursorRow, this.height, this.#live?.top ?? 0);
  }

  /**
   * Shows the live region; one begins where output ended. Of a region taller than the window only the rows in view are given,
   * `top` being the first one; the cursor's row counts from there.
   */
  paint(rows: readonly PaintedRow[], cursor: CursorPosition, top = 0): void {
    let out = '';
    if (this.#live === undefined) {
      if (this.#column.value >= this.columns) {
        out += '\r\n';
        this.#column.reset();
      }
      this.#live = { rows: [], column: this.#column.value, top: 0, cursor: { x: this.#column.value, y: 0 } };
    }
    const live = this.#live;
    if (top !== live.top) {
      out += this.#moveTo(live, 0, live.top === 0 ? live.column : 0) + eraseBelow;
      live.rows = [];
      live.cursor = { x: live.top === 0 ? live.column : 0, y: 0 };
      live.top = top;
    }
    out += this.#update(live, rows, cursor);
    if (out !== '') this.#output.write(out);
  }

  /** Leaves the rows on the screen as finished output; what follows begins in the next row. */
  finish(rows: readonly PaintedRow[]): void {
    const live = this.#live;
    if (rows.length > this.height || (live !== undefined && live.top > 0)) {
      this.#output.write(this.#eraseLive() + joinRows(rows));
    } else {
      this.paint(rows, { x: rows.at(-1)?.width ?? 0, y: Math.max(0, rows.length - 1) });
    }
    this.#output.write('\r\n');
    this.#live = undefined;
    this.#column.reset();
  }

  /** Leaves the live region as it is; what follows is written where the cursor stands. */
  release(): void {
    const live = this.#live;
    if (live === undefined) return;
    this.#live = undefined;
    this.#column.set(live.cursor.x);
  }

  /** Takes the live region away. */
  erase(): void {
    const erase = this.#eraseLive();
    if (erase !== '') this.#output.write(erase);
  }

  /** Clears the window; the next paint begins at its top. */
  clear(scrollbackToo = false): void {
    this.#live = undefined;
    this.#column.reset();
    this.#output.write(`\u001b[H\u001b[2J${scrollbackToo ? '\u001b[3J' : ''}`);
  }

  /** The window changed: terminals reflow what stands on them, so the region is found again and taken away. */
  resized(): void {
    const live = this.#live;
    if (live === undefined) return;
    const columns = this.columns;
    // Rows above the cursor's line, a line being rows that the terminal may have joined.
    let above = 0;
    let line = live.top === 0 ? live.column : 0;
    let rowsOfLine = 0;
    for (let y = 0; y < live.cursor.y; y++) {
      const row = live.rows[y];
      line += row?.width ?? 0;
      rowsOfLine++;
      if (row?.continues) continue;
      above += Math.max(1, Math.ceil(line / columns));
      line = 0;
      rowsOfLine = 0;
    }
    above += this.#output.reflowsCursorLine ? Math.floor((line + live.cursor.x) / columns) : rowsOfLine;
    const up = Math.min(above, this.height - 1);
    const column = live.top === 0 ? Math.min(live.column, columns - 1) : 0;
    this.#output.write(`${vertical(-up)}\r${right(column)}${eraseBelow}`);
    this.#live = undefined;
    this.#column.set(column);
  }

  #eraseLive(): string {
    const live = this.#live;
    if (live === undefined) return '';
    this.#live = undefined;
    const column = live.top === 0 ? live.column : 0;
    this.#column.set(column);
    return this.#moveTo(live, 0, column) + eraseBelow;
  }

  #update(live: LiveRegion, rows: readonly PaintedRow[], cursor: CursorPosition): string {
    let out = '';
    const old = live.rows;
    /** Row whose end the terminal's cursor stands at, right after writing it in full. */
    let justFilled = -1;
    for (let y = 0; y < rows.length; y++) {
      const row = rows[y];
      if (row === undefined || (old[y]?.ansi === row.ansi && old[y]?.continues === row.continues)) continue;
      const start = y === 0 && live.top === 0 ? live.column : 0;
      const flows = justFilled === y - 1 && y > 0 && row.width > 0;
      if (!flows) out += this.#moveTo(live, y, start);
      out += row.ansi;
      const full = start + row.width >= this.columns;
      if (!full) out += eraseToEnd;
      live.cursor = { x: start + row.width, y };
      if (y >= old.length) old[y] = row;
      justFilled = full && row.continues ? y : -1;
    }
    if (old.length > rows.length && rows.length > 0) {
      const gone = rows.length;
      out += this.#moveTo(live, gone, 0) + eraseBelow;
    }
    live.rows = [...rows];
    if (live.cursor.x !== cursor.x || live.cursor.y !== cursor.y) out += this.#moveTo(live, cursor.y, cursor.x);
    return out;
  }

  /** Moves inside the region; rows that are not on the screen yet are opened by line feeds. */
  #moveTo(live: LiveRegion, y: number, x: number): string {
    const last = Math.max(0, live.rows.length - 1, live.cursor.y);
    const reach = Math.min(y, last);
    let out = reach === live.cursor.y && y === reach ? '\r' : `\r${vertical(reach - live.cursor.y)}`;
    if (y > last) out += '\r\n'.repeat(y - last);
    live.cursor = { x, y };
    out += right(x);
    return out;
  }
}

/** First row in view of a region of `count` rows, so that the cursor is in view and the old view is kept where possible. */
function windowTop(count: number, cursorRow: number, height: number, before: number): number {
  if (count <= height) return 0;
  const lowest = Math.max(0, Math.min(cursorRow, count - height));
  const highest = Math.max(0, cursorRow - height + 1);
  return Math.min(Math.max(before, highest), Math.max(lowest, highest));
}

function joinRows(rows: readonly PaintedRow[]): string {
  return rows.map((row) => row.ansi).join('\r\n');
}

function vertical(by: number): string {
  return by === 0 ? '' : by < 0 ? `\u001b[${-by}A` : `\u001b[${by}B`;
}

function right(by: number): string {
  return by <= 0 ? '' : `\u001b[${by}C`;
}
