import { messageText, type ParseErrorId } from './messages.ts';

/** Something the parser did not accept. */
export interface ParseError {
  /** PowerShell's error id, the stem of `FullyQualifiedErrorId`. */
  readonly id: ParseErrorId;
  /** Extent of the error in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** True when more text could repair it: the prompt then goes on with `>>`. */
  readonly incomplete: boolean;
}

/** The errors of one parse in the order found; the same id at the same place is kept once. */
export class ErrorList {
  readonly errors: ParseError[] = [];
  private readonly seen = new Set<string>();

  add(id: ParseErrorId, start: number, end: number, incomplete: boolean, args: readonly string[]): void {
    const key = `${id} ${start} ${end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.errors.push({ id, start, end, message: messageText(id, args), incomplete });
  }
}
