import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { aliasParameters, aliasScope, putAlias } from './aliases.ts';

export default defineCmdlet({
  name: 'Set-Alias',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sal'],
  synopsis: 'Gives a command another name, or changes what a name stands for.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  defaultSet: 'Default',
  sets: ['Default'],
  parameters: {
    ...aliasParameters,
    ...aliasScope,
    Force: { type: 'SwitchParameter', help: 'Changes a read-only alias, too.' },
  },
  outputTypes: ['System.Management.Automation.AliasInfo'],
  examples: [
    {
      title: 'A short name',
      command: 'Set-Alias scopes Get-DhcpServerv4Scope; (Get-Alias scopes).Definition',
      shows: ['Get-DhcpServerv4Scope'],
    },
  ],
  related: ['New-Alias', 'Get-Alias', 'Remove-Alias'],
  process(cmdlet, args) {
    if (!cmdlet.shouldProcess(`Name: ${args.name} Value: ${args.value}`, 'Set Alias')) return;
    const alias = putAlias(cmdlet, args);
    if (alias !== null && args.passThru === true) cmdlet.writeObject(alias);
  },
});
