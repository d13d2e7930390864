import { formatIPv4, formatIPv6, type Lease6Query, type LeaseQuery } from '../../../src/dhcp/model.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { ipv4, ipv6, ipv6s } from '../values.ts';

interface LeaseArguments {
  readonly scopeId?: IPAddress;
  readonly iPAddress?: readonly IPAddress[];
  readonly clientId?: readonly string[];
  readonly badLeases?: boolean;
  readonly allLeases?: boolean;
}

/** What to look for, one query for every address or client that is named: each can fail by itself. */
export function leaseQueries(args: LeaseArguments): LeaseQuery[] {
  const scopeId = args.scopeId && ipv4(args.scopeId);
  if (args.badLeases === true) return [{ badLeases: true, scopeId }];
  if (args.iPAddress !== undefined) return args.iPAddress.map((address) => ({ ipAddresses: [ipv4(address)] }));
  if (scopeId === undefined) return [];
  if (args.clientId !== undefined) return args.clientId.map((clientId) => ({ scopeId, clientIds: [clientId] }));
  return [{ scopeId, all: args.allLeases === true }];
}

/** What a query finds, in words. */
export function leasesText(query: LeaseQuery): string {
  if ('badLeases' in query) {
    return query.scopeId === undefined
      ? 'All declined addresses'
      : `The declined addresses of scope ${formatIPv4(query.scopeId)}`;
  }
  if ('ipAddresses' in query) return `The lease of ${query.ipAddresses.map(formatIPv4).join(', ')}`;
  if ('clientIds' in query)
    return `The lease of client ${query.clientIds.join(', ')} in scope ${formatIPv4(query.scopeId)}`;
  return `All leases of scope ${formatIPv4(query.scopeId)}`;
}

interface Lease6Arguments {
  readonly prefix?: IPAddress;
  readonly iPAddress?: readonly IPAddress[];
}

/** What to look for among IPv6 leases, one query for every address that is named. */
export function lease6Queries(args: Lease6Arguments): Lease6Query[] {
  const ofScope = args.prefix === undefined ? [] : [{ prefix: ipv6(args.prefix) }];
  return [...ofScope, ...ipv6s(args.iPAddress ?? []).map((address) => ({ ipAddresses: [address] }))];
}

/** What a query finds among IPv6 leases, in words. */
export function leases6Text(query: Lease6Query): string {
  if ('prefix' in query) return `All leases of scope ${formatIPv6(query.prefix)}`;
  return `The lease of ${query.ipAddresses.map(formatIPv6).join(', ')}`;
}
