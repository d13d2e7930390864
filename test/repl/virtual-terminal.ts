import xterm, { type Terminal as XtermTerminal } from '@xterm/headless';
import type { Terminal } from '../../src/repl/shell/terminal.ts';

/** A cell as it looks: its character and everything that colours it. */
export interface Cell {
  readonly char: string;
  readonly style: string;
}

/** A terminal in memory: what the shell writes is drawn by xterm.js, what a test types goes to the shell. */
export class VirtualTerminal implements Terminal {
  readonly xterm: XtermTerminal;
  readonly reflowsCursorLine = false;
  /** Everything written, for byte counts. */
  written = '';
  #receive: (bytes: Uint8Array) => void = () => {};
  #resized: () => void = () => {};

  constructor(columns: number, rows: number) {
    this.xterm = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  }

  get columns(): number {
    return this.xterm.cols;
  }

  get rows(): number {
    return this.xterm.rows;
  }

  write(text: string): void {
    this.written += text;
    this.xterm.write(text);
  }

  onInput(receiver: (bytes: Uint8Array) => void): void {
    this.#receive = receiver;
  }

  onResize(receiver: () => void): void {
    this.#resized = receiver;
  }

  onContinue(): void {}

  restore(): void {}

  type(bytes: string | Uint8Array): void {
    this.#receive(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  }

  resize(columns: number, rows: number): void {
    this.xterm.resize(columns, rows);
    this.#resized();
  }

  /** Waits until everything written is drawn. */
  drawn(): Promise<void> {
    return new Promise((resolve) => this.xterm.write('', resolve));
  }

  /** Rows in view without trailing blanks, trailing empty rows dropped. */
  text(): string[] {
    const rows: string[] = [];
    const buffer = this.xterm.buffer.active;
    for (let y = 0; y < this.rows; y++)
      rows.push((buffer.getLine(buffer.baseY + y)?.translateToString(true) ?? '').trimEnd());
    while (rows.length > 0 && rows.at(-1) === '') rows.pop();
    return rows;
  }

  get scrolledOff(): number {
    return this.xterm.buffer.active.baseY;
  }

  get cursor(): { x: number; y: number } {
    const { cursorX, cursorY } = this.xterm.buffer.active;
    return { x: Math.min(cursorX, this.columns - 1), y: cursorY };
  }

  /** The cells of a row, as far as the last one that is not blank. */
  cells(y: number): Cell[] {
    const line = this.xterm.buffer.active.getLine(this.xterm.buffer.active.baseY + y);
    const cells: Cell[] = [];
    for (let x = 0; x < this.columns; x++) {
      const cell = line?.getCell(x);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const char = cell.getChars() || ' ';
      const parts = [
        cell.isBold() ? 'bold' : '',
        cell.isDim() ? 'dim' : '',
        cell.isItalic() ? 'italic' : '',
        cell.isInverse() ? 'inverse' : '',
        cell.isFgDefault() ? '' : `fg${cell.getFgColor()}`,
        cell.isBgDefault() ? '' : `bg${cell.getBgColor()}`,
      ];
      cells.push({ char, style: parts.filter((part) => part !== '').join(' ') });
    }
    return cells;
  }
}
