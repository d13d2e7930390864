import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';

/** A choice among rows of which a window shows some: it keeps the chosen one in sight. */
export class Scrolling {
  /** The chosen row; 0 also when there is none. */
  at = 0;
  /** The first row in sight. */
  top = 0;
  #count = 0;
  #height = 1;

  get count(): number {
    return this.#count;
  }

  set count(count: number) {
    this.#count = count;
    this.select(this.at);
  }

  /** Tells how many rows can be seen. */
  fit(height: number): void {
    this.#height = Math.max(1, height);
    if (this.at < this.top) this.top = this.at;
    if (this.at >= this.top + this.#height) this.top = this.at - this.#height + 1;
    this.top = Math.max(0, Math.min(this.top, this.#count - this.#height));
  }

  select(at: number): void {
    this.at = Math.max(0, Math.min(at, this.#count - 1));
  }

  /** Acts on the keys that move; false for any other. */
  press(chord: string): boolean {
    const by = this.#steps(chord);
    if (by === undefined) return false;
    this.select(this.at + by);
    return true;
  }

  /** Moves what is in sight, and the choice with it where it would be out of sight. */
  wheel(by: number): void {
    this.top = Math.max(0, Math.min(this.top + by, this.#count - this.#height));
    this.at = Math.max(this.top, Math.min(this.at, this.top + this.#height - 1, Math.max(0, this.#count - 1)));
  }

  /** A bar at the right edge that tells where in the whole one is. */
  drawBar(canvas: Canvas, rect: Rect): void {
    if (this.#count <= rect.height || rect.height < 2) return;
    const length = Math.max(1, Math.floor((rect.height * rect.height) / this.#count));
    const start = Math.round(((rect.height - length) * this.top) / Math.max(1, this.#count - rect.height));
    for (let row = 0; row < rect.height; row++) {
      const inside = row >= start && row < start + length;
      canvas.text(rect.row + row, rect.column + rect.width - 1, inside ? '█' : '░', theme.dim);
    }
  }

  #steps(chord: string): number | undefined {
    switch (chord) {
      case 'UpArrow':
        return -1;
      case 'DownArrow':
        return 1;
      case 'PageUp':
        return -this.#height;
      case 'PageDown':
        return this.#height;
      case 'Home':
      case 'Ctrl+Home':
        return -this.#count;
      case 'End':
      case 'Ctrl+End':
        return this.#count;
      default:
        return undefined;
    }
  }
}
