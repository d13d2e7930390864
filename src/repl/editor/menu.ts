import type { CompletionItem } from '../engine-client.ts';
import { textWidth } from '../screen/character-width.ts';

/** The columns of completion items below the input, filled column by column. */
export class Menu {
  readonly items: readonly CompletionItem[];
  readonly columnWidth: number;
  readonly columns: number;
  readonly rows: number;
  selected = 0;

  constructor(items: readonly CompletionItem[], windowColumns: number) {
    this.items = items;
    const widest = items.reduce((width, item) => Math.max(width, textWidth(item.listText)), 0) + 2;
    this.columns = Math.max(1, Math.floor(windowColumns / widest));
    this.columnWidth = Math.min(widest, windowColumns);
    this.rows = Math.ceil(items.length / this.columns);
  }

  get current(): CompletionItem | undefined {
    return this.items[this.selected];
  }

  /** The item in a cell of the menu, and its index. */
  at(row: number, column: number): { item: CompletionItem; index: number } | undefined {
    const index = column * this.rows + row;
    const item = this.items[index];
    return item === undefined || row >= this.rows ? undefined : { item, index };
  }

  /** Moves along the items, around the ends. */
  move(by: number): void {
    const count = this.items.length;
    this.selected = (((this.selected + by) % count) + count) % count;
  }

  /** Right: the same row of the next column; behind the last one the next row's first cell. */
  moveRight(): void {
    const row = this.selected % this.rows;
    if (this.selected + this.rows < this.items.length) this.selected += this.rows;
    else this.selected = row + 1 < this.rows ? row + 1 : 0;
  }

  /** Left: the same row of the previous column; before the first one the previous row's last cell. */
  moveLeft(): void {
    if (this.selected >= this.rows) {
      this.selected -= this.rows;
      return;
    }
    const row = this.selected === 0 ? this.rows - 1 : this.selected - 1;
    let last = row;
    while (last + this.rows < this.items.length) last += this.rows;
    this.selected = last;
  }

  /** PageDown: the foot of the column. */
  moveToFoot(): void {
    const column = Math.floor(this.selected / this.rows);
    this.selected = Math.min((column + 1) * this.rows, this.items.length) - 1;
  }

  /** PageUp: the head of the column. */
  moveToHead(): void {
    this.selected -= this.selected % this.rows;
  }
}

/** The longest beginning that all items share, ignoring case; the first item's spelling. */
export function commonPrefix(items: readonly CompletionItem[]): string {
  const first = items[0]?.text ?? '';
  let length = first.length;
  for (const { text } of items) {
    let same = 0;
    while (same < length && same < text.length && text[same]?.toLowerCase() === first[same]?.toLowerCase()) same++;
    length = same;
  }
  return first.slice(0, length);
}
