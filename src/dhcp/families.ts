/**
 * What a DHCP server can be asked, one interface a family. Every writing method is one transaction: it either happened
 * and is committed when it returns, or it threw a DhcpError and nothing changed. What it returns is what -PassThru prints.
 */
import type {
  AuditLog,
  AuthorizedServer,
  Binding,
  ClassChange,
  ClassInput,
  ClassType,
  CommonOptions,
  DatabaseSettings,
  DhcpClass,
  DnsCredential,
  DnsSetting,
  DnsSettingChange,
  Exclusion,
  FilterLists,
  InconsistentRecords,
  IPv4,
  IPv4Range,
  Lease,
  LeaseInput,
  LeaseQuery,
  MacFilter,
  MulticastExclusion,
  MulticastLease,
  MulticastScope,
  MulticastScopeChange,
  MulticastScopeInput,
  MulticastScopeStatistics,
  OptionDefinition,
  OptionDefinitionChange,
  OptionDefinitionInput,
  OptionLevel,
  OptionQuery,
  OptionValue,
  OptionValueInput,
  Policy,
  PolicyChange,
  PolicyInput,
  PolicyIPRange,
  Reservation,
  ReservationChange,
  ReservationInput,
  Scope,
  ScopeChange,
  ScopeInput,
  ScopeStatistics,
  ServerSettings,
  ServerSettingsView,
  ServerStatistics,
  ServerVersion,
  Superscope,
  SuperscopeStatistics,
} from './model.ts';

export interface Scopes {
  /** Every scope, ascending by address. */
  list(): Scope[];
  /** Throws 20005. */
  get(scopeId: IPv4): Scope;
  has(scopeId: IPv4): boolean;
  add(input: ScopeInput): Scope;
  set(scopeId: IPv4, change: ScopeChange): Scope;
  /** Returns what it was. Throws 20007 while leases exist unless forced, 20113 for a scope in failover. */
  remove(scopeId: IPv4, options?: { readonly force?: boolean }): Scope;
}

export interface Superscopes {
  list(): Superscope[];
  get(name: string): Superscope;
  /** Makes the superscope or adds to it. A scope of another superscope needs `force`. */
  add(name: string, scopeIds: readonly IPv4[], options?: { readonly force?: boolean }): Superscope;
  rename(name: string, newName: string): Superscope;
  /** Takes those scopes out, or all of them. The scopes stay. */
  remove(name: string, scopeIds?: readonly IPv4[]): Superscope;
}

export interface Exclusions {
  list(scopeId?: IPv4): Exclusion[];
  add(scopeId: IPv4, range: IPv4Range): Exclusion;
  /** The ranges with that start, that end, both, or all of them; returns what was removed. */
  remove(scopeId: IPv4, which?: Partial<IPv4Range>): Exclusion[];
}

export interface Reservations {
  list(scopeId: IPv4): Reservation[];
  /** Throws 20018. */
  get(ipAddress: IPv4): Reservation;
  getByClient(scopeId: IPv4, clientId: string): Reservation;
  add(input: ReservationInput): Reservation;
  set(ipAddress: IPv4, change: ReservationChange): Reservation;
  remove(ipAddress: IPv4): Reservation;
  removeByClient(scopeId: IPv4, clientId: string): Reservation;
  removeAll(scopeId: IPv4): Reservation[];
}

export interface Leases {
  query(query: LeaseQuery): Lease[];
  add(input: LeaseInput): Lease;
  /** Returns what was removed. Throws 20018-like not found codes for a single missing address or client. */
  remove(query: LeaseQuery): Lease[];
  /** Contradictions between leases, reservations and the range; repaired unless only reported. */
  reconcile(scopeId: IPv4, options?: { readonly reportOnly?: boolean }): InconsistentRecords;
}

export interface Classes {
  list(filter?: { readonly names?: readonly string[]; readonly type?: ClassType }): DhcpClass[];
  get(name: string, type: ClassType): DhcpClass;
  add(input: ClassInput): DhcpClass;
  set(name: string, type: ClassType, change: ClassChange): DhcpClass;
  remove(name: string, type: ClassType): DhcpClass;
}

export interface OptionDefinitions {
  /** Standard options, one vendor class's, or with `all` every definition. */
  list(filter?: { readonly vendorClass?: string; readonly all?: boolean }): OptionDefinition[];
  /** Throws 20010. */
  get(optionId: number, vendorClass?: string): OptionDefinition;
  add(input: OptionDefinitionInput): OptionDefinition;
  set(optionId: number, change: OptionDefinitionChange, vendorClass?: string): OptionDefinition;
  remove(optionId: number, vendorClass?: string): OptionDefinition;
}

