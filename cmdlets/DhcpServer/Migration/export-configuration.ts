import type { Server } from '../../../src/dhcp/dhcp.ts';
import type {
  DnsSetting,
  IPv4,
  IPv4Range,
  Lease,
  OptionLevel,
  Policy,
  PolicyConditions,
  Reservation,
  Scope,
} from '../../../src/dhcp/model.ts';
import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { dnsOptionId } from './dns-option.ts';
import { configuration6Elements } from './export-configuration6.ts';
import {
  classElements,
  definitionElements,
  type ExportOptions,
  group,
  optionElement,
  optionElements,
  spanText,
  timeText,
} from './export-elements.ts';
import { element, leaf, type XmlElement } from './xml.ts';

/** The whole configuration of a server, with the scopes asked for, as the document that Import-DhcpServer reads. Throws a DhcpError. */
export function configurationDocument(server: Server, options: ExportOptions): XmlElement {
  const version = server.configuration.version();
  return element('DHCPServer', [
    leaf('MajorVersion', version.majorVersion),
    leaf('MinorVersion', version.minorVersion),
    element('IPv4', [...serverElements(server, options.say), ...scopeElements(server, options)]),
    element('IPv6', configuration6Elements(server, options)),
  ]);
}

function serverElements(server: Server, say: (text: string) => void): XmlElement[] {
  const settings = server.configuration.settings();
  const lists = server.filters.lists();
  say('Exporting classes from server...');
  const classes = classElements(server.classes);
  say('Exporting option definitions from server...');
  const definitions = definitionElements(server.definitions);
  say('Exporting server wide policies...');
  const policies = server.policies.list().map((policy) => policyElement(server, policy, {}));
  say('Exporting server wide option values...');
  const options = optionElements(server, {}, null, dnsOptionId);
  say('Exporting Link Layer Filters...');
  const filters = server.filters
    .list()
    .map((each) =>
      element('Filter', [
        leaf('List', each.list),
        leaf('MacAddress', each.macAddress),
        leaf('Description', each.description),
      ]),
    );
  return [
    leaf('ConflictDetectionAttempts', settings.conflictDetectionAttempts),
    leaf('NapEnabled', settings.napEnabled),
    leaf('NpsUnreachableAction', settings.npsUnreachableAction),
    leaf('ActivatePolicies', settings.activatePolicies),
    ...group('Classes', classes),
    ...group('OptionDefinitions', definitions),
    ...group('Policies', policies),
    ...group('OptionValues', options),
    element('Filters', [leaf('Allow', lists.allow), leaf('Deny', lists.deny), ...filters]),
  ];
}

function scopeElements(server: Server, { scopeIds, leases, say }: ExportOptions): XmlElement[] {
  const scopes = scopeIds === undefined ? server.scopes.list() : scopeIds.map((id) => server.scopes.get(id));
  return group(
    'Scopes',
    scopes.map((scope) => scopeElement(server, scope, leases, say)),
  );
}

function scopeElement(server: Server, scope: Scope, leases: boolean, say: (text: string) => void): XmlElement {
  const { scopeId } = scope;
  const id = formatIPv4(scopeId);
  const level = { scopeId };
  say(`Exporting scope ${id} from server ${server.displayName}...`);
  say(`Exporting exclusion ranges from scope ${id}...`);
  const exclusions = server.exclusions.list(scopeId).map(rangeElement);
  say(`Exporting policies from scope ${id}...`);
  const policies = server.policies.list(scopeId).map((policy) => policyElement(server, policy, level));
  say(`Exporting option values from scope ${id}...`);
  const options = optionElements(server, level, server.dns.get({}), dnsOptionId);
  say(`Exporting reservations from scope ${id}. This operation may take some time.`);
  const inherited = server.dns.get(level);
  const reservations = server.reservations.list(scopeId).map((each) => reservationElement(server, each, inherited));
  return element('Scope', [
    leaf('ScopeId', id),
    leaf('Name', scope.name),
    leaf('SubnetMask', formatIPv4(scope.subnetMask)),
    leaf('StartRange', formatIPv4(scope.startRange)),
    leaf('EndRange', formatIPv4(scope.endRange)),
    leaf('LeaseDuration', spanText(scope.leaseDuration)),
    leaf('State', scope.state),
    leaf('Type', scope.type),
    leaf('MaxBootpClients', scope.maxBootpClients),
    leaf('NapEnable', scope.napEnable),
    leaf('Delay', scope.delay),
    leaf('NapProfile', scope.napProfile),
    leaf('Description', scope.description),
    leaf('ActivatePolicies', scope.activatePolicies),
    leaf('SuperScopeName', scope.superscopeName),
    ...group('ExclusionRanges', exclusions),
    ...group('Policies', policies),
    ...group('OptionValues', options),
    ...group('Reservations', reservations),
    ...(leases ? group('Leases', leaseElements(server, scopeId, say)) : []),
  ]);
}

