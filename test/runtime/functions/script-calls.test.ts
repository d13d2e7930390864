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
  engine.run(text, { file: '/tmp/case.ps1' });
  return { out: host.output.trimEnd().split('\n'), err: host.errors.trimEnd() };
}

describe('pipeline input that no parameter takes', () => {
  it.each([
    ['function f { [CmdletBinding()] param($x) process { "x$_" } }; 1 | f', ['']],
    ['function f { [CmdletBinding()] param($x) end { "end $input" } }; 1 | f', ['end']],
    ['function f { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) process { "x" } }; 1 | f -x 5', ['']],
  ])('is refused by an advanced function: %s', (script, expected) => {
    const { out, err } = run(script);
    expect(out).toEqual(expected);
    expect(err).toContain('The input object cannot be bound to any');
  });

  it('is free to a simple function', () => {
    expect(run('function f { param($x) process { "x$_" } }; 1 | f').out).toEqual(['x1']);
  });
});

describe('a block that code calls bypasses the binder', () => {
  it.each([
    ['5 | % { param([Parameter(ValueFromPipeline)] $x) "x=$x $_" }', ['x= 5']],
    ['{ param([Parameter(Mandatory)] $n) "n=$n" }.Invoke()', ['n=']],
    ['{ [CmdletBinding()] param([int] $n = 7) "n=$n" }.Invoke(1, 2)', ['n=1']],
  ])('%s', (script, expected) => expect(run(script)).toEqual({ out: expected, err: '' }));

  it.each([
    ['{ param([int] $x) 1 }.Invoke("q")', '"Invoke" with "1" argument(s): "Cannot convert value'],
    ['{ param([ValidateRange(1, 2)] $n) 1 }.Invoke(5)', 'because variable n with value 5 would no'],
  ])('%s', (script, message) => expect(run(script).err.replace(/\n +\| /g, ' ')).toContain(message));
});

describe('errors of calls', () => {
  it('each error of a stopping preference has its own place', () => {
    const { err } = run("$ErrorActionPreference = 'Stop'; try { Write-Error 'x' } catch { }\nWrite-Error 'last'");
    expect(err).toContain('case.ps1:2');
  });

  it('a block without a name is known by its text', () => {
    expect(run("& { param([int] $n) $n } 'q'").err).toMatch(/^ param\(\[int\] \$n\) \$n : /);
    expect(run("& { [CmdletBinding()] param([int] $n) $n } 'q'").err).toMatch(/^: /);
  });

  it('what a dynamicparam block throws is an error of the binding', () => {
    const script = 'function f { [CmdletBinding()] param() dynamicparam { throw "no" } end { } }';
    expect(run(`${script}; try { f } catch { $_.FullyQualifiedErrorId }`).out).toEqual([
      'GetDynamicParametersException,f',
    ]);
  });
});