export interface OptionValues<Level = OptionLevel, Common = CommonOptions> {
  /** Throws 20010 for an id asked for and not set at that level. */
  get(level: Level, query?: OptionQuery): OptionValue[];
  set(level: Level, input: OptionValueInput): OptionValue;
  /** Several named options in one transaction. */
  setCommon(level: Level, options: Common): OptionValue[];
  remove(
    level: Level,
    optionId: number,
    classes?: { readonly vendorClass?: string; readonly userClass?: string },
  ): OptionValue;
}

export interface Policies {
  /** A scope's policies, or the server's; in processing order. */
  list(scopeId?: IPv4): Policy[];
  /** Throws 20111. */
  get(name: string, scopeId?: IPv4): Policy;
  add(input: PolicyInput): Policy;
  set(name: string, change: PolicyChange, scopeId?: IPv4): Policy;
  remove(name: string, scopeId?: IPv4): Policy;
}

export interface PolicyRanges {
  list(scopeId: IPv4, names?: readonly string[]): PolicyIPRange[];
  add(scopeId: IPv4, name: string, range: IPv4Range): PolicyIPRange;
  remove(scopeId: IPv4, name: string, which?: Partial<IPv4Range>): PolicyIPRange[];
}

export interface DnsSettings<Level = OptionLevel> {
  /** A level without its own setting shows what it inherits. */
  get(level: Level): DnsSetting;
  set(level: Level, change: DnsSettingChange): DnsSetting;
}

export interface Statistics {
  server(): ServerStatistics;
  scopes(scopeIds?: readonly IPv4[], options?: { readonly failover?: boolean }): ScopeStatistics[];
  superscopes(names?: readonly string[]): SuperscopeStatistics[];
}

export interface FreeAddresses<Address = IPv4> {
  /** Up to `count` (default 1) free addresses; throws 20126 when there is none. */
  find(
    scopeId: Address,
    options?: { readonly count?: number; readonly startAddress?: Address; readonly endAddress?: Address },
  ): { readonly addresses: Address[]; readonly endReached: boolean };
}

export interface Filters {
  list(list?: 'Allow' | 'Deny'): MacFilter[];
  add(input: {
    readonly list: 'Allow' | 'Deny';
    readonly macAddress: string;
    readonly description?: string;
    readonly force?: boolean;
  }): MacFilter;
  remove(macAddress: string): MacFilter;
  lists(): FilterLists;
  setLists(change: Partial<FilterLists>): FilterLists;
}

/** Multicast (MADCAP) scopes; their key is their name, its case ignored. They are never part of failover. */
export interface MulticastScopes {
  list(): MulticastScope[];
  get(name: string): MulticastScope;
  add(input: MulticastScopeInput): MulticastScope;
  set(name: string, change: MulticastScopeChange): MulticastScope;
  /** Throws 20007 while leases exist unless forced. */
  remove(name: string, options?: { readonly force?: boolean }): MulticastScope;
  exclusions(names?: readonly string[]): MulticastExclusion[];
  addExclusion(name: string, range: IPv4Range): MulticastExclusion;
  removeExclusions(name: string, which?: Partial<IPv4Range>): MulticastExclusion[];
  leases(name: string): MulticastLease[];
  removeLeases(name: string, ipAddresses?: readonly IPv4[]): MulticastLease[];
  statistics(names?: readonly string[]): MulticastScopeStatistics[];
}

/** Settings of the whole server. */
export interface ServerConfiguration {
  version(): ServerVersion;
  settings(): ServerSettingsView;
  setSettings(change: Partial<ServerSettings>): ServerSettingsView;
  auditLog(): AuditLog;
  setAuditLog(change: Partial<AuditLog>): AuditLog;
  database(): DatabaseSettings;
  setDatabase(change: Partial<DatabaseSettings>): DatabaseSettings;
  bindings(): Binding[];
  setBinding(interfaceAlias: string, bindingState: boolean): Binding;
  /** Null when none is set. */
  dnsCredential(): DnsCredential | null;
  setDnsCredential(credential: DnsCredential): DnsCredential;
  /** Returns what it was. */
  removeDnsCredential(): DnsCredential | null;
  /** Makes the local groups DHCP Administrators and DHCP Users. */
  addSecurityGroups(): void;
  /** Keeps the whole configuration and the leases under a path of the server's disk. */
  backup(path: string): void;
  /** Puts a backup back; throws WIN32 2 when there is none at that path. */
  restore(path: string): void;
}

/** The list of authorised servers in Active Directory; it belongs to the domain, not to one server. */
export interface Directory {
  list(): AuthorizedServer[];
  /** `already` tells the cmdlet to warn. */
  add(server: Partial<AuthorizedServer>): { readonly server: AuthorizedServer; readonly already: boolean };
  remove(server: Partial<AuthorizedServer>): { readonly server: AuthorizedServer; readonly already: boolean };
}
