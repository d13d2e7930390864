import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { featureParameters, switchFeatures } from './switch-features.ts';

export default defineCmdlet({
  name: 'Disable-ExperimentalFeature',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Switches off what PowerShell is still trying out, from the next start.',
  supportsShouldProcess: true,
  parameters: featureParameters,
  examples: [
    {
      title: 'From the next start',
      command: 'Disable-ExperimentalFeature PSProfileDSCResource',
      shows: [
        'WARNING: Enabling and disabling experimental features do not take effect until next start of PowerShell.',
      ],
    },
    {
      title: 'No such feature',
      command: 'Disable-ExperimentalFeature Nothing',
      fails: 'ItemNotFoundException,Microsoft.PowerShell.Commands.DisableExperimentalFeatureCommand',
    },
  ],
  related: ['Get-ExperimentalFeature', 'Enable-ExperimentalFeature'],
  start: (cmdlet, args) => switchFeatures(cmdlet, args, false),
});
