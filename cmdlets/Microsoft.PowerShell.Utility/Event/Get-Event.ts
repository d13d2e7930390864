import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosen, eventsOf, reportMissing } from './events.ts';

export default defineCmdlet({
  name: 'Get-Event',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows events that happened and that no action took.',
  defaultSet: 'BySource',
  sets: ['BySource', 'ById'],
  parameters: {
    SourceIdentifier: {
      type: 'String',
      sets: { BySource: { position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'The name of the events; wildcards are allowed.',
    },
    EventIdentifier: {
      type: 'Int32',
      aliases: ['Id'],
      sets: { ById: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The number of an event.',
    },
  },
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  examples: [
    {
      title: 'What waits',
      before: '$null = New-Event ScopeFull',
      command: '(Get-Event).SourceIdentifier',
      shows: ['ScopeFull'],
    },
  ],
  related: ['New-Event', 'Remove-Event', 'Wait-Event'],
  start: (cmdlet, args) => ({
    end() {
      eventsOf(cmdlet.session).raiseDue();
      const found = chosen(eventsOf(cmdlet.session).received, args.sourceIdentifier, args.eventIdentifier);
      for (const event of found) cmdlet.writeObject(event);
      if (found.length === 0) reportMissing(cmdlet, 'Event', args.sourceIdentifier, args.eventIdentifier);
    },
  }),
});
