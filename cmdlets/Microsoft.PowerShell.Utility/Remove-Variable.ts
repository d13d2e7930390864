import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { VariableOption } from '../../src/runtime/scopes/variable.ts';
import {
  changing,
  filterParameters,
  localScope,
  matchVariables,
  scopeOf,
  scopeParameter,
  stateError,
  writeNotFound,
} from './variables.ts';

export default defineCmdlet({
  name: 'Remove-Variable',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['rv'],
  synopsis: 'Deletes variables.',
  supportsShouldProcess: true,
  parameters: {
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      help: 'Names; wildcards are allowed.',
    },
    ...filterParameters,
    Force: { type: 'SwitchParameter', help: 'Deletes read-only variables, too.' },
    ...scopeParameter,
  },
  examples: [{ title: 'Delete', command: '$x = 1; Remove-Variable x; $null -eq $x', shows: ['True'] }],
  related: ['Get-Variable', 'Clear-Variable'],
  process(cmdlet, args) {
    const scope = scopeOf(cmdlet, args.scope) ?? localScope(cmdlet);
    for (const name of args.name) {
      const { variables, filtered } = matchVariables(cmdlet, name, scope, args);
      if (variables.length === 0 && !filtered) writeNotFound(cmdlet, name);
      for (const variable of variables) {
        if (!cmdlet.shouldProcess(`Name: ${variable.name}`, 'Remove variable')) continue;
        changing(cmdlet, () => {
          const constant = (variable.options & VariableOption.Constant) !== 0;
          if (constant || (variable.readOnly && args.force !== true)) {
            throw stateError(
              'VariableNotRemovable',
              `Cannot remove variable ${variable.name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`,
              variable.name,
            );
          }
          scope.remove(variable.name.toLowerCase());
        });
      }
    }
  },
});
