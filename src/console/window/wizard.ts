import { type Control, Label } from './controls.ts';
import { Dialog } from './dialog.ts';
import type { Desktop } from './window.ts';

export interface WizardPage {
  readonly heading: string;
  readonly controls: readonly Control[];
  /** Left out on the first page. */
  readonly back?: () => void;
  readonly next: () => void;
  /** `Next >` when left out. */
  readonly nextLabel?: string;
  readonly nextEnabled?: () => boolean;
  /** Rows of its list; few when left out. */
  readonly listHeight?: number;
  /** Buttons that belong to the page. */
  readonly more?: readonly { readonly label: string; readonly run: () => void }[];
}

/** A window that asks page by page: Next, Back, and at last Finish; Cancel at any time. */
export class Wizard {
  readonly #title: string;
  readonly #width: number;
  readonly #dialog: Dialog;
  readonly #desktop: Desktop;

  constructor(desktop: Desktop, title: string, width: number) {
    this.#desktop = desktop;
    this.#title = title;
    this.#width = width;
    this.#dialog = new Dialog(desktop, { title, width, controls: [], buttons: [] });
  }

  open(): void {
    this.#desktop.open(this.#dialog);
  }

  close(): void {
    this.#dialog.close();
  }

  /** Puts the focus on the page's first field. */
  focusFirst(): void {
    this.#dialog.focusFirst();
  }

  show(page: WizardPage): void {
    const { back, next, nextEnabled } = page;
    this.#dialog.show({
      title: this.#title,
      width: this.#width,
      listHeight: page.listHeight ?? 5,
      controls: [new Label(page.heading), new Label(''), ...page.controls, new Label('')],
      buttons: [
        {
          label: page.nextLabel ?? 'Next >',
          run: next,
          ...(nextEnabled === undefined ? {} : { enabled: nextEnabled }),
        },
        ...(back === undefined ? [] : [{ label: '< Back', run: back }]),
        ...(page.more ?? []),
        { label: 'Cancel', run: () => this.#dialog.close() },
      ],
    });
  }
}
