import type { KeyPress } from '../../repl/keys/chord.ts';
import { fitText, textWidth } from '../../repl/screen/character-width.ts';
import type { Style } from '../../repl/screen/styled-text.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { Scrolling } from './scrolling.ts';

/** A piece of a dialog. Pieces lie one below the other. */
export interface Control {
  /** False for what only says something. */
  readonly focusable: boolean;
  /** While it is true the piece is not there; what a choice above it makes meaningless. */
  hidden?: () => boolean;
  /** Rows it takes in that width; `fill` takes what the others leave, at least three. */
  height(width: number): number | 'fill';
  draw(canvas: Canvas, rect: Rect, focused: boolean): void;
  /** Acts on a key; false when it means nothing here. */
  press?(key: KeyPress): boolean;
  paste?(text: string): void;
  click?(row: number, column: number): void;
  doubleClick?(): void;
  wheel?(by: number): void;
}

/** Text, broken into lines for the width. */
export class Label implements Control {
  readonly focusable = false;
  text: string;
  readonly #style: string;

  constructor(text: string, style: string = theme.dialog) {
    this.text = text;
    this.#style = style;
  }

  height(width: number): number {
    return this.text === '' ? 1 : wrap(this.text, width).length;
  }

  draw(canvas: Canvas, rect: Rect): void {
    for (const [at, line] of wrap(this.text, rect.width).entries()) {
      if (at < rect.height) canvas.text(rect.row + at, rect.column, line, this.#style, rect.width);
    }
  }
}

/** Names and values in two columns. */
export class FactList implements Control {
  readonly focusable = false;
  readonly #facts: readonly { readonly name: string; readonly value: string }[];

  constructor(facts: readonly { readonly name: string; readonly value: string }[]) {
    this.#facts = facts;
  }

  height(): number {
    return this.#facts.length;
  }

  draw(canvas: Canvas, rect: Rect): void {
    const width = this.#facts.reduce((most, { name }) => Math.max(most, textWidth(name) + 2), 0);
    for (const [at, { name, value }] of this.#facts.entries()) {
      if (at >= rect.height) return;
      canvas.text(rect.row + at, rect.column, `${name}:`, theme.dialog, rect.width);
      canvas.text(rect.row + at, rect.column + width, value, theme.dialogBold, rect.width - width);
    }
  }
}

/** A line of text to type, with its label before it. */
export class TextField implements Control {
  readonly focusable = true;
  readonly label: string;
  readonly #labelWidth: number;
  readonly #masked: boolean;
  #text: string;
  #cursor: number;

  constructor(label: string, text: string, options: { readonly labelWidth?: number; readonly masked?: boolean } = {}) {
    this.label = label;
    this.#text = text;
    this.#cursor = [...text].length;
    this.#labelWidth = options.labelWidth ?? textWidth(label) + 1;
    this.#masked = options.masked === true;
  }

  get text(): string {
    return this.#text.trim();
  }

  set text(text: string) {
    this.#text = text;
    this.#cursor = [...text].length;
  }

