import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

const command = 'Microsoft.PowerShell.Commands.SetServiceCommand';

test('stops and starts', () => {
  expect(shell.lines('Set-Service DHCPServer -Status Stopped; (Get-Service DHCPServer).Status')).toEqual(['Stopped']);
  expect(shell.lines('(Get-Service DHCPServer | Set-Service -Status Running -PassThru).Status')).toEqual(['Running']);
  expect(shell.lines('Set-Service DHCPServer -StartupType Automatic; "$?"')).toEqual(['True']);
});

test('what is fixed, unknown or needed', () => {
  for (const change of ['-DisplayName x', '-Description x', '-SecurityDescriptorSddl x', '-StartupType Manual'])
    expect(shell.errorIds(`Set-Service DHCPServer ${change}`)).toEqual([`CouldNotSetService,${command}`]);
  expect(shell.errorIds('Set-Service DHCPServer -Status Paused')).toEqual([`CouldNotSuspendService,${command}`]);
  expect(shell.errorIds('Set-Service nope -Status Running')).toEqual([`NoServiceFoundForGivenName,${command}`]);
  expect(shell.errorIds('Set-Service RpcSs -Status Stopped')).toEqual([`ServiceHasDependentServices,${command}`]);
  expect(shell.errorIds('Set-Service RpcSs -Status Stopped -Force')).toEqual([`CouldNotStopService,${command}`]);
});
