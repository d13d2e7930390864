import type { AttributeBase, Expression, PipelineBase, Statement } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindText, T } from '../scanner/token-kinds.ts';
import { typeNameText } from '../type-name.ts';
import { attributeList } from './attributes.ts';
import { classDefinition } from './classes.ts';
import { configuration } from './configuration.ts';
import { dataStatement } from './data-statement.ts';
import { enumDefinition } from './enums.ts';
import { errorStatement } from './error-nodes.ts';
import { unaryExpression } from './expressions.ts';
import { functionDefinition } from './functions.ts';
import { ifStatement } from './if-statement.ts';
import { doStatement, forEachStatement, forStatement, whileStatement } from './loops.ts';
import { simpleName } from './names.ts';
import type { Parser } from './parser.ts';
import { pipelineChain } from './pipelines.ts';
import { statementBlock } from './script-blocks.ts';
import { switchStatement } from './switch-statement.ts';
import { trapStatement, tryStatement } from './try-statement.ts';
import { usingStatement } from './using-statements.ts';

/** One statement; null at the end, or where none can begin. */
export function statement(p: Parser): Statement | null {
  let token = p.next();
  if (token.kind !== T.Generic || p.source.text.charCodeAt(token.start) !== 91) return byKeyword(p, token, null, -1);
  const restore = token.start;
  p.resync(restore);
  const attributes = attributeList(p, false);
  token = p.next();
  if (attributes.length > 0 && !belongToStatement(p, attributes, token)) {
    p.resync(restore);
    token = p.next();
  }
  return byKeyword(p, token, attributes.length === 0 ? null : attributes, restore);
}

/** Whether attributes in front of a token can be those of its statement; tells what is wrong with them if so. */
function belongToStatement(p: Parser, attributes: readonly AttributeBase[], token: Token): boolean {
  const type = attributes.find((attribute) => attribute.kind === 'TypeConstraint');
  if ((token.flags & F.NoAttributes) !== 0) {
    if (type !== undefined) return false;
    const first = attributes[0] as AttributeBase;
    p.report(first.start, first.end, 'UnexpectedAttribute', typeNameText(first.typeName));
    return true;
  }
  if ((token.flags & F.Keyword) === 0) return false;
  if (type !== undefined) p.report(type.start, type.end, 'TypeNotAllowedBeforeStatement', typeNameText(type.typeName));
  return true;
}

function byKeyword(
  p: Parser,
  token: Token,
  attributes: readonly AttributeBase[] | null,
  restore: number,
): Statement | null {
  switch (token.kind) {
    case T.If:
      return ifStatement(p, token);
    case T.Switch:
      return switchStatement(p, null, token);
    case T.Foreach:
      return forEachStatement(p, null, token);
    case T.For:
      return forStatement(p, null, token);
    case T.While:
      return whileStatement(p, null, token);
    case T.Do:
      return doStatement(p, null, token);
    case T.Function:
    case T.Filter:
    case T.Workflow:
      return functionDefinition(p, token);
    case T.Return:
      return flow(p, token, 'ReturnStatement');
    case T.Throw:
      return flow(p, token, 'ThrowStatement');
    case T.Exit:
      return flow(p, token, 'ExitStatement');
    case T.Break:
      return jump(p, token, 'BreakStatement');
    case T.Continue:
      return jump(p, token, 'ContinueStatement');
    case T.Trap:
      return trapStatement(p, token);
    case T.Try:
      return tryStatement(p, token);
    case T.Data:
      return dataStatement(p, token);
    case T.Parallel:
    case T.Sequence:
      return blockStatement(p, token);
    case T.Configuration:
      return configuration(p, token);
    case T.From:
    case T.Define:
    case T.Var:
      p.report(token.start, token.end, 'ReservedKeywordNotAllowed', kindText(token.kind));
      return errorStatement(token.start, token.end);
    case T.Label:
      p.skipNewlines();
      return labelled(p, token);
    case T.EndOfInput:
      if (attributes === null) {
        p.unget(token);
        return null;
      }
      p.resync(restore);
      return pipelineChain(p);
    case T.Else:
    case T.ElseIf:
    case T.Catch:
    case T.Until:
      // After an error such a word is most likely a left-over: no command of that name.
      if (p.errors.errors.length > 0) {
        p.skipNewlines();
        return statement(p);
      }
      break;
    case T.Class:
      return classDefinition(p, attributes ?? [], token);
    case T.Enum:
      return enumDefinition(p, attributes ?? [], token);
    case T.Using: {
      const using = usingStatement(p, token);
      p.report(using.start, using.end, 'UsingMustBeAtStartOfScript');
      return using;
    }
  }
  if (attributes === null) p.unget(token);
  else p.resync(restore);
  return pipelineChain(p);
}

function flow(p: Parser, word: Token, kind: 'ReturnStatement' | 'ThrowStatement' | 'ExitStatement'): Statement {
  const pipeline: PipelineBase | null = pipelineChain(p);
  return { kind, start: word.start, end: (pipeline ?? word).end, pipeline };
}

function jump(p: Parser, word: Token, kind: 'BreakStatement' | 'ContinueStatement'): Statement {
  const label = labelOrKey(p);
  return { kind, start: word.start, end: (label ?? word).end, label };
}

/** The label of a jump or the key of a hashtable. */
export function labelOrKey(p: Parser): Expression | null {
  const name = simpleName(p);
  if (name !== null) return name;
  const { kind } = p.peek();
  if (kind === T.NewLine || kind === T.Semi) return null;
  const { noComma } = p;
  p.noComma = true;
  const label = unaryExpression(p);
  p.noComma = noComma;
  return label;
}

function labelled(p: Parser, label: Token): Statement | null {
  const token = p.next();
  switch (token.kind) {
    case T.Switch:
      return switchStatement(p, label, token);
    case T.Foreach:
      return forEachStatement(p, label, token);
    case T.For:
      return forStatement(p, label, token);
    case T.While:
      return whileStatement(p, label, token);
    case T.Do:
      return doStatement(p, label, token);
    default:
      p.resync(label.start);
      return pipelineChain(p);
  }
}

function blockStatement(p: Parser, word: Token): Statement {
  const body = statementBlock(p);
  if (body === null) {
    p.missingAfter(word, 'MissingStatementAfterKeyword', p.text(word));
    return errorStatement(word.start, word.end);
  }
  return {
    kind: 'BlockStatement',
    start: word.start,
    end: body.end,
    keyword: word.kind === T.Parallel ? 'Parallel' : 'Sequence',
    body,
  };
}
