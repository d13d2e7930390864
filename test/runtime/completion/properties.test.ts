import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCommands, TestShell } from '../../cmdlets/test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  await allCommands();
  shell = await TestShell.open();
});

afterAll(() => shell.close());

it.each([
  ['Get-DhcpServerv4Scope | Where-Object Sta', ['StartRange', 'State']],
  ['Get-DhcpServerv4Scope | Sort-Object Name | Select-Object -Property ScopeI', ['ScopeId']],
  ['Get-Alias | Format-Table ResolvedCommandN', ['ResolvedCommandName']],
])('%s', (line, expected) => {
  shell.run(`$found = (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText; $found -join ','`);
  expect(shell.host.output.trim().split('\n').at(-1)).toBe(expected.join(','));
});
