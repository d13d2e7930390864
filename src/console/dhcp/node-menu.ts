import type { RelationshipRow } from '../requests.ts';
import type { MenuItem } from '../window/menu.ts';
import { ask, showFailure } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { configureFailover } from './failover-wizard.ts';
import { newScope } from './new-scope.ts';
import type { Node } from './nodes.ts';
import { relationshipProperties } from './relationships.ts';
import { replicateAfterAlert, replicateNow, showDifferences } from './replication.ts';
import { scopeProperties } from './scope-properties.ts';
import { addServer } from './servers.ts';
import { showStatistics } from './statistics.ts';
import { runTask } from './task-dialog.ts';

/** What the right button offers on a node. */
export function nodeMenu(node: Node, context: ConsoleContext): readonly MenuItem[] {
  const refresh: MenuItem = { label: 'Refresh', run: () => context.lab.refresh() };
  switch (node.kind) {
    case 'root':
      return [{ label: 'Add Server...', run: () => addServer(context) }, 'separator', refresh];
    case 'server':
      return serverMenu(node.server, context, refresh);
    case 'ipv4':
      return serverScopesMenu(node.server, context, refresh);
    case 'scope':
      return scopeMenu(node.server, node.scopeId, context, refresh);
    default:
      return [refresh];
  }
}

function serverMenu(server: string, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
  const machine = context.lab.machines().find(({ name }) => name === server);
  const installed = machine?.dhcpRole === true && machine.up;
  const running = machine?.serviceRunning === true;
  const control = (label: string, action: 'start' | 'stop' | 'restart', enabled: boolean): MenuItem => ({
    label,
    enabled: enabled && installed,
    run: () => void controlService(server, action, context),
  });
  return [
    {
      label: 'All Tasks',
      items: [
        control('Start', 'start', !running),
        control('Stop', 'stop', running),
        control('Restart', 'restart', running),
      ],
    },
    'separator',
    { label: 'Remove from Console', run: () => context.lab.removeServer(server) },
    refresh,
  ];
}

function serverScopesMenu(server: string, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
  return [
    { label: 'Display Statistics...', run: () => void showStatistics(server, undefined, context) },
    'separator',
    { label: 'New Scope...', run: () => newScope(server, context) },
    'separator',
    { label: 'Configure Failover...', run: () => configureFailover(server, undefined, context) },
    { label: 'Replicate Failover Scopes...', run: () => replicateAfterAlert(server, { all: true }, context) },
    'separator',
    refresh,
    { label: 'Properties', run: () => relationshipProperties(server, context) },
  ];
}

function scopeMenu(server: string, scopeId: string, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
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
      run: () => (active ? confirmDeactivation(server, scopeId, context) : setState(server, scopeId, true, context)),
    },
    'separator',
    { label: 'Delete', run: () => confirmDeletion(server, scopeId, context) },
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

function confirmDeactivation(server: string, scopeId: string, context: ConsoleContext): void {
  ask(
    context.desktop,
    { title: 'DHCP', text: 'Are you sure you want to deactivate this scope?', yes: 'Yes', no: 'No' },
    () => setState(server, scopeId, false, context),
  );
}

function setState(server: string, scopeId: string, active: boolean, context: ConsoleContext): void {
  const command = commands.setScopeState(server, scopeId, active);
  void change({ kind: 'setScopeState', server, scopeId, active, command }, context);
}

function confirmDeletion(server: string, scopeId: string, context: ConsoleContext): void {
  const command = commands.deleteScope(server, scopeId);
  ask(
    context.desktop,
    { title: 'DHCP', text: `Are you sure you want to delete scope ${scopeId} and its leases?`, yes: 'Yes', no: 'No' },
    () => void change({ kind: 'deleteScope', server, scopeId, command }, context),
  );
}

async function controlService(
  server: string,
  action: 'start' | 'stop' | 'restart',
  context: ConsoleContext,
): Promise<void> {
  const command = commands.controlService(server, server === context.localServer, action);
  await change({ kind: 'controlService', server, action, command }, context);
}

type Change = Parameters<ConsoleContext['lab']['ask']>[0] & { readonly command: string };

/** Does something that either happens or is refused. */
async function change(request: Change, context: ConsoleContext): Promise<void> {
  context.teach(request.command);
  const answer = await context.lab.ask(request);
  if (!answer.ok) showFailure(context.desktop, 'DHCP', answer.failure);
}
