import '../../src/runtime/item-options.ts';
import type { ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Scope } from '../../src/runtime/scopes/scope.ts';
import { type Variable, VariableOption } from '../../src/runtime/scopes/variable.ts';
import { compareCulture } from '../../src/types/collation.ts';
import { EnumValue } from '../../src/types/enums.ts';
import type { Value } from '../../src/types/value.ts';

/** The parameters that all Variable cmdlets have. */
export const scopeParameter = {
  Scope: {
    type: 'String',
    notNullOrEmpty: true,
    help: 'Where to look: Global, Local, Script, or how many scopes up.',
    complete: () => ['Global', 'Local', 'Script'].map((text) => ({ text })),
  },
} as const satisfies ParameterDeclarations;

export const filterParameters = {
  Include: { type: 'String[]', help: 'Only variables with one of these names; wildcards are allowed.' },
  Exclude: { type: 'String[]', help: 'No variables with one of these names; wildcards are allowed.' },
} as const satisfies ParameterDeclarations;

export interface VariableFilter {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The variables that a name or pattern stands for, and whether filters or wildcards explain that there are none. */
export interface MatchedVariables {
  readonly variables: readonly Variable[];
  readonly filtered: boolean;
}

/**
 * Finds variables by name or pattern.
 * @param scope the one to look into; null looks as `$name` does, outwards
 */
export function matchVariables(
  cmdlet: CmdletInvocation,
  name: string,
  scope: Scope | null,
  filter: VariableFilter = {},
): MatchedVariables {
  const include = filter.include?.map((pattern) => WildcardPattern.of(pattern)) ?? [];
  const exclude = filter.exclude?.map((pattern) => WildcardPattern.of(pattern)) ?? [];
  const passes = (text: string) =>
    (include.length === 0 || include.some((pattern) => pattern.isMatch(text))) &&
    !exclude.some((pattern) => pattern.isMatch(text));
  if (!WildcardPattern.hasWildcards(name)) {
    if (!passes(name)) return { variables: [], filtered: true };
    const found = scope === null ? cmdlet.session.findVariable(name) : scope.local(name.toLowerCase());
    return { variables: found === undefined ? [] : [found], filtered: false };
  }
  const pattern = WildcardPattern.of(name);
  const all = scope === null ? cmdlet.session.variables() : scope.locals();
  const variables = [...all].filter((variable) => pattern.isMatch(variable.name) && passes(variable.name));
  variables.sort((left, right) => compareCulture(left.name, right.name, true));
  return { variables, filtered: true };
}

/** What a -Visibility argument says. */
export function visibilityOf(argument: Value): Variable['visibility'] {
  return argument instanceof EnumValue && argument.value === 1 ? 'Private' : 'Public';
}

/** The scope a -Scope argument names; one that does not exist ends the command. */
export function scopeOf(cmdlet: CmdletInvocation, scope: string | undefined): Scope | null {
  return scope === undefined || scope === '' ? null : cmdlet.session.scopeOf(scope);
}

/** The scope whose code runs the command. */
export function localScope(cmdlet: CmdletInvocation): Scope {
  return cmdlet.session.scope;
}

export function writeNotFound(cmdlet: CmdletInvocation, name: string): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot find a variable with the name '${name}'.`,
      id: 'VariableNotFound',
      category: 'ObjectNotFound',
      target: name,
      exceptionType: 'System.Management.Automation.ItemNotFoundException',
    }),
  );
}

/** The number of a ScopedItemOptions argument, or null when none was given. */
export function optionsOf(value: Value): number | null {
  return value instanceof EnumValue ? value.value : null;
}

/** Runs a change of a variable; what PowerShell refuses is reported and the next one is tried. */
export function changing(cmdlet: CmdletInvocation, change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    cmdlet.writeError(error.record);
    return false;
  }
}

/** Stores a value, over a read-only one if forced. */
export function assign(variable: Variable, value: Value, force: boolean): void {
  const locked = variable.readOnly && !(force && (variable.options & VariableOption.Constant) === 0);
  if (locked) throw notWritable(variable.name);
  variable.set(value);
}

/** Sets a variable's options; a constant is made only at its creation and stays one. */
export function setOptions(variable: Variable, options: number, force: boolean): void {
  const constant = (variable.options & VariableOption.Constant) !== 0;
  if (constant || (variable.readOnly && !force)) throw notWritable(variable.name);
  if ((options & VariableOption.Constant) !== 0) {
    throw stateError(
      'VariableCannotBeMadeConstant',
      `Existing variable ${variable.name} cannot be made constant. Variables can be made constant only at creation time.`,
      variable.name,
    );
  }
  variable.options = options;
  variable.refresh();
}

export function notWritable(name: string): PSError {
  return stateError(
    'VariableNotWritable',
    `Cannot overwrite variable ${name} because it is read-only or constant.`,
    name,
  );
}

export function stateError(
  id: string,
  message: string,
  name: string,
  category: 'WriteError' | 'ResourceExists' = 'WriteError',
): PSError {
  const exceptionType = 'System.Management.Automation.SessionStateUnauthorizedAccessException';
  return new PSError(ErrorRecord.of({ message, id, category, target: name, exceptionType }));
}

/** `Name: x Value: y`, as -WhatIf and -Verbose show it. */
export function assignmentTarget(cmdlet: CmdletInvocation, name: string, value: Value): string {
  return `Name: ${name} Value: ${displayText(value, cmdlet.session.context)}`;
}
