import type { Database } from './database.ts';
import type { Lease6Row, LeaseRow } from './leases.ts';
import type { Hash } from './objects.ts';
import { LEASE_KIND, LEASE6_KIND, type Transaction } from './transaction.ts';

/** One committed change of the lab. */
export interface HistoryEntry {
  readonly id: number;
  /** Lab time, epoch milliseconds. */
  readonly at: number;
  readonly who: string;
  readonly server: string;
  readonly command: string;
  /** The change that this one undid. */
  readonly undoes: number | null;
  /** How many names and leases it moved. */
  readonly changes: number;
}

/** One name (or lease, kind `lease` or `lease6`) that a change moved; null: there was none, there is none. */
export interface HistoryChange {
  readonly server: string;
  readonly kind: string;
  readonly id: string;
  readonly before: Hash | null;
  readonly after: Hash | null;
}

/** Why a change can't be undone: something it touched was changed again since. */
export class UndoConflictError extends Error {
  readonly historyId: number;
  readonly conflicts: readonly HistoryChange[];

  constructor(historyId: number, conflicts: readonly HistoryChange[]) {
    const first = conflicts[0];
    const what = first === undefined ? '' : ` (${first.kind} ${first.id} on ${first.server || 'the lab'})`;
    super(`Change ${historyId} can't be undone: what it changed was changed again later${what}.`);
    this.name = 'UndoConflictError';
    this.historyId = historyId;
    this.conflicts = conflicts;
  }
}

/** Reads the history, newest first. */
export class History {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(options: { readonly limit?: number; readonly before?: number } = {}): HistoryEntry[] {
    return this.#database
      .all(
        `SELECT h.id, h.at, h.who, h.server, h.command, h.undoes,
                (SELECT count(*) FROM changes c WHERE c.history = h.id)
         FROM history h WHERE h.id < ? ORDER BY h.id DESC LIMIT ?`,
        [options.before ?? Number.MAX_SAFE_INTEGER, options.limit ?? Number.MAX_SAFE_INTEGER],
      )
      .map(toEntry);
  }

  get(id: number): HistoryEntry | undefined {
    return this.list({ before: id + 1, limit: 1 }).find((entry) => entry.id === id);
  }

  changes(id: number): HistoryChange[] {
    return this.#database
      .all('SELECT server, kind, id, before, after FROM changes WHERE history = ? ORDER BY server, kind, id', [id])
      .map((row) => ({
        server: String(row[0]),
        kind: String(row[1]),
        id: String(row[2]),
        before: row[3] === null ? null : String(row[3]),
        after: row[4] === null ? null : String(row[4]),
      }));
  }
}

/** Puts back what a change replaced or deleted. Throws UndoConflictError when a later change touched the same things. */
export function undoChange(transaction: Transaction, history: History, id: number): void {
  const changes = history.changes(id);
  const conflicts = changes.filter((change) => currentHash(transaction, change) !== change.after);
  if (conflicts.length > 0) throw new UndoConflictError(id, conflicts);
  transaction.undoes(id);
  for (const change of changes) restore(transaction, change);
}

function currentHash(transaction: Transaction, { server, kind, id }: HistoryChange): Hash | null {
  if (kind !== LEASE_KIND && kind !== LEASE6_KIND) return transaction.ref(server, kind, id)?.hash ?? null;
  const row =
    kind === LEASE_KIND ? transaction.leases.get(server, Number.parseInt(id, 16)) : transaction.leases6.get(server, id);
  return row === undefined ? null : transaction.put(row);
}

function restore(transaction: Transaction, change: HistoryChange): void {
  const { server, kind, id, before } = change;
  if (kind === LEASE_KIND) {
    if (before === null) transaction.deleteLease(server, Number.parseInt(id, 16));
    else transaction.putLease(transaction.value<LeaseRow>(before));
  } else if (kind === LEASE6_KIND) {
    if (before === null) transaction.deleteLease6(server, id);
    else transaction.putLease6(transaction.value<Lease6Row>(before));
  } else if (before === null) transaction.erase(server, kind, id);
  else transaction.point(server, kind, id, before);
}

function toEntry(row: readonly unknown[]): HistoryEntry {
  return {
    id: Number(row[0]),
    at: Number(row[1]),
    who: String(row[2]),
    server: String(row[3]),
    command: String(row[4]),
    undoes: row[5] === null ? null : Number(row[5]),
    changes: Number(row[6]),
  };
}
