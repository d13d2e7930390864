import type { Lease6Row, Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { Leases6 } from '../families6.ts';
import type { MessageOf } from '../messages.ts';
import { type EpochMs, UNLIMITED } from '../model/address.ts';
import { formatIPv6, type IPv6, prefixOf } from '../model/ipv6.ts';
import type { Lease6Input, Lease6Query } from '../model/lease6.ts';
import { canonicalClientId } from '../scope/clientId.ts';
import { heldReservation6 } from './heldReservations6.ts';
import { type HeldScope6, heldScope6, scopeAround6 } from './heldScopes6.ts';
import { detailsOf, isRunning, type Lease6Details, lease6Of, type StoredState6 } from './leaseState6.ts';

export function leases6Of(context: ServerContext): Leases6 {
  const { name: server } = context;

  function byAddress(view: View, ipAddress: IPv6, message: MessageOf<'IPAddress'>): Lease6Row {
    const row = view.leases6.get(server, ipAddress);
    if (row !== undefined) return row;
    throw context.failure(20013, message, { IPAddress: formatIPv6(ipAddress) });
  }

  function find(view: View, query: Lease6Query, message: MessageOf<'IPAddress'>): Lease6Row[] {
    if ('ipAddresses' in query) return query.ipAddresses.map((ipAddress) => byAddress(view, ipAddress, message));
    if (heldScope6(view, server, query.prefix) !== undefined) return view.leases6.ofScope(server, query.prefix);
    throw context.failure(20005, 'listLeases', { ScopeId: formatIPv6(query.prefix) });
  }

  /** An address is held while its lease runs, and so is a client's identity association by the address it got. */
  function isHeld(view: View, row: Lease6Row): boolean {
    const { iaid, addressType } = detailsOf(row);
    return view.leases6.ofScope(server, row.scope).some((other) => {
      if (!isRunning(other, context.now())) return false;
      if (other.address === row.address) return true;
      const details = detailsOf(other);
      return other.client === row.client && details.iaid === iaid && details.addressType === addressType;
    });
  }

  return {
    query: (query) => context.read((view) => find(view, query, 'getLease').map(lease6Of)),

    add: (input) =>
      context.write('Add-DhcpServerv6Lease', (transaction) => {
        const fail = (code: ErrorCode) =>
          context.failure(code, 'addLease', {
            IPAddress: formatIPv6(input.ipAddress),
            ScopeId: formatIPv6(prefixOf(input.ipAddress)),
          });
        const held = scopeAround6(transaction, server, input.ipAddress);
        if (held === undefined) throw fail(20005);
        const clientDuid = canonicalClientId(input.clientDuid);
        if (clientDuid === undefined || input.ipAddress === held.settings.prefix) throw fail(87);
        const reservation = heldReservation6(transaction, server, input.ipAddress);
        if (reservation !== undefined && (reservation.clientDuid !== clientDuid || reservation.iaid !== input.iaid)) {
          throw fail(20022);
        }
        const row = newRow(server, held, input, clientDuid, context.now());
        if (isHeld(transaction, row)) throw fail(20014);
        transaction.putLease6(row);
        return lease6Of(row);
      }),

    remove: (query) =>
      context.write('Remove-DhcpServerv6Lease', (transaction) =>
        find(transaction, query, 'removeLease')
          .filter((row) => deleteRow(transaction, row, 'ipAddresses' in query))
          .map(lease6Of),
      ),
  };

  /** A reserved address keeps its record: 20019 when it was asked for by itself, passed over otherwise. */
  function deleteRow(transaction: Transaction, row: Lease6Row, single: boolean): boolean {
    const reserved = heldReservation6(transaction, server, row.address) !== undefined;
    if (reserved && single) throw context.failure(20019, 'removeLease', { IPAddress: formatIPv6(row.address) });
    if (reserved) return false;
    transaction.deleteLease6(server, row.address);
    return true;
  }
}

function newRow(
  server: string,
  { settings }: HeldScope6,
  input: Lease6Input,
  clientDuid: string,
  now: EpochMs,
): Lease6Row {
  const details: Lease6Details = {
    iaid: input.iaid,
    addressType: input.addressType ?? 'IANA',
    hostName: input.hostName ?? '',
    description: input.description ?? '',
  };
  const state: StoredState6 = 'Active';
  const end = settings.validLifetime === UNLIMITED ? null : now + settings.validLifetime * 1000;
  return {
    server,
    address: input.ipAddress,
    scope: settings.prefix,
    client: clientDuid,
    state,
    expires: input.leaseExpiryTime ?? end,
    value: JSON.stringify(details),
  };
}
