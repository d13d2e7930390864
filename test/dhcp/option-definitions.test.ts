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

describe('classes', () => {
  it('come with five of Windows, which stay', () => {
    expect(server.classes.list({ type: 'Vendor' }).map((each) => each.data)).toEqual(['MSFT 5.0', 'MSFT 98', 'MSFT']);
    expect(failureOf(() => server.classes.remove('default bootp class', 'User'))).toBe('DHCP 20089');
    expect(server.classes.get('MICROSOFT OPTIONS', 'Vendor').name).toBe('Microsoft Options');
  });

  it('are added, changed, found and refused', () => {
    const added = server.classes.add({ name: 'Lab', type: 'User', data: 'LabComputers', description: 'd' });
    expect(added).toEqual({ name: 'Lab', type: 'User', data: 'LabComputers', description: 'd' });
    expect(server.classes.add({ name: 'Hex', type: 'Vendor', data: '0x4D5A' }).data).toBe('MZ');
    expect(failureOf(() => server.classes.add({ name: 'LAB', type: 'User', data: 'x' }))).toBe('DHCP 20045');
    expect(failureOf(() => server.classes.add({ name: 'x', type: 'User', data: 'LabComputers' }))).toBe('DHCP 20045');
    expect(failureOf(() => server.classes.add({ name: 'x', type: 'User', data: '0x4' }))).toBe('WIN32 87');
    expect(server.classes.set('lab', 'User', { data: 'y', description: 'e' })).toMatchObject({
      data: 'y',
      description: 'e',
    });
    expect(server.classes.list({ names: ['lab', 'hex'] })).toHaveLength(2);
    expect(errorOf(() => server.classes.get('Lab', 'Vendor'))).toMatchObject({
      code: 20044,
      category: 'ObjectNotFound',
    });
  });

  it('take what is theirs with them', () => {
    server.classes.add({ name: 'V', type: 'Vendor', data: 'v' });
    server.definitions.add({ name: 'o', optionId: 9, type: 'DWord', vendorClass: 'v' });
    server.reservations.add({ scopeId, ipAddress: ip('10.10.10.8'), clientId: '001122334455' });
    const own = { optionId: 9, value: ['1'], vendorClass: 'V' };
    for (const level of [{}, { scopeId }, { reservedIP: ip('10.10.10.8') }]) server.options.set(level, own);
    server.policies.add({ name: 'asks', scopeId, condition: 'Or', vendorClass: ['EQ', 'v*'] });
    server.policies.add({ name: 'uses', scopeId, condition: 'Or', macAddress: ['EQ', '001122*'] });
    server.options.set({ scopeId, policyName: 'uses' }, own);
    server.classes.remove('V', 'Vendor');
    expect(server.definitions.list({ all: true }).some((each) => each.name === 'o')).toBe(false);
    expect(server.policies.list(scopeId).map((each) => [each.name, each.processingOrder, each.options])).toEqual([
      ['uses', 1, []],
    ]);
    for (const level of [{}, { reservedIP: ip('10.10.10.8') }])
      expect(server.options.get(level, { all: true })).toEqual([]);
    expect(server.options.get({ scopeId }, { all: true }).map((each) => each.optionId)).toEqual([51]);
  });
});

describe('option definitions', () => {
  it('come with those of Windows', () => {
    expect(server.definitions.get(3)).toMatchObject({ name: 'Router', type: 'IPv4Address', multiValued: true });
    expect(server.definitions.list().every((each) => each.vendorClass === '')).toBe(true);
    expect(server.definitions.list({ vendorClass: 'Microsoft Options' }).map((each) => each.optionId)).toEqual([
      1, 2, 3,
    ]);
    expect(server.definitions.list({ all: true }).length).toBeGreaterThan(server.definitions.list().length);
    expect(failureOf(() => server.definitions.list({ vendorClass: 'none' }))).toBe('DHCP 20044');
  });

  it('keep every parameter', () => {
    const input = {
      name: 'UCIdentifier',
      optionId: 1,
      type: 'Word',
      description: 'd',
      multiValued: true,
      vendorClass: 'Microsoft Options',
      defaultValue: ['1', '0x10'],
    } as const;
    expect(failureOf(() => server.definitions.add(input))).toBe('DHCP 20009');
    const added = server.definitions.add({ ...input, optionId: 200 });
    expect(added).toEqual({ ...input, optionId: 200, defaultValue: ['1', '16'] });
    const change = { name: 'n', description: 'e', defaultValue: ['7'] };
    expect(server.definitions.set(200, change, 'microsoft options')).toMatchObject(change);
    expect(failureOf(() => server.definitions.get(200))).toBe('DHCP 20010');
    expect(server.definitions.remove(200, 'Microsoft Options').name).toBe('n');
    expect(failureOf(() => server.definitions.remove(200, 'Microsoft Options'))).toBe('DHCP 20010');
    expect(failureOf(() => server.definitions.add({ ...input, vendorClass: 'none' }))).toBe('DHCP 20044');
    expect(failureOf(() => server.definitions.add({ name: 'x', optionId: 256, type: 'Byte' }))).toBe('WIN32 87');
    expect(
      failureOf(() => server.definitions.add({ name: 'x', optionId: 250, type: 'Byte', defaultValue: ['256'] })),
    ).toBe('WIN32 87');
  });

  it('have the default of their type', () => {
    expect(server.definitions.add({ name: 'WPAD', optionId: 252, type: 'String' }).defaultValue).toEqual(['']);
    expect(server.definitions.add({ name: 'b', optionId: 253, type: 'BinaryData' }).defaultValue).toEqual(['0x00']);
  });
});
