import type { EpochMs, IPv4 } from './address.ts';

export interface ScopeStatistics {
  readonly scopeId: IPv4;
  readonly superscopeName: string;
  readonly addressesFree: number;
  readonly addressesInUse: number;
  readonly pendingOffers: number;
  readonly reservedAddress: number;
  /** 0 to 100, not rounded. */
  readonly percentageInUse: number;
  /** Filled only when asked for, and for scopes in failover. */
  readonly failover: FailoverStatistics | null;
}

export interface FailoverStatistics {
  readonly addressesFreeOnThisServer: number;
  readonly addressesFreeOnPartnerServer: number;
  readonly addressesInUseOnThisServer: number;
  readonly addressesInUseOnPartnerServer: number;
}

export interface SuperscopeStatistics {
  readonly superscopeName: string;
  readonly numScopes: number;
  readonly addressesFree: number;
  readonly addressesInUse: number;
  readonly percentageInUse: number;
}

/** Messages that the DHCP service counted since it started. */
export interface MessageCounters {
  readonly discovers: number;
  readonly offers: number;
  readonly requests: number;
  readonly acks: number;
  readonly naks: number;
  readonly declines: number;
  readonly releases: number;
  readonly delayedOffers: number;
}

export interface ServerStatistics extends MessageCounters {
  readonly serverStartTime: EpochMs;
  readonly totalScopes: number;
  readonly scopesWithDelayConfigured: number;
  readonly totalAddresses: number;
  readonly addressesInUse: number;
  readonly addressesAvailable: number;
  readonly pendingOffers: number;
  readonly percentageInUse: number;
  readonly percentageAvailable: number;
  readonly percentagePendingOffers: number;
}
