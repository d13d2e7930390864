import type { TerminalOutput } from '../screen/screen.ts';

/** The terminal as the shell uses it: bytes in, text out, its size, and its state given back in any event. */
export interface Terminal extends TerminalOutput {
  onInput(receiver: (bytes: Uint8Array) => void): void;
  onResize(receiver: () => void): void;
  /** The process came back from being stopped: the screen must be painted anew. */
  onContinue(receiver: () => void): void;
  /** Gives the terminal back as it was found. */
  restore(): void;
}

export const alternateScreen = { on: '\u001b[?1049h', off: '\u001b[?1049l' } as const;
/** Presses, releases and drags in SGR coding. */
export const mouseReports = { on: '\u001b[?1002h\u001b[?1006h', off: '\u001b[?1002l\u001b[?1006l' } as const;
const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' };
/** Left on by a crash these would spoil the user's terminal: cursor, attributes, mouse, focus reports. */
const neutral = '\u001b[0m\u001b[?25h\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l\u001b[?1004l';

const signals = { SIGHUP: 129, SIGTERM: 143, SIGINT: 130, SIGQUIT: 131 } as const;

/** The process's own terminal in raw mode. It is restored at exit, on signals, while the process is stopped and when it crashes. */
export class ProcessTerminal implements Terminal {
  readonly #input = process.stdin;
  readonly #output = process.stdout;
  #restored = false;
  /** True while the alternate screen is shown: a crash must leave it too. */
  #alternate = false;

  constructor() {
    this.#input.setRawMode?.(true);
    this.#input.resume();
    this.#output.write(bracketedPaste.on);
    process.once('exit', () => this.restore());
    process.on('uncaughtExceptionMonitor', () => this.#abandon());
    process.on('SIGTSTP', () => {
      this.#giveBack();
      process.kill(process.pid, 'SIGSTOP');
    });
    for (const [signal, code] of Object.entries(signals)) {
      process.once(signal, () => {
        this.#abandon();
        process.exit(code);
      });
    }
  }

  get reflowsCursorLine(): boolean {
    const { TERM, TERM_PROGRAM, XTERM_VERSION } = process.env;
    return TERM_PROGRAM !== 'vscode' && XTERM_VERSION === undefined && TERM !== 'linux';
  }

  // A pseudo-terminal nobody gave a size says 0 by 0.
  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  write(text: string): void {
    if (text.includes(alternateScreen.on)) this.#alternate = true;
    if (text.includes(alternateScreen.off)) this.#alternate = false;
    this.#output.write(text);
  }

  onInput(receiver: (bytes: Uint8Array) => void): void {
    this.#input.on('data', (chunk: Buffer | string) =>
      receiver(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
    );
  }

  onResize(receiver: () => void): void {
    this.#output.on('resize', receiver);
  }

  onContinue(receiver: () => void): void {
    process.on('SIGCONT', () => {
      if (this.#restored) return;
      this.#input.setRawMode?.(true);
      this.#output.write(bracketedPaste.on + (this.#alternate ? alternateScreen.on : ''));
      receiver();
    });
  }

  /** The end came in the middle of something: what hangs below the cursor goes, so that the next prompt starts on a row of its own. */
  #abandon(): void {
    if (this.#restored) return;
    const leave = this.#alternate ? alternateScreen.off : '';
    this.#alternate = false;
    this.#output.write(`${leave}\u001b[0m\u001b[J\r\n`);
    this.restore();
  }

  restore(): void {
    if (this.#restored) return;
    this.#restored = true;
    this.#giveBack();
    this.#input.pause();
  }

  #giveBack(): void {
    this.#output.write((this.#alternate ? alternateScreen.off : '') + neutral + bracketedPaste.off);
    this.#input.setRawMode?.(false);
  }
}
