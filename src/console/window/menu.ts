import type { KeyPress } from '../../repl/keys/chord.ts';
import { textWidth } from '../../repl/screen/character-width.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import type { Desktop, Window } from './window.ts';

export type MenuItem =
  | 'separator'
  | {
      readonly label: string;
      /** Default true. */
      readonly enabled?: boolean;
      readonly run: () => void;
      /** The entry's own context menu: the right button, Shift+F10 or m. */
      readonly context?: readonly MenuItem[];
    }
  | {
      readonly label: string;
      readonly items: readonly MenuItem[];
    };

type Choice = Exclude<MenuItem, 'separator'>;

/** Where a menu opens, and what leaving it sideways means. */
export interface MenuPlace {
  readonly row: number;
  readonly column: number;
  /** Left and right at the menu's edge: a menu bar goes to its next menu. */
  readonly onSide?: (by: -1 | 1) => void;
}

/** A menu over everything else. It is gone before what was chosen happens. */
export class Menu implements Window {
  readonly #desktop: Desktop;
  readonly #items: readonly MenuItem[];
  readonly #place: MenuPlace;
  readonly #parent: Menu | undefined;
  #at: number;
  #rect: Rect = { row: 0, column: 0, width: 0, height: 0 };
  /** The first entry in sight, of a menu that is longer than the screen. */
  #first = 0;

  constructor(desktop: Desktop, items: readonly MenuItem[], place: MenuPlace, parent?: Menu) {
    this.#desktop = desktop;
    this.#items = items;
    this.#place = place;
    this.#parent = parent;
    this.#at = items.findIndex(isChoice);
  }

  draw(canvas: Canvas, active: boolean): void {
    const width =
      this.#items.reduce((most, item) => Math.max(most, item === 'separator' ? 0 : labelWidth(item)), 8) + 4;
    const height = Math.min(canvas.rows, this.#items.length + 2);
    const row = Math.max(0, Math.min(this.#place.row, canvas.rows - height));
    const column = Math.max(0, Math.min(this.#place.column, canvas.columns - width));
    const rect = { row, column, width, height };
    this.#rect = rect;
    const shown = height - 2;
    this.#first = Math.max(0, Math.min(this.#first, this.#at), this.#at - shown + 1);
    canvas.frame(rect, theme.menu);
    for (const [line, item] of this.#items.slice(this.#first, this.#first + shown).entries()) {
      this.#drawItem(canvas, item, { ...rect, row: row + 1 + line }, active && this.#first + line === this.#at);
    }
    if (this.#first > 0) canvas.text(row, column + width - 3, '▲', theme.menu);
    if (this.#first + shown < this.#items.length) canvas.text(row + height - 1, column + width - 3, '▼', theme.menu);
    canvas.target(rect, {
      click: (line) => this.#click(this.#first + line - 1),
      contextMenu: (line) => this.#openContext(this.#first + line - 1),
      wheel: (by) => this.#move(by < 0 ? -1 : 1),
    });
  }

  #drawItem(canvas: Canvas, item: MenuItem, { row, column, width }: Rect, chosen: boolean): void {
    if (item === 'separator') {
      canvas.text(row, column, `├${'─'.repeat(width - 2)}┤`, theme.menu);
      return;
    }
    const style = !isEnabled(item) ? theme.menuDisabled : chosen ? theme.menuSelected : theme.menu;
    canvas.field(row, column + 1, ` ${item.label}`, width - 2, style);
    if ('items' in item) canvas.text(row, column + width - 3, '▸', style);
  }

  press(key: KeyPress): void {
    switch (key.chord) {
      case 'Escape':
        this.#desktop.close(this);
        return;
      case 'LeftArrow':
        if (this.#parent !== undefined) this.#desktop.close(this);
        else this.#place.onSide?.(-1);
        return;
      case 'RightArrow': {
        const item = this.#items[this.#at];
        if (item !== undefined && item !== 'separator' && 'items' in item) this.#choose(item);
        else this.#outermost().#place.onSide?.(1);
        return;
      }
      case 'Shift+F10':
      case 'm':
        if (!this.#openContext(this.#at)) this.#letter(key.text);
        return;
      case 'UpArrow':
        this.#move(-1);
        return;
      case 'DownArrow':
        this.#move(1);
        return;
      case 'Home':
        this.#at = this.#items.findIndex(isChoice);
        return;
      case 'End':
        this.#at = this.#items.findLastIndex(isChoice);
        return;
      case 'Enter':
      case 'Spacebar': {
        const item = this.#items[this.#at];
        if (item !== undefined && item !== 'separator') this.#choose(item);
        return;
      }
      default:
        this.#letter(key.text);
    }
  }

  outside(): void {
    this.#closeAll();
  }

  #click(at: number): void {
    const item = this.#items[at];
    if (item === undefined || item === 'separator') return;
    this.#at = at;
    this.#choose(item);
  }

  #choose(item: Choice): void {
    if (!isEnabled(item)) return;
    if ('items' in item) {
      this.#openSubmenu(item.items);
      return;
    }
    this.#closeAll();
    item.run();
  }

  /** False where an entry has no context menu. */
  #openContext(at: number): boolean {
    const item = this.#items[at];
    if (item === undefined || item === 'separator' || 'items' in item || item.context === undefined) return false;
    this.#at = at;
    this.#openSubmenu(item.context);
    return true;
  }

  #openSubmenu(items: readonly MenuItem[]): void {
    const place = { row: this.#rect.row + this.#at - this.#first, column: this.#rect.column + this.#rect.width - 2 };
    this.#desktop.open(new Menu(this.#desktop, items, place, this));
  }

  #closeAll(): void {
    this.#desktop.close(this);
    this.#parent?.outside();
  }

  #outermost(): Menu {
    return this.#parent === undefined ? this : this.#parent.#outermost();
  }

  /** Goes to the next item that is none of the lines, round the end. */
  #move(by: -1 | 1): void {
    const count = this.#items.length;
    for (let step = 1; step <= count; step++) {
      const at = (this.#at + by * step + count * 2) % count;
      const item = this.#items[at];
      if (item === undefined || !isChoice(item)) continue;
      this.#at = at;
      return;
    }
  }

  /** Goes to the next item that begins with a letter. */
  #letter(text: string): void {
    if (text < ' ') return;
    const wanted = text.toLowerCase();
    for (let step = 1; step <= this.#items.length; step++) {
      const at = (this.#at + step) % this.#items.length;
      const item = this.#items[at];
      if (item === undefined || item === 'separator' || !item.label.toLowerCase().startsWith(wanted)) continue;
      this.#at = at;
      return;
    }
  }
}

function isChoice(item: MenuItem): boolean {
  return item !== 'separator';
}

function isEnabled(item: Choice): boolean {
  return 'items' in item || item.enabled !== false;
}

function labelWidth(item: Choice): number {
  return textWidth(item.label) + ('items' in item ? 2 : 0);
}
