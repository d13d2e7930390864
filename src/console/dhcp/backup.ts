import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { TextField } from '../window/text-field.ts';
import { change } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Where Windows' DHCP server keeps its backups. */
const usual = 'C:\\Windows\\system32\\dhcp\\backup';

export function backUp(server: string, context: ConsoleContext): void {
  askPath('backup', `The folder on ${server} that gets the backup:`, server, context);
}

export function restore(server: string, context: ConsoleContext): void {
  askPath(
    'restore',
    `The folder on ${server} that has the backup. What the server has now is replaced by it.`,
    server,
    context,
  );
}

function askPath(what: 'backup' | 'restore', text: string, server: string, context: ConsoleContext): void {
  const path = new TextField('Path: ', usual);
  const run = async (): Promise<void> => {
    if (await change(server, [{ what, path: path.text }], context)) dialog.close();
  };
  const dialog: Dialog = new Dialog(context.desktop, {
    title: what === 'backup' ? 'Backup' : 'Restore',
    width: 60,
    controls: [new Label(text), new Label(''), path, new Label('')],
    buttons: [
      { label: 'OK', run: () => void run() },
      { label: 'Cancel', run: () => dialog.close() },
    ],
  });
  context.desktop.open(dialog);
}
