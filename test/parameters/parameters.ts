// `npm run parameters`: drops each parameter of the DhcpServer cmdlets from the bound arguments in turn and runs the tests that
// bind it. A drop that no test notices is a parameter nobody tests: it is listed, and the run fails.
// `npm run parameters -- v6` drops only those of the cmdlets with that in their name.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandEntries } from '../../cmdlets/index.ts';
import { CommandIndex } from '../../src/runtime/command-index.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { type CollectedTest, collect, finish } from './collector.ts';

/** Parameters that act in the shell around a cmdlet, not in it: they have tests of their own elsewhere. */
const ofTheShell = new Set(['ThrottleLimit', 'AsJob']);

/** Part of the names of the cmdlets to look at. */
const wanted = (process.argv[2] ?? '').toLowerCase();

let dropped: { readonly cmdlet: string; readonly key: string } | undefined;
let seen: Set<string> | undefined;

const cmdlets = new CommandIndex(() => commandEntries().filter(({ module }) => module === 'DhcpServer'));
await cmdlets.preload();
for (const { name } of cmdlets.entries()) {
  const cmdlet = cmdlets.get(name);
  if (cmdlet === undefined) continue;
  const { invoke } = cmdlet;
  Object.assign(cmdlet, {
    invoke: (invocation: CmdletInvocation, args: Record<string, unknown>) =>
      invoke(watched(name, invocation), dropping(name, args)),
  });
}

const folder = path.resolve(import.meta.dirname, '../cmdlets/DhcpServer');
const tests: CollectedTest[] = [];
for (const file of fs
  .readdirSync(folder)
  .filter((each) => each.endsWith('.test.ts') && !/inventory|\.property\./.test(each))) {
  tests.push(...(await collect(file, () => import(pathToFileURL(path.join(folder, file)).href))));
}

/** Which tests bind which parameter. */
const users = new Map<string, CollectedTest[]>();
const broken: string[] = [];
for (const test of tests) {
  seen = new Set();
  const failure = await outcome(test);
  if (failure !== undefined) broken.push(`${test.file}: ${test.name}\n    ${failure.split('\n')[0]}`);
  for (const key of seen) users.set(key, [...(users.get(key) ?? []), test]);
  seen = undefined;
}
if (broken.length > 0) {
  console.error(`Tests that fail with nothing dropped:\n${broken.map((each) => `  ${each}`).join('\n')}`);
  process.exit(1);
}

const survivors: string[] = [];
let count = 0;
for (const { name } of cmdlets.entries()) {
  if (!name.toLowerCase().includes(wanted)) continue;
  for (const parameter of Object.keys(cmdlets.get(name)?.parameters ?? {})) {
    if (ofTheShell.has(parameter)) continue;
    count++;
    const key = parameter.charAt(0).toLowerCase() + parameter.slice(1);
    dropped = { cmdlet: name, key };
    let noticed = false;
    for (const test of users.get(`${name} ${key}`) ?? []) {
      if ((await outcome(test)) === undefined) continue;
      noticed = true;
      // A test that fails from now on would notice every later drop, too.
      dropped = undefined;
      const spoiled = await outcome(test);
      if (spoiled !== undefined) throw new Error(`${test.file}: ${test.name} stays broken after ${name} -${parameter}`);
      break;
    }
    dropped = undefined;
    if (!noticed) survivors.push(`${name} -${parameter}`);
  }
}
await finish();
console.log(`${count} parameters dropped, ${count - survivors.length} noticed, ${survivors.length} survived`);
for (const survivor of survivors) console.log(`  ${survivor}`);
if (survivors.length > 0) process.exitCode = 1;

async function outcome(test: CollectedTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The arguments as the cmdlet sees them: without the one that is dropped. What it looks at is noted. */
function dropping(cmdlet: string, args: Record<string, unknown>): Record<string, unknown> {
  const gone = (key: string | symbol): boolean => dropped?.cmdlet === cmdlet && dropped.key === key;
  for (const key of Object.keys(args)) note(cmdlet, key);
  return new Proxy(args, {
    get: (target, key) => (gone(key) ? undefined : Reflect.get(target, key)),
    has: (target, key) => !gone(key) && Reflect.has(target, key),
    ownKeys: (target) => Reflect.ownKeys(target).filter((key) => !gone(key)),
    set(target, key, value) {
      if (typeof key === 'string') note(cmdlet, key);
      return Reflect.set(target, key, value);
    },
  });
}

function watched(cmdlet: string, invocation: CmdletInvocation): CmdletInvocation {
  return new Proxy(invocation, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key === 'isBound') {
        return (parameter: string) =>
          !(dropped?.cmdlet === cmdlet && dropped.key.toLowerCase() === parameter.toLowerCase()) &&
          target.isBound(parameter);
      }
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

function note(cmdlet: string, key: string): void {
  seen?.add(`${cmdlet} ${key}`);
}
