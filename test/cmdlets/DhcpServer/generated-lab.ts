import fc from 'fast-check';
import type { Dhcp, Server } from '../../../src/dhcp/dhcp.ts';
import type {
  DnsSettingChange,
  DynamicUpdates,
  IPv4,
  OptionLevel,
  PolicyConditions,
  ScopeChange,
} from '../../../src/dhcp/model.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { ADMINISTRATOR, addScope, addServers, ip, NEW_YEAR } from '../../dhcp/labs.ts';

/** Scopes 10.0.0.0 to 10.0.5.0 by their third number: in failover, on two servers without failover, on one. */
export const RELATIONSHIPS = { one: [0, 3], two: [2], three: [1] } as const;
const PARTNERS = { one: 'dhcp2', two: 'dhcp2', three: 'dhcp3' } as const;
const HELD = { dhcp1: [0, 1, 2, 3, 4], dhcp2: [0, 2, 3, 4, 5], dhcp3: [1] } as const;
export type ServerName = keyof typeof HELD;
export const SERVERS = ['dhcp1', 'dhcp2', 'dhcp3'] as const;

interface GeneratedOption {
  readonly classes: number;
  readonly value: string;
}

interface GeneratedReservation {
  readonly host: number;
  /** Another number is another client at the same address. */
  readonly client: number;
  readonly name: string;
  readonly description: string;
  readonly type: 'Dhcp' | 'Bootp' | 'Both';
  readonly options: readonly GeneratedOption[];
  readonly dns: DnsSettingChange | undefined;
  /** Whether its client holds the address on this server. */
  readonly leased: boolean;
}

interface GeneratedPolicy {
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly condition: 'And' | 'Or';
  readonly conditions: readonly (keyof PolicyConditions)[];
  readonly leaseDuration: number | undefined;
  readonly first: boolean;
  readonly ranges: number;
  readonly options: readonly GeneratedOption[];
  readonly dns: DnsSettingChange | undefined;
}

export interface GeneratedScope {
  readonly settings: ScopeChange;
  readonly start: number;
  readonly end: number;
  readonly exclusions: readonly number[];
  readonly options: readonly GeneratedOption[];
  readonly dns: DnsSettingChange | undefined;
  readonly reservations: readonly GeneratedReservation[];
  readonly policies: readonly GeneratedPolicy[];
  /** Something that only dhcp1 knows, and where the scope uses it. */
  readonly unknown: 'class' | 'definition' | undefined;
  readonly unknownAt: 'scope' | 'reservation' | 'policy';
  readonly lost: boolean;
}

export interface GeneratedServer {
  readonly dns: DynamicUpdates;
  readonly option: string;
  /** One for each scope number, used where the server holds that scope. */
  readonly scopes: readonly GeneratedScope[];
}

export type GeneratedLab = Readonly<Record<ServerName, GeneratedServer>>;

/** Both, either or none: an option's key is its id with both classes. */
const CLASSES = [{}, { userClass: 'U' }, { vendorClass: 'V' }, { vendorClass: 'V', userClass: 'U' }] as const;

const CONDITIONS: PolicyConditions = {
  vendorClass: ['EQ', 'V*'],
  userClass: ['NE', 'U'],
  macAddress: ['EQ', '00155D*', '00-11-22-33-44-55'],
  clientId: ['EQ', '0011*'],
  relayAgent: ['NE', '0103'],
  circuitId: ['EQ', '0a0b'],
  remoteId: ['EQ', '0c'],
  subscriberId: ['NE', '0e0f'],
  fqdn: ['EQ', '*.contoso.com'],
};

const text = fc.constantFrom('', 'one', "it's “two”", 'größe 3', '* [x]');
const updates = fc.constantFrom<DynamicUpdates>('Always', 'Never', 'OnClientRequest');
/** A setting of its own, of which what is left out is as above it; or none. */
const ownDns: fc.Arbitrary<DnsSettingChange | undefined> = fc.option(
  fc
    .record(
      {
        dynamicUpdates: updates,
        deleteDnsRROnLeaseExpiry: fc.boolean(),
        updateDnsRRForOlderClients: fc.boolean(),
        nameProtection: fc.boolean(),
        disableDnsPtrRRUpdate: fc.boolean(),
      },
      { requiredKeys: ['dynamicUpdates'] },
    )
    // Who never registers a client deletes nothing.
    .map((change) => (change.dynamicUpdates === 'Never' ? { ...change, deleteDnsRROnLeaseExpiry: false } : change)),
  { nil: undefined },
);
const options = fc.uniqueArray(fc.record({ classes: fc.nat(3), value: fc.constantFrom('a', 'b', 'c d') }), {
  selector: (option) => option.classes,
  maxLength: 4,
});

