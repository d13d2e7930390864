import type { TrapStatement } from '../../language/ast.ts';
import { findHandler, type HandlerType } from '../errors/handlers.ts';
import { isFlow, LoopFlow, type Sink } from '../flow.ts';
import type { CompileContext } from './context.ts';
import { breaks, type Completion, continues, type Frame, normal, type Run } from './frame.ts';
import { compileStatementBlock } from './statements.ts';
import { compileTypeSearch } from './types.ts';

/** Handles an error of a statement in a block with traps: says how the block goes on. */
export type Traps = (error: unknown, frame: Frame, out: Sink) => Completion;

/** The traps of one statement block, or null when it has none. */
export function compileTraps(traps: readonly TrapStatement[], c: CompileContext): Traps | null {
  if (traps.length === 0) return null;
  const bodies: Run[] = traps.map((trap) => compileStatementBlock(trap.body, { ...c, inTrap: false }));
  const searches = traps.map((trap) => (trap.trapType === null ? null : compileTypeSearch(trap.trapType.typeName, c)));
  return (thrown, frame, out) => {
    if (isFlow(thrown)) throw thrown;
    const { shell } = frame;
    const error = shell.noted(thrown);
    const types: HandlerType[] = searches.map((search) =>
      search === null ? null : (search(frame) ?? shell.noSuchType),
    );
    const body = bodies[findHandler(error, types)];
    if (body === undefined) throw error;
    const outcome = runTrap(body, error, frame, out);
    shell.succeeded = false;
    if (outcome === 'continue') return normal;
    if (outcome === 'break') throw error;
    return shell.showTrapped(error, frame);
  };
}

function runTrap(
  body: Run,
  error: ReturnType<Frame['shell']['noted']>,
  frame: Frame,
  out: Sink,
): 'continue' | 'break' | 'shown' {
  const { item, caught } = frame;
  frame.item = error.record;
  frame.caught = error;
  try {
    const completion = body(frame, out);
    if (completion === continues) return 'continue';
    return completion === breaks ? 'break' : 'shown';
  } catch (flow) {
    if (flow instanceof LoopFlow) return flow.kind === 'continue' ? 'continue' : 'break';
    throw flow;
  } finally {
    frame.item = item;
    frame.caught = caught;
  }
}
