import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DhcpError, type Server } from '../../src/dhcp/dhcp.ts';
import type { OptionLevel } from '../../src/dhcp/model.ts';
import { addScope, ip, type TestLab, testLab } from './labs.ts';

/** Scopes 10.0.0.0 to 10.0.4.0; the first four are in failover. */
const PREFIXES = ['10.0.0', '10.0.1', '10.0.2', '10.0.3', '10.0.4'] as const;
const scopeIdOf = (scope: number) => ip(`${PREFIXES[scope % PREFIXES.length]}.0`);
const hostOf = (scope: number, host: number) => ip(`${PREFIXES[scope % PREFIXES.length]}.${Math.min(host, 255)}`);

interface Edit {
  readonly kind:
    | 'settings'
    | 'exclusion'
    | 'option'
    | 'reservation'
    | 'policy'
    | 'dns'
    | 'lease'
    | 'serverOption'
    | 'range';
  readonly scope: number;
  readonly host: number;
  readonly pick: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind']>(
    'settings',
    'exclusion',
    'option',
    'option',
    'reservation',
    'reservation',
    'policy',
    'range',
    'dns',
    'lease',
    'serverOption',
  ),
  scope: fc.nat(4),
  host: fc.integer({ min: 1, max: 254 }),
  pick: fc.nat(11),
  text: fc.constantFrom('one', 'two', 'three'),
});

/** Vendor and user class of an option: both, either or none; class `OnlyHere` and option 201 exist on dhcp1 only. */
const CLASSES = [{}, { userClass: 'U' }, { vendorClass: 'V' }, { vendorClass: 'V', userClass: 'U' }] as const;

function prepare(server: Server, onlyHere: boolean): void {
  server.classes.add({ name: 'U', type: 'User', data: 'u' });
  server.classes.add({ name: 'V', type: 'Vendor', data: 'v' });
  server.definitions.add({ name: 'vendor option', optionId: 15, type: 'String', vendorClass: 'V' });
  if (!onlyHere) return;
  server.classes.add({ name: 'OnlyHere', type: 'User', data: 'x' });
  server.definitions.add({ name: 'only here', optionId: 201, type: 'String' });
}

/** Makes an edit where it can be made: what a server refuses is no edit. */
function apply(server: Server, { kind, scope, host, pick, text }: Edit): void {
  const scopeId = scopeIdOf(scope);
  try {
    switch (kind) {
      case 'settings':
        server.scopes.set(
          scopeId,
          [
            { name: text },
            { description: text },
            { leaseDuration: 60 + host },
            { superscopeName: text },
            { delay: host },
            { state: 'Inactive' as const },
            { activatePolicies: false },
            { napEnable: true, napProfile: text },
            { napEnable: pick > 4 },
            { startRange: hostOf(scope, 1), endRange: hostOf(scope, 200 + (host % 50)) },
          ][pick % 10] ?? {},
        );
        break;
      case 'exclusion':
        if (pick < 3) server.exclusions.remove(scopeId);
        else server.exclusions.add(scopeId, { startRange: hostOf(scope, host), endRange: hostOf(scope, host + pick) });
        break;
      case 'option':
        setOption(server, level(scope, host, pick), pick, text);
        break;
      case 'reservation': {
        const clientId = `0000000000${host.toString(16).padStart(2, '0')}`;
        if (pick === 0) server.reservations.remove(hostOf(scope, host));
        else
          server.reservations.add({ scopeId, ipAddress: hostOf(scope, host), clientId, name: text, description: text });
        setOption(server, { reservedIP: hostOf(scope, host) }, pick, text);
        if (pick > 8) server.dns.set({ reservedIP: hostOf(scope, host) }, { dynamicUpdates: 'Never' });
        break;
      }
      case 'policy':
        if (pick === 0) server.policies.remove(text, scopeId);
        else {
          server.policies.add({
            name: text,
            scopeId,
            condition: pick % 2 === 0 ? 'And' : 'Or',
            processingOrder: 1,
            leaseDuration: pick,
            ...(pick < 6 ? { userClass: ['EQ', pick === 5 ? 'OnlyHere' : 'U'] } : { vendorClass: ['NE', 'V*'] }),
          });
          setOption(server, { scopeId, policyName: text }, pick, text);
        }
        break;
      case 'range':
        server.policyRanges.add(scopeId, text, { startRange: hostOf(scope, host), endRange: hostOf(scope, host + 2) });
        break;
      case 'dns':
        server.dns.set({ scopeId }, pick % 2 === 0 ? { dynamicUpdates: 'Always' } : { nameProtection: true });
        break;
      case 'lease':
        server.leases.add({
          scopeId,
          ipAddress: hostOf(scope, host),
          clientId: `0000000001${host.toString(16).padStart(2, '0')}`,
          hostName: text,
        });
        break;
      case 'serverOption':
        setOption(server, {}, pick, text);
        break;
    }
  } catch (error) {
    if (!(error instanceof DhcpError)) throw error;
  }
}

function level(scope: number, host: number, pick: number): OptionLevel {
  return pick % 3 === 0 ? { reservedIP: hostOf(scope, host) } : { scopeId: scopeIdOf(scope) };
}

