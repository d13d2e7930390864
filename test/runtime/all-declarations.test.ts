import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import '../../src/engine/workshop.ts';
import { registeredTypes } from '../../src/types/type-names.ts';

const shell = path.resolve(import.meta.dirname, '../../dist/dhcpsh.js');

// The build leaves modules out of the program's first part; what declares a type there must be imported by this module.
test('the built program knows every type that the sources declare', () => {
  const names = Array.from(registeredTypes(), ({ fullName }) => fullName).filter((name) => !name.includes('`'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-types-'));
  const script = path.join(folder, 'unknown.ps1');
  const list = names.map((name) => `'${name}'`).join('\n');
  fs.writeFileSync(script, `foreach ($name in @(${list})) { if ($null -eq ($name -as [type])) { $name } }`);
  const { stdout, stderr } = spawnSync(process.execPath, [shell, '-NoProfile', '-Lab', ':memory:', '-File', script], {
    encoding: 'utf8',
  });
  fs.rmSync(folder, { recursive: true });
  expect(names.length).toBeGreaterThan(300);
  expect([stdout, stderr]).toEqual(['', '']);
});
