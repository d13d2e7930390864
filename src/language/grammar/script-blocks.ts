import type {
  BlockKind,
  NamedBlock,
  ParamBlock,
  ScriptBlock,
  Statement,
  StatementBlock,
  TrapStatement,
  UsingStatement,
} from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindText, T } from '../scanner/token-kinds.ts';
import { paramBlock } from './parameters.ts';
import { type Extent, emptyExtent, exact, none, type Parser } from './parser.ts';
import { statement } from './statements.ts';
import { usingStatement } from './using-statements.ts';

/**
 * A script (`open` is null), or what stands behind an opening brace up to its closing one. `first` is a statement to
 * put before those written.
 */
export function scriptBlock(
  p: Parser,
  open: Token | null,
  isFilter: boolean,
  first: Statement | null = null,
): ScriptBlock {
  p.skipNewlines();
  const usings = open === null ? usingStatements(p) : none;
  const params = paramBlock(p);
  p.skipNewlinesAndSemicolons();
  if ((p.peek().flags & F.BlockName) !== 0) return namedBlocks(p, open, usings, params);
  return unnamedBlock(p, open, usings, params, isFilter, first);
}

function usingStatements(p: Parser): UsingStatement[] {
  const statements: UsingStatement[] = [];
  let token = p.peek();
  for (; token.kind === T.Using; token = p.peek()) {
    p.skip();
    const using = usingStatement(p, token);
    p.skipNewlinesAndSemicolons();
    if (using.kind === 'UsingStatement') statements.push(using);
  }
  p.resync(token.start);
  return statements;
}

function unnamedBlock(
  p: Parser,
  open: Token | null,
  usings: readonly UsingStatement[],
  params: ParamBlock | null,
  isFilter: boolean,
  first: Statement | null,
): ScriptBlock {
  const statements: Statement[] = first === null ? [] : [first];
  const traps: TrapStatement[] = [];
  let body: Extent | null = params;
  let whole: BodyEnd;
  do {
    const list = statementList(p, statements, traps);
    if (list !== null) body = body === null ? list : { start: body.start, end: list.end };
    whole = finishBody(p, open, body);
    body = whole.body;
  } while (!whole.finished);
  const { start, end } = body ?? emptyExtent;
  const block: NamedBlock = {
    kind: 'NamedBlock',
    start,
    end,
    blockKind: isFilter ? 'Process' : 'End',
    unnamed: true,
    traps: exact(traps),
    statements: exact(statements),
  };
  return {
    kind: 'ScriptBlock',
    start: whole.start,
    end: whole.end,
    usingStatements: exact(usings),
    attributes: none,
    paramBlock: params,
    dynamicParamBlock: null,
    beginBlock: null,
    processBlock: isFilter ? block : null,
    endBlock: isFilter ? null : block,
    cleanBlock: null,
    requirements: null,
  };
}

interface BodyEnd extends Extent {
  readonly finished: boolean;
  readonly body: Extent | null;
}

/** Takes the closing brace, or checks that the script ends; there, a token too many is told and passed. */
function finishBody(p: Parser, open: Token | null, bodyRead: Extent | null): BodyEnd {
  let body = bodyRead;
  if (open === null) {
    const { base, text } = p.tokenizer;
    const token = p.next();
    const finished = token.kind === T.EndOfInput;
    if (!finished) p.report(token.start, token.end, 'UnexpectedToken', p.text(token));
    return { start: base, end: base + text.length, finished, body };
  }
  const close = p.next();
  let end: Extent = close;
  if (close.kind !== T.RCurly) {
    p.unget(close);
    end = body ?? open;
    p.reportDetected(open.start, open.end, close.end, 'MissingEndCurlyBrace');
  } else if (body === null && p.source.position(open.end).column !== p.source.position(close.start).column) {
    body = { start: open.end, end: Math.max(close.start - 1, 0) };
  }
  return { start: open.start, end: end.end, finished: true, body };
}

const blockKinds = new Map<number, BlockKind>([
  [T.Dynamicparam, 'Dynamicparam'],
  [T.Begin, 'Begin'],
  [T.Process, 'Process'],
  [T.End, 'End'],
  [T.Clean, 'Clean'],
]);

