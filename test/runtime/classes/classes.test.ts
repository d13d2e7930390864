import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../../src/runtime/command-index.ts';
import { commandIndex } from '../commands.ts';
import { createTestEngine } from '../test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

function run(text: string): string[] {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text);
  return (host.errors + host.output).trimEnd().split('\n');
}

describe('classes', () => {
  const byKey = 'class Q { [int]$k; [bool] Equals([object]$o) { return $this.k -eq $o.k } }; ';
  it.each([
    ['class V { $n = 0; Add($x) { $this.n += $x } }; $v = [V]::new(); @($v.Add(3)).Count; $v.n', ['0', '3']],
    ['class Z { [timespan]$t; [string]$s }; $z = [Z]::new(); $z.t.Ticks; $null -eq $z.s', ['0', 'True']],
    [`${byKey}[Q]@{k=1} -eq [Q]@{k=1}; ([Q]@{k=1}).Equals([Q]@{k=2})`, ['True', 'False']],
    [`${byKey}[Q]@{k=1} -in @([Q]@{k=2}, [Q]@{k=1})`, ['True']],
  ])('%s', (script, expected) => expect(run(script)).toEqual(expected));

  it.each([
    ['enum E { A; A }', "The member 'A' is already defined.", 1],
    ['class X { [int]$a; [string]$A }', "The member 'A' is already defined.", 1],
    ['class X { M([int]$a) {} M([int]$b) {} }', "The member 'M' is already defined.", 1],
    ['enum E { A = 1; B = [E]::A }', 'Enumerator value must be a constant value.', 1],
    ['class X { M([int]$a) {} M([string]$b) {} X() {} static X() {} }; "ok"', 'ok', 0],
  ])('%s is an error before anything runs: %s', (script, message, exitCode) => {
    const { engine, host } = createTestEngine({ commands });
    const result = engine.run(`'first'; ${script}`);
    expect(result.exitCode).toBe(exitCode);
    expect(host.errors + host.output).toContain(message);
    expect(host.output.includes('first')).toBe(exitCode === 0);
  });

  it('gives the number of an enum value in its underlying type', () => {
    expect(run('enum E : byte { A = 255 }; [E]::A.value__; [E]::A.value__.GetType().Name')).toEqual(['255', 'Byte']);
  });

  it('prefers text to a number that loses something', () => {
    const overloads =
      'class F { static [string] A([int]$i) { return "i" } static [string] A([string]$s) { return "s" } }; ';
    expect(run(`${overloads}[F]::A(1); [F]::A(1.5); [F]::A(2L); [F]::A([byte]1)`)).toEqual(['i', 's', 's', 'i']);
  });

  it('names the constructor as .NET does where an argument does not fit', () => {
    expect(run('[datetime]::new("x")').join(' ')).toContain('for ".ctor"');
  });
});
