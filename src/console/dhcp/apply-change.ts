import type { Change } from '../changes.ts';
import type { ConsoleFailure } from '../requests.ts';
import { ask, showFailure } from '../window/message.ts';
import { changeCommand } from './change-commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Makes changes one after the other and shows their commands; the first one that is refused ends it. */
export async function applyChanges(
  server: string,
  changes: readonly Change[],
  context: ConsoleContext,
): Promise<ConsoleFailure | undefined> {
  teachChanges(server, changes, context);
  for (const change of changes) {
    const answer = await context.lab.ask<'change'>({
      kind: 'change',
      server,
      change,
      command: changeCommand(server, change),
    });
    if (!answer.ok) return answer.failure;
  }
  return undefined;
}

/** Shows the commands of changes, a line each. */
export function teachChanges(server: string, changes: readonly Change[], context: ConsoleContext): void {
  context.teach(changes.map((change) => changeCommand(server, change)).join('\n'));
}

/** Makes changes and shows what was refused; false then. */
export async function change(server: string, changes: readonly Change[], context: ConsoleContext): Promise<boolean> {
  const failure = await applyChanges(server, changes, context);
  if (failure !== undefined) showFailure(context.desktop, 'DHCP', failure);
  return failure === undefined;
}

/** Makes a change that was asked about before. */
export function changeAfterQuestion(server: string, text: string, made: Change, context: ConsoleContext): void {
  ask(context.desktop, { title: 'DHCP', text, yes: 'Yes', no: 'No' }, () => void change(server, [made], context));
}

/** A refusal of a value that the server takes when it is told to: DNS servers that don't answer. */
export function isUnanswered(failure: ConsoleFailure): boolean {
  return failure.id === 'WIN32 87';
}
