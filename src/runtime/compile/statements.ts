import type { Statement, StatementBlock, TrapStatement } from '../../language/ast.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { debugging } from '../debugger/debugging.ts';
import { isPoint } from '../debugger/stopping-points.ts';
import type { Sink } from '../flow.ts';
import { compileAssignment } from './assignment.ts';
import { compileIf } from './conditions.ts';
import { type CompileContext, positioned } from './context.ts';
import { compileData } from './data.ts';
import { compileClassDefinition, compileFunctionDefinition } from './definitions.ts';
import { compileExpression } from './expressions.ts';
import { compileExit, compileFlow, compileReturn, compileThrow } from './flow-statements.ts';
import { breaks, type Completion, continues, type Eval, type Frame, normal, type Run } from './frame.ts';
import { compileDo, compileFor, compileForEach, compileWhile } from './loops.ts';
import { compileChain, compilePipeline } from './pipelines.ts';
import { compileSwitch } from './switch.ts';
import { compileTraps, type Traps } from './traps.ts';
import { compileTry } from './try.ts';

/** The statements between braces, with their traps. */
export function compileStatementBlock(block: StatementBlock, c: CompileContext): Run {
  return compileStatements(block.statements, block.traps, c);
}

/**
 * Runs statements one after the other. An error ends its statement; whether it goes further up, is shown, or is handed
 * to a trap is decided here, where PowerShell decides it.
 */
export function compileStatements(
  statements: readonly Statement[],
  traps: readonly TrapStatement[],
  c: CompileContext,
  followed = c.followed,
): Run {
  const inner = traps.length > 0 ? { ...c, inTrap: true } : c;
  const runs = statements.map((statement) => {
    const run = compileStatement(statement, inner);
    return followed && isPoint(statement) ? stopping(run, statement, c) : run;
  });
  const handler = compileTraps(traps, c);
  const rethrow = c.inTrap && handler === null;
  const { source } = c;
  const count = runs.length;
  const starts = statements.map((statement) => positionOf(statement).start);
  const ends = statements.map((statement) => positionOf(statement).end);
  if (count === 0) return () => normal;
  const [only] = runs;
  if (count === 1 && only !== undefined) {
    const [start = 0] = starts;
    const [end = 0] = ends;
    return (frame, out) => {
      try {
        return only(frame, out);
      } catch (error) {
        return failed(frame.shell.located(error, source, start, end), frame, out, handler, rethrow);
      }
    };
  }
  return (frame, out) => {
    for (let index = 0; index < count; index++) {
      try {
        const completion = (runs[index] as Run)(frame, out);
        if (completion !== normal) return completion;
      } catch (error) {
        const located = frame.shell.located(error, source, starts[index] as number, ends[index] as number);
        const completion = failed(located, frame, out, handler, rethrow);
        if (completion !== normal) return completion;
      }
    }
    return normal;
  };
}

/** Asks the debugger before a statement runs. */
function stopping(run: Run, { start, end }: Statement, { source }: CompileContext): Run {
  return (frame, out) => {
    if (debugging.on) frame.shell.debugger.reached(frame, source, start, end);
    return run(frame, out);
  };
}

function failed(error: unknown, frame: Frame, out: Sink, handler: Traps | null, rethrow: boolean): Completion {
  if (rethrow) throw frame.shell.noted(error);
  return handler === null ? frame.shell.statementFailed(error, frame) : handler(error, frame, out);
}

/** What an error in a statement points at: an assignment as a whole, a `return` at its value. */
function positionOf(statement: Statement): { readonly start: number; readonly end: number } {
  return statement;
}

/** A statement whose output goes to the sink. */
export function compileStatementOutput(node: Statement, c: CompileContext): Run {
  return compileStatement(node, c);
}

function compileStatement(node: Statement, c: CompileContext): Run {
  switch (node.kind) {
    case 'Pipeline':
      return compilePipeline(node, c);
    case 'PipelineChain':
      return compileChain(node, c);
    case 'AssignmentStatement':
      return silent(compileAssignment(node, c));
    case 'IfStatement':
      return compileIf(node, c);
    case 'ForStatement':
      return compileFor(node, c);
    case 'ForEachStatement':
      return compileForEach(node, c);
    case 'WhileStatement':
      return compileWhile(node, c);
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      return compileDo(node, c);
    case 'SwitchStatement':
      return compileSwitch(node, c);
    case 'TryStatement':
      return compileTry(node, c);
    case 'BreakStatement':
      return compileFlow(node.label, breaks, c);
    case 'ContinueStatement':
      return compileFlow(node.label, continues, c);
    case 'ReturnStatement':
      return compileReturn(node, c);
    case 'ExitStatement':
      return compileExit(node, c);
    case 'ThrowStatement':
      return compileThrow(node, c);
    case 'FunctionDefinition':
      return compileFunctionDefinition(node, c);
    case 'TypeDefinition':
      return compileClassDefinition(node, c);
    case 'DataStatement':
      return compileData(node, c);
    case 'CommandExpression':
      return compileOutput(positioned(compileExpression(node.expression, c), node, c));
    case 'UsingStatement':
    case 'TrapStatement':
      return () => normal;
    case 'Command':
    case 'ConfigurationDefinition':
    case 'BlockStatement':
    case 'ErrorStatement':
      throw new Error(`a ${node.kind} is not run`);
  }
}

/** Runs for effect alone; `$?` becomes true. */
export function silent(evaluate: Eval): Run {
  return (frame, _out) => {
    evaluate(frame);
    frame.shell.succeeded = true;
    return normal;
  };
}

/** Writes an expression's value, a collection's items one by one. */
export function compileOutput(evaluate: Eval): Run {
  return (frame, out) => {
    const value = evaluate(frame);
    if (value !== undefined) writeItems(value, out);
    frame.shell.succeeded = true;
    return normal;
  };
}

export function writeItems(value: Value, out: Sink): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      out.write(item === undefined ? null : item);
    }
    return;
  }
  if (typeof value === 'object' && value !== null) {
    const items = enumerableOf(value);
    if (items !== null) {
      for (const item of items) out.write(item === undefined ? null : item);
      return;
    }
  }
  out.write(value);
}
