import type { Database, Row, SqlValue } from './database.ts';

/** A file or a folder on one of the lab's drives. Times are epoch milliseconds of lab time. */
export interface FileEntry {
  /** `C:\Temp\x.csv`, spelled as it was created. */
  readonly path: string;
  readonly name: string;
  readonly directory: boolean;
  readonly size: number;
  readonly created: number;
  readonly modified: number;
  readonly accessed: number;
  /** Windows' attribute bits; the disk decides what they mean. */
  readonly attributes: number;
}

/** Why a file operation failed. The disk turns it into PowerShell's error. */
export class FileError extends Error {
  readonly reason: 'NotFound' | 'Exists' | 'NotDirectory' | 'IsDirectory' | 'NotEmpty';
  readonly path: string;

  constructor(reason: FileError['reason'], path: string) {
    super(`${reason}: ${path}`);
    this.name = 'FileError';
    this.reason = reason;
    this.path = path;
  }
}

const COLUMNS = 'parent, name, directory, size, created, modified, accessed, attributes';

/**
 * The virtual drives. A path is absolute, its parts are separated by `\`, and it has no `.` or `..`: `C:`, `C:\Temp\x`.
 * Case is kept and ignored. Each method is one transaction, or part of the change it is called in.
 */
export class Files {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Undefined when there is nothing at that path. A drive's root exists once something was made on it. */
  stat(path: string): FileEntry | undefined {
    const { parent, key } = place(path);
    const row = this.#database.get(`SELECT ${COLUMNS} FROM files WHERE parent = ? AND key = ?`, [parent.key, key]);
    return row === undefined ? undefined : this.#entry(row);
  }

