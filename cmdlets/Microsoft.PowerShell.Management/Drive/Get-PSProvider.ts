import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ProviderInfo, providerNames } from '../../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { providerNotFound } from './provider-errors.ts';

export default defineCmdlet({
  name: 'Get-PSProvider',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Gets the kinds of drives that there are.',
  parameters: {
    PSProvider: {
      type: 'String[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'Names; wildcards are allowed.',
    },
  },
  outputTypes: ['System.Management.Automation.ProviderInfo'],
  examples: [{ title: 'The provider of files', command: '(Get-PSProvider File*).Name', shows: ['FileSystem'] }],
  related: ['Get-PSDrive'],
  process(cmdlet, args) {
    const wanted = args.pSProvider === undefined || args.pSProvider.length === 0 ? ['*'] : args.pSProvider;
    for (const name of wanted) {
      const pattern = WildcardPattern.of(name.replace(/^.*\\/, ''));
      const found = providerNames.filter((provider) => pattern.isMatch(provider));
      if (found.length === 0 && !WildcardPattern.hasWildcards(name)) cmdlet.writeError(providerNotFound(name));
      for (const provider of found) cmdlet.writeObject(new ProviderInfo(provider, cmdlet.session.drives));
    }
  },
});