function namedBlocks(
  p: Parser,
  open: Token | null,
  usings: readonly UsingStatement[],
  params: ParamBlock | null,
): ScriptBlock {
  const blocks = new Map<BlockKind, NamedBlock>();
  let first: Extent | null = open ?? params;
  let last: Extent = emptyExtent;
  let whole: Extent;
  for (;;) {
    const name = p.next();
    const blockKind = blockKinds.get(name.kind);
    if (blockKind === undefined) {
      whole = endOfNamedBlocks(p, name, open, { start: (first ?? name).start, end: last.end });
      break;
    }
    first ??= name;
    last = name;
    let body = statementBlock(p);
    if (body === null) {
      p.missingAfter(name, 'MissingNamedStatementBlock', kindText(name.kind));
      body = { kind: 'StatementBlock', start: name.start, end: name.end, traps: none, statements: none };
    } else {
      last = body;
    }
    if (blocks.has(blockKind)) {
      p.report(name.start, last.end, 'DuplicateScriptCommandClause', kindText(name.kind));
    } else {
      const { traps, statements } = body;
      blocks.set(blockKind, {
        kind: 'NamedBlock',
        start: name.start,
        end: last.end,
        blockKind,
        unnamed: false,
        traps,
        statements,
      });
    }
    p.skipNewlinesAndSemicolons();
  }
  return {
    kind: 'ScriptBlock',
    start: whole.start,
    end: whole.end,
    usingStatements: exact(usings),
    attributes: none,
    paramBlock: params,
    dynamicParamBlock: blocks.get('Dynamicparam') ?? null,
    beginBlock: blocks.get('Begin') ?? null,
    processBlock: blocks.get('Process') ?? null,
    endBlock: blocks.get('End') ?? null,
    cleanBlock: blocks.get('Clean') ?? null,
    requirements: null,
  };
}

function endOfNamedBlocks(p: Parser, token: Token, open: Token | null, body: Extent): Extent {
  if (token.kind === T.RCurly || token.kind === T.EndOfInput) {
    p.unget(token);
    return finishBody(p, open, body);
  }
  p.report(token.start, token.end, 'MissingNamedBlocks', p.text(token));
  if (open === null) return { start: p.tokenizer.base, end: p.tokenizer.base + p.tokenizer.text.length };
  p.unget(token);
  return body;
}

/** `{ ... }` of a statement; null when no brace follows. */
export function statementBlock(p: Parser): StatementBlock | null {
  p.skipNewlines();
  const open = p.accept(T.LCurly);
  if (open === null) return null;
  const statements: Statement[] = [];
  const traps: TrapStatement[] = [];
  const list = statementList(p, statements, traps);
  const close = p.next();
  let end: Extent = close;
  if (close.kind !== T.RCurly) {
    p.unget(close);
    end = list ?? open;
    p.reportDetected(open.start, open.end, close.end, 'MissingEndCurlyBrace');
  }
  return {
    kind: 'StatementBlock',
    start: open.start,
    end: end.end,
    traps: exact(traps),
    statements: exact(statements),
  };
}

/** Statements up to a closing bracket or the end, added to the lists; gives their extent, null when there are none. */
export function statementList(p: Parser, statements: Statement[], traps: TrapStatement[]): Extent | null {
  let first: Statement | null = null;
  let last: Statement | null = null;
  p.skipNewlinesAndSemicolons();
  for (;;) {
    const next = statement(p);
    if (next === null) break;
    const { signature } = p.tokenizer;
    if (signature >= 0 && signature < next.start) p.report(next.start, next.end, 'TokenAfterEndOfValidScriptText');
    if (next.kind === 'TrapStatement') traps.push(next);
    else statements.push(next);
    first ??= next;
    last = next;
    p.skipNewlinesAndSemicolons();
    const { kind } = p.peek();
    if (kind === T.RParen || kind === T.RCurly) break;
  }
  return first === null || last === null ? null : { start: first.start, end: last.end };
}
