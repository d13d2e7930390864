import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LabOptions } from '../lab/lab.ts';

/** The labs that come with the product: their names, and what each is for. */
export const builtInLabs: Readonly<Record<string, string>> = {
  contoso: 'Three DHCP servers and a domain controller with two failover relationships.',
  reference: "The world that Microsoft's cmdlet pages presuppose.",
  empty: 'One bare server.',
};

/** Why `-Lab` can't be served. */
export class LabNameError extends Error {}

/** The user's own folder: labs and command history. `DHCPSH_HOME` moves it, for tests and portable use. */
export function dataFolder(): string {
  const chosen = process.env.DHCPSH_HOME;
  if (chosen) return path.resolve(chosen);
  if (process.platform === 'win32') return path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'dhcpsh');
  return path.join(process.env.XDG_DATA_HOME ?? path.join(os.homedir(), '.local', 'share'), 'dhcpsh');
}

/**
 * What `-Lab` means: a name (kept in the data folder), a file (a new one starts as a copy of contoso), or `:memory:` and
 * `:memory:<name>` for a private copy that is deleted at exit.
 *
 * @param images folder of the built-in labs' images, one `<name>.db` each
 * @throws LabNameError for a name that is no lab and a database that can't be reached
 */
export function findLab(lab: string | undefined, images: string): LabOptions {
  const wanted = lab ?? 'contoso';
  if (/^postgres(ql)?:\/\//i.test(wanted)) {
    throw new LabNameError('Shared labs on PostgreSQL are not part of this version; use a name, a file or :memory:.');
  }
  const memory = /^:memory:(.*)$/.exec(wanted);
  if (memory) return { file: ':memory:', seed: image(memory[1] || 'contoso', images) };
  if (isFile(wanted)) {
    const file = path.resolve(wanted);
    const fault = fileFault(file);
    if (fault !== undefined) throw new LabNameError(`'${wanted}' can't be a lab: ${fault}`);
    return { file, seed: image('contoso', images) };
  }
  const file = labFile(wanted);
  if (fs.existsSync(file)) return { file };
  return { file, seed: image(wanted, images) };
}

/** Where a named lab is kept. */
export function labFile(name: string): string {
  return path.join(dataFolder(), 'labs', `${name.toLowerCase()}.db`);
}

/** Names of the labs in the data folder and of the built-in ones, sorted. */
export function labNames(): string[] {
  const folder = path.join(dataFolder(), 'labs');
  const kept = fs.existsSync(folder)
    ? fs.readdirSync(folder).flatMap((name) => /^(.+)\.db$/.exec(name)?.[1] ?? [])
    : [];
  return [...new Set([...Object.keys(builtInLabs), ...kept])].sort();
}

/** The image of a built-in lab. */
export function image(name: string, images: string): string {
  const known = Object.keys(builtInLabs).find((each) => each === name.toLowerCase());
  if (known === undefined)
    throw new LabNameError(`There is no lab named '${name}'. The labs are: ${labNames().join(', ')}.`);
  return path.join(images, `${known}.db`);
}

function isFile(lab: string): boolean {
  return /[\\/]/.test(lab) || /\.(db|sqlite3?|lab)$/i.test(lab);
}

const databaseHeader = 'SQLite format 3\0';

/** Why a path can't name a lab's file: what is there is no database. */
function fileFault(file: string): string | undefined {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (!there.isFile()) return 'it is a folder.';
  if (there.size === 0) return undefined;
  const start = Buffer.alloc(databaseHeader.length);
  const handle = fs.openSync(file, 'r');
  fs.readSync(handle, start);
  fs.closeSync(handle);
  return start.toString('latin1') === databaseHeader ? undefined : 'it is no database.';
}
