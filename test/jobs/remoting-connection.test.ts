import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestShell } from '../cmdlets/test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open();
});
afterAll(() => shell.close());

const ways = ['New-PSSession -ComputerName dhcp2', 'Invoke-Command -ComputerName dhcp2 { 1 }', 'Enter-PSSession dhcp2'];

describe('the remoting service of a computer', () => {
  it('listens for HTTP on its usual port only', () => {
    for (const way of ways) {
      for (const option of ['-Port 5999', '-UseSSL']) {
        expect(shell.errorIds(`${way} ${option}`)[0]).toMatch(/^(WinRMOperationTimeout|CreateRemoteRunspaceFailed)/);
      }
    }
    expect(shell.lines('Invoke-Command -ComputerName dhcp2 -Port 5985 { 1 }')).toEqual(['1']);
    expect(shell.lines('Invoke-Command -ConnectionUri http://dhcp2:5985/wsman { 1 }')).toEqual(['1']);
    expect(shell.errorIds('Invoke-Command -ConnectionUri http://dhcp2/wsman { 1 }')).toEqual([
      'WinRMOperationTimeout,PSSessionStateBroken',
    ]);
  });

  it('has one name, and the configurations of PowerShell', () => {
    expect(shell.errorIds('New-PSSession dhcp2 -ApplicationName other')).toEqual([
      'URLNotAvailable,PSSessionOpenFailed',
    ]);
    expect(shell.errorIds('New-PSSession dhcp2 -ConfigurationName nope')).toEqual([
      'InvalidResourceUri,PSSessionOpenFailed',
    ]);
    expect(shell.lines('(New-PSSession dhcp2 -ConfigurationName PowerShell.7).ConfigurationName')).toEqual([
      'PowerShell.7',
    ]);
    expect(shell.errorIds('New-PSSession dhcp2 -CertificateThumbprint 1')).toEqual([
      'InvalidAuthentication,PSSessionOpenFailed',
    ]);
  });

  it('logs on whom -Credential names', () => {
    expect(
      shell.lines(
        "$c = [pscredential]::new('CONTOSO\\amy', (ConvertTo-SecureString x -AsPlainText -Force)); Invoke-Command dhcp2 -Credential $c { whoami }",
      ),
    ).toEqual(['contoso\\amy']);
  });
});

it('a session shows how it was opened', () => {
  expect(
    shell.lines(
      "$o = [System.Management.Automation.Remoting.PSSessionOption]::new(); $o.IdleTimeout = '0:05'; $o.OutputBufferingMode = 'Drop'; $s = New-PSSession dhcp2 -SessionOption $o; $s.IdleTimeout; $s.OutputBufferingMode",
    ),
  ).toEqual(['300000', 'Drop']);
});

it('what sessions of the lab cannot do is refused', () => {
  expect(shell.errorIds('Invoke-Command dhcp2 { 1 } -InDisconnectedSession')[0]).toMatch(/^NotSupported,/);
  expect(shell.errorIds('Invoke-Command dhcp2 { 1 } -SessionName s')[0]).toMatch(/^InvalidOperation,/);
  expect(shell.errorIds('Invoke-Command dhcp2 { 1 } -RemoteDebug')[0]).toMatch(/^NotSupported,/);
  expect(shell.errorIds('Start-Job { 1 } -RunAs32')[0]).toMatch(/^RunAs32NotSupported,/);
  expect(shell.errorIds('Start-Job { 1 } -PSVersion 5.1')[0]).toMatch(/^NotSupported,/);
  expect(shell.errorIds('Get-Module -CimSession (New-CimSession)')[0]).toMatch(/^NotSupported,/);
});
