import type { BufferState } from '../editor/text-buffer.ts';

export interface HistoryItem {
  readonly text: string;
  /** The undo list the line was accepted with, so that Undo works on a recalled line. */
  readonly state: BufferState;
  /** Written meanwhile by another shell: found by searches, passed over by Up. */
  readonly fromOtherSession: boolean;
}

/** The accepted lines, oldest first. Empty lines and a repetition of the newest line are not added. */
export class History {
  readonly items: HistoryItem[] = [];
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get length(): number {
    return this.items.length;
  }

  /** Adds a line; returns false when it was not worth keeping. */
  add(text: string, options: { state?: BufferState; noDuplicates: boolean; fromOtherSession?: boolean }): boolean {
    if (text.trim() === '') return false;
    if (options.noDuplicates && this.items.at(-1)?.text === text) return false;
    const state = options.state ?? { text, edits: [], undone: 0 };
    this.items.push({ text, state, fromOtherSession: options.fromOtherSession ?? false });
    if (this.items.length > this.#capacity) this.items.splice(0, this.items.length - this.#capacity);
    return true;
  }

  textAt(index: number): string {
    return this.items[index]?.text ?? '';
  }

  clear(): void {
    this.items.length = 0;
  }
}
