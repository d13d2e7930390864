import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { refuseDebugger } from './refuse-debugger.ts';

export default defineCmdlet({
  name: 'Wait-Debugger',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Would stop the script here: this shell has no debugger.',
  parameters: {},
  examples: [
    {
      title: 'There is no debugger',
      command: 'Wait-Debugger',
      fails: 'NotSupported,Microsoft.PowerShell.Commands.WaitDebuggerCommand',
    },
  ],
  related: ['Set-PSBreakpoint'],
  process: (cmdlet) => refuseDebugger(cmdlet),
});
