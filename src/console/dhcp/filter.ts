import type { FilterListName } from '../changes.ts';
import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { TextField } from '../window/text-field.ts';
import { change } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Lets clients in, or keeps them out, by their MAC address. */
export function newFilter(
  server: string,
  list: FilterListName,
  context: ConsoleContext,
  given: { readonly macAddress: string; readonly description: string } = { macAddress: '', description: '' },
): void {
  const macAddress = new TextField('MAC Address:', given.macAddress, { labelWidth: 16 });
  const description = new TextField('Description:', given.description, { labelWidth: 16 });
  const add = async (): Promise<void> => {
    const made = { what: 'addFilter', list, macAddress: macAddress.text, description: description.text } as const;
    if (await change(server, [made], context)) dialog.close();
  };
  const dialog: Dialog = new Dialog(context.desktop, {
    title: `New Filter (${list})`,
    width: 56,
    controls: [
      new Label('A MAC address; a * stands for the rest of one.'),
      new Label(''),
      macAddress,
      description,
      new Label(''),
    ],
    buttons: [
      { label: 'Add', run: () => void add() },
      { label: 'Close', run: () => dialog.close() },
    ],
  });
  context.desktop.open(dialog);
}
