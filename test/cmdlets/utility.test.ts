import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { commandIndex } from '../runtime/commands.ts';
import { createTestEngine } from '../runtime/test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

/** The lines that a script writes, errors behind the output. */
function lines(text: string): string[] {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text);
  return `${host.output}${host.errors}`.trim().split('\n');
}

describe('bytes', () => {
  it.each([
    ["('AB' | Format-Hex).HexBytes", ['41 42']],
    ['(1, 256 | Format-Hex).HexBytes', ['01 00 00 00 00 01 00 00']],
    ["('a', 'b' | Format-Hex).Ascii -join '|'", ['a|b']],
    ["('abcdef' | Format-Hex -Offset 1 -Count 2).Ascii", ['bc']],
    ['(1, 2L | Format-Hex).Count', ['2']],
    ['([byte[]](0, 127, 65) | Format-Hex).Ascii -eq " `u{fffd}A"', ['True']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('what is known of errors and calls', () => {
  it.each([
    ["Write-Error 'bad' -ErrorId X1 2>$null; (Get-Error).FullyQualifiedErrorId", ['X1']],
    ["Write-Error a 2>$null; Write-Error b 2>$null; (Get-Error -Newest 2).PSErrorIndex -join ','", ['0,1']],
    ["[InvalidOperationException]::new('x').HResult", ['-2146233079']],
    ['try { 1/0 } catch { $_.Exception.HResult; $_.Exception.InnerException.HResult }', ['-2146233087', '-2147352558']],
    ['function g { (Get-PSCallStack)[1].Arguments }; function f($x) { g }; f 1 2', ['{x=1, 2}']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('$PSDefaultParameterValues', () => {
  it('refuses keys that name no parameter', () => {
    expect(lines("$PSDefaultParameterValues['x'] = 1").join(' ')).toMatch(/The key 'x' does not have a valid format/);
  });
  it('trims keys', () => {
    expect(lines("$PSDefaultParameterValues[' Get-Date:Format '] = 'yyyy'; Get-Date 2024-01-02")).toEqual(['2024']);
  });
});

it('a ToString method given to a type is the text of its objects', () => {
  const update =
    'Update-TypeData -TypeName My.T -MemberType ScriptMethod -MemberName ToString -Value { "T:$($this.A)" }';
  expect(lines(`${update}; "$([pscustomobject]@{PSTypeName='My.T';A=1})"`)).toEqual(['T:1']);
});

describe('Test-Json', () => {
  it.each([
    [
      "Test-Json '[1]'; Test-Json '[1,]' -ErrorAction Ignore; Test-Json '[1,]' -Options AllowTrailingCommas",
      ['True', 'False', 'True'],
    ],
    ['Test-Json \'["//a"] // b\' -Options IgnoreComments', ['True']],
    [
      "try { Test-Json -Json 1 -Schema '{}' } catch { $_.FullyQualifiedErrorId }",
      ['NotSupported,Microsoft.PowerShell.Commands.TestJsonCommand'],
    ],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('events', () => {
  it.each([
    ['$e = New-Event A -EventArguments 1, 2; "$($e.EventIdentifier) $($e.SourceArgs)"', ['1 1 2']],
    [
      '$null = New-Event A; $null = New-Event B; (Get-Event A*).Count; Remove-Event B; (Get-Event).SourceIdentifier',
      ['1', 'A'],
    ],
    ['$null = New-Event A; (Wait-Event).SourceIdentifier; @(Wait-Event B -Timeout 0).Count', ['A', '0']],
    ['try { Get-Event x -ErrorAction Stop } catch { "$_" }', ["Event with source identifier 'x' does not exist."]],
    ['try { Register-EngineEvent A } catch { "$_" }', ['Action must be specified for non-forwarded events.']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

it('Set-PSDebug -Strict holds for all of the session', () => {
  expect(
    lines('Set-PSDebug -Strict; function f { $nothing }; try { f } catch { "caught" }; Set-PSDebug -Off; "end $(f)"'),
  ).toEqual(['caught', 'end '].map((line) => line.trimEnd()));
});

describe('dates in JSON and CSV', () => {
  it.each([
    ["[datetimeoffset]'2026-11-28T00:00:00+00:00' | ConvertTo-Json", ['"2026-11-28T00:00:00+00:00"']],
    ["@{ a = [datetime]'2026-11-28' } | ConvertTo-Json -Compress", ['{"a":"2026-11-28T00:00:00"}']],
    ["[datetime]'2026-11-28T01:02:03.4500' | ConvertTo-Json", ['"2026-11-28T01:02:03.45"']],
    ["([datetime]'2026-11-28').ToString('ss.FFF|ss.%F|ss.fffF')", ['00|00|00.000']],
    ["([datetime]'2026-11-28' | ConvertTo-Csv)[0].Substring(0, 26)", ['"DateTime","Date","Day","D']],
    ["(1 | Add-Member z 5 -PassThru | ConvertTo-Csv) -join ';'", ['"z";"5"']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('arguments that belong to each other', () => {
  it.each([
    ["(New-Object 'int[]' 3) -join ','", ['0,0,0']],
    [
      "try { New-Object 'int[]' } catch { $_.FullyQualifiedErrorId }",
      ['CannotFindAppropriateCtor,Microsoft.PowerShell.Commands.NewObjectCommand'],
    ],
    [
      'try { Write-Progress } catch { $_.FullyQualifiedErrorId }',
      ['MissingActivity,Microsoft.PowerShell.Commands.WriteProgressCommand'],
    ],
    ['Write-Progress -Completed', ['']],
    ['Get-History -Id 1 -Count 2', ['']],
    ['Clear-History -CommandLine zz', ['']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
