import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterAll(() => shell.close());

test('the parameters that the drive of the location brings are part of a command', () => {
  expect(shell.run('Get-Command Get-Content -Syntax').output).toContain('[-Encoding <Encoding>] [-AsByteStream]');
  expect(shell.lines('(Get-Command Get-Content).Parameters.Encoding.IsDynamic')).toEqual(['True']);
  expect(shell.lines('(Get-Command Get-Content -ParameterName Encoding).Name')).toEqual(['Get-Content']);
});

test('-ArgumentList decides about dynamic parameters, and is for commands that have some', () => {
  expect(shell.run('Get-Command Get-ChildItem -Syntax').output).toContain('-Hidden');
  expect(shell.run('Get-Command Get-ChildItem -ArgumentList Env: -Syntax').output).not.toContain('-Hidden');
  expect(shell.errorIds('Get-Command ipconfig -ArgumentList /all')).toEqual([
    'CommandArgsOnlyForSingleCmdlet,Microsoft.PowerShell.Commands.GetCommandCommand',
  ]);
});

test('a syntax line shows parameters that completion does not offer', () => {
  shell.run('function Show-It { [CmdletBinding()] param([Parameter(DontShow)] $Old, $New) }');
  expect(shell.run('Get-Command Show-It -Syntax').output.trim()).toBe(
    'Show-It [[-Old] <Object>] [[-New] <Object>] [<CommonParameters>]',
  );
});

test('commands list what is theirs before what all commands have', () => {
  const names = (command: string) => shell.lines(`(${command}).PSObject.Properties.Name -join ' '`)[0] ?? '';
  expect(names('Get-Alias ft')).toMatch(
    /ResolvedCommandName DisplayName ReferencedCommand ResolvedCommand Definition Options Description OutputType Name CommandType Source/,
  );
  expect(names('Get-Command Get-Date')).toMatch(/Definition DefaultParameterSet OutputType Options Name CommandType/);
  expect(shell.lines('filter Get-Odd {}; (Get-Command Get-Odd, ft).CommandType')).toEqual(['Filter', 'Alias']);
});
