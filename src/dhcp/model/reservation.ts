import type { IPv4 } from './address.ts';
import type { DnsSetting } from './dns.ts';
import type { StoredOption } from './option.ts';
import type { ScopeType } from './scope.ts';

/** A reservation as it lies in its scope's value. */
export interface StoredReservation {
  readonly ipAddress: IPv4;
  /** Lower case hex bytes with dashes: `f0-de-f1-7a-00-5e`. */
  readonly clientId: string;
  readonly name: string;
  readonly description: string;
  readonly type: ScopeType;
  /** Sorted by (optionId, vendorClass, userClass). */
  readonly options: readonly StoredOption[];
  readonly dns: DnsSetting | null;
}

/** What Get-DhcpServerv4Reservation shows. */
export interface Reservation {
  readonly ipAddress: IPv4;
  readonly scopeId: IPv4;
  readonly clientId: string;
  readonly name: string;
  readonly description: string;
  readonly type: ScopeType;
  readonly addressState: 'ActiveReservation' | 'InactiveReservation';
}

export interface ReservationInput {
  readonly scopeId: IPv4;
  readonly ipAddress: IPv4;
  readonly clientId: string;
  readonly name?: string;
  readonly description?: string;
  /** Default Both. */
  readonly type?: ScopeType;
}

export interface ReservationChange {
  readonly clientId?: string;
  readonly name?: string;
  readonly description?: string;
  readonly type?: ScopeType;
}
