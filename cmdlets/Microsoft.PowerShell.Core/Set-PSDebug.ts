import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { notInThisShell } from '../../src/runtime/errors/not-supported.ts';
import type { Shell } from '../../src/runtime/shell.ts';

export default defineCmdlet({
  name: 'Set-PSDebug',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Makes variables that were never assigned errors, in all of the session.',
  description:
    'The shell can not show each line before it runs, nor stop there: -Trace 1, -Trace 2 and -Step end the command with an error.',
  sets: ['on', 'off'],
  parameters: {
    Trace: {
      type: 'Int32',
      sets: { on: {} },
      validateRange: [0, 2],
      help: '0 traces nothing; tracing is not supported.',
    },
    Step: { type: 'SwitchParameter', sets: { on: {} }, help: 'Stepping is not supported.' },
    Strict: { type: 'SwitchParameter', sets: { on: {} }, help: 'Variables that were never assigned are errors.' },
    Off: { type: 'SwitchParameter', sets: { off: {} }, help: 'Switches it off.' },
  },
  examples: [
    { title: 'Find a typing error', command: 'Set-PSDebug -Strict; $undefined', fails: 'VariableIsUndefined' },
    { title: 'Back to normal', command: 'Set-PSDebug -Off; $null -eq $undefined', shows: ['True'] },
  ],
  related: ['Set-StrictMode'],
  start: (cmdlet, args) => ({
    begin() {
      const shell = cmdlet.session as Shell;
      if (args.step === true || (args.trace ?? 0) > 0) {
        cmdlet.throwTerminatingError(notInThisShell('Scripts can not be traced or stepped through in this shell.'));
      }
      if (args.strict === undefined && args.off !== true) return;
      shell.strict = true;
      shell.globalState.top.strict = args.strict === true ? 1 : 0;
    },
  }),
});
