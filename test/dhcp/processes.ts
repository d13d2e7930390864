import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles a TypeScript program of this folder, so that starting it many times costs little; returns its path. */
export function bundled(program: string): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/dhcpsh-test/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${program}.${process.pid}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL(`./${program}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['libsql'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
): { readonly output: string; readonly signal: string | null } {
  const result = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (result.status !== 0 && result.signal === null) throw new Error(result.stderr);
  return { output: result.stdout, signal: result.signal };
}

/** Starts a program; the promise is its exit code. */
export function start(program: string, args: readonly string[]): Promise<number | null> {
  const child: ChildProcess = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
