import { type FileEntry, FileError } from '../lab/files.ts';
import type { Lab } from '../lab/lab.ts';
import { type Drive, DriveError, type DriveFailure, type DriveItem } from '../runtime/drive.ts';

/** Windows' attribute bits. */
const readOnlyBit = 0x1;
const hiddenBit = 0x2;
/** Characters that Windows allows in no name. */
const forbidden = /[<>:"|?*\u0000-\u001f]/;

/** A Windows drive that lives in the lab's database: `C:\`. The lab is opened by the first path that is looked at. */
export class LabDrive implements Drive {
  readonly name: string;
  readonly root: string;
  readonly separator = '\\';
  readonly caseSensitive = false;
  readonly #lab: Lab;

  constructor(lab: Lab, letter = 'C') {
    this.#lab = lab;
    this.name = letter;
    this.root = `${letter}:\\`;
  }

  stat(path: readonly string[]): DriveItem | undefined {
    if (path.some((segment) => forbidden.test(segment))) return undefined;
    const entry = this.#lab.files.stat(this.#path(path));
    if (entry !== undefined) return item(entry);
    // The root is there even when nothing was ever put on the drive.
    return path.length === 0 ? emptyRoot(this.root) : undefined;
  }

  list(path: readonly string[]): DriveItem[] {
    if (path.length === 0 && this.#lab.files.stat(this.#path(path)) === undefined) return [];
    return this.#attempt(path, () => this.#lab.files.list(this.#path(path)).map(item));
  }

  read(path: readonly string[]): Uint8Array {
    return this.#attempt(path, () => this.#lab.files.read(this.#path(path)));
  }

  write(path: readonly string[], content: Uint8Array): void {
    this.#checkName(path);
    if (this.stat(path)?.readOnly === true) throw new DriveError('AccessDenied', this.#show(path));
    this.#ensureRoot(path);
    this.#attempt(path, () => this.#lab.files.write(this.#path(path), content));
  }

  append(path: readonly string[], content: Uint8Array): void {
    const old = this.stat(path) === undefined ? new Uint8Array() : this.read(path);
    this.write(path, Buffer.concat([old, content]));
  }

  makeFolder(path: readonly string[]): void {
    this.#checkName(path);
    this.#attempt(path, () => this.#lab.files.mkdir(this.#path(path)));
  }

  remove(path: readonly string[], recurse: boolean): void {
    if (path.length === 0) throw new DriveError('AccessDenied', this.root);
    this.#attempt(path, () => this.#lab.files.delete(this.#path(path), { recursive: recurse }));
  }

  move(from: readonly string[], to: readonly string[]): void {
    this.#checkName(to);
    this.#attempt(from, () => this.#lab.files.move(this.#path(from), this.#path(to)));
  }

  change(path: readonly string[], attributes: Partial<DriveItem>): void {
    this.#attempt(path, () => {
      const entry = this.#lab.files.stat(this.#path(path));
      if (entry === undefined) throw new DriveError('NotFound', this.#show(path));
      let bits = entry.attributes;
      if (attributes.readOnly !== undefined) bits = attributes.readOnly ? bits | readOnlyBit : bits & ~readOnlyBit;
      if (attributes.hidden !== undefined) bits = attributes.hidden ? bits | hiddenBit : bits & ~hiddenBit;
      const { created, modified, accessed } = attributes;
      this.#lab.files.touch(this.#path(path), { created, modified, accessed, attributes: bits });
    });
  }

  #path(path: readonly string[]): string {
    return [`${this.name}:`, ...path].join('\\');
  }

  #show(path: readonly string[]): string {
    return this.root + path.join('\\');
  }

  #checkName(path: readonly string[]): void {
    if (path.some((segment) => forbidden.test(segment) || /[. ]$/.test(segment))) {
      throw new DriveError('InvalidName', this.#show(path));
    }
  }

  /** A file directly below the root needs the root's own entry. */
  #ensureRoot(path: readonly string[]): void {
    if (path.length === 1) this.#lab.files.mkdir(`${this.name}:`);
  }

  #attempt<T>(path: readonly string[], act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof FileError) throw new DriveError(failures[error.reason], this.#show(path));
      throw error;
    }
  }
}

const failures: Readonly<Record<FileError['reason'], DriveFailure>> = {
  NotFound: 'NotFound',
  Exists: 'Exists',
  NotDirectory: 'NotAFolder',
  IsDirectory: 'IsAFolder',
  NotEmpty: 'NotEmpty',
};

function item(entry: FileEntry): DriveItem {
  return {
    name: entry.name,
    folder: entry.directory,
    length: entry.size,
    created: entry.created,
    modified: entry.modified,
    accessed: entry.accessed,
    readOnly: (entry.attributes & readOnlyBit) !== 0 && !entry.directory,
    hidden: (entry.attributes & hiddenBit) !== 0,
  };
}

function emptyRoot(root: string): DriveItem {
  return { name: root, folder: true, length: 0, created: 0, modified: 0, accessed: 0, readOnly: false, hidden: false };
}
