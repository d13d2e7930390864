import type { MenuItem } from '../window/menu.ts';
import { showFailure } from '../window/message.ts';
import { change } from './apply-change.ts';
import { backUp, restore } from './backup.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { configureFailover } from './failover-wizard.ts';
import { leafMenu } from './leaf-menu.ts';
import { newScope } from './new-scope.ts';
import type { Node } from './nodes.ts';
import { reconcile } from './reconcile.ts';
import { relationshipProperties } from './relationships.ts';
import { replicateAfterAlert } from './replication.ts';
import { scopeMenu } from './scope-menu.ts';
import { addServer } from './servers.ts';
import { showStatistics } from './statistics.ts';

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
      return leafMenu(node, context, refresh);
  }
}

function serverMenu(server: string, context: ConsoleContext, refresh: MenuItem): MenuItem[] {
  const machine = context.lab.machines().find(({ name }) => name === server);
  const installed = machine?.dhcpRole === true && machine.up;
  const running = machine?.serviceRunning === true;
  const authorised = machine?.authorised === true;
  const control = (label: string, action: 'start' | 'stop' | 'restart', enabled: boolean): MenuItem => ({
    label,
    enabled: enabled && installed,
    run: () => void controlService(server, action, context),
  });
  return [
    { label: 'Backup...', enabled: installed, run: () => backUp(server, context) },
    { label: 'Restore...', enabled: installed, run: () => restore(server, context) },
    'separator',
    {
      label: authorised ? 'Unauthorize' : 'Authorize',
      enabled: installed,
      run: () => void change(server, [{ what: authorised ? 'unauthorize' : 'authorize' }], context),
    },
    'separator',
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
  const scopeIds = (): string[] => context.lab.scopes(server).map(({ scopeId }) => scopeId);
  return [
    { label: 'Display Statistics...', run: () => void showStatistics(server, undefined, context) },
    'separator',
    { label: 'New Scope...', run: () => newScope(server, context) },
    'separator',
    { label: 'Configure Failover...', run: () => configureFailover(server, undefined, context) },
    { label: 'Replicate Failover Scopes...', run: () => replicateAfterAlert(server, { all: true }, context) },
    'separator',
    { label: 'Reconcile All Scopes...', run: () => reconcile(server, scopeIds(), context) },
    'separator',
    refresh,
    { label: 'Properties', run: () => void relationshipProperties(server, context) },
  ];
}

async function controlService(
  server: string,
  action: 'start' | 'stop' | 'restart',
  context: ConsoleContext,
): Promise<void> {
  const command = commands.controlService(server, server === context.localServer, action);
  context.teach(command);
  const answer = await context.lab.ask<'controlService'>({ kind: 'controlService', server, action, command });
  if (!answer.ok) showFailure(context.desktop, 'DHCP', answer.failure);
}
