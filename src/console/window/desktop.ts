import type { FullScreen } from '../../repl/engine-client.ts';
import type { InputEvent, MouseEvent } from '../../repl/keys/key-decoder.ts';
import { InkFrame } from '../../repl/screen/ink-frame.tsx';
import { Canvas, type CanvasPiece } from '../screen/canvas.ts';
import type { Desktop, Window } from './window.ts';

/** Two clicks at one place within this time are a double click; milliseconds. */
const doubleClickTime = 500;
/** Rows that one notch of the wheel goes. */
const wheelRows = 3;
/** The smallest window that is drawn for; a smaller one shows its upper left part. */
const smallest = { columns: 40, rows: 12 };

const left = 0;
const right = 2;
const wheelUp = 64;
const wheelDown = 65;
const modifierBits = 4 | 8 | 16;
const motionBit = 32;

/**
 * Windows on a screen lent by the shell: draws them, lets Ink lay the rows out, writes what changed, and brings keys and
 * clicks to whoever they are for. One row stays free, so that no frame ever scrolls the terminal.
 */
export class ScreenDesktop implements Desktop {
  readonly #screen: FullScreen;
  readonly #frame = new InkFrame();
  readonly #windows: Window[] = [];
  #canvas: Canvas | undefined;
  #painted: readonly string[] = [];
  #scheduled = false;
  #left = false;
  #lastClick: { readonly row: number; readonly column: number; readonly time: number } | undefined;
  readonly #done: Promise<void>;
  #finish: () => void = () => {};
  #fail: (error: unknown) => void = () => {};

  constructor(screen: FullScreen) {
    this.#screen = screen;
    this.#done = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
    });
    screen.reportMouse();
    screen.onEvent((event) => this.#onEvent(event));
    screen.onResize(() => {
      this.#painted = [];
      screen.write('\u001b[2J');
      this.#paint();
    });
  }

  /** Shows windows until the program is left or the last one is closed. Rejects with what `fail` was told. */
  async run(): Promise<void> {
    try {
      await this.#done;
    } finally {
      this.#left = true;
      for (const window of this.#windows.splice(0).reverse()) window.closed?.();
      this.#frame.close();
    }
  }

  open(window: Window): void {
    this.#windows.push(window);
    this.repaint();
  }

  close(window: Window): void {
    const at = this.#windows.indexOf(window);
    if (at >= 0) this.#windows.splice(at, 1);
    if (this.#windows.length === 0) this.leave();
    this.repaint();
  }

  repaint(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#paint();
    });
  }

  copy(text: string): void {
    this.#screen.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  }

  leave(): void {
    this.#finish();
  }

  /** Ends the program: something it can't do without is gone. */
  fail(error: unknown): void {
    this.#fail(error);
  }

  #onEvent(event: InputEvent): void {
    const top = this.#windows.at(-1);
    if (event.kind === 'mouse') this.#onMouse(event);
    else if (event.kind === 'paste') top?.paste?.(event.text);
    else if (event.key.chord === 'Ctrl+c') this.leave();
    else top?.press(event.key);
    this.repaint();
  }

  #onMouse(event: MouseEvent): void {
    const button = event.button & ~modifierBits;
    if (event.released || (event.button & motionBit) !== 0) return;
    const found = this.#canvas?.targetAt(event.row, event.column);
    if (found === undefined) return;
    const row = event.row - found.rect.row;
    const column = event.column - found.rect.column;
    const { target } = found;
    if (button === wheelUp) target.wheel?.(-wheelRows);
    else if (button === wheelDown) target.wheel?.(wheelRows);
    else if (button === right) target.contextMenu?.(row, column, event);
    else if (button === left) {
      target.click?.(row, column);
      if (this.#isDoubleClick(event)) target.doubleClick?.(row, column);
    }
  }

  #isDoubleClick({ row, column }: MouseEvent): boolean {
    const time = Date.now();
    const last = this.#lastClick;
    const again =
      last !== undefined && last.row === row && last.column === column && time - last.time < doubleClickTime;
    this.#lastClick = again ? undefined : { row, column, time };
    return again;
  }

  #paint(): void {
    if (this.#left) return;
    const { columns, rows } = this.#screen;
    const canvas = new Canvas(Math.max(columns, smallest.columns), Math.max(rows - 1, smallest.rows));
    const everything = { row: 0, column: 0, width: canvas.columns, height: canvas.rows };
    for (const [at, window] of this.#windows.entries()) {
      // A window above others takes every click, also those beside it.
      if (at > 0) canvas.target(everything, { click: () => window.outside?.(), contextMenu: () => window.outside?.() });
      window.draw(canvas, at === this.#windows.length - 1);
    }
    this.#canvas = canvas;
    const pieces = canvas.toPieces().slice(0, Math.max(1, rows - 1));
    const lines = this.#layOut(pieces, columns);
    let out = '';
    for (const [row, line] of lines.entries()) {
      if (this.#painted[row] !== line) out += `\u001b[${row + 1};1H\u001b[0m${line}`;
    }
    this.#painted = lines;
    const { cursor } = canvas;
    const place = cursor === undefined ? '\u001b[?25l' : `\u001b[${cursor.row + 1};${cursor.column + 1}H\u001b[?25h`;
    if (out !== '' || cursor !== undefined) this.#screen.write(`\u001b[?25l${out}${place}`);
  }

  /** Lets Ink lay out every piece of every row and puts the rows together again. */
  #layOut(rows: readonly (readonly CanvasPiece[])[], columns: number): string[] {
    const painted = this.#frame.rows(
      rows.flat().map(({ row }) => row),
      columns,
    );
    let next = 0;
    return rows.map((pieces) => {
      let line = '';
      let blanks = 0;
      for (const { width } of pieces) {
        const piece = painted[next++];
        if (piece !== undefined && piece.width > 0) line += ' '.repeat(blanks) + piece.ansi;
        blanks = width - (piece?.width ?? 0) + (piece !== undefined && piece.width > 0 ? 0 : blanks);
      }
      // A full row leaves the cursor on its last cell, which erasing to the end would take away.
      return blanks > 0 ? `${line}\u001b[K` : line;
    });
  }
}
