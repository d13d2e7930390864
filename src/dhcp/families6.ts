/** What the IPv6 half of a DHCP server can be asked, one interface a family; what IPv4 has too is there. */
import type { IPv6, Scope6, Scope6Change, Scope6Input } from './model.ts';

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

/** The IPv6 half of a server. It is never part of failover. */
export interface Families6 {
  readonly scopes: Scopes6;
}
