import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
beforeEach(() => {
  test = testLab();
});
afterEach(() => test.close());

const AUDIO = { name: 'Audio', startRange: ip('224.0.0.0'), endRange: ip('224.0.0.30') };

describe('multicast scopes', () => {
  it('keep every parameter', () => {
    const { multicast } = test.server();
    expect(multicast.add(AUDIO)).toEqual({
      ...AUDIO,
      description: '',
      leaseDuration: 30 * 86400,
      expiryTime: null,
      state: 'Active',
      ttl: 32,
      exclusions: [],
    });
    const change = {
      description: 'd',
      startRange: ip('224.0.0.1'),
      endRange: ip('224.0.0.40'),
      leaseDuration: 40,
      expiryTime: 5,
      state: 'Inactive',
      ttl: 20,
    } as const;
    expect(multicast.set('AUDIO', { ...change, newName: 'Video' })).toMatchObject({ ...change, name: 'Video' });
    expect(multicast.get('video')).toMatchObject(change);
    expect(multicast.remove('Video').name).toBe('Video');
    expect(multicast.list()).toEqual([]);
  });

  it('refuse what Windows refuses', () => {
    const { multicast } = test.server();
    multicast.add(AUDIO);
    const other = { ...AUDIO, name: 'x' };
    expect(failureOf(() => multicast.add(other))).toBe('DHCP 20053');
    expect(failureOf(() => multicast.add({ ...AUDIO, startRange: ip('224.1.0.0'), endRange: ip('224.1.0.9') }))).toBe(
      'DHCP 20053',
    );
    expect(failureOf(() => multicast.add({ ...other, startRange: ip('10.0.0.1'), endRange: ip('10.0.0.9') }))).toBe(
      'WIN32 87',
    );
    expect(failureOf(() => multicast.add({ ...other, startRange: ip('224.1.0.9'), endRange: ip('224.1.0.1') }))).toBe(
      'DHCP 20023',
    );
    expect(failureOf(() => multicast.set('Audio', { ttl: 256 }))).toBe('WIN32 87');
    expect(failureOf(() => multicast.get('none'))).toBe('DHCP 20005');
  });

  it('that are administratively scoped have 256 addresses at least, and keep the last 256', () => {
    const { multicast } = test.server();
    const local = (endRange: string) => ({ name: 'Local', startRange: ip('239.0.0.0'), endRange: ip(endRange) });
    expect(failureOf(() => multicast.add(local('239.0.0.254')))).toBe('DHCP 20054');
    expect(multicast.add(local('239.0.1.255')).exclusions).toEqual([
      { startRange: ip('239.0.1.0'), endRange: ip('239.0.1.255') },
    ]);
  });

  it('have exclusions and statistics', () => {
    const { multicast } = test.server();
    multicast.add(AUDIO);
    const range = { startRange: ip('224.0.0.21'), endRange: ip('224.0.0.25') };
    expect(multicast.addExclusion('audio', range)).toEqual({ name: 'Audio', ...range });
    expect(failureOf(() => multicast.addExclusion('Audio', range))).toBe('DHCP 20023');
    expect(multicast.exclusions(['Audio'])).toHaveLength(1);
    expect(multicast.statistics()).toEqual([
      { name: 'Audio', addressesFree: 26, addressesInUse: 0, pendingOffers: 0, percentageInUse: 0 },
    ]);
    expect(failureOf(() => multicast.removeExclusions('Audio', { startRange: ip('224.0.0.1') }))).toBe('DHCP 20007');
    expect(multicast.removeExclusions('Audio', { startRange: ip('224.0.0.21') })).toHaveLength(1);
    expect(multicast.leases('Audio')).toEqual([]);
    expect(failureOf(() => multicast.removeLeases('Audio', [ip('224.0.0.2')]))).toBe('DHCP 20013');
  });

  it('are taken with their leases by force only', () => {
    const { multicast } = test.server();
    multicast.add(AUDIO);
    const lease = {
      name: 'Audio',
      ipAddress: ip('224.0.0.2'),
      clientId: '00-11',
      hostName: '',
      addressState: 'Active',
      leaseStartTime: 0,
      leaseExpiryTime: null,
    } as const;
    test.lab.write({ who: 'x', server: '', command: 'lease' }, (transaction) =>
      transaction.write('dhcp1.contoso.com', 'multicastLeases4', '', [lease]),
    );
    expect(multicast.statistics(['Audio'])[0]).toMatchObject({ addressesInUse: 1, addressesFree: 30 });
    multicast.set('Audio', { newName: 'Sound' });
    expect(multicast.leases('Sound')).toHaveLength(1);
    expect(failureOf(() => multicast.remove('Sound'))).toBe('DHCP 20007');
    expect(multicast.removeLeases('Sound')).toHaveLength(1);
    expect(multicast.remove('Sound').name).toBe('Sound');
  });
});
