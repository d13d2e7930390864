import type { NumberLiteral, VariablePath } from '../ast.ts';
import type { TokenKind } from './token-kinds.ts';

/** A token. Which of the optional parts are set follows from its kind. */
export class Token {
  kind: TokenKind;
  flags: number;
  readonly start: number;
  readonly end: number;
  /** A string's or bare word's text with escapes resolved, a parameter's or label's name; else ''. */
  readonly value: string;
  readonly detail: TokenDetail | null;

  constructor(kind: TokenKind, flags: number, start: number, end: number, value: string, detail: TokenDetail | null) {
    this.kind = kind;
    this.flags = flags;
    this.start = start;
    this.end = end;
    this.value = value;
    this.detail = detail;
  }
}

export type TokenDetail =
  | NumberLiteral
  | VariableDetail
  | ExpandableDetail
  | RedirectionDetail
  | ParameterDetail
  | NestedText;

export interface VariableDetail {
  readonly type: 'variable';
  readonly path: VariablePath;
}

/** The inside of a string or word that holds variables or `$(...)`. */
export interface ExpandableDetail {
  readonly type: 'expandable';
  readonly parts: readonly string[];
  /** Variables and unread `$(...)`; after parsing the tokens inside, for colouring. */
  nested: readonly Token[];
}

/** `from` and `to` are stream numbers, 0 means all; no `to` means a file. */
export interface RedirectionDetail {
  readonly type: 'redirection';
  readonly from: number;
  readonly to: number | null;
  readonly append: boolean;
}

export interface ParameterDetail {
  readonly type: 'parameter';
  /** Written with a colon behind it: `-Name:`. */
  readonly colon: boolean;
}

/** A `$(...)` inside a string, not yet split into tokens. */
export interface NestedText {
  readonly type: 'nested';
  readonly text: string;
  /** 1 at each offset of the script that is left out of `text`, as one of two doubled quotes; null when nothing is. */
  readonly skipped: Uint8Array | null;
}
