import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { exportMembers } from '../../../src/runtime/modules/script-modules.ts';

export default defineCmdlet({
  name: 'Export-ModuleMember',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Says, inside a module, which of its members are visible outside.',
  description:
    'Without it a module exports all its functions and aliases and no variable. Several calls add up; one without arguments exports nothing.',
  parameters: {
    Function: {
      type: 'String[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      allowEmptyCollection: true,
      help: 'Functions to export; wildcards are allowed.',
    },
    Cmdlet: { type: 'String[]', byPropertyName: true, allowEmptyCollection: true, help: 'Cmdlets to export.' },
    Variable: { type: 'String[]', byPropertyName: true, notNull: true, help: 'Variables to export.' },
    Alias: { type: 'String[]', byPropertyName: true, notNull: true, help: 'Aliases to export.' },
  },
  examples: [
    {
      title: 'One public function',
      command:
        'New-Module M { function Get-A { Get-B }; function Get-B { 2 }; Export-ModuleMember -Function Get-A } | Out-Null; Get-A',
      shows: ['2'],
    },
  ],
  related: ['New-Module', 'Import-Module'],
  process(cmdlet, args) {
    exportMembers(cmdlet.session, {
      functions: args.function ?? [],
      cmdlets: args.cmdlet ?? [],
      variables: args.variable ?? [],
      aliases: args.alias ?? [],
    });
  },
});
