import fs from 'node:fs';
import type { Host, ProgressRecord } from '../runtime/host.ts';

/** Text is gathered up to this many characters before it goes to the stream: one system call for many lines. */
const batch = 32_768;

/** A host for pipes and files: standard streams, no colours, no questions without a terminal. */
export class PlainHost implements Host {
  readonly name = 'ConsoleHost';
  readonly interactive: boolean;
  #output = '';
  #styled: boolean | undefined;
  #input: LineReader | undefined;
  readonly #wait = new Int32Array(new SharedArrayBuffer(4));

  constructor(options: { readonly interactive: boolean }) {
    this.interactive = options.interactive;
  }

  get styled(): boolean {
    this.#styled ??= process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb' && outputIsTerminal();
    return this.#styled;
  }

  isTerminal(): boolean {
    return outputIsTerminal();
  }

  size(): { columns: number; rows: number } {
    if (!outputIsTerminal()) return { columns: 80, rows: 25 };
    return { columns: process.stdout.columns, rows: process.stdout.rows };
  }

  write(text: string): void {
    this.#output += text;
    if (this.#output.length >= batch) this.flush();
  }

  writeError(text: string): void {
    this.flush();
    writeAll(2, text);
  }

  writeStray(text: string): void {
    this.writeError(text);
  }

  progress(_sourceId: number, _record: ProgressRecord): void {
    // pwsh shows no progress when its output is redirected.
  }

  readLine(): string | null {
    this.flush();
    return this.input.line();
  }

  readKey(): string {
    return this.readLine()?.charAt(0) ?? '';
  }

  /** Standard input, shared by Read-Host, `$input` and commands read from it. */
  get input(): LineReader {
    this.#input ??= new LineReader(0);
    return this.#input;
  }

  clear(): void {
    if (this.styled) this.write('\u001b[H\u001b[2J\u001b[3J');
  }

  setTitle(title: string): void {
    if (this.styled) this.write(`\u001b]0;${title}\u0007`);
  }

  flush(): void {
    if (this.#output === '') return;
    const text = this.#output;
    this.#output = '';
    writeAll(1, text);
  }

  stopRequested(): boolean {
    return false; // Ctrl+C is left to end the process, as it ends `pwsh -File`; what was committed to the lab stays.
  }

  sleep(milliseconds: number): boolean {
    this.flush();
    Atomics.wait(this.#wait, 0, 0, milliseconds);
    return false;
  }
}

/** Reads a descriptor line by line, synchronously. */
export class LineReader {
  readonly #descriptor: number;
  readonly #decoder = new TextDecoder('utf-8');
  readonly #chunk = Buffer.alloc(65_536);
  #text = '';
  #ended = false;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /** The next line without its end, or null at the end of the input. */
  line(): string | null {
    for (;;) {
      const end = this.#text.search(/\r\n|\n|\r(?!$)/);
      if (end >= 0) {
        const line = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + (this.#text.startsWith('\r\n', end) ? 2 : 1));
        return line;
      }
      if (this.#ended) {
        if (this.#text === '') return null;
        const rest = this.#text.replace(/\r$/, '');
        this.#text = '';
        return rest;
      }
      this.#fill();
    }
  }

  #fill(): void {
    const count = readSome(this.#descriptor, this.#chunk);
    this.#text +=
      count === 0 ? this.#decoder.decode() : this.#decoder.decode(this.#chunk.subarray(0, count), { stream: true });
    if (count === 0) this.#ended = true;
  }
}

function readSome(descriptor: number, into: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(descriptor, into, 0, into.length, null);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause(5); // A terminal or pipe in non-blocking mode has nothing yet.
    }
  }
}

/** Writes all of a text, waiting where the reader of a pipe is slow; a reader that went away ends the process quietly. */
function writeAll(descriptor: number, text: string): void {
  let bytes = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(descriptor, bytes));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      pause(1);
    }
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Asks Node's stream only where there may be a terminal: making the stream takes longer than a short command. */
function outputIsTerminal(): boolean {
  return fs.fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;
}
