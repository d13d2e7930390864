import type { RelationshipRow } from '../requests.ts';
import type { MenuItem } from '../window/menu.ts';
import { ask, showFailure } from '../window/message.ts';
import { change, changeAfterQuestion } from './apply-change.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { configureFailover } from './failover-wizard.ts';
import { reconcile } from './reconcile.ts';
import { replicateAfterAlert, replicateNow, showDifferences } from './replication.ts';
import { scopeProperties } from './scope-properties.ts';
import { showStatistics } from './statistics.ts';
import { runTask } from './task-dialog.ts';

/** What the right button offers on a scope. */
export function scopeMenu(server: string, scopeId: string, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
  const { lab } = context;
  const scope = lab.scope(server, scopeId);
  const active = scope?.active === true;
  return [
    { label: 'Display Statistics...', run: () => void showStatistics(server, scopeId, context) },
    'separator',
    ...failoverItems(server, scopeId, scope?.relationship ?? '', context),
    'separator',
    {
      label: active ? 'Deactivate' : 'Activate',
      run: () => {
        const state = { what: 'setScope', scopeId, change: { active: !active } } as const;
        if (active) changeAfterQuestion(server, 'Are you sure you want to deactivate this scope?', state, context);
        else void change(server, [state], context);
      },
    },
    { label: 'Reconcile...', run: () => reconcile(server, [scopeId], context) },
    'separator',
    {
      label: 'Delete',
      run: () =>
        changeAfterQuestion(
          server,
          `Are you sure you want to delete scope ${scopeId} and its leases?`,
          { what: 'removeScope', scopeId },
          context,
        ),
    },
    refresh,
    { label: 'Properties', run: () => void scopeProperties(server, scopeId, context) },
  ];
}

function failoverItems(server: string, scopeId: string, relationship: string, context: ConsoleContext): MenuItem[] {
  if (relationship === '') {
    return [{ label: 'Configure Failover...', run: () => configureFailover(server, scopeId, context) }];
  }
  return [
    { label: 'Deconfigure Failover', run: () => void deconfigure(server, scopeId, relationship, context) },
    { label: 'Replicate Scope...', run: () => replicateNow(server, { scopeIds: [scopeId] }, context) },
    { label: 'Replicate Relationship...', run: () => replicateAfterAlert(server, { relationship }, context) },
    { label: 'Show Differences...', run: () => void showDifferences(server, { scopeIds: [scopeId] }, context) },
  ];
}

async function deconfigure(server: string, scopeId: string, name: string, context: ConsoleContext): Promise<void> {
  const answer = await context.lab.ask<'relationships'>({ kind: 'relationships', server });
  if (!answer.ok) {
    showFailure(context.desktop, 'DHCP', answer.failure);
    return;
  }
  const held: RelationshipRow | undefined = answer.value.find((each) => each.name === name);
  const partner = held?.partner ?? '';
  const command = commands.deconfigureFailover(server, name, [scopeId], held?.scopeIds.length === 1);
  ask(
    context.desktop,
    {
      title: 'Deconfigure Failover',
      text: `Failover will be deconfigured for scope ${scopeId}. The scope is deleted from the partner server ${partner}. Do you want to continue?`,
      yes: 'OK',
      no: 'Cancel',
    },
    () =>
      runTask(context, {
        title: 'Deconfigure Failover',
        heading: 'Progress of deconfiguring failover.',
        request: { kind: 'deconfigureFailover', server, name, scopeIds: [scopeId], command },
        cancellable: false,
        finished: (failed) => (failed === 0 ? 'Deconfigure failover successful.' : 'Deconfigure failover failed.'),
      }),
  );
}
