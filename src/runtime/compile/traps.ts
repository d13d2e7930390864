import type { TrapStatement } from '../../language/ast.ts';
import type { ErrorRecord } from '../error-record.ts';
import { findHandler, type HandlerType, recordFor } from '../errors/handlers.ts';
import { CommandEnded, isFlow, LoopFlow, type PSError, type Sink } from '../flow.ts';
import type { CompileContext } from './context.ts';
import { breaks, type Completion, continues, type Frame, normal, type Run, returns } from './frame.ts';
import { compileStatementBlock } from './statements.ts';
import { compileTypeSearch } from './types.ts';

/** Handles an error of a statement in a block with traps: says how the block goes on. */
export type Traps = (error: unknown, frame: Frame, out: Sink) => Completion;

/** The traps of one statement block, or null when it has none. */
export function compileTraps(traps: readonly TrapStatement[], c: CompileContext): Traps | null {
  if (traps.length === 0) return null;
  const bodies: Run[] = traps.map((trap) => compileStatementBlock(trap.body, { ...c, inTrap: false }));
  const searches = traps.map((trap) => (trap.trapType === null ? null : compileTypeSearch(trap.trapType.typeName, c)));
  return (raised, frame, out) => {
    const thrown = raised instanceof CommandEnded ? raised.failure : raised;
    if (isFlow(thrown)) throw thrown;
    const { shell } = frame;
    const error = shell.noted(thrown);
    const types: HandlerType[] = searches.map((search) =>
      search === null ? null : (search(frame) ?? shell.noSuchType),
    );
    const { index, exception } = findHandler(error, types);
    const body = bodies[index];
    if (body === undefined) throw raised;
    const outcome = runTrap(body, error, recordFor(error, exception), frame, out);
    shell.succeeded = false;
    if (outcome === 'continue') return normal;
    if (outcome === 'return') return returns;
    if (outcome === 'break') throw raised;
    return shell.showTrapped(error, frame);
  };
}

function runTrap(
  body: Run,
  error: PSError,
  record: ErrorRecord,
  frame: Frame,
  out: Sink,
): 'continue' | 'break' | 'return' | 'shown' {
  const { item, caught } = frame;
  frame.item = record;
  frame.caught = error;
  try {
    const completion = body(frame, out);
    if (completion === continues) return 'continue';
    if (completion === returns) return 'return';
    return completion === breaks ? 'break' : 'shown';
  } catch (flow) {
    if (flow instanceof LoopFlow) return flow.kind === 'continue' ? 'continue' : 'break';
    throw flow;
  } finally {
    frame.item = item;
    frame.caught = caught;
  }
}
