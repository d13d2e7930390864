import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which folders a folder may import from, besides itself: the arrows of the architecture. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/language': [],
  'src/types': [],
  'src/format': ['src/types'],
  'src/lab': [],
  'src/runtime': ['src/language', 'src/types', 'src/format'],
  'src/jobs': ['src/runtime', 'src/types'],
  'src/dhcp': ['src/lab'],
  'src/disk': ['src/lab', 'src/runtime'],
  'src/host': ['src/runtime', 'src/types', 'src/language', 'src/format'],
  'src/help': ['src/runtime', 'src/types', 'src/language', 'src/format'],
  'src/repl': ['src/runtime', 'src/types', 'src/language', 'src/format'],
  'src/console': ['src/runtime', 'src/types', 'src/repl'],
  'src/engine': [
    'cmdlets',
    'src/console',
    'src/dhcp',
    'src/disk',
    'src/help',
    'src/host',
    'src/jobs',
    'src/lab',
    'src/language',
    'src/repl',
    'src/runtime',
    'src/switches.ts',
    'src/types',
  ],
  cmdlets: [
    'src/runtime',
    'src/jobs',
    'src/format',
    'src/types',
    'src/language',
    'src/dhcp',
    'src/disk',
    'src/lab',
    'src/help',
  ],
};

/** Packages that only some folders may load: the rest of the program starts without them. */
const packages: Readonly<Record<string, RegExp>> = {
  react: /^src\/(repl|console|interactive)/,
  ink: /^src\/(repl|console|interactive)/,
  libsql: /^src\/lab\//,
  'yargs-parser': /^src\/switches/,
  'ipaddr.js': /^src\/types\//,
};

test('imports point the way the architecture says', () => {
  const wrong: string[] = [];
  for (const file of [...sources('src'), ...sources('cmdlets')]) {
    const home = folderOf(file);
    for (const target of imports(file)) {
      if (target.startsWith('.')) {
        const there = folderOf(path.relative(root, path.resolve(root, path.dirname(file), target)));
        const allowed = arrows[home];
        if (allowed !== undefined && there !== home && !allowed.includes(there)) wrong.push(`${file} -> ${target}`);
      } else {
        const name = target.split('/')[0] ?? '';
        const rule = packages[name];
        if (rule === undefined ? !target.startsWith('node:') : !rule.test(file)) wrong.push(`${file} -> ${target}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('no two source files import each other in a circle between folders', () => {
  for (const [from, targets] of Object.entries(arrows)) {
    for (const target of targets) expect(arrows[target] ?? [], `${from} <-> ${target}`).not.toContain(from);
  }
});

test('a file reads in one sitting: no more than 400 lines', () => {
  const generated = 'cmdlets/index.ts';
  const long = [...sources('src'), ...sources('cmdlets'), ...sources('test')].filter(
    (file) => file !== generated && fs.readFileSync(path.join(root, file), 'utf8').split('\n').length > 401,
  );
  expect(long).toEqual([]);
});

function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`);
}

function folderOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'cmdlets') return 'cmdlets';
  return parts.length > 2 ? `${parts[0]}/${parts[1]}` : file;
}

function imports(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s*['"]([^'"]+)['"]/g),
  ].map((match) => match[1] ?? '');
}
