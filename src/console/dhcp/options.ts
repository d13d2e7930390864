import type { Change, OptionKey, OptionPlace } from '../changes.ts';
import type { OptionRow } from '../requests.ts';
import { theme } from '../screen/theme.ts';
import { Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox, type ListLine } from '../window/list-box.ts';
import { ask, showFailure } from '../window/message.ts';
import { TextField } from '../window/text-field.ts';
import { applyChanges, isUnanswered } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Configure Options: every option that is defined, those that are set marked, and below the value of the chosen one. */
export async function configureOptions(
  server: string,
  place: OptionPlace,
  context: ConsoleContext,
  shown?: OptionKey,
): Promise<void> {
  const answer = await context.lab.ask<'options'>({ kind: 'options', server, place });
  if (answer.ok) new OptionsDialog(server, place, answer.value, context).open(shown);
  else showFailure(context.desktop, 'DHCP', answer.failure);
}

class OptionsDialog {
  readonly #server: string;
  readonly #place: OptionPlace;
  readonly #context: ConsoleContext;
  readonly #rows: readonly OptionRow[];
  readonly #dialog: Dialog;
  readonly #list: ListBox;
  readonly #about = new Label('', theme.dialogDim, 2);
  readonly #value: TextField;
  /** What is set on the server as far as is known. */
  #before: readonly string[];
  /** What is to be set, as text. */
  readonly #drafts: string[];

  constructor(server: string, place: OptionPlace, rows: readonly OptionRow[], context: ConsoleContext) {
    this.#server = server;
    this.#place = place;
    this.#rows = rows;
    this.#context = context;
    this.#drafts = rows.map(({ value }) => (value ?? []).join(', '));
    this.#before = [...this.#drafts];
    this.#value = new TextField('Data entry: ', '', { changed: () => this.#typed() });
    this.#list = new ListBox(this.#lines(), {
      marked: [...rows.keys()].filter((at) => rows[at]?.value !== undefined),
      moved: () => this.#showChosen(),
    });
    this.#dialog = new Dialog(context.desktop, {
      title: title(place),
      width: 66,
      listHeight: 10,
      controls: [new Label('Available options: Space marks one'), this.#list, this.#about, this.#value, new Label('')],
      buttons: [
        { label: 'OK', run: () => void this.#apply(() => this.#dialog.close()) },
        { label: 'Cancel', run: () => this.#dialog.close() },
        { label: 'Apply', run: () => void this.#apply(() => undefined) },
      ],
      cancel: () => this.#dialog.close(),
    });
  }

  open(shown: OptionKey | undefined): void {
    const wanted = this.#rows.findIndex(
      ({ option }) => option.optionId === shown?.optionId && option.vendorClass === shown.vendorClass,
    );
    this.#list.at = Math.max(0, wanted);
    this.#showChosen();
    this.#context.desktop.open(this.#dialog);
  }

  #lines(): ListLine[] {
    return this.#rows.map(({ option, name }, at) => ({
      text: `${String(option.optionId).padStart(3, '0')} ${name}${option.vendorClass === '' ? '' : ` (${option.vendorClass})`}${this.#drafts[at] === '' ? '' : `: ${this.#drafts[at]}`}`,
      style: theme.dialog,
    }));
  }

  #showChosen(): void {
    const row = this.#rows[this.#list.at];
    if (row === undefined) return;
    this.#value.text = this.#drafts[this.#list.at] ?? '';
    const many = row.multiValued ? ', several with commas between' : '';
    this.#about.text = `${row.description === '' ? row.name : row.description} (${row.type}${many})`;
  }

  /** Typing a value marks its option. */
  #typed(): void {
    const { at, marks } = this.#list;
    this.#drafts[at] = this.#value.text;
    if (this.#value.text !== '') marks?.add(at);
    this.#list.show(this.#lines());
  }

  async #apply(then: () => void, force = false): Promise<void> {
    const after = this.#rows.map((_, at) => (this.#list.marks?.has(at) === true ? (this.#drafts[at] ?? '') : ''));
    const changes = this.#changes(after, force);
    const failure = changes.length === 0 ? undefined : await applyChanges(this.#server, changes, this.#context);
    if (failure === undefined) {
      this.#before = after;
      then();
    } else if (!force && isUnanswered(failure) && changes.some(setsDnsServers)) {
      ask(
        this.#context.desktop,
        { title: 'DHCP', text: `${failure.message} Do you want to use it nevertheless?`, yes: 'Yes', no: 'No' },
        () => void this.#apply(then, true),
      );
    } else showFailure(this.#context.desktop, 'DHCP', failure);
  }

  #changes(after: readonly string[], force: boolean): Change[] {
    return this.#rows.flatMap(({ option, multiValued }, at): Change[] => {
      const text = after[at] ?? '';
      const marked = this.#list.marks?.has(at) === true;
      if (text === this.#before[at] && !(marked && text === '')) return [];
      if (!marked) return [{ what: 'removeOption', place: this.#place, option }];
      const value = multiValued || text.includes('0x') ? text.split(/[\s,;]+/).filter((part) => part !== '') : [text];
      return [{ what: 'setOption', place: this.#place, option, value, ...(force ? { force } : {}) }];
    });
  }
}

function setsDnsServers(change: Change): boolean {
  return change.what === 'setOption' && change.option.optionId === 6 && change.option.vendorClass === '';
}

function title({ scopeId, reservedIP }: OptionPlace): string {
  if (reservedIP !== undefined) return `Reservation Options [${reservedIP}]`;
  return scopeId === undefined ? 'Server Options' : `Scope Options [${scopeId}]`;
}
