import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { Variable, VariableOption } from '../../src/runtime/scopes/variable.ts';
import {
  assignmentTarget,
  changing,
  localScope,
  notWritable,
  optionsOf,
  scopeOf,
  scopeParameter,
  stateError,
  visibilityOf,
} from './variables.ts';

export default defineCmdlet({
  name: 'New-Variable',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['nv'],
  synopsis: 'Makes a variable.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    Name: { type: 'String', mandatory: true, position: 0, byPropertyName: true, help: 'The name.' },
    Value: { type: 'Object', position: 1, byValue: true, byPropertyName: true, help: 'The value.' },
    Description: { type: 'String', help: 'What the variable is for.' },
    Option: { type: 'ScopedItemOptions', help: 'None, ReadOnly, Constant, Private or AllScope.' },
    Visibility: { type: 'SessionStateEntryVisibility', help: 'Public or Private.' },
    Force: { type: 'SwitchParameter', help: 'Replaces a variable with the same name, unless it is a constant.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the variable.' },
    ...scopeParameter,
  },
  outputTypes: ['System.Management.Automation.PSVariable'],
  examples: [
    {
      title: 'A constant',
      command: "New-Variable site 'HQ' -Option Constant; $site",
      shows: ['HQ'],
    },
  ],
  related: ['Get-Variable', 'Set-Variable'],
  process(cmdlet, args) {
    const { name } = args;
    const value = args.value ?? null;
    const scope = scopeOf(cmdlet, args.scope) ?? localScope(cmdlet);
    const existing = scope.local(name.toLowerCase());
    if (existing !== undefined && args.force !== true) {
      const message = `A variable with name '${name}' already exists.`;
      cmdlet.writeError(stateError('VariableAlreadyExists', message, name, 'ResourceExists').record);
      return;
    }
    if (!cmdlet.shouldProcess(assignmentTarget(cmdlet, name, value), 'New variable')) return;
    const made = changing(cmdlet, () => {
      // A constant is never replaced, whatever is forced.
      if (existing !== undefined && (existing.options & VariableOption.Constant) !== 0) throw notWritable(name);
      const variable = new Variable(name, value, optionsOf(args.option) ?? 0);
      variable.description = args.description ?? '';
      if (args.visibility !== undefined) variable.visibility = visibilityOf(args.visibility);
      scope.define(name.toLowerCase(), variable);
    });
    if (made && args.passThru === true) cmdlet.writeObject(scope.local(name.toLowerCase()) ?? null);
  },
});
