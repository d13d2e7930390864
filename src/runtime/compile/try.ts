import type { TryStatement, TypeConstraint } from '../../language/ast.ts';
import { findHandler, type HandlerType, recordFor } from '../errors/handlers.ts';
import { isFlow, type PSError, type Sink } from '../flow.ts';
import type { CompileContext } from './context.ts';
import { type Completion, type Frame, normal, type Run } from './frame.ts';
import { compileStatementBlock } from './statements.ts';
import { compileTypeSearch, typeNotFound } from './types.ts';

interface Clause {
  readonly types: readonly ((frame: Frame) => HandlerType)[];
  readonly body: Run;
}

export function compileTry(node: TryStatement, c: CompileContext): Run {
  const body = compileStatementBlock(node.body, c);
  const clauses: Clause[] = node.catchClauses.map((clause) => ({
    types: clause.catchTypes.length === 0 ? [() => null] : clause.catchTypes.map((type) => typeOrNever(type, c)),
    body: compileStatementBlock(clause.body, c),
  }));
  const guarded = clauses.length === 0 ? body : withCatch(body, clauses);
  const cleanup = node.finally === null ? null : compileStatementBlock(node.finally, c);
  return cleanup === null ? inTry(guarded) : withFinally(inTry(guarded), cleanup);
}

function typeOrNever(constraint: TypeConstraint, c: CompileContext): (frame: Frame) => HandlerType {
  const search = compileTypeSearch(constraint.typeName, c);
  return (frame) => {
    const type = search(frame);
    if (type === null) throw typeNotFound(constraint.typeName, c, constraint, frame);
    return type;
  };
}

/** While a try statement runs, errors of statements in it and in all it calls go up instead of being shown. */
function inTry(run: Run): Run {
  return (frame, out) => {
    const { shell } = frame;
    const before = shell.inTry;
    shell.inTry = true;
    try {
      return run(frame, out);
    } finally {
      shell.inTry = before;
    }
  };
}

function withCatch(body: Run, clauses: readonly Clause[]): Run {
  return (frame, out) => {
    try {
      return body(frame, out);
    } catch (error) {
      if (isFlow(error)) throw error;
      return runHandler(frame.shell.asError(error), frame, out, clauses);
    }
  };
}

function runHandler(error: PSError, frame: Frame, out: Sink, clauses: readonly Clause[]): Completion {
  const types: HandlerType[] = [];
  const owners: Clause[] = [];
  for (const clause of clauses) {
    for (const type of clause.types) {
      types.push(type(frame));
      owners.push(clause);
    }
  }
  const { index, exception } = findHandler(error, types);
  const clause = owners[index];
  if (clause === undefined) throw error;
  const { item, caught } = frame;
  frame.item = recordFor(error, exception);
  frame.caught = error;
  try {
    return clause.body(frame, out);
  } finally {
    // `$_` that was not set in this block becomes null, as PowerShell restores it.
    frame.item = item;
    frame.caught = caught;
  }
}

function withFinally(run: Run, cleanup: Run): Run {
  return (frame, out) => {
    let completion: Completion;
    try {
      completion = run(frame, out);
    } catch (error) {
      // A break or return inside `finally` is refused by the parser; what it throws replaces the error.
      frame.shell.whileStopping(() => cleanup(frame, out));
      throw error;
    }
    const { label } = frame;
    const after = cleanup(frame, out);
    if (after !== normal) return after;
    frame.label = label;
    return completion;
  };
}
