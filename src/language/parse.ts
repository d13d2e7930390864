import type { ScriptBlock } from './ast.ts';
import { Parser } from './grammar/parser.ts';
import { scriptBlock } from './grammar/script-blocks.ts';
import { ErrorList, type ParseError } from './parse-error.ts';
import { Tokenizer } from './scanner/tokenizer.ts';
import { checkSemantics } from './semantics/check.ts';
import { scriptRequirements } from './semantics/requirements.ts';
import { checkSymbols } from './semantics/symbols.ts';
import { SourceText } from './source-text.ts';
import type { Token } from './tokens.ts';

export type { ParseError } from './parse-error.ts';
export type { Token } from './tokens.ts';

export interface ParseOptions {
  /** The file the script came from, for the positions in messages. */
  readonly file?: string;
}

export interface ParseResult {
  readonly source: SourceText;
  readonly ast: ScriptBlock;
  /** All tokens in order; those inside strings hang on the string's token. */
  readonly tokens: readonly Token[];
  readonly errors: readonly ParseError[];
}

/** Parses a script: its tree, its tokens, and what is wrong with it. Never throws. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const source = new SourceText(text, options.file ?? null);
  const errors = new ErrorList();
  const tokenizer = new Tokenizer(text, errors);
  const parser = new Parser(source, tokenizer, errors);
  const ast = withinStack(() => {
    const script = scriptBlock(parser, null, false);
    const requirements = scriptRequirements(parser);
    if (tokenizer.sawType) checkSymbols(script, errors);
    checkSemantics(script, text, errors);
    return requirements === null ? script : { ...script, requirements };
  }, parser);
  return { source, ast, tokens: tokenizer.tokens ?? [], errors: errors.errors };
}

/**
 * The tokens of a text that may be unfinished, with what the grammar knows of their use (names of commands, members and
 * types), for colouring. Cheaper than `parse`: the finished tree is not checked.
 */
export function tokenize(text: string): readonly Token[] {
  const errors = new ErrorList();
  const tokenizer = new Tokenizer(text, errors);
  const parser = new Parser(new SourceText(text), tokenizer, errors);
  withinStack(() => scriptBlock(parser, null, false), parser);
  return tokenizer.tokens ?? [];
}

/** Nesting beyond the stack is an error of the script like any other. */
function withinStack(rule: () => ScriptBlock, p: Parser): ScriptBlock {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { tokenizer } = p;
    p.report(tokenizer.currentStart(), tokenizer.currentEnd(), 'ScriptTooComplicated');
    return emptyScript(p.source.text.length);
  }
}

function emptyScript(end: number): ScriptBlock {
  return {
    kind: 'ScriptBlock',
    start: 0,
    end,
    usingStatements: [],
    attributes: [],
    paramBlock: null,
    dynamicParamBlock: null,
    beginBlock: null,
    processBlock: null,
    endBlock: { kind: 'NamedBlock', start: 0, end: 0, blockKind: 'End', unnamed: true, traps: [], statements: [] },
    cleanBlock: null,
    requirements: null,
  };
}
