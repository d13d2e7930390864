import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../terminal/terminal.ts';
import { type Hand, keyboard, mouse } from './hands.ts';

const program = path.resolve(import.meta.dirname, '../../dist/dhcpsh.js');

const ways: readonly (readonly [how: string, columns: number, rows: number, hand: (terminal: Terminal) => Hand])[] = [
  ['by keyboard, 80 by 24', 80, 24, keyboard],
  ['by keyboard, 120 by 40', 120, 40, keyboard],
  ['by mouse, 80 by 24', 80, 24, mouse],
  ['by mouse, 120 by 40', 120, 40, mouse],
];

let home: string;
let terminal: Terminal;
let hand: Hand;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-console-'));
});
afterEach(() => {
  terminal.close();
  fs.rmSync(home, { recursive: true, force: true });
});

/** What a batch shell on the same lab prints. */
function run(command: string): string {
  const lab = path.join(home, 'lab.db');
  const done = spawnSync(process.execPath, [program, '-NoProfile', '-Lab', lab, '-Command', command], {
    encoding: 'utf8',
    env: { ...process.env, DHCPSH_HOME: home },
  });
  return (done.stdout + done.stderr).trim();
}

/** Which of dhcp1's failover scopes are in step with their partners. */
function drift(): string[] {
  return run('Compare-DhcpServerv4FailoverScope -ComputerName dhcp1 | % { "$($_.ScopeId) $($_.Status)" }').split('\n');
}

/** Everything of a server that its cmdlets show. */
function dump(server: string): string {
  return run(
    `$c = @{ ComputerName = '${server}' }
     Get-DhcpServerv4Scope @c | Select * -ExcludeProperty PS* | ConvertTo-Json
     Get-DhcpServerv4Scope @c | Get-DhcpServerv4Reservation @c | Select IPAddress, ClientId, Name, Description, Type | ConvertTo-Json
     Get-DhcpServerv4Scope @c | Get-DhcpServerv4ExclusionRange @c | Select ScopeId, StartRange, EndRange | ConvertTo-Json
     Get-DhcpServerv4Scope @c | % { Get-DhcpServerv4OptionValue @c -ScopeId $_.ScopeId -All } | Select OptionId, Value, VendorClass, UserClass | ConvertTo-Json
     Get-DhcpServerv4Scope @c | % { Get-DhcpServerv4Policy @c -ScopeId $_.ScopeId } | Select Name, Enabled, ProcessingOrder | ConvertTo-Json
     Get-DhcpServerv4Failover @c | Select Name, PartnerServer, Mode, @{ n = 'Scopes'; e = { "$($_.ScopeId)" } } | ConvertTo-Json`,
  );
}

async function openConsole(columns: number, rows: number, which: (terminal: Terminal) => Hand): Promise<void> {
  terminal = new Terminal(['-NoLogo', '-Lab', path.join(home, 'lab.db')], columns, rows, home);
  hand = which(terminal);
  await terminal.see('PS C:\\>');
  await terminal.enter('dhcpmgmt.msc');
  await terminal.see('Scope [10.0.30.0]');
  await terminal.see('≠Scope [10.0.30.0]');
}

