import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Station, ways } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

describe.each(ways)('the page, step by step, %s', (_how, way) => {
  test('Server Manager, Tools, DHCP; scope, relationship, server; Close; the shell as it was', async () => {
    const { rows } = way;
    const untouched = station.dumps();
    await station.openShell(way);
    const { terminal, hand } = station;
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
    expect(station.dumps()).toEqual(untouched);

    // One scope, without an alert.
    await hand.contextMenu('Scope [10.0.10.0]', 'Replicate Scope...');
    await hand.pick('Replicate Scope...');
    await terminal.see('Replication successful.');
    await hand.button('Close');
    await terminal.see('=Scope [10.0.10.0]');
    expect(station.drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 OutOfSync', '10.0.30.0 OutOfSync']);

    // One relationship.
    await hand.contextMenu('Scope [10.0.20.0]', 'Replicate Relationship...');
    await hand.pick('Replicate Relationship...');
    await terminal.see('to continue?');
    expect(terminal.text()).toContain('dhcp1-dhcp2');
    await hand.button('OK');
    await terminal.see('Replication successful.');
    await hand.button('Close');
    await terminal.see('=Scope [10.0.20.0]');
    expect(station.drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 OutOfSync']);

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
    expect(station.drift()).toEqual(['10.0.10.0 InSync', '10.0.20.0 InSync', '10.0.30.0 InSync']);
    const replicated = station.dumps();
    expect(replicated[1]).toBe(untouched[1]);
    expect(replicated.slice(2)).not.toEqual(untouched.slice(2));
    expect(station.run('@(Get-LabHistory)[0].Command')).toBe(
      'Invoke-DhcpServerv4FailoverReplication -ComputerName dhcp1.contoso.com -Force',
    );
    terminal.type('\u0003');
    await terminal.see('before the console');
    await terminal.enter("'still ' + 'here'");
    await terminal.see('still here');
  }, 60_000);
});
