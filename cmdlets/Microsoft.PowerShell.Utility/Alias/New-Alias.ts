import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { aliasError, aliasParameters, aliasScope, putAlias } from './aliases.ts';

export default defineCmdlet({
  name: 'New-Alias',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['nal'],
  synopsis: 'Gives a command another name that is not taken yet.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    ...aliasParameters,
    ...aliasScope,
    Force: { type: 'SwitchParameter', help: 'Replaces an alias that exists, also a read-only one.' },
  },
  outputTypes: ['System.Management.Automation.AliasInfo'],
  examples: [
    {
      title: 'A short name',
      command: 'New-Alias leases Get-DhcpServerv4Lease -PassThru | ForEach-Object DisplayName',
      shows: ['leases -> Get-DhcpServerv4Lease'],
    },
  ],
  related: ['Set-Alias', 'Get-Alias'],
  process(cmdlet, args) {
    const { session } = cmdlet;
    const scope = args.scope === undefined ? session.scope : session.scopeOf(args.scope);
    if (scope.aliases?.has(args.name.toLowerCase()) && args.force !== true) {
      const message = `The alias is not allowed, because an alias with the name '${args.name}' already exists.`;
      cmdlet.writeError(aliasError('AliasAlreadyExists', message, args.name, 'ResourceExists'));
      return;
    }
    if (!cmdlet.shouldProcess(`Name: ${args.name} Value: ${args.value}`, 'New Alias')) return;
    const alias = putAlias(cmdlet, args);
    if (alias !== null && args.passThru === true) cmdlet.writeObject(alias);
  },
});
