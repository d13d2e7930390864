import type { Command, CommandElement, CommandParameter, Expression, Redirection } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { errorExpression } from './error-nodes.ts';
import { bareWord } from './names.ts';
import { type Extent, exact, none, type Parser } from './parser.ts';
import { expandable, primaryExpression, scriptBlockExpression } from './primary.ts';
import { redirection } from './redirections.ts';

/** Where an argument stands: that decides whether words expand, commas make arrays, and how a word is coloured. */
export type ArgumentContext = 'CommandName' | 'InvokedName' | 'FileName' | 'CommandArgument' | 'SwitchCondition';

/** Behind this word the rest of the line is one argument, as it stands. */
const verbatim = '--%';

/** What is known of a command while it is read. */
interface CommandParts {
  readonly elements: CommandElement[];
  redirections: Redirection[] | null;
  context: ArgumentContext;
  dashes: boolean;
  end: Extent;
}

/** A command with its parameters, arguments and redirections. */
export function command(p: Parser): Command | null {
  const mode = p.setMode(Mode.Command);
  const first = p.next();
  const invoked = first.kind === T.Dot || first.kind === T.Ampersand;
  const parts: CommandParts = {
    elements: [],
    redirections: null,
    context: invoked ? 'InvokedName' : 'CommandName',
    dashes: false,
    end: first,
  };
  let token = invoked ? p.next() : first;
  while (commandElement(p, token, parts)) {
    parts.context = 'CommandArgument';
    token = p.next();
  }
  p.setMode(mode);
  if (parts.elements.length === 0) {
    if (invoked) p.report(first.start, first.end, 'MissingExpression', p.text(first));
    return null;
  }
  return {
    kind: 'Command',
    start: first.start,
    end: parts.end.end,
    commandElements: exact(parts.elements),
    invocationOperator: first.kind === T.Dot ? 'Dot' : first.kind === T.Ampersand ? 'Ampersand' : 'None',
    redirections: exact(parts.redirections ?? none),
  };
}

/** Adds what a token begins to the command; false at the command's end. */
function commandElement(p: Parser, token: Token, parts: CommandParts): boolean {
  const isName = parts.context !== 'CommandArgument';
  switch (token.kind) {
    case T.Pipe:
    case T.RCurly:
    case T.RParen:
    case T.EndOfInput:
    case T.NewLine:
    case T.Semi:
    case T.AndAnd:
    case T.OrOr:
    case T.Ampersand:
      p.unget(token);
      return false;
    case T.MinusMinus:
      parts.end = token;
      parts.elements.push(
        parts.dashes ? bareWord(token, p.text(token)) : commandParameter(token, '-', null, token.end),
      );
      parts.dashes = true;
      return true;
    case T.Comma:
      parts.end = token;
      p.report(token.start, token.end, 'MissingArgument');
      p.skipNewlines();
      return true;
    case T.Parameter:
      parameter(p, token, parts, isName);
      return true;
    case T.Redirection:
    case T.RedirectInStd:
      if (isName) {
        parts.end = token;
        parts.elements.push(bareWord(token, p.text(token)));
      } else {
        parts.redirections ??= [];
        parts.end = redirection(p, token, parts.redirections).extent;
      }
      return true;
    case T.InlineScript:
      if (parts.context === 'CommandName') return inlineScript(p, token, parts);
      return argument(p, token, parts);
    default:
      return argument(p, token, parts);
  }
}

function commandParameter(
  token: Extent,
  parameterName: string,
  argument: Expression | null,
  end: number,
): CommandParameter {
  return {
    kind: 'CommandParameter',
    start: token.start,
    end,
    parameterName,
    argument,
    errorStart: token.start,
    errorEnd: token.end,
  };
}

function parameter(p: Parser, token: Token, parts: CommandParts, isName: boolean): void {
  parts.end = token;
  if (isName || parts.dashes) {
    token.flags |= F.CommandName;
    parts.elements.push(bareWord(token, p.text(token)));
    return;
  }
  let value: Expression | null = null;
  if (token.detail?.type === 'parameter' && token.detail.colon && p.peek().kind !== T.Comma) {
    value = commandArgument(p, 'CommandArgument', p.next());
    if (value === null) p.report(token.end, token.end, 'ParameterRequiresArgument', p.text(token));
    else parts.end = value;
  }
  parts.elements.push(commandParameter(token, token.value, value, parts.end.end));
}

