import type { LeaseRow, View } from '../../lab/lab.ts';
import type { EpochMs } from '../model/address.ts';
import type { AddressState, ClientType, Lease } from '../model/lease.ts';
import type { StoredReservation } from '../model/reservation.ts';
import type { ScopeType } from '../model/scope.ts';
import type { HeldScope } from '../value/heldScopes.ts';
import { scopeReservations } from '../value/scopeValue.ts';

/** The state in which a row is stored; time and reservations make the shown state of it. */
export type StoredState = 'Offered' | 'Active' | 'Declined' | 'Expired';

/** What a lease row's value holds. */
export type LeaseDetails = Pick<
  Lease,
  | 'hostName'
  | 'description'
  | 'clientType'
  | 'napCapable'
  | 'napStatus'
  | 'probationEnds'
  | 'policyName'
  | 'dnsRR'
  | 'dnsRegistration'
  | 'serverIP'
>;

/** A scope's leases at a moment, reserved addresses without a lease included; ascending by address. */
export function leasesAt(view: View, server: string, held: HeldScope, now: EpochMs): Lease[] {
  const { scopeId } = held.root.settings;
  const reservations = new Map(scopeReservations(view, held.root).map((each) => [each.ipAddress, each]));
  const leases: Lease[] = [];
  for (const row of view.leases.ofScope(server, scopeId)) {
    leases.push(leaseAt(row, reservations.get(row.address), now));
    reservations.delete(row.address);
  }
  if (reservations.size === 0) return leases;
  for (const reservation of reservations.values()) leases.push(idleReservation(scopeId, reservation));
  return leases.sort((a, b) => a.ipAddress - b.ipAddress);
}

export function leaseAt(row: LeaseRow, reservation: StoredReservation | undefined, now: EpochMs): Lease {
  const details = JSON.parse(row.value) as LeaseDetails;
  return {
    ipAddress: row.address,
    scopeId: row.scope,
    addressState: stateAt(row, reservation, now),
    clientId: row.client,
    hostName: details.hostName,
    description: details.description,
    clientType: details.clientType,
    leaseExpiryTime: row.expires,
    napCapable: details.napCapable,
    napStatus: details.napStatus,
    probationEnds: details.probationEnds,
    policyName: details.policyName,
    dnsRR: details.dnsRR,
    dnsRegistration: details.dnsRegistration,
    serverIP: details.serverIP,
  };
}

/** Whether the reserved client holds a running lease of its address. */
export function holdsReservation(row: LeaseRow, reservation: StoredReservation, now: EpochMs): boolean {
  return row.client === reservation.clientId && runningState(row, now) === 'Active';
}

/** The stored state, an active lease whose time is over being Expired. */
export function runningState(row: LeaseRow, now: EpochMs): StoredState {
  const state = row.state as StoredState;
  return state === 'Active' && row.expires !== null && row.expires <= now ? 'Expired' : state;
}

/** A reserved address without a lease, as it shows among the leases. */
export function idleReservation(scopeId: number, reservation: StoredReservation): Lease {
  return {
    ipAddress: reservation.ipAddress,
    scopeId,
    addressState: 'InactiveReservation',
    clientId: reservation.clientId,
    hostName: reservation.name,
    description: reservation.description,
    clientType: clientTypeOf(reservation.type),
    leaseExpiryTime: null,
    napCapable: false,
    napStatus: 'FullAccess',
    probationEnds: null,
    policyName: '',
    dnsRR: 'NoRegistration',
    dnsRegistration: 'NotApplicable',
    serverIP: 0,
  };
}

function stateAt(row: LeaseRow, reservation: StoredReservation | undefined, now: EpochMs): AddressState {
  const state = runningState(row, now);
  if (reservation === undefined || state === 'Declined' || state === 'Offered') return state;
  return holdsReservation(row, reservation, now) ? 'ActiveReservation' : 'InactiveReservation';
}

function clientTypeOf(type: ScopeType): ClientType {
  return type === 'Bootp' ? 'BootP' : type;
}
