import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { ScriptBlock } from '../../../src/runtime/script-block.ts';
import { Guid } from '../../../src/types/guid.ts';
import { unwrap } from '../../../src/types/ps-object.ts';
import { eventsOf } from './events.ts';
import { sourceOf } from './job-source.ts';
import { refuseForward, refuseKnown } from './registration.ts';

export default defineCmdlet({
  name: 'Register-ObjectEvent',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Waits for events of a .NET object, and runs a script for each.',
  description:
    'Timers raise Elapsed, jobs StateChanged. Actions run between two commands and while Wait-Event or Start-Sleep wait.',
  parameters: {
    InputObject: { type: 'PSObject', mandatory: true, position: 0, help: 'The object, e.g. a timer or a job.' },
    EventName: { type: 'String', mandatory: true, position: 1, help: 'The name of its event.' },
    SourceIdentifier: { type: 'String', position: 100, help: 'The name of the events here; a new GUID without one.' },
    Action: {
      type: 'ScriptBlock',
      position: 101,
      help: 'What to run; without it the events wait for Get-Event. $Event is the event.',
    },
    MessageData: { type: 'PSObject', help: 'Handed to the action as $Event.MessageData.' },
    SupportEvent: { type: 'SwitchParameter', help: 'Hides the subscription.' },
    Forward: { type: 'SwitchParameter', help: 'Sends the events to the client of a remote session: there is none.' },
    MaxTriggerCount: { type: 'Int32', help: 'Ends the subscription after so many events; 0 for never.' },
  },
  outputTypes: ['System.Management.Automation.PSEventJob'],
  examples: [
    {
      title: 'A timer that rings once',
      command:
        '$timer = [Timers.Timer]@{ Interval = 5; AutoReset = $false }; Register-ObjectEvent $timer Elapsed Ring; $timer.Start(); (Wait-Event Ring).SourceIdentifier',
      shows: ['Ring'],
    },
    {
      title: 'An event that there is not',
      command: 'Register-ObjectEvent ([Timers.Timer]::new()) Rang',
      fails: 'System.ArgumentException,Microsoft.PowerShell.Commands.RegisterObjectEventCommand',
    },
  ],
  related: ['Register-EngineEvent', 'Wait-Event', 'Unregister-Event'],
  start: (cmdlet, args) => ({
    end() {
      refuseForward(cmdlet, args.forward === true, args.action !== undefined);
      const sender = unwrap(args.inputObject);
      const events = eventsOf(cmdlet.session);
      const sourceIdentifier = args.sourceIdentifier ?? Guid.create().toString();
      if (refuseKnown(cmdlet, events, args.sourceIdentifier, args.supportEvent === true, sender)) return;
      const source = sourceOf(sender, cmdlet.session);
      const event = source?.eventNames.find((name) => name.toLowerCase() === args.eventName.toLowerCase());
      if (source === null || event === undefined) {
        return cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: `Cannot register for the specified event. An event with the name '${args.eventName}' does not exist. (Parameter 'eventName')`,
            id: 'System.ArgumentException',
            category: 'NotSpecified',
            exceptionType: 'System.ArgumentException',
          }),
        );
      }
      const subscriber = events.subscribe({
        sourceIdentifier,
        action: args.action instanceof ScriptBlock ? args.action : null,
        isSupport: args.supportEvent === true,
        messageData: args.messageData ?? null,
        maxTriggerCount: args.maxTriggerCount ?? 0,
        object: { source, event, sender },
      });
      if (subscriber.job !== null && !subscriber.isSupport) cmdlet.writeObject(subscriber.job);
    },
  }),
});
