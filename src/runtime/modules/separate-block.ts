import { initialNames } from '../scopes/initial-variables.ts';
import { Scope } from '../scopes/scope.ts';
import { SessionState } from '../scopes/session-state.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';

/**
 * The block as another runspace would have it: compiled anew from its text, so that its errors name no file, and with
 * scopes of its own, where the variables and functions that the caller made are not seen.
 */
export function separateBlock(session: Session, text: string): ScriptBlock {
  const shell = session as Shell;
  const global = shell.globalState.top;
  const top = new Scope(null, undefined, true);
  top.frame = global.frame;
  top.aliases = global.aliases;
  for (const name of initialNames) {
    const variable = global.find(name);
    if (variable !== undefined) top.define(name, variable);
  }
  return new ScriptBlock(session.compile(text).code, new SessionState(shell, top));
}
