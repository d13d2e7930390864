import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-readme-'));
afterAll(() => fs.rmSync(home, { recursive: true }));

const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const transcripts = [...readme.matchAll(/^```console\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

test('the README shows transcripts', () => {
  expect(transcripts.length).toBeGreaterThanOrEqual(4);
});

test.each(transcripts.map((transcript) => [transcript.split('\n')[0], transcript]))('%s', (_title, transcript) => {
  const commands = transcript.split('\n').flatMap((line) => /^PS [^>]*> (.*)$/.exec(line)?.[1] ?? []);
  const run = spawnSync(process.execPath, [path.join(root, 'dist/dhcpsh.js'), '-NoLogo', '-Lab', ':memory:'], {
    input: `${commands.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, DHCPSH_HOME: home, NO_COLOR: '1', COLUMNS: '120' },
  });
  expect(run.stderr).toBe('');
  // Standard input is echoed behind the prompt, as pwsh does; the last prompt waits for more.
  expect(trimmed(run.stdout)).toBe(trimmed(`${transcript}PS C:\\> `));
});

function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trimEnd();
}
