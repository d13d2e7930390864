import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandIndex } from '../runtime/commands.ts';
import { createTestEngine } from '../runtime/test-engine.ts';

/** A script, and the exception it ends in: type, message and, behind an arrow, what caused it. */
const facts = JSON.parse(readFileSync(new URL('facts/errors.json', import.meta.url), 'utf8')) as [string, string][];

const { engine, host } = createTestEngine({ commands: await commandIndex() });

function exceptionOf(script: string): string {
  host.output = '';
  engine.run(`try { $null = & { ${script} }; 'nothing' } catch {
    $e = $_.Exception
    if ($e.GetType().Name -like '*InvocationException') { $e = $e.InnerException }
    $text = $e.GetType().FullName + ' | ' + $e.Message
    if ($e.InnerException) { $text += ' <- ' + $e.InnerException.GetType().FullName + ': ' + $e.InnerException.Message }
    $text
  }`);
  return host.output.trim();
}

test.each(facts)('%s', (script, expected) => {
  expect(exceptionOf(script)).toBe(expected);
});
