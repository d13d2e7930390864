import type { KeyPress } from '../../repl/keys/chord.ts';
import { serverStatus } from '../dhcp/detail.ts';
import type { LabView } from '../dhcp/lab-view.ts';
import type { MachineRow } from '../requests.ts';
import type { Canvas } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';
import { ListView } from '../window/list-view.ts';
import { Menu, type MenuItem } from '../window/menu.ts';
import { MenuBar } from '../window/menu-bar.ts';
import { tell } from '../window/message.ts';
import { drawTitleBar } from '../window/title-bar.ts';
import type { Desktop, Window } from '../window/window.ts';

/** What Server Manager starts from its menus. */
export interface ServerManagerActions {
  readonly openDhcp: () => void;
  /** Back to the shell; as Administrator when asked for. */
  readonly openShell: (asAdministrator: boolean) => void;
}

/** Server Manager: the lab's servers with their roles and states, and the menu Tools. */
export class ServerManager implements Window {
  readonly #desktop: Desktop;
  readonly #lab: LabView;
  readonly #list: ListView<MachineRow>;
  readonly #bar: MenuBar;
  readonly #actions: ServerManagerActions;

  constructor(desktop: Desktop, lab: LabView, actions: ServerManagerActions) {
    this.#desktop = desktop;
    this.#lab = lab;
    this.#actions = actions;
    this.#list = new ListView<MachineRow>((machine) => machine.name, {
      open: (machine) => {
        if (machine.dhcpRole) actions.openDhcp();
      },
      menu: (machine, row, column) => this.#openMenu(machine, row, column),
      focus: () => {},
    });
    this.#bar = new MenuBar(desktop, [
      { label: 'Manage', items: () => [{ label: 'Exit', run: () => desktop.close(this) }] },
      { label: 'Tools', items: () => this.#tools() },
      { label: 'View', items: () => [{ label: 'Refresh', run: () => lab.refresh() }] },
      {
        label: 'Help',
        items: () => [
          {
            label: 'About',
            run: () =>
              tell(desktop, 'Server Manager', 'The servers of this lab, with their roles and the state they are in.'),
          },
        ],
      },
    ]);
  }

  /** The lab changed. */
  refreshed(): void {
    this.#desktop.repaint();
  }

  closed(): void {
    this.#lab.close();
  }

  draw(canvas: Canvas, active: boolean): void {
    const { columns, rows } = canvas;
    canvas.clear();
    this.#show();
    drawTitleBar(canvas, 'Server Manager', () => this.#desktop.close(this));
    this.#bar.draw(canvas, 1);
    canvas.text(3, 2, 'Dashboard', theme.bold);
    this.#drawRoles(canvas);
    canvas.text(10, 2, `SERVERS  All servers | ${this.#list.count} total`, theme.bold);
    this.#list.draw(canvas, { row: 12, column: 2, width: columns - 4, height: rows - 14 }, active);
    canvas.fill({ row: rows - 1, column: 0, width: columns, height: 1 }, theme.bar);
    canvas.text(rows - 1, 1, 'F10  menus   Alt+T  Tools   m  context menu   F5  refresh   Ctrl+C  close', theme.bar);
  }

  press(key: KeyPress): void {
    if (this.#bar.press(key.chord)) return;
    switch (key.chord) {
      case 'F5':
        this.#lab.refresh();
        return;
      case 'F6':
        this.#list.sortByNext();
        return;
      case 'Alt+F4':
      case 'q':
        this.#desktop.close(this);
        return;
    }
    this.#list.press(key);
  }

  #show(): void {
    const rows = this.#lab.machines().map((machine) => ({
      cells: [
        machine.name.split('.')[0]?.toUpperCase() ?? machine.name,
        machine.address,
        machine.up ? 'Online' : 'Offline',
        machine.roles.join(', '),
        machine.dhcpRole ? serverStatus(machine) : '',
        machine.system,
      ],
      item: machine,
    }));
    this.#list.show(['Server Name', 'IPv4 Address', 'Manageability', 'Roles', 'DHCP', 'Operating System'], rows);
  }

  /** A tile a role: how many servers have it, and how many of them need a look. */
  #drawRoles(canvas: Canvas): void {
    const machines = this.#lab.machines();
    const roles = ['AD DS', 'DHCP', 'DNS'].filter((role) => machines.some((machine) => machine.roles.includes(role)));
    for (const [at, role] of roles.entries()) {
      const having = machines.filter((machine) => machine.roles.includes(role));
      const troubled = having.filter(
        (machine) => !machine.up || (role === 'DHCP' && serverStatus(machine) !== 'Running'),
      );
      const rect = { row: 4, column: 2 + at * 20, width: 18, height: 5 };
      canvas.frame(rect, theme.plain, role, theme.bold);
      canvas.text(rect.row + 1, rect.column + 2, `Servers: ${having.length}`);
      const state = troubled.length === 0 ? '✓ Running' : `✖ Alerts: ${troubled.length}`;
      canvas.text(rect.row + 2, rect.column + 2, state, troubled.length === 0 ? theme.successful : theme.failed);
      if (role === 'DHCP') canvas.target(rect, { doubleClick: () => this.#actions.openDhcp() });
    }
  }

  #tools(): readonly MenuItem[] {
    return [
      { label: 'DHCP', run: () => this.#actions.openDhcp() },
      {
        label: 'Windows PowerShell',
        run: () => this.#actions.openShell(false),
        context: [{ label: 'Run as Administrator', run: () => this.#actions.openShell(true) }],
      },
    ];
  }

  #openMenu(machine: MachineRow | undefined, row: number, column: number): void {
    if (machine === undefined) return;
    const items: readonly MenuItem[] = [
      { label: 'DHCP Manager', enabled: machine.dhcpRole, run: () => this.#actions.openDhcp() },
      { label: 'Windows PowerShell', run: () => this.#actions.openShell(false) },
      'separator',
      { label: 'Refresh', run: () => this.#lab.refresh() },
    ];
    this.#desktop.open(new Menu(this.#desktop, items, { row, column }));
  }
}
