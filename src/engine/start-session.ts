import fs from 'node:fs';
import path from 'node:path';
import type { Engine, RunArgument, RunResult } from '../runtime/engine.ts';
import { profileScripts } from '../runtime/scopes/profiles.ts';
import type { ScriptArgument, StartOptions, StartRequest } from '../switches.ts';
import type { Value } from '../types/value.ts';

/** The command or script that the command line names. */
export type FirstCommand = Extract<StartRequest, { readonly kind: 'command' | 'file' }>;

/** Folders of this machine that a session sees, and where it starts. */
export interface Folders {
  readonly mounts: readonly string[];
  readonly readable: readonly string[];
  readonly location?: string;
}

/** `-File` and `-Command` see the folder they are started in; every other session stays on `C:\`. */
export function foldersOf({ mounts, workingDirectory }: StartOptions, first: FirstCommand | undefined): Folders {
  if (first === undefined) return { mounts, readable: [] };
  const here = process.cwd();
  const readable = first.kind === 'file' ? [path.dirname(path.resolve(first.path))] : [];
  return { mounts: [here, ...hostFolder(workingDirectory), ...mounts], readable, location: here };
}

/** The folder of this machine that -WorkingDirectory names; none for a place in the lab. */
function hostFolder(folder: string | undefined): string[] {
  if (folder === undefined || /^[a-z]+:/i.test(folder)) return [];
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? [path.resolve(folder)] : [];
}

/**
 * Brings a new session to where the command line wants it: its folder, then the profiles. A folder that isn't there and a
 * profile that fails are errors of the session's own, which goes on; `exit` in a profile ends it.
 */
export function startSession(engine: Engine, { workingDirectory, noProfile }: StartOptions): RunResult | undefined {
  const { session } = engine;
  if (workingDirectory !== undefined) engine.run(`Set-Location -LiteralPath ${quoted(workingDirectory)}`);
  if (noProfile) return undefined;
  for (const script of profileScripts(session.place.user).values()) {
    const place = session.drives.resolve(script);
    if (place === undefined || session.drives.stat(place) === undefined) continue;
    const result = engine.run(`. ${quoted(script)}`);
    if (result.exited) return result;
  }
  return undefined;
}

/**
 * Runs the command or the script.
 *
 * @param inputOf gives what `$input` is for a text that may read it
 */
export function runFirst(
  engine: Engine,
  first: FirstCommand,
  inputOf: (text: string) => Value[] | undefined,
): RunResult {
  const args = runArguments(first.arguments);
  if (first.kind === 'command') {
    const result = engine.run(first.text, { args, input: inputOf(first.text) });
    return result.exited || result.succeeded ? result : { ...result, exitCode: 1 };
  }
  const file = path.resolve(first.path);
  const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const result = engine.run(text, { file, args, input: inputOf(text) });
  // Where the shell goes on, `exit` ends the script only.
  return first.options.noExit ? { ...result, exited: false } : result;
}

/** `-Command` and a script that has no such parameter see the texts as they were given. */
function runArguments(args: readonly ScriptArgument[]): RunArgument[] {
  return args.map(({ parameter, value }) => (parameter === undefined ? String(value) : { parameter, value }));
}

/** A text as PowerShell writes it literally. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}
