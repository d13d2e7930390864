import type { ConsoleFailure } from '../requests.ts';
import { theme } from '../screen/theme.ts';
import { Label } from './controls.ts';
import { Dialog } from './dialog.ts';
import type { Desktop } from './window.ts';

/** Shows what the server refused. */
export function showFailure(desktop: Desktop, title: string, failure: ConsoleFailure): void {
  const dialog: Dialog = new Dialog(desktop, {
    title,
    width: 60,
    controls: [
      new Label(`✖ ${failure.message}`, theme.dialogFailed),
      ...(failure.reason === '' ? [] : [new Label(''), new Label(failure.reason)]),
      new Label(''),
      new Label(failure.id, theme.dialogDim),
      new Label(''),
    ],
    buttons: [{ label: 'OK', run: () => dialog.close() }],
  });
  desktop.open(dialog);
}

/** Says something that only needs to be read. */
export function tell(desktop: Desktop, title: string, text: string): void {
  const dialog: Dialog = new Dialog(desktop, {
    title,
    width: 60,
    controls: [new Label(text), new Label('')],
    buttons: [{ label: 'OK', run: () => dialog.close() }],
  });
  desktop.open(dialog);
}

/** Asks before something is done; `yes` is what the button that does it says. */
export function ask(
  desktop: Desktop,
  question: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string },
  run: () => void,
): void {
  const dialog: Dialog = new Dialog(desktop, {
    title: question.title,
    width: 60,
    controls: [new Label(question.text), new Label('')],
    buttons: [
      {
        label: question.yes,
        run: () => {
          dialog.close();
          run();
        },
      },
      { label: question.no, run: () => dialog.close() },
    ],
  });
  desktop.open(dialog);
}
