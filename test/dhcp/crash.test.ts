import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDhcp } from '../../src/dhcp/dhcp.ts';
import { openLab } from '../../src/lab/lab.ts';
import { ADMINISTRATOR, addScope, testLab } from './labs.ts';
import { bundled, run } from './processes.ts';

const SCOPES = 300;
let folder = '';
let image = '';
let program = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dhcpsh-crash-'));
  image = join(folder, 'image.db');
  program = bundled('crashProgram');
  const test = testLab();
  const server = test.server();
  const ids = Array.from({ length: SCOPES }, (_, index) => addScope(server, `10.${10 + (index >> 8)}.${index & 255}`));
  server.failover.add({ name: 'f', partnerServer: 'dhcp2', scopeIds: ids.filter((_, index) => index % 3 > 0) });
  server.failover.add({ name: 'g', partnerServer: 'dhcp3', scopeIds: ids.filter((_, index) => index % 3 === 0) });
  for (const id of ids) server.scopes.set(id, { description: 'new' });
  test.lab.copyTo(image);
  test.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How each scope is on its partner, by id. */
function partners(file: string): Map<number, string> {
  const lab = openLab({ file });
  try {
    const dhcp = createDhcp(lab);
    const scopes = ['dhcp2', 'dhcp3'].flatMap((name) => dhcp.connect(ADMINISTRATOR, name).scopes.list());
    return new Map(scopes.map((scope) => [scope.scopeId, scope.description]));
  } finally {
    lab.close();
  }
}

describe('a replication of 300 scopes killed before any statement', () => {
  it('leaves each scope old or new, and every printed one new', { timeout: 120_000 }, () => {
    const whole = join(folder, 'whole.db');
    copyFileSync(image, whole);
    const statements = Number(/statements (\d+)/.exec(run(program, [whole]).output)?.[1]);
    expect(statements).toBeGreaterThan(20);
    const halfway = new Set<number>();
    for (let deadly = 1; deadly <= statements; deadly++) {
      const file = join(folder, `${deadly}.db`);
      copyFileSync(image, file);
      const { output, signal } = run(program, [file, String(deadly)]);
      expect(signal).toBe('SIGKILL');
      const held = partners(file);
      expect(held.size).toBe(SCOPES);
      const fresh = [...held].filter(([, description]) => description === 'new').map(([id]) => id);
      expect([...held.values()].every((description) => description === 'new' || description === '')).toBe(true);
      const printed = output.trim().split('\n').filter(Boolean).map(Number);
      for (const id of printed) expect(held.get(id)).toBe('new');
      halfway.add(fresh.length);
      if (deadly % 10 === 0) {
        expect(
          run(program, [file])
            .output.split('\n')
            .filter((line) => /^\d+$/.test(line)),
        ).toHaveLength(SCOPES);
        expect([...partners(file).values()].every((description) => description === 'new')).toBe(true);
      }
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    }
    expect([...halfway].sort((a, b) => a - b)).toEqual([0, 256]);
  });
});
