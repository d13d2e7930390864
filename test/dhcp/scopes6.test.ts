import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressesOf, countIPv6, formatIPv6, nextIPv6, parseIPv6, prefixOf } from '../../src/dhcp/model.ts';
import { ADMINISTRATOR, addScope, failureOf, ip, ip6, type TestLab, testLab } from './labs.ts';

let test: TestLab;
beforeEach(() => {
  test = testLab();
});
afterEach(() => test.close());

const prefix = ip6('2001:db8:1::');
const DAY = 86_400;

describe('IPv6 addresses', () => {
  it.each(['::', '::1', '2001:db8::', '2001:db8:0:1::', '1::2:0:0:3', '2001:db8:1:2:3:4:5:6', 'fe80::1:0:0:0'])(
    'are read and written: %s',
    (text) => {
      expect(formatIPv6(ip6(text))).toBe(text);
    },
  );

  it('are written with the first longest run of zeros left out, and no single zero', () => {
    expect(formatIPv6(ip6('1:0:0:2:0:0:3:4'))).toBe('1::2:0:0:3:4');
    expect(formatIPv6(ip6('1:0:2:3:4:5:6:7'))).toBe('1:0:2:3:4:5:6:7');
  });

  it.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    'g::',
    '12345::',
    '10.0.0.1',
  ])('are nothing else: "%s"', (text) => {
    expect(parseIPv6(text)).toBeUndefined();
  });

  it('lie in a prefix of 64 bits', () => {
    expect(prefixOf(ip6('2001:db8:1::5:6'))).toBe(prefix);
    expect(countIPv6(addressesOf(prefix))).toBe(2n ** 64n);
    expect(nextIPv6(ip6('2001:db8::ffff'))).toBe(ip6('2001:db8::1:0'));
  });
});

describe('IPv6 scopes', () => {
  it('have the defaults of Windows', () => {
    const { scopes } = test.server().v6;
    scopes.add({ prefix, name: 'Lab' });
    expect(scopes.list()).toEqual([
      {
        prefix,
        name: 'Lab',
        description: '',
        state: 'Active',
        preference: 0,
        preferredLifetime: 8 * DAY,
        validLifetime: 12 * DAY,
        t1: 4 * DAY,
        t2: 6.4 * DAY,
      },
    ]);
    expect(scopes.has(prefix)).toBe(true);
    expect(scopes.has(ip6('2001:db8:2::'))).toBe(false);
  });

  it('take their times from the preferred lifetime', () => {
    const scope = test.server().v6.scopes.add({ prefix, name: 'Lab', preferredLifetime: 1000, validLifetime: 1000 });
    expect(scope).toMatchObject({ t1: 500, t2: 800 });
  });

  it('are listed by prefix and removed one by one', () => {
    const { scopes } = test.server().v6;
    for (const text of ['2001:db8:b::', 'fd00::', '2001:db8:a::']) scopes.add({ prefix: ip6(text), name: text });
    expect(scopes.list().map((scope) => scope.name)).toEqual(['2001:db8:a::', '2001:db8:b::', 'fd00::']);
    expect(scopes.remove(ip6('2001:db8:b::')).name).toBe('2001:db8:b::');
    expect(scopes.list()).toHaveLength(2);
    expect(failureOf(() => scopes.remove(ip6('2001:db8:b::')))).toBe('DHCP 20005');
    expect(failureOf(() => scopes.get(ip6('2001:db8:b::')))).toBe('DHCP 20005');
  });

  it.each(['2001:db8::1', '::', 'ff05::', 'fe80::', 'febf::'])('have no prefix such as %s', (text) => {
    expect(failureOf(() => test.server().v6.scopes.add({ prefix: ip6(text), name: 'x' }))).toBe('DHCP 20091');
  });

  it('exist once', () => {
    test.server().v6.scopes.add({ prefix, name: 'a' });
    expect(failureOf(() => test.server().v6.scopes.add({ prefix, name: 'b' }))).toBe('DHCP 20052');
  });

  it.each([
    { t1: 0 },
    { t1: 6.4 * DAY },
    { t2: 8 * DAY },
    { preferredLifetime: 13 * DAY },
    { validLifetime: 7 * DAY },
    { preference: 256 },
  ])('keep the order of their times and the limit of the preference: %j', (change) => {
    const { scopes } = test.server().v6;
    expect(failureOf(() => scopes.add({ prefix, name: 'a', ...change, t2: 6.4 * DAY, ...change }))).toBe('WIN32 87');
    scopes.add({ prefix, name: 'a' });
    expect(failureOf(() => scopes.set(prefix, change))).toBe('WIN32 87');
  });

  it('change what is given, and a change can be undone', () => {
    const { scopes } = test.server().v6;
    scopes.add({ prefix, name: 'a', description: 'd' });
    expect(scopes.set(prefix, { state: 'Inactive', preference: 255, validLifetime: 20 * DAY })).toMatchObject({
      name: 'a',
      description: 'd',
      state: 'Inactive',
      preference: 255,
      validLifetime: 20 * DAY,
      preferredLifetime: 8 * DAY,
    });
    const author = { who: 'x', server: '', command: 'undo' };
    test.lab.undo(author, test.lab.history.list()[0]?.id ?? 0);
    expect(scopes.get(prefix)).toMatchObject({ state: 'Active', validLifetime: 12 * DAY });
  });
});

describe('IPv6 and failover', () => {
  it('have nothing to do with each other: replication leaves both IPv6 halves alone', () => {
    const [one, two] = [test.server(), test.server('dhcp2')];
    const scopeId = addScope(one, '10.0.10');
    one.failover.add({ name: 'f', scopeIds: [scopeId], partnerServer: 'dhcp2.contoso.com' });
    one.v6.scopes.add({ prefix, name: 'one' });
    two.v6.scopes.add({ prefix: ip6('2001:db8:2::'), name: 'two' });
    one.v6.classes.add({ name: 'c', type: 'User', data: 'c' });
    one.exclusions.add(scopeId, { startRange: ip('10.0.10.1'), endRange: ip('10.0.10.9') });
    one.replication.apply(one.replication.plan({ scopeIds: [scopeId] }));
    expect(two.exclusions.list(scopeId)).toHaveLength(1);
    expect(one.v6.scopes.list().map((scope) => scope.name)).toEqual(['one']);
    expect(two.v6.scopes.list().map((scope) => scope.name)).toEqual(['two']);
    expect(two.v6.classes.list()).toHaveLength(1);
  });
});

describe('the IPv6 half', () => {
  it('is part of backups and goes with its computer', () => {
    const { configuration, v6 } = test.server();
    v6.scopes.add({ prefix, name: 'Lab' });
    v6.reservations.add({ prefix, ipAddress: ip6('2001:db8:1::5'), clientDuid: '00', iaid: 1 });
    v6.leases.add({ ipAddress: ip6('2001:db8:1::6'), clientDuid: '01', iaid: 1 });
    configuration.backup('C:\\backup');
    v6.scopes.remove(prefix, { force: true });
    configuration.restore('C:\\backup');
    expect(v6.reservations.list(prefix)).toHaveLength(1);
    expect(v6.leases.query({ prefix })).toHaveLength(1);
    test.dhcp.machines(ADMINISTRATOR).remove('dhcp1');
    expect(test.lab.read((view) => view.leases6.ofServer('dhcp1.contoso.com'))).toEqual([]);
    expect(test.lab.read((view) => view.refs.ofServer('dhcp1.contoso.com'))).toEqual([]);
  });
});