  /** What a folder holds, by name. Throws NotFound, NotDirectory. */
  list(path: string): FileEntry[] {
    const folder = this.#existing(path);
    if (!folder.directory) throw new FileError('NotDirectory', path);
    return this.#database
      .all(`SELECT ${COLUMNS} FROM files WHERE parent = ? ORDER BY key`, [path.toLowerCase()])
      .map((row) => this.#entry(row));
  }

  /** A file's bytes. Throws NotFound, IsDirectory. */
  read(path: string): Uint8Array {
    const entry = this.#existing(path);
    if (entry.directory) throw new FileError('IsDirectory', path);
    const { parent, key } = place(path);
    const content = this.#database.get('SELECT content FROM files WHERE parent = ? AND key = ?', [
      parent.key,
      key,
    ])?.[0];
    return content instanceof Uint8Array ? content : new Uint8Array();
  }

  /** Creates or replaces a file; its folder must exist. Throws NotFound (the folder), IsDirectory. */
  write(path: string, content: Uint8Array, attributes = 0x20): FileEntry {
    return this.#change(() => {
      const { parent, key, name } = place(path);
      const folder = this.stat(parent.path);
      if (folder === undefined || !folder.directory) throw new FileError('NotFound', parent.path);
      const old = this.stat(path);
      if (old?.directory === true) throw new FileError('IsDirectory', path);
      const now = this.#now();
      this.#insert([
        parent.key,
        key,
        old?.name ?? name,
        0,
        content.byteLength,
        old?.created ?? now,
        now,
        now,
        old?.attributes ?? attributes,
        content,
      ]);
      return this.#existing(path);
    });
  }

  /** Makes a folder and those above it; an existing folder is left alone. Throws Exists when a file is in the way. */
  mkdir(path: string, attributes = 0x10): FileEntry {
    return this.#change(() => {
      const old = this.stat(path);
      if (old?.directory === true) return old;
      if (old !== undefined) throw new FileError('Exists', path);
      const { parent, key, name } = place(path);
      if (parent.path !== '') this.mkdir(parent.path);
      const now = this.#now();
      this.#insert([parent.key, key, name, 1, 0, now, now, now, attributes, null]);
      return this.#existing(path);
    });
  }

  /** Deletes a file or a folder; a folder that holds something only with `recursive`. Throws NotFound, NotEmpty. */
  delete(path: string, options: { readonly recursive?: boolean } = {}): void {
    this.#change(() => {
      const entry = this.#existing(path);
      if (entry.directory) {
        const children = this.list(path);
        if (children.length > 0 && options.recursive !== true) throw new FileError('NotEmpty', path);
        for (const child of children) this.delete(child.path, options);
      }
      const { parent, key } = place(path);
      this.#database.run('DELETE FROM files WHERE parent = ? AND key = ?', [parent.key, key]);
    });
  }

  /** Moves or renames a file or a folder with all it holds. Throws NotFound, Exists. */
  move(from: string, to: string): FileEntry {
    return this.#change(() => {
      const source = this.#existing(from);
      if (from.toLowerCase() !== to.toLowerCase() && this.stat(to) !== undefined) throw new FileError('Exists', to);
      const target = place(to);
      if (this.stat(target.parent.path)?.directory !== true) throw new FileError('NotFound', target.parent.path);
      const children = source.directory ? this.list(from) : [];
      const { parent, key } = place(from);
      this.#database.run('UPDATE files SET parent = ?, key = ?, name = ? WHERE parent = ? AND key = ?', [
        target.parent.key,
        target.key,
        target.name,
        parent.key,
        key,
      ]);
      if (from.toLowerCase() !== to.toLowerCase())
        for (const child of children) this.move(child.path, `${to}\\${child.name}`);
      return this.#existing(to);
    });
  }

  /** Changes times or attributes. Throws NotFound. */
  touch(path: string, change: Partial<Pick<FileEntry, 'created' | 'modified' | 'accessed' | 'attributes'>>): FileEntry {
    return this.#change(() => {
      const entry = this.#existing(path);
      const { parent, key } = place(path);
      this.#database.run(
        'UPDATE files SET created = ?, modified = ?, accessed = ?, attributes = ? WHERE parent = ? AND key = ?',
        [
          change.created ?? entry.created,
          change.modified ?? entry.modified,
          change.accessed ?? entry.accessed,
          change.attributes ?? entry.attributes,
          parent.key,
          key,
        ],
      );
      return this.#existing(path);
    });
  }

  #existing(path: string): FileEntry {
    const entry = this.stat(path);
    if (entry === undefined) throw new FileError('NotFound', path);
    return entry;
  }

  #insert(params: readonly SqlValue[]): void {
    this.#database.run(
      `INSERT INTO files (parent, key, name, directory, size, created, modified, accessed, attributes, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (parent, key) DO UPDATE SET size = excluded.size, modified = excluded.modified,
       accessed = excluded.accessed, content = excluded.content`,
      params,
    );
  }

  #change<T>(work: () => T): T {
    return this.#database.inTransaction(work);
  }

  #entry(row: Row): FileEntry {
    const [parent, name, directory, size, created, modified, accessed, attributes] = row;
    return {
      path: this.#spelled(String(parent), String(name)),
      name: String(name),
      directory: directory === 1,
      size: Number(size),
      created: Number(created),
      modified: Number(modified),
      accessed: Number(accessed),
      attributes: Number(attributes),
    };
  }

  /** The path as its parts were created: parents are stored in lower case. */
  #spelled(parentKey: string, name: string): string {
    if (parentKey === '') return name;
    const { parent, key } = place(parentKey);
    const row = this.#database.get('SELECT parent, name FROM files WHERE parent = ? AND key = ?', [parent.key, key]);
    const spelledParent = row === undefined ? parentKey : this.#spelled(String(row[0]), String(row[1]));
    return `${spelledParent}\\${name}`;
  }
}

interface Place {
  readonly parent: { readonly path: string; readonly key: string };
  readonly key: string;
  readonly name: string;
}

function place(path: string): Place {
  const cut = path.lastIndexOf('\\');
  const parent = cut < 0 ? '' : path.slice(0, cut);
  const name = path.slice(cut + 1);
  return { parent: { path: parent, key: parent.toLowerCase() }, key: name.toLowerCase(), name };
}
