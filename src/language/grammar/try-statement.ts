import type { CatchClause, Statement, StatementBlock, TypeConstraint } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { kindText, T } from '../scanner/token-kinds.ts';
import { attribute } from './attributes.ts';
import { errorStatement } from './error-nodes.ts';
import type { Extent, Parser } from './parser.ts';
import { statementBlock } from './script-blocks.ts';

/** `trap [type] {...}`; the word has been read. */
export function trapStatement(p: Parser, word: Token): Statement {
  const restore = p.restorePoint();
  p.skipNewlines();
  const read = attribute(p);
  const type = read?.kind === 'TypeConstraint' ? read : null;
  // An attribute belongs to whatever comes behind a trap that lacks its body.
  if (read !== null && type === null) p.resync(restore);
  const body = statementBlock(p);
  if (body === null) {
    const last = type ?? word;
    p.missingAfter(last, 'MissingTrapStatement');
    return errorStatement(word.start, last.end, [type]);
  }
  return { kind: 'TrapStatement', start: word.start, end: body.end, trapType: type, body };
}

/** What a try statement has met of errors. */
interface Trouble {
  end: Extent | null;
  readonly types: TypeConstraint[];
}

/** `try {...} catch [type] {...} finally {...}`; the `try` has been read. */
export function tryStatement(p: Parser, word: Token): Statement {
  p.skipNewlines();
  const body = statementBlock(p);
  if (body === null) {
    p.missingAfter(word, 'MissingTryStatementBlock');
    return errorStatement(word.start, word.end);
  }
  const trouble: Trouble = { end: null, types: [] };
  const clauses: CatchClause[] = [];
  for (let clause = catchClause(p, trouble); clause !== null; clause = catchClause(p, trouble)) clauses.push(clause);
  p.skipNewlines();
  const finallyWord = p.accept(T.Finally);
  let last: StatementBlock | null = null;
  if (finallyWord !== null) {
    last = statementBlock(p);
    if (last === null) {
      trouble.end = finallyWord;
      p.missingAfter(finallyWord, 'MissingFinallyStatementBlock', kindText(finallyWord.kind));
    }
  }
  if (clauses.length === 0 && last === null && trouble.end === null) {
    trouble.end = body;
    p.missingAfter(body, 'MissingCatchOrFinally');
  }
  if (trouble.end !== null) return errorStatement(word.start, trouble.end.end, [body, ...clauses, ...trouble.types]);
  return {
    kind: 'TryStatement',
    start: word.start,
    end: (last ?? clauses.at(-1) ?? body).end,
    body,
    catchClauses: clauses,
    finally: last,
  };
}

function catchClause(p: Parser, trouble: Trouble): CatchClause | null {
  p.skipNewlines();
  const word = p.accept(T.Catch);
  if (word === null) return null;
  const types: TypeConstraint[] = [];
  let comma: Token | null = null;
  for (;;) {
    const restore = p.restorePoint();
    p.skipNewlines();
    const type = attribute(p);
    if (type === null) {
      if (comma !== null) {
        trouble.end = comma;
        p.missingAfter(comma, 'MissingTypeLiteralToken');
      }
      break;
    }
    if (type.kind !== 'TypeConstraint') {
      p.resync(restore);
      break;
    }
    types.push(type);
    p.skipNewlines();
    comma = p.peek();
    if (comma.kind !== T.Comma) break;
    p.skip();
  }
  const body = statementBlock(p);
  if (body !== null) return { kind: 'CatchClause', start: word.start, end: body.end, catchTypes: types, body };
  if (comma === null || trouble.end !== comma) {
    trouble.end = types.at(-1) ?? word;
    p.missingAfter(trouble.end, 'MissingCatchHandlerBlock');
  }
  trouble.types.push(...types);
  return null;
}
