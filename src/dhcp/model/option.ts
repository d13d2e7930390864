import type { IPv4 } from './address.ts';
import type { IPv6 } from './ipv6.ts';

export type OptionType =
  | 'Byte'
  | 'Word'
  | 'DWord'
  | 'DWordDWord'
  | 'IPv4Address'
  | 'String'
  | 'BinaryData'
  | 'EncapsulatedData'
  /** Only for IPv6. */
  | 'IPv6Address';

/** An option's definition; its key is (optionId, vendorClass). */
export interface OptionDefinition {
  readonly optionId: number;
  readonly name: string;
  readonly description: string;
  /** Empty for the standard options. */
  readonly vendorClass: string;
  readonly multiValued: boolean;
  readonly type: OptionType;
  readonly defaultValue: readonly string[];
}

export interface OptionDefinitionInput {
  readonly name: string;
  readonly optionId: number;
  readonly type: OptionType;
  readonly description?: string;
  readonly multiValued?: boolean;
  readonly vendorClass?: string;
  readonly defaultValue?: readonly string[];
}

export interface OptionDefinitionChange {
  readonly name?: string;
  readonly description?: string;
  readonly defaultValue?: readonly string[];
}

/** A value as it lies in a scope, a reservation, a policy or a server; its key is (optionId, vendorClass, userClass). */
export interface StoredOption {
  readonly optionId: number;
  readonly vendorClass: string;
  readonly userClass: string;
  readonly type: OptionType;
  /** Windows' text of each element: decimal numbers, dotted addresses, `0x` bytes, or the string itself. */
  readonly value: readonly string[];
}

/** What Get-DhcpServerv4OptionValue shows: the name comes from the definition (empty when there is none). */
export interface OptionValue extends StoredOption {
  readonly name: string;
  readonly policyName: string;
}

/**
 * Where an option value or a DNS setting lives: no property set is the server; a reserved address is a reservation;
 * a policy name is that scope's policy, or with no scope the server's.
 */
export interface OptionLevel {
  readonly scopeId?: IPv4;
  readonly reservedIP?: IPv4;
  readonly policyName?: string;
}

export interface OptionQuery {
  readonly optionIds?: readonly number[];
  readonly vendorClass?: string;
  readonly userClass?: string;
  /** Values of every vendor and user class that isn't named. */
  readonly all?: boolean;
  /** With `all`, also those of the policies at the level. */
  readonly policies?: boolean;
}

export interface OptionValueInput {
  readonly optionId: number;
  readonly value: readonly string[];
  readonly vendorClass?: string;
  readonly userClass?: string;
  /** Skips the check that the addresses of option 6 answer DNS. */
  readonly force?: boolean;
}

/** The named options of Set-DhcpServerv4OptionValue: 6, 15, 3, 44 and 252. An empty array or string removes none, it is refused. */
export interface CommonOptions {
  readonly dnsServer?: readonly IPv4[];
  readonly dnsDomain?: string;
  readonly router?: readonly IPv4[];
  readonly winsServer?: readonly IPv4[];
  readonly wpad?: string;
  readonly userClass?: string;
  readonly force?: boolean;
}

/** Where an IPv6 option value or DNS setting lives: no property set is the server, a reserved address a reservation. */
export interface OptionLevel6 {
  readonly prefix?: IPv6;
  readonly reservedIP?: IPv6;
}

/** The named options of Set-DhcpServerv6OptionValue: 23, 24 and 32. An empty array removes none, it is refused. */
export interface CommonOptions6 {
  readonly dnsServer?: readonly IPv6[];
  readonly domainSearchList?: readonly string[];
  /** Seconds; null is refused like an empty array. */
  readonly infoRefreshTime?: number | null;
  readonly userClass?: string;
  readonly force?: boolean;
}
