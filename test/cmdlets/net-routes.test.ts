import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('routes', () => {
  expect(shell.lines('Get-NetRoute 0.0.0.0/0 | Out-String -Width 200')).toEqual([
    expect.stringMatching(/^ifIndex DestinationPrefix {30}NextHop {34}RouteMetric ifMetric PolicyStore$/),
    expect.stringMatching(/^------- /),
    expect.stringMatching(/^4 {7}0\.0\.0\.0\/0 {38}10\.0\.0\.254 {39}256 15 {7}ActiveStore$/),
  ]);
  expect(shell.lines('(Get-NetRoute -InterfaceIndex 1 -AddressFamily IPv6).DestinationPrefix')).toEqual([
    'ff00::/8',
    '::1/128',
  ]);
  expect(shell.lines('(Get-NetRoute -NextHop 10.0.0.254 -CimSession (New-CimSession dhcp2)).PSComputerName')).toEqual([
    'dhcp2',
  ]);
  expect(shell.lines('(Get-NetRoute 10.0.0.0/* -RouteMetric 256).InterfaceAlias')).toEqual(['Ethernet']);
});

test('interfaces, with the name that a computer gives its own', () => {
  shell.lines('New-LabServer dhcp9.contoso.com -IPAddress 10.0.0.9 -InterfaceAlias LAN');
  const there = '-CimSession (New-CimSession dhcp9)';
  expect(shell.lines(`(Get-NetIPInterface -AddressFamily IPv4 ${there}).InterfaceAlias`)).toEqual([
    'LAN',
    'Loopback Pseudo-Interface 1',
  ]);
  for (const command of ['Get-NetIPAddress 10.0.0.9', 'Get-NetAdapter', 'Get-NetRoute 0.0.0.0/0', 'Get-DnsClient LAN'])
    expect(shell.lines(`(${command} ${there}).InterfaceAlias`)).toEqual(['LAN']);
  expect(shell.lines(`(Get-NetIPConfiguration ${there}).InterfaceAlias`)).toEqual(['LAN']);
  expect(shell.lines('(Get-NetIPInterface -Dhcp Enabled).AddressFamily')).toEqual(['IPv6']);
  expect(shell.lines('(Get-NetIPInterface -InterfaceMetric 75 -ConnectionState Connected).ifIndex')).toEqual([
    '1',
    '1',
  ]);
});

test('neighbours are the computers of the subnet that are there', () => {
  const known = '(Get-NetNeighbor -State Reachable).IPAddress';
  expect(shell.lines(known)).toContain('10.0.0.2');
  shell.lines('Stop-LabServer dhcp2');
  expect(shell.lines(known)).not.toContain('10.0.0.2');
  expect(shell.lines('(Get-NetNeighbor -LinkLayerAddress 00-15-5D-00-00-0A).IPAddress')).toEqual(['10.0.0.10']);
});

test('the DNS client', () => {
  expect(shell.lines('Get-DnsClientServerAddress -InterfaceAlias Ethernet')).toEqual([
    'InterfaceAlias               Interface Address ServerAddresses',
    '                             Index     Family',
    '--------------               --------- ------- ---------------',
    'Ethernet                             4 IPv4    {10.0.0.10}',
    'Ethernet                             4 IPv6    {}',
  ]);
  expect(shell.lines('(Get-DnsClient -ConnectionSpecificSuffix contoso.com).InterfaceAlias')).toEqual(['Ethernet']);
});
