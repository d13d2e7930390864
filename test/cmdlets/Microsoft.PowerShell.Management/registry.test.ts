import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;

beforeEach(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});

afterEach(() => shell.close());

function output(script: string): string {
  return shell.run(script).output.trim();
}

/** Message, id and category of the first error of a script. */
function failure(script: string): string[] {
  shell.run(`$Error.Clear(); ${script}`);
  const read = '"$($Error[0])"; $Error[0].FullyQualifiedErrorId; "$($Error[0].CategoryInfo.Category)"';
  return shell.values(read).map(String);
}

const ns = 'Microsoft.PowerShell.Commands';

describe('keys', () => {
  test('are listed below their hive, each with its values', () => {
    shell.run('New-Item HKCU:\\Demo\\Sub -Force; New-ItemProperty HKCU:\\Demo\\Sub Lines -Type MultiString -Value a,b');
    shell.run('New-ItemProperty HKCU:\\Demo\\Sub N -Value 7');
    expect(
      output('Get-ChildItem HKCU:\\Demo')
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      'Hive: HKEY_CURRENT_USER\\Demo',
      '',
      'Name                           Property',
      '----                           --------',
      'Sub                            Lines : {a, b}',
      '                               N     : 7',
    ]);
  });

  test('say where they are', () => {
    const [key] = shell.values(
      '$k = Get-Item HKLM:\\SOFTWARE\\Microsoft; "$k|$($k.PSPath)|$($k.PSParentPath)|$($k.PSChildName)|$($k.PSDrive)"',
    );
    expect(key).toBe(
      [
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft',
        'Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft',
        'Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE',
        'Microsoft',
        'HKLM',
      ].join('|'),
    );
    expect(shell.values('(Get-Item Registry::HKLM\\SOFTWARE).PSPath')).toEqual([
      'Microsoft.PowerShell.Core\\Registry::HKLM\\SOFTWARE',
    ]);
  });

  test('need the key above them, and are made only once', () => {
    expect(failure('New-Item HKCU:\\A\\B')).toEqual([
      'The registry key at the specified path does not exist.',
      `System.ArgumentException,${ns}.NewItemCommand`,
      'InvalidArgument',
    ]);
    shell.run('New-Item HKCU:\\A\\B -Force -Value text');
    expect(shell.values("(Get-ItemProperty HKCU:\\A\\B).'(default)'")).toEqual(['text']);
    expect(failure('New-Item HKCU:\\A')).toEqual([
      'A key in this path already exists.',
      `System.IO.IOException,${ns}.NewItemCommand`,
      'ResourceExists',
    ]);
  });

  test('are copied, moved, renamed, emptied and removed with all below', () => {
    shell.run(
      'New-Item HKCU:\\A\\B -Force; New-ItemProperty HKCU:\\A\\B V -Value 1; Copy-Item HKCU:\\A HKCU:\\C -Recurse',
    );
    expect(shell.values('(Get-ItemProperty HKCU:\\C\\B).V')).toEqual([1]);
    shell.run('Rename-Item HKCU:\\C D; Move-Item HKCU:\\D\\B HKCU:\\E');
    expect(shell.values('Test-Path HKCU:\\C, HKCU:\\D\\B, HKCU:\\E')).toEqual([false, false, true]);
    shell.run('Clear-Item HKCU:\\E');
    expect(shell.values('(Get-Item HKCU:\\E).ValueCount')).toEqual([0]);
    shell.run('Remove-Item HKCU:\\A -Recurse');
    expect(shell.values('Test-Path HKCU:\\A')).toEqual([false]);
    expect(failure('Copy-Item HKCU:\\E HKCU:\\E\\Deep -Recurse')[0]).toBe(
      'The operation cannot be performed because the destination path is subordinate to the source path.',
    );
  });
});

