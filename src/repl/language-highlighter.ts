import type { ScriptBlock } from '../language/ast.ts';
import { F, kindName, type Token } from '../language/tokens.ts';
import type { Analysis, Highlighter, SyntaxToken } from './editor/highlighter.ts';
import { type ColouredToken, tokenColour } from './editor/token-colour.ts';

/** What the highlighter needs of the language's parser. */
export type Parse = (text: string) => {
  readonly ast: ScriptBlock;
  readonly tokens: readonly Token[];
  readonly errors: readonly { readonly start: number; readonly end: number; readonly incomplete: boolean }[];
};

/** Colours, errors and statements of what is typed, from the language's own parser. */
export function languageHighlighter(parse: Parse): Highlighter {
  return {
    analyse(text: string): Analysis {
      const { ast, tokens, errors } = parse(text);
      return { tokens: syntaxTokens(tokens, text), errors, statements: statementsOf(ast) };
    },
  };
}

const flags: Readonly<Record<Parameters<ColouredToken['has']>[0], number>> = {
  CommandName: F.CommandName,
  Keyword: F.Keyword,
  BinaryOperator: F.Binary,
  UnaryOperator: F.Unary,
  AssignmentOperator: F.Assignment,
  TypeName: F.TypeName,
  MemberName: F.MemberName,
};

/** A token as the rule for colours asks about it: made for each one after each key, so its text is cut only when asked for. */
class TokenInText implements ColouredToken {
  readonly kind: string;
  readonly #token: Token;
  readonly #source: string;

  constructor(token: Token, source: string) {
    this.kind = kindName(token.kind);
    this.#token = token;
    this.#source = source;
  }

  get text(): string {
    return this.#source.slice(this.#token.start, this.#token.end);
  }

  has(flag: keyof typeof flags): boolean {
    return (this.#token.flags & flags[flag]) !== 0;
  }
}

const none: readonly SyntaxToken[] = [];

function syntaxTokens(tokens: readonly Token[], text: string): SyntaxToken[] {
  const result: SyntaxToken[] = [];
  for (const token of tokens) {
    const coloured = new TokenInText(token, text);
    const { kind } = coloured;
    if (kind === 'EndOfInput') continue;
    const { start, end, detail } = token;
    const nested = detail?.type === 'expandable' ? syntaxTokens(detail.nested, text) : none;
    result.push({ start, end, colour: tokenColour(coloured), kind, nested });
  }
  return result;
}

/** The statements of a script that is nothing but statements. */
function statementsOf(ast: ScriptBlock): { start: number; end: number }[] {
  const { endBlock, paramBlock, beginBlock, processBlock, dynamicParamBlock, cleanBlock } = ast;
  if (endBlock === null || !endBlock.unnamed) return [];
  if (paramBlock ?? beginBlock ?? processBlock ?? dynamicParamBlock ?? cleanBlock) return [];
  return [...ast.usingStatements, ...endBlock.traps, ...endBlock.statements]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
