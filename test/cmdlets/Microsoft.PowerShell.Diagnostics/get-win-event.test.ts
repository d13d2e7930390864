import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

const operational = 'Microsoft-Windows-Dhcp-Server/Operational';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

/** The messages that commands leave in a log, oldest first. */
function told(command: string, log = operational, computer = ''): string[] {
  const target = computer === '' ? '' : `-ComputerName ${computer}`;
  const count = Number(shell.lines(`(Get-WinEvent -ListLog ${log} ${target}).RecordCount`)[0]);
  shell.lines(command);
  return shell.lines(
    `Get-WinEvent ${log} ${target} -Oldest | Where-Object RecordId -gt ${count} | ForEach-Object { "$($_.Id) $($_.Message)" }`,
  );
}

test('each difference of a scope is an event', () => {
  const scope = '[[10.0.40.0]Branch office]';
  const who = 'CONTOSO\\Administrator';
  shell.lines("Set-DhcpServerv4Scope 10.0.40.0 -Name 'Branch office'");
  expect(told('Set-DhcpServerv4Scope 10.0.40.0 -State InActive -LeaseDuration 1.00:00:00')).toEqual([
    `74 Scope: ${scope} for IPv4 is Deactivated by ${who}.`,
    expect.stringContaining(`75 Scope: ${scope} for IPv4 is Updated with Lease Duration: 86400 seconds by ${who}.`),
  ]);
  expect(told('Add-DhcpServerv4ExclusionRange 10.0.40.0 10.0.40.15 10.0.40.18')).toEqual([
    `119 Added exclusion IP Address range 10.0.40.15 - 10.0.40.18 in the Address Pool for IPv4 under Scope: ${scope} by ${who}.`,
  ]);
  expect(told('Set-DhcpServerv4OptionValue -ScopeId 10.0.40.0 -Router 10.0.40.253')).toEqual([
    `76 Scope: ${scope} for IPv4 is Updated with Option Settings: 3 by ${who}`,
  ]);
  expect(told('Set-DhcpServerv4DnsSetting -ScopeId 10.0.40.0 -DynamicUpdates Never')).toEqual([
    `78 Scope: ${scope} for IPv4 is Disabled for DNS Dynamic updates by ${who}.`,
    `82 Scope: ${scope} for IPv4 is Disabled for DNS Settings by ${who}: to discard DNS A and PTR records when lease is deleted.`,
  ]);
  expect(told('Add-DhcpServerv4Reservation 10.0.40.0 10.0.40.39 00-00-00-00-00-39 -Name pc39')).toEqual([
    `106 Reservation: [[10.0.40.39]pc39] for IPv4 is Configured under Scope ${scope} by ${who}.`,
  ]);
  expect(told('Remove-DhcpServerv4Scope 10.0.40.0 -Force')).toEqual([
    `72 Scope: ${scope} for IPv4 is Deleted by ${who}.`,
  ]);
});

test('a replication is told on the partner as what it changed there', () => {
  shell.lines('Invoke-DhcpServerv4FailoverReplication -Force');
  shell.lines(
    'Set-DhcpServerv4Scope 10.0.10.0 -Delay 5; Add-DhcpServerv4ExclusionRange 10.0.10.0 10.0.10.19 10.0.10.19',
  );
  const told2 = told('Invoke-DhcpServerv4FailoverReplication -ScopeId 10.0.10.0 -Force', operational, 'dhcp2');
  expect(told2.map((text) => text.split(' ')[0])).toEqual(['71', '119']);
  expect(told('Invoke-DhcpServerv4FailoverReplication -ScopeId 10.0.10.0 -Force', operational, 'dhcp2')).toEqual([]);
});

test('server options, policies and filters', () => {
  expect(told('Set-DhcpServerv4OptionValue -DnsDomain example.com')).toEqual([
    '105 Server level option 15 for IPv4 has been updated by CONTOSO\\Administrator.',
  ]);
  expect(told('Set-DhcpServerv4FilterList -Deny $true; Add-DhcpServerv4Filter -List Deny 00-11-22-33-44-55')).toEqual([
    '125 Link Layer based filtering is Enabled in the Deny List of the IPv4 by CONTOSO\\Administrator',
    '127 Filter for physical address: 00-11-22-33-44-55, hardware type: 1 added to the IPv4 Deny List by CONTOSO\\Administrator.',
  ]);
  expect(
    told('Add-DhcpServerv4Policy -Name P -Condition Or -MacAddress EQ,00112233*; Remove-DhcpServerv4Policy P'),
  ).toEqual([
    '20220 Policy P for server is enabled.',
    '20222 The conditions for server policy P have been set to MAC Address equals 00-11-22-33*. The conditions are grouped by logical operator OR.',
    '20226 Policy P was deleted from server.',
  ]);
});

