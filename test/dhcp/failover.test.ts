import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/dhcp/dhcp.ts';
import type { DhcpError } from '../../src/dhcp/errors.ts';
import type { IPv4, RelationshipInput } from '../../src/dhcp/model.ts';
import { ADMINISTRATOR, addScope, errorOf, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
let dhcp1: Server;
let dhcp2: Server;
let a: IPv4;
let b: IPv4;
beforeEach(() => {
  test = testLab();
  dhcp1 = test.server();
  dhcp2 = test.server('dhcp2.contoso.com');
  a = addScope(dhcp1, '10.0.10');
  b = addScope(dhcp1, '10.0.20');
});
afterEach(() => test.close());

const machines = () => test.dhcp.machines(ADMINISTRATOR);
const add = (more: Partial<RelationshipInput> = {}) =>
  dhcp1.failover.add({ name: 'f', partnerServer: 'dhcp2', scopeIds: [a], ...more });

describe('relationships', () => {
  it('balance load by default, and are seen from both servers', () => {
    const here = add();
    expect(here).toEqual({
      name: 'f',
      partnerServer: 'dhcp2',
      mode: 'LoadBalance',
      serverRole: null,
      loadBalancePercent: 50,
      reservePercent: null,
      scopeIds: [a],
      maxClientLeadTime: 3600,
      stateSwitchInterval: null,
      autoStateTransition: false,
      state: 'Normal',
      stateSince: test.time.now,
      enableAuth: false,
      serverType: 'PrimaryServer',
      primaryServerName: 'dhcp1.contoso.com',
      primaryServerIP: ip('10.0.0.1'),
      secondaryServerName: 'dhcp2.contoso.com',
      secondaryServerIP: ip('10.0.0.2'),
    });
    expect(dhcp2.failover.get('F')).toEqual({
      ...here,
      partnerServer: 'dhcp1.contoso.com',
      serverType: 'SecondaryServer',
    });
    expect(dhcp2.scopes.get(a)).toEqual(dhcp1.scopes.get(a));
    expect(dhcp1.failover.ofScope(a).name).toBe('f');
  });

  it('keep every parameter, the partner seeing the other half', () => {
    const balanced = { loadBalancePercent: 70, maxClientLeadTime: 7200, stateSwitchInterval: 600, sharedSecret: 's' };
    expect(add(balanced)).toMatchObject({
      loadBalancePercent: 70,
      maxClientLeadTime: 7200,
      stateSwitchInterval: 600,
      autoStateTransition: true,
      enableAuth: true,
    });
    expect(dhcp2.failover.get('f')).toMatchObject({
      loadBalancePercent: 30,
      maxClientLeadTime: 7200,
      enableAuth: true,
    });
    const standby = {
      name: 'g',
      scopeIds: [b],
      reservePercent: 10,
      serverRole: 'Standby',
      autoStateTransition: true,
    } as const;
    expect(add(standby)).toMatchObject({
      mode: 'HotStandby',
      serverRole: 'Standby',
      reservePercent: 10,
      loadBalancePercent: null,
      stateSwitchInterval: 3600,
    });
    expect(dhcp2.failover.get('g')).toMatchObject({ serverRole: 'Active', reservePercent: 10 });
    expect(dhcp2.failover.list().map((each) => each.name)).toEqual(['f', 'g']);
    expect(
      add({ name: 'h', scopeIds: [addScope(dhcp1, '10.0.30')], autoStateTransition: false, stateSwitchInterval: 60 }),
    ).toMatchObject({
      autoStateTransition: false,
      stateSwitchInterval: null,
    });
  });

  it('never keep the shared secret', () => {
    add({ sharedSecret: 'sEcReT!' });
    const text = JSON.stringify(test.lab.read((view) => view.refs.load('dhcp1.contoso.com', 'failover')));
    expect(text).toContain('secretDigest');
    expect(text).not.toContain('sEcReT!');
    expect(dhcp1.failover.set('f', { sharedSecret: null }).enableAuth).toBe(false);
  });

  it.each<[string, Partial<RelationshipInput>, string]>([
    ['a long name', { name: 'x'.repeat(127) }, 'DHCP 20125'],
    ['no name', { name: '' }, 'WIN32 87'],
    ['no scopes', { scopeIds: [] }, 'WIN32 87'],
    ['an unknown scope', { scopeIds: [1] }, 'DHCP 20005'],
    ['more than 100 percent', { loadBalancePercent: 101 }, 'WIN32 87'],
    ['half a percent', { reservePercent: 0.5 }, 'WIN32 87'],
    ['both modes', { loadBalancePercent: 50, reservePercent: 5 }, 'WIN32 87'],
    ['no lead time', { maxClientLeadTime: 0 }, 'WIN32 87'],
    ['no interval', { stateSwitchInterval: 0 }, 'WIN32 87'],
    ['itself as partner', { partnerServer: 'dhcp1' }, 'WIN32 87'],
    ['an unknown partner', { partnerServer: 'nowhere' }, 'WIN32 1722'],
    ['a partner without the role', { partnerServer: 'dc1' }, 'WIN32 1753'],
  ])('refuse %s', (_, input, code) => {
    expect(failureOf(() => add(input))).toBe(code);
    expect(dhcp1.failover.list()).toEqual([]);
    expect(dhcp2.scopes.list()).toEqual([]);
  });

  it('refuse a name of 126 characters no more than one of 1', () => {
    expect(add({ name: 'x'.repeat(126) }).name).toHaveLength(126);
  });

  it('refuse a partner that is down, cut, old, out of time, or denies the user', () => {
    const refused = () => errorOf(() => add({ partnerServer: 'dhcp2.contoso.com' }));
    machines().set('dhcp2', { up: false });
    expect(refused()?.message).toBe('Failed to get version of the DHCP server dhcp2.contoso.com.');
    machines().set('dhcp2', { up: true });
    machines().disconnect('dhcp1', 'dhcp2');
    expect(refused()?.code).toBe(1722);
    machines().connect('dhcp1', 'dhcp2');
    machines().set('dhcp2', { version: { majorVersion: 6, minorVersion: 1 } });
    expect(refused()?.code).toBe(20118);
    machines().set('dhcp2', { version: { majorVersion: 10, minorVersion: 0 }, clockSkew: 61 });
    expect(refused()?.code).toBe(20119);
    const groups = { administrators: [], dhcpAdministrators: [], dhcpUsers: [ADMINISTRATOR.user] };
    machines().set('dhcp2', { clockSkew: 60, groups });
    expect(refused()?.code).toBe(5);
  });

  it('refuse scopes that are taken, serve BOOTP, or lie on the partner', () => {
    add();
    expect(failureOf(() => add())).toBe('DHCP 20114');
    expect(failureOf(() => add({ name: 'g' }))).toBe('DHCP 20113');
    dhcp1.scopes.set(b, { type: 'Both' });
    expect(failureOf(() => add({ name: 'g', scopeIds: [b] }))).toBe('DHCP 20131');
    dhcp1.scopes.set(b, { type: 'Dhcp' });
    addScope(dhcp2, '10.0.20');
    expect(failureOf(() => add({ name: 'g', scopeIds: [b] }))).toBe('DHCP 20052');
    expect(failureOf(() => dhcp1.scopes.set(a, { type: 'Both' }))).toBe('DHCP 20129');
    expect(failureOf(() => dhcp1.scopes.remove(a, { force: true }))).toBe('DHCP 20113');
    addScope(test.server('dhcp3'), '10.0.77');
    const third = { name: 'F', partnerServer: 'dhcp2', scopeIds: [ip('10.0.77.0')] };
    expect(failureOf(() => test.server('dhcp3').failover.add(third))).toBe('DHCP 20114');
  });

  it('are 31 on a server at most', () => {
    for (let index = 0; index < 31; index++) add({ name: `r${index}`, scopeIds: [addScope(dhcp1, `10.1.${index}`)] });
    expect(failureOf(() => add())).toBe('DHCP 20128');
    addScope(test.server('dhcp3'), '10.0.77');
    const third = { name: 'r99', partnerServer: 'dhcp2', scopeIds: [ip('10.0.77.0')] };
    expect(failureOf(() => test.server('dhcp3').failover.add(third))).toBe('DHCP 20128');
  });

  it('of a hot standby are primary where they are active', () => {
    expect(add({ serverRole: 'Standby' })).toMatchObject({
      serverRole: 'Standby',
      serverType: 'SecondaryServer',
      primaryServerName: 'dhcp2.contoso.com',
      primaryServerIP: ip('10.0.0.2'),
      secondaryServerName: 'dhcp1.contoso.com',
      secondaryServerIP: ip('10.0.0.1'),
    });
    expect(dhcp2.failover.get('f')).toMatchObject({ serverRole: 'Active', serverType: 'PrimaryServer' });
    dhcp1.failover.set('f', { mode: 'LoadBalance' });
    expect(dhcp1.failover.set('f', { mode: 'HotStandby' }).serverRole).toBe('Standby');
  });

  it('have two servers', () => {
    for (const partnerServer of ['dhcp1', 'localhost']) {
      expect(failureOf(() => add({ partnerServer }))).toBe('WIN32 87');
    }
  });

  it('change on both servers', () => {
    add();
    expect(
      dhcp1.failover.set('f', { loadBalancePercent: 60, maxClientLeadTime: 60, stateSwitchInterval: 90 }),
    ).toMatchObject({
      loadBalancePercent: 60,
      maxClientLeadTime: 60,
      stateSwitchInterval: 90,
      autoStateTransition: true,
    });
    expect(dhcp2.failover.get('f')).toMatchObject({
      loadBalancePercent: 40,
      maxClientLeadTime: 60,
      stateSwitchInterval: 90,
    });
    expect(dhcp2.failover.set('f', { autoStateTransition: false })).toMatchObject({ stateSwitchInterval: null });
    expect(dhcp1.failover.get('f').partnerServer).toBe('dhcp2');
    expect(failureOf(() => dhcp1.failover.set('f', { reservePercent: 5 }))).toBe('WIN32 87');
    expect(dhcp1.failover.set('f', { mode: 'HotStandby', reservePercent: 8 })).toMatchObject({
      mode: 'HotStandby',
      serverRole: 'Active',
      reservePercent: 8,
    });
    expect(dhcp2.failover.get('f')).toMatchObject({ serverRole: 'Standby', reservePercent: 8 });
    expect(dhcp2.failover.set('f', { mode: 'LoadBalance', loadBalancePercent: 60 })).toMatchObject({
      loadBalancePercent: 60,
    });
    expect(dhcp1.failover.get('f').loadBalancePercent).toBe(40);
    expect(errorOf(() => dhcp1.failover.set('none', {}))).toMatchObject({ code: 20115, category: 'ObjectNotFound' });
    machines().set('dhcp2', { up: false });
    expect(failureOf(() => dhcp1.failover.set('f', { loadBalancePercent: 1 }))).toBe('WIN32 1722');
    expect(dhcp1.failover.get('f').loadBalancePercent).toBe(40);
  });

  it('gain and lose scopes while they are Normal', () => {
    add();
    expect(dhcp1.failover.addScopes('f', [b]).scopeIds).toEqual([a, b]);
    expect(dhcp2.failover.get('f').scopeIds).toEqual([a, b]);
    dhcp2.leases.add({ scopeId: a, ipAddress: ip('10.0.10.9'), clientId: '001122334455' });
    expect(dhcp1.failover.removeScopes('f', [a]).scopeIds).toEqual([b]);
    expect(dhcp2.scopes.list().map((scope) => scope.scopeId)).toEqual([b]);
    expect(dhcp1.scopes.list()).toHaveLength(2);
    expect(failureOf(() => dhcp1.failover.removeScopes('f', [a]))).toBe('DHCP 20116');
    const refused: number[] = [];
    const refuse = ({ code }: DhcpError) => refused.push(code);
    expect(dhcp1.failover.removeScopes('f', [a, ip('10.9.9.0')], { refuse }).scopeIds).toEqual([b]);
    expect(refused).toEqual([20116, 20005]);
    machines().disconnect('dhcp1', 'dhcp2');
    expect(errorOf(() => dhcp1.failover.addScopes('f', [a]))).toMatchObject({
      code: 20120,
      category: 'InvalidOperation',
    });
    expect(failureOf(() => dhcp1.failover.removeScopes('f', [b]))).toBe('DHCP 20120');
    expect(dhcp1.failover.removeScopes('f', [b], { force: true }).scopeIds).toEqual([]);
    machines().connect('dhcp1', 'dhcp2');
    expect(dhcp2.failover.get('f').scopeIds).toEqual([b]);
  });

  it('go from both servers, the scopes from the partner only', () => {
    add({ scopeIds: [a, b] });
    dhcp2.leases.add({ scopeId: a, ipAddress: ip('10.0.10.9'), clientId: '001122334455' });
    expect(dhcp1.failover.remove('f').scopeIds).toEqual([a, b]);
    expect(dhcp1.failover.list()).toEqual([]);
    expect(dhcp2.failover.list()).toEqual([]);
    expect(dhcp1.scopes.list()).toHaveLength(2);
    expect(dhcp2.scopes.list()).toEqual([]);
    const [last] = test.lab.history.list({ limit: 1 });
    test.lab.undo({ who: 'me', server: '', command: 'Undo' }, last?.id ?? 0);
    expect(dhcp2.failover.get('f')).toMatchObject({ state: 'Normal', scopeIds: [a, b] });
    expect(dhcp2.leases.query({ scopeId: a })).toHaveLength(1);
    machines().set('dhcp2', { up: false });
    expect(failureOf(() => dhcp1.failover.remove('f'))).toBe('WIN32 1722');
    expect(dhcp1.failover.remove('f', { force: true }).state).toBe('CommunicationInterrupted');
    machines().set('dhcp2', { up: true });
    expect(dhcp2.failover.list()).toHaveLength(1);
  });

  it('say what fails in the words of Windows', () => {
    expect(errorOf(() => dhcp1.failover.ofScope(a))).toMatchObject({
      code: 20116,
      message: 'Failed to get failover relationship for scope 10.0.10.0 on DHCP server dhcp1.contoso.com.',
    });
    expect(failureOf(() => dhcp1.failover.get('none'))).toBe('DHCP 20115');
  });
});

describe('states', () => {
  it('follow links, servers, services and time', () => {
    add({ stateSwitchInterval: 600, maxClientLeadTime: 60 });
    const states = () => [dhcp1, dhcp2].map((server) => server.failover.get('f').state);
    const pass = (seconds: number) => {
      test.time.now += seconds * 1000;
    };
    expect(states()).toEqual(['Normal', 'Normal']);
    pass(10);
    machines().disconnect('dhcp2', 'dhcp1');
    const third = test.dhcp.connect({ ...ADMINISTRATOR, localServer: 'dhcp3.contoso.com' }, 'dhcp2.contoso.com');
    const apart = () => [dhcp1.failover.get('f').state, third.failover.get('f').state];
    expect(apart()).toEqual(['CommunicationInterrupted', 'CommunicationInterrupted']);
    expect(dhcp1.failover.get('f').stateSince).toBe(test.time.now);
    pass(599);
    expect(apart()[0]).toBe('CommunicationInterrupted');
    pass(1);
    expect(apart()).toEqual(['PartnerDown', 'PartnerDown']);
    machines().connect('dhcp1', 'dhcp2');
    expect(states()).toEqual(['Normal', 'Normal']);
    machines().set('dhcp2', { serviceRunning: false });
    pass(600);
    expect(dhcp1.failover.get('f').state).toBe('PartnerDown');
    machines().set('dhcp2', { serviceRunning: true });
    expect(states()).toEqual(['PartnerDown', 'RecoverWait']);
    pass(60);
    expect(states()).toEqual(['Normal', 'Normal']);
  });

  it('go to PartnerDown when an administrator says so, from CommunicationInterrupted only', () => {
    add();
    expect(failureOf(() => dhcp1.failover.set('f', { partnerDown: true }))).toBe('WIN32 5023');
    machines().set('dhcp2', { up: false });
    expect(dhcp1.failover.set('f', { partnerDown: true }).state).toBe('PartnerDown');
    expect(dhcp1.failover.get('f').state).toBe('PartnerDown');
  });

  it('share free addresses between the partners', () => {
    add({ loadBalancePercent: 70 });
    dhcp1.leases.add({ scopeId: a, ipAddress: ip('10.0.10.9'), clientId: '001122334455' });
    expect(dhcp1.statistics.scopes([a], { failover: true })[0]?.failover).toEqual({
      addressesFreeOnThisServer: Math.round(253 * 0.7),
      addressesFreeOnPartnerServer: 253 - Math.round(253 * 0.7),
      addressesInUseOnThisServer: 1,
      addressesInUseOnPartnerServer: 0,
    });
    expect(dhcp1.statistics.scopes([b], { failover: true })[0]?.failover).toBeNull();
    expect(dhcp1.statistics.scopes([a])[0]?.failover).toBeNull();
  });
});
