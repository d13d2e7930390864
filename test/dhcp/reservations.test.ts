import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/dhcp/dhcp.ts';
import type { IPv4, LeaseInput } from '../../src/dhcp/model.ts';
import { addScope, failureOf, ip, NEW_YEAR, type TestLab, testLab } from './labs.ts';

let test: TestLab;
let server: Server;
let scopeId: IPv4;
beforeEach(() => {
  test = testLab();
  server = test.server();
  scopeId = addScope(server, '10.10.10');
});
afterEach(() => test.close());

const MAC = 'F0-DE-F1-7A-00-5E';

describe('reservations', () => {
  it('keep every parameter, the client id in Windows form', () => {
    const input = { scopeId, ipAddress: ip('10.10.10.8'), clientId: MAC };
    expect(server.reservations.add(input)).toEqual({
      scopeId,
      ipAddress: ip('10.10.10.8'),
      clientId: 'f0-de-f1-7a-00-5e',
      name: '',
      description: '',
      type: 'Both',
      addressState: 'InactiveReservation',
    });
    const change = { clientId: '00155DA76602', name: 'printer', description: 'd', type: 'Dhcp' } as const;
    expect(server.reservations.set(ip('10.10.10.8'), change)).toMatchObject({
      ...change,
      clientId: '00-15-5d-a7-66-02',
    });
    expect(server.reservations.getByClient(scopeId, '00-15-5D-A7-66-02').name).toBe('printer');
  });

  it('may lie outside the range, not outside the subnet', () => {
    server.scopes.set(scopeId, { startRange: ip('10.10.10.100'), endRange: ip('10.10.10.110') });
    const add = (address: string, clientId: string) =>
      server.reservations.add({ scopeId, ipAddress: ip(address), clientId });
    expect(failureOf(() => add('10.10.10.8', '001122334401'))).toBe('nothing');
    expect(failureOf(() => add('10.10.11.8', '001122334402'))).toBe('DHCP 20018');
    expect(failureOf(() => add('10.10.10.0', '001122334403'))).toBe('DHCP 20018');
    expect(failureOf(() => add('10.10.10.8', '001122334404'))).toBe('DHCP 20022');
    expect(failureOf(() => add('10.10.10.9', '001122334401'))).toBe('DHCP 20022');
    expect(failureOf(() => add('10.10.10.9', 'no mac'))).toBe('WIN32 87');
    expect(failureOf(() => server.reservations.list(ip('10.9.9.0')))).toBe('DHCP 20005');
  });

  it('are removed by address, by client, or all of a scope', () => {
    for (const last of [8, 9, 70, 200]) {
      const clientId = `0011223344${last.toString(16).padStart(2, '0')}`;
      server.reservations.add({ scopeId, ipAddress: ip(`10.10.10.${last}`), clientId });
    }
    expect(server.reservations.remove(ip('10.10.10.70')).ipAddress).toBe(ip('10.10.10.70'));
    expect(failureOf(() => server.reservations.remove(ip('10.10.10.70')))).toBe('DHCP 20018');
    expect(server.reservations.removeByClient(scopeId, '00-11-22-33-44-09').ipAddress).toBe(ip('10.10.10.9'));
    expect(failureOf(() => server.reservations.getByClient(scopeId, '00-11-22-33-44-09'))).toBe('DHCP 20018');
    expect(server.reservations.list(scopeId).map((each) => each.ipAddress)).toEqual([
      ip('10.10.10.8'),
      ip('10.10.10.200'),
    ]);
    expect(server.reservations.removeAll(scopeId)).toHaveLength(2);
    expect(server.reservations.list(scopeId)).toEqual([]);
  });

  it('make the same value however they came about', () => {
    const other = addScope(test.server('dhcp2.contoso.com'), '10.10.10');
    expect(other).toBe(scopeId);
    const second = test.server('dhcp2.contoso.com');
    const numbers = Array.from({ length: 200 }, (_, index) => index + 2);
    const add = (target: Server, last: number) =>
      target.reservations.add({
        scopeId,
        ipAddress: ip(`10.10.10.${last}`),
        clientId: `0011223344${last.toString(16).padStart(2, '0')}`,
      });
    for (const last of numbers) add(server, last);
    for (const last of [...numbers].reverse()) add(second, last);
    add(second, 220);
    second.reservations.remove(ip('10.10.10.220'));
    const hashes = ['dhcp1.contoso.com', 'dhcp2.contoso.com'].map((name) =>
      test.lab.read((view) => view.refs.list(name, 'scope4').map((ref) => ref.hash)),
    );
    expect(hashes[0]).toEqual(hashes[1]);
  });
});

