import { Label, ListBox } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ask, showFailure } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { replicateAfterAlert } from './replication.ts';
import { runTask } from './task-dialog.ts';

/** The Failover tab of IPv4's properties: the server's relationships, to delete or to replicate. */
export async function relationshipProperties(server: string, context: ConsoleContext): Promise<void> {
  const { desktop, lab } = context;
  const answer = await lab.ask<'relationships'>({ kind: 'relationships', server });
  if (!answer.ok) {
    showFailure(desktop, 'DHCP', answer.failure);
    return;
  }
  const relationships = answer.value;
  const list = new ListBox(
    relationships.map(
      ({ name, partner, scopeIds }) =>
        `${name.padEnd(24)} ${partner.padEnd(26)} ${scopeIds.length} scope${scopeIds.length === 1 ? '' : 's'}`,
    ),
  );
  const chosen = (): (typeof relationships)[number] | undefined => relationships[list.at];
  const remove = (): void => {
    const relationship = chosen();
    if (relationship === undefined) return;
    const { name, partner, scopeIds } = relationship;
    ask(
      desktop,
      {
        title: 'Delete Failover Relationship',
        text: `Failover relationship ${name} will be deleted. Its scopes (${scopeIds.join(', ')}) are deleted from the partner server ${partner}. Do you want to continue?`,
        yes: 'OK',
        no: 'Cancel',
      },
      () => {
        dialog.close();
        runTask(context, {
          title: 'Delete Failover Relationship',
          heading: 'Progress of deleting the failover relationship.',
          request: {
            kind: 'deleteRelationship',
            server,
            name,
            command: commands.deconfigureFailover(server, name, scopeIds, true),
          },
          cancellable: false,
          finished: (failed) => (failed === 0 ? 'Delete failover successful.' : 'Delete failover failed.'),
        });
      },
    );
  };
  const replicate = (): void => {
    const relationship = chosen();
    if (relationship !== undefined) replicateAfterAlert(server, { relationship: relationship.name }, context);
  };
  const some = relationships.length > 0;
  const dialog: Dialog = new Dialog(desktop, {
    title: 'IPv4 Properties',
    width: 64,
    listHeight: 8,
    controls: [],
    tabs: [
      {
        label: 'Failover',
        controls: [
          new Label(some ? 'Failover relationships of this server:' : 'This server has no failover relationships.'),
          new Label(''),
          list,
          new Label(''),
        ],
      },
    ],
    buttons: [
      { label: 'OK', run: () => dialog.close() },
      { label: 'Delete', run: remove, enabled: () => some },
      { label: 'Replicate...', run: replicate, enabled: () => some },
    ],
    cancel: () => dialog.close(),
  });
  desktop.open(dialog);
}
