import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandIndex } from '../../../src/runtime/command-index.ts';
import { commandIndex } from '../commands.ts';
import { createTestEngine } from '../test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

function run(text: string): { out: string; err: string } {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(text, { file: '/tmp/s.ps1' });
  return { out: host.output.trimEnd().replaceAll('\n', '|'), err: host.errors };
}

describe('strict mode', () => {
  it.each([
    ['Set-StrictMode -Version 2; (1,2)[7]; "end"', 'end', ''],
    ['Set-StrictMode -Version 3; (1,2)[7]; "end"', 'end', 'Index was outside the bounds of the array.'],
    ['Set-StrictMode -Version 3; ([Collections.Generic.List[int]](1,2))[5]', '', "(Parameter 'index')"],
    ['Set-StrictMode -Version 2; $x = 1; $x.Count; "end"', 'end', "The property 'Count' cannot be found"],
    ['Set-StrictMode -Version 1; $x = 1; $x.Count', '1', ''],
    ['Set-StrictMode -Version 2; function f($a) { "$a" }; f(1,2); "end"', 'end', 'called as if it were a method'],
    ['Set-StrictMode -Version 2; function f($a) { "$a" }; f (1,2); f(1)', '1 2|1', ''],
    ['Set-StrictMode -Version 1; function f($a) { "$a" }; f(1,2)', '1 2', ''],
  ])('%s', (script, out, err) => {
    const result = run(script);
    expect(result.out).toBe(out);
    if (err === '') expect(result.err).toBe('');
    else expect(result.err).toContain(err);
  });

  it('points at the variable that does not exist, not at what uses it', () => {
    const { err } = run('Set-StrictMode -Version 1; $y + 1');
    const [, , source = '', marks = ''] = err.split('\n');
    expect(marks.slice(marks.indexOf('~'))).toBe('~~');
    expect(source.slice(marks.indexOf('~')).startsWith('$y')).toBe(true);
  });
});
