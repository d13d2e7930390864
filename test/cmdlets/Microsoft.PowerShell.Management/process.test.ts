import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('the processes of the computer that the session is on', () => {
  expect(shell.lines('(Get-Process -Id $PID).Name')).toEqual(['pwsh']);
  expect(shell.lines('(Get-Process ls*, wininit).Name')).toEqual(['lsass', 'wininit']);
  expect(shell.lines('(Get-Process pwsh -IncludeUserName).UserName')).toEqual(['CONTOSO\\Administrator']);
  expect(shell.lines('(Get-Process lsass -Module).ModuleName')).toEqual(['lsass.exe']);
  expect(shell.lines('@(Invoke-Command dc1 { Get-Process dns }).Count')).toEqual(['1']);
  expect(shell.errorIds('Get-Process nothing; Get-Process -Id 1; Get-Process System -FileVersionInfo')).toEqual([
    'NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
    'NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand',
    'CouldnotEnumerateFileVer,Microsoft.PowerShell.Commands.GetProcessCommand',
  ]);
});

test("ending the DHCP server's process stops its service; others refuse", () => {
  const service = `(Get-CimInstance Win32_Service -Filter "Name = 'DHCPServer'").ProcessId`;
  expect(shell.lines(`(Get-Process -Id ${service} | Stop-Process -Force -PassThru).HasExited`)).toEqual(['True']);
  expect(shell.lines('(Get-Service DHCPServer).Status')).toEqual(['Stopped']);
  expect(shell.errorIds('Stop-Process -Name lsass -Force')).toEqual([
    'CouldNotStopProcess,Microsoft.PowerShell.Commands.StopProcessCommand',
  ]);
  expect(shell.lines('Stop-Process -Name lsass -WhatIf').join()).toMatch(/on target "lsass \(\d+\)"\.$/);
  expect(shell.errorIds('Wait-Process -Name lsass -Timeout 0; Wait-Process -Id $PID')).toEqual([
    'ProcessNotTerminated,Microsoft.PowerShell.Commands.WaitProcessCommand',
    'WaitOnItself,Microsoft.PowerShell.Commands.WaitProcessCommand',
  ]);
});

test('waiting for a restart', () => {
  expect(shell.errorIds('Restart-Computer dhcp2 -Timeout 5')).toEqual([
    'RestartComputerInvalidParameter,Microsoft.PowerShell.Commands.RestartComputerCommand',
  ]);
  expect(shell.errorIds('Restart-Computer -Wait; Restart-Computer dhcp1, dhcp2 -Wait -For WinRM')).toEqual([
    'CannotWaitLocalComputer,Microsoft.PowerShell.Commands.RestartComputerCommand',
    'CannotWaitLocalComputer,Microsoft.PowerShell.Commands.RestartComputerCommand',
  ]);
});

test('local groups', () => {
  shell.run("Add-LocalGroupMember -Group (Get-LocalGroup 'DHCP Users') -Member CONTOSO\\Ann, Bob");
  expect(shell.lines("(Get-LocalGroupMember 'DHCP Users').Name")).toEqual(['CONTOSO\\Ann', 'CONTOSO\\Bob']);
  expect(shell.lines("(Get-LocalGroupMember 'DHCP Users' -Member *b).ObjectClass")).toEqual(['User']);
  expect(
    shell.errorIds(
      "Add-LocalGroupMember 'DHCP Users' ann; Remove-LocalGroupMember 'DHCP Users' carl; Get-LocalGroup nothing",
    ),
  ).toEqual([
    'MemberExists,Microsoft.PowerShell.Commands.AddLocalGroupMemberCommand',
    'MemberNotFound,Microsoft.PowerShell.Commands.RemoveLocalGroupMemberCommand',
    'GroupNotFound,Microsoft.PowerShell.Commands.GetLocalGroupCommand',
  ]);
});
