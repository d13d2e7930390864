import type { Change, DnsProperties, OptionKey, OptionPlace, ReservationProperties } from './changes.ts';

/**
 * What the console asks of the engine, and what it gets: plain data, so that it can cross between threads. Addresses are
 * dotted text, times epoch milliseconds. The console opens no database and knows no rule of DHCP: the engine's side answers
 * with the same domain functions as the cmdlets.
 */

/** One request's kind with what it is answered by. */
export interface ConsoleAnswers {
  /** The lab's computers. */
  machines: readonly MachineRow[];
  /** Counts the lab's changes: equal numbers, equal labs. */
  revision: number;
  scopes: readonly ScopeRow[];
  /** Which failover scopes are in step with their partners. */
  drift: readonly DriftRow[];
  listing: Listing;
  relationships: readonly RelationshipRow[];
  scopeProperties: ScopeProperties;
  statistics: readonly Fact[];
  /** What a replication would overwrite. */
  plan: readonly PlanRow[];
  replicate: TaskResult;
  configureFailover: TaskResult;
  deconfigureFailover: TaskResult;
  deleteRelationship: TaskResult;
  reservation: ReservationProperties;
  /** Every option that can be set at a place, with what is set there. */
  options: readonly OptionRow[];
  serverSettings: ServerSettingsRow;
  /** Addresses whose records contradict each other. */
  reconcile: readonly InconsistentRow[];
  change: undefined;
  controlService: undefined;
  /** From now on the shell runs as Administrator. */
  elevate: undefined;
}

export type ConsoleRequestKind = keyof ConsoleAnswers;

/** `command` is the PowerShell line that does the same; the lab's history names the change by it. */
export type ConsoleRequest =
  | { readonly kind: 'machines' | 'revision' | 'elevate' }
  | { readonly kind: 'scopes' | 'drift' | 'relationships' | 'serverSettings'; readonly server: string }
  | {
      readonly kind: 'listing';
      readonly server: string;
      readonly what: ListingName;
      readonly scopeId?: string;
      readonly address?: string;
    }
  | { readonly kind: 'scopeProperties'; readonly server: string; readonly scopeId: string }
  | { readonly kind: 'statistics'; readonly server: string; readonly scopeId?: string }
  | { readonly kind: 'plan'; readonly server: string; readonly selection: Selection }
  | {
      readonly kind: 'replicate';
      readonly server: string;
      readonly selection: Selection;
      readonly command: string;
    }
  | {
      readonly kind: 'configureFailover';
      readonly server: string;
      readonly scopeIds: readonly string[];
      readonly relationship: RelationshipChoice;
      readonly command: string;
    }
  | {
      readonly kind: 'deconfigureFailover';
      readonly server: string;
      readonly name: string;
      readonly scopeIds: readonly string[];
      readonly command: string;
    }
  | { readonly kind: 'deleteRelationship'; readonly server: string; readonly name: string; readonly command: string }
  | { readonly kind: 'reservation'; readonly server: string; readonly address: string }
  | { readonly kind: 'options'; readonly server: string; readonly place: OptionPlace }
  | {
      readonly kind: 'reconcile';
      readonly server: string;
      readonly scopeIds: readonly string[];
      /** Only looks. */
      readonly reportOnly: boolean;
      readonly command: string;
    }
  | { readonly kind: 'change'; readonly server: string; readonly change: Change; readonly command: string }
  | {
      readonly kind: 'controlService';
      readonly server: string;
      readonly action: 'start' | 'stop' | 'restart';
      readonly command: string;
    };

export type RequestOf<Kind extends ConsoleRequestKind> = ConsoleRequest & { readonly kind: Kind };

/** An answer, or why there is none: what the server refused, in its own words. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: ConsoleFailure };

export interface ConsoleFailure {
  /** `DHCP 20115`, `WIN32 1722`. */
  readonly id: string;
  /** What failed, on which object and server. */
  readonly message: string;
  /** Windows' own text of the code. */
  readonly reason: string;
}

/** The console's way to the engine. */
export interface ConsoleClient {
  /** `onLine` gets the lines of a task as its work happens. */
  ask<Kind extends ConsoleRequestKind>(
    request: RequestOf<Kind>,
    onLine?: (line: TaskLine) => void,
  ): Promise<Answer<ConsoleAnswers[Kind]>>;
  /** Ends the running task after the piece of work under way. */
  cancel(): void;
}

/** One line of a task's log, told when it has happened. */
export interface TaskLine {
  readonly text: string;
  /** Why it failed; left out of what succeeded. */
  readonly failure?: ConsoleFailure;
  /** The scope it is about. */
  readonly scopeId?: string;
}