describe('leases', () => {
  const lease = (last: number, more: object = {}) =>
    server.leases.add({
      scopeId,
      ipAddress: ip(`10.10.10.${last}`),
      clientId: `0011223344${last.toString(16).padStart(2, '0')}`,
      ...more,
    });

  it('keep every parameter', () => {
    const all = {
      addressState: 'Declined',
      hostName: 'pc.contoso.com',
      description: 'd',
      clientType: 'BootP',
      leaseExpiryTime: test.time.now + 5000,
      napCapable: true,
      napStatus: 'InProbation',
      probationEnds: test.time.now + 6000,
      policyName: 'p',
      dnsRR: 'AandPTR',
      dnsRegistration: 'Pending',
    } as const;
    expect(lease(11, all)).toMatchObject({ ...all, serverIP: ip('10.0.0.1'), clientId: '00-11-22-33-44-0b' });
    expect(server.leases.query({ ipAddresses: [ip('10.10.10.11')] })[0]).toMatchObject(all);
  });

  it('run out with time', () => {
    expect(lease(11).leaseExpiryTime).toBe(test.time.now + 691_200_000);
    test.time.now += 691_199_000;
    expect(server.leases.query({ scopeId })).toHaveLength(1);
    test.time.now += 1000;
    expect(server.leases.query({ scopeId })).toEqual([]);
    expect(server.leases.query({ scopeId, all: true })[0]?.addressState).toBe('Expired');
    expect(lease(11).addressState).toBe('Active');
  });

  it('of reserved addresses are active and inactive reservations', () => {
    server.reservations.add({ scopeId, ipAddress: ip('10.10.10.8'), clientId: MAC, name: 'printer' });
    expect(server.leases.query({ scopeId })[0]).toMatchObject({
      addressState: 'InactiveReservation',
      hostName: 'printer',
      leaseExpiryTime: null,
    });
    expect(failureOf(() => lease(8))).toBe('DHCP 20022');
    expect(lease(8, { clientId: MAC }).addressState).toBe('ActiveReservation');
    expect(server.reservations.get(ip('10.10.10.8')).addressState).toBe('ActiveReservation');
    test.time.now += 691_200_000;
    expect(server.reservations.get(ip('10.10.10.8')).addressState).toBe('InactiveReservation');
    expect(failureOf(() => server.leases.remove({ ipAddresses: [ip('10.10.10.8')] }))).toBe('DHCP 20019');
    lease(9);
    expect(server.leases.remove({ scopeId }).map((each) => each.ipAddress)).toEqual([ip('10.10.10.9')]);
  });

  it('are found and removed in every way', () => {
    for (const last of [11, 12, 13, 14]) lease(last);
    lease(15, { addressState: 'Declined' });
    lease(16, { addressState: 'Offered' });
    expect(server.leases.query({ scopeId })).toHaveLength(4);
    expect(server.leases.query({ scopeId, all: true })).toHaveLength(6);
    expect(server.leases.query({ scopeId, clientIds: ['00-11-22-33-44-0C'] })[0]?.ipAddress).toBe(ip('10.10.10.12'));
    expect(server.leases.query({ badLeases: true }).map((each) => each.ipAddress)).toEqual([ip('10.10.10.15')]);
    expect(failureOf(() => server.leases.query({ ipAddresses: [ip('10.10.10.99')] }))).toBe('DHCP 20013');
    expect(failureOf(() => server.leases.query({ scopeId, clientIds: ['001122334499'] }))).toBe('DHCP 20013');
    expect(server.leases.remove({ badLeases: true, scopeId })).toHaveLength(1);
    expect(server.leases.remove({ scopeId, clientIds: ['00112233440b'] })).toHaveLength(1);
    expect(server.leases.remove({ ipAddresses: [ip('10.10.10.12')] })).toHaveLength(1);
    expect(server.leases.remove({ scopeId })).toHaveLength(3);
  });

  it('belong to one client and one address', () => {
    lease(11);
    expect(failureOf(() => lease(11))).toBe('DHCP 20014');
    expect(failureOf(() => lease(12, { clientId: '00112233440b' }))).toBe('DHCP 20014');
    expect(failureOf(() => lease(12, { ipAddress: ip('10.10.11.1') }))).toBe('WIN32 87');
    expect(failureOf(() => lease(12, { scopeId: ip('10.9.9.0') }))).toBe('DHCP 20005');
  });

  it('outside the range are inconsistent until they are repaired', () => {
    lease(200);
    server.scopes.set(scopeId, { startRange: ip('10.10.10.1'), endRange: ip('10.10.10.100') });
    const found = { scopeId, ipAddresses: [ip('10.10.10.200')] };
    expect(server.leases.reconcile(scopeId, { reportOnly: true })).toEqual(found);
    expect(server.leases.reconcile(scopeId)).toEqual(found);
    expect(server.leases.reconcile(scopeId)).toEqual({ scopeId, ipAddresses: [] });
  });
});

