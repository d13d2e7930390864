import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosenBreakpoints, chosenParameters, debuggerOf } from './breakpoint-parameters.ts';

export default defineCmdlet({
  name: 'Remove-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['rbp'],
  synopsis: 'Removes breakpoints.',
  defaultSet: 'Breakpoint',
  sets: ['Breakpoint', 'Id'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: chosenParameters,
  examples: [
    {
      title: 'All of them',
      before: '$null = Set-PSBreakpoint -Command Get-Date',
      command: 'Get-PSBreakpoint | Remove-PSBreakpoint; @(Get-PSBreakpoint).Count',
      shows: ['0'],
    },
  ],
  related: ['Set-PSBreakpoint', 'Disable-PSBreakpoint'],
  process(cmdlet, args) {
    for (const breakpoint of chosenBreakpoints(cmdlet, args)) {
      if (cmdlet.shouldProcess(breakpoint.toString())) debuggerOf(cmdlet).remove(breakpoint);
    }
  },
});
