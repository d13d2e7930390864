import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/dhcp/dhcp.ts';
import type { IPv4, ReplicationItem, ReplicationSelection } from '../../src/dhcp/model.ts';
import { ADMINISTRATOR, addScope, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
let dhcp1: Server;
let dhcp2: Server;
let dhcp3: Server;
let a: IPv4;
let b: IPv4;
let c: IPv4;
let outside: IPv4;
beforeEach(() => {
  test = testLab();
  dhcp1 = test.server();
  dhcp2 = test.server('dhcp2');
  dhcp3 = test.server('dhcp3');
  c = addScope(dhcp1, '10.0.30');
  b = addScope(dhcp1, '10.0.20');
  a = addScope(dhcp1, '10.0.10');
  outside = addScope(dhcp1, '10.0.40');
  dhcp1.failover.add({ name: 'dhcp1-dhcp2', partnerServer: 'dhcp2.contoso.com', scopeIds: [a, b] });
  dhcp1.failover.add({ name: 'dhcp1-dhcp3', partnerServer: 'dhcp3.contoso.com', scopeIds: [c], reservePercent: 5 });
});
afterEach(() => test.close());

const machines = () => test.dhcp.machines(ADMINISTRATOR);

function replicate(server: Server, selection: ReplicationSelection = { all: true }) {
  const plan = server.replication.plan(selection);
  const result = server.replication.apply(plan);
  return {
    done: result.done.map((item) => item.scopeId),
    failed: result.failed.map((item) => [item.scopeId, `${item.error?.space} ${item.error?.code}`]),
    failures: plan.failures.map((error) => `${error.space} ${error.code} ${error.message}`),
  };
}

describe('what is replicated', () => {
  it('is everything in failover, to each partner, by address', () => {
    for (const scopeId of [a, b, c]) dhcp1.scopes.set(scopeId, { description: 'new' });
    expect(replicate(dhcp1)).toEqual({ done: [a, b, c], failed: [], failures: [] });
    expect(dhcp2.scopes.list().map((scope) => scope.description)).toEqual(['new', 'new']);
    expect(dhcp3.scopes.get(c).description).toBe('new');
    expect(dhcp2.scopes.has(outside)).toBe(false);
  });

  it('or the scopes of relationships, or some scopes in the order asked, each once', () => {
    expect(replicate(dhcp1, { names: ['DHCP1-dhcp3'] }).done).toEqual([c]);
    expect(replicate(dhcp1, { scopeIds: [c, a, c] }).done).toEqual([c, a]);
  });

  it('goes from the server addressed, whichever it is', () => {
    dhcp1.scopes.set(a, { name: 'one' });
    dhcp2.scopes.set(a, { name: 'two' });
    expect(replicate(dhcp2).done).toEqual([a, b]);
    expect(dhcp1.scopes.get(a).name).toBe('two');
  });

  it('is each setting of a scope', () => {
    const all = {
      startRange: ip('10.0.10.5'),
      endRange: ip('10.0.10.200'),
      name: 'n',
      description: 'd',
      state: 'Inactive',
      superscopeName: 'S',
      activatePolicies: false,
      napEnable: true,
      napProfile: 'p',
      delay: 9,
      leaseDuration: 60,
    } as const;
    dhcp1.scopes.set(a, all);
    replicate(dhcp1);
    expect(dhcp2.scopes.get(a)).toMatchObject(all);
    expect(dhcp2.superscopes.list()).toEqual([{ superscopeName: 'S', scopeIds: [a] }]);
  });

  it('is not what the server holds besides, nor leases', () => {
    dhcp1.options.set({}, { optionId: 3, value: ['1.1.1.1'] });
    dhcp1.policies.add({ name: 'p', condition: 'Or', macAddress: ['EQ', '00*'] });
    dhcp1.filters.add({ list: 'Deny', macAddress: '001122334455' });
    dhcp1.definitions.add({ name: 'o', optionId: 200, type: 'Byte' });
    dhcp1.leases.add({ scopeId: a, ipAddress: ip('10.0.10.9'), clientId: '001122334455' });
    dhcp1.scopes.set(a, { name: 'new' });
    replicate(dhcp1);
    expect(dhcp2.options.get({})).toEqual([]);
    expect(dhcp2.policies.list()).toEqual([]);
    expect(dhcp2.filters.list()).toEqual([]);
    expect(failureOf(() => dhcp2.definitions.get(200))).toBe('DHCP 20010');
    expect(dhcp2.leases.query({ scopeId: a, all: true })).toEqual([]);
  });

  it('is listed too when it is in step, and writes nothing then', () => {
    const before = test.lab.history.list().length;
    expect(replicate(dhcp1).done).toEqual([a, b, c]);
    expect(test.lab.history.list()).toHaveLength(before);
  });

  it('is created where the partner lacks it', () => {
    test.lab.write({ who: 'x', server: '', command: 'lose a scope' }, (transaction) => {
      for (const ref of transaction.refs.list('dhcp2.contoso.com', 'scope4')) {
        transaction.erase('dhcp2.contoso.com', 'scope4', ref.id);
      }
    });
    const plan = dhcp1.replication.plan({ scopeIds: [a] });
    expect(plan.items[0]?.action).toBe('create');
    expect(dhcp1.replication.changes(plan.items[0] as ReplicationItem).find((each) => each.id === 'Name')).toEqual({
      item: 'Scope',
      id: 'Name',
      here: '10.0.10',
      there: null,
    });
    dhcp1.replication.apply(plan);
    expect(dhcp2.scopes.list()).toHaveLength(1);
  });

  it('can be undone', () => {
    dhcp1.scopes.set(a, { name: 'new' });
    replicate(dhcp1);
    const [last] = test.lab.history.list({ limit: 1 });
    expect(last).toMatchObject({ command: 'Invoke-DhcpServerv4FailoverReplication', changes: 1 });
    test.lab.undo({ who: 'me', server: '', command: 'Undo' }, last?.id ?? 0);
    expect(dhcp2.scopes.get(a).name).toBe('10.0.10');
  });
});

describe('refusals leave the partner as it was, and the others go on', () => {
  beforeEach(() => {
    for (const scopeId of [a, b, c]) dhcp1.scopes.set(scopeId, { description: 'new' });
  });

  it.each([
    ['down', { up: false }, 'WIN32 1722'],
    ['stopped', { serviceRunning: false }, 'WIN32 1753'],
    ['without the role', { dhcpRole: false }, 'WIN32 1753'],
    ['old', { version: { majorVersion: 6, minorVersion: 1 } }, 'DHCP 20118'],
    ['another administrator’s', { groups: { administrators: [], dhcpAdministrators: [], dhcpUsers: [] } }, 'WIN32 5'],
  ])('a partner that is %s', (_, change, code) => {
    machines().set('dhcp2', change);
    expect(replicate(dhcp1)).toEqual({
      done: [c],
      failed: [
        [a, code],
        [b, code],
      ],
      failures: [],
    });
  });

  it('a cut link', () => {
    machines().disconnect('dhcp1', 'dhcp3');
    expect(replicate(dhcp1).failed).toEqual([[c, 'WIN32 1722']]);
    expect(dhcp1.replication.compare({ all: true }).scopes.map((each) => each.status)).toEqual([
      'InSync',
      'InSync',
      'Unknown',
    ]);
  });

  it('no such relationship, no failover, no such scope', () => {
    expect(replicate(dhcp1, { names: ['none', 'dhcp1-dhcp3'] })).toEqual({
      done: [c],
      failed: [],
      failures: ['DHCP 20115 Failed to get failover relationship none on DHCP server dhcp1.contoso.com.'],
    });
    expect(replicate(dhcp1, { scopeIds: [outside, ip('10.99.0.0'), a] })).toEqual({
      done: [a],
      failed: [],
      failures: [
        'DHCP 20116 Failed to get failover relationship for scope 10.0.40.0 on DHCP server dhcp1.contoso.com.',
        'DHCP 20116 Failed to get failover relationship for scope 10.99.0.0 on DHCP server dhcp1.contoso.com.',
      ],
    });
  });

  it('a definition, a class, or a type that the partner lacks, at any level', () => {
    dhcp1.definitions.add({ name: 'o', optionId: 200, type: 'Byte' });
    dhcp1.classes.add({ name: 'U', type: 'User', data: 'u' });
    dhcp1.reservations.add({ scopeId: a, ipAddress: ip('10.0.10.9'), clientId: '001122334455' });
    dhcp1.options.set({ reservedIP: ip('10.0.10.9') }, { optionId: 200, value: ['1'] });
    dhcp1.policies.add({ name: 'p', scopeId: b, condition: 'Or', userClass: ['EQ', 'U*'] });
    expect(replicate(dhcp1)).toEqual({
      done: [c],
      failed: [
        [a, 'DHCP 20010'],
        [b, 'DHCP 20044'],
      ],
      failures: [],
    });
    expect(dhcp2.scopes.get(a).description).toBe('');
    dhcp2.definitions.add({ name: 'o', optionId: 200, type: 'Word' });
    expect(replicate(dhcp1, { scopeIds: [a] }).failed).toEqual([[a, 'DHCP 20103']]);
    dhcp2.definitions.remove(200);
    dhcp2.definitions.add({ name: 'other name', optionId: 200, type: 'Byte' });
    dhcp2.classes.add({ name: 'u', type: 'User', data: 'u' });
    expect(replicate(dhcp1).done).toEqual([a, b, c]);
  });

  it('an overlap', () => {
    test.lab.write({ who: 'x', server: '', command: 'drift' }, (transaction) => {
      for (const ref of transaction.refs.list('dhcp2.contoso.com', 'scope4')) {
        transaction.erase('dhcp2.contoso.com', 'scope4', ref.id);
      }
    });
    const wide = { startRange: ip('10.0.10.1'), endRange: ip('10.0.11.9'), subnetMask: ip('255.255.254.0'), name: 'w' };
    dhcp2.scopes.add(wide);
    expect(replicate(dhcp1)).toEqual({ done: [b, c], failed: [[a, 'DHCP 20052']], failures: [] });
  });
});

describe('a plan', () => {
  it('says what differs, walking only that', () => {
    dhcp1.scopes.set(a, { leaseDuration: 60 });
    dhcp1.exclusions.add(a, { startRange: ip('10.0.10.1'), endRange: ip('10.0.10.9') });
    dhcp1.options.set({ scopeId: a }, { optionId: 3, value: ['10.0.10.1'] });
    dhcp2.options.set({ scopeId: a }, { optionId: 15, value: ['x'] });
    dhcp1.reservations.add({ scopeId: a, ipAddress: ip('10.0.10.30'), clientId: '001122334455', name: 'one' });
    dhcp2.reservations.add({ scopeId: a, ipAddress: ip('10.0.10.30'), clientId: '001122334455', name: 'two' });
    dhcp2.reservations.add({ scopeId: a, ipAddress: ip('10.0.10.99'), clientId: '001122334466' });
    dhcp2.options.set({ reservedIP: ip('10.0.10.30') }, { optionId: 3, value: ['1.1.1.1'] });
    dhcp1.policies.add({ name: 'p', scopeId: a, condition: 'Or', macAddress: ['EQ', '00*'] });
    dhcp2.policies.add({ name: 'P', scopeId: a, condition: 'And', macAddress: ['EQ', '00*'] });
    const [comparison] = dhcp1.replication.compare({ scopeIds: [a] }).scopes;
    expect(comparison).toMatchObject({
      status: 'OutOfSync',
      relationship: 'dhcp1-dhcp2',
      partner: 'dhcp2.contoso.com',
    });
    expect(comparison?.differences).toEqual([
      { item: 'Scope', id: 'LeaseDuration', here: '60', there: '691200' },
      { item: 'ExclusionRange', id: '10.0.10.1-10.0.10.9', here: '10.0.10.1-10.0.10.9', there: null },
      { item: 'OptionValue', id: '3', here: 'IPv4Address 10.0.10.1', there: null },
      { item: 'OptionValue', id: '15', here: null, there: 'String x' },
      { item: 'Reservation', id: '10.0.10.30/Name', here: 'one', there: 'two' },
      { item: 'OptionValue', id: '10.0.10.30/3', here: null, there: 'IPv4Address 1.1.1.1' },
      { item: 'Reservation', id: '10.0.10.99', here: null, there: '00-11-22-33-44-66' },
      { item: 'Policy', id: 'p/Name', here: 'p', there: 'P' },
      { item: 'Policy', id: 'p/Condition', here: 'Or', there: 'And' },
    ]);
    replicate(dhcp1);
    expect(dhcp1.replication.compare({ scopeIds: [a] }).scopes[0]).toMatchObject({ status: 'InSync', differences: [] });
  });

  it('is made again when the lab moved since', () => {
    dhcp1.scopes.set(a, { name: 'first' });
    const plan = dhcp1.replication.plan({ all: true });
    dhcp1.scopes.set(a, { name: 'second' });
    dhcp1.scopes.set(b, { name: 'second' });
    dhcp1.failover.removeScopes('dhcp1-dhcp3', [c]);
    const result = dhcp1.replication.apply(plan);
    expect(result.done.map((item) => item.action)).toEqual(['overwrite', 'overwrite']);
    expect(result.failed[0]?.error?.code).toBe(20116);
    expect(dhcp2.scopes.list().map((scope) => scope.name)).toEqual(['second', 'second']);
    expect(dhcp3.scopes.list()).toEqual([]);
  });

  it('is reported scope by scope after each commit, and ends where it is told to', () => {
    const scopeIds = Array.from({ length: 300 }, (_, index) =>
      addScope(dhcp1, `10.${20 + (index >> 8)}.${index & 255}`),
    );
    dhcp1.failover.addScopes('dhcp1-dhcp2', scopeIds);
    for (const scopeId of scopeIds) dhcp1.scopes.set(scopeId, { description: 'new' });
    const plan = dhcp1.replication.plan({ scopeIds });
    const signal = { aborted: false };
    const batches: number[] = [];
    const result = dhcp1.replication.apply(plan, {
      signal,
      onScope: (item) => expect(dhcp2.scopes.get(item.scopeId).description).toBe('new'),
      onBatch: (items) => {
        batches.push(items.length);
        signal.aborted = true;
      },
    });
    expect(batches).toEqual([256]);
    expect(result).toMatchObject({ aborted: true });
    expect(result.done).toHaveLength(256);
    expect(dhcp2.scopes.list().filter((scope) => scope.description === 'new')).toHaveLength(256);
    expect(dhcp1.replication.apply(plan).done).toHaveLength(300);
  });

  it('takes the time of the lab a scope at a time when somebody waits', () => {
    test.lab.setLatency(150);
    const waits: number[] = [];
    const wait = (milliseconds: number): boolean => {
      waits.push(milliseconds);
      return waits.length < 3;
    };
    const result = dhcp1.replication.apply(dhcp1.replication.plan({ all: true }), { wait });
    expect(waits).toEqual([150, 150, 150]);
    expect(result.done.map((item) => item.scopeId)).toEqual([a, b]);
    expect(result.aborted).toBe(true);
  });
});

describe('servers of different versions', () => {
  beforeEach(() => machines().set('dhcp2', { version: { majorVersion: 6, minorVersion: 2 } }));

  it('share what both know', () => {
    dhcp1.policies.add({ name: 'f', scopeId: a, condition: 'Or', fqdn: ['EQ', 'x'] });
    dhcp1.policies.add({ name: 'm', scopeId: a, condition: 'Or', macAddress: ['EQ', '00*'] });
    dhcp1.dns.set({ scopeId: a, policyName: 'm' }, { dnsSuffix: 'x.com', dynamicUpdates: 'Never' });
    dhcp1.dns.set({ scopeId: a }, { disableDnsPtrRRUpdate: true, dynamicUpdates: 'Always' });
    expect(replicate(dhcp1, { scopeIds: [a] }).done).toEqual([a]);
    expect(dhcp2.policies.list(a).map((policy) => [policy.name, policy.processingOrder])).toEqual([['m', 1]]);
    expect(dhcp2.dns.get({ scopeId: a, policyName: 'm' })).toMatchObject({ dnsSuffix: '', dynamicUpdates: 'Never' });
    expect(dhcp2.dns.get({ scopeId: a })).toMatchObject({ disableDnsPtrRRUpdate: false, dynamicUpdates: 'Always' });
    expect(dhcp1.policies.list(a)).toHaveLength(2);
  });

  it('are in step when that is equal', () => {
    dhcp1.policies.add({ name: 'f', scopeId: a, condition: 'Or', fqdn: ['EQ', 'x'] });
    expect(dhcp1.replication.plan({ scopeIds: [a] }).items[0]?.action).toBe('same');
    dhcp1.scopes.set(a, { name: 'new' });
    expect(dhcp1.replication.plan({ scopeIds: [a] }).items[0]?.action).toBe('overwrite');
  });
});
