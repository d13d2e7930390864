import type { Seconds } from './address.ts';
import type { IPv6 } from './ipv6.ts';

/** Whether a server keeps an inventory of the clients that ask it for options alone, and for how long. */
export interface StatelessStore {
  readonly enabled: boolean;
  /** Whole hours. */
  readonly purgeInterval: Seconds;
}

/** The setting of a scope, or of the server (prefix null). */
export interface StatelessStoreOf extends StatelessStore {
  readonly prefix: IPv6 | null;
}

/** How many stateless clients the inventory of a scope has. */
export interface StatelessStatistics {
  readonly prefix: IPv6;
  readonly addressesInUse: bigint;
}
