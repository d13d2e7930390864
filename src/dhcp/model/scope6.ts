import type { Seconds } from './address.ts';
import type { IPv6, IPv6Range } from './ipv6.ts';
import type { ScopeState } from './scope.ts';

/** An IPv6 scope; its key is its prefix, a /64. */
export interface Scope6 {
  readonly prefix: IPv6;
  readonly name: string;
  readonly description: string;
  readonly state: ScopeState;
  /** What clients that hear several servers go by, 0 to 255. */
  readonly preference: number;
  readonly preferredLifetime: Seconds;
  readonly validLifetime: Seconds;
  /** When a client renews its address at the server that gave it. */
  readonly t1: Seconds;
  /** When a client asks any server to renew it. */
  readonly t2: Seconds;
}

export type Scope6Change = Partial<Omit<Scope6, 'prefix'>>;

export interface Scope6Input extends Scope6Change {
  readonly prefix: IPv6;
  readonly name: string;
}

/** An exclusion of an IPv6 scope. */
export interface Exclusion6 extends IPv6Range {
  readonly prefix: IPv6;
}
