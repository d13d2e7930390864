import { FactList, Label } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { showFailure } from '../window/message.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';

/** Shows the counters of a server or of a scope; Refresh asks for them again. */
export async function showStatistics(
  server: string,
  scopeId: string | undefined,
  context: ConsoleContext,
): Promise<void> {
  context.teach(commands.statistics(server, scopeId));
  const dialog = new Dialog(context.desktop, { title: '', width: 44, controls: [], buttons: [] });
  const load = async (): Promise<boolean> => {
    const answer = await context.lab.ask<'statistics'>({
      kind: 'statistics',
      server,
      ...(scopeId === undefined ? {} : { scopeId }),
    });
    if (!answer.ok) {
      showFailure(context.desktop, 'DHCP', answer.failure);
      return false;
    }
    dialog.show({
      title: scopeId === undefined ? `Server ${server} Statistics` : `Scope ${scopeId} Statistics`,
      width: 44,
      controls: [new FactList(answer.value), new Label('')],
      buttons: [
        { label: 'Close', run: () => dialog.close() },
        { label: 'Refresh', run: () => void load() },
      ],
      cancel: () => dialog.close(),
    });
    return true;
  };
  if (await load()) context.desktop.open(dialog);
}
