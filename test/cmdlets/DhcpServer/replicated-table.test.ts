import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandEntries, programEntries } from '../../../cmdlets/index.ts';
import { createWorkshop, type Workshop } from '../../../src/engine/workshop.ts';
import { MemoryHost } from '../../../src/host/memory-host.ts';
import { CommandIndex } from '../../../src/runtime/command-index.ts';
import { addScope, ip, testLab } from '../../dhcp/labs.ts';

const host = new MemoryHost({ columns: 120 });
let workshop: Workshop;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-table-'));

beforeAll(async () => {
  const lab = testLab();
  const server = lab.server();
  for (const prefix of ['10.0.10', '10.0.20']) addScope(server, prefix);
  const scopeIds = [ip('10.0.10.0'), ip('10.0.20.0')];
  server.failover.add({ name: 'dhcp1-dhcp2', partnerServer: 'dhcp2.contoso.com', scopeIds });
  const seed = path.join(folder, 'lab.db');
  lab.lab.copyTo(seed);
  lab.close();
  const commands = await new CommandIndex(commandEntries, programEntries).preload();
  const labOptions = { file: ':memory:', seed };
  workshop = createWorkshop({ host, commands, images: folder, labOptions, mounts: [], elevated: true });
});
afterAll(() => {
  workshop.close();
  fs.rmSync(folder, { recursive: true });
});

/** What a line prints, without blank lines and blanks at line ends. */
function printed(line: string): string[] {
  host.output = '';
  host.errors = '';
  workshop.engine.run(line);
  expect(host.errors).toBe('');
  return host.output.split('\n').flatMap((text) => text.trimEnd() || []);
}

const replicate = 'Invoke-DhcpServerv4FailoverReplication -Force';
const table = ['ScopeId', '-------', '10.0.10.0', '10.0.20.0'];

test.each([
  replicate,
  `${replicate} | Out-Default`,
  `${replicate} | Format-Table`,
  `$ids = ${replicate}; $ids`,
  `${replicate} | Out-String`,
])('%s prints a table of ids', (line) => {
  expect(printed(line)).toEqual(table);
});

test('as values the ids are plain strings', () => {
  expect(printed(`${replicate} | ForEach-Object { "<$_>" }`)).toEqual(['<10.0.10.0>', '<10.0.20.0>']);
  expect(printed(`(${replicate}) -join ', '`)).toEqual(['10.0.10.0, 10.0.20.0']);
  expect(printed(`(${replicate})[0] -is [string]`)).toEqual(['True']);
  expect(printed(`${replicate} | ConvertTo-Json -Compress`)).toEqual(['["10.0.10.0","10.0.20.0"]']);
});

test('before and behind other tables it stays a table of its own', () => {
  const scopes = printed('Get-DhcpServerv4Scope');
  expect(printed(`Get-DhcpServerv4Scope; ${replicate}`)).toEqual([...scopes, ...table]);
  expect(printed(`${replicate}; Get-DhcpServerv4Scope`)).toEqual([...table, ...scopes]);
  expect(printed(`${replicate}; 'done'`)).toEqual([...table, 'done']);
});
