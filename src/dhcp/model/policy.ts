import type { IPv4, IPv4Range, Seconds } from './address.ts';
import type { DnsSetting } from './dns.ts';
import type { StoredOption } from './option.ts';

/** Each condition's first element is EQ or NE, the values follow; empty when the policy has no such condition. */
export interface PolicyConditions {
  readonly vendorClass: readonly string[];
  readonly userClass: readonly string[];
  readonly macAddress: readonly string[];
  readonly clientId: readonly string[];
  readonly relayAgent: readonly string[];
  readonly circuitId: readonly string[];
  readonly remoteId: readonly string[];
  readonly subscriberId: readonly string[];
  readonly fqdn: readonly string[];
}

export type PolicyConditionName = keyof PolicyConditions;

/** A policy as it lies in a scope's value or on the server. */
export interface StoredPolicy extends PolicyConditions {
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly condition: 'And' | 'Or';
  /** 1 is processed first; a level's policies are numbered without gaps. */
  readonly processingOrder: number;
  /** Null: the scope's own duration. */
  readonly leaseDuration: Seconds | null;
  readonly dns: DnsSetting | null;
  readonly ranges: readonly IPv4Range[];
  readonly options: readonly StoredOption[];
}

/** What Get-DhcpServerv4Policy shows; scopeId is 0 for a server policy. */
export interface Policy extends StoredPolicy {
  readonly scopeId: IPv4;
}

export interface PolicyInput extends Partial<PolicyConditions> {
  readonly name: string;
  readonly condition: 'And' | 'Or';
  readonly scopeId?: IPv4;
  readonly description?: string;
  /** Default: after the last one. */
  readonly processingOrder?: number;
  readonly leaseDuration?: Seconds;
  readonly enabled?: boolean;
}

/** Undefined leaves a property alone; an empty array (or one empty string) removes that condition. */
export interface PolicyChange extends Partial<PolicyConditions> {
  readonly newName?: string;
  readonly condition?: 'And' | 'Or';
  readonly description?: string;
  readonly processingOrder?: number;
  readonly leaseDuration?: Seconds;
  readonly enabled?: boolean;
}

export interface PolicyIPRange {
  readonly name: string;
  readonly scopeId: IPv4;
  readonly startRange: IPv4;
  readonly endRange: IPv4;
}
