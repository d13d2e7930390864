import type { EpochMs, IPv4, Seconds } from './address.ts';

export type FailoverMode = 'LoadBalance' | 'HotStandby';
export type ServerRole = 'Active' | 'Standby';

/** MS-DHCPF's states by the names that the cmdlets show. */
export type FailoverState =
  | 'NoState'
  | 'Init'
  | 'Startup'
  | 'Normal'
  | 'CommunicationInterrupted'
  | 'PartnerDown'
  | 'PotentialConflict'
  | 'ConflictDone'
  | 'ResolutionInterrupted'
  | 'Recover'
  | 'RecoverWait'
  | 'RecoverDone';

/** A relationship as one of its two servers holds it. */
export interface StoredRelationship {
  readonly name: string;
  /** As typed on the server that created it, the full name on the other. */
  readonly partnerServer: string;
  /** The partner's full name: the key of its machine. */
  readonly partner: string;
  readonly mode: FailoverMode;
  /** This server's role in HotStandby. */
  readonly serverRole: ServerRole;
  /** This server's share in LoadBalance, 0 to 100. */
  readonly loadBalancePercent: number;
  readonly reservePercent: number;
  /** Ascending. */
  readonly scopeIds: readonly IPv4[];
  readonly maxClientLeadTime: Seconds;
  /** Null: never switches by itself. */
  readonly stateSwitchInterval: Seconds | null;
  readonly autoStateTransition: boolean;
  /** A salted digest; the secret itself is kept nowhere. */
  readonly secretDigest: string | null;
  readonly serverType: 'PrimaryServer' | 'SecondaryServer';
  readonly primaryServerName: string;
  readonly primaryServerIP: IPv4;
  readonly secondaryServerName: string;
  readonly secondaryServerIP: IPv4;
}

/** What Get-DhcpServerv4Failover shows, read at a moment. Null is what Windows prints empty. */
export interface Relationship {
  readonly name: string;
  readonly partnerServer: string;
  readonly mode: FailoverMode;
  readonly serverRole: ServerRole | null;
  readonly loadBalancePercent: number | null;
  readonly reservePercent: number | null;
  readonly scopeIds: readonly IPv4[];
  readonly maxClientLeadTime: Seconds;
  readonly stateSwitchInterval: Seconds | null;
  readonly autoStateTransition: boolean;
  readonly state: FailoverState;
  /** When the state was entered. */
  readonly stateSince: EpochMs;
  readonly enableAuth: boolean;
  readonly serverType: 'PrimaryServer' | 'SecondaryServer';
  readonly primaryServerName: string;
  readonly primaryServerIP: IPv4;
  readonly secondaryServerName: string;
  readonly secondaryServerIP: IPv4;
}

/** Add-DhcpServerv4Failover; reservePercent or serverRole make it a HotStandby, else it is a LoadBalance. */
export interface RelationshipInput {
  readonly name: string;
  readonly scopeIds: readonly IPv4[];
  readonly partnerServer: string;
  readonly maxClientLeadTime?: Seconds;
  readonly autoStateTransition?: boolean;
  readonly stateSwitchInterval?: Seconds;
  readonly sharedSecret?: string;
  readonly loadBalancePercent?: number;
  readonly reservePercent?: number;
  readonly serverRole?: ServerRole;
}

/** Set-DhcpServerv4Failover. An empty shared secret turns message authentication off. */
export interface RelationshipChange {
  readonly autoStateTransition?: boolean;
  readonly maxClientLeadTime?: Seconds;
  readonly sharedSecret?: string | null;
  readonly stateSwitchInterval?: Seconds;
  readonly partnerDown?: boolean;
  readonly loadBalancePercent?: number;
  readonly reservePercent?: number;
  readonly mode?: FailoverMode;
}
