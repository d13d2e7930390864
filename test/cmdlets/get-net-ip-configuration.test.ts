import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('the interface that leads to others', () => {
  expect(shell.lines('gip')).toEqual([
    'InterfaceAlias       : Ethernet',
    'InterfaceIndex       : 4',
    'InterfaceDescription : Microsoft Hyper-V Network Adapter',
    'NetProfile.Name      : contoso.com',
    'IPv4Address          : 10.0.0.1',
    'IPv4DefaultGateway   : 10.0.0.254',
    'DNSServer            : 10.0.0.10',
  ]);
  expect(shell.lines('gip -Detailed')).toContain('NetAdapter.Status           : Up');
});

test('other interfaces and computers', () => {
  expect(shell.lines('(gip -All).InterfaceIndex')).toEqual(['4', '1']);
  expect(shell.lines('(gip -InterfaceIndex 1).IPv4Address.IPAddress')).toEqual(['127.0.0.1']);
  expect(shell.lines('(gip Loop*).InterfaceIndex')).toEqual(['1']);
  expect(shell.lines('(gip -CimSession (New-CimSession dhcp2)).IPv4Address.IPAddress')).toEqual(['10.0.0.2']);
  expect(shell.errorIds('gip Wi-Fi')).toEqual(['CmdletizationQuery_NotFound_InterfaceAlias,Get-NetIPConfiguration']);
  expect(shell.errorIds('gip -InterfaceIndex 9')).toEqual([
    'CmdletizationQuery_NotFound_InterfaceIndex,Get-NetIPConfiguration',
  ]);
});
