import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScopeInput } from '../../src/dhcp/model.ts';
import { ADMINISTRATOR, addScope, errorOf, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
beforeEach(() => {
  test = testLab();
});
afterEach(() => test.close());

const LAB4: ScopeInput = {
  startRange: ip('10.10.10.1'),
  endRange: ip('10.10.10.254'),
  subnetMask: ip('255.255.255.0'),
  name: 'Lab-4 Network',
};

describe('scopes', () => {
  it('take the defaults of Windows', () => {
    const { scopes } = test.server();
    expect(scopes.add(LAB4)).toEqual({
      scopeId: ip('10.10.10.0'),
      subnetMask: ip('255.255.255.0'),
      startRange: ip('10.10.10.1'),
      endRange: ip('10.10.10.254'),
      name: 'Lab-4 Network',
      description: '',
      superscopeName: '',
      leaseDuration: 691200,
      napEnable: false,
      napProfile: '',
      delay: 0,
      state: 'Active',
      type: 'Dhcp',
      maxBootpClients: 0xffff_ffff,
      activatePolicies: true,
    });
    expect(scopes.get(ip('10.10.10.0')).name).toBe('Lab-4 Network');
  });

  it('keep every parameter of Add and Set', () => {
    const { scopes } = test.server();
    const all = {
      description: 'd',
      superscopeName: 'Super',
      leaseDuration: 3600,
      napEnable: true,
      napProfile: 'p',
      delay: 7,
      state: 'Inactive',
      type: 'Both',
      maxBootpClients: 9,
      activatePolicies: false,
    } as const;
    expect(scopes.add({ ...LAB4, ...all })).toMatchObject(all);
    const other = {
      startRange: ip('10.10.10.20'),
      endRange: ip('10.10.10.30'),
      name: 'n',
      description: 'e',
      superscopeName: 'Other',
      leaseDuration: 60,
      napProfile: 'q',
      delay: 1000,
      state: 'Active',
      maxBootpClients: 1,
      activatePolicies: true,
    } as const;
    expect(scopes.set(ip('10.10.10.0'), other)).toMatchObject(other);
    for (const [key, value] of Object.entries(other)) {
      expect(scopes.get(ip('10.10.10.0'))).toHaveProperty(key, value);
    }
    const bootp = scopes.set(ip('10.10.10.0'), { type: 'Bootp', napEnable: false });
    expect(bootp).toMatchObject({ type: 'Bootp', napEnable: false, maxBootpClients: 0xffff_ffff });
  });

  it('are listed by address, with any mask', () => {
    const server = test.server();
    addScope(server, '192.168.1');
    addScope(server, '10.0.20');
    server.scopes.add({
      startRange: ip('10.0.8.1'),
      endRange: ip('10.0.11.254'),
      subnetMask: ip('255.255.252.0'),
      name: 'wide',
    });
    expect(server.scopes.list().map((scope) => scope.name)).toEqual(['wide', '10.0.20', '192.168.1']);
    expect(server.scopes.has(ip('10.0.8.0'))).toBe(true);
    expect(server.scopes.has(ip('10.0.9.0'))).toBe(false);
  });

  it.each([
    ['a mask with holes', { subnetMask: ip('255.0.255.0') }, 'WIN32 87'],
    ['a range that ends before it begins', { startRange: ip('10.10.10.9'), endRange: ip('10.10.10.8') }, 'DHCP 20023'],
    ['a range over two subnets', { endRange: ip('10.10.11.5') }, 'DHCP 20023'],
    ["the subnet's own address", { startRange: ip('10.10.10.0') }, 'DHCP 20023'],
    ['the broadcast address', { endRange: ip('10.10.10.255') }, 'DHCP 20023'],
    ['a long name', { name: 'x'.repeat(257) }, 'DHCP 20046'],
    ['a long superscope name', { superscopeName: 'x'.repeat(257) }, 'DHCP 20030'],
    ['a long delay', { delay: 1001 }, 'DHCP 20092'],
    ['no lease time', { leaseDuration: 0 }, 'WIN32 87'],
    ['a number of BOOTP clients beside none', { maxBootpClients: 5 }, 'WIN32 87'],
    ['a NAP profile without NAP', { napProfile: 'p' }, 'WIN32 87'],
  ])('refuse %s', (_, change, code) => {
    const { scopes } = test.server();
    expect(failureOf(() => scopes.add({ ...LAB4, ...change }))).toBe(code);
    expect(scopes.list()).toEqual([]);
  });

  it('refuse what overlaps another, whichever is wider', () => {
    const { scopes } = test.server();
    scopes.add(LAB4);
    const error = errorOf(() => scopes.add(LAB4));
    expect(error).toMatchObject({ code: 20052, space: 'DHCP', category: 'ResourceExists' });
    expect(error?.message).toBe('Failed to add scope 10.10.10.0 on DHCP server dhcp1.contoso.com.');
    const wide = { ...LAB4, startRange: ip('10.10.8.1'), subnetMask: ip('255.255.252.0'), endRange: ip('10.10.8.9') };
    expect(failureOf(() => scopes.add(wide))).toBe('DHCP 20052');
    const narrow = { ...LAB4, startRange: ip('10.10.10.129'), subnetMask: ip('255.255.255.128') };
    expect(failureOf(() => scopes.add(narrow))).toBe('DHCP 20052');
    expect(failureOf(() => scopes.add({ ...LAB4, startRange: ip('10.10.9.1'), endRange: ip('10.10.9.9') }))).toBe(
      'nothing',
    );
  });

  it('grow or shrink, but move nowhere, and keep the ranges of their policies', () => {
    const server = test.server();
    const id = ip('10.10.10.0');
    server.scopes.add({ ...LAB4, startRange: ip('10.10.10.50'), endRange: ip('10.10.10.100') });
    const range = (a: number, b: number) => ({ startRange: ip(`10.10.10.${a}`), endRange: ip(`10.10.10.${b}`) });
    expect(failureOf(() => server.scopes.set(id, range(60, 110)))).toBe('DHCP 20023');
    expect(server.scopes.set(id, range(40, 110))).toMatchObject(range(40, 110));
    server.policies.add({ name: 'p', scopeId: id, condition: 'Or', macAddress: ['EQ', '00155D*'] });
    server.policyRanges.add(id, 'p', range(50, 60));
    expect(failureOf(() => server.scopes.set(id, range(55, 110)))).toBe('DHCP 20112');
    expect(server.scopes.set(id, range(50, 60))).toMatchObject(range(50, 60));
  });

  it('keep their type while clients of the other kind hold leases', () => {
    const server = test.server();
    server.scopes.add({ ...LAB4, type: 'Both' });
    server.leases.add({
      scopeId: ip('10.10.10.0'),
      ipAddress: ip('10.10.10.9'),
      clientId: '00-11-22-33-44-55',
      clientType: 'BootP',
    });
    expect(failureOf(() => server.scopes.set(ip('10.10.10.0'), { type: 'Dhcp' }))).toBe('DHCP 20049');
    expect(server.scopes.set(ip('10.10.10.0'), { type: 'Bootp' }).type).toBe('Bootp');
  });

  it('are removed when nobody holds a lease, or by force with all leases', () => {
    const server = test.server();
    const id = addScope(server, '10.10.10');
    expect(errorOf(() => server.scopes.remove(ip('10.10.11.0')))?.message).toBe(
      'Failed to get scope information for scope 10.10.11.0 on DHCP server dhcp1.contoso.com.',
    );
    server.leases.add({ scopeId: id, ipAddress: ip('10.10.10.9'), clientId: '001122334455' });
    expect(errorOf(() => server.scopes.remove(id))).toMatchObject({ code: 20007, category: 'PermissionDenied' });
    expect(server.scopes.remove(id, { force: true }).name).toBe('10.10.10');
    expect(server.scopes.list()).toEqual([]);
    addScope(server, '10.10.10');
    expect(server.leases.query({ scopeId: id, all: true })).toEqual([]);
  });

  it('come back with their leases when their removal is undone', () => {
    const server = test.server();
    const id = addScope(server, '10.10.10');
    server.leases.add({ scopeId: id, ipAddress: ip('10.10.10.9'), clientId: '001122334455', hostName: 'pc' });
    server.reservations.add({ scopeId: id, ipAddress: ip('10.10.10.20'), clientId: '001122334466' });
    server.scopes.remove(id, { force: true });
    const [last] = test.lab.history.list({ limit: 1 });
    expect(last).toMatchObject({
      who: ADMINISTRATOR.user,
      server: 'dhcp1.contoso.com',
      command: 'Remove-DhcpServerv4Scope',
    });
    test.lab.undo({ who: 'me', server: '', command: 'Undo-LabChange' }, last?.id ?? 0);
    expect(server.leases.query({ ipAddresses: [ip('10.10.10.9')] })[0]?.hostName).toBe('pc');
    expect(server.reservations.list(id)).toHaveLength(1);
  });
});

describe('superscopes', () => {
  it('are a name that scopes share', () => {
    const server = test.server();
    const [a, b, c] = ['10.1.1', '10.1.2', '10.1.3'].map((prefix) => addScope(server, prefix)) as [
      number,
      number,
      number,
    ];
    expect(server.superscopes.add('Expanded', [a, b])).toEqual({ superscopeName: 'Expanded', scopeIds: [a, b] });
    expect(server.superscopes.add('EXPANDED', [c]).superscopeName).toBe('Expanded');
    expect(server.superscopes.list()).toEqual([{ superscopeName: 'Expanded', scopeIds: [a, b, c] }]);
    expect(failureOf(() => server.superscopes.add('Other', [a]))).toBe('DHCP 20004');
    expect(server.superscopes.add('Other', [a], { force: true }).scopeIds).toEqual([a]);
    expect(failureOf(() => server.superscopes.rename('Other', 'expanded'))).toBe('DHCP 20052');
    expect(server.superscopes.rename('Other', 'New').superscopeName).toBe('New');
    expect(server.superscopes.remove('Expanded', [b]).scopeIds).toEqual([b]);
    expect(failureOf(() => server.superscopes.remove('Expanded', [b]))).toBe('DHCP 20005');
    expect(server.superscopes.remove('Expanded').scopeIds).toEqual([c]);
    expect(failureOf(() => server.superscopes.get('Expanded'))).toBe('DHCP 20005');
    expect(server.scopes.get(c).superscopeName).toBe('');
    expect(failureOf(() => server.superscopes.add('x', [ip('10.9.9.0')]))).toBe('DHCP 20005');
  });
});

describe('exclusions', () => {
  it('lie in the range and overlap none', () => {
    const server = test.server();
    const id = addScope(server, '10.1.1');
    const range = (a: number, b: number) => ({ startRange: ip(`10.1.1.${a}`), endRange: ip(`10.1.1.${b}`) });
    expect(server.exclusions.add(id, range(20, 30))).toEqual({ scopeId: id, ...range(20, 30) });
    server.exclusions.add(id, range(1, 10));
    expect(server.exclusions.list(id)).toEqual([
      { scopeId: id, ...range(1, 10) },
      { scopeId: id, ...range(20, 30) },
    ]);
    expect(failureOf(() => server.exclusions.add(id, range(10, 12)))).toBe('DHCP 20023');
    expect(failureOf(() => server.exclusions.add(id, range(40, 39)))).toBe('DHCP 20023');
    const outside = errorOf(() => server.exclusions.add(id, range(250, 255)));
    expect(outside).toMatchObject({ code: 20023, category: 'InvalidData' });
    expect(outside?.message).toBe(
      'Failed to add exclusion range with start range 10.1.1.250 and end range 10.1.1.255 to scope 10.1.1.0 on DHCP server dhcp1.contoso.com.',
    );
    expect(failureOf(() => server.exclusions.add(ip('10.9.9.0'), range(1, 2)))).toBe('DHCP 20005');
  });

  it('are removed by start, by end, by both, or all at once', () => {
    const server = test.server();
    const id = addScope(server, '10.1.1');
    for (const start of [10, 20, 30, 40, 50]) {
      server.exclusions.add(id, { startRange: ip(`10.1.1.${start}`), endRange: ip(`10.1.1.${start + 5}`) });
    }
    expect(server.exclusions.remove(id, { startRange: ip('10.1.1.10') })).toHaveLength(1);
    expect(server.exclusions.remove(id, { endRange: ip('10.1.1.25') })).toHaveLength(1);
    expect(failureOf(() => server.exclusions.remove(id, { startRange: ip('10.1.1.31') }))).toBe('WIN32 87');
    expect(failureOf(() => server.exclusions.remove(id, { startRange: ip('10.1.1.99') }))).toBe('DHCP 20007');
    const both = { startRange: ip('10.1.1.30'), endRange: ip('10.1.1.35') };
    expect(server.exclusions.remove(id, both)).toEqual([{ scopeId: id, ...both }]);
    expect(server.exclusions.remove(id)).toHaveLength(2);
    expect(server.exclusions.list()).toEqual([]);
  });
});
