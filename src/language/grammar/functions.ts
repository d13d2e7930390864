import type {
  BaseCtorInvokeMemberExpression,
  CommandExpression,
  ErrorStatement,
  Expression,
  FunctionDefinition,
  Statement,
} from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, T, type TokenKind } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { variablePath } from '../scanner/variable-path.ts';
import { errorStatement } from './error-nodes.ts';
import { argumentList } from './members.ts';
import { bareWord } from './names.ts';
import { type Declared, declaredParameters } from './parameters.ts';
import { type Extent, emptyExtent, type Parser } from './parser.ts';
import { scriptBlock } from './script-blocks.ts';

/** What can't be a function's name. */
const noNames: ReadonlySet<TokenKind> = new Set<TokenKind>([
  T.Pipe,
  T.LParen,
  T.LCurly,
  T.AtParen,
  T.AtCurly,
  T.RCurly,
  T.RParen,
  T.EndOfInput,
  T.Semi,
  T.Redirection,
  T.RedirectInStd,
  T.AndAnd,
  T.OrOr,
  T.Ampersand,
  T.Variable,
  T.SplattedVariable,
  T.HereStringExpandable,
  T.HereStringLiteral,
  T.StringLiteral,
  T.StringExpandable,
]);

/** `function name(...) {...}`, `filter`, `workflow`; the word has been read. */
export function functionDefinition(p: Parser, word: Token): Statement {
  p.skipNewlines();
  const name = p.next();
  if (noNames.has(name.kind)) {
    p.unget(name);
    p.missingAfter(word, 'MissingNameAfterKeyword', p.text(word));
    return errorStatement(word.start, word.end);
  }
  name.flags &= ~F.Keyword;
  const declared = declaredParameters(p);
  const open = p.accept(T.LCurly);
  const errorEnd = missingBody(p, open, declared, name);
  if (errorEnd !== null || open === null)
    return errorStatement(word.start, (errorEnd ?? name).end, declared.parameters ?? []);
  const { inWorkflow } = p.tokenizer;
  const isFilter = word.kind === T.Filter;
  const isWorkflow = word.kind === T.Workflow;
  p.tokenizer.inWorkflow = isWorkflow;
  const body = scriptBlock(p, open, isFilter);
  p.tokenizer.inWorkflow = inWorkflow;
  return {
    kind: 'FunctionDefinition',
    start: word.start,
    end: body.end,
    isFilter,
    isWorkflow,
    name: name.kind === T.Generic ? name.value : p.text(name),
    nameStart: name.start,
    nameEnd: name.end,
    parameters: declared.parameters,
    body,
  };
}

/** Where a function without a body ends; reports it unless its parameters did. */
function missingBody(p: Parser, open: Token | null, declared: Declared, name: Token): Extent | null {
  if (open !== null || declared.errorEnd !== null) return declared.errorEnd;
  const last = declared.close ?? name;
  p.missingAfter(last, 'MissingFunctionBody');
  return last;
}

/** The parameters and body of a method or constructor; its name has been read. */
export function methodDefinition(
  p: Parser,
  name: Token,
  className: string,
  isStatic: boolean,
): FunctionDefinition | ErrorStatement {
  let declared: Declared = { parameters: [], close: null, errorEnd: null };
  if (p.peek().kind === T.LParen) declared = declaredParameters(p);
  else p.missingAfter(name, 'MissingMethodParameterList');
  const isConstructor = !isStatic && p.text(name).toLowerCase() === className.toLowerCase();
  let call: BaseCall = { args: [], extent: emptyExtent, word: emptyExtent, errorEnd: null };
  if (isConstructor) {
    p.skipNewlines();
    const mode = p.setMode(Mode.Signature);
    call = baseCall(p);
    p.setMode(mode);
  }
  const open = p.accept(T.LCurly);
  const errorEnd = missingBody(p, open, { ...declared, errorEnd: call.errorEnd ?? declared.errorEnd }, name);
  if (errorEnd !== null || open === null)
    return errorStatement(name.start, (errorEnd ?? name).end, declared.parameters ?? []);
  const mode = p.setMode(Mode.Command);
  const body = scriptBlock(p, open, false, isConstructor ? baseCallStatement(call) : null);
  p.setMode(mode);
  return {
    kind: 'FunctionDefinition',
    start: name.start,
    end: body.end,
    isFilter: false,
    isWorkflow: false,
    name: p.text(name),
    nameStart: name.start,
    nameEnd: name.end,
    parameters: declared.parameters,
    body,
  };
}

interface BaseCall {
  readonly args: readonly Expression[];
  readonly extent: Extent;
  readonly word: Extent;
  readonly errorEnd: Extent | null;
}

/** `: base(...)`; a constructor without it calls its base without arguments. */
function baseCall(p: Parser): BaseCall {
  const implicit = { args: [], extent: emptyExtent, word: emptyExtent };
  const colon = p.accept(T.Colon);
  if (colon === null) return { ...implicit, errorEnd: null };
  p.skipNewlines();
  const word = p.accept(T.Base);
  if (word === null) {
    p.missingAfter(colon, 'MissingBaseCtorCall');
    return { ...implicit, errorEnd: colon };
  }
  p.skipNewlines();
  const open = p.accept(T.LParen);
  if (open === null) {
    p.missingAfter(word, 'MissingMethodParameterList');
    return { ...implicit, errorEnd: word };
  }
  const { args, last } = argumentList(p, open);
  p.skipNewlines();
  return { args, extent: { start: word.start, end: last.end }, word, errorEnd: null };
}

function baseCallStatement({ args, extent, word }: BaseCall): CommandExpression {
  const expression: BaseCtorInvokeMemberExpression = {
    kind: 'BaseCtorInvokeMemberExpression',
    start: extent.start,
    end: extent.end,
    expression: {
      kind: 'VariableExpression',
      start: word.start,
      end: word.end,
      path: variablePath('this'),
      splatted: false,
    },
    member: bareWord(word, '.ctor'),
    static: false,
    nullConditional: false,
    arguments: args,
    genericTypeArguments: [],
  };
  return { kind: 'CommandExpression', start: extent.start, end: extent.end, expression, redirections: [] };
}
