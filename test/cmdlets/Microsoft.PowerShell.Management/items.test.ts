import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;

beforeEach(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});

afterEach(() => shell.close());

/** What a script prints, without the blanks around it. */
function output(script: string): string {
  return shell.run(script).output.trim();
}

/** Message and id of the first error of a script. */
function failure(script: string): string[] {
  shell.run(`$Error.Clear(); ${script}`);
  return shell.values('"$($Error[0])"; $Error[0].FullyQualifiedErrorId').map(String);
}

const ns = 'Microsoft.PowerShell.Commands';

describe('New-Item', () => {
  test('refuses what exists', () => {
    shell.run('New-Item C:\\d -ItemType Directory; Set-Content C:\\a.txt 1');
    expect(failure('New-Item C:\\d -ItemType Directory')).toEqual([
      'An item with the specified name C:\\d already exists.',
      `DirectoryExist,${ns}.NewItemCommand`,
    ]);
    expect(failure('New-Item C:\\a.txt')).toEqual([
      "The file 'C:\\a.txt' already exists.",
      `NewItemIOError,${ns}.NewItemCommand`,
    ]);
    expect(output('New-Item C:\\a.txt -Force -Value 2 | Out-Null; Get-Content C:\\a.txt')).toBe('2');
  });

  test('needs the folder, or makes it with -Force', () => {
    expect(failure('New-Item C:\\no\\a.txt')[0]).toBe("Could not find a part of the path 'C:\\no\\a.txt'.");
    expect(output('(New-Item C:\\no\\a.txt -Force).FullName')).toBe('C:\\no\\a.txt');
  });

  test('-Name goes below -Path, and the type may be cut short', () => {
    expect(output('(New-Item C:\\ -Name x -ItemType d).FullName; Test-Path C:\\x -PathType Container')).toMatch(
      /C:\\x\s+True/,
    );
    expect(failure('New-Item C:\\y -ItemType zz')[1]).toBe(`Argument,${ns}.NewItemCommand`);
  });

  test('on drives of the session', () => {
    expect(output('New-Item Env:SITE -Value Rome | Out-Null; $env:SITE; (Get-Item Env:SITE).Value')).toMatch(
      /Rome\s+Rome/,
    );
    expect(failure('New-Item Env:SITE -Value Oslo')[0]).toBe(
      "The item at path 'SITE' already exists. (Parameter 'path')",
    );
    expect(failure('New-Item Env:OTHER')[1]).toBe(`NewItemValueNotSpecified,${ns}.NewItemCommand`);
  });
});

describe('Remove-Item', () => {
  test('-WhatIf says what would go', () => {
    shell.run('Set-Content C:\\x 1');
    expect(output('Remove-Item C:\\x -WhatIf')).toBe(
      'What if: Performing the operation "Remove File" on target "C:\\x".',
    );
    expect(output('Test-Path C:\\x')).toBe('True');
  });

  test('read-only and hidden items need -Force', () => {
    shell.run('Set-Content C:\\x 1; (Get-Item C:\\x).IsReadOnly = $true');
    expect(failure('Remove-Item C:\\x')).toEqual([
      'Cannot remove item C:\\x: You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.',
      `RemoveFileSystemItemUnAuthorizedAccess,${ns}.RemoveItemCommand`,
    ]);
    expect(output('Remove-Item C:\\x -Force; Test-Path C:\\x')).toBe('False');
  });

  test('the location and the folders above it are in use', () => {
    expect(failure('New-Item C:\\d\\e -ItemType Directory; Set-Location C:\\d\\e; Remove-Item C:\\d -Recurse')[0]).toBe(
      "Cannot remove the item at 'C:\\d' because it is in use.",
    );
  });

  test('-Include takes only what fits', () => {
    shell.run("New-Item C:\\d -ItemType Directory; 'a.txt', 'b.log' | ForEach-Object { Set-Content C:\\d\\$_ 1 }");
    expect(output('Remove-Item C:\\d\\* -Include *.txt; Get-ChildItem C:\\d -Name')).toBe('b.log');
  });

  test('a pattern that finds nothing is no error, a name is one', () => {
    expect(shell.run('Remove-Item C:\\no*').errors).toBe('');
    expect(failure('Remove-Item C:\\no')[1]).toBe(`PathNotFound,${ns}.RemoveItemCommand`);
  });
});

test('a folder that holds something is asked about', async () => {
  const asked = await TestShell.open({ lab: 'blank', answers: ['n', 'y'] });
  try {
    asked.run('New-Item C:\\d\\e -ItemType Directory | Out-Null');
    expect(asked.run('Remove-Item C:\\d; Test-Path C:\\d').output).toContain('True');
    expect(asked.run('Remove-Item C:\\d; Test-Path C:\\d').output).toContain('False');
  } finally {
    asked.close();
  }
});

