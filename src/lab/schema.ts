/** Written into the file; an older format is brought up to date, a newer one is refused rather than misread. */
export const SCHEMA_VERSION = 2;

const LEASES6 = `
CREATE TABLE leases6 (
  server TEXT NOT NULL,
  address TEXT NOT NULL,
  scope TEXT NOT NULL,
  client TEXT NOT NULL,
  state TEXT NOT NULL,
  expires INTEGER,
  value TEXT NOT NULL,
  PRIMARY KEY (server, address)
) WITHOUT ROWID;
CREATE INDEX leases6_of_scope ON leases6 (server, scope, address);
`;

/** What makes the format that follows a format of it. */
export const UPGRADES: ReadonlyMap<number, string> = new Map([[1, LEASES6]]);

/**
 * objects: immutable values by the hash of their text. refs: what each server holds now, as a name for a value.
 * history and changes: who moved which name from which value to which. leases, files, settings: rows of their own.
 */
export const SCHEMA = `
CREATE TABLE objects (
  hash TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE refs (
  server TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (server, kind, id)
) WITHOUT ROWID;
CREATE TABLE history (
  id INTEGER PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  server TEXT NOT NULL,
  command TEXT NOT NULL,
  undoes INTEGER
);
CREATE TABLE changes (
  history INTEGER NOT NULL,
  server TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (history, server, kind, id)
) WITHOUT ROWID;
CREATE TABLE leases (
  server TEXT NOT NULL,
  address INTEGER NOT NULL,
  scope INTEGER NOT NULL,
  client TEXT NOT NULL,
  state TEXT NOT NULL,
  expires INTEGER,
  value TEXT NOT NULL,
  PRIMARY KEY (server, address)
) WITHOUT ROWID;
CREATE INDEX leases_of_scope ON leases (server, scope, address);
${LEASES6}
CREATE TABLE files (
  parent TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  directory INTEGER NOT NULL,
  size INTEGER NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  accessed INTEGER NOT NULL,
  attributes INTEGER NOT NULL,
  content BLOB,
  PRIMARY KEY (parent, key)
);
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO settings (key, value) VALUES ('revision', '0');
`;
