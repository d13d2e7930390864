import { beforeAll, describe, expect, it, test } from 'vitest';
import { introspectiveSort } from '../../cmdlets/Microsoft.PowerShell.Utility/introspective-sort.ts';
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

test('a short list keeps its equals in order, a longer one does not', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const byThirds = (a: number, b: number) => (a % 3) - (b % 3);
  expect(introspectiveSort(numbers(9), byThirds)).toEqual([3, 6, 9, 1, 4, 7, 2, 5, 8]);
  expect(introspectiveSort(numbers(20), byThirds).slice(0, 6)).toEqual([18, 3, 15, 6, 12, 9]);
});

test('sorts anything', () => {
  const scrambled = Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1009);
  const expected = [...scrambled].sort((a, b) => a - b);
  expect(introspectiveSort([...scrambled], (a, b) => a - b)).toEqual(expected);
  expect(introspectiveSort([...expected], (a, b) => b - a)).toEqual([...expected].reverse());
});

describe('order', () => {
  it.each([
    ["10, '9', 8 | Sort-Object", ['8', '9', '10']],
    ["'10', 9, '8' | Sort-Object", ['10', '8', '9']],
    ['(1..20 | Sort-Object { $_ % 3 } -Stable)[0..2] -join " "', ['3 6 9']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('what computes a property fails in silence', () => {
  it.each([
    ['([pscustomobject]@{ A = 1 } | Select-Object @{ n = "C"; e = { 1/0 } }).C -eq $null', ['True']],
    ['([pscustomobject]@{ A = 1 } | Select-Object @{ n = "C"; e = { Write-Error x; 5 } }).C; $Error.Count', ['5', '1']],
    [
      '$o = [pscustomobject]@{ A = 1 } | Add-Member ScriptProperty S { throw "z" } -PassThru; $o | Select-Object -ExpandProperty S; "end"',
      ['end'],
    ],
    [
      '([pscustomobject]@{ A = 1 } | Format-Table { throw \'x\' } -ShowError | Out-String).Trim().Split("`n")[-1]',
      ['Exception: Failed to evaluate expression " throw \'x\' ".'],
    ],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('texts', () => {
  it.each([
    ["\"$([pscustomobject]@{ A = 'x', 'y' })\"", ['@{A=System.Object[]}']],
    ['([pscustomobject]@{ B = [int] } | Format-List | Out-String).Trim()', ['B : System.Int32']],
    ['(Get-Date -?).Name', ['Get-Date']],
    ["function f { [CmdletBinding()] param($a) 'ran' }; (f -?).Name", ['f']],
    ["function f { param($a) 'ran' }; f -?", ['ran']],
    ["'abc', 'd' | Join-String Length -Separator ','", ['3,1']],
    ['(1, 1, 2 | Group-Object -NoElement -AsHashTable)[1].Count', ['0']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});
