import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosenBreakpoints, chosenParameters, passThru } from './breakpoint-parameters.ts';
import { breakpointView } from './breakpoint-view.ts';

export default defineCmdlet({
  name: 'Disable-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['dbp'],
  synopsis: 'Passes over breakpoints until they are enabled again.',
  defaultSet: 'Breakpoint',
  sets: ['Breakpoint', 'Id'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: { PassThru: passThru, ...chosenParameters },
  outputTypes: ['System.Management.Automation.Breakpoint'],
  views: [breakpointView],
  examples: [
    {
      title: 'By number',
      before: '$b = Set-PSBreakpoint -Variable total; $b | Enable-PSBreakpoint',
      command: '(Disable-PSBreakpoint -Id $b.Id -PassThru).Enabled',
      shows: ['False'],
    },
  ],
  related: ['Set-PSBreakpoint', 'Enable-PSBreakpoint'],
  process(cmdlet, args) {
    for (const breakpoint of chosenBreakpoints(cmdlet, args)) {
      if (!cmdlet.shouldProcess(breakpoint.toString())) continue;
      breakpoint.enabled = false;
      if (args.passThru === true) cmdlet.writeObject(breakpoint);
    }
  },
});
