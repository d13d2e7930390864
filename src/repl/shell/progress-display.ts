import type { ProgressRecord } from '../../runtime/host.ts';
import type { Painter } from './painter.ts';
import { type ProgressStyle, ProgressView } from './progress-view.ts';

/** Progress is repainted at most this often, in milliseconds. */
const interval = 100;

/** Keeps the progress of running code below its output. */
export class ProgressDisplay {
  readonly #painter: Painter;
  readonly #view = new ProgressView();
  #timer: NodeJS.Timeout | undefined;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Takes a record in; it is shown at once, or after the interval when one was just shown. */
  update(sourceId: number, record: ProgressRecord, style: ProgressStyle | undefined): void {
    if (style !== undefined) this.#view.style = style;
    this.#view.update(sourceId, record);
    if (this.#timer !== undefined) return;
    this.paint();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.paint();
    }, interval);
  }

  /** Shows the progress below what was written; takes it away when there is none. */
  paint(): void {
    const { screen } = this.#painter;
    if (this.#view.isEmpty) {
      screen.erase();
      return;
    }
    const rows = this.#view.rows(screen.columns, screen.height);
    const column = screen.column % screen.columns;
    // Behind an unfinished row of output the progress begins in the next one.
    if (column === 0) this.#painter.paint({ rows, cursor: { x: 0, y: 0 } });
    else this.#painter.paint({ rows: [{ spans: [], continues: false }, ...rows], cursor: { x: column, y: 0 } });
  }

  /** Takes it from the screen for a question; the next record shows it again. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#painter.screen.erase();
  }

  /** The code has ended. */
  clear(): void {
    this.#view.clear();
    this.hide();
  }
}
