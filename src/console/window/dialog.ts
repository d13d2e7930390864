import type { KeyPress } from '../../repl/keys/chord.ts';
import { textWidth } from '../../repl/screen/character-width.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import type { Control } from './controls.ts';
import type { Desktop, Window } from './window.ts';

export interface Button {
  readonly label: string;
  readonly run: () => void;
  /** Asked at each look; default always. */
  readonly enabled?: () => boolean;
}

/** A leaf of a property sheet. */
export interface Tab {
  readonly label: string;
  readonly controls: readonly Control[];
}

export interface DialogContent {
  readonly title: string;
  /** Cells inside the frame that it would like; the screen may leave it fewer. */
  readonly width: number;
  /** Rows that a list gets where there is room. */
  readonly listHeight?: number;
  readonly controls: readonly Control[];
  /** A property sheet has its pieces in them. */
  readonly tabs?: readonly Tab[];
  readonly buttons: readonly Button[];
  /** The button that Enter presses; the first when left out. */
  readonly defaultButton?: number;
  /** What Escape does; the last button's work when left out. */
  readonly cancel?: () => void;
}

type Focus =
  | { readonly kind: 'control'; readonly control: Control }
  | { readonly kind: 'tabs' }
  | { readonly kind: 'button'; readonly at: number };

const smallestList = 3;
/** The frame, the row of buttons, and the free row of each. */
const frameRows = 4;

/** A window that must be answered first: pieces below each other, and a row of buttons. Tab goes from one to the next. */
export class Dialog implements Window {
  readonly #desktop: Desktop;
  #content: DialogContent;
  #tab = 0;
  #focus: Focus | undefined;
  /** The first row in sight, of pieces that have more rows than there is room. */
  #top = 0;
  /** Rows that the pieces have, and the room for them, as they were drawn last. */
  #rows = { all: 0, shown: 0 };
  /** The focus moved: it has to be in sight. */
  #follow = true;

  constructor(desktop: Desktop, content: DialogContent) {
    this.#desktop = desktop;
    this.#content = content;
    this.#focus = this.#firstFocus();
    this.#enter();
  }

  /** Shows something else in the same window: the next page of a wizard. */
  show(content: DialogContent): void {
    this.#content = content;
    this.#tab = 0;
    this.#top = 0;
    this.focusFirst();
  }

  /** Puts the focus on a button, once the one that had it can no longer be pressed. */
  focusButton(at: number): void {
    this.#focus = { kind: 'button', at };
    this.#desktop.repaint();
  }

  /** Puts the focus where it was at first. */
  focusFirst(): void {
    this.#focus = this.#firstFocus();
    this.#enter();
    this.#desktop.repaint();
  }

  close(): void {
    this.#desktop.close(this);
  }

