import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Station, someWays } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

/** The commands of the lab's last changes, the last one first. */
function history(count: number): string[] {
  return station.run(`(Get-LabHistory)[0..${count - 1}].Command`).split('\n');
}

const on = '-ComputerName dhcp1.contoso.com';

describe.each(someWays)('what belongs to a scope, %s', (_how, way) => {
  /** Chooses an entry of a node's menu, and waits for its window. */
  async function menu(node: string, entry: string, shown: string): Promise<void> {
    await station.hand.contextMenu(node, entry);
    await station.hand.pick(entry);
    await station.terminal.see(shown);
  }

  /** Deletes a row of the list that is shown. */
  async function remove(row: string): Promise<void> {
    const { hand, terminal } = station;
    await hand.rowMenu(row, 'Delete');
    await hand.pick('Delete');
    await terminal.see('Are you sure');
    await hand.button('Yes');
    // The line at the bottom names it still.
    await terminal.until(() => !terminal.rows().slice(0, -2).join('\n').includes(row), `${row} gone`);
  }

  test('exclusions and leases', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.expand('Scope [10.0.40.0]', 'Address Pool');
    await hand.select('Address Pool', '10.0.40.254');
    await menu('Address Pool', 'New Exclusion Range...', 'Add Exclusion');
    terminal.type('10.0.40.100\t10.0.40.110');
    await terminal.see('10.0.40.110');
    await hand.pressButton('Add');
    await terminal.until(() => !/IP address: +10\.0\.40\.110/.test(terminal.text()), 'the next one');
    terminal.type('10.0.40.120');
    await terminal.see('10.0.40.120');
    await hand.pressButton('Add');
    await terminal.until(() => !/IP address: +10\.0\.40\.120/.test(terminal.text()), 'the next one');
    await hand.button('Close');
    await terminal.see('10.0.40.120');
    await remove('10.0.40.100');
    await hand.select('Address Leases', '10.0.40.41');
    await remove('10.0.40.41');
    await hand.rowMenu('10.0.40.42', 'Add to Reservation');
    await hand.pick('Add to Reservation');
    await terminal.see('pc42-40.contoso.com');
    await hand.pressButton('Add');
    await terminal.until(() => !/IP address: +10\.0\.40\.42/.test(terminal.text()), 'the next one');
    await hand.button('Close');
    await terminal.see(/10\.0\.40\.42 .*Reservation \(acti/);
    await station.closeConsole();
    expect(history(5)).toEqual([
      `Add-DhcpServerv4Reservation ${on} -ScopeId 10.0.40.0 -IPAddress 10.0.40.42 -ClientId 00155d014042 -Name pc42-40.contoso.com -Type Both`,
      `Remove-DhcpServerv4Lease ${on} -IPAddress 10.0.40.41`,
      `Remove-DhcpServerv4ExclusionRange ${on} -ScopeId 10.0.40.0 -StartRange 10.0.40.100 -EndRange 10.0.40.110`,
      `Add-DhcpServerv4ExclusionRange ${on} -ScopeId 10.0.40.0 -StartRange 10.0.40.120 -EndRange 10.0.40.120`,
      `Add-DhcpServerv4ExclusionRange ${on} -ScopeId 10.0.40.0 -StartRange 10.0.40.100 -EndRange 10.0.40.110`,
    ]);
    expect(
      station.run(
        `"$((Get-DhcpServerv4ExclusionRange 10.0.40.0).StartRange)"; "$((Get-DhcpServerv4Lease 10.0.40.0 -AllLeases).IPAddress)"`,
      ),
    ).toMatch(/^10\.0\.40\.1 10\.0\.40\.120\n(?!.*10\.0\.40\.41)/);
  });

  test('reservations are nodes with options; made, changed and deleted', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.expand('Scope [10.0.40.0]', 'Reservations');
    await menu('Reservations', 'New Reservation...', 'Reservation name:');
    terminal.type('door\t10.0.40.30\t00-15-5d-00-40-30\tFront door');
    await terminal.see('Front door');
    await hand.pressButton('Add');
    await terminal.until(() => !/IP address: +10\.0\.40\.30/.test(terminal.text()), 'the next one');
    await hand.button('Close');
    await hand.expand('Reservations', '[10.0.40.30] door');
    await menu('[10.0.40.30]', 'Properties', 'Supported types');
    terminal.type('\u001b[F2');
    await terminal.see('door2');
    await hand.button('OK');
    await terminal.see('[10.0.40.30] door2');
    await menu('[10.0.40.30]', 'Configure Options...', 'Available options');
    terminal.type('\u001b[B\t');
    await terminal.see('router addresses');
    terminal.type('10.0.40.2');
    await terminal.see('[x] 003 Router: 10.0.40.2');
    await hand.button('OK');
    await terminal.see(/003 Router .*10\.0\.40\.2/);
    expect(station.run('(Get-DhcpServerv4OptionValue -ReservedIP 10.0.40.30).Value')).toBe('10.0.40.2');
    await remove('003 Router');
    await menu('[10.0.40.30]', 'Delete', 'Are you sure');
    await hand.button('Yes');
    await terminal.until(() => !terminal.text().includes('[10.0.40.30]'), 'the reservation gone');
    await station.closeConsole();
    expect(history(5)).toEqual([
      `Remove-DhcpServerv4Reservation ${on} -IPAddress 10.0.40.30`,
      `Remove-DhcpServerv4OptionValue ${on} -ReservedIP 10.0.40.30 -OptionId 3`,
      `Set-DhcpServerv4OptionValue ${on} -ReservedIP 10.0.40.30 -OptionId 3 -Value 10.0.40.2`,
      `Set-DhcpServerv4Reservation ${on} -IPAddress 10.0.40.30 -Name door2`,
      `Add-DhcpServerv4Reservation ${on} -ScopeId 10.0.40.0 -IPAddress 10.0.40.30 -ClientId 00-15-5d-00-40-30 -Name door -Description 'Front door' -Type Both`,
    ]);
  });

  test("a scope's and the server's options; a DNS server that does not answer is asked about", async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await menu('Server Options', 'Configure Options...', 'Available options');
    await terminal.see('[x] 006 DNS Servers: 10.0.0.10');
    terminal.type('\u001b[B'.repeat(4));
    await terminal.see(/Data entry: +10\.0\.0\.10/);
    terminal.type('\t\u001b[F, 10.0.0.99');
    await terminal.see('[x] 006 DNS Servers: 10.0.0.10, 10.0.0.99');
    await hand.pressButton('OK');
    await terminal.see('10.0.0.99 is not a valid DNS server.');
    await hand.button('Yes');
    await terminal.see(/006 DNS Servers .*10\.0\.0\.10, 10/);
    await hand.expand('Scope [10.0.10.0]', 'Scope Options');
    await hand.select('Scope Options', '003 Router');
    await hand.rowMenu('003 Router', 'Properties');
    await hand.pick('Properties');
    await terminal.see(/Data entry: +10\.0\.10\.1/);
    terminal.type(' ');
    await terminal.see('[ ] 003 Router');
    await hand.button('OK');
    await terminal.until(() => !terminal.text().includes('003 Router'), 'the option gone');
    await station.closeConsole();
    expect(history(2)).toEqual([
      `Remove-DhcpServerv4OptionValue ${on} -ScopeId 10.0.10.0 -OptionId 3`,
      `Set-DhcpServerv4OptionValue ${on} -OptionId 6 -Value 10.0.0.10,10.0.0.99 -Force`,
    ]);
    expect(station.run('"$((Get-DhcpServerv4OptionValue -OptionId 6).Value)"')).toBe('10.0.0.10 10.0.0.99');
  });

  test('policies and filters', async () => {
    station.run("Add-DhcpServerv4Policy -Name Everywhere -Condition Or -MacAddress EQ, '00AA*'");
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.select('Policies', 'Everywhere');
    await hand.rowMenu('Everywhere', 'Disable');
    await hand.pick('Disable');
    await terminal.until(() => station.run('(Get-DhcpServerv4Policy).Enabled') === 'False', 'it disabled');
    await hand.contextMenu('Policies', 'Deactivate Policies');
    await hand.pick('Deactivate Policies');
    await terminal.until(
      () => station.run('(Get-DhcpServerSetting).ActivatePolicies') === 'False',
      'all without effect',
    );
    await hand.select('Policies', 'Everywhere');
    await remove('Everywhere');
    await hand.expand('Filters', 'Allow');
    await menu('Allow', 'New Filter...', 'MAC Address:');
    terminal.type('00-15-5D-*\tOurs');
    await terminal.see('Ours');
    await hand.button('Add');
    await hand.select('Allow', 'Ours');
    await hand.contextMenu('Allow', 'Enable');
    await hand.pick('Enable');
    await terminal.until(() => station.run('(Get-DhcpServerv4FilterList).Allow') === 'True', 'the list enabled');
    await station.closeConsole();
    expect(history(5)).toEqual([
      `Set-DhcpServerv4FilterList ${on} -Allow $true`,
      `Add-DhcpServerv4Filter ${on} -List Allow -MacAddress '00-15-5D-*' -Description Ours`,
      `Remove-DhcpServerv4Policy ${on} -Name Everywhere`,
      `Set-DhcpServerSetting ${on} -ActivatePolicies $false`,
      `Set-DhcpServerv4Policy ${on} -Name Everywhere -Enabled $false`,
    ]);
  });

  test('backup and restore, reconciling, authorisation', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await menu('dhcp1.contoso.com', 'Backup...', 'Path:');
    await hand.button('OK');
    station.run('Remove-DhcpServerv4Scope 10.0.40.0 -Force');
    await terminal.until(() => !terminal.text().includes('Scope [10.0.40.0]'), 'the scope gone');
    await menu('dhcp1.contoso.com', 'Restore...', 'Path:');
    await hand.button('OK');
    await terminal.see('Scope [10.0.40.0]');
    await menu('IPv4', 'Reconcile All Scopes...', 'Verify');
    await hand.pressButton('Verify');
    await terminal.see('The database is consistent.');
    await hand.button('Close');
    await hand.contextMenu('dhcp1.contoso.com', 'Unauthorize');
    await hand.pick('Unauthorize');
    await terminal.until(() => !station.run('(Get-DhcpServerInDC).DnsName').includes('dhcp1'), 'it unauthorised');
    await station.closeConsole();
    expect(history(1)).toEqual(['Remove-DhcpServerInDC -DnsName dhcp1.contoso.com']);
  });
});

