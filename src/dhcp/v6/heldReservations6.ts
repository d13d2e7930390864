import type { Transaction, View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import { addressesOf, type IPv6 } from '../model/ipv6.ts';
import type { StoredReservation6 } from '../model/reservation6.ts';

export function heldReservation6(view: View, server: string, ipAddress: IPv6): StoredReservation6 | undefined {
  return view.read<StoredReservation6>(server, KIND.reservation6, ipAddress);
}

/** The reserved addresses of a scope, ascending, without reading the reservations. */
export function reservedAddresses6(view: View, server: string, prefix: IPv6): IPv6[] {
  const { startRange, endRange } = addressesOf(prefix);
  // Nothing is longer than an address: what is below its last one with another digit behind it is all of them.
  return view.refs.between(server, KIND.reservation6, startRange, `${endRange}0`).map((ref) => ref.id);
}

/** The reservations of a scope, ascending by address. */
export function heldReservations6(view: View, server: string, prefix: IPv6): StoredReservation6[] {
  const { startRange, endRange } = addressesOf(prefix);
  return view.refs
    .between(server, KIND.reservation6, startRange, `${endRange}0`)
    .map((ref) => view.value<StoredReservation6>(ref.hash));
}

/** Stores a reservation, new or changed. */
export function saveReservation6(transaction: Transaction, server: string, reservation: StoredReservation6): void {
  transaction.write(server, KIND.reservation6, reservation.ipAddress, reservation);
}

export function deleteReservation6(transaction: Transaction, server: string, ipAddress: IPv6): void {
  transaction.erase(server, KIND.reservation6, ipAddress);
}
