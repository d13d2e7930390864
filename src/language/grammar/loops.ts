import type { Expression, Node, PipelineBase, Statement, StatementBlock } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { kindText, T } from '../scanner/token-kinds.ts';
import { singleArgument } from './commands.ts';
import { errorStatement } from './error-nodes.ts';
import { type Extent, isParameter, type Parser } from './parser.ts';
import { pipelineChain } from './pipelines.ts';
import { variable } from './primary.ts';
import { statementBlock } from './script-blocks.ts';

/** `foreach ($x in ...) {...}`; the word has been read. */
export function forEachStatement(p: Parser, label: Token | null, word: Token): Statement {
  const { start } = label ?? word;
  p.skipNewlines();
  const flags = forEachFlags(p);
  const open = p.accept(T.LParen);
  if (open === null) {
    p.missingAfter(word, 'MissingOpenParenthesisAfterKeyword', kindText(word.kind));
    return errorStatement(start, word.end);
  }
  p.skipNewlines();
  const token = p.next();
  if (token.kind !== T.Variable && token.kind !== T.SplattedVariable) {
    p.unget(token);
    p.missingAfter(open, 'MissingVariableNameAfterForeach');
    return errorStatement(start, open.end);
  }
  const item = variable(token);
  p.skipNewlines();
  const rest = forEachRest(p, item);
  const errorEnd = rest.errorEnd ?? flags.errorEnd;
  const { condition, body } = rest;
  if (errorEnd !== null || condition === null || body === null) {
    return errorStatement(start, (errorEnd ?? item).end, [item, condition, body]);
  }
  const { parallel, throttleLimit } = flags;
  const name = label === null ? null : label.value;
  return {
    kind: 'ForEachStatement',
    start,
    end: body.end,
    label: name,
    parallel,
    throttleLimit,
    variable: item,
    condition,
    body,
  };
}

interface ForEachFlags {
  parallel: boolean;
  throttleLimit: Expression | null;
  errorEnd: Extent | null;
}

/** The parameters of workflows, still read and then refused. */
function forEachFlags(p: Parser): ForEachFlags {
  const flags: ForEachFlags = { parallel: false, throttleLimit: null, errorEnd: null };
  for (let token = p.peek(); token.kind === T.Parameter; token = p.peek()) {
    p.skip();
    if (isParameter(token, 'parallel')) flags.parallel = true;
    else if (isParameter(token, 'throttlelimit')) {
      p.skipNewlines();
      flags.throttleLimit = singleArgument(p, 'CommandArgument');
      if (flags.throttleLimit === null) p.missingAfter(token, 'MissingThrottleLimit');
    } else {
      flags.errorEnd = token;
      p.report(token.start, token.end, 'InvalidForeachFlag', token.value);
    }
    p.skipNewlines();
  }
  return flags;
}

interface ForEachRest {
  readonly condition: PipelineBase | null;
  readonly body: StatementBlock | null;
  readonly errorEnd: Extent | null;
}

function forEachRest(p: Parser, item: Extent): ForEachRest {
  const inWord = p.accept(T.In);
  if (inWord === null) {
    p.missingAfter(item, 'MissingInInForeach');
    return { condition: null, body: null, errorEnd: item };
  }
  p.skipNewlines();
  const condition = pipelineChain(p);
  if (condition === null) {
    p.missingAfter(inWord, 'MissingForeachExpression');
    return { condition: null, body: null, errorEnd: inWord };
  }
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (close === null) {
    p.missingAfter(condition, 'MissingEndParenthesisAfterForeach');
    return { condition, body: null, errorEnd: condition };
  }
  const body = statementBlock(p);
  if (body === null) {
    p.missingAfter(close, 'MissingForeachStatement');
    return { condition, body: null, errorEnd: close };
  }
  return { condition, body, errorEnd: null };
}

