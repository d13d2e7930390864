import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = path.resolve(import.meta.dirname, '../../dist/dhcpsh.js');

/** The product in a real pseudo-terminal, its screen in an emulated one. */
export class Terminal {
  readonly home: string;
  /** Its folder is given to it, and outlives it. */
  readonly #borrowed: boolean;
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #process: IPty;
  /** Everything that was written, escape sequences included. */
  raw = '';
  exitCode: number | undefined;
  #pending = 0;

  /** @param home folder of the user's data; a new one, taken away at the end, when left out */
  constructor(args: readonly string[] = ['-NoLogo', '-Lab', ':memory:'], columns = 120, rows = 40, home?: string) {
    this.home = home ?? fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-terminal-'));
    this.#borrowed = home !== undefined;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5_000 });
    this.#process = spawn(process.execPath, [program, ...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: this.#environment(),
    });
    this.#process.onData((data) => {
      this.raw += data;
      this.#pending++;
      this.#screen.write(data, () => void this.#pending--);
    });
    this.#process.onExit(({ exitCode }) => {
      this.exitCode = exitCode;
    });
    // The screen answers questions about itself (cursor position), as a terminal does.
    this.#screen.onData((data) => this.#process.write(data));
  }

  /** Colours on, and `CI` off: with it Ink would paint its last frame only. */
  #environment(): Record<string, string> {
    const { NO_COLOR: _, ...inherited } = process.env;
    return { ...inherited, DHCPSH_HOME: this.home, CI: 'false', TERM: 'xterm-256color' } as Record<string, string>;
  }

  /** Sends keys as a terminal would. */
  type(keys: string): void {
    this.#process.write(keys);
  }

  /** Types a line and, apart from it as a person would, Enter: text and Enter in one read would be taken for a paste. */
  async enter(line: string): Promise<void> {
    this.type(line);
    await this.see(line);
    this.type('\r');
  }

  /** A bracketed paste. */
  paste(text: string): void {
    this.type(`\u001b[200~${text}\u001b[201~`);
  }

  /** Where a text stands on the screen: the leftmost, of those the uppermost. Counted from 0. */
  find(text: string): { row: number; column: number } | undefined {
    return this.rows()
      .map((line, row) => ({ row, column: line.indexOf(text) }))
      .filter(({ column }) => column >= 0)
      .sort((a, b) => a.column - b.column || a.row - b.row)[0];
  }

  /** The palette's number of a text's colour on the screen: 1 is red; -1 the terminal's own. */
  colour(text: string): number {
    const place = this.find(text);
    if (place === undefined) throw new Error(`Not on the screen: ${text}\n${this.text()}`);
    const buffer = this.#screen.buffer.active;
    return (
      buffer
        .getLine(buffer.baseY + place.row)
        ?.getCell(place.column)
        ?.getFgColor() ?? -1
    );
  }

  /** Presses and releases a mouse button at a place, in SGR coding: 0 is the left one, 2 the right one, 64 and 65 the wheel. */
  mouse(button: number, row: number, column: number): void {
    const place = `${button};${column + 1};${row + 1}`;
    this.type(`\u001b[<${place}M`);
    if (button < 64) this.type(`\u001b[<${place}m`);
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.#process.pid, name);
  }

  resize(columns: number, rows: number): void {
    this.#process.resize(columns, rows);
    this.#screen.resize(columns, rows);
  }

  /** The visible rows, without blanks at their ends and without empty ones at the bottom. */
  rows(): string[] {
    const buffer = this.#screen.buffer.active;
    const rows: string[] = [];
    for (let row = 0; row < this.#screen.rows; row++) {
      rows.push(buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '');
    }
    while (rows.at(-1) === '') rows.pop();
    return rows;
  }

  text(): string {
    return this.rows().join('\n');
  }

  /** Waits until the screen shows something; throws with the screen when it does not within the time. */
  async see(what: string | RegExp, milliseconds = 15_000): Promise<void> {
    await this.until(
      () => (typeof what === 'string' ? this.text().includes(what) : what.test(this.text())),
      String(what),
      { within: milliseconds },
    );
  }

  /** `every`: milliseconds between two looks. */
  async until(
    condition: () => boolean,
    what: string,
    { within = 15_000, every = 20 }: { readonly within?: number; readonly every?: number } = {},
  ): Promise<void> {
    const end = Date.now() + within;
    while (!(this.#pending === 0 && condition())) {
      if (Date.now() > end) throw new Error(`Not seen: ${what}\n--- screen\n${this.text()}\n---`);
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  }

  /** Waits for the program's end; its exit code. */
  async ended(): Promise<number> {
    await this.until(() => this.exitCode !== undefined, 'the end of the program');
    return this.exitCode ?? -1;
  }

  close(): void {
    if (this.exitCode === undefined) this.#process.kill();
    if (!this.#borrowed) fs.rmSync(this.home, { recursive: true, force: true });
  }
}
