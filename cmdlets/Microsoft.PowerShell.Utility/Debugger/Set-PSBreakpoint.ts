import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { refuseDebugger } from './refuse-debugger.ts';

defineEnum('System.Management.Automation.VariableAccessMode', 'Read Write ReadWrite');

export default defineCmdlet({
  name: 'Set-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sbp'],
  synopsis: 'Would stop scripts at a line, a command or a variable: this shell has no debugger.',
  defaultSet: 'Line',
  sets: ['Line', 'Command', 'Variable'],
  parameters: {
    Action: { type: 'ScriptBlock', help: 'What to run in place of stopping.' },
    Column: { type: 'Int32', sets: { Line: { position: 2 } }, validateRange: [1, 2147483647], help: 'The column.' },
    Command: { type: 'String[]', aliases: ['C'], sets: { Command: { mandatory: true } }, help: 'The commands.' },
    Line: { type: 'Int32[]', sets: { Line: { mandatory: true, position: 1 } }, help: 'The lines.' },
    Script: {
      type: 'String[]',
      sets: { Line: { mandatory: true, position: 0 }, Command: { position: 0 }, Variable: { position: 0 } },
      notNull: true,
      help: 'The scripts.',
    },
    Variable: { type: 'String[]', aliases: ['V'], sets: { Variable: { mandatory: true } }, help: 'The variables.' },
    Mode: { type: 'VariableAccessMode', sets: { Variable: {} }, help: 'Which use of a variable.' },
  },
  outputTypes: ['System.Management.Automation.Breakpoint'],
  examples: [
    {
      title: 'There is no debugger',
      command: 'Set-PSBreakpoint -Command Get-Date',
      fails: 'NotSupported,Microsoft.PowerShell.Commands.SetPSBreakpointCommand',
    },
  ],
  related: ['Get-PSBreakpoint', 'Wait-Debugger'],
  process: (cmdlet) => refuseDebugger(cmdlet),
});