/** `for (...; ...; ...) {...}`; the word has been read. */
export function forStatement(p: Parser, label: Token | null, word: Token): Statement {
  const { start } = label ?? word;
  p.skipNewlines();
  const open = p.accept(T.LParen);
  if (open === null) {
    p.missingAfter(word, 'MissingOpenParenthesisAfterKeyword', kindText(word.kind));
    return errorStatement(start, word.end);
  }
  let last: Extent = open;
  const part = (): PipelineBase | null => {
    p.skipNewlines();
    const pipeline = pipelineChain(p);
    if (pipeline !== null) last = pipeline;
    return pipeline;
  };
  const semicolon = (): void => {
    if (p.peek().kind === T.Semi) last = p.next();
  };
  const initializer = part();
  semicolon();
  const condition = part();
  semicolon();
  const iterator = part();
  p.skipNewlines();
  const close = p.accept(T.RParen);
  let body: StatementBlock | null = null;
  if (close === null) {
    p.missingAfter(last, 'MissingEndParenthesisAfterStatement', kindText(word.kind));
  } else {
    body = statementBlock(p);
    if (body === null) {
      last = close;
      p.missingAfter(close, 'MissingLoopStatement', kindText(word.kind));
    }
  }
  if (body === null) return errorStatement(start, last.end, [initializer, condition, iterator]);
  return {
    kind: 'ForStatement',
    start,
    end: body.end,
    label: label === null ? null : label.value,
    initializer,
    condition,
    iterator,
    body,
  };
}

/** `while (...) {...}`; the word has been read. */
export function whileStatement(p: Parser, label: Token | null, word: Token): Statement {
  const { start } = label ?? word;
  p.skipNewlines();
  const open = p.accept(T.LParen);
  if (open === null) {
    p.missingAfter(word, 'MissingOpenParenthesisAfterKeyword', p.text(word));
    return errorStatement(start, word.end);
  }
  p.skipNewlines();
  const condition = pipelineChain(p);
  if (condition === null) p.missingAfter(open, 'MissingExpressionAfterKeyword', kindText(word.kind));
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (close === null) {
    if (condition !== null && condition.kind !== 'ErrorStatement')
      p.missingAfter(condition, 'MissingEndParenthesisAfterStatement', kindText(word.kind));
    return errorStatement(start, (condition ?? open).end, [condition]);
  }
  p.skipNewlines();
  const body = statementBlock(p);
  if (body === null) {
    p.missingAfter(close, 'MissingLoopStatement', kindText(word.kind));
    return errorStatement(start, close.end, [condition]);
  }
  return {
    kind: 'WhileStatement',
    start,
    end: body.end,
    label: label === null ? null : label.value,
    condition: condition ?? errorStatement(open.end, open.end),
    body,
  };
}

/** `do {...} while (...)` and `do {...} until (...)`; the `do` has been read. */
export function doStatement(p: Parser, label: Token | null, word: Token): Statement {
  const { start } = label ?? word;
  const broken = (end: Extent, ...read: (Node | null)[]): Statement => errorStatement(start, end.end, read);
  const body = statementBlock(p);
  if (body === null) {
    p.missingAfter(word, 'MissingLoopStatement', kindText(T.Do));
    return broken(word);
  }
  p.skipNewlines();
  const tail = p.next();
  if (tail.kind !== T.While && tail.kind !== T.Until) {
    p.unget(tail);
    p.missingAfter(body, 'MissingWhileOrUntilInDoWhile');
    return broken(body, body);
  }
  p.skipNewlines();
  const open = p.accept(T.LParen);
  if (open === null) {
    p.missingAfter(tail, 'MissingOpenParenthesisAfterKeyword', kindText(tail.kind));
    return broken(tail, body);
  }
  p.skipNewlines();
  const condition = pipelineChain(p);
  if (condition === null) p.missingAfter(open, 'MissingExpressionAfterKeyword', kindText(tail.kind));
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (condition === null) return broken(open, body);
  if (close === null) {
    p.missingAfter(condition, 'MissingEndParenthesisAfterStatement', kindText(tail.kind));
    return broken(condition, body, condition);
  }
  const name = label === null ? null : label.value;
  if (tail.kind === T.Until) return { kind: 'DoUntilStatement', start, end: close.end, label: name, condition, body };
  return { kind: 'DoWhileStatement', start, end: close.end, label: name, condition, body };
}
