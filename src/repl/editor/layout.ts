import { codeWidth } from '../screen/character-width.ts';

/** A cell of the input's own rows; row 0 is the row of the prompt's end. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the characters of an input stand: rows wrap at the window's width, those behind a line feed begin with the continuation prompt. */
export class Layout {
  readonly #xs: Int32Array;
  readonly #ys: Int32Array;

  constructor(text: string, columns: number, firstColumn: number, continuation: number) {
    const width = Math.max(1, columns);
    this.#xs = new Int32Array(text.length + 1);
    this.#ys = new Int32Array(text.length + 1);
    let x = firstColumn;
    let y = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0;
      const next = at + (code > 0xffff ? 2 : 1);
      if (code === 10) {
        this.#set(at, next, x < width ? x : 0, x < width ? y : y + 1);
        x = continuation;
        y++;
      } else {
        const cells = codeWidth(code);
        if (cells > 0 && x + cells > width) {
          x = 0;
          y++;
        }
        // A mark joins the character before it, even at the end of a full row.
        this.#set(at, next, x < width ? x : 0, x < width ? y : y + 1);
        x += cells;
      }
      at = next;
    }
    // A cursor behind an exactly full row stands at the start of the next one.
    this.#set(text.length, text.length + 1, x < width ? x : 0, x < width ? y : y + 1);
  }

  pointOf(offset: number): Point {
    return { x: this.#xs[offset] ?? 0, y: this.#ys[offset] ?? 0 };
  }

  /** The first offset in that row or below it; the text's length when there is none. */
  firstFrom(row: number): number {
    let low = 0;
    let high = this.#ys.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ys[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The offset in a row whose cell is the nearest not right of `x`; undefined when there is no such row. */
  offsetAt(point: Point): number | undefined {
    let best: number | undefined;
    for (let at = 0; at < this.#ys.length; at++) {
      if (this.#ys[at] !== point.y) continue;
      if (best === undefined || (this.#xs[at] ?? 0) <= point.x) best = at;
    }
    return best;
  }

  #set(from: number, to: number, x: number, y: number): void {
    for (let at = from; at < to; at++) {
      this.#xs[at] = x;
      this.#ys[at] = y;
    }
  }
}
