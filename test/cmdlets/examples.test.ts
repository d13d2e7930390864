import { describe, expect, test } from 'vitest';
import { commandEntries } from '../../cmdlets/index.ts';
import { allCommands, TestShell } from './test-shell.ts';

const commands = await allCommands();

describe('the examples of every command do what they say', () => {
  for (const { name } of commandEntries()) {
    const cmdlet = commands.get(name);
    for (const [index, example] of (cmdlet?.examples ?? []).entries()) {
      test(`${name} ${index + 1}: ${example.title}`, async () => {
        const shell = await TestShell.open({ lab: example.lab ?? 'reference' });
        try {
          if (example.before !== undefined) expect(shell.run(example.before).errors).toBe('');
          const { output, errors } = shell.run(`$Error.Clear(); ${example.command}`);
          if (example.fails !== undefined) {
            expect(String(shell.values('$Error[0].FullyQualifiedErrorId')[0])).toBe(example.fails);
            return;
          }
          expect(errors).toBe('');
          if (example.shows === undefined) return;
          if (example.shows.length === 0) expect(output.trim()).toBe('');
          let from = 0;
          for (const line of example.shows) {
            const found = output.indexOf(line, from);
            expect(found, `${line}\nin\n${output}`).toBeGreaterThanOrEqual(0);
            from = found + line.length;
          }
        } finally {
          shell.close();
        }
      });
    }
  }
});
