import type { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';

/** Completers by `command:parameter` in lower case; the command is empty for one that serves all. */
const completers = new WeakMap<Session, Map<string, ScriptBlock>>();

/** Register-ArgumentCompleter: null takes a completer back. */
export function registerCompleter(
  session: Session,
  command: string,
  parameter: string,
  block: ScriptBlock | null,
): void {
  const known = completers.get(session) ?? new Map<string, ScriptBlock>();
  completers.set(session, known);
  const key = `${command}:${parameter}`.toLowerCase();
  if (block === null) known.delete(key);
  else known.set(key, block);
}

/** The completer that scripts registered for a parameter: of this command, or of any. */
export function registeredCompleter(session: Session, command: string, parameter: string): ScriptBlock | null {
  const known = completers.get(session);
  if (known === undefined) return null;
  const name = parameter.toLowerCase();
  return known.get(`${command.toLowerCase()}:${name}`) ?? known.get(`:${name}`) ?? null;
}
