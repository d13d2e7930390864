import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosenBreakpoints, chosenParameters, passThru } from './breakpoint-parameters.ts';
import { breakpointView } from './breakpoint-view.ts';

export default defineCmdlet({
  name: 'Enable-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ebp'],
  synopsis: 'Makes breakpoints stop again that Disable-PSBreakpoint passed over.',
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
      before: '$b = Set-PSBreakpoint -Variable total; $b | Disable-PSBreakpoint',
      command: '(Enable-PSBreakpoint -Id $b.Id -PassThru).Enabled',
      shows: ['True'],
    },
  ],
  related: ['Set-PSBreakpoint', 'Disable-PSBreakpoint'],
  process(cmdlet, args) {
    for (const breakpoint of chosenBreakpoints(cmdlet, args)) {
      if (!cmdlet.shouldProcess(breakpoint.toString())) continue;
      breakpoint.enabled = true;
      if (args.passThru === true) cmdlet.writeObject(breakpoint);
    }
  },
});
