#!/usr/bin/env node
// The file behind the `dhcpsh` command. It runs the program from V8's code cache, which halves the time to start:
// compiling the bundle would cost more than everything a short command does.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

type Program = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
  dynamicImport: (specifier: string) => Promise<unknown>,
) => void;

const file = path.join(__dirname, 'program.cjs');
const cacheFile = path.join(__dirname, `program.${process.version}-${process.arch}.cache`);

run();

function run(): void {
  // The bundle is plain ASCII, which is read faster as Latin-1 and needs half the memory.
  const source = fs.readFileSync(file, 'latin1');
  const cachedData = readCache();
  const script = new vm.Script(source, { filename: file, cachedData });
  // The build writes the program as one function.
  const program = script.runInThisContext() as Program;
  const module = { exports: {} };
  // Cache what a first run compiled, functions included: so the cache is written at its end.
  if (cachedData === undefined || script.cachedDataRejected || process.env.DHCPSH_WARM === '1') {
    process.once('exit', () => writeCache(script.createCachedData()));
  }
  // Code that comes from the cache has no loader of its own for `import()`: it borrows this file's.
  program(module.exports, require, module, file, __dirname, (specifier) => import(specifier));
}

function readCache(): Buffer | undefined {
  try {
    return fs.readFileSync(cacheFile);
  } catch {
    return undefined; // No cache yet: a slower start, nothing else.
  }
}

function writeCache(data: Buffer): void {
  const partial = `${cacheFile}.${process.pid}`;
  try {
    fs.writeFileSync(partial, data);
    fs.renameSync(partial, cacheFile);
  } catch {
    // An installation folder that cannot be written to: every start compiles, which is slower but right.
  }
}
