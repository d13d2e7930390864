import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandEntries } from '../../../cmdlets/index.ts';
import { createWorkshop } from '../../../src/engine/workshop.ts';
import { MemoryHost } from '../../../src/host/memory-host.ts';
import type { LabOptions } from '../../../src/lab/lab.ts';
import { CommandIndex } from '../../../src/runtime/command-index.ts';
import { loadedCmdlets } from './invoke.ts';

const scripts = path.resolve(import.meta.dirname, '../../../src/lab/labs');
const images = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-examples-'));
const commands = new CommandIndex(commandEntries);

/** A shell over a lab; `run` gives what a text prints and its errors. */
function shellOver(labOptions: LabOptions) {
  const host = new MemoryHost({ columns: 80 });
  const workshop = createWorkshop({ host, commands, images, labOptions, mounts: [], elevated: true });
  const { session } = workshop.engine;
  return {
    run(text: string) {
      const before = session.errors.length;
      host.output = '';
      host.errors = '';
      workshop.engine.run(text);
      const errors = session.errors.slice(0, session.errors.length - before).map(String);
      return { output: host.output, errors };
    },
    keepAs: (file: string) => workshop.world.lab.copyTo(file),
    close: () => workshop.close(),
  };
}

const imageOf = (lab: string): string => path.join(images, `${lab}.db`);

beforeAll(async () => {
  await commands.preload();
  for (const lab of ['contoso', 'reference', 'empty']) {
    const shell = shellOver({ file: ':memory:' });
    const built = shell.run(fs.readFileSync(path.join(scripts, `${lab}.ps1`), 'utf8'));
    expect(built, `the lab ${lab}`).toEqual({ output: '', errors: [] });
    shell.keepAs(imageOf(lab));
    shell.close();
  }
});
afterAll(() => fs.rmSync(images, { recursive: true }));

const cmdlets = [...loadedCmdlets.values()].map((cmdlet) => [cmdlet.name, cmdlet.examples ?? []] as const);

describe.each(cmdlets)('%s', (_name, examples) => {
  test.each(examples)('$title', ({ command, before, shows, fails, lab = 'reference' }) => {
    const shell = shellOver({ file: ':memory:', seed: imageOf(lab) });
    try {
      if (before !== undefined) expect(shell.run(before).errors).toEqual([]);
      const { output, errors } = shell.run(command);
      if (fails === undefined) expect(errors).toEqual([]);
      else expect(errors).not.toEqual([]);
      if (shows === undefined) return;
      const lines = output.split('\n');
      if (shows.length === 0) expect(lines).toEqual(['']);
      let from = 0;
      for (const shown of shows) {
        const at = lines.findIndex((line, index) => index >= from && line.startsWith(shown));
        expect(at, `${shown}\n${output}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
    } finally {
      shell.close();
    }
  });
});
