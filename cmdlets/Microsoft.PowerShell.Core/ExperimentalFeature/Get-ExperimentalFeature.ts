import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { featureNames, featureViews, findFeatures } from './features.ts';

export default defineCmdlet({
  name: 'Get-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Shows what PowerShell is still trying out.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byValue: true,
      notNullOrEmpty: true,
      help: 'The names; wildcards are allowed.',
      complete: () => featureNames.map((text) => ({ text })),
    },
  },
  outputTypes: ['System.Management.Automation.ExperimentalFeature'],
  examples: [
    { title: 'One of them', command: '(Get-ExperimentalFeature PSProfile*).Enabled', shows: ['False'] },
    {
      title: 'All of them',
      command: 'Get-ExperimentalFeature',
      shows: ['Name', 'PSLoadAssemblyFromNativeCode', 'PSEngine'],
    },
  ],
  views: featureViews,
  related: ['Enable-ExperimentalFeature', 'Disable-ExperimentalFeature'],
  process(cmdlet, args) {
    for (const feature of findFeatures(cmdlet.session, args.name)) cmdlet.writeObject(feature);
  },
});
