/** What the IPv6 half of a DHCP server can be asked, one interface a family; what IPv4 has too is there. */
import type { Classes, DnsSettings, FreeAddresses, OptionDefinitions, OptionValues } from './families.ts';
import type {
  Binding6,
  CommonOptions6,
  Exclusion6,
  IPv6,
  IPv6Range,
  Lease6,
  Lease6Input,
  Lease6Query,
  OptionLevel6,
  Reservation6,
  Reservation6Change,
  Reservation6Input,
  Scope6,
  Scope6Change,
  Scope6Input,
  ScopeStatistics6,
  ServerStatistics6,
  StatelessStatistics,
  StatelessStore,
  StatelessStoreOf,
} from './model.ts';

export interface Scopes6 {
  /** Every scope, ascending by prefix. */
  list(): Scope6[];
  /** Throws 20005. */
  get(prefix: IPv6): Scope6;
  has(prefix: IPv6): boolean;
  /** Throws 20091 for a prefix that no scope can have, 20052 for one that exists. */
  add(input: Scope6Input): Scope6;
  set(prefix: IPv6, change: Scope6Change): Scope6;
  /** Returns what it was. Throws 20007 while leases exist unless forced. */
  remove(prefix: IPv6, options?: { readonly force?: boolean }): Scope6;
}

export interface Exclusions6 {
  list(prefix?: IPv6): Exclusion6[];
  add(prefix: IPv6, range: IPv6Range): Exclusion6;
  /** The ranges with that start, that end, both, or all of them; returns what was removed. */
  remove(prefix: IPv6, which?: Partial<IPv6Range>): Exclusion6[];
}

export interface Reservations6 {
  list(prefix: IPv6): Reservation6[];
  /** Throws 20018. */
  get(ipAddress: IPv6): Reservation6;
  add(input: Reservation6Input): Reservation6;
  set(ipAddress: IPv6, change: Reservation6Change): Reservation6;
  remove(ipAddress: IPv6): Reservation6;
  removeAll(prefix: IPv6): Reservation6[];
}

export interface Leases6 {
  query(query: Lease6Query): Lease6[];
  /** The scope is that of the address. */
  add(input: Lease6Input): Lease6;
  remove(query: Lease6Query): Lease6[];
}

export type FreeAddresses6 = FreeAddresses<IPv6>;

export interface Statistics6 {
  server(): ServerStatistics6;
  scopes(prefixes?: readonly IPv6[]): ScopeStatistics6[];
}

/** The inventory of clients that ask for options and not for an address. */
export interface Stateless {
  /** The setting of a scope, which may be the server's, or the server's own. */
  store(prefix?: IPv6): StatelessStoreOf;
  setStore(prefix: IPv6 | undefined, change: Partial<StatelessStore>): StatelessStoreOf;
  /** Of the scopes that keep an inventory. */
  statistics(): StatelessStatistics[];
}

export interface Bindings6 {
  list(): Binding6[];
  set(interfaceAlias: string, bindingState: boolean): Binding6;
}

/** The IPv6 half of a server. It is never part of failover. */
export interface Families6 {
  readonly scopes: Scopes6;
  readonly exclusions: Exclusions6;
  readonly reservations: Reservations6;
  readonly leases: Leases6;
  readonly freeAddresses: FreeAddresses6;
  readonly classes: Classes;
  readonly definitions: OptionDefinitions;
  readonly options: OptionValues<OptionLevel6, CommonOptions6>;
  readonly dns: DnsSettings<OptionLevel6>;
  readonly statistics: Statistics6;
  readonly stateless: Stateless;
  readonly bindings: Bindings6;
}
