import { type ParseResult, parse as parseDraft } from './draft/parser.ts';

/** Parses a script: its tree, and what is wrong with it. Never throws. */
export function parse(text: string, _options: { readonly file?: string } = {}): ParseResult {
  return parseDraft(text);
}

export type { ParseError, ParseResult, Token } from './draft/parser.ts';
