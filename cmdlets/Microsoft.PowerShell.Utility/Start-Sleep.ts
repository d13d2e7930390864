import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { TimeSpan } from '../../src/types/time-span.ts';

/** How long one look at due events is from the next, in milliseconds. */
const pulse = 20;

export default defineCmdlet({
  name: 'Start-Sleep',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sleep'],
  synopsis: 'Waits.',
  defaultSet: 'Seconds',
  sets: ['Seconds', 'Milliseconds', 'FromTimeSpan'],
  parameters: {
    Seconds: {
      type: 'Double',
      sets: { Seconds: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      validateRange: [0, 2147483.647],
      help: 'How long, in seconds; parts of a second are allowed.',
    },
    Milliseconds: {
      type: 'Int32',
      aliases: ['ms'],
      sets: { Milliseconds: { mandatory: true, byPropertyName: true } },
      validateRange: [0, 2147483647],
      help: 'How long, in milliseconds.',
    },
    Duration: {
      type: 'TimeSpan',
      aliases: ['ts'],
      sets: { FromTimeSpan: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'How long, as a time span.',
    },
  },
  examples: [{ title: 'A moment', command: "Start-Sleep -Milliseconds 10; 'ok'", shows: ['ok'] }],
  process(cmdlet, args) {
    const { duration } = args;
    const milliseconds =
      duration instanceof TimeSpan
        ? Number(duration.ticks / 10_000n)
        : (args.milliseconds ?? (args.seconds ?? 0) * 1000);
    const until = performance.now() + milliseconds;
    do {
      const { betweenCommands } = cmdlet.session;
      const left = Math.max(0, until - performance.now());
      // Where actions of events wait for their turn, the sleep is interrupted for them.
      if (cmdlet.host.sleep(betweenCommands === undefined ? left : Math.min(left, pulse))) cmdlet.checkStop();
      betweenCommands?.();
    } while (performance.now() < until);
  },
});
