import { textWidth } from '../../repl/screen/character-width.ts';
import type { RelationshipChange } from '../changes.ts';
import type { RelationshipRow } from '../requests.ts';
import { FactList, Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox } from '../window/list-box.ts';
import { ask, showFailure, tell } from '../window/message.ts';
import { change } from './apply-change.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { RelationshipFields } from './relationship-fields.ts';
import { replicateAfterAlert } from './replication.ts';
import { runTask } from './task-dialog.ts';

/** The Failover tab of IPv4's properties: the server's relationships, to look at, to change, to delete or to replicate. */
export async function relationshipProperties(server: string, context: ConsoleContext): Promise<void> {
  const { desktop, lab } = context;
  const list = new ListBox([], { opened: () => edit() });
  const about = new Label('');
  let relationships: readonly RelationshipRow[] = [];

  /** Asks for the relationships; false when that is refused. */
  const load = async (): Promise<boolean> => {
    const answer = await lab.ask<'relationships'>({ kind: 'relationships', server });
    if (!answer.ok) {
      showFailure(desktop, 'DHCP', answer.failure);
      return false;
    }
    relationships = answer.value;
    about.text = relationships.length === 0 ? 'This server has no failover relationships.' : 'Failover relationships:';
    list.showTexts(linesOf(relationships));
    desktop.repaint();
    return true;
  };
  const chosen = (): RelationshipRow | undefined => relationships[list.at];
  const edit = (): void => {
    const relationship = chosen();
    if (relationship !== undefined) editRelationship(server, relationship, context, () => void load());
  };
  const remove = (): void => {
    const relationship = chosen();
    if (relationship === undefined) return;
    deleteRelationship(server, relationship, context, () => dialog.close());
  };
  const replicate = (): void => {
    const relationship = chosen();
    if (relationship !== undefined) replicateAfterAlert(server, { relationship: relationship.name }, context);
  };
  const some = (): boolean => relationships.length > 0;
  if (!(await load())) return;
  const dialog: Dialog = new Dialog(desktop, {
    title: 'IPv4 Properties',
    width: 74,
    listHeight: 8,
    controls: [],
    tabs: [{ label: 'Failover', controls: [about, new Label(''), list, new Label('')] }],
    buttons: [
      { label: 'OK', run: () => dialog.close() },
      { label: 'Edit...', run: edit, enabled: some },
      { label: 'Delete', run: remove, enabled: some },
      { label: 'Replicate...', run: replicate, enabled: some },
    ],
    cancel: () => dialog.close(),
  });
  desktop.open(dialog);
}

/** A row a relationship, its parts below each other. */
function linesOf(relationships: readonly RelationshipRow[]): string[] {
  const rows = relationships.map(({ name, partner, mode, scopeIds, stateText }) => [
    name,
    stateText,
    mode === 'LoadBalance' ? 'Load balance' : 'Hot standby',
    `${scopeIds.length} scope${scopeIds.length === 1 ? '' : 's'}`,
    partner,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** View/Edit Failover Relationship: what can be changed of one, and on which states its servers are. */
function editRelationship(
  server: string,
  relationship: RelationshipRow,
  context: ConsoleContext,
  changed: () => void,
): void {
  const { name, partner } = relationship;
  const fields = new RelationshipFields(relationship);
  const set = async (made: RelationshipChange): Promise<void> => {
    if (Object.keys(made).length > 0) {
      if (!(await change(server, [{ what: 'setRelationship', name, change: made }], context))) return;
      changed();
    }
    dialog.close();
  };
  const ok = (): void => {
    const problem = fields.problem();
    if (problem === undefined) void set(changeOf(relationship, fields));
    else tell(context.desktop, 'DHCP', problem);
  };
  const declareDown = (): void =>
    ask(
      context.desktop,
      {
        title: 'DHCP',
        text: `Is ${partner} really down? From now on this server serves all clients of relationship ${name} alone.`,
        yes: 'Yes',
        no: 'No',
      },
      () => void set({ partnerDown: true }),
    );
  const dialog: Dialog = new Dialog(context.desktop, {
    title: 'View/Edit Failover Relationship',
    width: 66,
    controls: [
      new FactList([
        { name: 'Relationship Name', value: name },
        { name: 'Partner Server', value: partner },
        { name: 'State of this Server', value: relationship.stateText },
        { name: 'State of Partner Server', value: relationship.partnerStateText },
      ]),
      ...fields.controls,
    ],
    buttons: [
      { label: 'OK', run: ok },
      { label: 'Cancel', run: () => dialog.close() },
      {
        label: 'Partner Down',
        run: declareDown,
        enabled: () => relationship.state === 'CommunicationInterrupted',
      },
    ],
    cancel: () => dialog.close(),
  });
  context.desktop.open(dialog);
}

/** What differs from what was read; percentages only of the mode that they belong to. */
function changeOf(before: RelationshipRow, fields: RelationshipFields): RelationshipChange {
  const { maxClientLeadTime, mode, loadBalancePercent, reservePercent, sharedSecret, ...after } = fields.value;
  const interval = after.stateSwitchInterval ?? null;
  const newMode = mode !== before.mode;
  const share = mode === 'LoadBalance' && (newMode || loadBalancePercent !== before.loadBalancePercent);
  const reserve = mode === 'HotStandby' && (newMode || reservePercent !== before.reservePercent);
  const silenced = before.authentication && !fields.authenticated;
  return {
    ...(maxClientLeadTime === before.maxClientLeadTime ? {} : { maxClientLeadTime }),
    ...(newMode ? { mode } : {}),
    ...(share ? { loadBalancePercent } : {}),
    ...(reserve ? { reservePercent } : {}),
    ...(interval === before.stateSwitchInterval ? {} : { stateSwitchInterval: interval }),
    ...(silenced ? { sharedSecret: '' } : sharedSecret === undefined ? {} : { sharedSecret }),
  };
}

function deleteRelationship(
  server: string,
  { name, partner, scopeIds }: RelationshipRow,
  context: ConsoleContext,
  began: () => void,
): void {
  ask(
    context.desktop,
    {
      title: 'Delete Failover Relationship',
      text: `Failover relationship ${name} will be deleted. Its scopes (${scopeIds.join(', ')}) are deleted from the partner server ${partner}. Do you want to continue?`,
      yes: 'OK',
      no: 'Cancel',
    },
    () => {
      began();
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
}