function leaseElements(server: Server, scopeId: IPv4, say: (text: string) => void): XmlElement[] {
  say(`Exporting leases from scope ${formatIPv4(scopeId)}. This operation may take some time.`);
  return server.leases.query({ scopeId, all: true }).map(leaseElement);
}

function leaseElement(lease: Lease): XmlElement {
  return element('Lease', [
    leaf('IPAddress', formatIPv4(lease.ipAddress)),
    leaf('ScopeId', formatIPv4(lease.scopeId)),
    leaf('ClientId', lease.clientId),
    leaf('AddressState', lease.addressState),
    leaf('ClientType', lease.clientType),
    leaf('NapCapable', lease.napCapable),
    leaf('DnsRR', lease.dnsRR),
    leaf('DnsRegistration', lease.dnsRegistration),
    ...(lease.leaseExpiryTime === null ? [] : [leaf('LeaseExpiryTime', timeText(lease.leaseExpiryTime))]),
    ...(lease.probationEnds === null ? [] : [leaf('ProbationEnds', timeText(lease.probationEnds))]),
    leaf('NapStatus', lease.napStatus),
    leaf('HostName', lease.hostName),
    leaf('PolicyName', lease.policyName),
    leaf('Description', lease.description),
  ]);
}

function reservationElement(server: Server, reservation: Reservation, inherited: DnsSetting): XmlElement {
  return element('Reservation', [
    leaf('Name', reservation.name),
    leaf('IPAddress', formatIPv4(reservation.ipAddress)),
    leaf('ClientId', reservation.clientId),
    leaf('Type', reservation.type),
    leaf('Description', reservation.description),
    ...group('OptionValues', optionElements(server, { reservedIP: reservation.ipAddress }, inherited, dnsOptionId)),
  ]);
}

function policyElement(server: Server, policy: Policy, place: OptionLevel): XmlElement {
  const level = { ...place, policyName: policy.name };
  const options = optionElements(server, level, server.dns.get(place), dnsOptionId);
  const duration = policy.leaseDuration;
  if (duration !== null && !options.some((option) => option.children[0]?.text === '51')) {
    options.push(optionElement({ optionId: 51, value: [String(duration)], vendorClass: '', userClass: '' }));
  }
  return element('Policy', [
    leaf('Name', policy.name),
    leaf('ProcessingOrder', policy.processingOrder),
    leaf('Enabled', policy.enabled),
    leaf('Condition', policy.condition.toUpperCase()),
    leaf('Description', policy.description),
    ...conditionNames.flatMap(([name, key]) => policy[key].map((value) => leaf(name, value))),
    leaf('DnsSuffix', policy.dns?.dnsSuffix ?? ''),
    ...group('IPRanges', policy.ranges.map(rangeElement)),
    ...group('OptionValues', options),
  ]);
}

/** Elements of the conditions in the order of the schema, with the properties they stand for. */
export const conditionNames: readonly (readonly [string, keyof PolicyConditions])[] = [
  ['VendorClass', 'vendorClass'],
  ['UserClass', 'userClass'],
  ['MacAddress', 'macAddress'],
  ['ClientId', 'clientId'],
  ['RelayAgent', 'relayAgent'],
  ['CircuitId', 'circuitId'],
  ['RemoteId', 'remoteId'],
  ['SubscriberId', 'subscriberId'],
  ['Fqdn', 'fqdn'],
];

function rangeElement(range: IPv4Range): XmlElement {
  return element('IPRange', [
    leaf('StartRange', formatIPv4(range.startRange)),
    leaf('EndRange', formatIPv4(range.endRange)),
  ]);
}
