import type { CommandIndex } from '../../src/runtime/command-index.ts';
import type { Drive, DriveItem } from '../../src/runtime/drive.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import { Drives } from '../../src/runtime/drives.ts';
import { createEngine, type Engine } from '../../src/runtime/engine.ts';
import { hostFormatter } from '../../src/runtime/formatting/session-formatter.ts';
import type { Host } from '../../src/runtime/host.ts';

/** Gathers what an engine writes. */
export class MemoryHost implements Host {
  readonly name = 'ConsoleHost';
  readonly interactive = false;
  readonly styled = false;
  output = '';
  errors = '';
  stop = false;

  size(): { columns: number; rows: number } {
    return { columns: 80, rows: 25 };
  }

  write(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.errors += text;
  }

  progress(): void {}

  readLine(): string | null {
    return null;
  }

  readKey(): string {
    return '';
  }

  clear(): void {}

  setTitle(): void {}

  flush(): void {}

  stopRequested(): boolean {
    return this.stop;
  }

  sleep(): boolean {
    return this.stop;
  }
}

/** A drive in memory, paths below `/`. */
export class MemoryDrive implements Drive {
  readonly name = '';
  readonly root = '/';
  readonly separator = '/';
  readonly caseSensitive = true;
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['']);

  stat(path: readonly string[]): DriveItem | undefined {
    const key = path.join('/');
    const folder = this.#folders.has(key);
    const content = this.#files.get(key);
    if (!folder && content === undefined) return undefined;
    return {
      name: path.at(-1) ?? '',
      folder,
      length: content?.length ?? 0,
      created: 0,
      modified: 0,
      accessed: 0,
      readOnly: false,
      hidden: false,
    };
  }

  list(path: readonly string[]): DriveItem[] {
    const prefix = path.length === 0 ? '' : `${path.join('/')}/`;
    const names = new Set<string>();
    for (const key of [...this.#files.keys(), ...this.#folders]) {
      if (key !== '' && key.startsWith(prefix) && key !== prefix)
        names.add(key.slice(prefix.length).split('/')[0] ?? '');
    }
    return [...names].sort().flatMap((name) => this.stat([...path, name]) ?? []);
  }

  read(path: readonly string[]): Uint8Array {
    const content = this.#files.get(path.join('/'));
    if (content === undefined) throw new DriveError('NotFound', `/${path.join('/')}`);
    return content;
  }

  write(path: readonly string[], content: Uint8Array): void {
    if (!this.#folders.has(path.slice(0, -1).join('/'))) throw new DriveError('NotFound', `/${path.join('/')}`);
    this.#files.set(path.join('/'), content);
  }

  append(path: readonly string[], content: Uint8Array): void {
    const before = this.#files.get(path.join('/')) ?? new Uint8Array();
    const joined = new Uint8Array(before.length + content.length);
    joined.set(before);
    joined.set(content, before.length);
    this.write(path, joined);
  }

  makeFolder(path: readonly string[]): void {
    for (let length = 1; length <= path.length; length++) this.#folders.add(path.slice(0, length).join('/'));
  }

  remove(path: readonly string[]): void {
    const key = path.join('/');
    this.#files.delete(key);
    this.#folders.delete(key);
    for (const each of [...this.#files.keys()]) if (each.startsWith(`${key}/`)) this.#files.delete(each);
    for (const each of [...this.#folders]) if (each.startsWith(`${key}/`)) this.#folders.delete(each);
  }

  move(from: readonly string[], to: readonly string[]): void {
    this.write(to, this.read(from));
    this.remove(from);
  }

  change(): void {}
}

export interface TestEngine {
  readonly engine: Engine;
  readonly host: MemoryHost;
  readonly drive: MemoryDrive;
}

/** An engine over memory: nothing of the machine is touched. */
export function createTestEngine(options: { readonly commands: CommandIndex; readonly folder?: string }): TestEngine {
  const host = new MemoryHost();
  const drive = new MemoryDrive();
  const drives = new Drives([drive]);
  if (options.folder !== undefined) {
    const segments = options.folder.split('/').filter((part) => part !== '');
    drive.makeFolder(segments);
    drives.location = { drive, segments };
  }
  const engine = createEngine({ host, commands: options.commands, drives, formatter: hostFormatter });
  return { engine, host, drive };
}
