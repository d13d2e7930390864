import type { ReservationProperties } from '../../console/changes.ts';
import type { InconsistentRow, ServerSettingsRow } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { formatIPv4 } from '../../dhcp/model.ts';
import { addressIn } from './text.ts';

/** A reservation's property sheet. */
export function reservationProperties(server: Server, address: string): ReservationProperties {
  const { ipAddress, name, clientId, description, type } = server.reservations.get(addressIn(address));
  return { address: formatIPv4(ipAddress), name, clientId, description, type };
}

/** What menus of a server go by. */
export function serverSettings(server: Server): ServerSettingsRow {
  const { allow, deny } = server.filters.lists();
  return { policiesActive: server.configuration.settings().activatePolicies, allowFilters: allow, denyFilters: deny };
}

/** Looks for records that contradict each other, or repairs them; the scopes that have some. */
export function reconcile(server: Server, scopeIds: readonly string[], reportOnly: boolean): InconsistentRow[] {
  return scopeIds
    .map((scopeId) => server.leases.reconcile(addressIn(scopeId), { reportOnly }))
    .filter(({ ipAddresses }) => ipAddresses.length > 0)
    .map(({ scopeId, ipAddresses }) => ({ scopeId: formatIPv4(scopeId), addresses: ipAddresses.map(formatIPv4) }));
}