describe('Get-ChildItem', () => {
  beforeEach(() => {
    shell.run(
      "New-Item C:\\t\\sub\\deep -ItemType Directory; 't\\b.txt', 't\\a.log', 't\\sub\\c.txt', 't\\sub\\deep\\d.txt' | ForEach-Object { Set-Content C:\\$_ 1 }; (Get-Item C:\\t\\a.log).Attributes = 'Hidden'",
    );
  });

  const names = (command: string) => output(`(${command}) -join ' '`);

  test('folders first, then by name; hidden items only when asked for', () => {
    expect(names('Get-ChildItem C:\\t -Name')).toBe('sub b.txt');
    expect(names('Get-ChildItem C:\\t -Name -Force')).toBe('sub a.log b.txt');
    expect(names('Get-ChildItem C:\\t -Name -Hidden')).toBe('a.log');
    expect(names('Get-ChildItem C:\\t -Name -File')).toBe('b.txt');
    expect(names('Get-ChildItem C:\\t -Name -Directory')).toBe('sub');
  });

  test('-Recurse and -Depth', () => {
    expect(names('(Get-ChildItem C:\\t -Recurse).Name')).toBe('sub b.txt deep c.txt d.txt');
    expect(names('(Get-ChildItem C:\\t -Depth 1).Name')).toBe('sub b.txt deep c.txt');
    expect(names('Get-ChildItem C:\\t -Recurse -Name')).toBe('sub b.txt sub\\deep sub\\c.txt sub\\deep\\d.txt');
  });

  test('-Filter, -Include, -Exclude', () => {
    expect(names('(Get-ChildItem C:\\t -Filter *.txt -Recurse).Name')).toBe('b.txt c.txt d.txt');
    expect(names('(Get-ChildItem C:\\t -Include *.txt).Name')).toBe('');
    expect(names('(Get-ChildItem C:\\t\\* -Include *.txt).Name')).toBe('b.txt');
    expect(names('(Get-ChildItem C:\\t -Exclude *.txt).Name')).toBe('sub');
  });

  test('a name that is no folder is looked for in all folders below', () => {
    expect(names('(Get-ChildItem C:\\t\\d.txt -Recurse).Name')).toBe('d.txt');
  });

  test('the table as Windows shows it', () => {
    const lines = output('Get-ChildItem C:\\t')
      .split('\n')
      .map((line) => line.trimEnd());
    expect(lines[0]).toBe('Directory: C:\\t');
    expect(lines[2]).toMatch(/^Mode {17}LastWriteTime {9}Length Name$/);
    expect(lines[4]).toMatch(/^d---- .* sub$/);
  });
});

describe('copies and moves', () => {
  test('a folder takes its content along with -Recurse only', () => {
    shell.run('New-Item C:\\s -ItemType Directory; Set-Content C:\\s\\a 1');
    expect(
      output('Copy-Item C:\\s C:\\one; Test-Path C:\\one\\a; Copy-Item C:\\s C:\\two -Recurse; Test-Path C:\\two\\a'),
    ).toMatch(/False\s+True/);
    expect(failure('Copy-Item C:\\s\\a C:\\s\\a')[0]).toBe('Cannot overwrite the item C:\\s\\a with itself.');
  });

  test('nothing is moved onto something else without -Force', () => {
    shell.run('Set-Content C:\\a 1; Set-Content C:\\b 2');
    expect(failure('Move-Item C:\\a C:\\b')).toEqual([
      'Cannot create a file when that file already exists.',
      `MoveFileInfoItemIOError,${ns}.MoveItemCommand`,
    ]);
    expect(output('Move-Item C:\\a C:\\b -Force; Get-Content C:\\b')).toBe('1');
  });

  test('a new name is no path', () => {
    shell.run('Set-Content C:\\a 1');
    expect(failure('Rename-Item C:\\a x\\b')[1]).toBe(`Argument,${ns}.RenameItemCommand`);
    expect(failure('Rename-Item C:\\no x')[0]).toBe("Cannot find path 'C:\\no' because it does not exist.");
    expect(failure('Rename-Item -LiteralPath C:\\no x')[0]).toBe(
      "Cannot rename because item at 'C:\\no' does not exist.",
    );
    expect(failure('Set-Location C:\\; Move-Item -LiteralPath no x')[0]).toBe(
      "Cannot move item because the item at 'no' does not exist.",
    );
  });

  test('a pattern that finds nothing to read is an error, and a literal path is reported as given', () => {
    expect(failure('Get-Content C:\\no*')[1]).toBe(`ItemNotFound,${ns}.GetContentCommand`);
    expect(failure('Get-Content C:\\no')[1]).toBe(`PathNotFound,${ns}.GetContentCommand`);
    expect(failure('Set-Location C:\\; Get-Item -LiteralPath no')[0]).toBe(
      "Cannot find path 'no' because it does not exist.",
    );
    expect(failure('Get-ChildItem Env:no')[0]).toBe("Cannot find path 'no' because it does not exist.");
    expect(output('$null = mkdir C:\\rel; Set-Location C:\\rel; Resolve-Path . -Relative; Set-Location C:\\')).toBe(
      '..\\rel',
    );
  });

  test('a new name', () => {
    shell.run('Set-Content C:\\a 1');
    expect(output('Rename-Item C:\\a C:\\b -PassThru | ForEach-Object Name')).toBe('b');
  });
});

