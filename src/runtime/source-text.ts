/** A parsed text: where extents point into. */
export class SourceText {
  readonly text: string;
  /** The script's path as it was given; null for typed commands and `-Command`. */
  readonly file: string | null;
  #lineStarts: number[] | null = null;
  #mayDefineTypes: boolean | null = null;

  constructor(text: string, file: string | null = null) {
    this.text = text;
    this.file = file;
  }

  /** False when no class and no enum can be in it: most texts need no search for them. */
  get mayDefineTypes(): boolean {
    this.#mayDefineTypes ??= /\b(?:class|enum)\b/i.test(this.text);
    return this.#mayDefineTypes;
  }

  /** One-based line and column of an offset. */
  position(offset: number): { line: number; column: number } {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The text of a one-based line without its end. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    const end = starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$|\r$/, '');
  }

  #starts(): number[] {
    if (this.#lineStarts === null) {
      const starts = [0];
      const { text } = this;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code === 10) starts.push(index + 1);
        else if (code === 13) {
          if (text.charCodeAt(index + 1) === 10) index++;
          starts.push(index + 1);
        }
      }
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}

/** A stretch of a source text; `end` is exclusive. */
export class Extent {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;

  constructor(source: SourceText, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  get startLine(): number {
    return this.source.position(this.start).line;
  }

  get startColumn(): number {
    return this.source.position(this.start).column;
  }

  get endLine(): number {
    return this.source.position(this.end).line;
  }

  get endColumn(): number {
    return this.source.position(this.end).column;
  }
}
