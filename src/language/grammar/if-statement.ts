import type { IfClause, Node, Statement, StatementBlock } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { errorStatement } from './error-nodes.ts';
import type { Parser } from './parser.ts';
import { pipelineChain } from './pipelines.ts';
import { statementBlock } from './script-blocks.ts';

/** `if (...) {...} elseif (...) {...} else {...}`; the `if` has been read. */
export function ifStatement(p: Parser, word: Token): Statement {
  const clauses: IfClause[] = [];
  const read: Node[] = [];
  let otherwise: StatementBlock | null = null;
  for (let keyword = word; ; ) {
    p.skipNewlines();
    const open = p.accept(T.LParen);
    if (open === null) {
      p.missingAfter(keyword, 'MissingOpenParenthesisInIfStatement', p.text(keyword));
      return errorStatement(word.start, keyword.end, read);
    }
    p.skipNewlines();
    let condition = pipelineChain(p);
    if (condition === null) {
      p.missingAfter(open, 'IfStatementMissingCondition', p.text(keyword));
      condition = errorStatement(open.end, open.end);
    } else {
      read.push(condition);
    }
    p.skipNewlines();
    const close = p.next();
    if (close.kind !== T.RParen) {
      p.unget(close);
      if (condition.kind !== 'ErrorStatement')
        p.reportIncomplete(close.start, close.end, 'MissingEndParenthesisAfterStatement', p.text(keyword));
      return errorStatement(word.start, Math.max(close.start - 1, 0), read);
    }
    p.skipNewlines();
    const body = statementBlock(p);
    if (body === null) {
      p.reportIncomplete(close.start, close.end, 'MissingStatementBlock', p.text(keyword));
      return errorStatement(word.start, close.end, read);
    }
    read.push(body);
    clauses.push({ condition, body });
    // The line ends may matter to what comes next when no other clause follows, in a hashtable for one.
    const restore = p.ungot === null ? p.restorePoint() : p.ungot.start;
    p.skipNewlines();
    keyword = p.peek();
    if (keyword.kind === T.ElseIf) {
      p.skip();
      continue;
    }
    if (keyword.kind !== T.Else) {
      p.resync(restore);
      break;
    }
    p.skip();
    p.skipNewlines();
    otherwise = statementBlock(p);
    if (otherwise === null) {
      p.missingAfter(keyword, 'MissingStatementBlockAfterElse');
      return errorStatement(word.start, keyword.end, read);
    }
    break;
  }
  const last = otherwise ?? (clauses.at(-1) as IfClause).body;
  return { kind: 'IfStatement', start: word.start, end: last.end, clauses, elseClause: otherwise };
}
