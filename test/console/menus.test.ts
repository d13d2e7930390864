import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Station, someWays } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

describe.each(someWays)('%s', (_how, way) => {
  test('what will be overwritten can be seen before it happens', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.contextMenu('Scope [10.0.10.0]', 'Show Differences...');
    await hand.pick('Show Differences...');
    await terminal.see('≠ Scope 10.0.10.0 on dhcp2.contoso.com: will be overwritten');
    await hand.button('Close');
    await station.closeConsole();
    expect(station.drift()).toContain('10.0.10.0 OutOfSync');
  });

  test('the wizard: a scope into failover, and out of it again', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
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
    expect(station.run('(Get-DhcpServerv4Failover -ComputerName dhcp3 -Name dhcp1-dhcp3).ScopeId -join " "')).toBe(
      '10.0.30.0 10.0.40.0',
    );
    await hand.contextMenu('Scope [10.0.40.0]', 'Deconfigure Failover');
    await hand.pick('Deconfigure Failover');
    await terminal.see('to continue?');
    await hand.button('OK');
    await terminal.see('Deconfigure failover successful.');
    await hand.button('Close');
    await station.closeConsole();
    expect(station.run('(Get-DhcpServerv4Scope -ComputerName dhcp3).ScopeId -join " "')).not.toContain('10.0.40.0');
  });

  test('a scope is made, deactivated, changed and deleted', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    await hand.contextMenu('IPv4', 'New Scope...');
    await hand.pick('New Scope...');
    await terminal.see('Scope Name');
    terminal.type('Annex\tSecond building');
    await terminal.see('Second building');
    await hand.button('Next >');
    await terminal.see('IP Address Range');
    terminal.type('10.0.50.1\t10.0.50.126\t25');
    await terminal.see('255.255.255.128');
    await hand.button('Next >');
    await terminal.see('Add Exclusions and Delay');
    terminal.type('10.0.50.1\t10.0.50.9');
    await terminal.see('10.0.50.9');
    await hand.pressButton('Add');
    await terminal.see('10.0.50.1 to 10.0.50.9');
    terminal.type('10.0.50.20');
    await hand.button('Next >');
    await terminal.see('Lease Duration');
    await hand.pressButton('< Back');
    await terminal.see('Address 10.0.50.20');
    await hand.button('Next >');
    await terminal.see('Lease Duration');
    await hand.button('Next >');
    await terminal.see('(•) Yes, I want to configure these options now');
    await hand.button('Next >');
    await terminal.see('Router (Default Gateway)');
    terminal.type('10.0.50.1');
    await terminal.see('10.0.50.1 ');
    await hand.button('Next >');
    await terminal.see('Domain Name and DNS Servers');
    terminal.type('annex.contoso.com\t10.0.0.10');
    await terminal.see('10.0.0.10');
    await hand.button('Next >');
    await terminal.see('WINS Servers');
    await hand.button('Next >');
    await terminal.see('(•) Yes, I want to activate this scope now');
    await hand.button('Next >');
    await terminal.see('Completing the New Scope Wizard');
    await hand.button('Finish');
    await terminal.see('Scope [10.0.50.0]');
    expect(
      station
        .run(
          `$s = Get-DhcpServerv4Scope 10.0.50.0; "$($s.State) $($s.SubnetMask) $($s.StartRange)-$($s.EndRange)"
         Get-DhcpServerv4ExclusionRange 10.0.50.0 | % { "$($_.StartRange)-$($_.EndRange)" }
         Get-DhcpServerv4OptionValue -ScopeId 10.0.50.0 -All | % { "$($_.OptionId) $($_.Value)" }
         (Get-LabHistory)[0..3].Command`,
        )
        .split('\n'),
    ).toEqual([
      'Active 255.255.255.128 10.0.50.1-10.0.50.126',
      '10.0.50.1-10.0.50.9',
      '10.0.50.20-10.0.50.20',
      '3 10.0.50.1',
      '6 10.0.0.10',
      '15 annex.contoso.com',
      '51 691200',
      'Set-DhcpServerv4OptionValue -ComputerName dhcp1.contoso.com -ScopeId 10.0.50.0 -Router 10.0.50.1 -DnsDomain annex.contoso.com -DnsServer 10.0.0.10',
      'Add-DhcpServerv4ExclusionRange -ComputerName dhcp1.contoso.com -ScopeId 10.0.50.0 -StartRange 10.0.50.20 -EndRange 10.0.50.20',
      'Add-DhcpServerv4ExclusionRange -ComputerName dhcp1.contoso.com -ScopeId 10.0.50.0 -StartRange 10.0.50.1 -EndRange 10.0.50.9',
      "Add-DhcpServerv4Scope -ComputerName dhcp1.contoso.com -Name Annex -Description 'Second building' -StartRange 10.0.50.1 -EndRange 10.0.50.126 -SubnetMask 255.255.255.128 -LeaseDuration 8.00:00:00 -State Active",
    ]);
    await hand.contextMenu('Scope [10.0.50.0]', 'Deactivate');
    await hand.pick('Deactivate');
    await terminal.see('Are you sure');
    await hand.button('Yes');
    await terminal.until(() => station.run('(Get-DhcpServerv4Scope 10.0.50.0).State') === 'Inactive', 'it inactive');
    await hand.contextMenu('Scope [10.0.50.0]', 'Properties');
    await hand.pick('Properties');
    await terminal.see('Scope name:');
    terminal.type('\u001b[F 2');
    await terminal.see('Annex 2');
    await hand.button('OK');
    await terminal.until(() => station.run('(Get-DhcpServerv4Scope 10.0.50.0).Name') === 'Annex 2', 'the new name');
    expect(
      station.run('$s = Get-DhcpServerv4Scope 10.0.50.0; "$($s.Description) $($s.State) $($s.LeaseDuration)"'),
    ).toBe('Second building Inactive 8.00:00:00');
    await hand.contextMenu('Scope [10.0.50.0]', 'Delete');
    await hand.pick('Delete');
    await terminal.see('Are you sure');
    await hand.button('Yes');
    await terminal.until(() => !terminal.text().includes('Scope [10.0.50.0]'), 'the scope gone');
    await station.closeConsole();
    expect(station.run('(Get-DhcpServerv4Scope).ScopeId -join " "')).toBe('10.0.10.0 10.0.20.0 10.0.30.0 10.0.40.0');
  });

  test('leaves of a scope and statistics show what the cmdlets show', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
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
    await station.closeConsole();
  });

  test('a service is stopped and started', async () => {
    await station.openConsole(way);
    const { hand, terminal } = station;
    for (const [action, running] of [
      ['Stop', 'False'],
      ['Start', 'True'],
    ] as const) {
      await hand.contextMenu('dhcp1.contoso.com', 'All Tasks');
      await hand.submenu('All Tasks', action);
      await hand.pick(action);
      await terminal.until(() => station.run("(Get-Service DHCPServer).Status -eq 'Running'") === running, action);
    }
    await station.closeConsole();
  });
});
