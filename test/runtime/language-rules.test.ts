import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { commandIndex } from './commands.ts';
import { createTestEngine } from './test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

function run(text: string, file?: string): { out: string[]; err: string } {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text, file === undefined ? {} : { file });
  return { out: host.output.trimEnd().split('\n'), err: host.errors.trimEnd() };
}

describe('return out of an expression', () => {
  it.each([
    ['function f { "a$(return 5)b"; "after" }; f', ['5']],
    ['function f { $x = $(1; return 5; 6); "after" }; f', ['1', '5']],
    ['function f { $x = @(1; return 5; 6); "after" }; "[$(f)]"', ['[]']],
    ['function f { $x = if ($true) { 1; return 5 }; "after" }; f', ['1', '5']],
    ['function f { Write-Output $(return 7); "after" }; f', ['7']],
    ['function f { foreach ($i in 1, 2) { "$i$(if ($i -eq 2) { return "out" })" }; "end" }; f', ['1', 'out']],
    ['function f { $b = { return 1 }; "in $(& $b)" }; f', ['in 1']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));
});

describe('numbers', () => {
  it.each([
    ['"$(0.00001) $(0.0001) $(1e-7)"', '1E-05 0.0001 1E-07'],
    ['"$([single]16777217) $([single]1234567)"', '1.677722E+07 1234567'],
    ['1e309', '∞'],
    ['"$(1e309)"', 'Infinity'],
    // Products beyond 64 bits are cut to a Double, sums are rounded.
    ['([long]::MaxValue * 2).ToString("R")', '1.844674407370955E+19'],
    ['[ulong]::MaxValue + 1', '1.84467440737096E+19'],
    ["[DayOfWeek]::Monday -band 'Wednesday'", 'Monday'],
  ])('%s', (script, expected) => expect(run(script).out).toEqual([expected]));
});

describe('members', () => {
  it.each([
    ["$a = [pscustomobject]@{n='a'}, [pscustomobject]@{m='b'}; @($a.n).Count", '2'],
    ['@((1, 2).zzz).Count', '1'],
    ['@((1, [pscustomobject]@{n=1}).n).Count', '1'],
    ["$h = @{ 3 = 'three' }; $h.3", 'three'],
    ["$h = @{ '4' = 'text' }; $h[4] = 'number'; $h.4", 'number'],
    ["$h = @{ '4' = 'text' }; $h[4] = 'number'; $k = '4'; $h.$k", 'text'],
  ])('%s', (script, expected) => expect(run(script).out).toEqual([expected]));
});

describe('custom objects', () => {
  it.each([
    ['"[$(([pscustomobject]@{ a = 1 }).ToString())]"', ['[]']],
    [
      '$o = [pscustomobject]@{ a = 1 }; $o | Add-Member ScriptMethod ToString { \'own\' } -Force; "$o"; $o.ToString()',
      ['own', 'own'],
    ],
    // Not the collection has a count, but each property in it.
    ['([pscustomobject]@{ a = 1; b = 2 }).psobject.Properties.Count -join ","', ['1,1']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));
});

describe('calls', () => {
  it.each([
    ['function f { $args.Count }; f @undefined', ['1']],
    [
      'function f { param($x) $MyInvocation.BoundParameters.Keys; $MyInvocation.UnboundArguments }; f 1 2 3',
      ['x', '2', '3'],
    ],
    [
      'function f { [CmdletBinding()]param() Write-Warning w }; f -WarningAction Ignore -WarningVariable v; "$v"',
      ['w'],
    ],
    [
      "try { [int]'x' } catch [InvalidCastException] { $_.Exception.InnerException.GetType().Name }",
      ['FormatException'],
    ],
    ['$WhatIfPreference.GetType().Name', ['Boolean']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));

  it('names the command that an alias stands for when there is none', () => {
    expect(run('Set-Alias brk nosuch; try { brk } catch { $_.TargetObject; $_.Exception.CommandName }').out).toEqual([
      'nosuch',
      'nosuch',
    ]);
  });

  it('names the script in the id of an error written by it', () => {
    const text = "try { Write-Error 'x' -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }";
    expect(run(text, '/tmp/case.ps1').out).toEqual(['Microsoft.PowerShell.Commands.WriteErrorException,case.ps1']);
  });

  it.each(['& $null', "& ''", '& ([int])'])('points at what is called: %s', (script) => {
    const marker = '~'.repeat(script.length - 2);
    expect(run(script, '/tmp/case.ps1').err).toContain(`     |    ${marker}\n`);
  });
});

describe('arguments of .NET methods', () => {
  it.each([
    ["$l = [System.Collections.Generic.List[string]]::new(); $l.AddRange([string[]]('p', 'q')); $l.Count", '2'],
    [
      "$d = [System.Collections.Generic.Dictionary[string,int]]::new([StringComparer]::OrdinalIgnoreCase); $d['K'] = 5; $d['k']",
      '5',
    ],
    // Null becomes the empty text, and so suits a character better than a text.
    ["'abc'.IndexOf($null)", '-1'],
    ["'abc'.Insert(0, $null)", 'abc'],
    ['[int[]]::new(3) -join ","', '0,0,0'],
    ['[int[,]]::new(2, 3).Length', '6'],
    ["[string[]]::new('2').Length", '2'],
  ])('%s', (script, expected) => expect(run(script).out).toEqual([expected]));

  it('refuses items of another type', () => {
    const text = "[System.Collections.Generic.List[string]]::new().AddRange(@('a', 1))";
    expect(run(text).err).toContain('Cannot convert argument "collection"');
  });
});

describe('errors that leave a function', () => {
  const caught = '; try { f } catch { $_.FullyQualifiedErrorId; "[$($_.InvocationInfo.MyCommand.Name)]" }';
  it.each([
    ["function f { [CmdletBinding()]param() [int]'x' }", ['InvalidCastFromStringToInteger,f', '[f]']],
    ["function g { [int]'x' }; function f { [CmdletBinding()]param() g }", ['InvalidCastFromStringToInteger,f', '[f]']],
    ["function f { [int]'x' }", ['InvalidCastFromStringToInteger', '[]']],
    ["function f { [CmdletBinding()]param() throw 'x' }", ['x', '[]']],
  ])('%s', (script, expected) => expect(run(script + caught).out).toEqual(expected));
});

describe('strict mode', () => {
  it('allows missing variables in texts in version 1 only', () => {
    expect(run('Set-StrictMode -Version 1; "[$nothing]"').out).toEqual(['[]']);
    expect(run('Set-StrictMode -Version 2; "[$nothing]"').err).toContain('cannot be retrieved');
  });
});

describe('a number on the command line keeps its text where only texts convert', () => {
  it.each([
    ['function Test-It([version]$v) { "$v" }; Test-It 3.10', '3.10'],
    ['function Test-It { param([Parameter()] [version]$v) "$v" }; Test-It 2.0', '2.0'],
    ['function Test-It([ipaddress]$v) { "$v" }; Test-It 3.10', '3.0.0.10'],
    ['function Test-It([ipaddress]$v) { "$v" }; Test-It 1kb', '0.4.0.0'],
    ['function Test-It([datetime]$v) { $v.Month }; Test-It 3.10', '3'],
    ['function Test-It([timespan]$v) { "$v" }; Test-It 0x10', '00:00:00.0000016'],
    ['function Test-It([uri]$v) { "$v" }; Test-It 1kb', '1kb'],
    ['function Test-It([semver]$v) { "$v" }; Test-It 1kb', '1024.0.0'],
    ['function Test-It([int]$v) { "$v" }; Test-It 0x10', '16'],
    ['function Test-It($v) { $v.GetType().Name }; Test-It 3.10', 'Double'],
  ])('%s', (script, expected) => expect(run(script)).toEqual({ out: [expected], err: '' }));

  it('in errors, too', () => {
    const { err } = run('function Test-It([timespan]$v) { }; Test-It 3.10');
    expect(err).toContain('Cannot convert value "3.10" to type "System.TimeSpan".');
  });
});

it('a relative address is a Uri by a cast, not by its constructor', () => {
  expect(run("([uri]'a/b').IsAbsoluteUri").out).toEqual(['False']);
  expect(run("[uri]::new('a/b')").err).toContain('The format of the URI could not be determined.');
});

it('a module that is piped in is imported as itself', () => {
  const script = 'New-Module Tools { function Get-Tool { 1 } } | Import-Module -PassThru | ForEach-Object Name';
  expect(run(script)).toEqual({ out: ['Tools'], err: '' });
});

describe('where errors and messages are seen', () => {
  it('shows a script in a stack trace as a block, and nothing beneath it', () => {
    expect(run('function f { throw 1 }\ntry { f } catch { $_.ScriptStackTrace }', '/tmp/s.ps1').out).toEqual([
      'at f, /tmp/s.ps1: line 1',
      'at <ScriptBlock>, /tmp/s.ps1: line 2',
    ]);
  });

  it('keeps what Invoke-Expression cannot parse an error of that command', () => {
    const { out, err } = run("Invoke-Expression '1 +'; try { iex '1 +' } catch { $_.FullyQualifiedErrorId }");
    expect(err).toMatch(/^Invoke-Expression: /);
    expect(err).toContain('You must provide a value expression following');
    expect(out).toEqual(['ExpectedValueExpression,Microsoft.PowerShell.Commands.InvokeExpressionCommand']);
  });

  it('says what a record is that comes down the pipeline', () => {
    const script = '$v = Write-Verbose v -Verbose 4>&1; $v; "$v"; ($v | Out-String).Trim(); Write-Warning w 3>&1';
    expect(run(script).out).toEqual(['VERBOSE: v', 'v', 'v', 'WARNING: w']);
  });

  it('knows how a function was called', () => {
    expect(run("function f { $MyInvocation.InvocationName }; f; & f; & 'f'; . f").out).toEqual(['f', '&', '&', '.']);
  });

  it.each([
    ["[uri]::new('')", 'The URI is empty.'],
    ["function f { param([ValidateRange('Positive')]$x) }; f '3'", 'is not the same type (Int32)'],
  ])('%s says why', (script, message) => expect(run(script).err.replace(/\s+\| /g, ' ')).toContain(message));

  it.each([
    ['$h = @{a=1}; foreach ($k in $h.Keys) { $h.b = 1 }', '$k'],
    ['$l = [Collections.ArrayList](1, 2); foreach ($i in $l) { $l.Add(3) }', '$i'],
  ])('%s: a collection that changes under a loop is an error of its variable', (script, variable) => {
    const [, , source = '', marks = '', message = ''] = run(script, '/tmp/s.ps1').err.split('\n');
    expect(message).toContain('Collection was modified; enumeration operation may not execute.');
    expect(source.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe(variable);
  });

  it.each([
    ['switch -File nosuch.txt { default { $_ } }', 'nosuch.txt', "Cannot find path '/tmp/nosuch.txt'"],
    ['switch -File $null { 1 { 1 } }', '$null', 'The file name argument to -file in the switch statement'],
    ["'x' > /tmp/none/y", "'x' > /tmp/none/y", 'Could not find a part of the path'],
  ])('%s points at %s', (script, place, message) => {
    const [, , source = '', marks = '', ...text] = run(script, '/tmp/s.ps1').err.split('\n');
    expect(text.join(' ')).toContain(message);
    expect(source.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe(place);
  });

  it('names Out-File where a redirection fails', () => {
    expect(run("'x' > /tmp/none/y; $Error[0].FullyQualifiedErrorId")).toMatchObject({
      out: ['FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand'],
      err: expect.stringMatching(/^Out-File: /),
    });
  });

  it('goes on behind a module whose code ended with throw', () => {
    const { out, err } = run("Set-Content n.psm1 'throw \"bad load\"'; Import-Module ./n.psm1; 'after'", '/tmp/s.ps1');
    expect(out).toEqual(['after']);
    expect(err).toMatch(/^Exception: \/tmp\/s\.ps1:1/);
  });

  it('stops at a warning that is to stop, whatever becomes of errors', () => {
    const script = "function f { [CmdletBinding()] param() Write-Warning w; 'after' }; f -EA Ignore -WA Stop; 'end'";
    expect(run(script).out).toEqual(['WARNING: w']);
  });

  it('gives null outside an array of two dimensions', () => {
    expect(run('$m = [int[,]]::new(2, 3); $null -eq $m[5, 5]').out).toEqual(['True']);
  });
});

describe('delegates and reflection', () => {
  it.each([
    ['$f = [Func[int,string]] { $args[0] + 1 }; $f.Invoke(4); $f.GetType().Name', ['5', 'Func`2']],
    ["$a = [Action] { 'not seen' }; $a.Invoke(); $a -is [scriptblock]", ['False']],
    ["[Linq.Enumerable]::Where([int[]](1..4), [Func[int,bool]] { $args[0] -gt 2 }) -join ','", ['3,4']],
    ["[array]::FindAll([int[]](1..4), [Predicate[int]] { $args[0] % 2 -eq 0 }) -join ','", ['2,4']],
    ["[math].GetMethod('Abs', [type[]]@([int])).Invoke($null, @(-3))", ['3']],
    ["[string].GetProperty('Length').GetValue('abc'); [string].GetMethods().Name -contains 'Trim'", ['3', 'True']],
    ["[int].GetMethod('ToString', [type[]]@()).ToString()", ['System.String ToString()']],
    ['class A { [int]$n; A([int]$n) { } }; [A].GetConstructors()[0].GetParameters()[0].Name', ['n']],
  ])('%s', (script, expected) => expect(run(script).out).toEqual(expected));

  it('does not choose between overloads by name alone', () => {
    expect(run("[string].GetMethod('Split')").err).toContain('Ambiguous match found');
  });
});
