import type { KeyPress } from '../../repl/keys/chord.ts';
import { fitText, textWidth } from '../../repl/screen/character-width.ts';
import type { Canvas, Rect } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import type { Control } from './controls.ts';

/** A line of text to type, with its label before it. */
export class TextField implements Control {
  readonly focusable = true;
  readonly label: string;
  readonly #labelWidth: number;
  readonly #masked: boolean;
  readonly #changed: () => void;
  #text: string;
  #cursor: number;
  /** All of it is chosen: what is typed takes its place. */
  #selected = false;

  /** `changed` is told what is typed, not what the program sets. */
  constructor(
    label: string,
    text: string,
    options: { readonly labelWidth?: number; readonly masked?: boolean; readonly changed?: () => void } = {},
  ) {
    this.label = label;
    this.#text = text;
    this.#cursor = [...text].length;
    this.#labelWidth = options.labelWidth ?? textWidth(label) + 1;
    this.#masked = options.masked === true;
    this.#changed = options.changed ?? (() => {});
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
    const shown = fitText(characters.slice(first).join(''), width);
    canvas.field(rect.row, column, shown, width, theme.dialogField);
    if (focused && this.#selected) canvas.text(rect.row, column, shown, theme.dialogSelected, width);
    if (focused) {
      const before = characters.slice(first, this.#cursor).join('');
      canvas.cursor = { row: rect.row, column: column + Math.min(width - 1, textWidth(before)) };
    }
  }

  entered(): void {
    this.#cursor = [...this.#text].length;
    this.#selected = this.#text !== '';
  }

  press(key: KeyPress): boolean {
    const selected = this.#selected;
    const characters = [...this.#text];
    this.#selected = false;
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
        if (selected) this.#put(characters, 0, characters.length, '');
        else if (this.#cursor > 0) this.#put(characters, this.#cursor - 1, 1, '');
        return true;
      case 'Delete':
        if (selected) this.#put(characters, 0, characters.length, '');
        else this.#put(characters, this.#cursor, 1, '');
        return true;
      case 'Ctrl+a':
        this.entered();
        return true;
      case 'Ctrl+u':
        this.text = '';
        this.#changed();
        return true;
    }
    if (key.text < ' ' || key.text === '\u007f' || key.chord === 'Tab') return false;
    if (selected) this.#put(characters, 0, characters.length, key.text);
    else this.#put(characters, this.#cursor, 0, key.text);
    return true;
  }

  paste(text: string): void {
    const plain = text.replace(/[\u0000-\u001f\u007f]/g, '');
    const characters = [...this.#text];
    if (this.#selected) this.#put(characters, 0, characters.length, plain);
    else this.#put(characters, this.#cursor, 0, plain);
    this.#selected = false;
  }

  click(_row: number, column: number): void {
    this.#selected = false;
    this.#cursor = Math.max(0, Math.min([...this.#text].length, column - this.#labelWidth));
  }

  #put(characters: string[], at: number, removed: number, text: string): void {
    const added = [...text];
    characters.splice(at, removed, ...added);
    this.#text = characters.join('');
    this.#cursor = at + added.length;
    this.#changed();
  }
}
