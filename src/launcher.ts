#!/usr/bin/env node
// The file behind the `dhcpsh` command. It runs the program from V8's code cache, which halves the time to start:
// compiling the bundle would cost more than everything a short command does.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

type Part = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
  dynamicImport: (specifier: string) => Promise<unknown>,
) => void;

/** What every start needs. Its modules that the second part uses are asked for by their file, and are the same each time. */
interface First {
  shared(file: string): object;
}

/** The commands and all that not every start needs. */
interface Commands {
  readonly doors: Readonly<Record<string, () => object>>;
}

const first = { exports: {} as First };
const commands = { exports: {} as Commands };
const taken = new Map<string, object>();
let commandsRead = false;

run('program', first);

/** The parts name one another's modules `part:src/...` and `first:src/...`; all others are Node's. */
function requirePart(name: string): unknown {
  const [, part, file] = /^(part|first):(.*)/.exec(name) ?? [];
  if (part === undefined || file === undefined) return require(name);
  let module = taken.get(name);
  if (module === undefined) {
    module = part === 'first' ? first.exports.shared(file) : throughDoor(file);
    taken.set(name, module);
  }
  return module;
}

function throughDoor(file: string): object {
  if (!commandsRead) {
    commandsRead = true;
    run('commands', commands);
  }
  const door = commands.exports.doors[file];
  if (door === undefined) throw new Error(`${file} is not part of this build.`);
  return door();
}

function run(name: string, module: { exports: object }): void {
  const file = path.join(__dirname, `${name}.cjs`);
  const cacheFile = path.join(__dirname, `${name}.${process.version}-${process.arch}.cache`);
  // The bundle is plain ASCII, which is read faster as Latin-1 and needs half the memory.
  const source = fs.readFileSync(file, 'latin1');
  const cachedData = readCache(cacheFile);
  const script = new vm.Script(source, { filename: file, cachedData });
  // The build writes each part as one function.
  const part = script.runInThisContext() as Part;
  // Cache what a first run compiled, functions included: so the cache is written at its end.
  if (cachedData === undefined || script.cachedDataRejected || process.env.DHCPSH_WARM === '1') {
    process.once('exit', () => writeCache(cacheFile, script.createCachedData()));
  }
  // Code that comes from the cache has no loader of its own for `import()`: it borrows this file's.
  part(module.exports, requirePart, module, file, __dirname, (specifier) => import(specifier));
}

function readCache(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined; // No cache yet: a slower start, nothing else.
  }
}

function writeCache(file: string, data: Buffer): void {
  const partial = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(partial, data);
    fs.renameSync(partial, file);
  } catch {
    // An installation folder that cannot be written to: every start compiles, which is slower but right.
  }
}
