import { Scope } from '../scopes/scope.ts';
import { SessionState } from '../scopes/session-state.ts';
import { Variable, VariableOption } from '../scopes/variable.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import { Module } from './module.ts';

let count = 0;

/** `.GetNewClosure()`: the block in a module of its own that holds copies of the variables its maker could see locally. */
export function closureOf(block: ScriptBlock): ScriptBlock {
  const shell = block.state.session as Shell;
  const { scope } = shell.frame;
  const own = new Scope(shell.globalState.top, undefined, true);
  const module = new Module(`__DynamicModule_${++count}`, '', 'Script', null);
  const state = new SessionState(shell, own, module);
  for (const variable of scope.locals()) {
    if ((variable.options & (VariableOption.ReadOnly | VariableOption.Constant)) !== 0) continue;
    own.define(variable.name.toLowerCase(), new Variable(variable.name, variable.get()));
  }
  return new ScriptBlock(block.code, state);
}
