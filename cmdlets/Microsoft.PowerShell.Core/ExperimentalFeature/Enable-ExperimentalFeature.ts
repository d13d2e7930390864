import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { featureParameters, switchFeatures } from './switch-features.ts';

export default defineCmdlet({
  name: 'Enable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Switches on what PowerShell is still trying out, from the next start.',
  supportsShouldProcess: true,
  parameters: featureParameters,
  examples: [
    {
      title: 'From the next start',
      command: 'Enable-ExperimentalFeature PSProfileDSCResource',
      shows: [
        'WARNING: Enabling and disabling experimental features do not take effect until next start of PowerShell.',
      ],
    },
    {
      title: 'No such feature',
      command: 'Enable-ExperimentalFeature Nothing',
      fails: 'ItemNotFoundException,Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand',
    },
  ],
  related: ['Get-ExperimentalFeature', 'Disable-ExperimentalFeature'],
  start: (cmdlet, args) => switchFeatures(cmdlet, args, true),
});
