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
    ["enum E { A = 'x' }", 'Cannot convert the value to type "int".', 1],
    ['enum E : byte { A = 300 }', 'Enumerator value is either too large or too small for byte.', 1],
    ['enum E : byte { A = 255; B }', 'Enumerator value is either too large or too small for byte.', 1],
    ['enum E { A = [DayOfWeek]::Friday; B = 1 + 2; C = "7" }; "ok $(+[E]::A) $(+[E]::B) $(+[E]::C)"', 'ok 5 3 7', 0],
    ['class X : int { }', "Cannot inherit from sealed class 'Int32'.", 1],
    ['class X : IDisposable { }', "Method 'Dispose' in", 1],
    ['class X : IComparable { [int] CompareTo([int]$o) { return 0 } }', "Method 'CompareTo' in", 1],
    ['class B { B([int]$x) { } } class X : B { }', 'does not contain a parameterless', 1],
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

  it('calls what the type of a cast declares, not what overrides it', () => {
    const types =
      "class B { [string] M() { return 'B' } } class D : B { [string] M() { return 'D' } } class E : D { }; $e = [E]::new(); ";
    expect(run(`${types}([B]$e).M(); ([D]$e).M(); ([B][D]$e).M(); ([object]$e).M(); ([B]$e).ToString()`)).toEqual([
      'B',
      'D',
      'B',
      'D',
      'E',
    ]);
    expect(run("([object]5).ToString(); ([object]'a').ToString(); ([object]5).GetType().Name")).toEqual([
      'System.Int32',
      'System.String',
      'Int32',
    ]);
  });

  it('chooses between arrays by the items', () => {
    const overloads =
      'class F { static [string] A([int[]]$i) { return "i" } static [string] A([string[]]$s) { return "s" } }; ';
    expect(run(`${overloads}[F]::A((1,2)); [F]::A(@('a')); [F]::A([int[]](1,2))`)).toEqual(['i', 's', 'i']);
  });

  it('takes the type of a cast in parentheses, the outer one of two', () => {
    const overloads =
      'class F { static [string] A([object]$i) { return "o" } static [string] A([string]$s) { return "s" } }; ';
    expect(run(`${overloads}[F]::A(([string]5)); [F]::A(([object]5)); [F]::A([object][string]5)`)).toEqual([
      's',
      'o',
      'o',
    ]);
  });

  it('enumerates, compares and sorts by the interfaces of a class', () => {
    const list =
      'class L : System.Collections.IEnumerable { [System.Collections.IEnumerator] GetEnumerator() { return (1,2,3).GetEnumerator() } }; ';
    expect(run(`${list}foreach ($x in [L]::new()) { $x }; @([L]::new()).Count`)).toEqual(['1', '2', '3', '3']);
    const comparer =
      'class C : System.Collections.IComparer { [int] Compare([object]$a, [object]$b) { return $b - $a } }; ';
    expect(run(`${comparer}$a = 1,3,2; [array]::Sort($a, [C]::new()); "$a"`)).toEqual(['3 2 1']);
    const generic =
      'class C : System.Collections.Generic.IComparer[string] { [int] Compare([string]$a, [string]$b) { return $a.Length - $b.Length } }; ';
    expect(run(`${generic}$l = [Collections.Generic.List[string]]('ccc','a','bb'); $l.Sort([C]::new()); "$l"`)).toEqual(
      ['a bb ccc'],
    );
  });

  it('knows the classes inside try statements and loops', () => {
    expect(run('try { class X { $n = 5 }; [X]::new().n } catch { "none" }')).toEqual(['5']);
  });

  it('names the constructor as .NET does where an argument does not fit', () => {
    expect(run('[datetime]::new("x")').join(' ')).toContain('for ".ctor"');
  });
});