const reservation: fc.Arbitrary<GeneratedReservation> = fc.record({
  // Few, around the edges of how they are stored, so that servers reserve the same address differently.
  host: fc.constantFrom(1, 2, 63, 64, 120),
  client: fc.nat(1),
  name: text,
  description: text,
  type: fc.constantFrom('Dhcp', 'Bootp', 'Both'),
  options,
  dns: ownDns,
  leased: fc.boolean(),
});

const policy: fc.Arbitrary<GeneratedPolicy> = fc.record({
  name: fc.constantFrom('A', 'b', 'C c'),
  description: text,
  enabled: fc.boolean(),
  condition: fc.constantFrom('And', 'Or'),
  conditions: fc.subarray(Object.keys(CONDITIONS) as (keyof PolicyConditions)[], { minLength: 1, maxLength: 3 }),
  leaseDuration: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  first: fc.boolean(),
  ranges: fc.nat(2),
  options,
  dns: ownDns,
});

const scope: fc.Arbitrary<GeneratedScope> = fc.record({
  settings: fc
    .record(
      {
        name: text,
        description: text,
        leaseDuration: fc.integer({ min: 60, max: 100_000 }),
        superscopeName: fc.constantFrom('', 'Floor 1', 'Floor 2'),
        delay: fc.nat(1000),
        state: fc.constantFrom('Active', 'Inactive'),
        activatePolicies: fc.boolean(),
        nap: text,
      },
      { requiredKeys: [] },
    )
    .map(({ nap, ...settings }) => ({ ...settings, napEnable: nap !== undefined, napProfile: nap })),
  start: fc.integer({ min: 1, max: 9 }),
  end: fc.integer({ min: 200, max: 254 }),
  exclusions: fc.subarray([130, 134, 138]),
  options,
  dns: ownDns,
  reservations: fc.uniqueArray(reservation, { selector: (each) => each.host, maxLength: 3 }),
  policies: fc.uniqueArray(policy, { selector: (each) => each.name, maxLength: 2 }),
  unknown: fc.option(fc.constantFrom('class', 'definition'), { nil: undefined, freq: 5 }),
  unknownAt: fc.constantFrom('scope', 'reservation', 'policy'),
  lost: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
});

const server: fc.Arbitrary<GeneratedServer> = fc.record({
  dns: updates,
  option: fc.constantFrom('a', 'b'),
  scopes: fc.array(scope, { minLength: 6, maxLength: 6 }),
});

export const generatedLab: fc.Arbitrary<GeneratedLab> = fc.record({ dhcp1: server, dhcp2: server, dhcp3: server });

export const scopeIdOf = (scope: number): IPv4 => ip(`10.0.${scope}.0`);

/** What a scope on dhcp1 presupposes and no other server has: the code of its refusal. */
export function missingCode({ unknown, unknownAt, reservations }: GeneratedScope): number | undefined {
  if (unknown === undefined || (unknownAt === 'reservation' && reservations.length === 0)) return undefined;
  return unknown === 'class' ? 20044 : 20010;
}

/** Makes the lab with the domain's own calls; time stands still in it. */
export function build(lab: Lab, dhcp: Dhcp, generated: GeneratedLab): void {
  lab.setClock({ frozen: NEW_YEAR });
  addServers(dhcp);
  const servers = new Map(SERVERS.map((name) => [name, dhcp.connect(ADMINISTRATOR, name)]));
  const main = dhcp.connect(ADMINISTRATOR);
  for (const number of HELD.dhcp1) addScope(main, `10.0.${number}`);
  for (const name of ['one', 'two', 'three'] as const) {
    main.failover.add({ name, partnerServer: PARTNERS[name], scopeIds: RELATIONSHIPS[name].map(scopeIdOf) });
  }
  for (const [name, held] of servers) {
    prepare(held, name);
    const { dns, option, scopes } = generated[name];
    held.dns.set({}, { dynamicUpdates: dns });
    held.options.set({}, { optionId: 15, value: [option] });
    for (const number of HELD[name]) {
      const scope = scopes[number];
      if (!held.scopes.has(scopeIdOf(number))) addScope(held, `10.0.${number}`);
      if (scope !== undefined) fill(held, number, scope, name === 'dhcp1');
    }
  }
  // A scope in failover can't be deleted by a server's own means.
  lab.write({ who: 'x', server: '', command: 'lose scopes' }, (transaction) => {
    for (const name of SERVERS) {
      for (const number of HELD[name]) {
        if (generated[name].scopes[number]?.lost !== true) continue;
        transaction.erase(`${name}.contoso.com`, 'scope4', scopeKeyOf(number));
      }
    }
  });
}

