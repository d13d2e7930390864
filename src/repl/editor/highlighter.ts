/** What a token is, for its colour; the names are those of Get-PSReadLineOption's colours. */
export type TokenColour =
  | 'Command'
  | 'Comment'
  | 'Parameter'
  | 'Variable'
  | 'String'
  | 'Number'
  | 'Keyword'
  | 'Operator'
  | 'Type'
  | 'Member'
  | 'Default';

/** A token of the typed text, offsets in UTF-16 units, `end` exclusive. */
export interface SyntaxToken {
  readonly start: number;
  readonly end: number;
  readonly colour: TokenColour;
  /** PowerShell's TokenKind: `LCurly`, `Pipe`, `Generic`, ... */
  readonly kind: string;
  /** Tokens inside an expandable string. */
  readonly nested: readonly SyntaxToken[];
}

export interface SyntaxError {
  readonly start: number;
  readonly end: number;
  /** True when more text could still make the input right. */
  readonly incomplete: boolean;
}

export interface Analysis {
  readonly tokens: readonly SyntaxToken[];
  readonly errors: readonly SyntaxError[];
  /** The statements of the text, where it is a plain list of them (no param block, no named blocks). */
  readonly statements?: readonly { readonly start: number; readonly end: number }[];
}

/** The language as the line editor sees it. */
export interface Highlighter {
  analyse(text: string): Analysis;
}
