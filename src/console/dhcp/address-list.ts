import { type Control, Label } from '../window/controls.ts';
import { ListBox } from '../window/list-box.ts';
import { TextField } from '../window/text-field.ts';

/** Addresses, typed one after the other. */
export class AddressList {
  readonly controls: readonly Control[];
  readonly #typed = new TextField('IP address:', '', { labelWidth: 20 });
  readonly #list = new ListBox([]);
  #addresses: readonly string[] = [];

  constructor() {
    this.controls = [this.#typed, new Label(''), this.#list];
  }

  get addresses(): readonly string[] {
    return this.#addresses;
  }

  /** Takes the address that is typed, if any, into the list; why it can't be one. */
  takeTyped(): string | undefined {
    const { text } = this.#typed;
    if (text === '') return undefined;
    if (!isAddress(text)) return `${text} is not an IP address.`;
    this.#typed.text = '';
    if (!this.#addresses.includes(text)) this.#show([...this.#addresses, text]);
    return undefined;
  }

  /** Takes the chosen address out. */
  remove(): void {
    this.#show(this.#addresses.filter((_, at) => at !== this.#list.at));
  }

  #show(addresses: readonly string[]): void {
    this.#addresses = addresses;
    this.#list.showTexts(addresses);
  }
}

/** Whether a text has the form of an IPv4 address. */
export function isAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);
}
