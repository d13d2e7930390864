/**
 * What the console changes on a server: each of them one cmdlet's work, so that the console can name the command, and the
 * engine's side can do the same by the domain's functions. Plain data; addresses are dotted text, times are seconds.
 */
export type Change =
  | { readonly what: 'addScope'; readonly scope: NewScope }
  | { readonly what: 'setScope'; readonly scopeId: string; readonly change: ScopeChange }
  | { readonly what: 'setScopeDns'; readonly scopeId: string; readonly change: Partial<DnsProperties> }
  | { readonly what: 'removeScope'; readonly scopeId: string }
  | { readonly what: 'addExclusion' | 'removeExclusion'; readonly scopeId: string; readonly range: AddressRange }
  | { readonly what: 'addReservation'; readonly scopeId: string; readonly reservation: ReservationProperties }
  | {
      readonly what: 'setReservation';
      readonly address: string;
      readonly change: Partial<Omit<ReservationProperties, 'address'>>;
    }
  | { readonly what: 'removeReservation' | 'removeLease'; readonly address: string }
  | {
      readonly what: 'setOption';
      readonly place: OptionPlace;
      readonly option: OptionKey;
      readonly value: readonly string[];
      /** Also DNS servers that don't answer. */
      readonly force?: boolean;
    }
  | { readonly what: 'removeOption'; readonly place: OptionPlace; readonly option: OptionKey }
  | {
      readonly what: 'setCommonOptions';
      readonly scopeId: string;
      readonly options: CommonOptions;
      readonly force?: boolean;
    }
  | { readonly what: 'setPolicy'; readonly scopeId?: string; readonly name: string; readonly enabled: boolean }
  | { readonly what: 'removePolicy'; readonly scopeId?: string; readonly name: string }
  | { readonly what: 'setServerPolicies'; readonly activate: boolean }
  | {
      readonly what: 'addFilter';
      readonly list: FilterListName;
      readonly macAddress: string;
      readonly description: string;
    }
  | { readonly what: 'removeFilter'; readonly macAddress: string }
  | { readonly what: 'setFilterList'; readonly list: FilterListName; readonly enabled: boolean }
  | { readonly what: 'setRelationship'; readonly name: string; readonly change: RelationshipChange }
  | { readonly what: 'backup' | 'restore'; readonly path: string }
  | { readonly what: 'authorize' }
  | { readonly what: 'unauthorize' };

export type FilterListName = 'Allow' | 'Deny';

export interface AddressRange {
  readonly start: string;
  readonly end: string;
}

export interface NewScope {
  readonly name: string;
  readonly description: string;
  readonly startRange: string;
  readonly endRange: string;
  readonly subnetMask: string;
  readonly active: boolean;
  /** Null for a lease without end. */
  readonly leaseDuration: number | null;
  /** By how much offers are delayed, in milliseconds. */
  readonly delay: number;
}

/** What is undefined stays. */
export interface ScopeChange {
  readonly name?: string;
  readonly description?: string;
  /** Both ends of the range, or neither. */
  readonly range?: AddressRange;
  /** Null for a lease without end. */
  readonly leaseDuration?: number | null;
  readonly active?: boolean;
  readonly activatePolicies?: boolean;
}

export interface DnsProperties {
  readonly dynamicUpdates: 'Always' | 'Never' | 'OnClientRequest';
  readonly deleteOnLeaseExpiry: boolean;
  readonly updateForOlderClients: boolean;
  readonly nameProtection: boolean;
}

export interface ReservationProperties {
  readonly address: string;
  readonly name: string;
  /** Bytes in hex, with dashes or without. */
  readonly clientId: string;
  readonly description: string;
  readonly type: 'Both' | 'Dhcp' | 'Bootp';
}

/** Whose options: a scope's, a reserved address', or with neither the server's. */
export interface OptionPlace {
  readonly scopeId?: string;
  readonly reservedIP?: string;
}

/** Which option; empty classes are none. */
export interface OptionKey {
  readonly optionId: number;
  readonly vendorClass: string;
  readonly userClass: string;
  /** The policy it belongs to; left out for none. */
  readonly policyName?: string;
}

export interface CommonOptions {
  readonly router?: readonly string[];
  readonly dnsDomain?: string;
  readonly dnsServer?: readonly string[];
  readonly winsServer?: readonly string[];
}

/** What is undefined stays. */
export interface RelationshipChange {
  readonly maxClientLeadTime?: number;
  readonly mode?: 'LoadBalance' | 'HotStandby';
  readonly loadBalancePercent?: number;
  readonly reservePercent?: number;
  /** Null: never by itself. */
  readonly stateSwitchInterval?: number | null;
  /** Empty: no authentication. */
  readonly sharedSecret?: string;
  readonly partnerDown?: true;
}
