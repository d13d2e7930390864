import { isDecorated, plainText } from './cells.ts';

/** The escape sequences of `$PSStyle.Formatting` that layouts use. */
export interface FormatStyle {
  readonly tableHeader: string;
  /** Header of a column whose label is no property of the object. */
  readonly customTableHeaderLabel: string;
  readonly formatAccent: string;
}

/** PowerShell's own colours: bright green headers. */
export const defaultFormatStyle: FormatStyle = {
  tableHeader: '\x1b[32;1m',
  customTableHeaderLabel: '\x1b[32;1;3m',
  formatAccent: '\x1b[32;1m',
};

/** Where laid-out lines go: so many columns wide, styled or plain. */
export interface LineOutput {
  /** Columns that a line may fill; Infinity for texts and files without a given width. */
  readonly columns: number;
  /** Columns that tables fill: the screen's where lines have no limit of their own. */
  readonly tableColumns: number;
  /** Rows of the screen, or Infinity where there is none. */
  readonly rows: number;
  /** Null for plain text: decorations in values are then taken out. */
  readonly style: FormatStyle | null;
  /** Writes one laid-out line; `text` has no line end. */
  writeLine(text: string): void;
  /** Writes a scalar's text, which may hold line ends of its own. */
  writeRaw(text: string): void;
}

export interface LineOutputOptions {
  readonly columns: number;
  /** Needed where `columns` is Infinity. */
  readonly screenColumns?: number;
  readonly rows?: number;
  readonly style?: FormatStyle | null;
  /** Leaves the line ends out (Out-String -NoNewline). */
  readonly noNewline?: boolean;
}

/** A {@link LineOutput} over a plain text writer. */
export function createLineOutput(write: (text: string) => void, options: LineOutputOptions): LineOutput {
  const style = options.style ?? null;
  const lineEnd = options.noNewline === true ? '' : '\n';
  const writeLine = (text: string) => {
    write((style === null && isDecorated(text) ? plainText(text) : text) + lineEnd);
  };
  return {
    columns: options.columns,
    tableColumns: Number.isFinite(options.columns) ? options.columns : (options.screenColumns ?? defaultScreenColumns),
    rows: options.rows ?? Number.POSITIVE_INFINITY,
    style,
    writeLine,
    writeRaw: writeLine,
  };
}

/** What PowerShell assumes of a screen that it can't ask. */
const defaultScreenColumns = 120;
