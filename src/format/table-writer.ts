import { blanks, cellLength, decoratedSlice, ellipsis, fitFromStart, isDecorated, reset, tailStart } from './cells.ts';
import { fitColumns, separatorWidth } from './column-widths.ts';
import type { LineOutput } from './line-output.ts';
import { firstLine, wrapLines } from './wrap.ts';

export type Alignment = 'left' | 'center' | 'right';

export interface TableColumn {
  readonly label: string;
  /** Columns on the screen; 0 leaves it to the layout. */
  readonly width: number;
  readonly alignment: Alignment;
  /** False when the label is no property of the object: such headers are styled differently. */
  readonly labelIsProperty: boolean;
}

const minimumTableWidth = 5;

/** Writes header and rows of one table (or of wide columns) whose widths are settled. */
export class TableWriter {
  readonly #output: LineOutput;
  readonly #columns: readonly TableColumn[];
  readonly #widths: readonly number[];
  readonly #visible: readonly number[];
  #header: string[] | undefined;

  /** @param widths wanted widths, one for each column; 0 for a share of the rest. */
  constructor(output: LineOutput, columns: readonly TableColumn[], widths: readonly number[]) {
    this.#output = output;
    this.#columns = columns;
    this.#widths = output.tableColumns < minimumTableWidth ? [] : fitColumns(widths, output.tableColumns);
    this.#visible = [...this.#widths.keys()].filter((k) => (this.#widths[k] ?? 0) > 0);
  }

  /** Writes labels and the dashes below them; returns how many lines that took. */
  writeHeader(): number {
    if (this.#visible.length === 0) return 0;
    if (this.#header === undefined) {
      const labels = this.#columns.map((column) => column.label);
      const dashes = labels.map((label, k) => {
        const width = this.#widths[k] ?? 0;
        const cells = cellLength(label);
        return '-'.repeat(Math.max(label !== '' && cells < width ? cells : width, 0));
      });
      this.#header = [...this.#wrappedRow(labels, null, true), this.#row(dashes, null, true)];
    }
    for (const line of this.#header) this.#output.writeLine(line);
    return this.#header.length;
  }

  /**
   * Writes one row.
   * @param alignments overrides of single cells' alignments, where a row's definition has them
   */
  writeRow(values: readonly string[], wrap: boolean, alignments: readonly (Alignment | undefined)[] | null): void {
    if (this.#visible.length === 0) return;
    if (!wrap) {
      this.#output.writeLine(this.#row(values, alignments, false));
      return;
    }
    for (const line of this.#wrappedRow(values, alignments, false)) this.#output.writeLine(line);
  }

  #alignment(k: number, alignments: readonly (Alignment | undefined)[] | null): Alignment {
    return alignments?.[k] ?? this.#columns[k]?.alignment ?? 'left';
  }

  #row(values: readonly string[], alignments: readonly (Alignment | undefined)[] | null, isHeader: boolean): string {
    const style = this.#output.style;
    const count = this.#widths.length;
    let line = '';
    for (let k = 0; k < count; k++) {
      const width = this.#widths[k] ?? 0;
      if (width <= 0) continue;
      if (k > 0) line += ' ';
      // The last column is left unpadded by its place, not by being visible: a header above dropped columns keeps its width.
      const field = fitField(values[k] ?? '', width, this.#alignment(k, alignments), k < count - 1);
      if (isHeader) line += style === null ? field : style.tableHeader + field + reset;
      else if (isDecorated(field) && !field.trimEnd().endsWith(reset)) line += field + reset;
      else line += field;
    }
    return line;
  }

  #wrappedRow(
    values: readonly string[],
    alignments: readonly (Alignment | undefined)[] | null,
    isHeader: boolean,
  ): string[] {
    const visible = this.#visible;
    const fields = visible.map((k, position) => {
      const width = this.#widths[k] ?? 0;
      const alignment = this.#alignment(k, alignments);
      const padded = position < visible.length - 1;
      const lines = wrapLines(values[k] ?? '', width, width);
      if (!padded && alignment === 'left') return lines;
      return lines.map((line) => (cellLength(line) < width ? fitField(line, width, alignment, padded) : line));
    });
    const height = Math.max(...fields.map((lines) => lines.length));
    const rows: string[] = [];
    for (let row = 0; row < height; row++) {
      let last = 0;
      for (let position = 0; position < fields.length; position++) {
        if ((fields[position]?.length ?? 0) > row) last = position;
      }
      let line = '';
      for (let position = 0; position <= last; position++) {
        const k = visible[position] ?? 0;
        let text = (position > 0 ? ' ' : '') + (fields[position]?.[row] ?? blanks(this.#widths[k] ?? 0));
        if (position === last && height > 1) text = text.trimEnd();
        line += isHeader ? this.#styledLabel(text, k, position) : text;
      }
      rows.push(line);
    }
    return rows;
  }

  #styledLabel(text: string, k: number, position: number): string {
    const style = this.#output.style;
    if (style === null) return text;
    if (this.#columns[k]?.labelIsProperty !== false) return style.tableHeader + text + reset;
    if (text === '') return reset;
    const at = position === 0 ? 0 : separatorWidth;
    return text.slice(0, at) + style.customTableHeaderLabel + text.slice(at) + reset;
  }
}

/** One cell: cut with an ellipsis or padded to the column's width. Unpadded cells end with their text. */
function fitField(value: string, width: number, alignment: Alignment, padded: boolean): string {
  let text = firstLine(value);
  const cells = cellLength(text);
  if (cells === width) return text;
  if (cells < width) {
    const missing = width - cells;
    if (alignment === 'left') return padded ? text + blanks(missing) : text;
    if (alignment === 'right') return blanks(missing) + text;
    const before = missing >> 1;
    return blanks(before) + text + (padded ? blanks(missing - before) : '');
  }
  const kept = width - 1;
  if (alignment === 'right') {
    text =
      kept > 0
        ? decoratedSlice(text, { start: tailStart(text, kept), before: ellipsis })
        : decoratedSlice(text, { start: tailStart(text, width) });
  } else {
    text =
      kept > 0
        ? decoratedSlice(text, { length: fitFromStart(text, kept), after: ellipsis })
        : decoratedSlice(text, { length: fitFromStart(text, width) });
  }
  // A wide character that did not fit leaves one column over.
  if (cellLength(text) === width) return text;
  if (alignment === 'right') return ` ${text}`;
  return padded ? `${text} ` : text;
}
