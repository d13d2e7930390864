import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { Variable, VariableOption } from '../../src/runtime/scopes/variable.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import type { Value } from '../../src/types/value.ts';
import {
  assign,
  assignmentTarget,
  changing,
  filterParameters,
  localScope,
  matchVariables,
  optionsOf,
  scopeOf,
  scopeParameter,
  setOptions,
  visibilityOf,
} from './variables.ts';

export default defineCmdlet({
  name: 'Set-Variable',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sv', 'set'],
  synopsis: 'Gives a variable a value, and makes it if need be.',
  supportsShouldProcess: true,
  parameters: {
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      help: 'Names; wildcards are allowed.',
    },
    Value: { type: 'Object', position: 1, byValue: true, byPropertyName: true, help: 'The value.' },
    ...filterParameters,
    Description: { type: 'String', help: 'What the variable is for.' },
    Option: { type: 'ScopedItemOptions', help: 'None, ReadOnly, Constant, Private or AllScope.' },
    Force: { type: 'SwitchParameter', help: 'Changes read-only variables, too.' },
    Visibility: { type: 'SessionStateEntryVisibility', help: 'Public or Private.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the variable.' },
    Append: { type: 'SwitchParameter', help: 'Adds the values to those that are there.' },
    ...scopeParameter,
  },
  outputTypes: ['System.Management.Automation.PSVariable'],
  examples: [{ title: 'Set', command: 'Set-Variable -Name scopes -Value 4; $scopes', shows: ['4'] }],
  related: ['Get-Variable', 'New-Variable'],
  start(cmdlet, args) {
    const nameGiven = cmdlet.isBound('Name');
    const valueGiven = cmdlet.isBound('Value');
    const piped: Value[] = args.append === true ? known(cmdlet, args.name?.[0] ?? '') : [];
    const set = (names: readonly string[], value: Value) => setVariables(cmdlet, args, names, value);
    return {
      process() {
        if (!nameGiven) set(args.name, args.value);
        else if ((!valueGiven || args.append === true) && args.value !== undefined) piped.push(args.value);
      },
      end() {
        if (!nameGiven) return;
        if (valueGiven && args.append !== true) set(args.name, args.value);
        else
          set(
            args.name,
            piped.length === 0 ? undefined : piped.length === 1 && args.append !== true ? piped[0] : piped,
          );
      },
    };
  },
});

interface SetArguments {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly description?: string;
  readonly option?: Value;
  readonly visibility?: Value;
  readonly force?: boolean;
  readonly passThru?: boolean;
  readonly scope?: string;
}

function known(cmdlet: CmdletInvocation, name: string): Value[] {
  const variable = cmdlet.session.findVariable(name);
  if (variable === undefined) return [];
  const value = variable.get();
  return [...(enumerableOf(value) ?? [value])];
}

function setVariables(cmdlet: CmdletInvocation, args: SetArguments, names: readonly string[], value: Value): void {
  const scope = scopeOf(cmdlet, args.scope) ?? localScope(cmdlet);
  const options = optionsOf(args.option);
  const force = args.force === true;
  for (const name of names) {
    const { variables, filtered } = matchVariables(cmdlet, name, scope, args);
    if (
      variables.length === 0 &&
      !filtered &&
      cmdlet.shouldProcess(assignmentTarget(cmdlet, name, value), 'Set variable')
    ) {
      const own = args.scope?.toLowerCase() === 'private' ? VariableOption.Private : 0;
      const variable = new Variable(name, value ?? null, own | (options ?? 0));
      variable.description = args.description ?? '';
      if (args.visibility !== undefined) variable.visibility = visibilityOf(args.visibility);
      scope.define(name.toLowerCase(), variable);
      if (args.passThru === true) cmdlet.writeObject(variable);
    }
    for (const variable of variables) {
      if (!cmdlet.shouldProcess(assignmentTarget(cmdlet, variable.name, value), 'Set variable')) continue;
      const changed = changing(cmdlet, () => {
        if (value !== undefined) assign(variable, value, force);
        if (args.description !== undefined) variable.description = args.description;
        if (args.visibility !== undefined) variable.visibility = visibilityOf(args.visibility);
        if (options !== null) setOptions(variable, options, force);
      });
      if (changed && args.passThru === true) cmdlet.writeObject(variable);
    }
  }
}
