import { beforeAll, expect, it } from 'vitest';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { commandIndex } from '../runtime/commands.ts';
import { createTestEngine } from '../runtime/test-engine.ts';

let commands: CommandIndex;
beforeAll(async () => {
  commands = await commandIndex();
});

it.each([
  ['$y = 5; 1 | ForEach-Object -Parallel { "[$y]" }', '[]'],
  ['$y = 5; 1 | ForEach-Object -Parallel { "[$using:y]" }', '[5]'],
  ['$o = [pscustomobject]@{ A = 1, 2 }; 1 | ForEach-Object -Parallel { $using:o.A[1] }', '2'],
  [
    'function g { 1 }; 1 | ForEach-Object -Parallel { g } 2>$null; $Error[0].FullyQualifiedErrorId',
    'CommandNotFoundException',
  ],
  [
    "1, 2 | ForEach-Object -Parallel { if ($_ -eq 1) { throw 'x' }; $_ } 2>$null; $Error[0].FullyQualifiedErrorId",
    '2\nPSTaskException',
  ],
  ['1 | ForEach-Object -Parallel { Write-Verbose v -Verbose; Write-Host h }', 'h'],
  ["1 | ForEach-Object -Parallel { exit 3 }; 'after'", 'after'],
])('%s', (script, expected) => {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(script);
  expect(host.output.trim()).toBe(expected);
});

it.each([
  ['1 | ForEach-Object -Parallel { $using:nope }', /The value of the using variable '\$using:nope'/],
  ['$b = { 1 }; 1 | ForEach-Object -Parallel { & $using:b }', /using\s.*variable cannot be a script block/],
  ['1 | ForEach-Object -Parallel { 1 } -ErrorAction Stop', /not currently supported/],
  ['1 | ForEach-Object -Parallel { 1 } -AsJob -TimeoutSeconds 3', /'TimeoutSeconds' parameter cannot/],
  ["[pscustomobject]@{ A = 'x' } | Where-Object A -match '['", /operator 'Imatch' is not valid/],
  ["[pscustomobject]@{ A = 'x' } | Where-Object A -is nope", /Cannot convert the "nope" value/],
])('%s fails', (script, message) => {
  const { engine, host } = createTestEngine({ commands, folder: '/tmp' });
  engine.run(script);
  expect(host.errors).toMatch(message);
});
