import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('a program is found by name, by file and by path, behind cmdlets and their aliases', () => {
  expect(shell.lines('hostname; HOSTNAME.exe; & C:\\Windows\\System32\\hostname.exe')).toEqual([
    'dhcp1',
    'dhcp1',
    'dhcp1',
  ]);
  expect(shell.lines('(Get-Command ping).Path')).toEqual(['C:\\Windows\\system32\\PING.EXE']);
  expect(shell.lines('"$((Get-Command ping).CommandType) $((Get-Command ping).Version)"')).toEqual([
    'Application 10.0.26100.1',
  ]);
  expect(shell.lines('(Get-Command -CommandType Application).Name')).toContain('ipconfig.exe');
  expect(shell.lines('(Get-Command).CommandType')).not.toContain('Application');
  expect(shell.lines('$null = $env:PATH = "C:\\"; (Get-Command hostname -ErrorAction Ignore) -eq $null')).toEqual([
    'True',
  ]);
});

test('exit codes', () => {
  expect(shell.lines('ping -n 1 dhcp2 | Out-Null; "$? $LASTEXITCODE"')).toEqual(['True 0']);
  expect(shell.lines('ping nobody | Out-Null; "$? $LASTEXITCODE"')).toEqual(['False 1']);
  expect(shell.errorIds('$PSNativeCommandUseErrorActionPreference = $true; ping nobody')).toEqual([
    'ProgramExitedWithNonZeroCode',
  ]);
});

test('standard error is no error, and a record of its text where it is redirected', () => {
  const { output, errors } = shell.run('whoami /x; $Error.Count');
  expect(errors).toBe('ERROR: Invalid argument/option - \'/x\'.\nType "WHOAMI /?" for usage.\n');
  expect(output).toBe('0\n');
  expect(shell.lines('$x = whoami /x 2>&1; $x.FullyQualifiedErrorId')).toEqual([
    'NativeCommandError',
    'NativeCommandErrorMessage',
  ]);
  expect(shell.lines('whoami /x 2>&1')).toEqual([
    "ERROR: Invalid argument/option - '/x'.",
    'Type "WHOAMI /?" for usage.',
  ]);
  expect(shell.run('whoami /x 2>$null').errors).toBe('');
});

test('ipconfig and ping show the computer that the session is on', () => {
  expect(shell.lines("Invoke-Command dhcp2 { ipconfig | Select-String 'IPv4' }")[0]).toContain(' : 10.0.0.2');
  expect(shell.lines('ipconfig /all')).toContain('   DNS Servers . . . . . . . . . . . : 10.0.0.10');
  expect(shell.lines('ping -n 2 dhcp2')).toEqual([
    'Pinging dhcp2.contoso.com [10.0.0.2] with 32 bytes of data:',
    'Reply from 10.0.0.2: bytes=32 time=1ms TTL=128',
    'Reply from 10.0.0.2: bytes=32 time=1ms TTL=128',
    'Ping statistics for 10.0.0.2:',
    '    Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
    'Approximate round trip times in milli-seconds:',
    '    Minimum = 1ms, Maximum = 1ms, Average = 1ms',
  ]);
  expect(shell.lines('ping -t dhcp2 | Select-Object -First 2 -Skip 1').at(-1)).toContain('Reply from');
  expect(shell.lines('ping -n 0 dhcp2')).toEqual(['Bad value for option -n, valid range is from 1 to 4294967295.']);
  shell.run('Stop-LabServer dhcp2');
  expect(shell.lines('ping -n 1 dhcp2')[1]).toBe('Reply from 10.0.0.1: Destination host unreachable.');
  expect(shell.lines('tracert dhcp2')[2]).toBe('  1  DHCP1 [10.0.0.1]  reports: Destination host unreachable.');
});

test('whoami follows the token', async () => {
  expect(shell.lines('whoami /priv /fo csv /nh')).toContain('"SeDebugPrivilege","Debug programs","Enabled"');
  const limited = await TestShell.open({ elevated: false });
  expect(limited.lines('whoami /priv /fo csv /nh').join()).not.toContain('SeDebugPrivilege');
  expect(limited.lines('whoami /groups').join()).toContain('Group used for deny only');
  limited.close();
});
