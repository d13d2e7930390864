import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DateTime } from '../../src/types/date-time.ts';
import { TimeSpan } from '../../src/types/time-span.ts';
import './Get-Date.ts';

export default defineCmdlet({
  name: 'New-TimeSpan',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes a length of time, or tells how long it is from one date to another.',
  defaultSet: 'Date',
  sets: ['Date', 'Time'],
  parameters: {
    Start: {
      type: 'DateTime',
      aliases: ['LastWriteTime'],
      sets: { Date: { position: 0, byValue: true, byPropertyName: true } },
      help: 'From when; without it from now.',
    },
    End: {
      type: 'DateTime',
      sets: { Date: { position: 1, byPropertyName: true } },
      help: 'Until when; without it until now.',
    },
    Days: { type: 'Int32', sets: { Time: {} }, help: 'Days.' },
    Hours: { type: 'Int32', sets: { Time: {} }, help: 'Hours.' },
    Minutes: { type: 'Int32', sets: { Time: {} }, help: 'Minutes.' },
    Seconds: { type: 'Int32', sets: { Time: {} }, help: 'Seconds.' },
    Milliseconds: { type: 'Int32', sets: { Time: {} }, help: 'Milliseconds.' },
  },
  outputTypes: ['System.TimeSpan'],
  examples: [{ title: 'Eight days', command: '(New-TimeSpan -Days 8).TotalHours', shows: ['192'] }],
  related: ['Get-Date'],
  process(cmdlet, args) {
    if (cmdlet.parameterSet === 'Time') {
      const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = args;
      const total = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
      cmdlet.writeObject(TimeSpan.fromMilliseconds(total));
      return;
    }
    const now = DateTime.fromUnix(cmdlet.session.context.now());
    cmdlet.writeObject((args.end ?? now).subtract(args.start ?? now));
  },
});