function setOption(server: Server, at: OptionLevel, pick: number, text: string): void {
  if (pick === 11) server.options.set(at, { optionId: 201, value: [text] });
  else if (pick === 10) server.options.remove(at, 15);
  else server.options.set(at, { optionId: 15, value: [text], ...CLASSES[pick % 4] });
}

/** A scope as the public calls show it. */
function dumpScope(server: Server, scopeId: number): unknown {
  if (!server.scopes.has(scopeId)) return null;
  return {
    settings: server.scopes.get(scopeId),
    exclusions: server.exclusions.list(scopeId),
    options: server.options.get({ scopeId }, { all: true }),
    dns: server.dns.get({ scopeId }),
    reservations: server.reservations.list(scopeId).map(({ addressState: _, ...reservation }) => ({
      ...reservation,
      options: server.options.get({ reservedIP: reservation.ipAddress }, { all: true }),
      dns: server.dns.get({ reservedIP: reservation.ipAddress }),
    })),
    policies: server.policies.list(scopeId).map((policy) => ({
      ...policy,
      options: server.options.get({ scopeId, policyName: policy.name }, { all: true }),
      dns: server.dns.get({ scopeId, policyName: policy.name }),
    })),
    ranges: server.policyRanges.list(scopeId),
  };
}

/** Everything that replication must leave alone. */
function dumpRest(test: TestLab, server: Server): unknown {
  return {
    definitions: server.definitions.list({ all: true }),
    classes: server.classes.list(),
    options: server.options.get({}, { all: true }),
    policies: server.policies.list(),
    settings: server.configuration.settings(),
    failover: server.failover.list(),
    leases: test.lab.read((view) => view.leases.ofServer(server.name)),
  };
}

/** What dhcp1 alone knows, looked for in a dump: the code that its absence on dhcp2 makes. */
function missingOnPartner(dump: unknown): 20010 | 20044 | undefined {
  const text = JSON.stringify(dump);
  if (text.includes('OnlyHere')) return 20044;
  return text.includes('"optionId":201') ? 20010 : undefined;
}

describe('replication', () => {
  it('makes the partner hold the sender’s scopes, and changes nothing else', { timeout: 60_000 }, () => {
    const labs = fc.record({
      one: fc.array(edit, { maxLength: 40 }),
      two: fc.array(edit, { maxLength: 40 }),
      lost: fc.subarray([0, 1, 2, 3]),
      fromOne: fc.boolean(),
      scopes: fc.option(fc.uniqueArray(fc.nat(3), { minLength: 1 })),
    });
    fc.assert(
      fc.property(labs, ({ one, two, lost, fromOne, scopes }) => {
        const test = testLab();
        try {
          const [dhcp1, dhcp2] = [test.server('dhcp1'), test.server('dhcp2')];
          prepare(dhcp1, true);
          prepare(dhcp2, false);
          for (const prefix of PREFIXES) addScope(dhcp1, prefix);
          const failover = [0, 1, 2, 3].map(scopeIdOf);
          dhcp1.failover.add({ name: 'f', partnerServer: 'dhcp2', scopeIds: failover });
          addScope(dhcp2, PREFIXES[4]);
          for (const each of one) apply(dhcp1, each);
          for (const each of two) apply(dhcp2, each);
          const [sender, partner] = fromOne ? [dhcp1, dhcp2] : [dhcp2, dhcp1];
          test.lab.write({ who: 'x', server: '', command: 'lose scopes' }, (transaction) => {
            for (const scope of lost) {
              const id = `${scopeIdOf(scope).toString(16).padStart(8, '0')}/24`;
              transaction.erase(partner.name, 'scope4', id);
            }
          });
          const asked = scopes?.map(scopeIdOf) ?? failover;
          const all = PREFIXES.map((_, scope) => scopeIdOf(scope));
          const before = {
            sent: all.map((id) => dumpScope(sender, id)),
            held: new Map(all.map((id) => [id, dumpScope(partner, id)])),
            rest: [dumpRest(test, sender), dumpRest(test, partner)],
          };
          const plan = sender.replication.plan(scopes === null ? { all: true } : { scopeIds: asked });
          const result = sender.replication.apply(plan);
          const expected = new Map(before.held);
          const failed: [number, number][] = [];
          const done: number[] = [];
          for (const id of asked) {
            const sent = before.sent[all.indexOf(id)];
            const code = fromOne ? missingOnPartner(sent) : undefined;
            if (code === undefined) {
              expected.set(id, sent);
              done.push(id);
            } else failed.push([id, code]);
          }
          expect(result.done.map((item) => item.scopeId)).toEqual(done);
          expect(result.failed.map((item) => [item.scopeId, item.error?.code])).toEqual(failed);
          for (const id of all) expect(dumpScope(partner, id)).toEqual(expected.get(id));
          expect(all.map((id) => dumpScope(sender, id))).toEqual(before.sent);
          expect([dumpRest(test, sender), dumpRest(test, partner)]).toEqual(before.rest);
        } finally {
          test.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});
