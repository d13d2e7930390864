import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

const isUp = (name: string) => shell.lines(`(Get-LabServer ${name}).Up`)[0];

test('computers are switched off and restarted', () => {
  const since = () => shell.lines('(Get-LabHistory | Measure-Object Id -Maximum).Maximum')[0];
  const before = since();
  expect(shell.run('"dhcp2", "10.0.0.3" | Restart-Computer -Force').errors).toBe('');
  expect([isUp('dhcp2'), isUp('dhcp3')]).toEqual(['True', 'True']);
  expect(since()).not.toBe(before);
  shell.run('Stop-Computer -ComputerName dhcp2');
  expect(isUp('dhcp2')).toBe('False');
});

test('-WhatIf changes nothing', () => {
  expect(shell.lines('Stop-Computer dhcp2 -WhatIf')).toEqual([
    'What if: Performing the operation "Stop-Computer" on target "dhcp2".',
  ]);
  expect(isUp('dhcp2')).toBe('True');
});

test('refusals: unknown, off, no administrator, the session itself', async () => {
  const idOf = (text: string) =>
    shell.lines(`${text} -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId`)[0];
  expect(idOf('Stop-Computer nobody')).toBe(
    'AddressResolutionException,Microsoft.PowerShell.Commands.StopComputerCommand',
  );
  shell.run('Stop-LabServer dhcp2');
  expect(shell.run('Restart-Computer dhcp2').errors).toContain('The RPC server is unavailable. (0x800706BA)');
  expect(shell.run('Restart-Computer').errors).toContain('This session runs on it');
  expect(isUp('dhcp1')).toBe('True');
  const guest = await TestShell.open({ user: 'CONTOSO\\Guest' });
  expect(guest.run('Stop-Computer dhcp3').errors).toContain('Access is denied.');
  guest.close();
});
