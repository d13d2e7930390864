import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/dhcp/dhcp.ts';
import type { IPv4 } from '../../src/dhcp/model.ts';
import { addScope, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
let server: Server;
let scopeId: IPv4;
beforeEach(() => {
  test = testLab();
  server = test.server();
  scopeId = addScope(server, '10.10.10');
});
afterEach(() => test.close());

describe('policies', () => {
  const mac = { condition: 'Or', macAddress: ['EQ', '00155D*', '000569*'] } as const;

  it('keep every parameter', () => {
    server.classes.add({ name: 'U', type: 'User', data: 'u' });
    const input = {
      name: 'p',
      scopeId,
      condition: 'And',
      description: 'd',
      processingOrder: 1,
      leaseDuration: 600,
      enabled: false,
      vendorClass: ['NE', 'Microsoft Options'],
      userClass: ['EQ', 'U'],
      macAddress: ['EQ', '00-15-5d-01-02-03'],
      clientId: ['EQ', '00-11'],
      relayAgent: ['EQ', '01-03-0a-0b-0c'],
      circuitId: ['NE', '0a*'],
      remoteId: ['EQ', '0b'],
      subscriberId: ['EQ', '0c'],
      fqdn: ['NE', '*.contoso.com'],
    } as const;
    expect(server.policies.add(input)).toMatchObject(input);
    const change = {
      newName: 'q',
      condition: 'Or',
      description: 'e',
      leaseDuration: 60,
      enabled: true,
      vendorClass: ['EQ', 'Microsoft Options'],
      userClass: [],
      macAddress: [''],
      clientId: ['NE', '22'],
      relayAgent: ['NE', '33'],
      circuitId: ['NE', '44'],
      remoteId: ['NE', '55'],
      subscriberId: ['NE', '66'],
      fqdn: ['Isl'],
    } as const;
    const after = server.policies.set('P', change, scopeId);
    const { newName, macAddress: _, ...rest } = change;
    expect(after).toMatchObject({ ...rest, name: newName, macAddress: [] });
    expect(server.policies.get('q', scopeId)).toEqual(after);
  });

  it('are processed in an order without gaps', () => {
    const names = () => server.policies.list(scopeId).map((each) => `${each.name}${each.processingOrder}`);
    for (const name of ['a', 'b', 'c']) server.policies.add({ name, scopeId, ...mac });
    server.policies.add({ name: 'd', scopeId, processingOrder: 2, ...mac });
    expect(names()).toEqual(['a1', 'd2', 'b3', 'c4']);
    server.policies.set('a', { processingOrder: 3 }, scopeId);
    expect(names()).toEqual(['d1', 'b2', 'a3', 'c4']);
    server.policies.remove('b', scopeId);
    expect(names()).toEqual(['d1', 'a2', 'c3']);
    expect(failureOf(() => server.policies.add({ name: 'e', scopeId, processingOrder: 5, ...mac }))).toBe('DHCP 20110');
    expect(failureOf(() => server.policies.set('a', { processingOrder: 4 }, scopeId))).toBe('DHCP 20110');
  });

  it('of the server and of scopes are apart', () => {
    server.policies.add({ name: 'p', ...mac });
    server.policies.add({ name: 'p', scopeId, ...mac });
    expect(server.policies.list().map((each) => each.scopeId)).toEqual([0]);
    expect(server.policies.list(scopeId).map((each) => each.scopeId)).toEqual([scopeId]);
    expect(failureOf(() => server.policies.add({ name: 'P', ...mac }))).toBe('DHCP 20105');
    expect(server.policies.remove('p').name).toBe('p');
    expect(failureOf(() => server.policies.get('p'))).toBe('DHCP 20111');
    expect(failureOf(() => server.policies.list(ip('10.9.9.0')))).toBe('DHCP 20005');
  });

  it.each([
    ['no condition', {}, 'DHCP 20109'],
    ['no operator', { macAddress: ['00155D*'] }, 'DHCP 20109'],
    ['no value', { macAddress: ['EQ'] }, 'DHCP 20109'],
    ['a bad address', { macAddress: ['EQ', 'xx'] }, 'DHCP 20109'],
    ['a long address', { macAddress: ['EQ', '00112233445566'] }, 'DHCP 20109'],
    ['half an address', { macAddress: ['EQ', '001122'] }, 'DHCP 20109'],
    ['a pattern of a whole address', { macAddress: ['EQ', '001122334455*'] }, 'DHCP 20109'],
    ['a comparator without values', { clientId: ['EQ', '00', 'NE'] }, 'DHCP 20109'],
    ['two comparators', { clientId: ['EQ', 'NE', '00'] }, 'DHCP 20109'],
    ['a value for labels', { fqdn: ['Insl', 'x'] }, 'DHCP 20109'],
    ['an unknown class', { vendorClass: ['EQ', 'none'] }, 'DHCP 20044'],
    ['no lease time', { ...mac, leaseDuration: 0 }, 'WIN32 87'],
  ])('refuse %s', (_, conditions, code) => {
    expect(failureOf(() => server.policies.add({ name: 'p', condition: 'Or', ...conditions }))).toBe(code);
  });

  it.each([
    [
      'macAddress',
      ['eq', '00155D*', '*AA-BB', 'ne', '00-1F-3B-7C-B7-89'],
      ['EQ', '00-15-5d*', '*aa-bb', 'NE', '00-1f-3b-7c-b7-89'],
    ],
    ['relayAgent', ['NE', '0A:0B-*'], ['NE', '0a-0b*']],
    ['fqdn', ['insl', ''], ['Insl']],
    ['fqdn', ['EQ', '*.a.com', 'NE', 'b*'], ['EQ', '*.a.com', 'NE', 'b*']],
    [
      'vendorClass',
      ['EQ', '*microsoft options', 'EQ', 'MICROSOFT OPTIONS'],
      ['EQ', '*Microsoft Options', 'EQ', 'Microsoft Options'],
    ],
  ] as const)('show -%s %s in one form', (condition, given, shown) => {
    expect(server.policies.add({ name: 'p', condition: 'Or', [condition]: given })[condition]).toEqual(shown);
  });

  it('need the classes after each comparator on the partner, whatever stands between', () => {
    server.classes.add({ name: 'U', type: 'User', data: 'u' });
    server.policies.add({ name: 'p', scopeId, condition: 'Or', userClass: ['EQ', 'U*', 'NE', 'Default BOOTP Class'] });
    server.classes.remove('U', 'User');
    expect(server.policies.list(scopeId)).toEqual([]);
  });

  it('on the FQDN have neither ranges nor options', () => {
    const range = { startRange: ip('10.10.10.10'), endRange: ip('10.10.10.20') };
    server.policies.add({ name: 'f', scopeId, condition: 'Or', fqdn: ['EQ', '*.x'] });
    expect(failureOf(() => server.policyRanges.add(scopeId, 'f', range))).toBe('DHCP 20135');
    const option = { optionId: 3, value: ['10.10.10.1'] };
    expect(failureOf(() => server.options.set({ scopeId, policyName: 'f' }, option))).toBe('DHCP 20136');
    server.policies.add({ name: 'r', scopeId, ...mac });
    server.policyRanges.add(scopeId, 'r', range);
    expect(failureOf(() => server.policies.set('r', { fqdn: ['EQ', 'x'] }, scopeId))).toBe('DHCP 20137');
  });

  it('have ranges that lie in the scope and overlap no other', () => {
    const range = (a: number, b: number) => ({ startRange: ip(`10.10.10.${a}`), endRange: ip(`10.10.10.${b}`) });
    server.policies.add({ name: 'p', scopeId, ...mac });
    server.policies.add({ name: 'q', scopeId, ...mac });
    const add = (name: string, a: number, b: number) => server.policyRanges.add(scopeId, name, range(a, b));
    expect(add('p', 30, 40)).toEqual({ name: 'p', scopeId, ...range(30, 40) });
    add('P', 10, 20);
    expect(failureOf(() => add('q', 40, 50))).toBe('DHCP 20106');
    expect(failureOf(() => add('q', 250, 255))).toBe('DHCP 20107');
    expect(failureOf(() => add('q', 60, 50))).toBe('DHCP 20107');
    expect(failureOf(() => add('none', 60, 61))).toBe('DHCP 20111');
    add('q', 50, 60);
    expect(server.policyRanges.list(scopeId)).toHaveLength(3);
    expect(server.policyRanges.list(scopeId, ['p']).map((each) => each.startRange)).toEqual([
      ip('10.10.10.10'),
      ip('10.10.10.30'),
    ]);
    expect(server.policyRanges.remove(scopeId, 'p', { startRange: ip('10.10.10.10') })).toHaveLength(1);
    expect(server.policyRanges.remove(scopeId, 'p', { endRange: ip('10.10.10.40') })).toHaveLength(1);
    expect(failureOf(() => server.policyRanges.remove(scopeId, 'q', { startRange: ip('10.10.10.51') }))).toBe(
      'DHCP 20107',
    );
    expect(server.policyRanges.remove(scopeId, 'q')).toHaveLength(1);
  });
});
