import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeAll(async () => {
  shell = await TestShell.open();
});
afterAll(() => shell.close());

test('-Visibility of variables is kept', () => {
  expect(
    shell.lines(
      'New-Variable v1 1 -Visibility Private; (Get-Variable v1).Visibility; Set-Variable v2 1 -Visibility Private; Set-Variable v2 2; (Get-Variable v2).Visibility',
    ),
  ).toEqual(['Private', 'Private']);
});

test('a data file may have 500 entries a table, unless -SkipLimitCheck', () => {
  shell.run('Set-Content C:\\big.psd1 (\'@{\' + ((1..501 | % { "k$_ = $_" }) -join "`n") + \'}\')');
  expect(shell.errorIds('Import-PowerShellDataFile C:\\big.psd1')).toEqual([
    'System.InvalidOperationException,Microsoft.PowerShell.Commands.ImportPowerShellDataFileCommand',
  ]);
  expect(shell.lines('(Import-PowerShellDataFile C:\\big.psd1 -SkipLimitCheck).Count')).toEqual(['501']);
});

test('Get-FileHash reads a stream', () => {
  expect(
    shell.lines('(Get-FileHash -InputStream ([IO.MemoryStream]::new([byte[]](1, 2, 3))) -Algorithm MD5).Hash'),
  ).toEqual(['5289DF737DF57326FCDD22597AFB1FAC']);
});

test('-TargetTypeForDeserialization says what stored objects become', () => {
  expect(
    shell.lines(`class Stored { [int]$A }
      Update-TypeData -TypeName Deserialized.Stored -TargetTypeForDeserialization ([Stored])
      [Stored]@{ A = 5 } | Export-Clixml C:\\s.xml; (Import-Clixml C:\\s.xml).GetType().Name
      (Get-TypeData Deserialized.Stored).TargetTypeForDeserialization.Name`),
  ).toEqual(['Stored', 'Stored']);
  expect(shell.run('Update-TypeData -TypeName T -TypeConverter System.Int32').errors).toContain(
    'Type "System.Int32" should be either TypeConverter or PSTypeConverter.',
  );
});

test('-PSEdition chooses modules', () => {
  expect(shell.lines('(Get-Module -ListAvailable -PSEdition Desktop).Name -contains "DhcpServer"')).toEqual(['True']);
  expect(shell.lines('(Get-Module -ListAvailable -PSEdition Desktop).Name -contains "Lab"')).toEqual(['False']);
});

test('a pipe has no keys to wait for', () => {
  expect(shell.lines('$null -eq $Host.UI.RawUI.KeyAvailable')).toEqual(['True']);
  expect(shell.run('[Console]::KeyAvailable').errors).toContain('Cannot see if a key has been pressed');
});
