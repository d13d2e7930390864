import type { EpochMs } from './address.ts';
import type { IPv6 } from './ipv6.ts';

/** What a client asked for: an address for good (non-temporary) or a temporary one. */
export type AddressType = 'IANA' | 'IATA';

/** An IPv6 lease: the address that a client has for one of its identity associations. */
export interface Lease6 {
  readonly ipAddress: IPv6;
  readonly prefix: IPv6;
  readonly addressType: AddressType;
  /** The client's DHCP unique identifier: lower case hex bytes with dashes. */
  readonly clientDuid: string;
  /** Which of the client's identity associations. */
  readonly iaid: number;
  readonly hostName: string;
  readonly description: string;
  /** Null: never. */
  readonly leaseExpiryTime: EpochMs | null;
}

export interface Lease6Input {
  readonly ipAddress: IPv6;
  readonly clientDuid: string;
  readonly iaid: number;
  /** Default IANA. */
  readonly addressType?: AddressType;
  readonly hostName?: string;
  readonly description?: string;
  /** Default: now plus the scope's valid lifetime. */
  readonly leaseExpiryTime?: EpochMs;
}

/** Which leases: one scope's, or those of some addresses. */
export type Lease6Query = { readonly prefix: IPv6 } | { readonly ipAddresses: readonly IPv6[] };
