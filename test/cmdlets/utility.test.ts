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
