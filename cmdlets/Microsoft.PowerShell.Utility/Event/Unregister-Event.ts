import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { chosen, eventsOf, reportMissing } from './events.ts';

export default defineCmdlet({
  name: 'Unregister-Event',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Waits for events no longer.',
  defaultSet: 'BySource',
  sets: ['BySource', 'ById'],
  supportsShouldProcess: true,
  parameters: {
    SourceIdentifier: {
      type: 'String',
      sets: { BySource: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The name of the events; wildcards are allowed.',
    },
    SubscriptionId: {
      type: 'Int32',
      sets: { ById: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The number of a subscription.',
    },
    Force: { type: 'SwitchParameter', help: 'Ends hidden subscriptions, too.' },
  },
  examples: [
    {
      title: 'Enough',
      before: 'Register-EngineEvent ScopeFull -Action {}',
      command: 'Unregister-Event ScopeFull; @(Get-EventSubscriber).Count',
      shows: ['0'],
    },
  ],
  related: ['Get-EventSubscriber'],
  process(cmdlet, args) {
    const events = eventsOf(cmdlet.session);
    const found = chosen(events.subscribers, args.sourceIdentifier, args.subscriptionId).filter(
      (each) => args.force === true || !each.isSupport,
    );
    for (const subscriber of found) {
      if (cmdlet.shouldProcess(`Event subscription '${subscriber.sourceIdentifier}'`, 'Unsubscribe')) {
        events.unsubscribe(subscriber);
      }
    }
    if (found.length > 0) return;
    const id = args.subscriptionId === undefined ? 'INVALID_SOURCE_IDENTIFIER' : 'INVALID_SUBSCRIPTION_IDENTIFIER';
    reportMissing(cmdlet, 'Event subscription', args.sourceIdentifier, args.subscriptionId, id);
  },
});
