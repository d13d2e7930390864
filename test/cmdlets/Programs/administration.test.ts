import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('net stops and starts the DHCP server', async () => {
  expect(shell.lines('net stop dhcpserver')).toEqual([
    'The DHCP Server service is stopping.',
    'The DHCP Server service was stopped successfully.',
  ]);
  expect(shell.lines('(Get-Service DHCPServer).Status')).toEqual(['Stopped']);
  expect(shell.run('net stop dhcpserver; $LASTEXITCODE')).toMatchObject({
    output: '2\n',
    errors: expect.stringContaining('NET HELPMSG 3521.'),
  });
  shell.run('net start "DHCP Server"');
  expect(shell.lines('(Get-Service DHCPServer).Status')).toEqual(['Running']);
  const limited = await TestShell.open({ elevated: false });
  expect(limited.run('net stop dhcpserver').errors).toContain('System error 5 has occurred.');
  limited.close();
});

test('who is in a DHCP group may use the server', async () => {
  const guest = (): Promise<TestShell> =>
    TestShell.open({ user: 'CONTOSO\\Guest', file: shell.workshop.world.lab.file });
  const before = await guest();
  expect(before.run('Get-DhcpServerv4Scope -ComputerName dhcp1').errors).not.toBe('');
  shell.run('net localgroup "DHCP Users" CONTOSO\\Guest /add');
  expect(before.run('Get-DhcpServerv4Scope -ComputerName dhcp1').errors).toBe('');
  before.close();
  expect(shell.lines('net localgroup "DHCP Users"')).toContain('CONTOSO\\Guest');
  expect(shell.run('net localgroup "DHCP Users" CONTOSO\\Guest /add').errors).toContain('System error 1378');
});

test('sc asks any computer', () => {
  expect(shell.lines('sc.exe query dhcpserver')[2]).toBe('        STATE              : 4  RUNNING');
  expect(shell.lines('sc.exe \\\\dc1 query dns')[0]).toBe('SERVICE_NAME: dns');
  expect(shell.lines('sc.exe query nothing; $LASTEXITCODE').at(-1)).toBe('1060');
  expect(shell.lines('sc.exe queryex dhcpserver | findstr PID').join()).toMatch(/PID {16}: \d+/);
});

test('nslookup', () => {
  expect(shell.lines('nslookup dhcp2')).toEqual([
    'Server:  dc1.contoso.com',
    'Address:  10.0.0.10',
    'Name:    dhcp2.contoso.com',
    'Address:  10.0.0.2',
  ]);
  expect(shell.lines('nslookup -type=SRV _ldap._tcp.contoso.com')).toContain('          port           = 389');
  expect(shell.lines("'dhcp3', 'exit' | nslookup").at(-1)).toBe('Address:  10.0.0.3');
  expect(shell.run('nslookup nobody').errors).toBe("*** dc1.contoso.com can't find nobody: Non-existent domain\n");
});

test('netsh dhcp', () => {
  expect(shell.lines('netsh dhcp show server')[0]).toBe('3 Servers were found in the directory service:');
  expect(shell.lines('netsh dhcp server \\\\dhcp2 show scope').at(-2)).toBe(' Total No. of Scopes = 2');
  expect(shell.lines('netsh dhcp server scope 10.0.10.0 show excluderange')).toContain(
    '   10.0.10.1       -    10.0.10.10',
  );
  expect(shell.lines('netsh dhcp server export C:\\all.xml all; Test-Path C:\\all.xml')).toEqual([
    'Command completed successfully.',
    'True',
  ]);
  expect(shell.lines('netsh dhcp server \\\\nobody show scope; $LASTEXITCODE')).toEqual([
    'The RPC server is unavailable.',
    '1',
  ]);
  expect(shell.lines("'dhcp server', 'show version', 'exit' | netsh")[0]).toContain('Server Version is');
});

test('cmd, findstr, sort, where and their like', () => {
  expect(shell.lines('cmd /c echo a b; cmd /c exit 3; $LASTEXITCODE')).toEqual(['a b', '3']);
  expect(shell.lines('cmd /c "echo a && whoami || ver"')).toEqual(['a', 'contoso\\administrator']);
  expect(shell.run('cmd /c "echo oops 1>&2"')).toMatchObject({ output: '', errors: 'oops\n' });
  expect(shell.run('cmd /c nothing').errors).toContain("'nothing' is not recognized");
  expect(shell.lines("'x1', 'y' | findstr /n /r '[0-9]$'")).toEqual(['1:x1']);
  expect(shell.lines("'b', 'a' | sort.exe /r")).toEqual(['b', 'a']);
  expect(shell.lines('Get-Service | findstr /i dhcpserver')).toEqual(['Running  DHCPServer         DHCP Server']);
  expect(shell.lines('where.exe ping')).toEqual(['C:\\Windows\\System32\\PING.EXE']);
  expect(shell.lines('tasklist /svc /fo csv | findstr DHCPServer').join()).toMatch(
    /^"svchost.exe","\d+","DHCPServer"$/,
  );
  expect(shell.lines('systeminfo | findstr /c:"OS Version"')).toEqual([
    'OS Version:                10.0.26100 N/A Build 26100',
  ]);
  expect(shell.lines('nltest /dsgetdc:contoso')[0]).toBe('           DC: \\\\dc1.contoso.com');
});
