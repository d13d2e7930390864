import type {
  AssignmentOperator,
  CommandBase,
  CommandExpression,
  Expression,
  Pipeline,
  PipelineBase,
  PipelineChain,
  Redirection,
} from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindName, kindText, kindTraits, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { command } from './commands.ts';
import { errorOf, errorStatement } from './error-nodes.ts';
import { expression } from './expressions.ts';
import { type Extent, exact, none, type Parser } from './parser.ts';
import { redirection } from './redirections.ts';
import { statement } from './statements.ts';

/** An assignment, a pipeline, or pipelines chained by `&&` and `||`. */
export function pipelineChain(p: Parser): PipelineBase | null {
  if (p.atCommandWord) return chain(p, null);
  const mode = p.setMode(Mode.Expression);
  const first = expression(p);
  let assign: Token | null = null;
  if (first !== null) {
    const token = p.peek();
    if ((kindTraits(token.kind) & F.Assignment) !== 0) {
      p.skip();
      assign = token;
    }
  }
  p.setMode(mode);
  if (first !== null && assign !== null) return assignment(p, first, assign);
  return chain(p, first);
}

function assignment(p: Parser, left: Expression, operator: Token): PipelineBase {
  p.skipNewlines();
  let right = statement(p);
  if (right === null) {
    p.missingAfter(operator, 'ExpectedValueExpression', kindText(operator.kind));
    right = errorStatement(operator.end, operator.end);
  }
  // A value that is a mere expression needs no pipeline.
  const value = right.kind === 'Pipeline' && !right.background ? (right.pipelineElements[0] as CommandBase) : null;
  if (right.kind === 'Pipeline' && right.pipelineElements.length === 1 && value?.kind === 'CommandExpression')
    right = value;
  return {
    kind: 'AssignmentStatement',
    start: left.start,
    end: right.end,
    left,
    operator: kindName(operator.kind) as AssignmentOperator,
    right,
    operatorStart: operator.start,
    operatorEnd: operator.end,
  };
}

function chain(p: Parser, first: Expression | null): PipelineBase | null {
  let left: Pipeline | PipelineChain | null = null;
  let operator: Token | null = null;
  let start = first;
  for (;;) {
    const firstToken = start === null ? p.peek() : null;
    const next = pipeline(p, start);
    start = null;
    if (next === null) {
      if (left === null || operator === null) return null;
      return missingPipeline(p, left, operator, firstToken);
    }
    const token = p.peek();
    if (token.kind !== T.AndAnd && token.kind !== T.OrOr) {
      let background = false;
      if (token.kind === T.Ampersand) {
        p.skip();
        const after = p.peek();
        if (after.kind === T.AndAnd || after.kind === T.OrOr) {
          p.skip();
          p.report(after.start, after.end, 'BackgroundOperatorInPipelineChain');
          return errorStatement((left ?? next).start, after.end);
        }
        background = true;
      }
      if (left === null || operator === null) return background ? { ...next, background } : next;
      return chained(left, next, operator, background);
    }
    p.skip();
    p.skipNewlines();
    left = left === null || operator === null ? next : chained(left, next, operator, false);
    operator = token;
    if (p.peek().kind === T.EndOfInput) {
      p.missingAfter(token, 'EmptyPipelineChainElement');
      return left;
    }
  }
}

function chained(left: Pipeline | PipelineChain, right: Pipeline, operator: Token, background: boolean): PipelineChain {
  return {
    kind: 'PipelineChain',
    start: left.start,
    end: right.end,
    lhsPipelineChain: left,
    rhsPipeline: right,
    operator: operator.kind === T.AndAnd ? 'AndAnd' : 'OrOr',
    background,
  };
}

function missingPipeline(
  p: Parser,
  left: Extent & (Pipeline | PipelineChain),
  operator: Token,
  found: Token | null,
): PipelineBase {
  if (found === null || found.kind === T.EndOfInput) {
    p.missingAfter(operator, 'EmptyPipelineChainElement', p.text(operator));
  } else if (found.kind !== T.Dot && found.kind !== T.Ampersand) {
    p.report(operator.start, found.end, 'EmptyPipelineChainElement', p.text(operator));
  }
  const { start } = left;
  return { ...errorOf(start, operator.end, operator.kind, [], []), nested: [left] };
}

/** `a | b | c`; the expression it begins with may have been read. */
function pipeline(p: Parser, first: Expression | null): Pipeline | null {
  let elements: CommandBase[] | null = null;
  let pipe: Token | null = null;
  let start = first;
  for (;;) {
    if (start === null && !p.atCommandWord) {
      const mode = p.setMode(Mode.Expression);
      start = expression(p);
      p.setMode(mode);
    }
    let element: CommandBase | null;
    if (start === null) {
      element = command(p);
    } else {
      if (elements !== null) p.report(start.start, start.end, 'ExpressionsMustBeFirstInPipeline');
      element = commandExpression(p, start);
    }
    start = null;
    if (element !== null) {
      if (elements === null) elements = [element];
      else elements.push(element);
    } else if (elements !== null || p.peek().kind === T.Pipe) {
      if (pipe !== null) p.missingAfter(pipe, 'EmptyPipeElement');
      else {
        const token = p.peek();
        p.reportIncomplete(token.start, token.end, 'EmptyPipeElement');
      }
    }
    pipe = pipeBehind(p);
    if (pipe === null) break;
    p.skip();
    p.skipNewlines();
    if (p.peek().kind === T.EndOfInput) {
      p.missingAfter(pipe, 'EmptyPipeElement');
      break;
    }
  }
  if (elements === null) return null;
  const head = elements[0];
  const last = elements[elements.length - 1];
  if (head === undefined || last === undefined) return null;
  return { kind: 'Pipeline', start: head.start, end: last.end, pipelineElements: elements, background: false };
}

/** The pipe that goes on with a pipeline, also at the beginning of the next line; null when it ends here. */
function pipeBehind(p: Parser): Token | null {
  let token = p.peek();
  if (token.kind === T.NewLine && p.tokenizer.isPipeContinuation(token.end)) {
    p.skipNewlines();
    token = p.peek();
  }
  switch (token.kind) {
    case T.Pipe:
      return token;
    case T.Semi:
    case T.NewLine:
    case T.RParen:
    case T.RCurly:
    case T.EndOfInput:
    case T.AndAnd:
    case T.OrOr:
    case T.Ampersand:
      return null;
    default:
      p.report(token.start, token.end, 'UnexpectedToken', p.text(token));
      return null;
  }
}

function commandExpression(p: Parser, value: Expression): CommandExpression {
  let token = p.peek();
  if (token.kind !== T.Redirection && token.kind !== T.RedirectInStd)
    return { kind: 'CommandExpression', start: value.start, end: value.end, expression: value, redirections: none };
  const redirections: Redirection[] = [];
  let last: Extent = value;
  for (; token.kind === T.Redirection || token.kind === T.RedirectInStd; token = p.peek()) {
    p.skip();
    const read = redirection(p, token, redirections);
    last = read.kind === null ? value : read.extent;
  }
  return {
    kind: 'CommandExpression',
    start: value.start,
    end: last.end,
    expression: value,
    redirections: exact(redirections),
  };
}

/** An expression as a pipeline of its own. */
export function pipelineOf(value: Expression): Pipeline {
  const { start, end } = value;
  return {
    kind: 'Pipeline',
    start,
    end,
    pipelineElements: [{ kind: 'CommandExpression', start, end, expression: value, redirections: none }],
    background: false,
  };
}