describe('values', () => {
  beforeEach(() => shell.run('New-Item HKCU:\\Demo'));

  test('have a kind, from -PropertyType, from what was there or from the data', () => {
    shell.run('New-ItemProperty HKCU:\\Demo Q -PropertyType QWord -Value 5; Set-ItemProperty HKCU:\\Demo Q "7"');
    shell.run('Set-ItemProperty HKCU:\\Demo S 1.5; Set-ItemProperty HKCU:\\Demo X "%OS%" -Type ExpandString');
    expect(
      shell.values(
        '$k = Get-Item HKCU:\\Demo; $k.GetValueNames() | % { "$_ $($k.GetValueKind($_)) $($k.GetValue($_))" }',
      ),
    ).toEqual(['Q QWord 7', 'S String 1.5', 'X ExpandString Windows_NT']);
  });

  test('that are negative in .NET are large numbers in PowerShell', () => {
    shell.run('New-ItemProperty HKCU:\\Demo N -PropertyType DWord -Value 0xFFFFFFFF');
    expect(shell.values('"$((Get-ItemProperty HKCU:\\Demo).N)"; (Get-Item HKCU:\\Demo).GetValue("N")')).toEqual([
      '4294967295',
      -1,
    ]);
  });

  test('fail by their own ids', () => {
    shell.run('New-ItemProperty HKCU:\\Demo N -Value 5');
    expect(failure('New-ItemProperty HKCU:\\Demo N -Value 5')).toEqual([
      'The property already exists.',
      `System.IO.IOException,${ns}.NewItemPropertyCommand`,
      'ResourceExists',
    ]);
    expect(failure('Remove-ItemProperty HKCU:\\Demo No')).toEqual([
      'Property No does not exist at path HKEY_CURRENT_USER\\Demo.',
      `System.Management.Automation.PSArgumentException,${ns}.RemoveItemPropertyCommand`,
      'InvalidArgument',
    ]);
    expect(failure('New-ItemProperty HKCU:\\Demo Z -PropertyType Nope')[0]).toMatch(/^Could not bind parameter 'Type'/);
  });

  test('are copied, moved, renamed and emptied', () => {
    shell.run(
      'New-Item HKCU:\\Other; New-ItemProperty HKCU:\\Demo A -Value 1; Copy-ItemProperty HKCU:\\Demo HKCU:\\Other A',
    );
    shell.run(
      'Rename-ItemProperty HKCU:\\Other A B; Move-ItemProperty HKCU:\\Demo HKCU:\\Other A; Clear-ItemProperty HKCU:\\Other B',
    );
    expect(shell.values('(Get-Item HKCU:\\Other).Property; (Get-Item HKCU:\\Demo).Property.Count')).toEqual([
      'B',
      'A',
      0,
    ]);
    expect(shell.values('(Get-ItemProperty HKCU:\\Other).B')).toEqual([0]);
  });

  test('are read with the notes of their key', () => {
    shell.run('New-ItemProperty HKCU:\\Demo A -Value 1');
    expect(shell.values('(Get-ItemProperty HKCU:\\Demo).PSObject.Properties.Name')).toEqual([
      'A',
      'PSPath',
      'PSParentPath',
      'PSChildName',
      'PSDrive',
      'PSProvider',
    ]);
  });

  test('wait for -WhatIf', () => {
    const run = shell.run('Set-ItemProperty HKCU:\\Demo A 1 -WhatIf');
    expect(run.output.trim()).toBe(
      'What if: Performing the operation "Set Property" on target "Item: HKEY_CURRENT_USER\\Demo Property: A".',
    );
    expect(shell.values('(Get-Item HKCU:\\Demo).ValueCount')).toEqual([0]);
  });
});

test('drives can begin at any key', () => {
  shell.run('New-PSDrive Ver Registry "HKLM\\SOFTWARE\\Microsoft\\Windows NT" | Out-Null');
  expect(shell.values('(Get-ItemProperty Ver:\\CurrentVersion).CurrentBuild')).toEqual(['26100']);
  expect(failure('New-PSDrive Bad Registry HKLM\\Nope')[0]).toBe(
    'Unable to create a drive with the specified root. The root path does not exist.',
  );
});

test('.NET reaches the same keys', () => {
  shell.run("[Microsoft.Win32.Registry]::SetValue('HKEY_CURRENT_USER\\Net', 'A', 5)");
  expect(shell.values('(Get-ItemProperty HKCU:\\Net).A')).toEqual([5]);
  expect(
    shell.values(
      "[Microsoft.Win32.RegistryKey]::OpenBaseKey('CurrentUser', 'Default').OpenSubKey('Net').GetValueNames()",
    ),
  ).toEqual(['A']);
});

test('files have properties, too', () => {
  shell.run('Set-Content C:\\a.txt x; Set-ItemProperty C:\\a.txt Attributes ReadOnly');
  expect(shell.values('(Get-Item C:\\a.txt).IsReadOnly')).toEqual([true]);
  shell.run('Clear-ItemProperty C:\\a.txt Attributes');
  expect(shell.values('(Get-Item C:\\a.txt).IsReadOnly')).toEqual([false]);
  expect(failure('Get-ItemProperty C:\\a.txt Nope')).toEqual([
    'The property Nope does not exist or was not found.',
    `GetValueError,${ns}.GetItemPropertyCommand`,
    'ReadError',
  ]);
  expect(failure('Set-ItemProperty C:\\a.txt Nope 1')[0]).toBe(
    'The property int Nope=1 does not exist or was not found.',
  );
  expect(failure('New-ItemProperty C:\\a.txt Nope')[0]).toBe(
    'Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.',
  );
});
