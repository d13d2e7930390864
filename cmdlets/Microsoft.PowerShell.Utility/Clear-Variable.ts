import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import {
  assign,
  changing,
  filterParameters,
  localScope,
  matchVariables,
  scopeOf,
  scopeParameter,
  writeNotFound,
} from './variables.ts';

export default defineCmdlet({
  name: 'Clear-Variable',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['clv'],
  synopsis: 'Sets variables to $null.',
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
    Force: { type: 'SwitchParameter', help: 'Clears read-only variables, too.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the variables.' },
    ...scopeParameter,
  },
  outputTypes: ['System.Management.Automation.PSVariable'],
  examples: [{ title: 'Clear', command: '$x = 1; Clear-Variable x; $null -eq $x', shows: ['True'] }],
  related: ['Get-Variable', 'Remove-Variable'],
  process(cmdlet, args) {
    const scope = scopeOf(cmdlet, args.scope);
    for (const name of args.name) {
      const { variables, filtered } = matchVariables(cmdlet, name, scope, args);
      if (variables.length === 0 && !filtered) writeNotFound(cmdlet, name);
      for (const variable of variables) {
        if (!cmdlet.shouldProcess(`Name: ${variable.name}`, 'Clear variable')) continue;
        const cleared = changing(cmdlet, () => {
          // Without -Scope a variable of an outer scope is left alone: a cleared one of the same name hides it.
          const own = scope ?? localScope(cmdlet);
          if (own.local(name.toLowerCase()) === undefined) cmdlet.session.setVariable(variable.name, null);
          else assign(variable, null, args.force === true);
        });
        if (cleared && args.passThru === true) cmdlet.writeObject(variable);
      }
    }
  },
});
