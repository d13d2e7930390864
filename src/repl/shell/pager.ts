import type { CommandHelp } from '../engine-client.ts';
import type { KeyPress } from '../keys/chord.ts';
import { parseAnsi, type Row, RowBuilder, type Span } from '../screen/styled-text.ts';

/** The help of F1 on the alternate screen: a window on its rows with a bar of keys below. */
export class Pager {
  readonly #help: CommandHelp;
  #top: number;
  #rows: Row[] = [];
  #columns = 0;
  #height = 1;

  constructor(help: CommandHelp) {
    this.#help = help;
    this.#top = help.firstLine;
  }

  /** What to show in a window; the last row is the bar, the cursor stands behind it. */
  view(columns: number, rows: number): { rows: Row[]; cursor: { x: number; y: number } } {
    if (columns !== this.#columns) this.#wrap(columns);
    this.#height = Math.max(1, rows - 1);
    this.#clamp();
    const shown = this.#rows.slice(this.#top, this.#top + this.#height);
    while (shown.length < this.#height) shown.push({ spans: [], continues: false });
    const width = bar.reduce((sum, span) => sum + span.text.length, 0);
    return { rows: [...shown, { spans: bar, continues: false }], cursor: { x: width, y: this.#height } };
  }

  /** Moves; returns false when the key closes the pager. */
  press(key: KeyPress): boolean {
    switch (key.chord) {
      case 'q':
      case 'Q':
      case 'Escape':
      case 'Ctrl+c':
        return false;
      case 'UpArrow':
      case 'k':
        this.#top--;
        break;
      case 'DownArrow':
      case 'Enter':
      case 'j':
        this.#top++;
        break;
      case 'PageUp':
      case 'b':
        this.#top -= this.#height;
        break;
      case 'PageDown':
      case 'Spacebar':
        this.#top += this.#height;
        break;
      case 'Home':
      case 'g':
        this.#top = 0;
        break;
      case 'End':
      case 'G':
        this.#top = this.#rows.length;
        break;
    }
    this.#clamp();
    return true;
  }

  #clamp(): void {
    this.#top = Math.max(0, Math.min(this.#top, this.#rows.length - this.#height));
  }

  /** Breaks the lines for the width and keeps the same line at the top. */
  #wrap(columns: number): void {
    const first = this.#columns === 0 ? this.#help.firstLine : undefined;
    const rows: Row[] = [];
    let top = this.#top;
    for (const [at, line] of this.#help.lines.entries()) {
      if (at === first) top = rows.length;
      const builder = new RowBuilder(columns);
      for (const span of parseAnsi(line)) builder.add(span.text, span.style);
      rows.push(...builder.finish());
    }
    this.#columns = columns;
    this.#rows = rows;
    this.#top = top;
  }
}

const bar: readonly Span[] = [
  { text: 'Up:', style: '7' },
  { text: '↑ ', style: '' },
  { text: 'Down:', style: '7' },
  { text: '↓ ', style: '' },
  { text: 'Quit:', style: '7' },
  { text: 'Q :', style: '' },
];
