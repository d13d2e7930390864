import type { LineEditor } from '../editor/line-editor.ts';
import type { EngineClient } from '../engine-client.ts';
import { rowToAnsi, type StyledText } from '../screen/styled-text.ts';

/** Keeps the dim syntax line of the command at the cursor up to date. One question is under way at a time; late answers are dropped. */
export class SyntaxHints {
  readonly #client: EngineClient;
  readonly #editor: LineEditor;
  readonly #repaint: () => void;
  #shown: boolean;
  #asked: string | undefined;
  #busy = false;

  constructor(client: EngineClient, editor: LineEditor, shown: boolean, repaint: () => void) {
    this.#client = client;
    this.#editor = editor;
    this.#shown = shown;
    this.#repaint = repaint;
  }

  /** Alt+S. */
  toggle(): void {
    this.#shown = !this.#shown;
    this.#asked = undefined;
    if (!this.#shown) this.#editor.hint = undefined;
  }

  /** Asks again when the text, the cursor or the window's width has changed. */
  follow(): void {
    const { text, cursor } = this.#editor.buffer;
    const { columns } = this.#editor.size;
    const place = `${columns} ${cursor} ${text}`;
    if (!this.#shown || this.#busy || this.#asked === place || this.#editor.finished) return;
    this.#asked = place;
    if (text.trim() === '') {
      this.#editor.hint = undefined;
      return;
    }
    this.#busy = true;
    void this.#client
      .syntaxHint(text, cursor)
      .catch(() => undefined)
      .then((hint) => {
        this.#busy = false;
        const { buffer, finished, size } = this.#editor;
        if (finished || !this.#shown) return;
        if (buffer.text === text && buffer.cursor === cursor && size.columns === columns) {
          if (sameText(this.#editor.hint, hint)) return;
          this.#editor.hint = hint;
          this.#repaint();
        } else this.follow();
      });
  }
}

function sameText(a: StyledText | undefined, b: StyledText | undefined): boolean {
  return rowToAnsi(a ?? []) === rowToAnsi(b ?? []);
}
