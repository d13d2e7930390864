import type { IPv4, Seconds } from './address.ts';
import type { DnsSetting } from './dns.ts';

/** In a type of scope 'Both' serves DHCP and BOOTP clients. */
export type ScopeType = 'Dhcp' | 'Bootp' | 'Both';
export type ScopeState = 'Active' | 'Inactive';

/** What `Get-DhcpServerv4Scope` shows of a scope. */
export interface Scope {
  readonly scopeId: IPv4;
  readonly subnetMask: IPv4;
  readonly startRange: IPv4;
  readonly endRange: IPv4;
  readonly name: string;
  readonly description: string;
  /** Empty when the scope is in no superscope. */
  readonly superscopeName: string;
  /** Seconds, or UNLIMITED. */
  readonly leaseDuration: Seconds;
  readonly napEnable: boolean;
  readonly napProfile: string;
  /** Milliseconds by which offers are delayed, 0 to 1000. */
  readonly delay: number;
  readonly state: ScopeState;
  readonly type: ScopeType;
  readonly maxBootpClients: number;
  readonly activatePolicies: boolean;
}

/** The settings as they lie in a scope's value: a scope with its own DNS setting carries it, null inherits the server's. */
export interface ScopeSettings extends Scope {
  readonly dns: DnsSetting | null;
}

/** Add-DhcpServerv4Scope. What is left out takes Windows' default. */
export interface ScopeInput {
  readonly startRange: IPv4;
  readonly endRange: IPv4;
  readonly subnetMask: IPv4;
  readonly name: string;
  readonly description?: string;
  readonly state?: ScopeState;
  readonly superscopeName?: string;
  readonly maxBootpClients?: number;
  readonly activatePolicies?: boolean;
  readonly napEnable?: boolean;
  readonly napProfile?: string;
  readonly delay?: number;
  readonly leaseDuration?: Seconds;
  readonly type?: ScopeType;
}

/** Set-DhcpServerv4Scope. Undefined leaves a property alone; the two ends of the range come together. */
export interface ScopeChange {
  readonly startRange?: IPv4;
  readonly endRange?: IPv4;
  readonly name?: string;
  readonly description?: string;
  readonly state?: ScopeState;
  readonly superscopeName?: string;
  readonly maxBootpClients?: number;
  readonly activatePolicies?: boolean;
  readonly napEnable?: boolean;
  readonly napProfile?: string;
  readonly delay?: number;
  readonly leaseDuration?: Seconds;
  readonly type?: ScopeType;
}

export interface Superscope {
  readonly superscopeName: string;
  /** Ascending. */
  readonly scopeIds: readonly IPv4[];
}

export interface Exclusion {
  readonly scopeId: IPv4;
  readonly startRange: IPv4;
  readonly endRange: IPv4;
}
