import type { EpochMs, IPv4, IPv4Range, Seconds } from './address.ts';
import type { ScopeState } from './scope.ts';

/** A multicast (MADCAP) scope; its key is its name. */
export interface MulticastScope {
  readonly name: string;
  readonly description: string;
  readonly startRange: IPv4;
  readonly endRange: IPv4;
  readonly leaseDuration: Seconds;
  /** Null: never. */
  readonly expiryTime: EpochMs | null;
  readonly state: ScopeState;
  readonly ttl: number;
  readonly exclusions: readonly IPv4Range[];
}

export interface MulticastScopeInput {
  readonly name: string;
  readonly startRange: IPv4;
  readonly endRange: IPv4;
  readonly description?: string;
  readonly state?: ScopeState;
  readonly leaseDuration?: Seconds;
  readonly ttl?: number;
  readonly expiryTime?: EpochMs;
}

export type MulticastScopeChange = Partial<Omit<MulticastScope, 'name' | 'exclusions'>> & { readonly newName?: string };

/** An exclusion of a multicast scope. */
export interface MulticastExclusion extends IPv4Range {
  readonly name: string;
}

export interface MulticastLease {
  readonly name: string;
  readonly ipAddress: IPv4;
  readonly clientId: string;
  readonly hostName: string;
  readonly addressState: 'Offered' | 'Active' | 'Declined' | 'Expired' | 'Inactive';
  readonly leaseStartTime: EpochMs;
  readonly leaseExpiryTime: EpochMs | null;
}

export interface MulticastScopeStatistics {
  readonly name: string;
  readonly addressesFree: number;
  readonly addressesInUse: number;
  readonly pendingOffers: number;
  readonly percentageInUse: number;
}