/** The client that an address is reserved for. */
export function clientIdOf({ client, host }: GeneratedReservation): string {
  return `00-00-00-00-0${client}-${host.toString(16).padStart(2, '0')}`;
}

/** How the lab names a scope. */
export function scopeKeyOf(scope: number): string {
  return `${scopeIdOf(scope).toString(16).padStart(8, '0')}/24`;
}

/** Every server has the classes and the definitions, each its own name for the vendor's option. */
function prepare(server: Server, name: ServerName): void {
  server.classes.add({ name: 'U', type: 'User', data: 'u' });
  server.classes.add({ name: 'V', type: 'Vendor', data: 'v' });
  server.definitions.add({ name: `vendor option of ${name}`, optionId: 15, type: 'String', vendorClass: 'V' });
  if (name !== 'dhcp1') return;
  server.classes.add({ name: 'OnlyHere', type: 'User', data: 'x' });
  server.definitions.add({ name: 'only here', optionId: 201, type: 'String' });
}

function fill(server: Server, number: number, scope: GeneratedScope, knowsMore: boolean): void {
  const scopeId = scopeIdOf(number);
  const host = (last: number): IPv4 => scopeId + last;
  server.scopes.set(scopeId, { ...scope.settings, startRange: host(scope.start), endRange: host(scope.end) });
  for (const start of scope.exclusions) {
    server.exclusions.add(scopeId, { startRange: host(start), endRange: host(start + 2) });
  }
  setOptions(server, { scopeId }, scope.options);
  if (scope.dns !== undefined) server.dns.set({ scopeId }, scope.dns);
  for (const each of scope.reservations) {
    const clientId = clientIdOf(each);
    const reservedIP = host(each.host);
    const { name, description, type } = each;
    server.reservations.add({ scopeId, ipAddress: reservedIP, clientId, name, description, type });
    setOptions(server, { reservedIP }, each.options);
    if (each.dns !== undefined) server.dns.set({ reservedIP }, each.dns);
    if (each.leased) server.leases.add({ scopeId, ipAddress: reservedIP, clientId, hostName: 'here' });
  }
  for (const [index, each] of scope.policies.entries()) addPolicy(server, scopeId, index, each);
  if (knowsMore && missingCode(scope) !== undefined) mentionUnknown(server, scopeId, scope);
}

function addPolicy(server: Server, scopeId: IPv4, index: number, policy: GeneratedPolicy): void {
  const { name, first, conditions, dns } = policy;
  const chosen = Object.fromEntries(conditions.map((condition) => [condition, CONDITIONS[condition]]));
  server.policies.add({
    name,
    scopeId,
    description: policy.description,
    enabled: policy.enabled,
    condition: policy.condition,
    leaseDuration: policy.leaseDuration,
    processingOrder: first ? 1 : undefined,
    ...chosen,
  });
  const named = conditions.includes('fqdn');
  const level = { scopeId, policyName: name };
  if (dns !== undefined) server.dns.set(level, { ...dns, dnsSuffix: named ? 'guests.com' : '' });
  // A policy on names assigns neither addresses nor options.
  if (named) return;
  setOptions(server, level, policy.options);
  for (let range = 0; range < policy.ranges; range++) {
    const startRange = scopeId + 150 + 20 * index + 10 * range;
    server.policyRanges.add(scopeId, name, { startRange, endRange: startRange + 5 });
  }
}

function mentionUnknown(server: Server, scopeId: IPv4, scope: GeneratedScope): void {
  const { unknown, unknownAt, reservations } = scope;
  const option = unknown === 'class' ? { optionId: 15, userClass: 'OnlyHere' } : { optionId: 201 };
  let level: OptionLevel = { scopeId };
  if (unknownAt === 'reservation') level = { reservedIP: scopeId + (reservations[0]?.host ?? 0) };
  if (unknownAt === 'policy') {
    const asked = unknown === 'class' ? { userClass: ['EQ', 'OnlyHere'] } : { macAddress: ['EQ', '00*'] };
    server.policies.add({ name: 'of the unknown', scopeId, condition: 'Or', ...asked });
    level = { scopeId, policyName: 'of the unknown' };
    // A policy has no options of user classes: it asks for one.
    if (unknown === 'class') return;
  }
  server.options.set(level, { ...option, value: ['x'] });
}

function setOptions(server: Server, level: OptionLevel, chosen: readonly GeneratedOption[]): void {
  for (const { classes, value } of chosen) {
    const isOfUsers = classes % 2 === 1;
    if (level.policyName !== undefined && isOfUsers) continue;
    server.options.set(level, { optionId: 15, value: [value], ...CLASSES[classes] });
  }
}
