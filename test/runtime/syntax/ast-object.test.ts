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

describe('the syntax tree of a script block', () => {
  const block = '$b = { param($x) Get-Item $x; & { Remove-Item z } }; ';
  const isCommand = '{ $args[0] -is [System.Management.Automation.Language.CommandAst] }';
  it.each([
    [
      `${block}$b.Ast.GetType().Name; $b.Ast.ParamBlock.Parameters[0].Name.VariablePath.UserPath`,
      ['ScriptBlockAst', 'x'],
    ],
    [
      `${block}$b.Ast.FindAll(${isCommand}, $true) | % { "[$($_.GetCommandName())]" }`,
      ['[Get-Item]', '[]', '[Remove-Item]'],
    ],
    [`${block}@($b.Ast.FindAll(${isCommand}, $false)).Count`, ['2']],
    [`${block}$c = $b.Ast.Find(${isCommand}, $true); "$c"; $c.Parent.GetType().Name`, ['Get-Item $x', 'PipelineAst']],
    ["{ if ($a) { 'x' } }.Ast.EndBlock.Statements[0].Clauses[0].Item1.Extent.Text", ['$a']],
    ['{ [int]$x = 3 }.Ast.EndBlock.Statements[0].Left.Type.TypeName.FullName', ['int']],
    ["{ 'abc'; 5 }.Ast.EndBlock.Statements.PipelineElements.Expression.Value", ['abc', '5']],
  ])('%s', (script, expected) => expect(run(script)).toEqual(expected));
});
