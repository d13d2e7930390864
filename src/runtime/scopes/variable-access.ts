import type { VariablePath } from '../../language/ast.ts';
import { PSReference } from '../../types/reference.ts';
import type { Value } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { isAutomatic, readAutomatic, writeAutomatic } from '../compile/variables.ts';
import { fail } from '../errors/engine-errors.ts';
import type { Scope } from './scope.ts';
import type { SessionState } from './session-state.ts';
import { LiveVariable, Variable, type VariableConstraint, VariableOption } from './variable.ts';

type Qualifier = VariablePath['qualifier'];

/** The variable a scope word in front of a name means: `$global:x`, `$script:x`, `$local:x`. */
export function scopedVariable(frame: Frame, qualifier: Qualifier, name: string): Variable | undefined {
  const automatic = automaticVariable(frame, name);
  if (automatic !== undefined) return automatic;
  return qualifiedScope(frame, qualifier).local(name);
}

function qualifiedScope(frame: Frame, qualifier: Qualifier): Scope {
  switch (qualifier) {
    case 'global':
      return frame.shell.globalState.top;
    case 'script':
      return frame.scope.script;
    default:
      return frame.scope;
  }
}

/** `$global:x = ...` and the like. */
export function assignScoped(frame: Frame, qualifier: Qualifier, name: string, value: Value): void {
  const key = name.toLowerCase();
  if (isAutomatic(key)) {
    writeAutomatic(frame, key, value);
    return;
  }
  const scope = qualifiedScope(frame, qualifier);
  const variable = scope.local(key);
  if (variable !== undefined) assignVariable(variable, value);
  else {
    const made = scope.define(key, new Variable(name, value ?? null));
    if (qualifier === 'private') made.options |= VariableOption.Private;
  }
}

/** Stores with all checks; throws VariableNotWritable for read-only ones. */
export function assignVariable(variable: Variable, value: Value): void {
  if (variable.readOnly) {
    fail('VariableNotWritable', [variable.name], { target: variable.name, targetType: 'String' });
  }
  variable.set(value);
}

/** A block's automatic variable as an object that Get-Variable can show. */
export function automaticVariable(frame: Frame, name: string): Variable | undefined {
  if (name === '_' || name === 'psitem') {
    return new LiveVariable(
      name === '_' ? '_' : 'PSItem',
      () => itemSeenFrom(frame),
      (value) => {
        frame.item = value;
      },
    );
  }
  if (!isAutomatic(name)) return undefined;
  const value = readAutomatic(frame, name);
  if (value === null || value === undefined) return undefined;
  return new LiveVariable(
    name,
    () => readAutomatic(frame, name),
    (next) => writeAutomatic(frame, name, next),
  );
}

function itemSeenFrom(frame: Frame): Value {
  for (let at: Frame | null = frame; at !== null; at = at.outer) if (at.item !== undefined) return at.item;
  return null;
}

/** What `$name` is when no scope has it: null, or an error in strict mode; version 1 allows it in texts. */
export function missingVariable(frame: Frame, name: string): Value {
  const automatic = automaticVariable(frame, name);
  if (automatic !== undefined) return automatic.get();
  if (frame.shell.strict && frame.scope.strictVersion >= (frame.inText ? 2 : 1)) {
    fail('VariableIsUndefined', [name], { target: name });
  }
  return null;
}

/** `[type]$x = value`: the variable of this scope gets the constraints, in place of those it had. */
export function defineConstrained(
  frame: Frame,
  path: VariablePath,
  value: Value,
  constraints: VariableConstraint[],
): void {
  const key = path.name.toLowerCase();
  const scope = qualifiedScope(frame, path.qualifier);
  const known = scope.local(key);
  if (known?.readOnly === true) assignVariable(known, value);
  const variable = known ?? new Variable(path.name, null);
  let stored: Value = value ?? null;
  for (const constraint of constraints) stored = constraint.apply(stored, variable);
  variable.constraints = constraints.length === 0 ? null : constraints;
  variable.value = stored;
  variable.refresh();
  if (known === undefined) {
    scope.define(key, variable);
    if (path.qualifier === 'private') variable.options |= VariableOption.Private;
  }
}

/** `[ref]$x`: reads and writes the variable wherever it is found; a missing one is made here. */
export function referenceTo(frame: Frame, path: VariablePath): PSReference {
  const key = path.name.toLowerCase();
  const scope = qualifiedScope(frame, path.qualifier);
  let variable = path.qualifier === 'none' ? scope.find(key) : scope.local(key);
  if (variable === undefined) {
    if (path.qualifier === 'none') fail('NonExistingVariableReference', [path.userPath]);
    variable = scope.define(key, new Variable(path.name, null));
  }
  const found = variable;
  return new PSReference(
    () => found.get() ?? null,
    (value) => assignVariable(found, value),
  );
}

const scopeWords = new Set(['global', 'script', 'local', 'private', 'variable']);

/** Splits `script:x` for calls that get a name as text. */
export function splitName(name: string): { readonly qualifier: Qualifier; readonly name: string } {
  const colon = name.indexOf(':');
  if (colon > 0) {
    const word = name.slice(0, colon).toLowerCase();
    if (scopeWords.has(word)) return { qualifier: word as Qualifier, name: name.slice(colon + 1) };
  }
  return { qualifier: 'none', name };
}

/** The scope that a cmdlet's -Scope argument names, seen from the running one. */
export function scopeNamed(
  shell: { readonly scope: Scope; readonly globalState: SessionState },
  scope: string | number,
): Scope {
  const text = String(scope).toLowerCase();
  if (text === 'global') return shell.globalState.top;
  if (text === 'script') return shell.scope.script;
  if (text === 'local' || text === 'private') return shell.scope;
  const levels = Number(text);
  if (!Number.isInteger(levels)) fail('InvalidScopeIdArgument', [String(scope)]);
  if (levels < 0) fail('NegativeScopeID', [String(scope)]);
  let at: Scope | null = shell.scope;
  for (let level = 0; level < levels && at !== null; level++) at = at.parent;
  if (at === null) fail('ScopeIDExceedsAvailableScopes', [String(scope)]);
  return at;
}
