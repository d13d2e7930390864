import type { EpochMs, IPv4 } from './address.ts';

export type AddressState = 'Offered' | 'Active' | 'Declined' | 'Expired' | 'ActiveReservation' | 'InactiveReservation';
export type ClientType = 'UnSpecified' | 'Dhcp' | 'BootP' | 'None' | 'Both';
export type DnsRR = 'A' | 'PTR' | 'AandPTR' | 'NoRegistration';
export type DnsRegistration = 'Complete' | 'Pending' | 'NotApplicable';
export type NapStatus =
  | 'FullAccess'
  | 'RestrictedAccess'
  | 'DropPacket'
  | 'InProbation'
  | 'Exempt'
  | 'DefaultQuarantineSetting'
  | 'NoQuarantineInfo';

/** A lease as read at a moment: an active one whose time is over is Expired, a reservation without one is inactive. */
export interface Lease {
  readonly ipAddress: IPv4;
  readonly scopeId: IPv4;
  readonly addressState: AddressState;
  readonly clientId: string;
  readonly hostName: string;
  readonly description: string;
  readonly clientType: ClientType;
  /** Null: never, or a reservation without a lease. */
  readonly leaseExpiryTime: EpochMs | null;
  readonly napCapable: boolean;
  readonly napStatus: NapStatus;
  readonly probationEnds: EpochMs | null;
  readonly policyName: string;
  readonly dnsRR: DnsRR;
  readonly dnsRegistration: DnsRegistration;
  /** The server that gave it. */
  readonly serverIP: IPv4;
}

export interface LeaseInput {
  readonly scopeId: IPv4;
  readonly ipAddress: IPv4;
  readonly clientId: string;
  readonly addressState?: AddressState;
  readonly hostName?: string;
  readonly description?: string;
  readonly clientType?: ClientType;
  /** Default: now plus the scope's lease duration. */
  readonly leaseExpiryTime?: EpochMs;
  readonly napCapable?: boolean;
  readonly napStatus?: NapStatus;
  readonly probationEnds?: EpochMs;
  readonly policyName?: string;
  readonly dnsRR?: DnsRR;
  readonly dnsRegistration?: DnsRegistration;
}

/** Which leases: one scope's (all states with `all`), some addresses, some clients of a scope, or the declined ones. */
export type LeaseQuery =
  | { readonly scopeId: IPv4; readonly all?: boolean }
  | { readonly scopeId: IPv4; readonly clientIds: readonly string[] }
  | { readonly ipAddresses: readonly IPv4[] }
  | { readonly badLeases: true; readonly scopeId?: IPv4 };

/** An address whose database entries contradict one another (Repair-DhcpServerv4IPRecord). */
export interface InconsistentRecords {
  readonly scopeId: IPv4;
  readonly ipAddresses: readonly IPv4[];
}
