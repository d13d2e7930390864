import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test("a computer's addresses, by each property", () => {
  const addresses = (filter: string) => shell.lines(`(Get-NetIPAddress ${filter}).IPAddress`);
  expect(addresses('')).toEqual(['::1', '10.0.0.1', '127.0.0.1']);
  expect(addresses('10.*')).toEqual(['10.0.0.1']);
  expect(addresses('-ifIndex 1 -AddressFamily IPv6')).toEqual(['::1']);
  expect(addresses('-PrefixLength 24')).toEqual(['10.0.0.1']);
  expect(addresses('-PrefixOrigin Manual')).toEqual(['10.0.0.1']);
  expect(addresses('-InterfaceAlias Loop*')).toEqual(['::1', '127.0.0.1']);
  expect(shell.lines('Get-NetIPAddress 10.0.0.1')).toContain('ValidLifetime     : Infinite ([TimeSpan]::MaxValue)');
});

test('of another computer', () => {
  expect(shell.lines('(Get-NetIPAddress -PrefixOrigin Manual -CimSession dhcp2).IPAddress')).toEqual(['10.0.0.2']);
  expect(shell.lines('(Invoke-Command dhcp3 { Get-NetIPAddress -AddressFamily IPv4 -ifIndex 4 }).IPAddress')).toEqual([
    '10.0.0.3',
  ]);
  shell.run('New-LabServer ns.contoso.com 10.0.0.53 -IPv6Address 2001:db8::53');
  expect(shell.lines('(Get-NetIPAddress -PrefixLength 64 -CimSession ns).IPAddress')).toEqual(['2001:db8::53']);
  shell.run('Stop-LabServer dhcp2');
  expect(shell.run('Get-NetIPAddress -CimSession dhcp2').errors).toContain('WinRM cannot complete the operation.');
});

test('what no interface has', () => {
  expect(shell.run('Get-NetIPAddress -InterfaceAlias Wi-Fi').errors.trim()).toBe(
    "Get-NetIPAddress: No MSFT_NetIPAddress objects found with property 'InterfaceAlias' equal to 'Wi-Fi'.  Verify the value of the property and retry.",
  );
  expect(shell.run('Get-NetIPAddress Wi*').errors).toBe('');
});

test('adapters', () => {
  expect(shell.lines('Get-NetAdapter Eth* | % { "$($_.Name) $($_.Status) $($_.MacAddress)" }')).toEqual([
    'Ethernet Up 00-15-5D-00-00-01',
  ]);
  expect(shell.lines('(Get-NetAdapter -CimSession dc1 -InterfaceIndex 4).MacAddress')).toEqual(['00-15-5D-00-00-0A']);
  expect(shell.run('Get-NetAdapter -InterfaceDescription Intel').errors).toContain("'InterfaceDescription'");
});
