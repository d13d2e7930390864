import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { filterParameters, matchVariables, scopeOf, scopeParameter, writeNotFound } from './variables.ts';

export default defineCmdlet({
  name: 'Get-Variable',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gv'],
  synopsis: 'Lists variables.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNullOrEmpty: true,
      help: 'Names; wildcards are allowed.',
      complete: ({ session }) => [...session.variables()].map(({ name }) => ({ text: name })),
    },
    ValueOnly: { type: 'SwitchParameter', help: 'Writes the values instead of the variables.' },
    ...filterParameters,
    ...scopeParameter,
  },
  outputTypes: ['System.Management.Automation.PSVariable'],
  examples: [
    {
      title: 'One variable',
      command: "$scope = '10.0.10.0'; Get-Variable scope",
      shows: ['scope                          10.0.10.0'],
    },
  ],
  related: ['Set-Variable', 'New-Variable', 'Remove-Variable', 'Clear-Variable'],
  process(cmdlet, args) {
    const scope = scopeOf(cmdlet, args.scope);
    for (const name of args.name ?? ['*']) {
      const { variables, filtered } = matchVariables(cmdlet, name, scope, args);
      for (const variable of variables) cmdlet.writeObject(args.valueOnly === true ? variable.get() : variable);
      if (variables.length === 0 && !filtered) writeNotFound(cmdlet, name);
    }
  },
});
