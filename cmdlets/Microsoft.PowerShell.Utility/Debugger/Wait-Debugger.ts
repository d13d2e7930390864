import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { debuggerOf } from './breakpoint-parameters.ts';

export default defineCmdlet({
  name: 'Wait-Debugger',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Stops the script here and opens the prompt of the debugger.',
  parameters: {},
  examples: [
    {
      title: 'Nobody answers: the script goes on',
      command: "Wait-Debugger; 'on'",
      shows: ['Entering debug mode. Use h or ? for help.', 'on'],
    },
  ],
  related: ['Set-PSBreakpoint'],
  process: (cmdlet) => debuggerOf(cmdlet).stopHere(cmdlet.myInvocation.extent),
});