describe('statistics and free addresses', () => {
  beforeEach(() => {
    server.exclusions.add(scopeId, { startRange: ip('10.10.10.1'), endRange: ip('10.10.10.20') });
    for (const last of [5, 30, 31]) {
      const clientId = `0011223355${last.toString(16).padStart(2, '0')}`;
      server.reservations.add({ scopeId, ipAddress: ip(`10.10.10.${last}`), clientId });
    }
    for (const last of [40, 41, 42]) {
      const clientId = `0011223344${last.toString(16).padStart(2, '0')}`;
      const addressState = last === 42 ? 'Offered' : 'Active';
      server.leases.add({ scopeId, ipAddress: ip(`10.10.10.${last}`), clientId, addressState });
    }
    server.leases.add({ scopeId, ipAddress: ip('10.10.10.30'), clientId: '00112233551e' });
  });

  it('count each address once', () => {
    const [scope] = server.statistics.scopes();
    expect(scope).toMatchObject({ addressesInUse: 5, pendingOffers: 1, reservedAddress: 3, failover: null });
    expect(scope?.addressesFree).toBe(254 - 20 - 2 - 3);
    expect(scope?.percentageInUse).toBeCloseTo((5 / 235) * 100);
    test.time.now += 691_200_000;
    expect(server.statistics.scopes([scopeId])[0]).toMatchObject({ addressesInUse: 3 });
    expect(failureOf(() => server.statistics.scopes([ip('10.9.9.0')]))).toBe('DHCP 20005');
  });

  it('add up for superscopes and the server', () => {
    const other = addScope(server, '10.10.11');
    server.superscopes.add('S', [scopeId, other]);
    server.scopes.set(other, { delay: 5 });
    expect(server.statistics.superscopes(['s'])).toMatchObject([
      { superscopeName: 'S', numScopes: 2, addressesFree: 229 + 254, addressesInUse: 5 },
    ]);
    expect(failureOf(() => server.statistics.superscopes(['none']))).toBe('DHCP 20005');
    expect(server.statistics.server()).toMatchObject({
      totalScopes: 2,
      scopesWithDelayConfigured: 1,
      addressesInUse: 5,
      addressesAvailable: 483,
      pendingOffers: 1,
      totalAddresses: 489,
      discovers: 0,
    });
  });

  it('find what is neither excluded, nor reserved, nor leased', () => {
    const { find } = server.freeAddresses;
    expect(find(scopeId)).toEqual({ addresses: [ip('10.10.10.21')], endReached: false });
    expect(find(scopeId, { count: 3, startAddress: ip('10.10.10.29') }).addresses).toEqual(
      [29, 32, 33].map((last) => ip(`10.10.10.${last}`)),
    );
    const near = { count: 2, startAddress: ip('10.10.10.40'), endAddress: ip('10.10.10.43') };
    expect(find(scopeId, near)).toEqual({ addresses: [ip('10.10.10.43')], endReached: true });
    const full = { startAddress: ip('10.10.10.40'), endAddress: ip('10.10.10.42') };
    expect(failureOf(() => find(scopeId, full))).toBe('DHCP 20126');
    expect(
      failureOf(() => find(scopeId, { count: 5, startAddress: ip('10.10.10.40'), endAddress: ip('10.10.10.43') })),
    ).toBe('WIN32 87');
    expect(find(scopeId, { count: 0 }).addresses).toEqual([ip('10.10.10.21')]);
    expect(failureOf(() => find(scopeId, { count: 1025 }))).toBe('WIN32 87');
    expect(failureOf(() => find(scopeId, { startAddress: ip('10.10.11.1') }))).toBe('WIN32 87');
    expect(failureOf(() => find(ip('10.9.9.0')))).toBe('DHCP 20005');
  });

  it('find what clients let expire after everything else', () => {
    server.leases.add({ scopeId, ipAddress: ip('10.10.10.100'), clientId: '00aa', addressState: 'Expired' });
    const near = { count: 3, startAddress: ip('10.10.10.100'), endAddress: ip('10.10.10.102') };
    expect(server.freeAddresses.find(scopeId, near).addresses).toEqual(
      [101, 102, 100].map((last) => ip(`10.10.10.${last}`)),
    );
  });

  it('a lease is in probation until a time, or not at all', () => {
    let last = 110;
    const lease = (nap: Partial<LeaseInput>) => {
      last += 1;
      return server.leases.add({ scopeId, ipAddress: ip(`10.10.10.${last}`), clientId: `00bb${last}0`, ...nap })
        .napStatus;
    };
    expect(lease({})).toBe('FullAccess');
    expect(lease({ napStatus: 'Exempt' })).toBe('Exempt');
    expect(lease({ probationEnds: NEW_YEAR })).toBe('InProbation');
    expect(failureOf(() => lease({ napStatus: 'InProbation' }))).toBe('WIN32 87');
    expect(failureOf(() => lease({ napStatus: 'Exempt', probationEnds: NEW_YEAR }))).toBe('WIN32 87');
  });
});
