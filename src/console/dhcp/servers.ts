import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox } from '../window/list-box.ts';
import { tell } from '../window/message.ts';
import { TextField } from '../window/text-field.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Takes another server of the lab into the console. */
export function addServer(context: ConsoleContext): void {
  chooseServer(context, 'Select a server you want to add to your console.', (name) => context.lab.addServer(name));
}

/** Asks for a server: typed, or chosen among the authorised ones. */
export function chooseServer(context: ConsoleContext, text: string, chosen: (name: string) => void): void {
  const { desktop, lab } = context;
  const authorised = lab.machines().filter((machine) => machine.authorised);
  const typed = new TextField('This server: ', '', { labelWidth: 14 });
  const accept = (name: string): void => {
    const wanted = name.toLowerCase();
    const machine = lab
      .machines()
      .find((each) => each.name === wanted || each.name.split('.')[0] === wanted || each.address === wanted);
    if (machine === undefined) {
      tell(desktop, 'DHCP', `Cannot find the server ${name}.`);
      return;
    }
    dialog.close();
    chosen(machine.name);
  };
  const list = new ListBox(
    authorised.map(({ name, address }) => `${name.padEnd(34)} ${address}`),
    { opened: (at) => accept(authorised[at]?.name ?? '') },
  );
  const dialog: Dialog = new Dialog(desktop, {
    title: 'Add Server',
    width: 56,
    listHeight: 6,
    controls: [
      new Label(text),
      new Label(''),
      typed,
      new Label(''),
      new Label('This authorized DHCP server:'),
      list,
      new Label(''),
    ],
    buttons: [
      { label: 'OK', run: () => accept(typed.text === '' ? (authorised[list.at]?.name ?? '') : typed.text) },
      { label: 'Cancel', run: () => dialog.close() },
    ],
  });
  desktop.open(dialog);
}
