import type { Server } from '../../../src/dhcp/dhcp.ts';
import type { DnsSetting, IPv6Range, Lease6, Reservation6, Scope6, StatelessStore } from '../../../src/dhcp/model.ts';
import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { dnsOptionId6 } from './dns-option.ts';
import {
  classElements,
  definitionElements,
  type ExportOptions,
  group,
  optionElements,
  spanText,
  timeText,
} from './export-elements.ts';
import { element, leaf, type XmlElement } from './xml.ts';

/** The IPv6 half of a server, with the scopes asked for. Throws a DhcpError. */
export function configuration6Elements(server: Server, options: ExportOptions): XmlElement[] {
  const { v6 } = server;
  const { prefixes, say } = options;
  say('Exporting IPv6 classes, option definitions and option values from server...');
  const scopes = prefixes === undefined ? v6.scopes.list() : prefixes.map((prefix) => v6.scopes.get(prefix));
  return [
    ...group('Classes', classElements(v6.classes)),
    ...group('OptionDefinitions', definitionElements(v6.definitions)),
    ...group('OptionValues', optionElements(v6, {}, null, dnsOptionId6)),
    storeElement(v6.stateless.store()),
    ...group(
      'Scopes',
      scopes.map((scope) => scopeElement(server, scope, options)),
    ),
  ];
}

function scopeElement(server: Server, scope: Scope6, { leases, say }: ExportOptions): XmlElement {
  const { v6 } = server;
  const { prefix } = scope;
  const text = formatIPv6(prefix);
  say(`Exporting scope ${text} from server ${server.displayName}...`);
  const inherited = v6.dns.get({ prefix });
  const reservations = v6.reservations.list(prefix).map((each) => reservationElement(server, each, inherited));
  return element('Scope', [
    leaf('Prefix', text),
    leaf('Name', scope.name),
    leaf('Preference', scope.preference),
    leaf('State', scope.state),
    leaf('PreferredLifeTime', spanText(scope.preferredLifetime)),
    leaf('ValidLifeTime', spanText(scope.validLifetime)),
    leaf('T1', spanText(scope.t1)),
    leaf('T2', spanText(scope.t2)),
    leaf('Description', scope.description),
    ...group('ExclusionRanges', v6.exclusions.list(prefix).map(rangeElement)),
    ...group('OptionValues', optionElements(v6, { prefix }, v6.dns.get({}), dnsOptionId6)),
    storeElement(v6.stateless.store(prefix)),
    ...group('Reservations', reservations),
    ...(leases ? group('Leases', v6.leases.query({ prefix }).map(leaseElement)) : []),
  ]);
}

function reservationElement(server: Server, reservation: Reservation6, inherited: DnsSetting): XmlElement {
  const level = { reservedIP: reservation.ipAddress };
  return element('Reservation', [
    leaf('Name', reservation.name),
    leaf('IPAddress', formatIPv6(reservation.ipAddress)),
    leaf('ClientDuid', reservation.clientDuid),
    leaf('IAID', reservation.iaid),
    leaf('Description', reservation.description),
    ...group('OptionValues', optionElements(server.v6, level, inherited, dnsOptionId6)),
  ]);
}

function leaseElement(lease: Lease6): XmlElement {
  return element('Lease', [
    leaf('IPAddress', formatIPv6(lease.ipAddress)),
    leaf('ClientDuid', lease.clientDuid),
    leaf('IAID', lease.iaid),
    leaf('AddressType', lease.addressType),
    leaf('HostName', lease.hostName),
    ...(lease.leaseExpiryTime === null ? [] : [leaf('LeaseExpiryTime', timeText(lease.leaseExpiryTime))]),
    leaf('Description', lease.description),
  ]);
}

function storeElement(store: StatelessStore): XmlElement {
  return element('StatelessStore', [
    leaf('Enabled', store.enabled),
    leaf('PurgeInterval', spanText(store.purgeInterval)),
  ]);
}

function rangeElement(range: IPv6Range): XmlElement {
  return element('IPRange', [
    leaf('StartRange', formatIPv6(range.startRange)),
    leaf('EndRange', formatIPv6(range.endRange)),
  ]);
}
