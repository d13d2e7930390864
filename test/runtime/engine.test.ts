import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { commandIndex } from './commands.ts';
import { createTestEngine } from './test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

/** What a script writes, both streams and the exit code. */
function run(text: string, file?: string): { out: string; err: string; exit: number } {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  const { exitCode } = engine.run(text, file === undefined ? {} : { file });
  return { out: host.output.trimEnd(), err: host.errors.trimEnd(), exit: exitCode };
}

const lines = (text: string): string[] => run(text).out.split('\n');

describe('flow', () => {
  it.each([
    ['foreach ($i in 1..5) { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; $i }', ['1', '3']],
    [':o foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue o }; "$i$j" } }', ['11', '21', '31']],
    ['$i = 0; do { $i; $i++ } until ($i -ge 2)', ['0', '1']],
    ['1..1e9 | Select-Object -First 2', ['1', '2']],
    ["foreach ($i in 1e9..'2') { $i; break }", ['1000000000']],
    ["'a'..'c' | ForEach-Object { $_ }", ['a', 'b', 'c']],
    ['try { $a = 1..1e9 } catch { $_.Exception.GetType().Name }', ['OutOfMemoryException']],
    ["switch -Wildcard ('abc') { 'a*' { 'first' } '*c' { 'second'; break } default { 'none' } }", ['first', 'second']],
    ['foreach ($i in 1..3) { switch ($i) { 2 { continue } }; "after $i" }', ['after 1', 'after 2', 'after 3']],
    ['function f { return 5; 6 }; f', ['5']],
    ['function q { break }; foreach ($i in 1, 2) { q; "never" }; "end"', ['end']],
    ['1..3 | ForEach-Object { if ($_ -eq 2) { continue }; $_ }; "never"', ['1']],
    ['function f { try { return 1 } finally { "fin" } }; f', ['1', 'fin']],
    ['$x = foreach ($i in 1..3) { $i * 2 }; "$x"', ['2 4 6']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('scopes', () => {
  it.each([
    ['$x = 1; function f { $x = 2; "in $x" }; f; "out $x"', ['in 2', 'out 1']],
    ['$x = 1; function f { $script:x = 3 }; f; "$x"', ['3']],
    ['$x = 1; . { $x = 2 }; "$x"; & { $x = 3 }; "$x"', ['2', '2']],
    ['$x = 0; 1..3 | ForEach-Object { $x += $_ }; "$x"', ['6']],
    ['function f { g }; function g { "sees $y" }; $y = 5; f', ['sees 5']],
    ['& { $private:p = 1; function f { "[$p]" }; f }', ['[]']],
    ['$x = 1; Remove-Variable x; "[$x]"', ['[]']],
    ['$n = 5; $b = { $n }.GetNewClosure(); $n = 6; & $b', ['5']],
    ["[int]$i = '5'; $i + 1", ['6']],
    ['$a, $b = 1, 2, 3; "$a|$b"', ['1|2 3']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('pipelines', () => {
  it.each([
    ['1, 2 | & { begin { "b" } process { "p$_" } end { "e" } }', ['b', 'p1', 'p2', 'e']],
    ['function f { begin { 1 } }; f | & { begin { "second" } process { $_ } }', ['second', '1']],
    ['function g { try { 1; 2; 3 } finally { Write-Host "fin" } }; g | Select-Object -First 1', ['1', 'fin']],
    ['& { } | ForEach-Object { "never" }; $null | ForEach-Object { "once" }', ['once']],
    ['1..3 | ForEach-Object -PipelineVariable p { $_ } | ForEach-Object { "$p" }', ['1', '2', '3']],
    ['$r = 1..3 | ForEach-Object -OutVariable o { $_ }; "$o"', ['1 2 3']],
    ['function f { Write-Error bad }; f 2>&1 | ForEach-Object { "got $_" }', ['got bad']],
    ['function f { Write-Warning w; 1 }; f 3>$null', ['1']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));

  it('writes redirected output to a file and appends to it', () => {
    expect(lines("'a' > f.txt; 'b' >> f.txt; switch -File f.txt { default { $_ } }")).toEqual(['a', 'b']);
  });
});

describe('errors', () => {
  it('end their statement and not the script', () => {
    expect(run("1/0; 'after'")).toMatchObject({ out: 'after', exit: 0 });
  });

  it('point at the statement in a file', () => {
    expect(run('$x = 1/0', '/tmp/a.ps1').err.split('\n')).toEqual([
      'RuntimeException: /tmp/a.ps1:1',
      'Line |',
      '   1 |  $x = 1/0',
      '     |  ~~~~~~~~',
      '     | Attempted to divide by zero.',
    ]);
  });

  it('thrown end the script with exit code 1', () => {
    expect(run("throw 'boom'; 'never'")).toEqual({ out: '', err: 'Exception: boom', exit: 1 });
  });

  it.each([
    ["try { 1/0 } catch [DivideByZeroException] { 'dz' } catch { 'other' }", ['dz']],
    ["try { throw [ArgumentNullException]'p' } catch [ArgumentException] { 'general' }", ['general']],
    ['try { try { throw \'inner\' } catch { throw } } catch { "outer $_" }', ['outer inner']],
    ["trap { \"T $_\"; continue }; throw 'x'; 'next'", ['T x', 'next']],
    ["function f { 1/0; 'in f' }; try { f } catch { 'caught' }", ['caught']],
    ['try { nosuch } catch { $_.FullyQualifiedErrorId }', ['CommandNotFoundException']],
    ["$ErrorActionPreference = 'SilentlyContinue'; 1/0; $?; $Error.Count", ['False', '1']],
    [
      'function f { [CmdletBinding()]param() Write-Error e }; f -ErrorAction SilentlyContinue -ErrorVariable v; "$v"',
      ['e'],
    ],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));

  it('turns endless recursion into an error', () => {
    expect(run('function f { f }; try { f } catch { $_.FullyQualifiedErrorId }').out).toBe('CallDepthOverflow');
  });

  it('exits with the code that exit names', () => {
    expect(run("'a'; exit 3; 'b'")).toMatchObject({ out: 'a', exit: 3 });
  });

  it('stops a loop on Ctrl+C, running its finally block', () => {
    const { engine, host } = createTestEngine({ commands });
    let asked = 0;
    host.stopRequested = () => ++asked > 3;
    const result = engine.run("try { while ($true) { $i++ } } finally { 'cleaned' }; 'never'");
    expect(result.stopped).toBe(true);
    expect(host.output.trim()).toBe('cleaned');
  });
});

describe('functions', () => {
  it.each([
    ['function f($a, $b = 5) { "$a $b $args" }; f 1; f 1 2 3; f -b 7 -a 8', ['1 5 ', '1 2 3', '8 7']],
    ['function f { param([Parameter(Mandatory)][int]$n) $n + 1 }; f 4', ['5']],
    ['function f { param([Parameter(ValueFromPipeline)]$x) process { "x=$x" } }; 1, 2 | f', ['x=1', 'x=2']],
    ['function f($x) { "$x" }; $h = @{ x = 9 }; f @h', ['9']],
    ['function f { g @args }; function g($x, $y) { "$x|$y" }; f -y 1 -x 2', ['2|1']],
    ['filter double { $_ * 2 }; 1, 2 | double', ['2', '4']],
    ['function f([int]$n) { $n = "7"; $n + 1 }; f 1', ['8']],
    ['function f([string]$s) { $s }; f 0x10', ['0x10']],
    ['$f = { param($x) $x * 2 }; & $f 4; $f.Invoke(5)', ['8', '10']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});

describe('classes', () => {
  it.each([
    ['class A { [int]$N = 2; [int] Twice() { return $this.N * 2 } }; [A]::new().Twice()', ['4']],
    [
      'class A { [string] Hi() { return "A" } } class B : A { [string] Hi() { return "B" + ([A]$this).Hi() } }; [B]::new().Hi()',
      ['BA'],
    ],
    ['class A { $v; A($x) { $this.v = $x } } class B : A { B() : base(7) { } }; [B]::new().v', ['7']],
    ['class A { static [int]$C = 0; A() { [A]::C++ } }; $null = [A]::new(); $null = [A]::new(); [A]::C', ['2']],
    ['enum E { One = 1; Two }; [int][E]::Two; [E]"one"', ['2', 'One']],
    ['[Flags()] enum F { A = 1; B = 2 }; [F]3', ['A, B']],
  ])('%s', (script, expected) => expect(lines(script)).toEqual(expected));
});
