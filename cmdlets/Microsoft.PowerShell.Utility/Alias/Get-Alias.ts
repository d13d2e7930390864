import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { aliasError, aliasScope, matchAliases } from './aliases.ts';

export default defineCmdlet({
  name: 'Get-Alias',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gal'],
  synopsis: 'Lists aliases, by their names or by what they stand for.',
  defaultSet: 'Default',
  sets: ['Default', 'Definition'],
  parameters: {
    Name: {
      type: 'String[]',
      sets: { Default: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Names; wildcards are allowed.',
      complete: ({ session }) => [...session.aliases()].map(({ name }) => ({ text: name })),
    },
    Exclude: { type: 'String[]', help: 'Leaves these names out; wildcards are allowed.' },
    ...aliasScope,
    Definition: {
      type: 'String[]',
      sets: { Definition: {} },
      notNullOrEmpty: true,
      help: 'Commands that the aliases stand for; wildcards are allowed.',
    },
  },
  outputTypes: ['System.Management.Automation.AliasInfo'],
  examples: [
    { title: 'What is gm?', command: '(Get-Alias gm).Definition', shows: ['Get-Member'] },
    {
      title: 'Short names of a command',
      command: 'Get-Alias -Definition Get-ChildItem | ForEach-Object Name',
      shows: ['dir', 'gci', 'ls'],
    },
  ],
  related: ['Set-Alias', 'New-Alias', 'Remove-Alias'],
  process(cmdlet, args) {
    const excluded = (args.exclude ?? []).map((pattern) => WildcardPattern.of(pattern));
    const passes = (name: string) => !excluded.some((pattern) => pattern.isMatch(name));
    if (cmdlet.parameterSet === 'Definition') {
      const all = matchAliases(cmdlet, '*', args.scope);
      for (const definition of args.definition ?? []) {
        const wildcard = WildcardPattern.of(definition);
        const found = all.filter((alias) => wildcard.isMatch(alias.definition) && passes(alias.name));
        for (const alias of found) cmdlet.writeObject(alias);
        if (found.length > 0 || WildcardPattern.hasWildcards(definition)) continue;
        const message = `This command cannot find a matching alias because an alias with the definition '${definition}' does not exist.`;
        cmdlet.writeError(aliasError('ItemNotFoundException', message, definition, 'ObjectNotFound'));
      }
      return;
    }
    for (const name of args.name ?? ['*']) {
      const found = matchAliases(cmdlet, name, args.scope).filter((alias) => passes(alias.name));
      for (const alias of found) cmdlet.writeObject(alias);
      if (found.length > 0 || WildcardPattern.hasWildcards(name) || excluded.length > 0) continue;
      const message = `This command cannot find a matching alias because an alias with the name '${name}' does not exist.`;
      cmdlet.writeError(aliasError('ItemNotFoundException', message, name, 'ObjectNotFound'));
    }
  },
});
