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
  return host.output.trimEnd().split('\n');
}

describe('what a handler is chosen for is what it sees', () => {
  it.each([
    ['try { 1/0 } catch [DivideByZeroException] { $_.Exception.GetType().Name }', ['DivideByZeroException']],
    ['try { 1/0 } catch { $_.Exception.GetType().Name }', ['RuntimeException']],
    ['trap [DivideByZeroException] { $_.Exception.GetType().Name; continue } 1/0', ['DivideByZeroException']],
    ['try { 1/0 } catch [ArithmeticException] { $Error[0].Exception.GetType().Name }', ['RuntimeException']],
    ["try { [int]'x' } catch [InvalidCastException] { $_.CategoryInfo.Reason }", ['PSInvalidCastException']],
    // Only one level below the error itself counts.
    ["try { [int]'x' } catch [FormatException] { 'format' } catch { 'any' }", ['any']],
  ])('%s', (script, expected) => expect(run(script)).toEqual(expected));
});

describe('traps', () => {
  it.each([
    ["function f { trap { return 'trapped' } throw 'x'; 'no' }; f; 'next'", ['trapped', 'next']],
    ["function f { trap { return 'trapped' } 1/0; 'no' }; f; $?", ['trapped', 'True']],
  ])('%s', (script, expected) => expect(run(script)).toEqual(expected));
});

describe('ThrowTerminatingError ends the command that owns $PSCmdlet', () => {
  const fail =
    "$PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([ArgumentException]::new('m'), 'id', 'InvalidData', 1))";
  const define = (body: string): string =>
    `function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) ${body} }; `;
  it.each([
    [define(`process { ${fail}; 'after' }`), "f 2>$null; 'next'", ['next']],
    [define(`process { & { ${fail}; 'in' }; 'after' }`), "f 2>$null; 'next'", ['next']],
    [define(`process { try { ${fail} } catch { 'own' } 'after' }`), "f 2>$null; 'next'", ['next']],
    [define(`process { try { ${fail} } finally { 'cleanup' } }`), "f 2>$null; 'next'", ['cleanup', 'next']],
    [define(`process { if ($x -eq 2) { ${fail} } "p$x" } end { 'end' }`), '1, 2, 3 | f 2>$null', ['p1']],
    [define(`process { trap { 'trapped'; continue } ${fail}; 'after' }`), 'f', ['trapped', 'after']],
    [define(fail), 'try { f } catch { $_.FullyQualifiedErrorId }', ['id,f']],
    [define(fail), 'f -ErrorVariable e 2>$null; $e.Count', ['1']],
    // Kept beyond its command's end the object throws as any other.
    [define('$global:kept = $PSCmdlet'), "f; try { $kept.ThrowTerminatingError($null) } catch { 'late' }", ['late']],
  ])('%s%s', (definition, script, expected) => expect(run(definition + script)).toEqual(expected));
});

describe('a Stop of the function alone', () => {
  it('ends the function, and its call is a statement that failed', () => {
    const script = "function f { [CmdletBinding()]param() 1/0; 'after' }; f -ErrorAction Stop 2>$null; 'next'";
    expect(run(script)).toEqual(['next']);
  });
});

describe('names that no type has', () => {
  const where = (text: string): string[] =>
    run(`try { . ([scriptblock]::Create('${text}')) } catch { $i = $_.InvocationInfo
      $_.CategoryInfo.TargetType; $_.TargetObject.FullName; $i.OffsetInLine; $i.PositionMessage.Split("\`n")[-1].Trim('+ ').Length }`);
  it.each([
    ['[nope]::F()', ['TypeName', 'nope', '1', '6']],
    ['$a = @([int], [nope])', ['TypeName', 'nope', '15', '6']],
    ['[nope]1', ['TypeName', 'nope', '2', '4']],
    ['[nope[]]1', ['TypeName', 'nope', '2', '6']],
    ['[nope]$x = 1', ['TypeName', 'nope', '1', '6']],
    ['1 -is [nope]', ['TypeName', 'nope', '7', '6']],
    ['try { 1/0 } catch [nope] { }', ['TypeName', 'nope', '19', '6']],
    ['function f { param([nope]$x) } f 1', ['TypeName', 'nope', '20', '6']],
    ['[Collections.Generic.List[nope]]::new()', ['TypeName', 'Collections.Generic.List', '1', '32']],
  ])('%s', (text, expected) => expect(where(text)).toEqual(expected));
});

describe('clean', () => {
  it('writes nothing', () => {
    expect(run("function f { process { 'p' } clean { 'c'; $global:ran = 1 } }; f; $ran")).toEqual(['p', '1']);
  });
});
