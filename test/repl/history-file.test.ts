import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HistoryFile } from '../../src/repl/history/history-file.ts';
import { isSensitive } from '../../src/repl/history/sensitive.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'history-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the history file', () => {
  test('keeps lines, several rows as PSReadLine writes them', () => {
    const file = new HistoryFile(folder);
    expect(file.load(10)).toEqual([]);
    file.append('Get-Date');
    file.append('if (1) {\n  2\n}');
    expect(fs.readFileSync(file.path, 'utf8')).toBe('Get-Date\nif (1) {`\n  2`\n}\n');
    expect(new HistoryFile(folder).load(10)).toEqual(['Get-Date', 'if (1) {\n  2\n}']);
    expect(new HistoryFile(folder).load(1)).toEqual(['if (1) {\n  2\n}']);
  });

  test('tells what another shell wrote meanwhile, once', () => {
    const [one, two] = [new HistoryFile(folder), new HistoryFile(folder)];
    one.append('a');
    expect(two.append('b')).toEqual(['a']);
    expect(one.append('c')).toEqual(['b']);
    expect(one.append('d')).toEqual([]);
    expect(one.load(9)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('writes nothing secret', () => {
    const file = new HistoryFile(folder);
    file.append('Add-DhcpServerv4Failover -Name x -SharedSecret "hush"');
    file.append('$Password = 1');
    expect(fs.existsSync(file.path)).toBe(false);
  });

  test('lives with a lock left behind, and with a folder it may not write', () => {
    const file = new HistoryFile(folder);
    file.append('a');
    fs.writeFileSync(`${file.path}.lock`, '');
    fs.utimesSync(`${file.path}.lock`, 0, 0);
    file.append('b');
    expect(file.load(9)).toEqual(['a', 'b']);
    expect(fs.existsSync(`${file.path}.lock`)).toBe(false);
    const blocked = new HistoryFile(path.join(file.path, 'below-a-file'));
    expect(blocked.append('x')).toEqual([]);
    expect(blocked.problem).toBeInstanceOf(Error);
  });
});

test.each([
  ['Add-X -SharedSecret a', true],
  ['Add-X -Shared a', true],
  ['Add-X –sh:a', true],
  ['ConvertTo-SecureString -AsPlainText', true],
  ['$apiKey', true],
  ['Show-Command', false],
  ['Get-X -ShowWindow', false],
  ['Get-DhcpServerv4Scope', false],
])('%s: secret %s', (line, secret) => {
  expect(isSensitive(line)).toBe(secret);
});
