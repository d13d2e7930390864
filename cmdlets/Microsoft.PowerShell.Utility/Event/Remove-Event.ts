import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosen, eventsOf, reportMissing } from './events.ts';

export default defineCmdlet({
  name: 'Remove-Event',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Throws events away.',
  defaultSet: 'BySource',
  sets: ['BySource', 'ByIdentifier'],
  supportsShouldProcess: true,
  parameters: {
    SourceIdentifier: {
      type: 'String',
      sets: { BySource: { mandatory: true, position: 0 } },
      help: 'The name of the events; wildcards are allowed.',
    },
    EventIdentifier: {
      type: 'Int32',
      sets: { ByIdentifier: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The number of an event.',
    },
  },
  examples: [
    {
      title: 'All of them',
      before: '$null = New-Event ScopeFull',
      command: 'Get-Event | Remove-Event; @(Get-Event).Count',
      shows: ['0'],
    },
  ],
  related: ['Get-Event'],
  process(cmdlet, args) {
    const { received } = eventsOf(cmdlet.session);
    const found = chosen(received, args.sourceIdentifier, args.eventIdentifier).reverse();
    for (const event of found) {
      if (cmdlet.shouldProcess(`Event '${event.sourceIdentifier}'`, 'Remove')) {
        received.splice(received.indexOf(event), 1);
      }
    }
    const id = args.eventIdentifier === undefined ? 'INVALID_SOURCE_IDENTIFIER' : 'INVALID_EVENT_IDENTIFIER';
    if (found.length === 0) reportMissing(cmdlet, 'Event', args.sourceIdentifier, args.eventIdentifier, id);
  },
});
