import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';

const defaultHeaderWarning =
  'One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.';

/** Reads comma-separated text piece by piece; names and type carry over from one piece to the next (ConvertFrom-Csv). */
export class CsvReader {
  readonly #cmdlet: CmdletInvocation;
  readonly #delimiter: string;
  #header: readonly string[] | null;
  #typeName: string | null = null;
  #shape: Shape | null = null;
  #warned = false;

  constructor(cmdlet: CmdletInvocation, delimiter: string, header: readonly string[] | null) {
    this.#cmdlet = cmdlet;
    this.#delimiter = delimiter;
    this.#header = header;
  }

  /** The names in the first line, once it was read. */
  get header(): readonly string[] | null {
    return this.#header;
  }

  /** Begins another file: its names are its own unless they were given. */
  restart(header: readonly string[] | null): void {
    this.#header = header;
    this.#typeName = null;
    this.#shape = null;
  }

  /** Reads the names, if they are not known yet, and writes an object for each record. */
  read(text: string): void {
    const records = new Records(text, this.#delimiter);
    const header = this.readHeader(records);
    for (let values = records.next(); values !== null; values = records.next()) {
      if (values.length === 1 && values[0] === '') continue;
      this.#cmdlet.writeObject(this.#object(header, values));
    }
  }

  readHeader(records: Records): readonly string[] {
    if (this.#typeName === null) this.#typeName = records.typeLine();
    while (this.#header === null) {
      const values = records.next();
      if (values === null) break;
      while (values.length > 1 && values.at(-1) === '') values.pop();
      const first = values[0] ?? '';
      // Log files of the W3C format name their fields in a comment.
      if (first.startsWith('#Fields: ')) this.#header = [first.slice(9), ...values.slice(1)];
      else if (!first.startsWith('#')) this.#header = values;
    }
    const header = this.#header ?? [];
    this.#checkNames(header);
    return header;
  }

  #checkNames(names: readonly string[]): void {
    const seen = new Set<string>();
    for (const name of names) {
      const key = name.toLowerCase();
      if (name !== '' && seen.has(key)) {
        this.#cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: `The member "${name}" is already present.`,
            id: 'AlreadyPresentPSMemberInfoInternalCollectionAdd',
            category: 'NotSpecified',
            exceptionType: 'System.Management.Automation.ExtendedTypeSystemException',
          }),
        );
      }
      seen.add(key);
    }
  }

  #object(header: readonly string[], values: readonly string[]): PSCustomObject {
    this.#shape ??= this.#shapeOf(header);
    const object = new PSCustomObject(
      this.#shape,
      header.map((_, index) => values[index] ?? null),
    );
    if (this.#typeName !== null) object.typeNames = [this.#typeName, `CSV:${this.#typeName}`];
    return object;
  }

  #shapeOf(header: readonly string[]): Shape {
    let unnamed = 0;
    const names = header.map((name) => {
      if (name !== '') return name;
      unnamed++;
      return `H${unnamed}`;
    });
    if (unnamed > 0 && !this.#warned) {
      this.#warned = true;
      this.#cmdlet.writeWarning(defaultHeaderWarning);
    }
    return Shape.of(names);
  }
}

/** Splits text into records and those into values, with PowerShell's tolerance for blanks and stray quotes. */
export class Records {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  /** The type of a `#TYPE` line at the start; any other line that begins with # is skipped. */
  typeLine(): string | null {
    if (!this.#text.startsWith('#', this.#at)) return null;
    const end = this.#text.indexOf('\n', this.#at);
    const line = this.#text.slice(this.#at, end < 0 ? this.#text.length : end);
    if (line.toLowerCase().startsWith('#fields:')) return null;
    this.#at = end < 0 ? this.#text.length : end + 1;
    const type = line.toLowerCase().startsWith('#type') ? line.slice(5).trim() : '';
    return type === '' ? null : type;
  }

  /** The values of the next record, or null at the end. */
  next(): string[] | null {
    if (this.#at >= this.#text.length) return null;
    const values: string[] = [];
    let current = '';
    let quoted = false;
    let ended = false;
    while (!ended && this.#at < this.#text.length) {
      const character = this.#text.charAt(this.#at);
      if (quoted) {
        if (character !== '"') {
          const end = this.#text.indexOf('"', this.#at);
          const stop = end < 0 ? this.#text.length : end;
          current += this.#text.slice(this.#at, stop);
          this.#at = stop;
        } else if (this.#text.charAt(this.#at + 1) === '"') {
          current += '"';
          this.#at += 2;
        } else {
          this.#at++;
          quoted = false;
          const rest = this.#untilDelimiter(true);
          values.push(current + rest.text);
          current = '';
          ended = rest.ended;
        }
        continue;
      }
      this.#at++;
      if (character === this.#delimiter) {
        values.push(current);
        current = '';
      } else if (character === '"' && current === '') {
        quoted = true;
      } else if (character === '"' || character === ' ' || character === '\t') {
        if (current === '' && character !== '"') continue;
        const rest = this.#untilDelimiter(character !== '"');
        values.push(current + character + rest.text);
        current = '';
        ended = rest.ended;
      } else if (character === '\n' || character === '\r') {
        this.#skipLineFeed(character);
        values.push(current);
        current = '';
        ended = true;
      } else {
        current += character;
      }
    }
    if (current !== '') values.push(current);
    return values;
  }

  /** What follows a closing quote or an inner blank, up to the delimiter or the end of the record. */
  #untilDelimiter(dropBlanks: boolean): { readonly text: string; readonly ended: boolean } {
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      const isEnd = character === '\n' || character === '\r';
      if (character !== this.#delimiter && !isEnd) continue;
      const text = this.#text.slice(start, this.#at);
      this.#at++;
      if (isEnd) this.#skipLineFeed(character);
      return { text: dropBlanks && text.trim() === '' ? '' : text, ended: isEnd };
    }
    const text = this.#text.slice(start);
    return { text: dropBlanks && text.trim() === '' ? '' : text, ended: true };
  }

  #skipLineFeed(character: string): void {
    if (character === '\r' && this.#text.charAt(this.#at) === '\n') this.#at++;
  }
}
