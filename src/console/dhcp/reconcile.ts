import { theme } from '../screen/theme.ts';
import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox } from '../window/list-box.ts';
import { showFailure } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Looks for records of scopes that contradict each other (Verify), and repairs them (Reconcile). */
export function reconcile(server: string, scopeIds: readonly string[], context: ConsoleContext): void {
  const { desktop, lab } = context;
  const text = new Label('Verify looks for records of the database that contradict each other.');
  const list = new ListBox([]);
  let found = false;
  const run = async (reportOnly: boolean): Promise<void> => {
    const command = commands.reconcile(server, scopeIds, reportOnly);
    context.teach(command);
    const answer = await lab.ask<'reconcile'>({ kind: 'reconcile', server, scopeIds, reportOnly, command });
    if (!answer.ok) {
      showFailure(desktop, 'DHCP', answer.failure);
      return;
    }
    const rows = answer.value.flatMap(({ scopeId, addresses }) =>
      addresses.map((address) => `${address} of ${scopeId}`),
    );
    found = reportOnly && rows.length > 0;
    text.text = found
      ? 'These records are inconsistent:'
      : reportOnly
        ? 'The database is consistent.'
        : `${rows.length} record${rows.length === 1 ? '' : 's'} repaired.`;
    list.show(found ? rows.map((row) => ({ text: row, style: theme.dialogFailed })) : []);
    desktop.repaint();
  };
  const dialog: Dialog = new Dialog(desktop, {
    title: scopeIds.length === 1 ? `Reconcile Scope ${scopeIds.join()}` : 'Reconcile All Scopes',
    width: 56,
    listHeight: 8,
    controls: [text, new Label(''), list, new Label('')],
    buttons: [
      { label: 'Verify', run: () => void run(true) },
      { label: 'Reconcile', run: () => void run(false), enabled: () => found },
      { label: 'Close', run: () => dialog.close() },
    ],
  });
  desktop.open(dialog);
}
