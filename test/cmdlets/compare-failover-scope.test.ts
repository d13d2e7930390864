import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open({ lab: 'contoso' });
});
afterEach(() => shell.close());

test('what leads nowhere is an error, and the other scopes are compared', () => {
  const compare = 'Compare-DhcpServerv4FailoverScope -ScopeId 10.0.40.0, 10.0.10.0';
  expect(shell.errorIds(compare)).toEqual(['DHCP 20116,Compare-DhcpServerv4FailoverScope']);
  expect(shell.values(`(${compare} -ErrorAction Ignore).ScopeId.ToString()`)).toEqual(['10.0.10.0']);
  expect(shell.errorIds('Compare-DhcpServerv4FailoverScope none')).toEqual([
    'DHCP 20115,Compare-DhcpServerv4FailoverScope',
  ]);
  expect(shell.errorIds('Compare-DhcpServerv4FailoverScope -ScopeId fe80::1')).toEqual([
    'WIN32 87,Compare-DhcpServerv4FailoverScope',
  ]);
});

test('what differs can be piped into a replication, and nothing else is replicated', () => {
  shell.run('Invoke-DhcpServerv4FailoverReplication -Force');
  shell.run("'10.0.10.0', '10.0.20.0' | % { Set-DhcpServerv4Scope -ScopeId $_ -Description new }");
  const first = 'Compare-DhcpServerv4FailoverScope | Where-Object Status -eq OutOfSync | Select-Object -First 1';
  expect(shell.lines(`${first} | Invoke-DhcpServerv4FailoverReplication -Force`)).toEqual([
    'ScopeId',
    '-------',
    '10.0.10.0',
  ]);
  expect(shell.values('(Compare-DhcpServerv4FailoverScope).Status')).toEqual(['InSync', 'OutOfSync', 'InSync']);
});
