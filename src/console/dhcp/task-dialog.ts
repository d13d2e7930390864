import type { ConsoleRequest, TaskLine } from '../requests.ts';
import { theme } from '../screen/theme.ts';
import { Label, wrap } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { ListBox, type ListLine } from '../window/list-box.ts';
import type { ConsoleContext } from './dhcp-console.ts';

type TaskKind = 'replicate' | 'configureFailover' | 'deconfigureFailover' | 'deleteRelationship';

export interface Task {
  readonly title: string;
  readonly heading: string;
  readonly request: ConsoleRequest & { readonly kind: TaskKind; readonly command: string };
  /** Whether it is done in pieces between which it can be ended. */
  readonly cancellable: boolean;
  /** The last line of its log. */
  readonly finished: (failed: number, cancelled: boolean) => string;
  /** Enter on a line about a scope. */
  readonly opened?: (scopeId: string) => void;
}

interface LogLine extends ListLine {
  readonly scopeId?: string;
}

/** Cells inside the window's frame. */
const width = 74;

/** Begins a task and shows its log line by line, until Close. Cancel ends it after the piece under way. */
export function runTask(context: ConsoleContext, task: Task): void {
  const { desktop, lab } = context;
  const lines: LogLine[] = [];
  const heading = new Label(task.heading);
  const log = new ListBox([], {
    opened: (at) => {
      const scopeId = lines[at]?.scopeId;
      if (scopeId !== undefined) task.opened?.(scopeId);
    },
  });
  log.follow = true;
  let running = true;
  const dialog: Dialog = new Dialog(desktop, {
    title: task.title,
    width,
    listHeight: 12,
    controls: [heading, new Label(''), log, new Label('')],
    buttons: [
      { label: 'Close', run: () => dialog.close(), enabled: () => !running },
      ...(task.cancellable ? [{ label: 'Cancel', run: () => cancel(), enabled: () => running }] : []),
    ],
    cancel: () => (running ? cancel() : dialog.close()),
  });
  const cancel = (): void => {
    if (!task.cancellable) return;
    lab.cancel();
    heading.text = 'Cancelling...';
    desktop.repaint();
  };
  const show = (): void => {
    log.show([...lines]);
    desktop.repaint();
  };
  const finish = (text: string, style: string): void => {
    running = false;
    heading.text = task.heading;
    for (const line of wrap(text, width - 2)) lines.push({ text: line, style });
    show();
    dialog.focusButton(0);
  };
  desktop.open(dialog);
  context.teach(task.request.command);
  void lab
    .ask<TaskKind>(task.request, (line) => {
      lines.push(...logLines(line));
      show();
    })
    .then((answer) => {
      if (answer.ok) {
        const { failed, cancelled } = answer.value;
        finish(task.finished(failed, cancelled), failed > 0 ? theme.dialogFailed : theme.dialogBold);
      } else finish(`✖ ${answer.failure.message} ${answer.failure.reason}`, theme.dialogFailed);
    });
}

/** A line with its outcome; what failed tells why below it. */
function logLines({ text, failure, scopeId }: TaskLine): LogLine[] {
  const about = scopeId === undefined ? {} : { scopeId };
  if (failure === undefined) return [{ text, outcome: 'Successful', style: theme.dialog, ...about }];
  const style = theme.dialogFailed;
  const why = failure.reason === '' ? failure.message : failure.reason;
  return [
    { text, outcome: 'Failed', style, ...about },
    ...wrap(`✖ ${failure.id}: ${why}`, width - 4).map((line) => ({ text: `  ${line}`, style, ...about })),
  ];
}
