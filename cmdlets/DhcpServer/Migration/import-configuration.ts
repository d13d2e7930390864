import type { Server } from '../../../src/dhcp/dhcp.ts';
import { DhcpError } from '../../../src/dhcp/errors.ts';
import type {
  DnsRegistration,
  DnsRR,
  IPv4,
  IPv4Range,
  IPv6,
  NapStatus,
  OptionLevel,
  PolicyConditions,
  ScopeState,
  ScopeType,
} from '../../../src/dhcp/model.ts';
import { formatIPv4, parseIPv4 } from '../../../src/dhcp/model.ts';
import { dnsOptionId } from './dns-option.ts';
import { conditionNames } from './export-configuration.ts';
import { importConfiguration6 } from './import-configuration6.ts';
import {
  flagOf,
  importOptionValues,
  importVocabulary,
  numberOf,
  type Step,
  spanOf,
  timeOf,
} from './import-elements.ts';
import { childOf, membersOf, textOf, textsOf, type XmlElement } from './xml.ts';

export interface ImportOptions {
  /** Undefined: every scope of the file; empty: none. */
  readonly scopeIds?: readonly IPv4[];
  /** The same for IPv6. */
  readonly prefixes?: readonly IPv6[];
  readonly leases: boolean;
  readonly overwrite: boolean;
  readonly warn: (text: string) => void;
  /** Told each thing that the server refuses; the import goes on with the next. */
  readonly refuse: (error: DhcpError) => void;
}

/** Brings a document's server settings and scopes onto a server, each thing in a change of its own, as Windows does. */
export function importConfiguration(server: Server, document: XmlElement, options: ImportOptions): void {
  const step: Step = (work) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DhcpError)) throw error;
      options.refuse(error);
    }
  };
  const ipv4 = childOf(document, 'IPv4');
  if (ipv4 !== undefined) importConfiguration4(server, ipv4, options, step);
  const ipv6 = childOf(document, 'IPv6');
  if (ipv6 !== undefined) importConfiguration6(server, ipv6, options, step);
}

function importConfiguration4(server: Server, ipv4: XmlElement, options: ImportOptions, step: Step): void {
  importServer(server, ipv4, step);
  for (const scope of membersOf(ipv4, 'Scopes', 'Scope')) {
    const scopeId = addressOf(textOf(scope, 'ScopeId'));
    if (options.scopeIds !== undefined && !options.scopeIds.includes(scopeId)) continue;
    if (server.scopes.has(scopeId)) {
      if (!options.overwrite) {
        options.warn(
          `Scope ${formatIPv4(scopeId)} exists on server ${server.displayName}. This scope will not be imported.`,
        );
        continue;
      }
    }
    step(() => importScope(server, scopeId, scope, options.leases, step));
  }
}

function importServer(server: Server, ipv4: XmlElement, step: Step): void {
  step(() =>
    server.configuration.setSettings({
      conflictDetectionAttempts: numberOf(ipv4, 'ConflictDetectionAttempts'),
      napEnabled: flagOf(ipv4, 'NapEnabled'),
      npsUnreachableAction: textOf(ipv4, 'NpsUnreachableAction') as 'Full' | 'Restricted' | 'NoAccess' | undefined,
      activatePolicies: flagOf(ipv4, 'ActivatePolicies'),
    }),
  );
  importVocabulary(server, ipv4, step);
  importOptions(server, ipv4, {}, '', step);
  for (const policy of membersOf(ipv4, 'Policies', 'Policy')) step(() => importPolicy(server, policy, undefined, step));
  const filters = childOf(ipv4, 'Filters');
  if (filters === undefined) return;
  step(() => server.filters.setLists({ allow: flagOf(filters, 'Allow'), deny: flagOf(filters, 'Deny') }));
  for (const filter of filters.children.filter((child) => child.name === 'Filter')) {
    step(() =>
      server.filters.add({
        list: textOf(filter, 'List') as 'Allow' | 'Deny',
        macAddress: textOf(filter, 'MacAddress') ?? '',
        description: textOf(filter, 'Description'),
        force: true,
      }),
    );
  }
}

