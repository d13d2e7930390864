import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('the classes of a computer', () => {
  expect(shell.lines('gcim Win32_OperatingSystem | % { "$($_.CSName) $($_.Version) $($_.ProductType)" }')).toEqual([
    'DHCP1 10.0.26100 3',
  ]);
  expect(shell.lines('gcim win32_computersystem -ComputerName dc1 | % { "$($_.Name) $($_.Domain)" }')).toEqual([
    'DC1 contoso.com',
  ]);
  const network = '"$($_.IPAddress) $($_.IPSubnet) $($_.DNSServerSearchList) $($_.MACAddress)"';
  expect(shell.lines(`gcim Win32_NetworkAdapterConfiguration | % { ${network} }`)).toEqual([
    '10.0.0.1 255.255.255.0 10.0.0.10 00:15:5D:00:00:01',
  ]);
});

test('services of another computer, by condition', () => {
  shell.run('Invoke-Command dhcp2 { Stop-Service DHCPServer }');
  const stopped = `-Filter "Name LIKE 'DHCP%' AND State <> 'Running'"`;
  expect(shell.lines(`(gcim Win32_Service -CimSession (New-CimSession dhcp2) ${stopped}).Name`)).toEqual([
    'DHCPServer',
  ]);
  expect(shell.lines(`@(gcim Win32_Service ${stopped}).Count`)).toEqual(['0']);
});

test('refusals', () => {
  expect(shell.run('gcim Win32_Nothing').errors).toContain('Invalid class');
  expect(shell.run('gcim Win32_Service -Filter "Name ~ 1"').errors).toContain('Invalid query');
  shell.run('Stop-LabServer dhcp2');
  expect(shell.run('gcim Win32_Service -ComputerName dhcp2').errors).toContain('WinRM cannot complete the operation.');
});
