import type { Database } from './database.ts';

/** The lab's own settings, as JSON by name. */
export class Settings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get<T>(key: string): T | undefined {
    const text = this.#database.get('SELECT value FROM settings WHERE key = ?', [key])?.[0];
    return typeof text === 'string' ? (JSON.parse(text) as T) : undefined;
  }

  /** Inside a writing transaction. */
  set(key: string, value: unknown): void {
    this.#database.run(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [key, JSON.stringify(value)],
    );
  }
}
