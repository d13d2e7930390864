import type { Database, SqlValue } from './database.ts';

/** A lease as the database keeps it; the domain decides what `value` (JSON) says. */
export interface LeaseRow<Address extends number | string = number> {
  readonly server: string;
  readonly address: Address;
  readonly scope: Address;
  readonly client: string;
  readonly state: string;
  /** Epoch milliseconds; null: never. */
  readonly expires: number | null;
  readonly value: string;
}

/** An IPv6 lease: its addresses are texts, whose order is theirs. */
export type Lease6Row = LeaseRow<string>;

const COLUMNS = 'server, address, scope, client, state, expires, value';

/** One of the two tables of leases. */
export class LeaseRows<Address extends number | string> {
  readonly #database: Database;
  readonly #table: 'leases' | 'leases6';
  readonly #address: (value: SqlValue | undefined) => Address;

  constructor(database: Database, table: 'leases' | 'leases6', address: (value: SqlValue | undefined) => Address) {
    this.#database = database;
    this.#table = table;
    this.#address = address;
  }

  get(server: string, address: Address): LeaseRow<Address> | undefined {
    return this.#select('server = ? AND address = ?', [server, address])[0];
  }

  ofScope(server: string, scope: Address): LeaseRow<Address>[] {
    return this.#select('server = ? AND scope = ?', [server, scope]);
  }

  ofServer(server: string): LeaseRow<Address>[] {
    return this.#select('server = ?', [server]);
  }

  /** Whether a scope has any lease row. */
  any(server: string, scope: Address): boolean {
    const sql = `SELECT 1 FROM ${this.#table} WHERE server = ? AND scope = ? LIMIT 1`;
    return this.#database.get(sql, [server, scope]) !== undefined;
  }

  /** For the transaction, which keeps the history: writes a row in place of the one at its address. */
  put(row: LeaseRow<Address>): void {
    this.#database.run(
      `INSERT INTO ${this.#table} (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (server, address) DO UPDATE SET scope = excluded.scope, client = excluded.client,
       state = excluded.state, expires = excluded.expires, value = excluded.value`,
      [row.server, row.address, row.scope, row.client, row.state, row.expires, row.value],
    );
  }

  /** For the transaction. */
  delete(server: string, address: Address): void {
    this.#database.run(`DELETE FROM ${this.#table} WHERE server = ? AND address = ?`, [server, address]);
  }

  /** For a lab made from an image: moves every end of a lease. */
  postpone(milliseconds: number): void {
    this.#database.run(`UPDATE ${this.#table} SET expires = expires + ? WHERE expires IS NOT NULL`, [milliseconds]);
  }

  #select(where: string, params: readonly SqlValue[]): LeaseRow<Address>[] {
    return this.#database
      .all(`SELECT ${COLUMNS} FROM ${this.#table} WHERE ${where} ORDER BY address`, params)
      .map((row) => ({
        server: String(row[0]),
        address: this.#address(row[1]),
        scope: this.#address(row[2]),
        client: String(row[3]),
        state: String(row[4]),
        expires: row[5] === null || row[5] === undefined ? null : Number(row[5]),
        value: String(row[6]),
      }));
  }
}