export interface TaskResult {
  /** True when Cancel ended it early. */
  readonly cancelled: boolean;
  readonly failed: number;
  readonly done: number;
}

export interface MachineRow {
  /** Full name, lower case. */
  readonly name: string;
  readonly address: string;
  /** `Microsoft Windows Server 2025 Datacenter` */
  readonly system: string;
  readonly roles: readonly string[];
  readonly up: boolean;
  readonly dhcpRole: boolean;
  /** The DHCPServer service. */
  readonly serviceRunning: boolean;
  readonly authorised: boolean;
  /** The computer the shell runs on. */
  readonly local: boolean;
}

export interface ScopeRow {
  readonly scopeId: string;
  readonly name: string;
  readonly description: string;
  readonly active: boolean;
  /** Empty outside failover. */
  readonly relationship: string;
  readonly policiesActive: boolean;
}

export interface DriftRow {
  readonly scopeId: string;
  readonly status: 'InSync' | 'OutOfSync' | 'Unknown';
}

/** The plain lists of the tree's leaves. */
export type ListingName =
  | 'ipv6'
  | 'serverOptions'
  | 'serverPolicies'
  | 'allowFilters'
  | 'denyFilters'
  | 'addressPool'
  | 'leases'
  | 'reservations'
  | 'reservation'
  | 'scopeOptions'
  | 'scopePolicies';

/** A list as the console's detail pane shows it. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly ListingRow[];
}

export interface ListingRow {
  /** A cell a column. */
  readonly cells: readonly string[];
  /** What the row is known by: an address, a name; of an exclusion `first-last`. */
  readonly key: string;
  /** Of a row of options. */
  readonly option?: OptionKey;
  /** Of a policy. */
  readonly enabled?: boolean;
}

/** A failover relationship as its server sees it; times in seconds. */
export interface RelationshipRow {
  readonly name: string;
  readonly partner: string;
  readonly scopeIds: readonly string[];
  readonly mode: 'LoadBalance' | 'HotStandby';
  readonly role: 'Active' | 'Standby';
  readonly loadBalancePercent: number;
  readonly reservePercent: number;
  readonly maxClientLeadTime: number;
  readonly stateSwitchInterval: number | null;
  readonly authentication: boolean;
  readonly state: string;
  readonly stateText: string;
  /** As the partner sees it. */
  readonly partnerStateText: string;
}

/** An option that can be set. */
export interface OptionRow {
  readonly option: OptionKey;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly multiValued: boolean;
  /** Undefined while it is not set at the place asked for. */
  readonly value: readonly string[] | undefined;
}

export interface ServerSettingsRow {
  readonly policiesActive: boolean;
  readonly allowFilters: boolean;
  readonly denyFilters: boolean;
}

export interface InconsistentRow {
  readonly scopeId: string;
  readonly addresses: readonly string[];
}

/** A name and its value, in the order of a window. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface ScopeProperties {
  readonly name: string;
  readonly description: string;
  readonly startRange: string;
  readonly endRange: string;
  readonly subnetMask: string;
  /** Seconds; null for a lease without end. */
  readonly leaseDuration: number | null;
  readonly dns: DnsProperties;
  /** The Failover tab; empty outside failover. */
  readonly failover: readonly Fact[];
}

/** What to replicate: everything in failover, one relationship, or scopes. */
export type Selection =
  | { readonly all: true }
  | { readonly relationship: string }
  | { readonly scopeIds: readonly string[] };

export interface PlanRow {
  readonly scopeId: string;
  readonly partner: string;
  readonly action: 'same' | 'create' | 'overwrite' | 'impossible';
  readonly failure?: ConsoleFailure;
  /** What would be overwritten. */
  readonly differences: readonly { readonly what: string; readonly here: string; readonly there: string }[];
}

/** The wizard's relationship: one that exists, or a new one. Times in seconds. */
export type RelationshipChoice =
  | { readonly reuse: string }
  | {
      readonly name: string;
      readonly partner: string;
      readonly maxClientLeadTime: number;
      readonly mode: 'LoadBalance' | 'HotStandby';
      /** The local server's share, of LoadBalance. */
      readonly loadBalancePercent: number;
      /** Addresses kept for the standby server, and the local server's role: of HotStandby. */
      readonly reservePercent: number;
      readonly role: 'Active' | 'Standby';
      /** Undefined: never by itself. */
      readonly stateSwitchInterval: number | undefined;
      readonly sharedSecret: string | undefined;
    };