describe('locations', () => {
  test('stacks and the way back', () => {
    expect(
      output('Set-Location C:\\; Push-Location Env:; Push-Location Alias: -StackName s; Pop-Location; "$PWD"'),
    ).toBe('C:\\');
    expect(output('Set-Location C:\\; Set-Location Env:; Set-Location -; "$PWD"; Set-Location +; "$PWD"')).toMatch(
      /C:\\\s+Env:\\/,
    );
    expect(failure('Set-Location C:\\no')[1]).toBe(`PathNotFound,${ns}.SetLocationCommand`);
    expect(failure('Set-Location Q:\\')[0]).toBe("Cannot find drive. A drive with the name 'Q' does not exist.");
  });

  test('the functions of drives', () => {
    expect(
      output(
        'New-Item C:\\d\\e -ItemType Directory | Out-Null; cd C:\\d\\e; cd..; "$PWD"; cd\\; "$PWD"; Set-Location Env:; C:; "$PWD"',
      ),
    ).toMatch(/^C:\\d\s+C:\\\s+C:\\$/);
  });
});

describe('drives', () => {
  test('come and go', () => {
    expect(
      output('New-PSDrive W FileSystem C:\\ | Out-Null; (Get-PSDrive W).Root; Remove-PSDrive W; Test-Path W:\\'),
    ).toMatch(/C:\\\s+False/);
    expect(failure('New-PSDrive C FileSystem C:\\')[0]).toBe("A drive with the name 'C' already exists.");
    expect(failure('Get-PSDrive Q')[1]).toBe(`GetLocationNoMatchingDrive,${ns}.GetPSDriveCommand`);
    expect(failure('Remove-PSDrive C')[0]).toBe("Cannot remove drive 'C' because it is in use.");
  });
});

describe('properties of items', () => {
  test('by name, as an object or as values', () => {
    shell.run('Set-Content C:\\a abc -NoNewline');
    expect(output('(Get-ItemProperty C:\\a Length).Length; Get-ItemPropertyValue C:\\a Name')).toMatch(/3\s+a/);
    expect(failure('Get-ItemProperty C:\\a Nothing')[0]).toBe('The property Nothing does not exist or was not found.');
  });

  test('keys of the registry are missing, and the environment has none', () => {
    expect(failure('Get-ItemProperty HKLM:\\Software\\No')).toEqual([
      "Cannot find path 'HKLM:\\Software\\No' because it does not exist.",
      `PathNotFound,${ns}.GetItemPropertyCommand`,
    ]);
    expect(failure('Get-ItemProperty Env:PATH')[1]).toBe(`NotSupported,${ns}.GetItemPropertyCommand`);
  });
});

describe('Get-ChildItem', () => {
  beforeEach(() => {
    shell.run('New-Item C:\\d\\e -ItemType Directory; Set-Content C:\\d\\e\\x.txt 1; Set-Content C:\\d\\y.txt 2');
    shell.run("(Get-Item C:\\d\\y.txt).Attributes = 'ReadOnly'");
  });

  test('-Attributes is an expression', () => {
    expect(shell.values('(Get-ChildItem C:\\d -Attributes Directory).Name')).toEqual(['e']);
    expect(shell.values('(Get-ChildItem C:\\d -Attributes !Directory+ReadOnly).Name')).toEqual(['y.txt']);
    expect(shell.values('(Get-ChildItem C:\\d -Attributes Directory, ReadOnly).Count')).toEqual([2]);
    expect(failure('Get-ChildItem C:\\d -Attributes Foo')[0]).toContain(
      'Unable to match the identifier name Foo to a valid enumerator name.',
    );
    expect(failure('Get-ChildItem C:\\d -Attributes +')[0]).toContain(
      'an unexpected token. An identifier name or a NOT',
    );
  });

  test('-Filter is for disks', () => {
    expect(failure('Get-ChildItem Env:\\ -Filter P*')).toEqual([
      'Cannot call method. The provider does not support the use of filters.',
      `NotSupported,${ns}.GetChildItemCommand`,
    ]);
  });

  test('Copy-Item puts files of folders together, and refuses what can not be', () => {
    shell.run('New-Item C:\\all -ItemType Directory; Copy-Item C:\\d C:\\all -Recurse -Container:$false');
    expect(shell.values('(Get-ChildItem C:\\all).Name')).toEqual(['x.txt', 'y.txt']);
    expect(failure('Copy-Item C:\\d C:\\d\\y.txt')).toEqual([
      "Container cannot be copied onto existing leaf item. (Parameter 'path')",
      `CopyContainerItemToLeafError,${ns}.CopyItemCommand`,
    ]);
    expect(failure('Copy-Item C:\\d C:\\all -Container:$false')[1]).toBe(
      `CopyContainerToContainerWithoutRecurseOrContainer,${ns}.CopyItemCommand`,
    );
    expect(failure('Copy-Item C:\\d\\y.txt Env:\\Z')[1]).toBe(
      `CopyItemSourceAndDestinationNotSameProvider,${ns}.CopyItemCommand`,
    );
  });
});
