import type { EpochMs } from './address.ts';
import type { IPv6 } from './ipv6.ts';

/** A prefix has nearly 2^64 addresses: they are counted in bigints, none above 2^64 - 1. */
export interface ScopeStatistics6 {
  readonly prefix: IPv6;
  readonly addressesFree: bigint;
  readonly addressesInUse: bigint;
  readonly pendingAdvertises: bigint;
  readonly reservedAddress: bigint;
  /** 0 to 100, not rounded. */
  readonly percentageInUse: number;
}

/** IPv6 messages that the DHCP service counted since it started. */
export interface MessageCounters6 {
  readonly solicits: number;
  readonly advertises: number;
  readonly confirms: number;
  readonly declines: number;
  readonly informs: number;
  readonly rebinds: number;
  readonly releases: number;
  readonly renews: number;
  readonly replies: number;
  readonly requests: number;
}

export interface ServerStatistics6 extends MessageCounters6 {
  readonly serverStartTime: EpochMs;
  readonly totalScopes: number;
  readonly totalAddresses: bigint;
  readonly addressesInUse: bigint;
  readonly addressesAvailable: bigint;
  readonly pendingAdvertises: bigint;
  readonly percentageInUse: number;
  readonly percentageAvailable: number;
  readonly percentagePendingAdvertises: number;
}
