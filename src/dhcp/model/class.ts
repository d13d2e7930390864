export type ClassType = 'Vendor' | 'User';

/** A vendor or user class of IPv4 or of IPv6; its key is (type, name). */
export interface DhcpClass {
  readonly name: string;
  readonly type: ClassType;
  /** The bytes that clients send, one character a byte. */
  readonly data: string;
  readonly description: string;
  /** IPv6: the vendor's enterprise number; IPv4 classes have none. */
  readonly vendorId?: number;
}

export interface ClassInput {
  readonly name: string;
  readonly type: ClassType;
  /** Text, or bytes as `0x4d534654`. */
  readonly data: string;
  readonly description?: string;
  readonly vendorId?: number;
}

export interface ClassChange {
  readonly data?: string;
  readonly description?: string;
  readonly vendorId?: number;
}

/** The MAC filters. A list's address is upper case with dashes, `*` ends a pattern: `F0-DE-F1-*`. */
export interface MacFilter {
  readonly list: 'Allow' | 'Deny';
  readonly macAddress: string;
  readonly description: string;
}

export interface FilterLists {
  readonly allow: boolean;
  readonly deny: boolean;
}
