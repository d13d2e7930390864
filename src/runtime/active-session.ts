import { runOnMachine } from '../types/machine.ts';
import { actOnDrives } from './files/current-drives.ts';
import { setEvaluationContext } from './scopes/constraints.ts';
import { setTextCompiler } from './script-block-type.ts';
import type { Session } from './session.ts';

/** Makes a session the one whose culture, variables, compiler, drives and machine code of this thread uses, where there are several. */
export function activate(session: Session): void {
  setEvaluationContext(session.context);
  actOnDrives(session.drives);
  runOnMachine(session.machine);
  setTextCompiler((text: string) => session.compile(text));
}

/** Does something in another session of this thread, and comes back. */
export function inSession<T>(session: Session, from: Session, action: () => T): T {
  activate(session);
  try {
    return action();
  } finally {
    activate(from);
  }
}
