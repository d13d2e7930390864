import type { LineEditor } from './line-editor.ts';
import type { BufferState } from './text-buffer.ts';

/** Where Up, Down and the searches stand in the history; one place behind the newest line is the text being typed. */
export class HistoryCursor {
  readonly #editor: LineEditor;
  index: number;
  /** Lines already shown in this walk and where: with HistoryNoDuplicates a line is met at one place only. */
  seen = new Map<string, number>();
  /** What was left of the cursor when a prefix search began. */
  prefix = '';
  #typed: BufferState | undefined;
  #next: number | undefined;

  constructor(editor: LineEditor) {
    this.#editor = editor;
    this.index = editor.history.length;
  }

  /** Back to the text being typed; a walk that ended is forgotten. */
  reset(): void {
    this.index = this.#editor.history.length;
    this.#typed = undefined;
    this.seen.clear();
  }

  /** Keeps the typed text before the first step away from it. */
  keepTyped(): void {
    this.#editor.streaks.continue('anyHistory');
    this.#typed ??= this.#editor.buffer.save();
  }

  /** Shows the line at `index`; the cursor goes to the end, or stays where it was if asked. */
  show(cursor: 'end' | 'stay'): void {
    const { buffer, history } = this.#editor;
    const at = buffer.cursor;
    const item = history.items[this.index];
    if (item !== undefined) buffer.restore(item.state);
    else if (this.#typed !== undefined) buffer.restore(this.#typed);
    if (cursor === 'stay') buffer.cursor = Math.min(at, buffer.text.length);
    this.#editor.pausePrediction();
  }

  /**
   * Steps |count| lines up (negative) or down that satisfy the condition, passing over repetitions.
   * Returns the index reached, which may lie outside the history.
   */
  step(count: number, from: number, fits: (text: string, foreign: boolean) => boolean): number {
    const { history, options } = this.#editor;
    const direction = count < 0 ? -1 : 1;
    let left = Math.abs(count);
    let at = from;
    while (left > 0) {
      at += direction;
      const item = history.items[at];
      if (item === undefined) break;
      if (!fits(item.text, item.fromOtherSession)) continue;
      if (options.historyNoDuplicates && !this.meet(item.text, at)) continue;
      left--;
    }
    return at;
  }

  /** Notes a line at a place; false when the walk met the same line elsewhere before. */
  meet(text: string, at: number): boolean {
    const known = this.seen.get(text);
    if (known === undefined) this.seen.set(text, at);
    return known === undefined || known === at;
  }

  /** The next input begins with the line behind the one just accepted (AcceptAndGetNext). */
  offerNext(): void {
    this.#next = this.index + 1;
  }

  /** The line to begin the next input with, once. */
  takeNextLine(): BufferState | undefined {
    const at = this.#next;
    this.#next = undefined;
    return at === undefined ? undefined : this.#editor.history.items[at]?.state;
  }
}
