import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/dhcp/dhcp.ts';
import type { IPv4 } from '../../src/dhcp/model.ts';
import { addScope, errorOf, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
let server: Server;
let scopeId: IPv4;
beforeEach(() => {
  test = testLab();
  server = test.server();
  scopeId = addScope(server, '10.10.10');
});
afterEach(() => test.close());

describe('option values', () => {
  it('are keyed by id, vendor class and user class', () => {
    server.classes.add({ name: 'U', type: 'User', data: 'u' });
    server.definitions.add({ name: 'o', optionId: 15, type: 'DWord', vendorClass: 'Microsoft Options' });
    server.options.set({ scopeId }, { optionId: 15, value: ['plain'] });
    server.options.set({ scopeId }, { optionId: 15, value: ['user'], userClass: 'u' });
    server.options.set({ scopeId }, { optionId: 15, value: ['7'], vendorClass: 'microsoft options' });
    expect(server.options.get({ scopeId }, { optionIds: [15] })).toMatchObject([
      { name: 'DNS Domain Name', type: 'String', value: ['plain'], vendorClass: '', userClass: '' },
    ]);
    expect(server.options.get({ scopeId }, { optionIds: [15], userClass: 'U' })).toMatchObject([
      { value: ['user'], userClass: 'U' },
    ]);
    expect(server.options.get({ scopeId }, { optionIds: [15], vendorClass: 'Microsoft Options' })).toMatchObject([
      { value: ['7'], type: 'DWord', name: 'o' },
    ]);
    expect(server.options.get({ scopeId }, { all: true }).map((each) => each.optionId)).toEqual([15, 15, 15, 51]);
    expect(server.options.remove({ scopeId }, 15, { userClass: 'U' }).value).toEqual(['user']);
    expect(failureOf(() => server.options.remove({ scopeId }, 15, { userClass: 'U' }))).toBe('DHCP 20010');
    expect(failureOf(() => server.options.set({ scopeId }, { optionId: 15, value: ['x'], userClass: 'none' }))).toBe(
      'DHCP 20044',
    );
  });

  it('of every class, and of policies, are found together', () => {
    server.classes.add({ name: 'U', type: 'User', data: 'u' });
    server.definitions.add({ name: 'o', optionId: 15, type: 'DWord', vendorClass: 'Microsoft Options' });
    const vendorClass = 'Microsoft Options';
    for (const name of ['p', 'q']) {
      server.policies.add({ name, scopeId, condition: 'Or', macAddress: ['EQ', '001122*'] });
    }
    server.options.set({ scopeId }, { optionId: 15, value: ['1'] });
    server.options.set({ scopeId }, { optionId: 15, value: ['2'], vendorClass, userClass: 'U' });
    server.options.set({ scopeId, policyName: 'p' }, { optionId: 15, value: ['3'], vendorClass });
    server.options.set({ scopeId, policyName: 'q' }, { optionId: 3, value: ['10.0.0.3'] });
    const found = (query: object) =>
      server.options
        .get({ scopeId }, { all: true, policies: true, ...query })
        .filter(({ optionId }) => optionId !== 51)
        .map(({ value, policyName }) => policyName + value.join());
    expect(found({})).toEqual(['1', '2', 'p3', 'q10.0.0.3']);
    expect(found({ vendorClass })).toEqual(['2', 'p3']);
    expect(found({ userClass: 'u' })).toEqual(['2']);
    expect(found({ optionIds: [15] })).toEqual(['1', '2', 'p3']);
    expect(found({ policies: false })).toEqual(['1', '2']);
  });

  it('of a policy and of a user class exclude each other', () => {
    server.classes.add({ name: 'U', type: 'User', data: 'u' });
    server.policies.add({ name: 'p', condition: 'Or', macAddress: ['EQ', '001122*'] });
    const both = { policyName: 'p' };
    expect(failureOf(() => server.options.get(both, { userClass: 'U' }))).toBe('WIN32 87');
    expect(failureOf(() => server.options.set(both, { optionId: 15, value: ['x'], userClass: 'U' }))).toBe('WIN32 87');
    expect(failureOf(() => server.options.remove(both, 15, { userClass: 'U' }))).toBe('WIN32 87');
  });

  it('live on the server, in scopes, in reservations and in policies', () => {
    server.reservations.add({ scopeId, ipAddress: ip('10.10.10.8'), clientId: '001122334455' });
    server.policies.add({ name: 'sp', condition: 'Or', macAddress: ['EQ', '001122*'] });
    server.policies.add({ name: 'p', scopeId, condition: 'Or', macAddress: ['EQ', '001122*'] });
    const levels = [
      {},
      { scopeId },
      { reservedIP: ip('10.10.10.8') },
      { policyName: 'SP' },
      { scopeId, policyName: 'p' },
    ];
    for (const [index, level] of levels.entries()) {
      server.options.set(level, { optionId: 3, value: [`10.10.10.${index + 1}`] });
      const [value] = server.options.get(level, { optionIds: [3] });
      expect(value).toMatchObject({ value: [`10.10.10.${index + 1}`], policyName: level.policyName ?? '' });
    }
    const twofold = { scopeId, reservedIP: ip('10.10.10.8') };
    expect(server.options.get(twofold)).toMatchObject([{ value: ['10.10.10.3'] }]);
    expect(failureOf(() => server.options.set(twofold, { optionId: 3, value: ['10.10.10.9'] }))).toBe('WIN32 87');
    expect(failureOf(() => server.options.remove(twofold, 3))).toBe('WIN32 87');
    expect(failureOf(() => server.options.get({ scopeId: ip('10.9.9.0') }))).toBe('DHCP 20005');
    expect(failureOf(() => server.options.get({ reservedIP: ip('10.10.10.9') }))).toBe('DHCP 20018');
    expect(failureOf(() => server.options.get({ policyName: 'none' }))).toBe('DHCP 20111');
    expect(failureOf(() => server.options.get({ policyName: 'p' }))).toBe('DHCP 20111');
    for (const level of levels.slice(0, 3)) server.options.remove(level, 3);
    expect(errorOf(() => server.options.get({}, { optionIds: [3] }))?.message).toBe(
      'Failed to get option value of 3 on DHCP server dhcp1.contoso.com.',
    );
  });

  it.each([
    [13, ['0x10'], ['16']],
    [13, ['65536'], undefined],
    [13, ['1', '2'], undefined],
    [19, ['255'], ['255']],
    [3, ['10.0.0.1', '10.0.0.2'], ['10.0.0.1', '10.0.0.2']],
    [3, ['10.0.0'], undefined],
    [15, ['contoso.com'], ['contoso.com']],
    [15, [''], undefined],
    [43, ['241', '08', '0x0aFF'], ['0xF1', '0x08', '0x0A', '0xFF']],
    [43, ['256'], undefined],
    [2, ['4294967295'], ['4294967295']],
    [2, ['4294967296'], undefined],
  ])('of option %i: %j', (optionId, value, stored) => {
    if (stored === undefined) {
      expect(failureOf(() => server.options.set({}, { optionId, value }))).toBe('WIN32 87');
      expect(server.options.get({})).toEqual([]);
    } else expect(server.options.set({}, { optionId, value }).value).toEqual(stored);
  });

  it('of unknown options are refused', () => {
    expect(failureOf(() => server.options.set({}, { optionId: 252, value: ['x'] }))).toBe('DHCP 20010');
  });

  it('of option 6 must be DNS servers that answer, or forced', () => {
    expect(failureOf(() => server.options.set({}, { optionId: 6, value: ['10.0.0.10'] }))).toBe('nothing');
    expect(errorOf(() => server.options.set({}, { optionId: 6, value: ['10.0.0.10', '10.0.0.11'] }))?.message).toBe(
      '10.0.0.11 is not a valid DNS server.',
    );
    expect(server.options.set({}, { optionId: 6, value: ['10.0.0.11'], force: true }).value).toEqual(['10.0.0.11']);
    test.dhcp.machines({ user: 'x', elevated: true, localServer: 'dhcp1.contoso.com' }).set('dc1', { up: false });
    expect(failureOf(() => server.options.set({}, { optionId: 6, value: ['10.0.0.10'] }))).toBe('WIN32 87');
  });

  it('of option 51 are the lease duration of a scope', () => {
    expect(server.options.get({ scopeId }, { optionIds: [51] })).toMatchObject([{ name: 'Lease', value: ['691200'] }]);
    server.options.set({ scopeId }, { optionId: 51, value: ['3600'] });
    expect(server.scopes.get(scopeId).leaseDuration).toBe(3600);
  });

  it('are set by name, all or none', () => {
    server.definitions.add({ name: 'WPAD', optionId: 252, type: 'String' });
    const common = {
      dnsServer: [ip('10.0.0.10')],
      dnsDomain: 'contoso.com',
      router: [ip('10.10.10.1')],
      winsServer: [ip('10.0.0.3'), ip('10.0.0.4')],
      wpad: 'http://proxy/wpad.dat',
    };
    expect(server.options.setCommon({ scopeId }, common).map((each) => [each.optionId, each.value])).toEqual([
      [15, ['contoso.com']],
      [6, ['10.0.0.10']],
      [3, ['10.10.10.1']],
      [44, ['10.0.0.3', '10.0.0.4']],
      [252, ['http://proxy/wpad.dat']],
    ]);
    expect(failureOf(() => server.options.setCommon({}, { dnsDomain: 'x', dnsServer: [ip('1.1.1.1')] }))).toBe(
      'WIN32 87',
    );
    expect(server.options.get({})).toEqual([]);
    expect(server.options.setCommon({}, { dnsServer: [ip('1.1.1.1')], force: true })).toHaveLength(1);
  });
});

describe('DNS settings', () => {
  it('are inherited until a level has its own', () => {
    server.reservations.add({ scopeId, ipAddress: ip('10.10.10.8'), clientId: '001122334455' });
    server.policies.add({ name: 'p', scopeId, condition: 'Or', fqdn: ['EQ', 'x'] });
    const reserved = { reservedIP: ip('10.10.10.8') };
    expect(server.dns.get(reserved)).toEqual({
      dynamicUpdates: 'OnClientRequest',
      deleteDnsRROnLeaseExpiry: true,
      updateDnsRRForOlderClients: false,
      nameProtection: false,
      disableDnsPtrRRUpdate: false,
      dnsSuffix: '',
    });
    server.dns.set({}, { dynamicUpdates: 'Always', updateDnsRRForOlderClients: true });
    expect(server.dns.get(reserved)).toMatchObject({ dynamicUpdates: 'Always', updateDnsRRForOlderClients: true });
    server.dns.set({ scopeId }, { nameProtection: true, deleteDnsRROnLeaseExpiry: false });
    expect(server.dns.get(reserved)).toMatchObject({ dynamicUpdates: 'Always', nameProtection: true });
    server.dns.set(reserved, { dynamicUpdates: 'Never', disableDnsPtrRRUpdate: true });
    server.dns.set({}, { dynamicUpdates: 'OnClientRequest' });
    expect(server.dns.get(reserved)).toMatchObject({ dynamicUpdates: 'Never', disableDnsPtrRRUpdate: true });
    expect(server.dns.get({ scopeId })).toMatchObject({ dynamicUpdates: 'Always', deleteDnsRROnLeaseExpiry: false });
    expect(server.dns.set({ scopeId, policyName: 'p' }, { dnsSuffix: 'guest.com' }).dnsSuffix).toBe('guest.com');
    expect(failureOf(() => server.dns.set({ scopeId }, { dnsSuffix: 'guest.com' }))).toBe('WIN32 87');
    expect(failureOf(() => server.dns.get({ reservedIP: ip('10.10.10.9') }))).toBe('DHCP 20018');
  });
});
