import type { ReservationProperties } from '../changes.ts';
import { type Control, Label, RadioGroup } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { showFailure } from '../window/message.ts';
import { TextField } from '../window/text-field.ts';
import { change } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';

const labelWidth = 20;

/** Reserves addresses for clients. Add leaves the window open for the next one, as on Windows. */
export function newReservation(
  server: string,
  scopeId: string,
  context: ConsoleContext,
  given: Partial<ReservationProperties> = {},
): void {
  const fields = new ReservationFields({ ...nothing, ...given });
  const add = async (): Promise<void> => {
    if (!(await change(server, [{ what: 'addReservation', scopeId, reservation: fields.value }], context))) return;
    fields.clear();
    dialog.focusFirst();
  };
  const dialog: Dialog = new Dialog(context.desktop, {
    title: 'New Reservation',
    width: 60,
    controls: [fields.name, fields.address, ...fields.controls],
    buttons: [
      { label: 'Add', run: () => void add() },
      { label: 'Close', run: () => dialog.close() },
    ],
  });
  context.desktop.open(dialog);
}

/** A reservation's property sheet. */
export async function reservationProperties(server: string, address: string, context: ConsoleContext): Promise<void> {
  const answer = await context.lab.ask<'reservation'>({ kind: 'reservation', server, address });
  if (!answer.ok) {
    showFailure(context.desktop, 'DHCP', answer.failure);
    return;
  }
  let before = answer.value;
  const fields = new ReservationFields(before);
  const apply = async (): Promise<boolean> => {
    const after = fields.value;
    const changed = {
      ...(after.name === before.name ? {} : { name: after.name }),
      ...(after.clientId === before.clientId ? {} : { clientId: after.clientId }),
      ...(after.description === before.description ? {} : { description: after.description }),
      ...(after.type === before.type ? {} : { type: after.type }),
    };
    if (Object.keys(changed).length === 0) return true;
    if (!(await change(server, [{ what: 'setReservation', address, change: changed }], context))) return false;
    before = after;
    return true;
  };
  const dialog: Dialog = new Dialog(context.desktop, {
    title: `[${address}] Properties`,
    width: 60,
    controls: [fields.name, new Label(`${'IP address:'.padEnd(labelWidth)}${address}`), ...fields.controls],
    buttons: [
      { label: 'OK', run: () => void apply().then((done) => (done ? dialog.close() : undefined)) },
      { label: 'Cancel', run: () => dialog.close() },
      { label: 'Apply', run: () => void apply() },
    ],
    cancel: () => dialog.close(),
  });
  context.desktop.open(dialog);
}

const nothing: ReservationProperties = { address: '', name: '', clientId: '', description: '', type: 'Both' };

class ReservationFields {
  readonly name: TextField;
  readonly address: TextField;
  readonly #clientId: TextField;
  readonly #description: TextField;
  readonly #type: RadioGroup<ReservationProperties['type']>;
  /** Those below name and address. */
  readonly controls: readonly Control[];

  constructor(reservation: ReservationProperties) {
    const field = (label: string, text: string): TextField => new TextField(label, text, { labelWidth });
    this.name = field('Reservation name:', reservation.name);
    this.address = field('IP address:', reservation.address);
    this.#clientId = field('MAC address:', reservation.clientId);
    this.#description = field('Description:', reservation.description);
    this.#type = new RadioGroup<ReservationProperties['type']>(
      [
        { value: 'Both', label: 'Both' },
        { value: 'Dhcp', label: 'DHCP' },
        { value: 'Bootp', label: 'BOOTP' },
      ],
      reservation.type,
    );
    this.controls = [
      this.#clientId,
      this.#description,
      new Label(''),
      new Label('Supported types'),
      this.#type,
      new Label(''),
    ];
  }

  get value(): ReservationProperties {
    return {
      address: this.address.text,
      name: this.name.text,
      clientId: this.#clientId.text,
      description: this.#description.text,
      type: this.#type.value,
    };
  }

  clear(): void {
    for (const field of [this.name, this.address, this.#clientId, this.#description]) field.text = '';
  }
}
