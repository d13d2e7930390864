import type { Database } from './database.ts';
import { LeaseRows } from './leases.ts';
import { type Hash, Objects } from './objects.ts';
import { type Ref, Refs } from './refs.ts';
import { Settings } from './settings.ts';

/** The lab as it is now, to be read. */
export class View {
  readonly refs: Refs;
  readonly leases: LeaseRows<number>;
  readonly leases6: LeaseRows<string>;
  readonly settings: Settings;
  protected readonly database: Database;
  protected readonly objects: Objects;

  constructor(database: Database) {
    this.database = database;
    this.objects = new Objects(database);
    this.refs = new Refs(database, this.objects);
    this.leases = new LeaseRows(database, 'leases', Number);
    this.leases6 = new LeaseRows(database, 'leases6', String);
    this.settings = new Settings(database);
  }

  /** Counts the lab's committed changes: equal revisions, equal labs. */
  revision(): number {
    return Number(this.settings.get<number>('revision') ?? 0);
  }

  /** The value of a hash that some reference or value names. */
  value<T>(hash: Hash): T {
    return this.objects.get<T>(hash);
  }

  /** The hash that a value would have. */
  hashOf(value: unknown, tag?: Hash): Hash {
    return this.objects.hashOf(value, tag);
  }

  ref(server: string, kind: string, id: string): Ref | undefined {
    return this.refs.get(server, kind, id);
  }

  /** The value under a name, or undefined when the server holds no such thing. */
  read<T>(server: string, kind: string, id: string): T | undefined {
    const ref = this.refs.get(server, kind, id);
    return ref === undefined ? undefined : this.objects.get<T>(ref.hash);
  }
}
