import type { Canvas } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { Menu, type MenuItem } from './menu.ts';
import type { Desktop } from './window.ts';

export interface BarMenu {
  readonly label: string;
  readonly items: () => readonly MenuItem[];
}

/** The row of menus at the top of a program: opened by a click, by F10, or by Alt with a menu's first letter. */
export class MenuBar {
  readonly #desktop: Desktop;
  readonly #menus: readonly BarMenu[];
  #row = 0;
  #columns: number[] = [];

  constructor(desktop: Desktop, menus: readonly BarMenu[]) {
    this.#desktop = desktop;
    this.#menus = menus;
  }

  draw(canvas: Canvas, row: number): void {
    this.#row = row;
    this.#columns = [];
    canvas.fill({ row, column: 0, width: canvas.columns, height: 1 }, theme.bar);
    let column = 1;
    for (const [at, { label }] of this.#menus.entries()) {
      this.#columns.push(column);
      canvas.text(row, column, ` ${label} `, theme.bar);
      const width = label.length + 2;
      canvas.target({ row, column, width, height: 1 }, { click: () => this.open(at) });
      column += width + 1;
    }
  }

  /** Acts on the keys that open a menu; false for any other. */
  press(chord: string): boolean {
    if (chord === 'F10') {
      this.open(0);
      return true;
    }
    const letter = /^Alt\+(.)$/.exec(chord)?.[1]?.toLowerCase();
    const at = this.#menus.findIndex(({ label }) => label.toLowerCase()[0] === letter);
    if (at < 0) return false;
    this.open(at);
    return true;
  }

  open(at: number): void {
    const menu = this.#menus[at];
    if (menu === undefined) return;
    const window = new Menu(this.#desktop, menu.items(), {
      row: this.#row + 1,
      column: this.#columns[at] ?? 0,
      onSide: (by) => {
        this.#desktop.close(window);
        this.open((at + by + this.#menus.length) % this.#menus.length);
      },
    });
    this.#desktop.open(window);
  }
}
