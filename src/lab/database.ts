/** A value that both SQLite and PostgreSQL take and give. */
export type SqlValue = string | number | null | Uint8Array;

/** One row, its columns in the order of the select. */
export type Row = readonly SqlValue[];

/**
 * What the lab needs of a database; SQL with `?` for parameters, limited to what SQLite and PostgreSQL share.
 * Everything is synchronous: the engine's thread waits.
 */
export interface Database {
  all(sql: string, params?: readonly SqlValue[]): Row[];
  /** As `SELECT columns from`, for rows that may be thousands; without bytes among their values. */
  many(columns: string, from: string, params?: readonly SqlValue[]): Row[];
  get(sql: string, params?: readonly SqlValue[]): Row | undefined;
  run(sql: string, params?: readonly SqlValue[]): void;
  /** Begins the one writing transaction of the database; waits for another writer, then throws DatabaseBusyError. */
  beginWrite(): void;
  /** Begins a transaction that sees one state of the database. */
  beginRead(): void;
  commit(): void;
  rollback(): void;
  /** Runs work in a writing transaction of its own, or in the one that is open. */
  inTransaction<T>(work: () => T): T;
  /** Writes a compact copy of what is committed now to a new file. */
  copyTo(file: string): void;
  /** Closes it; one that is `kept` is left tidy for whoever opens it next. */
  close(kept?: boolean): void;
}

/** Another process held the database for longer than anyone should have to wait. */
export class DatabaseBusyError extends Error {
  constructor(file: string) {
    super(`The lab ${file} is busy: another process holds its lock.`);
    this.name = 'DatabaseBusyError';
  }
}

/** Looks at each statement before it runs: how tests stop the world at the k-th one. */
export type StatementHook = (sql: string) => void;