test('what a failover relationship goes through', () => {
  expect(told('Set-DhcpServerv4Failover dhcp1-dhcp2 -MaxClientLeadTime 2:00:00 -Force')).toEqual([
    '20245 The failover configuration parameter MCLT for failover relationship dhcp1-dhcp2 with server dhcp2.contoso.com has been changed from 3600 seconds to 7200 seconds.',
  ]);
  const ids = told('Disconnect-LabServer dhcp1 dhcp2', 'DhcpAdminEvents').map((text) => text.split(' ')[0]);
  expect(ids).toEqual(['20255', '20252', '20252']);
  const back = told('Connect-LabServer dhcp1 dhcp2', 'DhcpAdminEvents');
  expect(back[0]).toBe(
    '20254 Server has established contact with failover partner server dhcp2.contoso.com for relationship dhcp1-dhcp2 .',
  );
  expect(back[1]).toContain('changed from: COMMUNICATION INTERRUPTED to NORMAL.');
});

test('services and computers that start and stop', () => {
  expect(told('Stop-Service DHCPServer; Start-Service DHCPServer', 'System')).toEqual([
    '7036 The DHCP Server service entered the stopped state.',
    '7036 The DHCP Server service entered the running state.',
  ]);
  const restarted = told('Restart-Computer dhcp2 -Force', 'System', 'dhcp2');
  expect(restarted.map((text) => text.split(' ')[0])).toEqual(['6006', '13', '12', '6005', '7036']);
});

test('filters', () => {
  const ids = (query: string): string[] => shell.lines(`(Get-WinEvent ${query}).Id | Sort-Object -Unique`);
  expect(ids("-FilterHashtable @{ LogName = 'System', 'Dhcp*'; Id = 7036, 1044 }")).toEqual(['1044', '7036']);
  expect(ids("System -FilterXPath '*[System[(EventID=12 or EventID=6005) and Level=4]]'")).toEqual(['12', '6005']);
  expect(
    ids('System -FilterXPath \'*[System[TimeCreated[@SystemTime >= "2020-01-01T00:00:00Z"] and EventID=12]]\''),
  ).toEqual(['12']);
  expect(ids('System -FilterXPath \'*[EventData[Data[@Name="param2"]="running"]]\'')).toEqual(['7036']);
  expect(ids('-ProviderName Service*')).toEqual(['7036']);
  expect(
    ids(
      '-FilterXml \'<QueryList><Query Id="0" Path="System"><Select Path="System">*</Select><Suppress>*[System[EventID=12]]</Suppress></Query></QueryList>\'',
    ),
  ).toEqual(['6005', '7036']);
  expect(
    ids("-FilterHashtable @{ LogName = 'System'; StartTime = '1/1/2020'; SuppressHashFilter = @{ Id = 7036 } }"),
  ).toEqual(['12', '6005']);
  expect(ids("-FilterHashtable @{ LogName = 'System'; param1 = 'DHCP Server' }")).toEqual(['7036']);
});

test('what is refused', () => {
  const id = (name: string): string[] => [`${name},Microsoft.PowerShell.Commands.GetWinEventCommand`];
  const exception = id('System.Diagnostics.Eventing.Reader.EventLogException');
  expect(shell.errorIds("Get-WinEvent System -FilterXPath '*[contains(., 1)]'")).toEqual(exception);
  expect(shell.errorIds('Get-WinEvent System -ComputerName nobody')).toEqual(exception);
  expect(shell.errorIds('Get-WinEvent System -MaxEvents 1 -FilterXPath "*[System[EventID=1]]"')).toEqual(
    id('NoMatchingEventsFound'),
  );
  expect(shell.errorIds('Get-WinEvent -FilterHashtable @{ Id = 1 }')).toEqual(id('LogProviderOrPathNeeded'));
  expect(shell.errorIds("Get-WinEvent -FilterHashtable @{ LogName = 'System'; Id = $null }")).toEqual(
    id('NullNotAllowedInHashtable'),
  );
  expect(shell.errorIds('Get-WinEvent Microsoft-Windows-Dhcp-Server/DebugLogs')).toEqual(id('SpecifyOldestForLog'));
});

test('the table of records', () => {
  const lines = shell.lines('Get-WinEvent System -MaxEvents 1');
  expect(lines.slice(0, 3)).toEqual([
    '   ProviderName: Service Control Manager',
    'TimeCreated                      Id LevelDisplayName Message',
    '-----------                      -- ---------------- -------',
  ]);
});
