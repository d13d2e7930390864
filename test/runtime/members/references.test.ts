import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../../src/runtime/command-index.ts';
import { commandIndex } from '../commands.ts';
import { createTestEngine } from '../test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

function run(text: string): { out: string[]; err: string } {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text);
  return { out: host.output.trimEnd().split('\n'), err: host.errors.replace(/\s+/g, ' ') };
}

describe('what a [ref] argument holds goes in as well', () => {
  it.each([
    ['$n = 0; [int]::TryParse("5", [ref] $n); $n', ['True', '5']],
    ['[int]::TryParse("x", [ref] $null)', ['False']],
    ['$d = [datetime]::MinValue; [datetime]::TryParse("2024-01-02", [ref] $d); $d.Year', ['True', '2024']],
    [
      '$t = [System.Collections.Generic.Dictionary[string,object]]::new(); $t["a"] = 5; $v = $null; $t.TryGetValue("a", [ref] $v); $v',
      ['True', '5'],
    ],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));

  it.each([
    [
      '[datetime]::TryParse("2024-01-02", [ref] $null)',
      'Cannot find an overload for "TryParse" and the argument count: "2".',
    ],
    [
      '$z = "q"; [int]::TryParse("5", [ref] $z)',
      'Exception calling "TryParse" with "2" argument(s): "Cannot convert value "q"',
    ],
  ])('%s', (script, message) => expect(run(script).err).toContain(message));
});

describe('new() without arguments', () => {
  it.each([
    ['[int]::new(); [bool]::new(); "$([DayOfWeek]::new())"', ['0', 'False', 'Sunday']],
    ['(New-Object DateTime).Ticks; (New-Object TimeSpan).Ticks', ['0', '0']],
    [
      'class A { A([string] $s) { } }; (New-Object A -ArgumentList "x").GetType().Name; "A" -as [type] -eq [A]',
      ['A', 'True'],
    ],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));

  it.each([['[datetime]::new()'], ['[guid]::new()'], ['[decimal]::new()']])('%s is no overload', (script) =>
    expect(run(script).err).toContain('Cannot find an overload for "new" and the argument count: "0".'),
  );

  it('New-Object looks for a constructor', () => {
    expect(run('New-Object Uri').err).toContain('A constructor was not found.');
  });
});

describe('null', () => {
  it.each([
    ['$null -as [int]', ['0']],
    ['$OFS = $null; "$(1..3)"', ['1 2 3']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));
});

describe('Enumerable with two values at a time', () => {
  it.each([
    [
      '[Linq.Enumerable]::Zip([int[]](1, 2), [int[]](3, 4, 5), [Func[int,int,int]] { $args[0] + $args[1] })',
      ['4', '6'],
    ],
    ['[Linq.Enumerable]::Aggregate([int[]](1, 2, 3, 4), [Func[int,int,int]] { $args[0] * $args[1] })', ['24']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));
});
