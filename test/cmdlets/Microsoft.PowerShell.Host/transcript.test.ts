import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterEach(() => shell.close());

/** What is in a transcript without its times and without what ends it. */
function recorded(file = 'C:\\t.txt'): string[] {
  const text = String(shell.values(`[IO.File]::ReadAllText("${file}")`)[0]).replace(/\d{14}/g, 'TIME');
  return text.split('\n').slice(4, -1);
}

const start = 'Start-Transcript C:\\t.txt -UseMinimalHeader';

describe('a transcript', () => {
  test('holds what the session showed, one line a write', () => {
    shell.run(
      `${start}; 'out'; Write-Host a -NoNewline; Write-Host b; Write-Warning c; New-Item C:\\x -WhatIf; $x = 'not'`,
    );
    expect(recorded()).toEqual([
      'Transcript started, output file is C:\\t.txt',
      'out',
      'a',
      'b',
      'WARNING: c',
      'What if: Performing the operation "Create File" on target "Destination: C:\\x".',
    ]);
  });

  test('holds later commands behind their prompt', () => {
    shell.run(start);
    shell.run("'one'");
    shell.workshop.engine.prompt();
    shell.run("'two'");
    expect(recorded().slice(1)).toEqual(["PS>'one'", 'one', "PS C:\\> 'two'", 'two']);
  });

  test('says when commands started', () => {
    shell.run(`${start} -IncludeInvocationHeader`);
    shell.run("'one'");
    expect(recorded().slice(1)).toEqual([
      '**********************',
      'Command start time: TIME',
      '**********************',
      "PS>'one'",
      'one',
    ]);
  });

  test('holds errors twice, and what ended a pipeline', () => {
    shell.run(`${start}; Write-Error w; try { Stop-Transcript -Foo } catch { }`);
    expect(recorded().slice(1)).toEqual([
      'Write-Error: w',
      'Write-Error: w',
      `PS>TerminatingError(Stop-Transcript): "A parameter cannot be found that matches parameter name 'Foo'."`,
    ]);
  });

  test('ends with the session', () => {
    shell.run(start);
    shell.workshop.engine.session.transcripts.stopAll();
    const lines = String(shell.values('[IO.File]::ReadAllText("C:\\t.txt")')[0]).split('\n');
    expect(lines.slice(-5, -3)).toEqual(['**********************', 'PowerShell transcript end']);
  });

  test('has a name of its own in Documents or a folder, or that of $Transcript', () => {
    const path = (text: string) => String(shell.values(`(${text}).Path; $null = Stop-Transcript`)[0]);
    expect(path('Start-Transcript')).toMatch(
      /^C:\\Users\\Administrator\\Documents\\PowerShell_transcript\.LOCALHOST\.[^.]{8}\.\d{14}\.txt$/,
    );
    expect(path('Start-Transcript -OutputDirectory C:\\logs')).toMatch(/^C:\\logs\\PowerShell_transcript\.LOCALHOST\./);
    shell.run("$global:Transcript = 'C:\\mine.txt'");
    expect(path('Start-Transcript')).toBe('C:\\mine.txt');
    expect(shell.lines('Test-Path C:\\mine.txt')).toEqual(['True']);
  });

  test('begins with the session unless that is too much', () => {
    shell.run('Start-Transcript C:\\t.txt');
    const text = String(shell.values('[IO.File]::ReadAllText("C:\\t.txt")')[0]);
    expect(text).toContain('RunAs User: CONTOSO\\Administrator\nConfiguration Name: \nMachine: LOCALHOST (');
    expect(text).toContain('\nPSCompatibleVersions: 1.0, 2.0, 3.0, 4.0, 5.0, 5.1, 6.0, 7.0\n');
  });

  test('is added to a file, or refused', () => {
    const { errorIds } = { errorIds: (text: string) => shell.errorIds(text) };
    shell.run('Set-Content C:\\t.txt before');
    shell.run(`${start} -Append; Stop-Transcript`);
    expect(shell.lines('(Get-Content C:\\t.txt)[0]')).toEqual(['before']);
    shell.run('Set-ItemProperty C:\\t.txt IsReadOnly $true; (Get-Item C:\\t.txt).IsReadOnly = $true');
    const command = 'Microsoft.PowerShell.Commands.StartTranscriptCommand';
    expect(errorIds(start)).toEqual([`FileReadOnly,${command}`]);
    expect(errorIds(`${start} -NoClobber`)).toEqual([`NoClobber,${command}`]);
    expect(errorIds('Start-Transcript C:\\')).toEqual([`CannotStartTranscription,${command}`]);
    expect(errorIds(`${start} -Force`)).toEqual([]);
    expect(shell.lines('(Get-Item C:\\t.txt).IsReadOnly')).toEqual(['False']);
  });
});
