import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ip, testLab } from './labs.ts';
import { bundled, start } from './processes.ts';

const WRITERS = 4;
const CHANGES = 500;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dhcpsh-writers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('four processes with 500 changes each', () => {
  it('lose none, on one scope of one lab', { timeout: 120_000 }, async () => {
    const file = join(folder, 'lab.db');
    const test = testLab({ file });
    const server = test.server();
    const { scopeId } = server.scopes.add({
      startRange: ip('10.0.0.1'),
      endRange: ip('10.0.255.254'),
      subnetMask: ip('255.255.0.0'),
      name: 'shared',
    });
    const program = bundled('writerProgram');
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      start(program, [file, String(writer), String(CHANGES)]),
    );
    expect(await Promise.all(writers)).toEqual([0, 0, 0, 0]);
    const reservations = server.reservations.list(scopeId);
    expect(reservations).toHaveLength(WRITERS * CHANGES);
    const byWriter = new Map<string, number>();
    for (const { name } of reservations) byWriter.set(name, (byWriter.get(name) ?? 0) + 1);
    expect([...byWriter.values()]).toEqual([CHANGES, CHANGES, CHANGES, CHANGES]);
    const entries = test.lab.history.list().filter((entry) => entry.command === 'Add-DhcpServerv4Reservation');
    expect(entries).toHaveLength(WRITERS * CHANGES);
    expect(test.lab.read((view) => view.revision())).toBe(test.lab.history.list().length);
    test.close();
  });
});
