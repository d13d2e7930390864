import type { DnsSetting } from './dns.ts';
import type { IPv6 } from './ipv6.ts';
import type { StoredOption } from './option.ts';
import type { Reservation } from './reservation.ts';

/** A reservation as it lies under its address. */
export interface StoredReservation6 {
  readonly ipAddress: IPv6;
  /** Lower case hex bytes with dashes. */
  readonly clientDuid: string;
  readonly iaid: number;
  readonly name: string;
  readonly description: string;
  /** Sorted by (optionId, vendorClass, userClass). */
  readonly options: readonly StoredOption[];
  readonly dns: DnsSetting | null;
}

/** What Get-DhcpServerv6Reservation shows. */
export interface Reservation6 extends Omit<StoredReservation6, 'options' | 'dns'> {
  readonly prefix: IPv6;
  readonly addressState: Reservation['addressState'];
}

export interface Reservation6Input {
  readonly prefix: IPv6;
  readonly ipAddress: IPv6;
  readonly clientDuid: string;
  readonly iaid: number;
  readonly name?: string;
  readonly description?: string;
}

export type Reservation6Change = Partial<Omit<Reservation6Input, 'prefix' | 'ipAddress'>>;
