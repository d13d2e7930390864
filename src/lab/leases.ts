import type { Database, SqlValue } from './database.ts';

/** A lease as the database keeps it; the domain decides what `value` (JSON) says. */
export interface LeaseRow {
  readonly server: string;
  readonly address: number;
  readonly scope: number;
  readonly client: string;
  readonly state: string;
  /** Epoch milliseconds; null: never. */
  readonly expires: number | null;
  readonly value: string;
}

const COLUMNS = 'server, address, scope, client, state, expires, value';

/** Reads lease rows; writing them is the transaction's business. */
export class LeaseRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(server: string, address: number): LeaseRow | undefined {
    return this.#select('server = ? AND address = ?', [server, address])[0];
  }

  ofScope(server: string, scope: number): LeaseRow[] {
    return this.#select('server = ? AND scope = ?', [server, scope]);
  }

  ofServer(server: string): LeaseRow[] {
    return this.#select('server = ?', [server]);
  }

  /** Whether a scope has any lease row. */
  any(server: string, scope: number): boolean {
    return (
      this.#database.get('SELECT 1 FROM leases WHERE server = ? AND scope = ? LIMIT 1', [server, scope]) !== undefined
    );
  }

  #select(where: string, params: readonly SqlValue[]): LeaseRow[] {
    return this.#database.all(`SELECT ${COLUMNS} FROM leases WHERE ${where} ORDER BY address`, params).map((row) => ({
      server: String(row[0]),
      address: Number(row[1]),
      scope: Number(row[2]),
      client: String(row[3]),
      state: String(row[4]),
      expires: row[5] === null || row[5] === undefined ? null : Number(row[5]),
      value: String(row[6]),
    }));
  }
}
