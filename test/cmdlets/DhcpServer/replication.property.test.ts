import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lab } from '../../../src/lab/lab.ts';
import { TestShell } from '../test-shell.ts';
import {
  build,
  clientIdOf,
  type GeneratedLab,
  type GeneratedScope,
  generatedLab,
  missingCode,
  RELATIONSHIPS,
  SERVERS,
  type ServerName,
  scopeKeyOf,
} from './generated-lab.ts';
import { plain } from './invoke.ts';
import { type Fields, type Level, readServer, type ScopeObjects, type ServerObjects } from './public-objects.ts';

type RelationshipName = keyof typeof RELATIONSHIPS;

/** What to replicate, from where: everything, some relationships, or some scopes in an order, perhaps more than once. */
interface Request {
  readonly from: 'dhcp1' | 'dhcp2';
  readonly names: readonly RelationshipName[] | undefined;
  readonly scopes: readonly number[] | undefined;
}

const NAMES = Object.keys(RELATIONSHIPS) as RelationshipName[];
const names = fc.subarray(NAMES, { minLength: 1 });
const scopes = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 });
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({
    from: fc.constantFrom('dhcp1', 'dhcp2'),
    names: fc.constant(undefined),
    scopes: fc.constant(undefined),
  }),
  fc.record({ from: fc.constantFrom('dhcp1', 'dhcp2'), names, scopes: fc.constant(undefined) }),
  fc.record({ from: fc.constantFrom('dhcp1', 'dhcp2'), names: fc.constant(undefined), scopes }),
);

test('replication copies the scopes field by field and changes nothing else', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(generatedLab, request, async (generated, asked) => {
      const shell = await TestShell.open({ lab: 'blank' });
      try {
        const { lab, dhcp } = shell.workshop.world;
        build(lab, dhcp, generated);
        check(shell, lab, generated, asked);
      } finally {
        shell.close();
      }
    }),
    { numRuns: 25 },
  );
});

function check(shell: TestShell, lab: Lab, generated: GeneratedLab, asked: Request): void {
  const read = () => new Map(SERVERS.map((name) => [name, readServer(shell, name)]));
  const before = read();
  const { sent, errors } = foreseen(generated, asked);
  const moved = new Set(sent.map(({ scope, to }) => `${to}.contoso.com ${scopeKeyOf(scope)}`));
  const rest = dumpOfRest(lab, moved);

  const ids = shell.values(`$Error.Clear(); ${commandOf(asked)} -ErrorAction SilentlyContinue`).map(plain);

  expect(ids).toEqual(sent.map(({ scope }) => `10.0.${scope}.0`));
  expect(shell.values('$Error | ForEach-Object FullyQualifiedErrorId').map(String).sort()).toEqual(errors.sort());
  expect(dumpOfRest(lab, moved)).toEqual(rest);
  const after = read();
  const expected = new Map([...before].map(([name, { scopes }]) => [name, new Map(scopes)]));
  for (const { scope, to } of sent) {
    const id = `10.0.${scope}.0`;
    const source = before.get(asked.from)?.scopes.get(id);
    const receiver = before.get(to);
    if (source === undefined || receiver === undefined) throw new Error(`${asked.from} has no ${id} to send to ${to}.`);
    expected
      .get(to)
      ?.set(id, copyOf(source, sentFrom(generated, asked.from, scope), receiver, leasedOn(generated, to)));
  }
  for (const name of SERVERS) {
    expect(new Map(sorted(after.get(name)?.scopes))).toEqual(new Map(sorted(expected.get(name))));
  }
}

function commandOf({ from, names, scopes }: Request): string {
  const what =
    names !== undefined
      ? `-Name ${names.join(',')}`
      : scopes !== undefined
        ? `-ScopeId ${scopes.map((scope) => `10.0.${scope}.0`).join(',')}`
        : '';
  return `Invoke-DhcpServerv4FailoverReplication -ComputerName ${from} -Force ${what}`;
}

/** The scopes that get through, in the order of their ids' output, and what is refused. */
function foreseen(
  generated: GeneratedLab,
  { from, names, scopes }: Request,
): { sent: { scope: number; to: ServerName }[]; errors: string[] } {
  const own = NAMES.filter((name) => from === 'dhcp1' || name !== 'three');
  const codes: number[] = (names ?? []).filter((name) => !own.includes(name)).map(() => 20115);
  const chosen = own.filter((name) => names === undefined || names.includes(name));
  const routes = chosen.flatMap((name) => RELATIONSHIPS[name].map((scope) => ({ scope, to: partnerOf(name, from) })));
  const sent: { scope: number; to: ServerName }[] = [];
  for (const scope of new Set(scopes ?? routes.map((route) => route.scope).sort())) {
    const route = routes.find((each) => each.scope === scope);
    const source = sentFrom(generated, from, scope);
    const code = route === undefined ? 20116 : source.lost ? 20005 : from === 'dhcp1' ? missingCode(source) : undefined;
    if (code !== undefined) codes.push(code);
    else if (route !== undefined) sent.push(route);
  }
  return { sent, errors: codes.map((code) => `DHCP ${code},Invoke-DhcpServerv4FailoverReplication`) };
}

