import type { Lease6Row, LeaseRow, LeaseRows } from './leases.ts';
import type { Hash } from './objects.ts';
import { View } from './view.ts';

/** Who changes the lab, and by what. */
export interface Author {
  /** `CONTOSO\Administrator`. */
  readonly who: string;
  /** The server addressed, or empty for the lab itself. */
  readonly server: string;
  /** What the user ran. */
  readonly command: string;
}

interface Change {
  readonly server: string;
  readonly kind: string;
  readonly id: string;
  readonly before: Hash | null;
  after: Hash | null;
}

/** The kinds under which history files leases; every other kind is a reference. */
export const LEASE_KIND = 'lease';
export const LEASE6_KIND = 'lease6';

/** A view that can also write. What it replaces or deletes stays in the history. */
export class Transaction extends View {
  #changes = new Map<string, Change>();
  #moved = false;
  #historyId: number | undefined;
  #author: Author | undefined;
  #at = 0;
  #undoes: number | null = null;

  /** Stores an immutable value; the tag, if any, must follow from it. */
  put(value: unknown, tag?: Hash): Hash {
    return this.objects.put(value, tag);
  }

  /** Lets a name point to a value. */
  point(server: string, kind: string, id: string, hash: Hash): void {
    const before = this.refs.get(server, kind, id);
    if (before?.hash === hash) return;
    this.database.run(
      `INSERT INTO refs (server, kind, id, hash, version) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT (server, kind, id) DO UPDATE SET hash = excluded.hash, version = refs.version + 1`,
      [server, kind, id, hash],
    );
    this.#record(server, kind, id, before?.hash ?? null, hash);
  }

  /** Stores a value under a name. */
  write(server: string, kind: string, id: string, value: unknown): void {
    this.point(server, kind, id, this.put(value));
  }

  /** Forgets a name. */
  erase(server: string, kind: string, id: string): void {
    const before = this.refs.get(server, kind, id);
    if (before === undefined) return;
    this.database.run('DELETE FROM refs WHERE server = ? AND kind = ? AND id = ?', [server, kind, id]);
    this.#record(server, kind, id, before.hash, null);
  }

  /**
   * Lets the names of one server point to what they are on another, in three statements however many they are. The
   * transaction must not touch these names in any other way.
   */
  copyRefs(from: string, to: string, kind: string, ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#moved = true;
    const history = this.#openHistory();
    const [which, values] = this.#names(from, kind, ids);
    this.database.run(
      `INSERT INTO changes (history, server, kind, id, before, after)
       SELECT ?, ?, s.kind, s.id, t.hash, s.hash FROM refs s
       LEFT JOIN refs t ON t.server = ? AND t.kind = s.kind AND t.id = s.id
       WHERE s.server = ? AND s.kind = ? AND s.id ${which}`,
      [history, to, to, from, kind, ...values],
    );
    // From the rows just filed, which lie together. Those of an earlier call of this transaction have moved already.
    this.database.run(
      `INSERT INTO refs (server, kind, id, hash, version)
       SELECT c.server, c.kind, c.id, c.after, 1 FROM changes c
       WHERE c.history = ? AND c.server = ? AND c.kind = ?
       ON CONFLICT (server, kind, id) DO UPDATE SET hash = excluded.hash, version = refs.version + 1
       WHERE refs.hash <> excluded.hash`,
      [history, to, kind],
    );
  }

  putLease(row: LeaseRow): void {
    this.#putRow(this.leases, LEASE_KIND, leaseId(row.address), row);
  }

  deleteLease(server: string, address: number): void {
    this.#deleteRow(this.leases, LEASE_KIND, leaseId(address), server, address);
  }

  putLease6(row: Lease6Row): void {
    this.#putRow(this.leases6, LEASE6_KIND, row.address, row);
  }

  deleteLease6(server: string, address: string): void {
    this.#deleteRow(this.leases6, LEASE6_KIND, address, server, address);
  }

  /** Marks this change as the undoing of another. */
  undoes(history: number): void {
    this.#undoes = history;
  }

  /** For the lab: what the next changes belong to. */
  begin(author: Author, at: number): void {
    this.#changes = new Map();
    this.#moved = false;
    this.#historyId = undefined;
    this.#author = author;
    this.#at = at;
    this.#undoes = null;
  }

  /** For the lab: writes the history and the revision; false when nothing changed. */
  seal(): boolean {
    const changes = [...this.#changes.values()].filter((change) => change.before !== change.after);
    if (changes.length === 0 && !this.#moved) return false;
    const history = this.#openHistory();
    for (const change of changes) {
      this.database.run('INSERT INTO changes (history, server, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?)', [
        history,
        change.server,
        change.kind,
        change.id,
        change.before,
        change.after,
      ]);
    }
    this.settings.set('revision', this.revision() + 1);
    return true;
  }

  #record(server: string, kind: string, id: string, before: Hash | null, after: Hash | null): void {
    const key = `${server}\0${kind}\0${id}`;
    const earlier = this.#changes.get(key);
    if (earlier === undefined) this.#changes.set(key, { server, kind, id, before, after });
    else earlier.after = after;
  }

  #putRow<Address extends number | string>(
    rows: LeaseRows<Address>,
    kind: string,
    id: string,
    row: LeaseRow<Address>,
  ): void {
    const before = rows.get(row.server, row.address);
    rows.put(row);
    this.#record(row.server, kind, id, before === undefined ? null : this.put(before), this.put(row));
  }

  #deleteRow<Address extends number | string>(
    rows: LeaseRows<Address>,
    kind: string,
    id: string,
    server: string,
    address: Address,
  ): void {
    const before = rows.get(server, address);
    if (before === undefined) return;
    rows.delete(server, address);
    this.#record(server, kind, id, this.put(before), null);
  }

  /**
   * A condition for these ids of a server. Where they are all that it holds from the first to the last, as those of one
   * relationship often are, the two ends tell them: a list of many takes as long to look up as what is done with them.
   */
  #names(
    server: string,
    kind: string,
    ids: readonly string[],
  ): readonly [condition: string, values: readonly string[]] {
    const ends = [ids[0] ?? '', ids.at(-1) ?? ''];
    const held = this.database.get(
      `SELECT json_group_array(id) FROM
       (SELECT id FROM refs WHERE server = ? AND kind = ? AND id BETWEEN ? AND ? ORDER BY id LIMIT ?)`,
      [server, kind, ...ends, ids.length + 1],
    )?.[0];
    return held === JSON.stringify(ids) ? ['BETWEEN ? AND ?', ends] : [`IN (${ids.map(() => '?').join(',')})`, ids];
  }

  #openHistory(): number {
    if (this.#historyId !== undefined) return this.#historyId;
    const author = this.#author ?? { who: '', server: '', command: '' };
    const last = this.database.get('SELECT max(id) FROM history')?.[0];
    const id = Number(last ?? 0) + 1;
    this.database.run('INSERT INTO history (id, at, who, server, command, undoes) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      this.#at,
      author.who,
      author.server,
      author.command,
      this.#undoes,
    ]);
    this.#historyId = id;
    return id;
  }
}

/** Eight hex digits: text order is address order. */
function leaseId(address: number): string {
  return address.toString(16).padStart(8, '0');
}
