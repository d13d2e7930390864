import type { Lease6Row } from '../../lab/lab.ts';
import type { EpochMs } from '../model/address.ts';
import type { Lease6 } from '../model/lease6.ts';
import type { StoredReservation6 } from '../model/reservation6.ts';

/** The state in which a row is stored: an address that a client has, or one that it was offered. */
export type StoredState6 = 'Active' | 'Advertised';

/** What a lease row's value holds. */
export type Lease6Details = Pick<Lease6, 'iaid' | 'addressType' | 'hostName' | 'description'>;

export function detailsOf(row: Lease6Row): Lease6Details {
  return JSON.parse(row.value) as Lease6Details;
}

export function lease6Of(row: Lease6Row): Lease6 {
  const { iaid, addressType, hostName, description } = detailsOf(row);
  return {
    ipAddress: row.address,
    prefix: row.scope,
    addressType,
    clientDuid: row.client,
    iaid,
    hostName,
    description,
    leaseExpiryTime: row.expires,
  };
}

/** Whether a lease's time is not over. */
export function isRunning(row: Lease6Row, now: EpochMs): boolean {
  return row.expires === null || row.expires > now;
}

/** Whether the reserved client holds a running lease of its address. */
export function holdsReservation6(row: Lease6Row, reservation: StoredReservation6, now: EpochMs): boolean {
  return isRunning(row, now) && row.client === reservation.clientDuid && detailsOf(row).iaid === reservation.iaid;
}
