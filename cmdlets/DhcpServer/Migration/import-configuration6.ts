import type { Server } from '../../../src/dhcp/dhcp.ts';
import type { AddressType, IPv6, ScopeState } from '../../../src/dhcp/model.ts';
import { formatIPv6, parseIPv6 } from '../../../src/dhcp/model.ts';
import { dnsOptionId6 } from './dns-option.ts';
import type { ImportOptions } from './import-configuration.ts';
import {
  flagOf,
  importOptionValues,
  importVocabulary,
  numberOf,
  type Step,
  spanOf,
  timeOf,
} from './import-elements.ts';
import { childOf, membersOf, textOf, type XmlElement } from './xml.ts';

const reading = { dnsOptionId: dnsOptionId6, dnsSuffix: '' };

/** Brings the IPv6 half of a document onto a server, with the scopes asked for. */
export function importConfiguration6(server: Server, ipv6: XmlElement, options: ImportOptions, step: Step): void {
  const { v6 } = server;
  importVocabulary(v6, ipv6, step);
  importOptionValues(v6, ipv6, {}, reading, step);
  importStore(server, ipv6, undefined, step);
  for (const scope of membersOf(ipv6, 'Scopes', 'Scope')) {
    const prefix = addressOf(scope, 'Prefix');
    if (options.prefixes !== undefined && !options.prefixes.includes(prefix)) continue;
    if (v6.scopes.has(prefix) && !options.overwrite) {
      options.warn(
        `Scope ${formatIPv6(prefix)} exists on server ${server.displayName}. This scope will not be imported.`,
      );
      continue;
    }
    step(() => importScope(server, prefix, scope, options.leases, step));
  }
}

function importScope(server: Server, prefix: IPv6, scope: XmlElement, leases: boolean, step: Step): void {
  const { v6 } = server;
  if (v6.scopes.has(prefix)) v6.scopes.remove(prefix, { force: true });
  v6.scopes.add({
    prefix,
    name: textOf(scope, 'Name') ?? '',
    description: textOf(scope, 'Description'),
    state: textOf(scope, 'State') as ScopeState | undefined,
    preference: numberOf(scope, 'Preference'),
    preferredLifetime: spanOf(textOf(scope, 'PreferredLifeTime')),
    validLifetime: spanOf(textOf(scope, 'ValidLifeTime')),
    t1: spanOf(textOf(scope, 'T1')),
    t2: spanOf(textOf(scope, 'T2')),
  });
  for (const range of membersOf(scope, 'ExclusionRanges', 'IPRange')) {
    const ends = { startRange: addressOf(range, 'StartRange'), endRange: addressOf(range, 'EndRange') };
    step(() => v6.exclusions.add(prefix, ends));
  }
  importOptionValues(v6, scope, { prefix }, reading, step);
  importStore(server, scope, prefix, step);
  for (const reservation of membersOf(scope, 'Reservations', 'Reservation')) {
    step(() => importReservation(server, reservation, prefix, step));
  }
  if (leases) for (const lease of membersOf(scope, 'Leases', 'Lease')) step(() => importLease(server, lease));
}

function importReservation(server: Server, reservation: XmlElement, prefix: IPv6, step: Step): void {
  const ipAddress = addressOf(reservation, 'IPAddress');
  server.v6.reservations.add({
    prefix,
    ipAddress,
    clientDuid: textOf(reservation, 'ClientDuid') ?? '',
    iaid: numberOf(reservation, 'IAID') ?? 0,
    name: textOf(reservation, 'Name'),
    description: textOf(reservation, 'Description'),
  });
  importOptionValues(server.v6, reservation, { reservedIP: ipAddress }, reading, step);
}

function importLease(server: Server, lease: XmlElement): void {
  server.v6.leases.add({
    ipAddress: addressOf(lease, 'IPAddress'),
    clientDuid: textOf(lease, 'ClientDuid') ?? '',
    iaid: numberOf(lease, 'IAID') ?? 0,
    addressType: textOf(lease, 'AddressType') as AddressType | undefined,
    hostName: textOf(lease, 'HostName'),
    description: textOf(lease, 'Description'),
    leaseExpiryTime: timeOf(textOf(lease, 'LeaseExpiryTime')),
  });
}

function importStore(server: Server, owner: XmlElement, prefix: IPv6 | undefined, step: Step): void {
  const store = childOf(owner, 'StatelessStore');
  if (store === undefined) return;
  const change = { enabled: flagOf(store, 'Enabled'), purgeInterval: spanOf(textOf(store, 'PurgeInterval')) };
  step(() => server.v6.stateless.setStore(prefix, change));
}

function addressOf(parent: XmlElement, name: string): IPv6 {
  return parseIPv6(textOf(parent, name) ?? '') ?? '';
}
