import type { Database } from './database.ts';
import type { Hash, Objects } from './objects.ts';

/** A name on a server for a value: (server, kind, id) → hash. The version counts its moves. */
export interface Ref {
  readonly id: string;
  readonly hash: Hash;
  readonly version: number;
}

export interface LoadedRef<T> extends Ref {
  readonly value: T;
}

/** Up to this many unknown values they are fetched one by one, above it by one join. */
const FETCH_SINGLY = 32;

/** Reads references; writing them is the transaction's business. */
export class Refs {
  readonly #database: Database;
  readonly #objects: Objects;

  constructor(database: Database, objects: Objects) {
    this.#database = database;
    this.#objects = objects;
  }

  get(server: string, kind: string, id: string): Ref | undefined {
    const row = this.#database.get('SELECT hash, version FROM refs WHERE server = ? AND kind = ? AND id = ?', [
      server,
      kind,
      id,
    ]);
    return row === undefined ? undefined : { id, hash: String(row[0]), version: Number(row[1]) };
  }

  /** Those of a kind with from <= id < below, in the order of their ids (compared as bytes). */
  between(server: string, kind: string, from: string, below: string): Ref[] {
    return this.#database
      .all('SELECT id, hash, version FROM refs WHERE server = ? AND kind = ? AND id >= ? AND id < ? ORDER BY id', [
        server,
        kind,
        from,
        below,
      ])
      .map(toRef);
  }

  /** The one with the greatest id < below, or undefined. */
  last(server: string, kind: string, below: string): Ref | undefined {
    const row = this.#database.get(
      'SELECT id, hash, version FROM refs WHERE server = ? AND kind = ? AND id < ? ORDER BY id DESC LIMIT 1',
      [server, kind, below],
    );
    return row === undefined ? undefined : toRef(row);
  }

  list(server: string, kind: string): Ref[] {
    return this.#database
      .many('id, hash, version', 'FROM refs WHERE server = ? AND kind = ? ORDER BY id', [server, kind])
      .map(toRef);
  }

  /** The names of a kind with the hash each points to, in the order of the names. */
  hashes(server: string, kind: string): ReadonlyMap<string, Hash> {
    const rows = this.#database.many('id, hash', 'FROM refs WHERE server = ? AND kind = ? ORDER BY id', [server, kind]);
    const hashes = new Map<string, Hash>();
    for (const row of rows) hashes.set(String(row[0]), String(row[1]));
    return hashes;
  }

  /** Everything that a server holds, as (kind, ref) pairs. */
  ofServer(server: string): { readonly kind: string; readonly id: string; readonly hash: Hash }[] {
    return this.#database
      .all('SELECT kind, id, hash FROM refs WHERE server = ? ORDER BY kind, id', [server])
      .map((row) => ({ kind: String(row[0]), id: String(row[1]), hash: String(row[2]) }));
  }

  /** The references of a kind with their values. */
  load<T>(server: string, kind: string): LoadedRef<T>[] {
    const refs = this.list(server, kind);
    this.prefetch(server, kind, refs);
    return refs.map((ref) => ({ ...ref, value: this.#objects.get<T>(ref.hash) }));
  }

  /** Makes the values of refs (of that server and kind) known in one go when many of them aren't. */
  prefetch(server: string, kind: string, refs: readonly Ref[]): void {
    let unknown = 0;
    for (const ref of refs) if (!this.#objects.has(ref.hash)) unknown++;
    if (unknown <= FETCH_SINGLY) return;
    const rows = this.#database.all(
      'SELECT r.hash, o.value FROM refs r JOIN objects o ON o.hash = r.hash WHERE r.server = ? AND r.kind = ?',
      [server, kind],
    );
    for (const row of rows) {
      const hash = String(row[0]);
      if (!this.#objects.has(hash)) this.#objects.remember(hash, String(row[1]));
    }
  }
}

function toRef(row: readonly unknown[]): Ref {
  return { id: String(row[0]), hash: String(row[1]), version: Number(row[2]) };
}
