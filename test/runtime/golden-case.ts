import fs from 'node:fs';
import path from 'node:path';
import type { CommandIndex } from '../../src/runtime/command-index.ts';
import { createTestEngine } from './test-engine.ts';

export interface GoldenCase {
  readonly id: string;
  readonly area: string;
  readonly script: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly files?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
}

export interface GoldenOutcome {
  readonly passed: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly wanted: { readonly stdout: string; readonly stderr: string };
}

export function readCases(file: string): GoldenCase[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldenCase);
}

/** A case's file: its text, or `@path` relative to the transcripts. */
function contentOf(text: string): Uint8Array {
  if (!text.startsWith('@')) return new TextEncoder().encode(text);
  return fs.readFileSync(path.resolve(import.meta.dirname, '../../../shared/golden', text.slice(1)));
}

/** As long as the folders of the recording were: error messages wrap before paths are replaced. */
const folder = '/tmp/gl-a1b2c3';

export function runCase(wanted: GoldenCase, commands: CommandIndex): GoldenOutcome {
  const file = `${folder}/case.ps1`;
  const { engine, host, drive } = createTestEngine({ commands, folder });
  const segments = folder.split('/').filter((part) => part !== '');
  drive.write([...segments, 'case.ps1'], new TextEncoder().encode(wanted.script));
  for (const [name, text] of Object.entries(wanted.files ?? {})) {
    drive.write([...segments, ...name.split('/')], contentOf(text));
  }
  let exit = 0;
  try {
    exit = engine.run(wanted.script, { file }).exitCode & 255;
  } catch (error) {
    host.errors += `CRASH ${error instanceof Error ? error.stack : String(error)}`;
    exit = -1;
  }
  const clean = (text: string): string =>
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(file, '<script>')
      .replaceAll(folder, '<dir>')
      .replace(/[ \t]+$/gm, '')
      .replace(/\n$/, '');
  const expected = { stdout: clean(wanted.stdout), stderr: clean(wanted.stderr) };
  const stdout = clean(host.output);
  const stderr = clean(host.errors);
  const passed = stdout === expected.stdout && stderr === expected.stderr && exit === wanted.exit;
  return { passed, stdout, stderr, exit, wanted: expected };
}
