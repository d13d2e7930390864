import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { VariableOption } from '../../../src/runtime/scopes/variable.ts';
import { aliasError, aliasScope } from './aliases.ts';

export default defineCmdlet({
  name: 'Remove-Alias',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Takes aliases out of the session.',
  defaultSet: 'Default',
  sets: ['Default'],
  parameters: {
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'The names.',
      complete: ({ session }) => [...session.aliases()].map(({ name }) => ({ text: name })),
    },
    ...aliasScope,
    Force: { type: 'SwitchParameter', help: 'Removes a read-only alias, too.' },
  },
  examples: [
    {
      title: 'Make and remove',
      command: 'Set-Alias hi Write-Output; Remove-Alias hi; Get-Alias h? | ForEach-Object Name',
      shows: [],
    },
  ],
  related: ['Set-Alias', 'Get-Alias'],
  process(cmdlet, args) {
    const { session } = cmdlet;
    for (const name of args.name) {
      const alias =
        args.scope === undefined
          ? session.findAlias(name)
          : session.scopeOf(args.scope).aliases?.get(name.toLowerCase());
      if (alias === undefined) {
        const message = `This command cannot find a matching alias because an alias with the name '${name}' does not exist.`;
        cmdlet.writeError(aliasError('ItemNotFoundException', message, name, 'ObjectNotFound'));
        continue;
      }
      const constant = (alias.options & VariableOption.Constant) !== 0;
      if (constant || ((alias.options & VariableOption.ReadOnly) !== 0 && args.force !== true)) {
        const message = `Alias was not removed because alias ${name} is constant or read-only.`;
        cmdlet.writeError(aliasError('AliasNotRemovable', message, name, 'WriteError'));
        continue;
      }
      session.removeAlias(name, args.scope);
    }
  },
});