function partnerOf(name: RelationshipName, from: Request['from']): ServerName {
  if (from === 'dhcp2') return 'dhcp1';
  return name === 'three' ? 'dhcp3' : 'dhcp2';
}

function sentFrom(generated: GeneratedLab, from: ServerName, scope: number): GeneratedScope {
  const found = generated[from].scopes[scope];
  if (found === undefined) throw new Error(`Nothing was generated for scope ${scope}.`);
  return found;
}

/** Leases, as addresses with their clients: a reservation for another client is not active through them. */
function leasedOn(generated: GeneratedLab, server: ServerName): ReadonlySet<string> {
  const held = generated[server].scopes.entries();
  return new Set(
    [...held].flatMap(([scope, { reservations }]) =>
      reservations.filter((each) => each.leased).map((each) => `10.0.${scope}.${each.host} ${clientIdOf(each)}`),
    ),
  );
}

const DNS = ['DynamicUpdates', 'DeleteDnsRROnLeaseExpiry', 'UpdateDnsRRForOlderClients', 'NameProtection'];
const COPIED = {
  scope: [
    ...['ScopeId', 'Name', 'Description', 'SubnetMask', 'StartRange', 'EndRange', 'SuperscopeName', 'LeaseDuration'],
    ...['NapProfile', 'NapEnable', 'Delay', 'State', 'Type', 'MaxBootpClients', 'ActivatePolicies'],
  ],
  range: ['ScopeId', 'StartRange', 'EndRange'],
  option: ['OptionId', 'UserClass', 'VendorClass', 'Value', 'PolicyName'],
  reservation: ['Name', 'Description', 'Type', 'ClientId', 'IPAddress', 'ScopeId'],
  policy: [
    ...['Name', 'Description', 'ScopeId', 'Enabled', 'Condition', 'ProcessingOrder', 'LeaseDuration'],
    ...['VendorClass', 'UserClass', 'MacAddress', 'ClientId', 'RelayAgent', 'CircuitId', 'RemoteId', 'SubscriberId'],
    'Fqdn',
  ],
  dns: [...DNS, 'DisableDnsPtrRRUpdate', 'DnsSuffix'],
} as const;

/** How a scope shows on the receiver: its fields, and what the receiver itself says about them. */
function copyOf(
  sent: ScopeObjects,
  generated: GeneratedScope,
  receiver: ServerObjects,
  leased: ReadonlySet<string>,
): ScopeObjects {
  // A definition's name and type are the receiver's own.
  const options = (from: Level): Fields[] =>
    from.options.map((option) => {
      const { OptionId, VendorClass } = option;
      const definition = receiver.definitions.find(
        (each) => each.OptionId === OptionId && each.VendorClass === VendorClass,
      );
      return { ...copy(option, COPIED.option), Name: definition?.Name, Type: definition?.Type };
    });
  // Who has no DNS setting shows the one above.
  const dns = generated.dns === undefined ? receiver.dns : copy(sent.dns, COPIED.dns);
  const below = (from: Level, own: unknown): Fields => (own === undefined ? dns : copy(from.dns, COPIED.dns));
  return {
    object: copy(sent.object, COPIED.scope),
    options: options(sent),
    dns,
    exclusions: sent.exclusions.map((each) => copy(each, COPIED.range)),
    reservations: sent.reservations.map((each) => {
      const address = String(each.object.IPAddress);
      const own = generated.reservations.find(({ host }) => address.endsWith(`.${host}`))?.dns;
      const AddressState = leased.has(`${address} ${each.object.ClientId}`)
        ? 'ActiveReservation'
        : 'InactiveReservation';
      const object = { ...copy(each.object, COPIED.reservation), AddressState };
      return { object, options: options(each), dns: below(each, own) };
    }),
    policies: sent.policies.map((each) => {
      const own = generated.policies.find(({ name }) => name === each.object.Name)?.dns;
      return { object: copy(each.object, COPIED.policy), options: options(each), dns: below(each, own) };
    }),
    ranges: sent.ranges.map((each) => copy(each, ['Name', ...COPIED.range])),
  };
}

function copy(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Every name that every server of the lab holds, with the hash of its value, and every lease, without scopes replaced. */
function dumpOfRest(lab: Lab, replaced: ReadonlySet<string>): unknown {
  return lab.read((view) =>
    ['', 'dc1', ...SERVERS].map((name) => {
      const server = name === '' ? name : `${name}.contoso.com`;
      const refs = view.refs.ofServer(server).filter((ref) => !replaced.has(`${server} ${ref.id}`));
      return { server, refs, leases: view.leases.ofServer(server) };
    }),
  );
}

function sorted<T>(map: ReadonlyMap<string, T> | undefined): [string, T][] {
  return [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
}
