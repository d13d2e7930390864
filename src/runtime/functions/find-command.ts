import type { Value } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { engineError } from '../errors/engine-errors.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import { moduleAliases } from '../modules/built-in-modules.ts';
import { systemFolder } from '../programs/program.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Shell } from '../shell.ts';
import type { Extent } from '../source-text.ts';
import { AliasInfo, ApplicationInfo, FunctionInfo, type RunnableInfo } from './command-info.ts';

/** How many aliases may stand for one another before the chain counts as a circle. */
const longestChain = 32;

/** The function of a plain name as a scope sees it. */
export function lookupFunction(scope: Scope, name: string): FunctionInfo | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.functions?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function lookupAlias(scope: Scope, name: string): AliasInfo | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.aliases?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Who answers to a command name: alias, function, cmdlet, script file, `Get-name`, in this order.
 * Throws CommandNotFoundException, pointing at the name.
 */
export function findCommand(
  shell: Shell,
  name: string,
  frame: Frame,
  extent: Extent,
  invocationName = name,
): RunnableInfo {
  const found = searchCommand(shell, name, frame);
  if (found !== null) return found;
  const sought = behindAliases(frame.scope, name);
  const module = /^([\w.]+)\\[^\\/]+$/.exec(name)?.[1];
  const known = module !== undefined && shell.modules.has(module.toLowerCase());
  const error =
    module !== undefined && !known
      ? engineError('ModuleNotLoaded', [module], { target: name })
      : engineError('CommandNotFoundException', [sought], { target: sought });
  error.record.exception.details.set('CommandName', sought);
  error.record.invocation = new InvocationInfo(null, extent, invocationName);
  throw error;
}

/** The same without an error. */
export function searchCommand(shell: Shell, name: string, frame: Frame): RunnableInfo | null {
  const meant = behindAliases(frame.scope, name);
  const key = meant.toLowerCase();
  return (
    plainCommand(shell, key, frame) ??
    qualifiedCommand(shell, meant, frame) ??
    shell.scripts.find(meant, frame) ??
    programOf(shell, meant) ??
    loadedByAlias(shell, key, frame) ??
    (/^[\w]+$/.test(meant) ? plainCommand(shell, `get-${key}`, frame) : null)
  );
}

/** The command behind an alias of a module that was not used yet; from now on the session has the alias. */
function loadedByAlias(shell: Shell, key: string, frame: Frame): RunnableInfo | null {
  const alias = moduleAliases(shell).get(key);
  if (alias === undefined) return null;
  shell.setAlias(alias, 'global');
  return plainCommand(shell, alias.definition.toLowerCase(), frame);
}

/** The name that a chain of aliases ends at; a name that is no alias is its own end. */
function behindAliases(scope: Scope, name: string): string {
  let meant = name;
  for (let step = 0; step < longestChain; step++) {
    const alias = lookupAlias(scope, meant.toLowerCase());
    if (alias === undefined) break;
    meant = alias.definition;
  }
  return meant;
}

function plainCommand(shell: Shell, key: string, frame: Frame): RunnableInfo | null {
  return lookupFunction(frame.scope, key) ?? shell.cmdlet(key) ?? shell.functionTable.initial(key);
}

/** A program by its name, if the search path leads to it, or by its whole path. */
export function programOf(shell: Shell, name: string): ApplicationInfo | null {
  const cut = Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/'));
  const folders = cut < 0 ? (shell.environment.get('PATH') ?? '').split(';') : [name.slice(0, cut)];
  const isSystem = (folder: string): boolean =>
    folder.replaceAll('/', '\\').replace(/\\$/, '').toLowerCase() === systemKey;
  return folders.some(isSystem) ? shell.program(name.slice(cut + 1)) : null;
}

const systemKey = systemFolder.toLowerCase();

/** `Module\Command` */
function qualifiedCommand(shell: Shell, name: string, frame: Frame): RunnableInfo | null {
  const slash = name.indexOf('\\');
  if (
    slash <= 0 ||
    /[\\/:]/.test(name.slice(slash + 1)) ||
    /[/:.]/.test(name.slice(0, slash).replace(/Microsoft\.PowerShell\./i, ''))
  ) {
    return null;
  }
  const moduleName = name.slice(0, slash).toLowerCase();
  const key = name.slice(slash + 1).toLowerCase();
  const module = shell.modules.get(moduleName);
  const own = module?.exportedFunctions.get(key);
  if (own !== undefined) return own;
  const cmdlet = shell.cmdlet(key);
  if (cmdlet !== null && cmdlet.cmdlet.module.toLowerCase() === moduleName) return cmdlet;
  const local = lookupFunction(frame.scope, key);
  return local?.module?.name.toLowerCase() === moduleName ? local : null;
}

/** A function by its name, when no alias hides it: the short way of simple calls. */
export function findFunctionFast(name: string, frame: Frame): FunctionInfo | null {
  const key = name.toLowerCase();
  const found = lookupFunction(frame.scope, key);
  if (found === undefined || lookupAlias(frame.scope, key) !== undefined) return null;
  return found;
}

/** A command that a value stands for: an alias object; null for anything that is a name. */
export function commandOf(shell: Shell, value: Value): RunnableInfo | null {
  if (value instanceof AliasInfo) return searchCommand(shell, value.definition, shell.frame);
  return value instanceof FunctionInfo || value instanceof ApplicationInfo ? value : null;
}
