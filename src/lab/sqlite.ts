import { createRequire } from 'node:module';
import type Libsql from 'libsql';
import { type Database, DatabaseBusyError, type Row, type SqlValue, type StatementHook } from './database.ts';
import { SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts';

const BUSY_TIMEOUT_MS = 5_000;
/** Objects lie at random places: read through the page table, not page by page. */
const MAPPED_BYTES = 2 ** 30;
const GIVE_UP_MS = 60_000;

/**
 * Opens (and creates) a lab in one SQLite file. Write-ahead logging lets readers go on beside the one writer; a commit
 * survives the end of the process, whatever ends it.
 */
export function openSqlite(file: string, beforeStatement?: StatementHook): Database {
  const database = new SqliteDatabase(file, beforeStatement);
  try {
    database.prepareFile();
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

type Statement = Libsql.Statement;

let loaded: typeof Libsql | undefined;

/** The SQLite binding, loaded with the first lab that is opened: a start that opens none saves a third of its time. */
function library(): typeof Libsql {
  loaded ??= createRequire(import.meta.url)('libsql') as typeof Libsql;
  return loaded;
}

class SqliteDatabase implements Database {
  readonly #file: string;
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Statement>();
  readonly #beforeStatement: StatementHook | undefined;

  constructor(file: string, beforeStatement: StatementHook | undefined) {
    this.#file = file;
    this.#connection = new (library())(file, { timeout: BUSY_TIMEOUT_MS });
    this.#beforeStatement = beforeStatement;
  }

  prepareFile(): void {
    this.#patiently(() => this.#connection.exec(`PRAGMA synchronous = NORMAL; PRAGMA mmap_size = ${MAPPED_BYTES}`));
    if (this.get('PRAGMA journal_mode')?.[0] !== 'wal') {
      this.#patiently(() => this.#connection.exec('PRAGMA journal_mode = WAL'));
    }
    if (this.#userVersion() === SCHEMA_VERSION) return;
    this.beginWrite();
    try {
      this.#makeFormat(this.#userVersion());
      this.#connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
      this.commit();
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  #makeFormat(version: number): void {
    if (version === 0) {
      this.#connection.exec(SCHEMA);
      return;
    }
    for (let from = version; from !== SCHEMA_VERSION; from++) {
      const upgrade = UPGRADES.get(from);
      if (upgrade === undefined) {
        throw new Error(
          `The lab ${this.#file} has the format ${version}; this version reads format ${SCHEMA_VERSION}.`,
        );
      }
      this.#connection.exec(upgrade);
    }
  }

  all(sql: string, params: readonly SqlValue[] = []): Row[] {
    return this.#statement(sql).all(params) as Row[];
  }

  /** As one text: a row is a call into the binding, which takes longer than to write and read it as JSON. */
  many(columns: string, from: string, params: readonly SqlValue[] = []): Row[] {
    const sql = `SELECT json_group_array(json_array(${columns})) FROM (SELECT ${columns} ${from})`;
    return JSON.parse(String(this.get(sql, params)?.[0])) as Row[];
  }

  get(sql: string, params: readonly SqlValue[] = []): Row | undefined {
    // Reading to the end resets the statement, so that it holds no snapshot of the file.
    return (this.#statement(sql).all(params) as Row[])[0];
  }

  run(sql: string, params: readonly SqlValue[] = []): void {
    this.#statement(sql).run(params);
  }

  beginWrite(): void {
    this.#patiently(() => this.#exec('BEGIN IMMEDIATE'));
  }

  beginRead(): void {
    this.#exec('BEGIN');
  }

  commit(): void {
    this.#exec('COMMIT');
  }

  rollback(): void {
    if (this.#connection.inTransaction) this.#exec('ROLLBACK');
  }

  inTransaction<T>(work: () => T): T {
    if (this.#connection.inTransaction) return work();
    this.beginWrite();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  copyTo(file: string): void {
    this.run('VACUUM INTO ?', [file]);
  }

  close(kept = true): void {
    // The binding lets go of the file only when its statements are collected, maybe never: what SQLite does when the last
    // connection goes is done now. Else the log stays, and the next command pays for what this one wrote.
    if (kept && this.#connection.open && !this.#connection.inTransaction) {
      // Where others are at work, theirs is the log: nobody waits.
      this.#connection.exec('PRAGMA busy_timeout = 0');
      this.get('PRAGMA wal_checkpoint(TRUNCATE)');
    }
    this.#statements.clear();
    if (this.#connection.open) this.#connection.close();
  }

  #exec(sql: string): void {
    this.#beforeStatement?.(sql);
    this.#connection.exec(sql);
  }

  #statement(sql: string): Statement {
    this.#beforeStatement?.(sql);
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection.prepare(sql);
      if (statement.reader) statement.raw();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #userVersion(): number {
    return Number(this.get('PRAGMA user_version')?.[0]);
  }

  #patiently(work: () => void): void {
    const deadline = Date.now() + GIVE_UP_MS;
    for (;;) {
      try {
        work();
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() >= deadline) throw new DatabaseBusyError(this.#file);
        sleep(1 + Math.random() * 9);
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')
  );
}

const sleepCell = new Int32Array(new SharedArrayBuffer(4));

function sleep(milliseconds: number): void {
  Atomics.wait(sleepCell, 0, 0, milliseconds);
}
