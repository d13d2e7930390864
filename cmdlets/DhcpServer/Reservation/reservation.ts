import type { Reservation } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { ipAddress } from '../values.ts';

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
