import type { KeyPress } from '../keys/chord.ts';
import { escapeTimeout, type InputEvent, KeyDecoder } from '../keys/key-decoder.ts';
import type { Terminal } from './terminal.ts';

/** Who gets what is typed. */
export type Listener = (event: InputEvent) => void;

/**
 * Brings what is typed to whoever listens now: the editor, a question, the pager, or running code. What comes while nobody
 * listens is kept for the next one, as a console does.
 */
export class KeyChannel {
  readonly #decoder = new KeyDecoder();
  #listener: Listener | undefined;
  #typedAhead: InputEvent[] = [];
  #escapeTimer: NodeJS.Timeout | undefined;
  #delivering = false;
  #afterBatch: (() => void) | undefined;

  constructor(terminal: Terminal) {
    terminal.onInput((bytes) => this.#onInput(bytes));
  }

  get listener(): Listener | undefined {
    return this.#listener;
  }

  /** Makes a listener the one that gets the keys, beginning with those typed ahead. */
  listen(listener: Listener): void {
    this.#listener = listener;
    this.#deliver(this.#typedAhead.splice(0));
  }

  /** Puts a listener in place without giving it what was typed ahead (undefined: keys are kept). */
  restore(listener: Listener | undefined): void {
    this.#listener = listener;
  }

  /** Keeps an event for the next listener. */
  keep(event: InputEvent): void {
    this.#typedAhead.push(event);
  }

  get hasTypedAhead(): boolean {
    return this.#typedAhead.some(({ kind }) => kind === 'key');
  }

  forgetTypedAhead(): void {
    this.#typedAhead = [];
  }

  /** Runs something once after the keys of the current read: what lies between them is never seen. Now, if there is no read. */
  afterBatch(action: () => void): void {
    if (this.#delivering) this.#afterBatch = action;
    else action();
  }

  /** Drops what `afterBatch` was asked to do. */
  cancelAfterBatch(): void {
    this.#afterBatch = undefined;
  }

  close(): void {
    this.#listener = undefined;
    clearTimeout(this.#escapeTimer);
  }

  #onInput(bytes: Uint8Array): void {
    clearTimeout(this.#escapeTimer);
    this.#deliver(this.#decoder.feed(bytes));
    if (this.#decoder.pending)
      this.#escapeTimer = setTimeout(() => this.#deliver(this.#decoder.flush()), escapeTimeout);
  }

  #deliver(events: readonly InputEvent[]): void {
    const outermost = !this.#delivering;
    this.#delivering = true;
    for (const event of events) {
      if (this.#listener === undefined) this.keep(event);
      else this.#listener(event);
    }
    if (!outermost) return;
    this.#delivering = false;
    const action = this.#afterBatch;
    this.#afterBatch = undefined;
    action?.();
  }
}

/** The character of a key, or its name. */
export function keyText(key: KeyPress): string {
  return key.text === '' ? key.chord : key.text;
}
