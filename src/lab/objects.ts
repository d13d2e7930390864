import type { Database } from './database.ts';

/**
 * The name of an immutable value: 132 bits of the SHA-256 of its canonical text. After a dot it may carry a tag, the name
 * of another value that follows from this one, for those who need to know no more than that.
 */
export type Hash = string;

const HASH_CHARACTERS = 22;
const CACHED_CHARACTERS = 64 * 1024 * 1024;

/** Immutable values by their hash, decoded values kept while there is room. */
export class Objects {
  readonly #database: Database;
  #decoded = new Map<Hash, unknown>();
  #cachedCharacters = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The value of that hash. Whoever holds a hash got it from a reference, so a missing one is a damaged lab. */
  get<T>(hash: Hash): T {
    const cached = this.#decoded.get(hash);
    if (cached !== undefined) return cached as T;
    const text = this.#database.get('SELECT value FROM objects WHERE hash = ?', [hash])?.[0];
    if (typeof text !== 'string') throw new Error(`The lab is damaged: no object ${hash}.`);
    return this.remember<T>(hash, text);
  }

  /** A value already decoded, or undefined. */
  peek(hash: Hash): unknown {
    return this.#decoded.get(hash);
  }

  has(hash: Hash): boolean {
    return this.#decoded.has(hash);
  }

  /** Decodes a text read elsewhere and keeps it. */
  remember<T>(hash: Hash, text: string): T {
    const value = JSON.parse(text) as T;
    if (this.#cachedCharacters + text.length > CACHED_CHARACTERS) this.forget();
    this.#cachedCharacters += text.length;
    this.#decoded.set(hash, value);
    return value;
  }

  /** Stores a value (inside a writing transaction) and returns its hash. Equal values have equal hashes. */
  put(value: unknown, tag?: Hash): Hash {
    const text = canonicalText(value);
    const hash = nameOf(text, tag);
    this.#database.run('INSERT INTO objects (hash, value) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', [hash, text]);
    if (!this.#decoded.has(hash)) this.remember(hash, text);
    return hash;
  }

  /** The hash that a value has, stored or not. */
  hashOf(value: unknown, tag?: Hash): Hash {
    return nameOf(canonicalText(value), tag);
  }

  forget(): void {
    this.#decoded = new Map();
    this.#cachedCharacters = 0;
  }
}

/** The tag of a name, or null. */
export function tagOf(hash: Hash): Hash | null {
  const dot = hash.indexOf('.');
  return dot < 0 ? null : hash.slice(dot + 1);
}

/** Loaded with the first value that is named: see sqlite.ts. */
let crypto: typeof import('node:crypto') | undefined;

function nameOf(text: string, tag: Hash | undefined): Hash {
  crypto ??= process.getBuiltinModule('node:crypto');
  const name = crypto.hash('sha256', text, 'base64url').slice(0, HASH_CHARACTERS);
  return tag === undefined ? name : `${name}.${tag}`;
}

/** JSON with the keys of every object in order and without absent properties: one text for one value. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const parts: string[] = [];
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalText(field)}`);
  }
  return `{${parts.join(',')}}`;
}
