import { characterWidth } from './character-width.ts';

/** Follows output to know the column it ends in. All output passes through here, so the terminal need not be asked. */
export class OutputColumn {
  #column = 0;

  get value(): number {
    return this.#column;
  }

  set(column: number): void {
    this.#column = column;
  }

  reset(): void {
    this.#column = 0;
  }

  follow(text: string, columns: number): void {
    const lastLine = text.lastIndexOf('\n');
    if (lastLine >= 0) this.#column = 0;
    const tail = text
      .slice(lastLine + 1)
      .replace(/\u001b(?:\[[0-9;:?<=>]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|.)/g, '');
    for (const character of tail) this.#step(character, columns);
  }

  #step(character: string, columns: number): void {
    switch (character) {
      case '\r':
        this.#column = 0;
        return;
      case '\b':
        this.#column = Math.max(0, Math.min(this.#column, columns - 1) - 1);
        return;
      case '\t':
        this.#column = Math.min(columns - 1, (Math.floor(this.#column / 8) + 1) * 8);
        return;
    }
    if (character < ' ' || character === '\u007f') return;
    const width = characterWidth(character);
    this.#column = this.#column + width > columns ? width : this.#column + width;
  }
}
