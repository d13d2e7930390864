import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { TimeSpan } from '../../src/types/time-span.ts';

/** The shell's computer was started with the shell. */
const started = Date.now();

export default defineCmdlet({
  name: 'Get-Uptime',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells how long the computer has been running.',
  defaultSet: 'Timespan',
  sets: ['Timespan', 'Since'],
  parameters: { Since: { type: 'SwitchParameter', sets: { Since: {} }, help: 'When it was started.' } },
  outputTypes: ['System.TimeSpan', 'System.DateTime'],
  examples: [{ title: 'How long', command: '(Get-Uptime).GetType().Name', shows: ['TimeSpan'] }],
  process(cmdlet, args) {
    const seconds = Math.floor((Date.now() - started) / 1000);
    cmdlet.writeObject(args.since === true ? DateTime.fromUnix(started) : TimeSpan.fromSeconds(seconds));
  },
});
