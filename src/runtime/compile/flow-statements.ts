import type { ExitStatement, Expression, ReturnStatement, ThrowStatement } from '../../language/ast.ts';
import { toText } from '../convert/text.ts';
import { thrownValue } from '../errors/thrown.ts';
import { exitCodeOf } from '../exit-code.ts';
import { ExitFlow } from '../flow.ts';
import { type CompileContext, positioned } from './context.ts';
import { compileExpression } from './expressions.ts';
import { type breaks, type continues, type Frame, type Run, returns } from './frame.ts';
import { compilePipelineOutput, compilePipelineValue } from './pipelines.ts';

/** `break` and `continue`, with or without a label. */
export function compileFlow(
  label: Expression | null,
  completion: typeof breaks | typeof continues,
  c: CompileContext,
): Run {
  if (label === null) {
    return (frame) => {
      frame.label = '';
      return completion;
    };
  }
  const name = compileExpression(label, c);
  return (frame) => {
    frame.label = toText(name(frame), frame.shell.context).toLowerCase();
    return completion;
  };
}

export function compileReturn(node: ReturnStatement, c: CompileContext): Run {
  if (node.pipeline === null) return () => returns;
  if (c.inMethod) {
    const value = positioned(compilePipelineValue(node.pipeline, c), node.pipeline, c);
    const { pipeline } = node;
    const { source } = c;
    return (frame) => {
      const result = value(frame);
      try {
        frame.shell.classes.setReturn(frame, result);
      } catch (error) {
        throw frame.shell.located(error, source, pipeline.start, pipeline.end);
      }
      return returns;
    };
  }
  const output = compilePipelineOutput(node.pipeline, c);
  const { source } = c;
  const { start, end } = node.pipeline;
  return (frame, out) => {
    try {
      output(frame, out);
    } catch (error) {
      throw frame.shell.located(error, source, start, end);
    }
    return returns;
  };
}

export function compileExit(node: ExitStatement, c: CompileContext): Run {
  if (node.pipeline === null) {
    return (frame) => {
      throw new ExitFlow(exitCodeOf(frame.shell.lastExitCode));
    };
  }
  const value = compilePipelineValue(node.pipeline, c);
  return (frame) => {
    throw new ExitFlow(exitCodeOf(value(frame)));
  };
}

export function compileThrow(node: ThrowStatement, c: CompileContext): Run {
  const value = node.pipeline === null ? null : compilePipelineValue(node.pipeline, c);
  return (frame) => {
    if (value === null) {
      const again = caughtError(frame);
      if (again !== null) throw frame.shell.thrownAgain(again);
    }
    throw thrownValue(value === null ? null : value(frame), value === null, frame.shell);
  };
}

function caughtError(frame: Frame): unknown {
  for (let at: Frame | null = frame; at !== null; at = at.outer) if (at.caught !== null) return at.caught;
  return null;
}
