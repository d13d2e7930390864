import type { CommandBase, Expression, Pipeline, PipelineBase, PipelineChain } from '../../language/ast.ts';
import type { Value } from '../../types/value.ts';
import { fail } from '../errors/engine-errors.ts';
import type { Sink } from '../flow.ts';
import { feedPipeline, runPipeline, runSingle } from '../pipeline/pipelines.ts';
import { Collector } from '../pipeline/sinks.ts';
import { compileAssignment } from './assignment.ts';
import { type CommandCall, compileCommand } from './commands.ts';
import type { CompileContext } from './context.ts';
import { compileExpression, runToEnd } from './expressions.ts';
import { type Completion, type Eval, type Frame, normal, type Run } from './frame.ts';
import { Bounds, compileRangeExpression } from './ranges.ts';
import { compileRedirections, type Redirect } from './redirections.ts';
import { compileOutput, silent, writeItems } from './statements.ts';

/** `a | b | c` as a statement: its output goes to the sink. */
export function compilePipeline(node: Pipeline, c: CompileContext): Run {
  if (node.background) return (frame, out) => startBackground(frame, node, c, out);
  const [first, ...rest] = node.pipelineElements;
  if (first === undefined) return () => normal;
  if (rest.length === 0) return compileSingle(first, c);
  if (first.kind === 'CommandExpression')
    return compileFedPipeline(first.expression, compileRedirections(first.redirections, c), rest, c);
  const calls = node.pipelineElements.map((element) => compileElement(element, c));
  return (frame, out) => runPipeline(frame, calls, out);
}

function compileElement(node: CommandBase, c: CompileContext): CommandCall {
  if (node.kind !== 'Command') throw new Error('only the first element of a pipeline may be an expression');
  return compileCommand(node, c);
}

function compileSingle(node: CommandBase, c: CompileContext): Run {
  if (node.kind === 'Command') {
    const call = compileCommand(node, c);
    return (frame, out) => runSingle(frame, call, out);
  }
  const redirect = compileRedirections(node.redirections, c);
  const plain = compileExpressionStatement(node.expression, c);
  return redirect === null ? plain : redirected(plain, redirect);
}

/** Runs statements with some streams sent elsewhere. */
function redirected(run: Run, redirect: Redirect): Run {
  return (frame, out) => {
    const opened = redirect(frame, frame.streams, out);
    const { streams } = frame;
    const { shell } = frame;
    const before = shell.streams;
    frame.streams = opened.streams;
    shell.streams = opened.streams;
    try {
      return run(frame, opened.output);
    } finally {
      frame.streams = streams;
      shell.streams = before;
      opened.close();
    }
  };
}

/** An expression as a statement: `$i++` and assignments in a statement write nothing. */
function compileExpressionStatement(node: Expression, c: CompileContext): Run {
  const evaluate = compileExpression(node, c);
  if (node.kind === 'UnaryExpression' && /PlusPlus|MinusMinus/.test(node.operator)) return silent(evaluate);
  return compileOutput(evaluate);
}

/** A pipeline whose first element is an expression: its items go in one by one, a range without an array. */
function compileFedPipeline(
  source: Expression,
  redirect: Redirect | null,
  rest: readonly CommandBase[],
  c: CompileContext,
): Run {
  const calls = rest.map((element) => compileElement(element, c));
  const range = redirect === null ? compileRangeExpression(source, c) : null;
  if (range !== null) {
    return (frame, out) => {
      const bounds = range(frame);
      return feedPipeline(frame, bounds instanceof Bounds ? rangeItems(bounds) : bounds, calls, out);
    };
  }
  const evaluate = compileExpression(source, c);
  if (redirect === null) return (frame, out) => feedPipeline(frame, evaluate(frame), calls, out);
  const writing = redirected((frame, out) => {
    const value = evaluate(frame);
    if (value !== undefined) writeItems(value, out);
    return normal;
  }, redirect);
  return (frame, out) => {
    const items = new Collector();
    writing(frame, items);
    return feedPipeline(frame, items.items, calls, out);
  };
}

function* rangeItems(bounds: Bounds): Generator<Value> {
  const step = bounds.first <= bounds.last ? 1 : -1;
  for (let value = bounds.first; value !== bounds.last; value += step) yield value;
  yield bounds.last;
}

/** `command &`: the job is the output. */
function startBackground(frame: Frame, node: Pipeline | PipelineChain, c: CompileContext, out: Sink): Completion {
  const text = c.source.text.slice(node.start, node.end).replace(/&\s*$/, '');
  const { backgroundStarter } = frame.shell;
  if (backgroundStarter === null) fail('NotSupportedHere', [`Background jobs are not available here: ${text}`]);
  writeItems(backgroundStarter(text), out);
  return normal;
}

/** `a && b`, `a || b`: what runs next depends on `$?`. */
export function compileChain(node: PipelineChain, c: CompileContext): Run {
  if (node.background) return (frame, out) => startBackground(frame, node, c, out);
  const left =
    node.lhsPipelineChain.kind === 'Pipeline'
      ? compilePipeline(node.lhsPipelineChain, c)
      : compileChain(node.lhsPipelineChain, c);
  const right = compilePipeline(node.rhsPipeline, c);
  const wanted = node.operator === 'AndAnd';
  const { source } = c;
  const { lhsPipelineChain: part } = node;
  return (frame, out) => {
    try {
      const completion = left(frame, out);
      if (completion !== normal) return completion;
    } catch (error) {
      const completion = frame.shell.statementFailed(frame.shell.located(error, source, part.start, part.end), frame);
      if (completion !== normal) return completion;
    }
    return frame.shell.succeeded === wanted ? right(frame, out) : normal;
  };
}

/** The value of what stands in parentheses or right of `=`. */
export function compilePipelineValue(node: PipelineBase, c: CompileContext): Eval {
  switch (node.kind) {
    case 'AssignmentStatement':
      return compileAssignment(node, c);
    case 'Pipeline': {
      const [only] = node.pipelineElements;
      if (
        node.pipelineElements.length === 1 &&
        only?.kind === 'CommandExpression' &&
        only.redirections.length === 0 &&
        !node.background
      ) {
        return compileExpression(only.expression, c);
      }
      return collected(compilePipeline(node, c));
    }
    case 'PipelineChain':
      return collected(compileChain(node, c));
    case 'ErrorStatement':
      throw new Error('a text with parse errors is never compiled');
  }
}

function collected(run: Run): Eval {
  return (frame: Frame) => {
    const output = new Collector();
    runToEnd(run, frame, output);
    return output.result();
  };
}

/** The same, written to a sink as it comes. */
export function compilePipelineOutput(node: PipelineBase, c: CompileContext): Run {
  switch (node.kind) {
    case 'AssignmentStatement':
      return silent(compileAssignment(node, c));
    case 'Pipeline':
      return compilePipeline(node, c);
    case 'PipelineChain':
      return compileChain(node, c);
    case 'ErrorStatement':
      throw new Error('a text with parse errors is never compiled');
  }
}
