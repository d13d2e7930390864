import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyboardAt80, Station } from './station.ts';

let station: Station;

beforeEach(() => {
  station = new Station();
});
afterEach(() => station.close());

test('the README shows the console as it is', async () => {
  const readme = fs.readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const shown = /```text\n([^`]*Failover Scope Configuration Replication[^`]*)\n```/.exec(readme)?.[1];
  await station.openConsole(keyboardAt80);
  const { hand, terminal } = station;
  await hand.contextMenu('IPv4', 'Replicate Failover Scopes...');
  await hand.pick('Replicate Failover Scopes...');
  await hand.button('OK');
  await terminal.see('Replication successful.');
  expect(terminal.rows().map((row) => row.trimEnd())).toEqual(shown?.split('\n'));
});
