import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosen, eventsOf } from './events.ts';

/** How long one look at the queue is from the next, in milliseconds. */
const pause = 20;

export default defineCmdlet({
  name: 'Wait-Event',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Waits until an event is there, and shows it.',
  parameters: {
    SourceIdentifier: {
      type: 'String',
      position: 0,
      byPropertyName: true,
      help: 'The name of the event; wildcards are allowed.',
    },
    Timeout: {
      type: 'Int32',
      aliases: ['TimeoutSec'],
      validateRange: [-1, 2147483647],
      default: '-1',
      help: 'How many seconds at most; -1 for as long as it takes.',
    },
  },
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  examples: [
    {
      title: 'One that is there',
      before: '$null = New-Event ScopeFull',
      command: '(Wait-Event ScopeFull).SourceIdentifier',
      shows: ['ScopeFull'],
    },
  ],
  related: ['Get-Event', 'New-Event'],
  process(cmdlet, args) {
    const events = eventsOf(cmdlet.session);
    const { received } = events;
    const timeout = args.timeout ?? -1;
    const started = Date.now();
    for (;;) {
      events.raiseDue();
      const [event] = chosen(received, args.sourceIdentifier, undefined);
      if (event !== undefined) {
        cmdlet.writeObject(event);
        return;
      }
      const left = timeout < 0 ? pause : timeout * 1000 - (Date.now() - started);
      if (left <= 0) return;
      if (cmdlet.host.sleep(Math.min(pause, left))) cmdlet.checkStop();
    }
  },
});
