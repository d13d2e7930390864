import { beforeAll, expect, it } from 'vitest';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { commandIndex } from '../runtime/commands.ts';
import { createTestEngine } from '../runtime/test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

it.each([
  ["('abc' | Get-Member ToInt32).Definition", 'int IConvertible.ToInt32(System.IFormatProvider provider)'],
  ["('abc' | Get-Member Clone).Definition", 'System.Object Clone(), System.Object ICloneable.Clone()'],
  [
    '\'abc\' | Get-Member Chars | ForEach-Object { "$($_.MemberType) $($_.Definition)" }',
    'ParameterizedProperty char Chars(int index) {get;}',
  ],
  ['([int] | Get-Member MaxValue -Static).Definition', 'static int MaxValue {get;}'],
  ['([datetime] | Get-Member Now -Static).Definition', 'datetime Now {get;}'],
  ['class C { static [int] $S }; ([C] | Get-Member S -Static).Definition', 'static int S {get;set;}'],
  ["([pscustomobject]@{ D = [datetime]'2024-01-02' } | Get-Member D).Definition", 'datetime D=1/2/2024 12:00:00 AM'],
  ['([pscustomobject]@{ A = 1, 2 } | Get-Member A).Definition', 'Object[] A=System.Object[]'],
  ["'5'.ToInt32($null) + (5).ToDouble($null)", '10'],
])('%s', (script, expected) => {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(script);
  expect(host.output.trim().replace('\u202f', ' ')).toBe(expected);
});
