import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Station, someWays } from './station.ts';

const red = 1;
const brightRed = 9;

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

/** Chooses an entry that shows an alert. */
async function ask(node: string, entry: string): Promise<void> {
  const { hand, terminal } = station;
  await hand.contextMenu(node, entry);
  await hand.pick(entry);
  await terminal.see('to continue?');
}

const replicated = (scope: string, outcome: string): RegExp =>
  new RegExp(`Replicate scope ${scope.replaceAll('.', '\\.')}\\.contoso\\.com \\.+${outcome}`);

describe.each(someWays)('failures look like the real thing, %s', (_how, way) => {
  test('a partner that is down, cut off, forbidden or without its service: a red line per scope, the others succeed', async () => {
    const { terminal, hand } = await opened('');
    for (const [breakIt, mendIt, why] of [
      ['Stop-LabServer dhcp2', 'Start-LabServer dhcp2', 'WIN32 1722: The RPC server is unavailable.'],
      [
        'Disconnect-LabServer dhcp1 dhcp2',
        'Connect-LabServer dhcp1 dhcp2',
        'WIN32 1722: The RPC server is unavailable.',
      ],
      [
        "Set-LabServer dhcp2 -Administrators 'CONTOSO\\somebody' -DhcpAdministrators 'CONTOSO\\somebody'",
        "Set-LabServer dhcp2 -Administrators 'CONTOSO\\Administrator'",
        'WIN32 5: Access is denied.',
      ],
      [
        'Invoke-Command -ComputerName dhcp2 { Stop-Service DHCPServer }',
        'Invoke-Command -ComputerName dhcp2 { Start-Service DHCPServer }',
        'WIN32 1753: ',
      ],
    ] as const) {
      station.run(breakIt);
      await terminal.see('?Scope [10.0.20.0]');
      await ask('IPv4', 'Replicate Failover Scopes...');
      await hand.button('OK');
      await terminal.see('Replication failed for 2 scopes.');
      for (const scope of ['10.0.10.0 to dhcp2', '10.0.20.0 to dhcp2']) {
        expect(terminal.text()).toMatch(replicated(scope, 'Failed'));
        expect(terminal.colour(`Replicate scope ${scope}`)).toBe(red);
      }
      expect(terminal.text().split(`✖ ${why}`)).toHaveLength(3);
      expect(terminal.colour(`✖ ${why}`)).toBe(red);
      expect(terminal.text()).toMatch(replicated('10.0.30.0 to dhcp3', 'Successful'));
      expect(terminal.colour('Replicate scope 10.0.30.0')).not.toBe(red);
      await hand.button('Close');
      station.run(mendIt);
      await terminal.see('≠Scope [10.0.20.0]');
    }
    await station.closeConsole();
    expect(station.drift()).toEqual(['10.0.10.0 OutOfSync', '10.0.20.0 OutOfSync', '10.0.30.0 InSync']);
  }, 60_000);

  test('a relationship deleted between the alert and OK: one red line, nothing else changes', async () => {
    const { terminal, hand } = await opened('');
    await ask('Scope [10.0.10.0]', 'Replicate Relationship...');
    station.run('Remove-DhcpServerv4Failover dhcp1-dhcp2 -Force');
    const before = station.dumps();
    await hand.button('OK');
    await terminal.see('Replication failed');
    expect(terminal.text()).toMatch(/Replicate relationship dhcp1-dhcp2 \.+Failed/);
    expect(terminal.text()).toContain('✖ DHCP 20115: ');
    expect(terminal.colour('Replicate relationship dhcp1-dhcp2')).toBe(red);
    await hand.button('Close');
    await station.closeConsole();
    expect(station.dumps()).toEqual(before);
  });

  test('a relationship deleted while it works: what is left of it is a red line, what came before stays', async () => {
    const { terminal, hand } = await opened('Set-LabLatency 2500');
    await ask('IPv4', 'Replicate Failover Scopes...');
    await hand.button('OK');
    await terminal.see(replicated('10.0.10.0 to dhcp2', 'Successful'));
    station.run('Remove-DhcpServerv4FailoverScope dhcp1-dhcp2 10.0.20.0 -Force');
    await terminal.see('Replication failed for 1 scope.');
    expect(terminal.text()).toMatch(replicated('10.0.20.0 to dhcp2', 'Failed'));
    expect(terminal.text()).toContain('✖ DHCP 20116: ');
    expect(terminal.colour('Replicate scope 10.0.20.0')).toBe(red);
    expect(terminal.text()).toMatch(replicated('10.0.30.0 to dhcp3', 'Successful'));
    await hand.button('Close');
    await station.closeConsole();
    expect(station.drift()).toEqual(['10.0.10.0 InSync', '10.0.30.0 InSync']);
    expect(station.run('(Get-DhcpServerv4Scope -ComputerName dhcp2).ScopeId -join " "')).toBe('10.0.10.0');
  });

  test.each([
    ['is in none of the groups', ['-User', 'CONTOSO\\alice']],
    ['is not elevated', ['-NotElevated']],
  ])('a user who %s sees it refused, and can change nothing', async (_who, args) => {
    const before = station.dumps();
    await station.openConsole(way, { args, shown: 'Access is denied.' });
    const { terminal, hand } = station;
    expect(terminal.colour('Access is denied.')).toBe(brightRed);
    await ask('IPv4', 'Replicate Failover Scopes...');
    await hand.button('OK');
    await terminal.see(/✖ Failed to .* dhcp1\.contoso\.com\. Access is +│.*\n.*│ denied\./);
    expect(terminal.colour('✖ Failed')).toBe(red);
    await hand.button('Close');
    await station.closeConsole();
    expect(station.dumps()).toEqual(before);
  });

  test('a user of DHCP Users sees everything, and is refused what changes it', async () => {
    const { terminal, hand } = await opened(
      "Set-LabServer dhcp1, dhcp2, dhcp3 -DhcpUsers 'CONTOSO\\bob'",
      '?Scope [10.0.30.0]',
      ['-User', 'CONTOSO\\bob'],
    );
    const before = station.dumps();
    await ask('IPv4', 'Replicate Failover Scopes...');
    await hand.button('OK');
    await terminal.see(/✖ Failed to .* dhcp1\.contoso\.com\. Access is +│.*\n.*│ denied\./);
    await hand.button('Close');
    await station.closeConsole();
    expect(station.dumps()).toEqual(before);
  });

  async function opened(first: string, shown?: string, args?: readonly string[]): Promise<Station> {
    if (first !== '') station.run(first);
    await station.openConsole(way, {
      ...(shown === undefined ? {} : { shown }),
      ...(args === undefined ? {} : { args }),
    });
    return station;
  }
});
