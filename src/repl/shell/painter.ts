import type { EditorView } from '../editor/editor-view.ts';
import type { InkFrame } from '../screen/ink-frame.tsx';
import { type PaintedRow, Screen } from '../screen/screen.ts';
import { type Row, rowToAnsi, rowWidth } from '../screen/styled-text.ts';
import { alternateScreen, type Terminal } from './terminal.ts';

/**
 * Brings views to the terminal: Ink lays their rows out, the screen writes what changed. Ink takes a fifth of a second to
 * load, so the first prompt is written without it.
 */
export class Painter {
  readonly screen: Screen;
  readonly #terminal: Terminal;
  #frame: InkFrame | undefined;
  #alternate: readonly PaintedRow[] | undefined;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.screen = new Screen(terminal);
  }

  /** Loads Ink. */
  async load(): Promise<void> {
    const { InkFrame: Frame } = await import('../screen/ink-frame.tsx');
    this.#frame = new Frame();
  }

  paint(view: EditorView): void {
    const { screen } = this;
    const top = screen.topOf(view.rows.length, view.cursor.y);
    const rows = this.#layOut(view.rows.slice(top, top + screen.height));
    screen.paint(rows, { x: view.cursor.x, y: view.cursor.y - top }, top);
  }

  /** Leaves the view on the screen and goes below it. */
  finish(rows: readonly Row[]): void {
    this.screen.finish(this.#layOut(rows));
  }

  /** Shows a full window on the alternate screen; the first call enters it. */
  paintAlternate(view: EditorView): void {
    const rows = this.#layOut(view.rows);
    let out = this.#alternate === undefined ? `${alternateScreen.on}\u001b[H\u001b[2J` : '';
    for (const [at, row] of rows.entries()) {
      if (this.#alternate?.[at]?.ansi === row.ansi) continue;
      out += `\u001b[${at + 1};1H\u001b[2K${row.ansi}`;
    }
    this.#terminal.write(`${out}\u001b[${view.cursor.y + 1};${view.cursor.x + 1}H`);
    this.#alternate = rows;
  }

  leaveAlternate(): void {
    if (this.#alternate === undefined) return;
    this.#alternate = undefined;
    this.#terminal.write(alternateScreen.off);
  }

  /** The window changed: what was painted must be painted again. */
  resized(): void {
    if (this.#alternate !== undefined) {
      this.#alternate = [];
      this.#terminal.write('\u001b[2J');
    } else this.screen.resized();
  }

  close(): void {
    this.leaveAlternate();
    this.#frame?.close();
  }

  #layOut(rows: readonly Row[]): PaintedRow[] {
    if (this.#frame !== undefined) return this.#frame.rows(rows, this.screen.columns);
    return rows.map((row) => ({ ansi: rowToAnsi(row.spans), width: rowWidth(row.spans), continues: row.continues }));
  }
}
