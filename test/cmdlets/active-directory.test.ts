import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

const id = (exception: string, command = 'GetADComputer'): string[] => [
  `ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.${exception},Microsoft.ActiveDirectory.Management.Commands.${command}`,
];

test('the domain', () => {
  expect(
    shell.lines(
      '(Get-ADDomain).DistinguishedName; (Get-ADDomain CONTOSO).PDCEmulator; (Get-ADDomain -Current LoggedOnUser -Server dc1).NetBIOSName',
    ),
  ).toEqual(['DC=contoso,DC=com', 'dc1.contoso.com', 'CONTOSO']);
  expect(shell.errorIds('Get-ADDomain nobody')).toEqual(id('ADIdentityNotFoundException', 'GetADDomain'));
});

test('filters of computers', () => {
  const names = (filter: string): string[] => shell.lines(`$prefix = 'dhcp*'; (Get-ADComputer -Filter ${filter}).Name`);
  expect(names('*')).toEqual(['DC1', 'DHCP1', 'DHCP2', 'DHCP3']);
  expect(names('\'Name -like $prefix -and -not (Name -eq "DHCP2")\'')).toEqual(['DHCP1', 'DHCP3']);
  expect(names("{ Enabled -eq $true -and (DNSHostName -eq 'dc1.contoso.com' -or Name -notlike 'd*') }")).toEqual([
    'DC1',
  ]);
  expect(names("* -SearchBase 'OU=Domain Controllers,DC=contoso,DC=com'")).toEqual(['DC1']);
  expect(names('* -ResultSetSize 2')).toEqual(['DC1', 'DHCP1']);
  expect(shell.errorIds("Get-ADComputer -Filter 'Name like x'")).toEqual(id('ADFilterParsingException'));
});

test('one computer', () => {
  expect(shell.lines('Get-ADComputer dhcp2')[0]).toBe('DistinguishedName : CN=DHCP2,CN=Computers,DC=contoso,DC=com');
  expect(shell.lines("'DHCP2$' | Get-ADComputer -Properties IPv4Address | ForEach-Object IPv4Address")).toEqual([
    '10.0.0.2',
  ]);
  expect(shell.lines('(Get-ADComputer dhcp2 -Properties *).OperatingSystemVersion')).toEqual(['10.0 (26100)']);
  expect(shell.errorIds('Get-ADComputer dhcp2 -Properties Nonsense')).toEqual(id('ADException'));
  expect(shell.errorIds('Stop-LabServer dc1; Get-ADComputer dhcp2')).toEqual([
    'ActiveDirectoryServer:0,Microsoft.ActiveDirectory.Management.Commands.GetADComputer',
  ]);
});
