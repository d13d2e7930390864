import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { keyboardAt80, Station } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

const sizes = [
  [120, 40],
  [60, 20],
  [80, 24],
] as const;

interface Opening {
  /** Opens it from the console; what is open then is closed by Escape. */
  readonly open: () => Promise<void>;
  /** What can be read in it at every size. */
  readonly shown: readonly string[];
  /** Buttons of a dialog; a menu has none. */
  readonly buttons?: readonly string[];
  /** Windows that Escape has to close; default 1. */
  readonly depth?: number;
}

/** Chooses an entry of a node's context menu. */
const entry =
  (node: string, label: string, waited: string): (() => Promise<void>) =>
  async () => {
    const { hand, terminal } = station;
    await hand.contextMenu(node, label);
    await hand.pick(label);
    await terminal.see(waited);
  };

/** Goes on to the next page of a wizard, after typing. */
const next =
  (opening: () => Promise<void>, typed: string, waited: string): (() => Promise<void>) =>
  async () => {
    await opening();
    station.terminal.type(typed);
    await station.hand.pressButton('Next >');
    await station.terminal.see(waited);
  };

const wizard = ['Next >', 'Cancel'];
const name = entry('IPv4', 'New Scope...', 'Scope Name');
const range = next(name, 'Annex', 'IP Address Range');
const exclusions = next(range, '10.0.50.1\t10.0.50.254', 'Add Exclusions and Delay');
const lease = next(exclusions, '', 'Lease Duration');
const options = next(lease, '', 'Configure DHCP Options');
const router = next(options, '', 'Router (Default Gateway)');
const dns = next(router, '', 'Domain Name and DNS Servers');
const wins = next(dns, '', 'WINS Servers');
const activate = next(wins, '', 'Activate Scope');
const scopes = entry('Scope [10.0.40.0]', 'Configure Failover...', 'Introduction to DHCP Failover');
const partner = next(scopes, '', 'Specify the partner server');
const reuse = next(partner, 'dhcp3.contoso.com', 'Select from failover relationships');
const relationship = next(
  async () => {
    await partner();
    station.terminal.type('dhcp3.contoso.com\t ');
  },
  '',
  'Create a new failover relationship',
);
const properties = entry('IPv4', 'Properties', 'Failover relationships:');

const openings: Readonly<Record<string, Opening>> = {
  'the console': { open: async () => {}, shown: ['Scope [10.0.10.0]', 'PS> '], depth: 0 },
  'a context menu': {
    open: () => station.hand.contextMenu('Scope [10.0.10.0]', 'Replicate Scope...'),
    shown: ['│ Display Statistics...', '│ Properties'],
  },
  'a menu of the bar': { open: () => station.hand.barMenu('View', 'Refresh'), shown: ['│ Sort by Next Column'] },
  'an inner menu': {
    open: async () => {
      await station.hand.contextMenu('dhcp1.contoso.com', 'All Tasks');
      await station.hand.submenu('All Tasks', 'Restart');
    },
    shown: ['│ Restart', '│ Backup...'],
    depth: 2,
  },
  'the alert': {
    open: entry('IPv4', 'Replicate Failover Scopes...', 'to continue?'),
    shown: ['will be overwritten'],
    buttons: ['OK', 'Cancel', 'Show Changes...'],
  },
  'a replication': {
    open: entry('Scope [10.0.10.0]', 'Replicate Scope...', 'Replication successful.'),
    shown: ['Successful', 'Replication successful.'],
    buttons: ['Close'],
  },
  'the plan': {
    open: entry('Scope [10.0.30.0]', 'Show Differences...', 'will be overwritten'),
    shown: ['Scope 10.0.30.0 on dhcp3.contoso.com'],
    buttons: ['Close'],
  },
  'the properties of a scope': {
    open: entry('Scope [10.0.10.0]', 'Properties', 'Scope name:'),
    shown: ['Scope name:', ' General ', ' Failover '],
    buttons: ['OK', 'Cancel', 'Apply'],
  },
  statistics: {
    open: entry('IPv4', 'Display Statistics...', 'Total Scopes:'),
    shown: ['Start Time:'],
    buttons: ['Close', 'Refresh'],
  },
  'New Scope: name': { open: name, shown: ['Description:'], buttons: wizard },
  'New Scope: range': { open: range, shown: ['Start IP address:'], buttons: wizard },
  'New Scope: exclusions': { open: exclusions, shown: ['Start IP address:'], buttons: [...wizard, 'Add', 'Remove'] },
  'New Scope: lease': { open: lease, shown: ['Days:'], buttons: wizard },
  'New Scope: options': { open: options, shown: ['Yes, I want'], buttons: wizard },
  'New Scope: router': { open: router, shown: ['IP address:'], buttons: wizard },
  'New Scope: DNS': { open: dns, shown: ['Parent domain:'], buttons: wizard },
  'New Scope: WINS': { open: wins, shown: ['IP address:'], buttons: wizard },
  'New Scope: activation': { open: activate, shown: ['Yes, I want'], buttons: wizard },
  'New Scope: summary': {
    open: next(activate, '', 'Completing the New Scope Wizard'),
    shown: ['10.0.50.1 - 10.0.50.254'],
    buttons: ['Finish', 'Cancel'],
  },
  'Configure Failover: scopes': { open: scopes, shown: ['[x] 10.0.40.0'], buttons: wizard },
  'Configure Failover: partner': { open: partner, shown: ['Partner Server:'], buttons: [...wizard, 'Add Server...'] },
  'Configure Failover: reuse': { open: reuse, shown: ['dhcp1-dhcp3'], buttons: wizard },
  'Configure Failover: relationship': { open: relationship, shown: ['Relationship Name:'], buttons: wizard },
  'Configure Failover: summary': {
    open: next(reuse, '', 'with the following parameters'),
    shown: ['Scopes:'],
    buttons: ['Finish'],
  },
  'Add Server': {
    open: async () => {
      await partner();
      await station.hand.pressButton('Add Server...');
      await station.terminal.see('This server:');
    },
    shown: ['This server:', 'dhcp2.contoso.com'],
    buttons: ['OK', 'Cancel'],
    depth: 2,
  },
  'the properties of IPv4': { open: properties, shown: ['dhcp1-dhcp2'], buttons: ['OK', 'Edit...', 'Delete'] },
  'a relationship': {
    open: async () => {
      await properties();
      await station.hand.pressButton('Edit...');
      await station.terminal.see('State of Partner Server');
    },
    shown: ['Maximum Client Lead Time'],
    buttons: ['OK', 'Cancel'],
    depth: 2,
  },
  'the options of the server': {
    open: entry('Server Options', 'Configure Options...', 'Available options'),
    shown: ['002 Time Offset'],
    buttons: ['OK', 'Cancel', 'Apply'],
  },
  'a question': {
    open: entry('Scope [10.0.40.0]', 'Delete', 'Are you sure'),
    shown: ['Are you sure'],
    buttons: ['Yes', 'No'],
  },
  reconciling: {
    open: entry('IPv4', 'Reconcile All Scopes...', 'Verify'),
    shown: ['contradict'],
    buttons: ['Verify', 'Close'],
  },
  'a backup': { open: entry('dhcp1.contoso.com', 'Backup...', 'Path:'), shown: ['Path:'], buttons: ['OK', 'Cancel'] },
};

