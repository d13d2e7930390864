import type { FullScreen } from '../repl/engine-client.ts';
import type { WindowName } from '../runtime/host.ts';
import { DhcpConsole } from './dhcp/dhcp-console.ts';
import { LabView } from './dhcp/lab-view.ts';
import type { ConsoleClient } from './requests.ts';
import { ServerManager } from './server-manager/server-manager.ts';
import { ScreenDesktop } from './window/desktop.ts';

/**
 * Runs Server Manager or the DHCP console on a screen that the shell lends, until it is closed. Rejects when the engine
 * ends.
 */
export async function startConsole(program: WindowName, screen: FullScreen, client: ConsoleClient): Promise<void> {
  const machines = await client.ask<'machines'>({ kind: 'machines' });
  const local = machines.ok ? machines.value.find((machine) => machine.local)?.name : undefined;
  const desktop = new ScreenDesktop(screen);
  const fail = (error: unknown): void => desktop.fail(error);

  const openDhcp = (): void => {
    const lab: LabView = new LabView(client, () => dhcp.refreshed(), fail);
    const dhcp: DhcpConsole = new DhcpConsole(desktop, lab, local ?? '');
    lab.watch(); // Before anything is asked for: no change after it is missed.
    if (local !== undefined) {
      lab.addServer(local);
      dhcp.start(local);
    }
    desktop.open(dhcp);
  };

  const openManager = (): void => {
    const lab: LabView = new LabView(client, () => manager.refreshed(), fail);
    const manager: ServerManager = new ServerManager(desktop, lab, {
      openDhcp,
      openShell: (asAdministrator) => {
        if (asAdministrator) client.ask<'elevate'>({ kind: 'elevate' }).then(() => desktop.leave(), fail);
        else desktop.leave();
      },
    });
    lab.watch();
    desktop.open(manager);
  };

  if (program === 'dhcp') openDhcp();
  else openManager();
  await desktop.run();
}