  height(): number {
    return 1;
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    canvas.text(rect.row, rect.column, this.label, theme.dialog, this.#labelWidth);
    const column = rect.column + this.#labelWidth;
    const width = Math.max(4, rect.width - this.#labelWidth);
    const characters = this.#masked ? [...this.#text].map(() => '●') : [...this.#text];
    const first = Math.max(0, this.#cursor - width + 1);
    canvas.field(rect.row, column, fitText(characters.slice(first).join(''), width), width, theme.dialogField);
    if (focused) {
      const before = characters.slice(first, this.#cursor).join('');
      canvas.cursor = { row: rect.row, column: column + Math.min(width - 1, textWidth(before)) };
    }
  }

  press(key: KeyPress): boolean {
    const characters = [...this.#text];
    switch (key.chord) {
      case 'LeftArrow':
        this.#cursor = Math.max(0, this.#cursor - 1);
        return true;
      case 'RightArrow':
        this.#cursor = Math.min(characters.length, this.#cursor + 1);
        return true;
      case 'Home':
        this.#cursor = 0;
        return true;
      case 'End':
        this.#cursor = characters.length;
        return true;
      case 'Backspace':
        if (this.#cursor > 0) this.#put(characters, this.#cursor - 1, 1, '');
        return true;
      case 'Delete':
        this.#put(characters, this.#cursor, 1, '');
        return true;
      case 'Ctrl+a':
      case 'Ctrl+u':
        this.text = '';
        return true;
    }
    if (key.text < ' ' || key.text === '\u007f' || key.chord === 'Tab') return false;
    this.#put(characters, this.#cursor, 0, key.text);
    return true;
  }

  paste(text: string): void {
    this.#put([...this.#text], this.#cursor, 0, text.replace(/[\u0000-\u001f\u007f]/g, ''));
  }

  click(_row: number, column: number): void {
    this.#cursor = Math.max(0, Math.min([...this.#text].length, column - this.#labelWidth));
  }

  #put(characters: string[], at: number, removed: number, text: string): void {
    const added = [...text];
    characters.splice(at, removed, ...added);
    this.#text = characters.join('');
    this.#cursor = at + added.length;
  }
}

export class CheckBox implements Control {
  readonly focusable = true;
  readonly #label: string;
  readonly #changed: () => void;
  checked: boolean;

  constructor(label: string, checked: boolean, changed: () => void = () => {}) {
    this.#label = label;
    this.checked = checked;
    this.#changed = changed;
  }

  height(width: number): number {
    return this.#lines(width).length;
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    const style = focused ? theme.dialogSelected : theme.dialog;
    for (const [at, line] of this.#lines(rect.width).entries()) {
      if (at < rect.height) canvas.text(rect.row + at, rect.column, line, style, rect.width);
    }
  }

  press(key: KeyPress): boolean {
    if (key.chord !== 'Spacebar') return false;
    this.click();
    return true;
  }

  click(): void {
    this.checked = !this.checked;
    this.#changed();
  }

  #lines(width: number): string[] {
    return wrap(this.#label, width - 4).map((line, at) =>
      at > 0 ? `    ${line}` : `[${this.checked ? 'x' : ' '}] ${line}`,
    );
  }
}

/** One of some possibilities, a row each. */
export class RadioGroup<Value extends string> implements Control {
  readonly focusable = true;
  readonly #choices: readonly { readonly value: Value; readonly label: string }[];
  readonly #changed: () => void;
  value: Value;

  constructor(
    choices: readonly { readonly value: Value; readonly label: string }[],
    value: Value,
    changed: () => void = () => {},
  ) {
    this.#choices = choices;
    this.value = value;
    this.#changed = changed;
  }

  height(): number {
    return this.#choices.length;
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    for (const [at, { value, label }] of this.#choices.entries()) {
      if (at >= rect.height) return;
      const chosen = value === this.value;
      const style = focused && chosen ? theme.dialogSelected : theme.dialog;
      canvas.text(rect.row + at, rect.column, `(${chosen ? '•' : ' '}) ${label}`, style, rect.width);
    }
  }

  press(key: KeyPress): boolean {
    const by = key.chord === 'UpArrow' ? -1 : key.chord === 'DownArrow' || key.chord === 'Spacebar' ? 1 : 0;
    if (by === 0) return false;
    const at = this.#choices.findIndex(({ value }) => value === this.value) + by;
    if (key.chord !== 'Spacebar' && this.#choices[at] === undefined) return false;
    this.#choose(at % this.#choices.length);
    return true;
  }

  click(row: number): void {
    this.#choose(row);
  }

  #choose(at: number): void {
    const choice = this.#choices[at];
    if (choice === undefined) return;
    this.value = choice.value;
    this.#changed();
  }
}

/** A row of a list that is coloured. */
export interface ListLine {
  readonly text: string;
  readonly style: Style;
  /** What stands at the right end, after dots: how something ended. */
  readonly outcome?: string;
}

/** Rows to look through; with marks, also to mark. */
export class ListBox implements Control {
  readonly focusable = true;
  readonly #scrolling = new Scrolling();
  readonly #opened: ((at: number) => void) | undefined;
  readonly marks: Set<number> | undefined;
  #rows: readonly ListLine[];
  /** Keeps the last row in sight while rows are added. */
  follow = false;

  constructor(
    rows: readonly (string | ListLine)[],
    options: { readonly marked?: boolean; readonly opened?: (at: number) => void } = {},
  ) {
    this.#rows = rows.map((row) => (typeof row === 'string' ? { text: row, style: theme.dialog } : row));
    this.#scrolling.count = rows.length;
    this.marks = options.marked === true ? new Set(rows.keys()) : undefined;
    this.#opened = options.opened;
  }

  get at(): number {
    return this.#scrolling.at;
  }

  set at(at: number) {
    this.#scrolling.select(at);
  }

  show(rows: readonly ListLine[]): void {
    this.#rows = rows;
    this.#scrolling.count = rows.length;
    if (this.follow) this.#scrolling.select(rows.length - 1);
  }

  height(): 'fill' {
    return 'fill';
  }

  draw(canvas: Canvas, rect: Rect, focused: boolean): void {
    this.#scrolling.fit(rect.height);
    for (let line = 0; line < rect.height; line++) {
      const at = this.#scrolling.top + line;
      const row = this.#rows[at];
      const chosen = row !== undefined && at === this.#scrolling.at && focused;
      const mark = this.marks === undefined || row === undefined ? '' : this.marks.has(at) ? '[x] ' : '[ ] ';
      const style = chosen ? theme.dialogSelected : (row?.style ?? theme.dialog);
      canvas.field(rect.row + line, rect.column, `${mark}${rowText(row, rect.width - 1)}`, rect.width, style);
    }
    this.#scrolling.drawBar(canvas, rect);
  }

  press(key: KeyPress): boolean {
    if (key.chord === 'Spacebar' && this.marks !== undefined) {
      this.#mark();
      return true;
    }
    if (key.chord === 'Enter' && this.#opened !== undefined && this.#rows.length > 0) {
      this.#opened(this.#scrolling.at);
      return true;
    }
    const moved = this.#scrolling.press(key.chord);
    if (moved) this.follow = false;
    return moved;
  }

  click(row: number): void {
    const at = this.#scrolling.top + row;
    if (at >= this.#rows.length) return;
    this.follow = false;
    this.#scrolling.select(at);
    if (this.marks !== undefined) this.#mark();
  }

  doubleClick(): void {
    if (this.#rows.length > 0) this.#opened?.(this.#scrolling.at);
  }

  wheel(by: number): void {
    this.follow = false;
    this.#scrolling.wheel(by);
  }

  #mark(): void {
    const { at } = this.#scrolling;
    if (this.marks?.delete(at) === false) this.marks.add(at);
  }
}

/** The outcomes of all rows begin at one column. */
const outcomeWidth = 10;
const fewestDots = 3;

/** A row's text in that many cells; what has an outcome gives way to it. */
function rowText(row: ListLine | undefined, width: number): string {
  if (row?.outcome === undefined) return row?.text ?? '';
  const room = Math.max(0, width - outcomeWidth - fewestDots - 1);
  const text = textWidth(row.text) > room ? `${fitText(row.text, room - 1)}…` : row.text;
  return `${text} ${'.'.repeat(room - textWidth(text) + fewestDots)}${row.outcome}`;
}

/** Breaks text at blanks; a word that is too long is broken inside. Line ends stay. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (let word of paragraph.split(' ')) {
      if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
        lines.push(line);
        line = '';
      }
      while (textWidth(word) > width && width > 0) {
        const part = fitText(word, width);
        lines.push(part);
        word = word.slice(part.length);
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
