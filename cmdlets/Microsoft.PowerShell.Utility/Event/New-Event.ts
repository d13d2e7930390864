import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { unwrap } from '../../../src/types/ps-object.ts';
import { eventsOf } from './events.ts';

export default defineCmdlet({
  name: 'New-Event',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells that something happened.',
  parameters: {
    SourceIdentifier: { type: 'String', mandatory: true, position: 0, help: 'The name of the event.' },
    Sender: { type: 'PSObject', position: 1, help: 'Who tells.' },
    EventArguments: { type: 'PSObject[]', position: 2, help: 'What happened.' },
    MessageData: { type: 'PSObject', position: 3, help: 'Anything else to know.' },
  },
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  examples: [
    {
      title: 'A full scope',
      command: "(New-Event ScopeFull -MessageData '10.0.10.0').MessageData",
      shows: ['10.0.10.0'],
    },
  ],
  related: ['Get-Event', 'Register-EngineEvent'],
  start: (cmdlet, args) => ({
    end() {
      const { sourceIdentifier, sender, eventArguments, messageData } = args;
      const values = (eventArguments ?? []).map(unwrap);
      cmdlet.writeObject(
        eventsOf(cmdlet.session).raise({ sourceIdentifier, sender: unwrap(sender), args: values, messageData }),
      );
    },
  }),
});