describe('the window may change its size', () => {
  test.each(Object.entries(openings))('in %s', async (_what, { open, shown, buttons = [], depth = 1 }) => {
    await station.openConsole(keyboardAt80);
    const { terminal } = station;
    await open();
    await terminal.until(() => isWhole(terminal, 80, 24), 'the first frame');
    const first = look(terminal);
    for (const [columns, rows] of sizes) {
      terminal.resize(columns, rows);
      await terminal.until(() => isWhole(terminal, columns, rows), `a whole frame of ${columns} by ${rows}`);
      for (const text of shown) expect(terminal.text(), `${columns} by ${rows}`).toContain(text);
      for (const button of buttons) expect(terminal.text(), `${columns} by ${rows}`).toContain(`  ${button}  `);
    }
    // Back at the first size it looks as it did: nothing is left of the others.
    await terminal.until(() => isDeepStrictEqual(look(terminal), first), 'the screen as it was');
    for (let left = depth - 1; left >= 0; left--) {
      terminal.type('\u001b');
      await terminal.until(() => corners(terminal.rows(), '┌') === left, `${left} windows left`);
    }
    await station.closeConsole();
  });
});

test('what a small window has no room for is scrolled to: by the focus, by the wheel, by PageDown', async () => {
  await station.openConsole({ ...keyboardAt80, columns: 60, rows: 13 });
  const { hand, terminal } = station;
  await hand.contextMenu('IPv4', 'New Scope...');
  expect(terminal.text()).not.toContain('│ Properties');
  terminal.type('\u001b[F');
  await terminal.see('│ Properties');
  terminal.type('\r');
  await terminal.see('Failover relationships:');
  await hand.pressButton('Edit...');
  await terminal.see('State of Partner Server');
  expect(terminal.text()).not.toContain('Enable Message Authentication');
  expect(terminal.text()).toContain('▼');
  terminal.type('\t\t\t\t\t');
  await terminal.see('[ ] Enable Message Authentication');
  expect(terminal.text()).toContain('▲');
  terminal.type(' ');
  await terminal.see('[x] Enable Message Authentication');
  const place = terminal.find('[x] Enable');
  terminal.mouse(64, place?.row ?? 0, place?.column ?? 0);
  terminal.mouse(64, place?.row ?? 0, place?.column ?? 0);
  await terminal.see('Relationship Name');
  terminal.type('\u001b[6~');
  await terminal.see('[x] Enable Message Authentication');
  await hand.pressButton('Cancel');
  await station.closeConsole();
  expect(station.run('(Get-DhcpServerv4Failover dhcp1-dhcp2).EnableAuth')).toBe('False');
});

/** Title and keys stand at the edges, no row is too many or too wide, and every frame is closed. */
function isWhole(terminal: Terminal, columns: number, rows: number): boolean {
  const screen = terminal.rows();
  return (
    screen.length === rows - 1 &&
    /(?:close|find|properties|sort|copy|refresh|┘)$/.test(screen.at(-1)?.trimEnd() ?? '') &&
    screen.every((row) => row.length <= columns) &&
    (screen[0]?.includes('[x]') === true || screen[0]?.includes('┌') === true) &&
    corners(screen, '┌') === corners(screen, '└') &&
    corners(screen, '┐') === corners(screen, '┘')
  );
}

function look(terminal: Terminal): string[] {
  return terminal.rows().map((row) => row.trimEnd());
}

function corners(screen: readonly string[], corner: string): number {
  return screen.reduce((count, row) => count + row.split(corner).length - 1, 0);
}
