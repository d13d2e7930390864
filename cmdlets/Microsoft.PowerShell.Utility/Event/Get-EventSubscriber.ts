import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosen, eventsOf, reportMissing } from './events.ts';

export default defineCmdlet({
  name: 'Get-EventSubscriber',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows who waits for events.',
  defaultSet: 'BySource',
  sets: ['BySource', 'ById'],
  parameters: {
    SourceIdentifier: {
      type: 'String',
      sets: { BySource: { position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'The name of the events; wildcards are allowed.',
    },
    SubscriptionId: {
      type: 'Int32',
      aliases: ['Id'],
      sets: { ById: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The number of a subscription.',
    },
    Force: { type: 'SwitchParameter', position: 1, help: 'Shows hidden subscriptions, too.' },
  },
  outputTypes: ['System.Management.Automation.PSEventSubscriber'],
  examples: [
    {
      title: 'One name',
      before: 'Register-EngineEvent ScopeFull -Action {}',
      command: '(Get-EventSubscriber ScopeFull).SupportEvent',
      shows: ['False'],
    },
  ],
  related: ['Register-EngineEvent', 'Unregister-Event'],
  process(cmdlet, args) {
    const found = chosen(eventsOf(cmdlet.session).subscribers, args.sourceIdentifier, args.subscriptionId).filter(
      (each) => args.force === true || !each.isSupport,
    );
    for (const subscriber of found) cmdlet.writeObject(subscriber);
    if (found.length === 0) reportMissing(cmdlet, 'Event subscription', args.sourceIdentifier, args.subscriptionId);
  },
});