  draw(canvas: Canvas, active: boolean): void {
    const { title, buttons, tabs } = this.#content;
    const width = Math.min(canvas.columns - 2, Math.max(this.#content.width, this.#buttonsWidth()) + 4);
    const above = tabs === undefined ? 0 : 2;
    const room = Math.max(1, canvas.rows - frameRows - above);
    const controls = this.#visible();
    const heights = this.#heights(controls, width - 4, room);
    const all = heights.reduce((sum, height) => sum + height, 0);
    const body = Math.min(all, room);
    const height = body + frameRows + above;
    const rect = {
      row: Math.max(0, Math.floor((canvas.rows - height) / 2)),
      column: Math.max(0, Math.floor((canvas.columns - width) / 2)),
      width,
      height,
    };
    canvas.frame(rect, theme.dialog, title, theme.dialogBold);
    canvas.target(rect, { wheel: (by) => this.#scroll(by) });
    if (tabs !== undefined) this.#drawTabs(canvas, rect.row + 1, rect.column + 2, active);
    if (body !== this.#rows.shown) this.#follow = true;
    this.#rows = { all, shown: body };
    this.#keepInSight(controls, heights);
    const area = { row: rect.row + 1 + above, column: rect.column + 2, width: width - 4, height: body };
    canvas.within(area, () => {
      let row = area.row - this.#top;
      for (const [at, control] of controls.entries()) {
        this.#drawControl(canvas, control, { ...area, row, height: heights[at] ?? 0 }, active);
        row += heights[at] ?? 0;
      }
    });
    const edge = rect.column + width - 1;
    if (this.#top > 0) canvas.text(area.row, edge, '▲', theme.dialog);
    if (this.#top + body < all) canvas.text(area.row + body - 1, edge, '▼', theme.dialog);
    this.#drawButtons(canvas, buttons, rect, active);
  }

  press(key: KeyPress): void {
    const focus = this.#focus;
    this.#follow = true;
    if (focus?.kind === 'control' && focus.control.press?.(key) === true) return;
    switch (key.chord) {
      case 'Escape':
        this.#cancel();
        return;
      case 'Tab':
        this.#moveFocus(1);
        return;
      case 'Shift+Tab':
        this.#moveFocus(-1);
        return;
      case 'DownArrow':
        this.#moveFocus(1);
        return;
      case 'UpArrow':
        this.#moveFocus(-1);
        return;
      case 'PageDown':
        this.#scroll(this.#rows.shown);
        return;
      case 'PageUp':
        this.#scroll(-this.#rows.shown);
        return;
      case 'LeftArrow':
      case 'RightArrow':
        this.#sideways(key.chord === 'LeftArrow' ? -1 : 1);
        return;
      case 'Ctrl+Tab':
      case 'Ctrl+PageDown':
        this.#showTab(this.#tab + 1);
        return;
      case 'Ctrl+PageUp':
        this.#showTab(this.#tab - 1);
        return;
      case 'Spacebar':
      case 'Enter':
        if (focus?.kind === 'button') this.#pressButton(focus.at);
        else if (key.chord === 'Enter') this.#pressButton(this.#content.defaultButton ?? 0);
        return;
      default:
        this.#accessKey(key.chord);
    }
  }

  paste(text: string): void {
    if (this.#focus?.kind === 'control') this.#focus.control.paste?.(text);
  }

  #cancel(): void {
    const { cancel, buttons } = this.#content;
    if (cancel !== undefined) cancel();
    else this.#pressButton(buttons.length - 1);
  }

  #visible(): readonly Control[] {
    const { controls, tabs } = this.#content;
    return (tabs === undefined ? controls : (tabs[this.#tab]?.controls ?? [])).filter(isThere);
  }

  /** Rows of each piece: lists share what the rest leaves. */
  #heights(controls: readonly Control[], width: number, room: number): number[] {
    const wanted = controls.map((control) => control.height(width));
    const fixed = wanted.reduce<number>((sum, height) => sum + (height === 'fill' ? 0 : height), 0);
    const lists = wanted.filter((height) => height === 'fill').length;
    const each = Math.max(
      smallestList,
      Math.min(this.#content.listHeight ?? 10, Math.floor((room - fixed) / Math.max(1, lists))),
    );
    return wanted.map((height) => (height === 'fill' ? each : height));
  }

  /** Scrolls to what has the focus, once after the focus moved. */
  #keepInSight(controls: readonly Control[], heights: readonly number[]): void {
    const { all, shown } = this.#rows;
    const focus = this.#focus;
    const at = focus?.kind === 'control' ? controls.indexOf(focus.control) : -1;
    if (this.#follow && at >= 0) {
      const start = heights.slice(0, at).reduce((sum, height) => sum + height, 0);
      const end = start + (heights[at] ?? 0);
      this.#top = Math.min(start, Math.max(this.#top, end - shown));
      // What is said above the first field belongs to it.
      if (controls.findIndex((control) => control.focusable) === at && end <= shown) this.#top = 0;
    }
    this.#top = Math.max(0, Math.min(this.#top, all - shown));
    this.#follow = false;
  }

  #scroll(by: number): void {
    this.#top += by;
    this.#follow = false;
  }

  #drawControl(canvas: Canvas, control: Control, rect: Rect, active: boolean): void {
    const focused = active && this.#focus?.kind === 'control' && this.#focus.control === control;
    control.draw(canvas, rect, focused);
    if (!control.focusable) return;
    canvas.target(rect, {
      click: (row, column) => {
        this.#focus = { kind: 'control', control };
        this.#follow = true;
        control.click?.(row, column);
      },
      doubleClick: () => control.doubleClick?.(),
      wheel: (by) => (control.wheel === undefined ? this.#scroll(by) : control.wheel(by)),
    });
  }

  #drawTabs(canvas: Canvas, row: number, column: number, active: boolean): void {
    let at = column;
    for (const [index, { label }] of (this.#content.tabs ?? []).entries()) {
      const chosen = index === this.#tab;
      const focused = active && chosen && this.#focus?.kind === 'tabs';
      const style = focused ? theme.buttonFocused : chosen ? theme.button : theme.dialog;
      const used = canvas.text(row, at, ` ${label} `, style);
      canvas.target({ row, column: at, width: used, height: 1 }, { click: () => this.#showTab(index) });
      at += used + 1;
    }
  }

  #drawButtons(canvas: Canvas, buttons: readonly Button[], rect: Rect, active: boolean): void {
    const row = rect.row + rect.height - 2;
    let column = rect.column + rect.width - 2 - this.#buttonsWidth();
    for (const [at, button] of buttons.entries()) {
      const focused = active && this.#focus?.kind === 'button' && this.#focus.at === at;
      const enabled = button.enabled?.() !== false;
      const style = !enabled ? theme.menuDisabled : focused ? theme.buttonFocused : theme.button;
      const used = canvas.text(row, column, buttonText(button), style);
      canvas.target({ row, column, width: used, height: 1 }, { click: () => this.#pressButton(at) });
      column += used + 1;
    }
  }

  #buttonsWidth(): number {
    return this.#content.buttons.reduce((sum, button) => sum + textWidth(buttonText(button)) + 1, -1);
  }

  #pressButton(at: number): void {
    const button = this.#content.buttons[at];
    if (button !== undefined && button.enabled?.() !== false) button.run();
  }

  #focuses(): Focus[] {
    const { controls, tabs, buttons } = this.#content;
    const own = (list: readonly Control[]): Focus[] =>
      list.filter((control) => control.focusable && isThere(control)).map((control) => ({ kind: 'control', control }));
    return [
      ...(tabs === undefined ? own(controls) : [{ kind: 'tabs' } as const, ...own(tabs[this.#tab]?.controls ?? [])]),
      ...buttons.flatMap((button, at): Focus[] => (button.enabled?.() === false ? [] : [{ kind: 'button', at }])),
    ];
  }

  #firstFocus(): Focus | undefined {
    const focuses = this.#focuses();
    const { defaultButton } = this.#content;
    return (
      focuses.find((focus) => focus.kind === 'control') ??
      focuses.find((focus) => focus.kind === 'tabs') ??
      focuses.find((focus) => focus.kind === 'button' && focus.at === (defaultButton ?? 0)) ??
      focuses[0]
    );
  }

  #enter(): void {
    this.#follow = true;
    if (this.#focus?.kind === 'control') this.#focus.control.entered?.();
  }

  #moveFocus(by: -1 | 1): void {
    const focuses = this.#focuses();
    if (focuses.length === 0) return;
    const at = focuses.findIndex((focus) => sameFocus(focus, this.#focus));
    this.#focus = focuses[(at + by + focuses.length) % focuses.length];
    this.#enter();
  }

  #sideways(by: -1 | 1): void {
    if (this.#focus?.kind === 'tabs') this.#showTab(this.#tab + by);
    else if (this.#focus?.kind === 'button') this.#moveFocus(by);
  }

  #showTab(tab: number): void {
    if (this.#content.tabs?.[tab] === undefined) return;
    this.#tab = tab;
    this.#top = 0;
    this.#focus = { kind: 'tabs' };
  }

  /** Alt with the first letter of a button (`< Back` has it behind a sign) presses it; the letter alone too, where nothing is typed. */
  #accessKey(chord: string): void {
    const letter = /^(?:Alt\+)?(.)$/.exec(chord)?.[1]?.toLowerCase();
    if (letter === undefined) return;
    const at = this.#content.buttons.findIndex(
      ({ label, enabled }) => /[a-z]/i.exec(label)?.[0].toLowerCase() === letter && enabled?.() !== false,
    );
    if (at >= 0) this.#pressButton(at);
  }
}

function isThere(control: Control): boolean {
  return control.hidden?.() !== true;
}

function buttonText({ label }: Button): string {
  return `  ${label}  `;
}

function sameFocus(a: Focus, b: Focus | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'control' && b.kind === 'control') return a.control === b.control;
  return a.kind !== 'button' || b.kind !== 'button' || a.at === b.at;
}
