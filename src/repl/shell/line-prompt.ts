import { characterBefore } from '../editor/words.ts';
import type { KeyPress } from '../keys/chord.ts';
import { type Row, RowBuilder } from '../screen/styled-text.ts';

/** The plain reader of Read-Host, choices and parameters: no colours, no history, Backspace only. */
export class LinePrompt {
  readonly #masked: boolean;
  readonly #column: number;
  text = '';

  constructor(column: number, masked: boolean) {
    this.#column = column;
    this.#masked = masked;
  }

  /** Takes a key; returns what it ended the line with, if it did. */
  press(key: KeyPress): 'accepted' | 'cancelled' | undefined {
    if (key.chord === 'Enter') return 'accepted';
    if (key.chord === 'Ctrl+c') return 'cancelled';
    if (key.chord === 'Backspace' || key.chord === 'Ctrl+Backspace')
      this.text = this.text.slice(0, characterBefore(this.text, this.text.length));
    else if (key.chord === 'Escape') this.text = '';
    else if (key.text >= ' ' || key.text === '\t') this.text += key.text;
    return undefined;
  }

  /** Pasted text goes in up to its first line end. */
  paste(text: string): void {
    this.text += text.split('\n', 1)[0] ?? '';
  }

  view(columns: number): { rows: Row[]; cursor: { x: number; y: number } } {
    const builder = new RowBuilder(columns, this.#column);
    builder.add(this.#masked ? '*'.repeat([...this.text].length) : this.text.replaceAll('\t', ' '), '');
    const cursor =
      builder.column >= columns ? { x: 0, y: builder.rowIndex + 1 } : { x: builder.column, y: builder.rowIndex };
    if (cursor.y > builder.rowIndex) builder.newRow(true);
    return { rows: builder.finish(), cursor };
  }
}