function importScope(server: Server, scopeId: IPv4, scope: XmlElement, leases: boolean, step: Step): void {
  if (server.scopes.has(scopeId)) server.scopes.remove(scopeId, { force: true });
  const superscopeName = textOf(scope, 'SuperScopeName');
  server.scopes.add({
    ...rangeOf(scope),
    subnetMask: addressOf(textOf(scope, 'SubnetMask')),
    name: textOf(scope, 'Name') ?? '',
    description: textOf(scope, 'Description'),
    state: textOf(scope, 'State') as ScopeState | undefined,
    superscopeName: superscopeName === '' ? undefined : superscopeName,
    maxBootpClients: numberOf(scope, 'MaxBootpClients'),
    activatePolicies: flagOf(scope, 'ActivatePolicies'),
    napEnable: flagOf(scope, 'NapEnable'),
    napProfile: textOf(scope, 'NapProfile'),
    delay: numberOf(scope, 'Delay'),
    leaseDuration: spanOf(textOf(scope, 'LeaseDuration')),
    type: textOf(scope, 'Type') as ScopeType | undefined,
  });
  for (const range of membersOf(scope, 'ExclusionRanges', 'IPRange')) {
    step(() => server.exclusions.add(scopeId, rangeOf(range)));
  }
  for (const policy of membersOf(scope, 'Policies', 'Policy')) step(() => importPolicy(server, policy, scopeId, step));
  importOptions(server, scope, { scopeId }, '', step);
  for (const reservation of membersOf(scope, 'Reservations', 'Reservation')) {
    step(() => importReservation(server, reservation, scopeId, step));
  }
  if (leases) for (const lease of membersOf(scope, 'Leases', 'Lease')) step(() => importLease(server, lease, scopeId));
}

function importReservation(server: Server, reservation: XmlElement, scopeId: IPv4, step: Step): void {
  const ipAddress = addressOf(textOf(reservation, 'IPAddress'));
  server.reservations.add({
    scopeId,
    ipAddress,
    clientId: textOf(reservation, 'ClientId') ?? '',
    name: textOf(reservation, 'Name'),
    description: textOf(reservation, 'Description'),
    type: textOf(reservation, 'Type') as ScopeType | undefined,
  });
  importOptions(server, reservation, { reservedIP: ipAddress }, '', step);
}

function importLease(server: Server, lease: XmlElement, scopeId: IPv4): void {
  // A reservation that nobody uses is listed among the leases and is none.
  if (textOf(lease, 'AddressState') === 'InactiveReservation') return;
  server.leases.add({
    scopeId,
    ipAddress: addressOf(textOf(lease, 'IPAddress')),
    clientId: textOf(lease, 'ClientId') ?? '',
    addressState: textOf(lease, 'AddressState') as 'Active' | undefined,
    hostName: textOf(lease, 'HostName'),
    description: textOf(lease, 'Description'),
    clientType: textOf(lease, 'ClientType') as 'Dhcp' | undefined,
    leaseExpiryTime: timeOf(textOf(lease, 'LeaseExpiryTime')),
    napCapable: flagOf(lease, 'NapCapable'),
    napStatus: textOf(lease, 'NapStatus') as NapStatus | undefined,
    probationEnds: timeOf(textOf(lease, 'ProbationEnds')),
    policyName: textOf(lease, 'PolicyName'),
    dnsRR: textOf(lease, 'DnsRR') as DnsRR | undefined,
    dnsRegistration: textOf(lease, 'DnsRegistration') as DnsRegistration | undefined,
  });
}

/** A policy of that name is replaced. */
function importPolicy(server: Server, policy: XmlElement, scopeId: IPv4 | undefined, step: Step): void {
  const name = textOf(policy, 'Name') ?? '';
  const conditions: Partial<Record<keyof PolicyConditions, readonly string[]>> = {};
  for (const [elementName, key] of conditionNames) {
    const values = textsOf(policy, elementName);
    if (values.length > 0) conditions[key] = values;
  }
  if (server.policies.list(scopeId).some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    server.policies.remove(name, scopeId);
  }
  const lease = membersOf(policy, 'OptionValues', 'OptionValue').find((option) => textOf(option, 'OptionId') === '51');
  server.policies.add({
    ...conditions,
    name,
    scopeId,
    condition: /^and$/i.test(textOf(policy, 'Condition') ?? '') ? 'And' : 'Or',
    description: textOf(policy, 'Description'),
    enabled: flagOf(policy, 'Enabled'),
    leaseDuration: lease === undefined ? undefined : numberOf(lease, 'Value'),
  });
  if (scopeId !== undefined) {
    for (const range of membersOf(policy, 'IPRanges', 'IPRange')) {
      step(() => server.policyRanges.add(scopeId, name, rangeOf(range)));
    }
  }
  importOptions(server, policy, { scopeId, policyName: name }, textOf(policy, 'DnsSuffix') ?? '', step);
}

/** Option 51 is the lease duration and set with its owner. */
function importOptions(server: Server, owner: XmlElement, level: OptionLevel, dnsSuffix: string, step: Step): void {
  importOptionValues(server, owner, level, { dnsOptionId, dnsSuffix, except: 51 }, step);
}

function rangeOf(parent: XmlElement): IPv4Range {
  return { startRange: addressOf(textOf(parent, 'StartRange')), endRange: addressOf(textOf(parent, 'EndRange')) };
}

function addressOf(text: string | undefined): IPv4 {
  return parseIPv4(text ?? '') ?? 0;
}
