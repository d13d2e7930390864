import type { PlanRow, Selection } from '../requests.ts';
import { theme } from '../screen/theme.ts';
import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox, type ListLine } from '../window/list-box.ts';
import { showFailure } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { runTask } from './task-dialog.ts';

/** Replicates after the alert that Windows shows for a server and for a relationship. Its words are ours: Windows' were not found. */
export function replicateAfterAlert(server: string, selection: Selection, context: ConsoleContext): void {
  const which =
    'relationship' in selection
      ? `of failover relationship ${selection.relationship} on this server will be replicated to its partner server.`
      : 'on this server will be replicated to the partner servers.';
  const dialog: Dialog = new Dialog(context.desktop, {
    title: 'DHCP',
    width: 60,
    controls: [
      new Label(
        `The configuration of the failover scopes ${which} The settings on the partner server will be overwritten. Do you want to continue?`,
      ),
      new Label(''),
    ],
    buttons: [
      {
        label: 'OK',
        run: () => {
          dialog.close();
          replicateNow(server, selection, context);
        },
      },
      { label: 'Cancel', run: () => dialog.close() },
      { label: 'Show Changes...', run: () => void showDifferences(server, selection, context) },
    ],
    cancel: () => dialog.close(),
  });
  context.desktop.open(dialog);
}

/** Replicates at once and shows a line per scope. Enter on a line shows what was overwritten. */
export function replicateNow(server: string, selection: Selection, context: ConsoleContext): void {
  let plan: readonly PlanRow[] = [];
  // Asked first, and so answered first: afterwards there is nothing left to differ.
  void context.lab.ask<'plan'>({ kind: 'plan', server, selection }).then((answer) => {
    if (answer.ok) plan = answer.value;
  });
  runTask(context, {
    title: 'Failover Scope Configuration Replication',
    heading: 'Progress of failover scope configuration replication.',
    request: { kind: 'replicate', server, selection, command: commands.replicate(server, selection) },
    cancellable: true,
    finished: (failed, cancelled) =>
      cancelled
        ? 'Replication was cancelled.'
        : failed === 0
          ? 'Replication successful.'
          : `Replication failed for ${failed} scope${failed === 1 ? '' : 's'}.`,
    opened: (scopeId) => {
      const rows = plan.filter((row) => row.scopeId === scopeId);
      if (rows.length > 0) openPlan('What Was Overwritten', rows, context);
    },
  });
}

/** Shows what a replication would overwrite, scope by scope. */
export async function showDifferences(server: string, selection: Selection, context: ConsoleContext): Promise<void> {
  context.teach(commands.compare(server, selection));
  const answer = await context.lab.ask<'plan'>({ kind: 'plan', server, selection });
  if (answer.ok) openPlan('What Will Be Overwritten', answer.value, context);
  else showFailure(context.desktop, 'DHCP', answer.failure);
}

function openPlan(title: string, rows: readonly PlanRow[], context: ConsoleContext): void {
  const list = new ListBox(rows.flatMap(planLines));
  const dialog: Dialog = new Dialog(context.desktop, {
    title,
    width: 76,
    listHeight: 14,
    controls: [new Label('By scope: what the partner has now, and what it gets.'), new Label(''), list, new Label('')],
    buttons: [{ label: 'Close', run: () => dialog.close() }],
  });
  context.desktop.open(dialog);
}

function planLines(row: PlanRow): ListLine[] {
  const scope = `Scope ${row.scopeId} on ${row.partner}`;
  switch (row.action) {
    case 'same':
      return [{ text: `= ${scope}: in step, nothing changes`, style: theme.dialog }];
    case 'create':
      return [{ text: `+ ${scope}: does not exist there, will be created`, style: theme.dialogBold }];
    case 'impossible':
      return [
        { text: `✖ ${scope}: cannot be replicated`, style: theme.dialogFailed },
        { text: `    ${row.failure?.id ?? ''}: ${row.failure?.reason ?? ''}`, style: theme.dialogFailed },
      ];
    case 'overwrite':
      return [
        { text: `≠ ${scope}: will be overwritten`, style: theme.dialogBold },
        ...row.differences.map(({ what, here, there }) => ({
          text: `    ${what}: ${there === '' ? '(none)' : there} → ${here === '' ? '(none)' : here}`,
          style: theme.dialog,
        })),
      ];
  }
}
