import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { notInThisShell } from '../../../src/runtime/errors/not-supported.ts';
import { ScriptBlock } from '../../../src/runtime/script-block.ts';
import { eventsOf } from './events.ts';
import { refuseForward } from './registration.ts';

/** What PowerShell itself tells elsewhere; nothing here does. */
const neverRaised = new Set(['powershell.onidle', 'powershell.onscriptblockinvoke']);

/** Told when the session ends. */
const exiting = 'PowerShell.Exiting';

function isExiting(name: string): boolean {
  return name.toLowerCase() === exiting.toLowerCase();
}

export default defineCmdlet({
  name: 'Register-EngineEvent',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Waits for events of a name, and runs a script for each.',
  parameters: {
    SourceIdentifier: { type: 'String', mandatory: true, position: 100, help: 'The name of the events.' },
    Action: {
      type: 'ScriptBlock',
      position: 101,
      help: 'What to run for each event; $Event is the event. Needed unless the events are forwarded.',
    },
    MessageData: { type: 'PSObject', help: 'Handed to the action as $Event.MessageData.' },
    SupportEvent: { type: 'SwitchParameter', help: 'Hides the subscription.' },
    Forward: { type: 'SwitchParameter', help: 'Sends the events to the client of a remote session: there is none.' },
    MaxTriggerCount: { type: 'Int32', help: 'Ends the subscription after so many events; 0 for never.' },
  },
  outputTypes: ['System.Management.Automation.PSEventJob'],
  examples: [
    {
      title: 'Say what happens',
      command:
        '$null = Register-EngineEvent ScopeFull -Action { Write-Host "full: $($Event.MessageData)" }; $null = New-Event ScopeFull -MessageData \'10.0.10.0\'',
      shows: ['full: 10.0.10.0'],
    },
  ],
  related: ['New-Event', 'Get-EventSubscriber', 'Unregister-Event'],
  start: (cmdlet, args) => ({
    end() {
      const refuse = (message: string) => cmdlet.throwTerminatingError(notInThisShell(message));
      refuseForward(cmdlet, args.forward === true, args.action !== undefined);
      if (!(args.action instanceof ScriptBlock)) {
        return cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: 'Action must be specified for non-forwarded events.',
            id: 'ACTION_MANDATORY_FOR_LOCAL',
            category: 'InvalidArgument',
            exceptionType: 'System.ArgumentException',
          }),
        );
      }
      if (neverRaised.has(args.sourceIdentifier.toLowerCase())) {
        refuse(`The event '${args.sourceIdentifier}' is not raised in this shell.`);
      }
      const events = eventsOf(cmdlet.session);
      if (isExiting(args.sourceIdentifier))
        cmdlet.session.whenClosing = () => void events.raise({ sourceIdentifier: exiting });
      const subscriber = events.subscribe({
        sourceIdentifier: args.sourceIdentifier,
        action: args.action,
        isSupport: args.supportEvent === true,
        messageData: args.messageData ?? null,
        maxTriggerCount: args.maxTriggerCount ?? 0,
      });
      if (subscriber.job !== null && !subscriber.isSupport) cmdlet.writeObject(subscriber.job);
    },
  }),
});
