import fs from 'node:fs';
import path from 'node:path';
import { type Drive, DriveError, type DriveFailure, type DriveItem } from '../runtime/drive.ts';

/** A host folder that the user mounted. */
export interface Mount {
  /** Absolute, links resolved. */
  readonly folder: string;
  readonly writable: boolean;
}

/**
 * The host's files as `/...`, of which only mounted folders exist. Links that lead out of a mount are as good as missing:
 * every path is resolved before it is touched. The folders above a mount can be listed, but show only the way to it.
 */
export class HostDrive implements Drive {
  readonly name = '';
  readonly root = '/';
  readonly separator = '/';
  readonly caseSensitive = true;
  readonly #mounts: readonly Mount[];

  constructor(mounts: readonly Mount[]) {
    this.#mounts = mounts;
  }

  stat(segments: readonly string[]): DriveItem | undefined {
    if (this.#leadsToMount(segments)) return folderItem(segments.at(-1) ?? '/');
    const file = this.#existing(segments);
    return file === undefined ? undefined : item(segments.at(-1) ?? '/', file);
  }

  list(segments: readonly string[]): DriveItem[] {
    if (this.#leadsToMount(segments)) return this.#below(segments).map(folderItem);
    const folder = this.#existing(segments);
    if (folder === undefined) throw new DriveError('NotFound', show(segments));
    return attempt(segments, () =>
      fs
        .readdirSync(folder)
        .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
        .flatMap((name) => this.stat([...segments, name]) ?? []),
    );
  }

  read(segments: readonly string[]): Uint8Array {
    const file = this.#existing(segments);
    if (file === undefined) throw new DriveError('NotFound', show(segments));
    return attempt(segments, () => fs.readFileSync(file));
  }

  write(segments: readonly string[], content: Uint8Array): void {
    const file = this.#target(segments);
    attempt(segments, () => fs.writeFileSync(file, content));
  }

  append(segments: readonly string[], content: Uint8Array): void {
    const file = this.#target(segments);
    attempt(segments, () => fs.appendFileSync(file, content));
  }

  makeFolder(segments: readonly string[]): void {
    // One level at a time, so that each level's own links are seen.
    for (let depth = 1; depth <= segments.length; depth++) {
      const part = segments.slice(0, depth);
      if (this.stat(part) !== undefined) continue;
      const folder = this.#target(part);
      attempt(part, () => fs.mkdirSync(folder));
    }
  }

  remove(segments: readonly string[], recurse: boolean): void {
    const folder = this.#target(segments.slice(0, -1), segments);
    const file = path.join(folder, segments.at(-1) ?? '');
    if (this.#mounts.some((mount) => mount.folder === file)) throw new DriveError('AccessDenied', show(segments));
    attempt(segments, () => {
      const stat = fs.lstatSync(file);
      if (!stat.isDirectory()) fs.unlinkSync(file);
      else if (recurse) fs.rmSync(file, { recursive: true });
      else fs.rmdirSync(file);
    });
  }

  move(from: readonly string[], to: readonly string[]): void {
    const source = this.#existing(from);
    if (source === undefined) throw new DriveError('NotFound', show(from));
    if (this.stat(to) !== undefined) throw new DriveError('Exists', show(to));
    this.#target(from);
    const target = this.#target(to);
    attempt(from, () => fs.renameSync(source, target));
  }

  change(segments: readonly string[], attributes: Partial<DriveItem>): void {
    const file = this.#target(segments);
    attempt(segments, () => {
      const stat = fs.statSync(file);
      fs.utimesSync(file, (attributes.accessed ?? stat.atimeMs) / 1000, (attributes.modified ?? stat.mtimeMs) / 1000);
      if (attributes.readOnly !== undefined)
        fs.chmodSync(file, attributes.readOnly ? stat.mode & ~0o222 : stat.mode | 0o200);
    });
  }

  /** The real path of something that exists inside a mount, else undefined. */
  #existing(segments: readonly string[]): string | undefined {
    try {
      const real = fs.realpathSync(`/${segments.join('/')}`);
      return this.#mountOf(real) === undefined ? undefined : real;
    } catch {
      return undefined; // Missing, or a link to nowhere: the same to a script.
    }
  }

  /** Where to write: the folder must exist inside a writable mount, and the file must not be a link out of it. */
  #target(segments: readonly string[], shown = segments): string {
    const existing = this.#existing(segments);
    if (existing !== undefined) return this.#writable(existing, shown);
    const parent = this.#existing(segments.slice(0, -1));
    if (parent === undefined) throw new DriveError('NotFound', show(shown));
    const target = path.join(parent, segments.at(-1) ?? '');
    // Something is there after all, yet not inside a mount: a link that leads out.
    if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
      throw new DriveError('AccessDenied', show(shown));
    return this.#writable(target, shown);
  }

  #writable(real: string, shown: readonly string[]): string {
    if (this.#mountOf(real)?.writable !== true) throw new DriveError('AccessDenied', show(shown));
    return real;
  }

  /** The innermost mount that holds a real path. */
  #mountOf(real: string): Mount | undefined {
    return this.#mounts
      .filter(({ folder }) => real === folder || real.startsWith(folder === '/' ? '/' : `${folder}/`))
      .sort((a, b) => b.folder.length - a.folder.length)[0];
  }

  /** True for folders above a mount that are no part of one. */
  #leadsToMount(segments: readonly string[]): boolean {
    const folder = show(segments);
    return this.#mountOf(folder) === undefined && this.#below(segments).length > 0;
  }

  /** The names one level down that lead to a mount. */
  #below(segments: readonly string[]): string[] {
    const prefix = segments.length === 0 ? '/' : `${show(segments)}/`;
    const names = this.#mounts
      .filter((mount) => mount.folder.startsWith(prefix) && mount.folder !== '/')
      .map((mount) => mount.folder.slice(prefix.length).split('/')[0] ?? '');
    return [...new Set(names)].filter((name) => name !== '').sort();
  }
}

/** Makes mounts of folder names; missing ones are refused with the system's own error. */
export function mountFolders(folders: readonly string[], writable = true): Mount[] {
  return folders.map((folder) => ({ folder: fs.realpathSync(path.resolve(folder)), writable }));
}

function item(name: string, file: string): DriveItem | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return {
    name,
    folder: stat.isDirectory(),
    length: stat.isDirectory() ? 0 : stat.size,
    created: stat.birthtimeMs,
    modified: stat.mtimeMs,
    accessed: stat.atimeMs,
    readOnly: (stat.mode & 0o200) === 0,
    hidden: name.startsWith('.') && name !== '.',
  };
}

function folderItem(name: string): DriveItem {
  return { name, folder: true, length: 0, created: 0, modified: 0, accessed: 0, readOnly: true, hidden: false };
}

function show(segments: readonly string[]): string {
  return `/${segments.join('/')}`;
}

const failures: Readonly<Record<string, DriveFailure>> = {
  ENOENT: 'NotFound',
  EEXIST: 'Exists',
  EACCES: 'AccessDenied',
  EPERM: 'AccessDenied',
  EROFS: 'AccessDenied',
  ENOTDIR: 'NotAFolder',
  EISDIR: 'IsAFolder',
  ENOTEMPTY: 'NotEmpty',
  EINVAL: 'InvalidName',
  ENAMETOOLONG: 'InvalidName',
  EXDEV: 'CrossDrive',
};

function attempt<T>(segments: readonly string[], act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof DriveError) throw error;
    const failure = failures[(error as NodeJS.ErrnoException).code ?? ''];
    if (failure === undefined) throw error;
    throw new DriveError(failure, show(segments));
  }
}
