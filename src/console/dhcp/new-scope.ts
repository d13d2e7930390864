import { CheckBox, Label, TextField } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { showFailure, tell } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { LeaseDurationFields } from './lease-duration.ts';

const labelWidth = 20;

/** Makes a scope: what Windows' wizard asks on its pages, in one window. */
export function newScope(server: string, context: ConsoleContext): void {
  const { desktop } = context;
  const field = (label: string, text = ''): TextField => new TextField(label, text, { labelWidth });
  const name = field('Name:');
  const description = field('Description:');
  const start = field('Start IP address:');
  const end = field('End IP address:');
  const mask = field('Subnet mask:', '255.255.255.0');
  const lease = new LeaseDurationFields(8 * 86_400);
  const active = new CheckBox('Activate this scope now', true);
  const finish = async (): Promise<void> => {
    const leaseDuration = lease.seconds;
    if (leaseDuration === undefined || leaseDuration === null) {
      tell(desktop, 'New Scope', 'Type how long a lease lasts.');
      return;
    }
    const scope = {
      name: name.text,
      description: description.text,
      startRange: start.text,
      endRange: end.text,
      subnetMask: mask.text,
      active: active.checked,
      leaseDuration,
    };
    const command = commands.addScope(server, scope);
    context.teach(command);
    const answer = await context.lab.ask<'addScope'>({ kind: 'addScope', server, scope, command });
    if (answer.ok) dialog.close();
    else showFailure(desktop, 'New Scope', answer.failure);
  };
  const dialog: Dialog = new Dialog(desktop, {
    title: 'New Scope',
    width: 60,
    controls: [
      name,
      description,
      new Label(''),
      start,
      end,
      mask,
      new Label(''),
      ...lease.controls,
      active,
      new Label(''),
    ],
    buttons: [
      { label: 'Finish', run: () => void finish() },
      { label: 'Cancel', run: () => dialog.close() },
    ],
  });
  desktop.open(dialog);
}
