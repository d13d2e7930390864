import type { Reservation, Reservation6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress, ipv6Address } from '../values.ts';

const reservationClass = dhcpClass('DhcpServerv4Reservation', {
  Name: 'string',
  Description: 'string',
  Type: 'string',
  ClientId: 'string',
  IPAddress: 'ipaddress',
  ScopeId: 'ipaddress',
  AddressState: 'string',
});

export const reservationView = tableOf(reservationClass, [
  ['IPAddress', 20],
  ['ScopeId', 20],
  ['ClientId', 20],
  ['Name', 20],
  ['Type', 20],
  ['Description', 20],
]);

export function reservationObject(reservation: Reservation): CimInstance {
  return reservationClass.create([
    reservation.name,
    reservation.description,
    reservation.type,
    reservation.clientId,
    ipAddress(reservation.ipAddress),
    ipAddress(reservation.scopeId),
    reservation.addressState,
  ]);
}

/** Without a view of its own: PowerShell's rules print its seven properties as a list. */
const reservation6Class = dhcpClass('DhcpServerv6Reservation', {
  Iaid: 'uint32',
  ClientDuid: 'string',
  IPAddress: 'ipaddress',
  Prefix: 'ipaddress',
  Name: 'string',
  Description: 'string',
  AddressState: 'string',
});

export function reservation6Object(reservation: Reservation6): CimInstance {
  return reservation6Class.create([
    uint32(reservation.iaid),
    reservation.clientDuid,
    ipv6Address(reservation.ipAddress),
    ipv6Address(reservation.prefix),
    reservation.name,
    reservation.description,
    reservation.addressState,
  ]);
}