describe.each(someWays)('the Failover tab of IPv4, %s', (_how, way) => {
  async function properties(): Promise<void> {
    await station.hand.contextMenu('IPv4', 'Properties');
    await station.hand.pick('Properties');
    await station.terminal.see('Failover relationships:');
  }

  test('a relationship is edited', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await properties();
    expect(terminal.text()).toMatch(/dhcp1-dhcp2 +Normal +Load balance +2 scopes +dhcp2\.contoso\.com/);
    await hand.pressButton('Edit...');
    await terminal.see('State of Partner Server: Normal');
    // Lead time 2:30, load 70 %, an interval of 45 minutes, and a secret.
    terminal.type('\u007f2\t\u007f30\t\t\u007f\u007f70\t \t\u007f\u007f45\t \tTopSecret');
    await terminal.see('●●●●●●●●●');
    await hand.pressButton('OK');
    await terminal.until(() => !terminal.text().includes('State of Partner Server'), 'the window gone');
    expect(
      station.run(
        `$f = Get-DhcpServerv4Failover dhcp1-dhcp2; "$($f.MaxClientLeadTime) $($f.LoadBalancePercent) $($f.StateSwitchInterval) $($f.EnableAuth)"`,
      ),
    ).toBe('02:30:00 70 00:45:00 True');
    await hand.button('OK');
    await station.closeConsole();
    expect(history(1)).toEqual([
      `Set-DhcpServerv4Failover ${on} -Name dhcp1-dhcp2 -MaxClientLeadTime 02:30:00 -LoadBalancePercent 70 -AutoStateTransition $true -StateSwitchInterval 00:45:00 -SharedSecret (Read-Host) -Force`,
    ]);
  });

  test('a partner that is gone is declared down; a relationship is deleted', async () => {
    station.run('Stop-LabServer dhcp2');
    await station.openConsole(way, { shown: '?Scope [10.0.20.0]' });
    const { hand, terminal } = station;
    await properties();
    await hand.pressButton('Edit...');
    await terminal.see('State of this Server:    Communication Interrupted');
    await hand.pressButton('Partner Down');
    await terminal.see('really down?');
    await hand.button('Yes');
    await terminal.see(/dhcp1-dhcp2 .*Partner Down/);
    expect(station.run('(Get-DhcpServerv4Failover dhcp1-dhcp2).State')).toBe('PartnerDown');
    expect(history(1)).toEqual([`Set-DhcpServerv4Failover ${on} -Name dhcp1-dhcp2 -PartnerDown`]);
    await hand.pressButton('Edit...');
    await terminal.see('State of this Server:    Partner Down');
    await hand.button('Cancel');
    station.run('Start-LabServer dhcp2');
    await hand.pressButton('Delete');
    await terminal.see('will be deleted.');
    await hand.pressButton('OK');
    await terminal.see(/Delete failover relationship dhcp1-dhcp2 \.+(?:Successful|Failed)/);
    await hand.button('Close');
    await station.closeConsole();
    expect(station.run('(Get-DhcpServerv4Failover).Name')).toBe('dhcp1-dhcp3');
  });
});
