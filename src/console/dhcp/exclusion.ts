import type { AddressRange } from '../changes.ts';
import { type Control, Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox } from '../window/list-box.ts';
import { TextField } from '../window/text-field.ts';
import { isAddress } from './address-list.ts';
import { change } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Takes addresses out of a scope's distribution. Add leaves the window open for the next ones, as on Windows. */
export function newExclusion(server: string, scopeId: string, context: ConsoleContext): void {
  const start = new TextField('Start IP address:', '', { labelWidth: 20 });
  const end = new TextField('End IP address:', '', { labelWidth: 20 });
  const add = async (): Promise<void> => {
    // A single address needs no end.
    const range = { start: start.text, end: end.text === '' ? start.text : end.text };
    if (!(await change(server, [{ what: 'addExclusion', scopeId, range }], context))) return;
    start.text = '';
    end.text = '';
    dialog.focusFirst();
  };
  const dialog: Dialog = new Dialog(context.desktop, {
    title: 'Add Exclusion',
    width: 56,
    controls: [
      new Label('Type the IP address range that you want to exclude.'),
      new Label(''),
      start,
      end,
      new Label(''),
    ],
    buttons: [
      { label: 'Add', run: () => void add() },
      { label: 'Close', run: () => dialog.close() },
    ],
  });
  context.desktop.open(dialog);
}

/** Ranges to exclude, typed one after the other. */
export class ExclusionList {
  readonly controls: readonly Control[];
  readonly #start = new TextField('Start IP address:', '', { labelWidth: 20 });
  readonly #end = new TextField('End IP address:', '', { labelWidth: 20 });
  readonly #list = new ListBox([]);
  #ranges: readonly AddressRange[] = [];

  constructor() {
    this.controls = [this.#start, this.#end, new Label('Excluded address range:'), this.#list];
  }

  get ranges(): readonly AddressRange[] {
    return this.#ranges;
  }

  /** Takes the range that is typed, if any, into the list; why it can't be one. */
  takeTyped(): string | undefined {
    const start = this.#start.text;
    const end = this.#end.text === '' ? start : this.#end.text;
    if (start === '' && end === '') return undefined;
    const wrong = [start, end].find((text) => !isAddress(text));
    if (wrong !== undefined) return wrong === '' ? 'Type the first address.' : `${wrong} is not an IP address.`;
    this.#start.text = '';
    this.#end.text = '';
    this.#show([...this.#ranges, { start, end }]);
    return undefined;
  }

  /** Takes the chosen range out. */
  remove(): void {
    this.#show(this.#ranges.filter((_, at) => at !== this.#list.at));
  }

  #show(ranges: readonly AddressRange[]): void {
    this.#ranges = ranges;
    this.#list.showTexts(ranges.map(({ start, end }) => (start === end ? `Address ${start}` : `${start} to ${end}`)));
  }
}