describe.each(ways)('the page, step by step, %s', (_how, columns, rows, which) => {
  test('Server Manager, Tools, DHCP; scope, relationship, server; Close; the shell as it was', async () => {
    const untouched = [dump('dhcp1'), dump('dhcp2'), dump('dhcp3')];
    terminal = new Terminal(['-NoLogo', '-Lab', path.join(home, 'lab.db')], columns, rows, home);
    hand = which(terminal);
    await terminal.see('PS C:\\>');
    await terminal.enter("'before ' + 'the console'");
    await terminal.see('before the console');
    await terminal.enter('servermanager');
    await terminal.see('4 total');
    expect(terminal.text()).toMatch(/DHCP2\s+10\.0\.0\.2\s+Online\s+DHCP\s+Running/);
    expect(terminal.text()).not.toContain('before the console');
    await hand.barMenu('Tools', 'Windows PowerShell');
    await hand.entryMenu('Windows PowerShell', 'Run as Administrator');
    terminal.type('\u001b');
    await terminal.until(() => !terminal.text().includes('Run as Administrator'), 'the inner menu gone');
    await hand.pick('DHCP');
    await terminal.see('≠Scope [10.0.30.0]');
    expect(terminal.rows().length).toBeLessThanOrEqual(rows - 1);

    // A scope outside failover has Configure Failover instead.
    await hand.contextMenu('Scope [10.0.40.0]', 'Configure Failover...');
    expect(terminal.text()).not.toContain('Replicate Scope...');
    terminal.type('\u001b');
    await terminal.until(() => !terminal.text().includes('Configure Failover...'), 'the menu gone');

    // Cancel in the alert leaves everything as it was.
    await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
    await hand.pick('Replicate Failover Scopes...');
    await terminal.see('to continue?');
    await hand.button('Cancel');
    await terminal.until(() => !terminal.text().includes('to continue?'), 'the alert gone');
    expect([dump('dhcp1'), dump('dhcp2'), dump('dhcp3')]).toEqual(untouched);

    // One scope, without an alert.
    await hand.contextMenu('Scope [10.0.10.0]', 'Replicate Scope...');
    await hand.pick('Replicate Scope...');
    await terminal.see('Replication successful.');
    await hand.button('Close');
    await terminal.see('=Scope [10.0.10.0]');
    expect(drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 OutOfSync', '10.0.30.0 OutOfSync']);

    // One relationship.
    await hand.contextMenu('Scope [10.0.20.0]', 'Replicate Relationship...');
    await hand.pick('Replicate Relationship...');
    await terminal.see('to continue?');
    expect(terminal.text()).toContain('dhcp1-dhcp2');
    await hand.button('OK');
    await terminal.see('Replication successful.');
    await hand.button('Close');
    await terminal.see('=Scope [10.0.20.0]');
    expect(drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 OutOfSync']);

    // Every failover scope of the server, each to its own partner.
    await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
    await hand.pick('Replicate Failover Scopes...');
    await terminal.see('to continue?');
    await hand.button('OK');
    await terminal.see('Replication successful.');
    expect(terminal.text()).toContain('Failover Scope Configuration Replication');
    for (const scope of ['10.0.10.0 to dhcp2', '10.0.20.0 to dhcp2', '10.0.30.0 to dhcp3']) {
      expect(terminal.text()).toMatch(new RegExp(`Replicate scope ${scope}\\.contoso\\.com \\.+Successful`));
    }
    expect(terminal.rows().length).toBeLessThanOrEqual(rows - 1);
    await hand.button('Close');
    await terminal.see('=Scope [10.0.30.0]');
    expect(drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 InSync']);
    expect(dump('dhcp1')).toBe(untouched[0]);
    expect(run('@(Get-LabHistory)[0].Command')).toBe(
      'Invoke-DhcpServerv4FailoverReplication -ComputerName dhcp1.contoso.com -Force',
    );
    terminal.type('\u0003');
    await terminal.see('before the console');
    await terminal.enter("'still ' + 'here'");
    await terminal.see('still here');
  }, 60_000);
});

describe.each(ways.filter(([how]) => how !== 'by keyboard, 120 by 40' && how !== 'by mouse, 80 by 24'))(
  '%s',
  (_how, columns, rows, which) => {
    test('what will be overwritten can be seen before it happens', async () => {
      await openConsole(columns, rows, which);
      await hand.contextMenu('Scope [10.0.10.0]', 'Show Differences...');
      await hand.pick('Show Differences...');
      await terminal.see('≠ Scope 10.0.10.0 on dhcp2.contoso.com: will be overwritten');
      await hand.button('Close');
      await hand.close();
      expect(drift()).toContain('10.0.10.0 OutOfSync');
    });

    test('the wizard: a scope into failover, and out of it again', async () => {
      await openConsole(columns, rows, which);
      await hand.contextMenu('Scope [10.0.40.0]', 'Configure Failover...');
      await hand.pick('Configure Failover...');
      await terminal.see('[x] 10.0.40.0');
      await hand.button('Next >');
      await terminal.see('Partner Server:');
      terminal.type('dhcp3.contoso.com');
      await terminal.see('dhcp3.contoso.com');
      await hand.button('Next >');
      await terminal.see('dhcp1-dhcp3');
      await hand.button('Next >');
      await terminal.see('Finish');
      await hand.button('Finish');
      await terminal.see('Configure failover successful.');
      expect(terminal.text()).toMatch(/Add scopes on partner server \.+Successful/);
      await hand.button('Close');
      await terminal.see('=Scope [10.0.40.0]');
      expect(run('(Get-DhcpServerv4Failover -ComputerName dhcp3 -Name dhcp1-dhcp3).ScopeId -join " "')).toBe(
        '10.0.30.0 10.0.40.0',
      );
      await hand.contextMenu('Scope [10.0.40.0]', 'Deconfigure Failover');
      await hand.pick('Deconfigure Failover');
      await terminal.see('to continue?');
      await hand.button('OK');
      await terminal.see('Deconfigure failover successful.');
      await hand.button('Close');
      await hand.close();
      expect(run('(Get-DhcpServerv4Scope -ComputerName dhcp3).ScopeId -join " "')).not.toContain('10.0.40.0');
    });

    test('a scope is made, deactivated, changed and deleted', async () => {
      await openConsole(columns, rows, which);
      await hand.contextMenu('IPv4', 'New Scope...');
      await hand.pick('New Scope...');
      await terminal.see('Subnet mask:');
      terminal.type('Annex\tSecond building\t10.0.50.1\t10.0.50.254');
      await terminal.see('10.0.50.254');
      await hand.button('Finish');
      await terminal.see('Scope [10.0.50.0]');
      await hand.contextMenu('Scope [10.0.50.0]', 'Deactivate');
      await hand.pick('Deactivate');
      await terminal.see('Are you sure');
      await hand.button('Yes');
      await terminal.until(() => run('(Get-DhcpServerv4Scope 10.0.50.0).State') === 'Inactive', 'it inactive');
      await hand.contextMenu('Scope [10.0.50.0]', 'Properties');
      await hand.pick('Properties');
      await terminal.see('Scope name:');
      terminal.type(' 2');
      await terminal.see('Annex 2');
      await hand.button('OK');
      await terminal.until(() => run('(Get-DhcpServerv4Scope 10.0.50.0).Name') === 'Annex 2', 'the new name');
      expect(run('$s = Get-DhcpServerv4Scope 10.0.50.0; "$($s.Description) $($s.State) $($s.LeaseDuration)"')).toBe(
        'Second building Inactive 8.00:00:00',
      );
      await hand.contextMenu('Scope [10.0.50.0]', 'Delete');
      await hand.pick('Delete');
      await terminal.see('Are you sure');
      await hand.button('Yes');
      await terminal.until(() => !terminal.text().includes('Scope [10.0.50.0]'), 'the scope gone');
      await hand.close();
      expect(run('(Get-DhcpServerv4Scope).ScopeId -join " "')).toBe('10.0.10.0 10.0.20.0 10.0.30.0 10.0.40.0');
    });

    test('leaves of a scope and statistics show what the cmdlets show', async () => {
      await openConsole(columns, rows, which);
      await hand.expand('Scope [10.0.10.0]', 'Address Leases');
      await hand.select('Address Pool', '10.0.10.254');
      expect(terminal.text()).toMatch(/10\.0\.10\.1 .*Address ran/);
      await hand.select('Address Leases', '10.0.10.41');
      await hand.select('Reservations', '[10.0.10.21]');
      await hand.select('Scope Options', '003 Router');
      await hand.contextMenu('Scope [10.0.10.0]', 'Display Statistics...');
      await hand.pick('Display Statistics...');
      await terminal.see('Total Addresses:');
      await hand.button('Close');
      await hand.close();
    });

    test('a service is stopped and started; a partner that is down is a red line, the others succeed', async () => {
      run('Stop-LabServer dhcp2');
      await openConsole(columns, rows, which).catch(() => undefined); // Its scopes can't be compared: their mark is '?'.
      await terminal.see('?Scope [10.0.10.0]');
      await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
      await hand.pick('Replicate Failover Scopes...');
      await hand.button('OK');
      await terminal.see('Replication failed for 2 scopes.');
      expect(terminal.text()).toMatch(/10\.0\.10\.0 to dhcp2\.contoso\.com \.+Failed/);
      expect(terminal.text()).toMatch(/10\.0\.30\.0 to dhcp3\.contoso\.com \.+Successful/);
      await hand.button('Close');
      for (const [action, running] of [
        ['Stop', 'False'],
        ['Start', 'True'],
      ] as const) {
        await hand.contextMenu('dhcp1.contoso.com', 'All Tasks');
        await hand.submenu('All Tasks', action);
        await hand.pick(action);
        await terminal.until(() => run("(Get-Service DHCPServer).Status -eq 'Running'") === running, action);
      }
      await hand.close();
      expect(drift()).toContain('10.0.30.0 InSync');
    }, 60_000);
  },
);

describe('while it works', () => {
  test('with a latency the lines come one by one, and Cancel ends it between two scopes', async () => {
    run('Set-LabLatency 500');
    await openConsole(80, 24, keyboard);
    await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
    await hand.pick('Replicate Failover Scopes...');
    await hand.button('OK');
    const seen: number[] = [];
    const start = Date.now();
    for (const moment of [250, 750, 1250]) {
      await new Promise((resolve) => setTimeout(resolve, start + moment - Date.now()));
      seen.push(terminal.text().split('Successful').length - 1);
      if (moment === 1250) terminal.type('\u001bc');
    }
    expect(seen).toEqual([0, 1, 2]);
    await terminal.see('Replication was cancelled.');
    await hand.button('Close');
    await hand.close();
    expect(drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 OutOfSync']);
  });

  test('what another shell changes appears by itself', async () => {
    await openConsole(120, 40, keyboard);
    run('Add-DhcpServerv4Scope -Name Depot -StartRange 10.0.60.1 -EndRange 10.0.60.99 -SubnetMask 255.255.255.0');
    await terminal.see('Scope [10.0.60.0] Depot');
    run('Invoke-DhcpServerv4FailoverReplication -Force');
    await terminal.see('=Scope [10.0.10.0]');
    await hand.close();
  });

  test('the window may change its size in every dialog', async () => {
    await openConsole(120, 40, keyboard);
    await hand.contextMenu('Scope [10.0.10.0]', 'Properties');
    await hand.pick('Properties');
    await terminal.see('Scope name:');
    terminal.resize(80, 24);
    await terminal.until(
      () => terminal.rows().length <= 23 && terminal.text().includes('Scope name:'),
      'the smaller window',
    );
    expect(Math.max(...terminal.rows().map((row) => row.length))).toBeLessThanOrEqual(80);
    terminal.resize(100, 30);
    await terminal.see('Scope name:');
    await hand.button('Cancel');
    await hand.close();
  });

  test('a signal gives the terminal back', async () => {
    await openConsole(80, 24, keyboard);
    terminal.signal('SIGTERM');
    expect(await terminal.ended()).toBe(143);
    expect(terminal.raw).toContain('\u001b[?1049l');
    expect(terminal.raw.lastIndexOf('\u001b[?1006l')).toBeGreaterThan(terminal.raw.lastIndexOf('\u001b[?1006h'));
  });
});

test('-Console opens it alone, and ends with it', async () => {
  terminal = new Terminal(['-Console', '-Lab', ':memory:'], 80, 24, home);
  await terminal.see('Scope [10.0.10.0]');
  terminal.type('\u0003');
  expect(await terminal.ended()).toBe(0);
});

test('the README shows the console as it is', async () => {
  const readme = fs.readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const shown = /```text\n([^`]*Failover Scope Configuration Replication[^`]*)\n```/.exec(readme)?.[1];
  await openConsole(80, 24, keyboard);
  await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
  await hand.pick('Replicate Failover Scopes...');
  await hand.button('OK');
  await terminal.see('Replication successful.');
  expect(terminal.rows().map((row) => row.trimEnd())).toEqual(shown?.split('\n'));
});
