import type {
  ErrorExpression,
  ExpandableStringExpression,
  Expression,
  KeyValuePair,
  ParenExpression,
  ScriptBlockExpression,
  Statement,
  StringConstantType,
  TrapStatement,
  VariableExpression,
} from '../ast.ts';
import type { ExpandableDetail, Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { variablePath } from '../scanner/variable-path.ts';
import { errorExpression, errorStatement } from './error-nodes.ts';
import { elementAccess, memberAccess } from './members.ts';
import { emptyExtent, exact, type Parser } from './parser.ts';
import { pipelineChain } from './pipelines.ts';
import { scriptBlock, statementList } from './script-blocks.ts';
import { labelOrKey, statement } from './statements.ts';

/** A variable, constant, string or bracketed expression, with the members and indexes behind it if asked. */
export function primaryExpression(p: Parser, withMembers: boolean): Expression | null {
  const value = primary(p, withMembers);
  if (value === null || !withMembers) return value;
  return afterPrimary(p, p.nextMemberAccess(true), value);
}

function primary(p: Parser, withMembers: boolean): Expression | null {
  const token = p.next();
  switch (token.kind) {
    case T.SplattedVariable:
    case T.Variable:
      return variableOrUsing(p, token, withMembers);
    case T.Number:
      return { kind: 'ConstantExpression', start: token.start, end: token.end, value: numberOf(token) };
    case T.HereStringExpandable:
      return stringExpression(p, token, 'DoubleQuotedHereString');
    case T.StringExpandable:
      return stringExpression(p, token, 'DoubleQuoted');
    case T.HereStringLiteral:
      return stringExpression(p, token, 'SingleQuotedHereString');
    case T.StringLiteral:
      return stringExpression(p, token, 'SingleQuoted');
    case T.LParen:
      return paren(p, token);
    case T.AtParen:
    case T.DollarParen:
      return subExpression(p, token);
    case T.AtCurly:
      return hashtable(p, token);
    case T.LCurly:
      return scriptBlockExpression(p, token);
    default:
      p.unget(token);
      return null;
  }
}

function numberOf(token: Token) {
  const { detail } = token;
  if (detail === null || !('value' in detail)) throw new Error('a number token without its number');
  return detail;
}

function pathOf(token: Token) {
  return token.detail?.type === 'variable' ? token.detail.path : variablePath(token.value);
}

export function variable(token: Token): VariableExpression {
  return {
    kind: 'VariableExpression',
    start: token.start,
    end: token.end,
    path: pathOf(token),
    splatted: token.kind === T.SplattedVariable,
  };
}

/** `$using:x` stands around the variable and what is read of it. */
function variableOrUsing(p: Parser, token: Token, withMembers: boolean): Expression {
  const path = pathOf(token);
  if (path.qualifier !== 'using' || path.name === '') return variable(token);
  let child: Expression = { ...variable(token), path: variablePath(path.name) };
  if (withMembers) child = afterPrimary(p, p.nextMemberAccess(true), child);
  return { kind: 'UsingExpression', start: child.start, end: child.end, subExpression: child };
}

/** Members and indexes, from the operator of the first one on. */
export function afterPrimary(p: Parser, firstOperator: Token | null, target: Expression): Expression {
  let value = target;
  for (let token = firstOperator; token !== null; token = p.nextMemberAccess(true)) {
    p.skipNewlines();
    const isIndex = token.kind === T.LBracket || token.kind === T.QuestionLBracket;
    value = isIndex ? elementAccess(p, value, token) : memberAccess(p, value, token);
  }
  return value;
}

function stringExpression(p: Parser, token: Token, type: StringConstantType): Expression {
  if (token.detail?.type === 'expandable') return expandable(p, token, token.detail, type);
  return {
    kind: 'StringConstantExpression',
    start: token.start,
    end: token.end,
    value: token.value,
    stringConstantType: type,
  };
}

/** A string or bare word with variables and `$(...)` inside, which are parsed now. */
export function expandable(
  p: Parser,
  token: Token,
  detail: ExpandableDetail,
  type: StringConstantType,
): ExpandableStringExpression {
  const nestedExpressions: Expression[] = [];
  const tokens: Token[] = [];
  for (const inner of detail.nested) {
    if (inner.detail?.type !== 'nested') {
      nestedExpressions.push(variableOrUsing(p, inner, false));
      tokens.push(inner);
      continue;
    }
    const state = p.tokenizer.startNested(inner.detail.text, inner.start, inner.detail.skipped);
    const value = primaryExpression(p, true);
    if (p.tokenizer.tokens !== null) tokens.push(...p.tokenizer.tokens);
    // Behind an error a token may be left over that belongs to nothing outside.
    p.skip();
    p.tokenizer.finishNested(state);
    nestedExpressions.push(value ?? unreadable(inner));
  }
  detail.nested = exact(tokens);
  return {
    kind: 'ExpandableStringExpression',
    start: token.start,
    end: token.end,
    value: token.value,
    stringConstantType: type,
    nestedExpressions: exact(nestedExpressions),
    parts: detail.parts,
  };
}

function unreadable(token: Token): ErrorExpression {
  return errorExpression(token.start, token.end, []);
}

function paren(p: Parser, open: Token): ParenExpression {
  const mode = p.setMode(Mode.Command);
  const { noComma } = p;
  p.noComma = false;
  p.skipNewlines();
  let pipeline = pipelineChain(p);
  if (pipeline === null) {
    p.missingAfter(open, 'ExpectedExpression');
    pipeline = errorStatement(open.end, open.end);
  }
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (close === null) p.missingAfter(pipeline, 'MissingEndParenthesisInExpression');
  p.noComma = noComma;
  p.setMode(mode);
  return { kind: 'ParenExpression', start: open.start, end: (close ?? pipeline).end, pipeline };
}

/** `$(...)` and `@(...)` */
function subExpression(p: Parser, open: Token): Expression {
  const mode = p.setMode(Mode.Command);
  const { noComma } = p;
  p.noComma = false;
  p.skipNewlines();
  const statements: Statement[] = [];
  const traps: TrapStatement[] = [];
  const list = statementList(p, statements, traps);
  p.skipNewlines();
  const close = p.next();
  let { end } = close;
  if (close.kind !== T.RParen) {
    p.unget(close);
    p.reportIncomplete(close.start, close.end, 'MissingEndParenthesisInSubexpression');
    end = (list ?? open).end;
  }
  p.noComma = noComma;
  p.setMode(mode);
  const extent = list ?? emptyExtent;
  const block = {
    kind: 'StatementBlock',
    start: extent.start,
    end: extent.end,
    traps: exact(traps),
    statements: exact(statements),
  } as const;
  const kind = open.kind === T.DollarParen ? 'SubExpression' : 'ArrayExpression';
  return { kind, start: open.start, end, subExpression: block };
}

/** `{...}` as a value; its brace has been read. */
export function scriptBlockExpression(p: Parser, open: Token): ScriptBlockExpression {
  const { noComma } = p;
  p.noComma = false;
  const mode = p.setMode(Mode.Command);
  p.skipNewlines();
  const block = scriptBlock(p, open, false);
  p.noComma = noComma;
  p.setMode(mode);
  return { kind: 'ScriptBlockExpression', start: block.start, end: block.end, scriptBlock: block };
}

function hashtable(p: Parser, open: Token): Expression {
  p.skipNewlines();
  const keyValuePairs: KeyValuePair[] = [];
  for (let pair = keyValuePair(p); pair !== null; pair = keyValuePair(p)) {
    keyValuePairs.push(pair);
    const { kind } = p.peek();
    if (kind !== T.NewLine && kind !== T.Semi) break;
    p.skipNewlinesAndSemicolons();
  }
  const close = p.next();
  let { end } = close;
  if (close.kind !== T.RCurly) {
    p.unget(close);
    p.reportDetected(open.end, open.end, close.end, 'MissingEndCurlyBrace');
    end = Math.max(close.start - 1, 0);
  }
  return { kind: 'Hashtable', start: open.start, end, keyValuePairs: exact(keyValuePairs) };
}

function keyValuePair(p: Parser): KeyValuePair | null {
  const mode = p.setMode(Mode.Expression);
  const key = labelOrKey(p);
  const equals = key === null ? null : p.next();
  p.setMode(mode);
  if (key === null || equals === null) return null;
  if (equals.kind !== T.Equals) {
    p.unget(equals);
    p.report(key.end, key.end, 'MissingEqualsInHashLiteral');
    p.sync(false, T.RCurly, T.Semi, T.NewLine);
    return { key, value: errorStatement(key.end, key.end) };
  }
  p.setMode(Mode.Command);
  p.skipNewlines();
  let value = statement(p);
  if (value === null) {
    p.missingAfter(equals, 'MissingStatementInHashLiteral');
    value = errorStatement(equals.end, equals.end);
  }
  p.setMode(mode);
  return { key, value };
}