function argument(p: Parser, token: Token, parts: CommandParts): boolean {
  const value = commandArgument(p, parts.context, token);
  // Only tokens that commandElement ends the command at give no argument.
  if (value === null) return false;
  parts.elements.push(value);
  parts.end = value;
  if (!isVerbatim(token)) return true;
  const rest = restOfLine(p);
  if (rest === null) return true;
  parts.elements.push(rest);
  parts.end = rest;
  return false;
}

function isVerbatim(token: Token): boolean {
  const { kind, value } = token;
  return (
    value === verbatim &&
    (kind === T.Generic ||
      kind === T.StringLiteral ||
      kind === T.StringExpandable ||
      kind === T.HereStringLiteral ||
      kind === T.HereStringExpandable)
  );
}

/** The rest of a line up to a pipe or `&&` outside of double quotes. */
function restOfLine(p: Parser): Expression | null {
  if (p.ungot !== null && p.ungot.kind !== T.Parameter) return null;
  p.skip();
  const token = p.tokenizer.verbatimArgument();
  return bareWord(token, token.value);
}

/** A workflow's `inlinescript {...}`. */
function inlineScript(p: Parser, token: Token, parts: CommandParts): boolean {
  token.flags |= F.CommandName;
  parts.elements.push(bareWord(token, p.text(token)));
  parts.end = token;
  p.skipNewlines();
  const open = p.accept(T.LCurly);
  if (open === null) {
    p.missingAfter(token, 'MissingStatementAfterKeyword', p.text(token));
    return false;
  }
  const block = scriptBlockExpression(p, open);
  parts.elements.push(block);
  parts.end = block;
  return true;
}

/** One argument outside of a command: a file's name, a condition of switch. */
export function singleArgument(p: Parser, context: ArgumentContext): Expression | null {
  const { kind } = p.peek();
  if (kind === T.Comma || kind === T.EndOfInput) return null;
  const mode = p.setMode(Mode.Command);
  const value = commandArgument(p, context, p.next());
  p.setMode(mode);
  return value;
}

/** An argument that a token begins; as an argument of a command it may be a list. Null where none can begin. */
export function commandArgument(p: Parser, context: ArgumentContext, firstToken: Token): Expression | null {
  let list: Expression[] | null = null;
  let comma: Token | null = null;
  for (let token = firstToken; ; token = p.next()) {
    const value = argumentElement(p, context, token);
    if (value === null) {
      p.unget(token);
      const first = list?.[0];
      if (list === null || first === undefined || comma === null) return null;
      p.missingAfter(comma, 'MissingExpression', ',');
      return errorExpression(first.start, comma.end, list);
    }
    if (context === 'CommandArgument' && !(token.kind === T.Generic && token.value === verbatim))
      comma = p.accept(T.Comma);
    else comma = null;
    if (comma === null) {
      const first = list?.[0];
      if (list === null || first === undefined) return value;
      list.push(value);
      return { kind: 'ArrayLiteral', start: first.start, end: value.end, elements: exact(list) };
    }
    list ??= [];
    list.push(value);
    p.skipNewlines();
  }
}

function argumentElement(p: Parser, context: ArgumentContext, token: Token): Expression | null {
  switch (token.kind) {
    case T.Pipe:
    case T.RCurly:
    case T.RParen:
    case T.EndOfInput:
    case T.NewLine:
    case T.Semi:
    case T.Redirection:
    case T.RedirectInStd:
    case T.AndAnd:
    case T.OrOr:
    case T.Ampersand:
    case T.MinusMinus:
    case T.Comma:
      return null;
    case T.SplattedVariable:
    case T.Variable:
    case T.Number:
    case T.HereStringExpandable:
    case T.StringExpandable:
    case T.HereStringLiteral:
    case T.StringLiteral:
    case T.LParen:
    case T.DollarParen:
    case T.AtParen:
    case T.AtCurly:
    case T.LCurly:
      p.unget(token);
      return primaryExpression(p, true);
    case T.Generic:
      if (context === 'CommandName' || context === 'InvokedName') token.flags |= F.CommandName;
      // A command's name expands only behind an invocation operator.
      if (context !== 'CommandName' && token.detail?.type === 'expandable')
        return expandable(p, token, token.detail, 'BareWord');
      return bareWord(token, token.value);
    default:
      token.flags &= ~F.Keyword;
      if (context === 'CommandName' || context === 'InvokedName') token.flags |= F.CommandName;
      else if (token.kind !== T.Identifier) token.kind = T.Generic;
      return bareWord(token, p.text(token));
  }
}
