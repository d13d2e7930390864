import type { KeyPress } from '../../repl/keys/chord.ts';
import { fitText, textWidth } from '../../repl/screen/character-width.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';

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
  /** The focus came to it by the keyboard. */
  entered?(): void;
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
  readonly #least: number;

  /** `least`: rows that it takes also when its text, which may change, needs fewer. */
  constructor(text: string, style: string = theme.dialog, least = 1) {
    this.text = text;
    this.#style = style;
    this.#least = least;
  }

  height(width: number): number {
    return Math.max(this.#least, wrap(this.text, width).length);
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
