import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('zones', () => {
  expect(shell.lines('(Get-DnsServerZone contoso.com -ComputerName dc1).ReplicationScope')).toEqual(['Domain']);
  expect(shell.lines("('127.in-addr.arpa' | Get-DnsServerZone -ComputerName dc1).IsAutoCreated")).toEqual(['True']);
  expect(shell.lines('Get-DnsServerZone contoso.com -ComputerName dc1')).toEqual([
    'ZoneName                            ZoneType        IsAutoCreated   IsDsIntegrated  IsReverseLookupZone  IsSigned',
    '--------                            --------        -------------   --------------  -------------------  --------',
    'contoso.com                         Primary         False           True            False                False',
  ]);
});

test('records of a zone', () => {
  const records = 'Get-DnsServerResourceRecord contoso.com -ComputerName dc1';
  expect(shell.lines(`(${records} '@' -Node).RecordType`)).toEqual(['A', 'NS', 'SOA']);
  expect(shell.lines(`(${records} -RRType SRV).RecordData.Port`)).toContain('389');
  expect(shell.lines(`(${records} dhcp3).TimeToLive.ToString()`)).toEqual(['00:20:00']);
  expect(shell.lines(`(${records} -Name dc1 -Type 1).Type`)).toEqual(['1']);
  const table = shell.lines(`${records} '@' -Node | Out-String -Width 140`);
  expect(table[3]).toMatch(/^@ {25}NS {9}2 {10}0 {20}01:00:00 {8}dc1\.contoso\.com\.$/);
  expect(table[4]).toMatch(/\[\d+\]\[dc1\.contoso\.com\.\]\[hostmaster\.contoso\.com\.\]$/);
  expect(
    shell.lines(
      '(Get-DnsServerResourceRecord 0.0.10.in-addr.arpa -RRType Ptr -ComputerName dc1).RecordData.PtrDomainName',
    ),
  ).toContain('dhcp2.contoso.com.');
});

test('a server that is none, or can not be asked', () => {
  expect(shell.errorIds('Get-DnsServerZone')).toEqual(['WIN32 1722,Get-DnsServerZone']);
  expect(shell.errorIds('Stop-LabServer dc1; Get-DnsServerZone -ComputerName dc1')).toEqual([
    'WIN32 1722,Get-DnsServerZone',
  ]);
  expect(shell.errorIds('Start-LabServer dc1; Get-DnsServerResourceRecord example.org -ComputerName dc1')).toEqual([
    'WIN32 9601,Get-DnsServerResourceRecord',
  ]);
});
