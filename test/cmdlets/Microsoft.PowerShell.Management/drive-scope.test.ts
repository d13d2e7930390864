import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open();
});
afterAll(() => shell.close());

test('a drive lives as long as the scope that made it', () => {
  expect(shell.lines('& { $null = New-PSDrive X1 FileSystem C:\\; Test-Path X1: }; Test-Path X1:')).toEqual([
    'True',
    'False',
  ]);
  expect(shell.lines('& { $null = New-PSDrive X2 FileSystem C:\\ -Scope Global }; Test-Path X2:')).toEqual(['True']);
  expect(
    shell.lines('& { & { $null = New-PSDrive X3 FileSystem C:\\ -Scope 1 }; Test-Path X3: }; Test-Path X3:'),
  ).toEqual(['True', 'False']);
});

test('a scope has its own drives, whose names may be those of outer ones', () => {
  expect(
    shell.lines(
      '$null = New-PSDrive Y FileSystem C:\\; & { $null = New-PSDrive Y FileSystem C:\\; (Get-PSDrive -Scope 0).Name; Remove-PSDrive Y -Scope 1 }; Test-Path Y:',
    ),
  ).toEqual(['Y', 'False']);
  expect(
    shell.lines('$null = New-PSDrive Z FileSystem C:\\; & { Get-PSDrive Z -Scope 0 -ea 0; (Get-PSDrive Z).Name }'),
  ).toEqual(['Z']);
});

test('scopes that there are not', () => {
  expect(shell.errorIds('Get-PSDrive -Scope 99')).toEqual([
    'ArgumentOutOfRange,Microsoft.PowerShell.Commands.GetPSDriveCommand',
  ]);
  expect(shell.errorIds('New-PSDrive Q FileSystem C:\\ -Scope Bogus')).toEqual([
    'NewDriveError,Microsoft.PowerShell.Commands.NewPSDriveCommand',
  ]);
  expect(shell.run('Get-PSDrive -Scope -1').errors).toContain('argument "Scope" is out of range');
  expect(shell.run('Get-Variable x -Scope Bogus').errors).toContain('value of parameter "Scope" is not valid');
});
