import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/dhcp/dhcp.ts';
import { MachineExistsError, UnknownMachineError } from '../../src/dhcp/dhcp.ts';
import { ADMINISTRATOR, addScope, errorOf, failureOf, ip, type TestLab, testLab } from './labs.ts';

let test: TestLab;
beforeEach(() => {
  test = testLab();
});
afterEach(() => test.close());

const machines = () => test.dhcp.machines(ADMINISTRATOR);

describe('access', () => {
  const connect = (session: Partial<Session>, name?: string) => () =>
    test.dhcp.connect({ ...ADMINISTRATOR, ...session }, name);

  it('finds servers by full name, short name and address', () => {
    for (const name of ['dhcp2.contoso.com', 'DHCP2', '10.0.0.2'])
      expect(test.server(name).name).toBe('dhcp2.contoso.com');
    expect(test.server().name).toBe('dhcp1.contoso.com');
  });

  it('fails as Windows does', () => {
    expect(failureOf(connect({}, 'nowhere'))).toBe('WIN32 1722');
    expect(failureOf(connect({}, 'dc1'))).toBe('WIN32 1753');
    machines().set('dhcp2', { up: false });
    const down = errorOf(connect({}, 'dhcp2'));
    expect(down).toMatchObject({ code: 1722, space: 'WIN32', category: 'NotSpecified', target: 'dhcp2' });
    expect(down?.message).toBe('Failed to get version of the DHCP server dhcp2.');
    machines().set('dhcp2', { up: true, serviceRunning: false });
    expect(failureOf(connect({}, 'dhcp2'))).toBe('WIN32 1753');
    machines().set('dhcp2', { serviceRunning: true, version: { majorVersion: 6, minorVersion: 1 } });
    expect(failureOf(connect({}, 'dhcp2'))).toBe('WIN32 1745');
    machines().disconnect('dhcp1', 'dhcp3');
    expect(failureOf(connect({}, 'dhcp3'))).toBe('WIN32 1722');
    expect(machines().cuts()).toMatchObject([{ a: 'dhcp1.contoso.com', b: 'dhcp3.contoso.com' }]);
    machines().connect('dhcp3', 'dhcp1');
    expect(failureOf(connect({}, 'dhcp3'))).toBe('nothing');
    machines().set('dhcp3', { dhcpRole: false });
    expect(machines().find('dhcp3')?.serviceRunning).toBe(false);
    expect(failureOf(connect({}, 'dhcp3'))).toBe('WIN32 1753');
  });

  it('asks for membership, and for elevation on the local server', () => {
    expect(errorOf(connect({ elevated: false }))).toMatchObject({ code: 5, category: 'PermissionDenied' });
    expect(failureOf(connect({ elevated: false, localServer: 'DHCP1.Contoso.com' }))).toBe('WIN32 5');
    expect(failureOf(connect({ elevated: false }, 'dhcp2'))).toBe('nothing');
    expect(failureOf(connect({ user: 'CONTOSO\\joe' }, 'dhcp2'))).toBe('WIN32 5');
    const groups = machines().find('dhcp2')?.groups ?? { administrators: [], dhcpAdministrators: [], dhcpUsers: [] };
    machines().set('dhcp2', {
      groups: { ...groups, dhcpAdministrators: ['contoso\\JOE'], dhcpUsers: ['CONTOSO\\ann'] },
    });
    const joe = test.dhcp.connect({ ...ADMINISTRATOR, user: 'CONTOSO\\joe' }, 'dhcp2');
    expect(failureOf(() => addScope(joe, '10.1.1'))).toBe('nothing');
    const ann = test.dhcp.connect({ ...ADMINISTRATOR, user: 'CONTOSO\\ann' }, 'dhcp2');
    expect(ann.scopes.list()).toHaveLength(1);
    expect(failureOf(() => addScope(ann, '10.1.2'))).toBe('WIN32 5');
  });

  it('is asked again by every call, and words the refusal of a named operation', () => {
    const server = test.server('dhcp2');
    machines().set('dhcp2', { up: false });
    expect(failureOf(() => server.scopes.list())).toBe('WIN32 1722');
    const operation = 'listScopes' as const;
    expect(errorOf(() => test.dhcp.connect(ADMINISTRATOR, 'dhcp2', operation))?.message).toBe(
      'Failed to enumerate scopes on DHCP server dhcp2.',
    );
  });

  it('computers are added and removed with everything on them', () => {
    expect(() => machines().add({ name: 'DHCP2.contoso.com', address: 1 })).toThrow(MachineExistsError);
    expect(() => machines().set('nowhere', {})).toThrow(UnknownMachineError);
    addScope(test.server('dhcp3'), '10.1.1');
    machines().remove('dhcp3');
    machines().add({ name: 'dhcp3.contoso.com', address: ip('10.0.0.3') });
    expect(test.server('dhcp3').scopes.list()).toEqual([]);
  });
});

describe('the server as a whole', () => {
  it('has the settings of Windows, and keeps each change', () => {
    const { configuration } = test.server();
    expect(configuration.version()).toEqual({ majorVersion: 10, minorVersion: 0 });
    expect(configuration.settings()).toEqual({
      conflictDetectionAttempts: 0,
      npsUnreachableAction: 'Full',
      napEnabled: false,
      activatePolicies: true,
      dynamicBootp: true,
      restoreStatus: false,
      isDomainJoined: true,
      isAuthorized: false,
    });
    const settings = {
      conflictDetectionAttempts: 5,
      npsUnreachableAction: 'Restricted',
      napEnabled: true,
      activatePolicies: false,
    } as const;
    expect(configuration.setSettings(settings)).toMatchObject(settings);
    expect(failureOf(() => configuration.setSettings({ conflictDetectionAttempts: 6 }))).toBe('WIN32 87');
    const audit = { enable: false, path: 'D:\\x', maxMBFileSize: 1, diskCheckInterval: 2, minMBDiskSpace: 3 };
    expect(configuration.auditLog()).toMatchObject({ enable: true, maxMBFileSize: 70 });
    expect(configuration.setAuditLog(audit)).toEqual(audit);
    expect(failureOf(() => configuration.setAuditLog({ path: 'x'.repeat(300) }))).toBe('DHCP 20033');
    const database = {
      fileName: 'D:\\d.mdb',
      backupPath: 'D:\\b',
      backupInterval: 1,
      cleanupInterval: 2,
      restoreFromBackup: true,
    };
    expect(configuration.setDatabase(database)).toMatchObject(database);
    expect(configuration.database()).toMatchObject(database);
  });

  it('is bound to its interface', () => {
    const { configuration } = test.server();
    expect(configuration.bindings()).toMatchObject([
      { interfaceAlias: 'Ethernet', bindingState: true, ipAddress: ip('10.0.0.1'), subnetMask: ip('255.255.255.0') },
    ]);
    expect(configuration.setBinding('ethernet', false).bindingState).toBe(false);
    expect(configuration.bindings()[0]?.bindingState).toBe(false);
    expect(failureOf(() => configuration.setBinding('Wi-Fi', true))).toBe('WIN32 87');
  });

  it('keeps a DNS credential without its password, and makes its groups', () => {
    const { configuration } = test.server();
    expect(configuration.dnsCredential()).toBeNull();
    configuration.setDnsCredential({ userName: 'dns', domainName: 'CONTOSO' });
    expect(configuration.removeDnsCredential()).toEqual({ userName: 'dns', domainName: 'CONTOSO' });
    expect(configuration.dnsCredential()).toBeNull();
    configuration.addSecurityGroups();
    expect(machines().find('dhcp1')?.securityGroups).toBe(true);
  });

  it('is backed up and restored with its leases', () => {
    const server = test.server();
    const scopeId = addScope(server, '10.1.1');
    server.leases.add({ scopeId, ipAddress: ip('10.1.1.9'), clientId: '001122334455' });
    server.configuration.backup('C:\\Backup\\');
    server.scopes.remove(scopeId, { force: true });
    addScope(server, '10.1.2');
    expect(failureOf(() => server.configuration.restore('C:\\none'))).toBe('WIN32 2');
    server.configuration.restore('c:\\backup');
    expect(server.scopes.list().map((scope) => scope.name)).toEqual(['10.1.1']);
    expect(server.leases.query({ scopeId })).toHaveLength(1);
  });

  it('is authorised in Active Directory', () => {
    const directory = test.dhcp.directory(ADMINISTRATOR);
    const dhcp1 = { dnsName: 'dhcp1.contoso.com', ipAddress: ip('10.0.0.1') };
    expect(directory.add({})).toEqual({ server: dhcp1, already: false });
    expect(directory.add({ dnsName: 'DHCP1' })).toEqual({ server: dhcp1, already: true });
    expect(directory.add({ ipAddress: ip('10.0.0.2') }).server.dnsName).toBe('dhcp2.contoso.com');
    expect(test.server().configuration.settings().isAuthorized).toBe(true);
    expect(failureOf(() => directory.add({ dnsName: 'nowhere' }))).toBe('DHCP 20124');
    expect(directory.remove(dhcp1).already).toBe(false);
    expect(directory.remove(dhcp1).already).toBe(true);
    expect(directory.list().map((each) => each.dnsName)).toEqual(['dhcp2.contoso.com']);
    const plain = test.dhcp.directory({ ...ADMINISTRATOR, elevated: false });
    expect(failureOf(() => plain.add({}))).toBe('WIN32 5');
  });
});

describe('filters', () => {
  it('are of six bytes or a pattern', () => {
    const { filters } = test.server();
    const add = (macAddress: string, more: object = {}) => filters.add({ list: 'Allow', macAddress, ...more });
    expect(add('f0-de-f1-7a-00-5e', { description: 'd' })).toEqual({
      list: 'Allow',
      macAddress: 'F0-DE-F1-7A-00-5E',
      description: 'd',
    });
    expect(add('F0DEF1*').macAddress).toBe('F0-DE-F1-*');
    expect(failureOf(() => add('F0DEF1'))).toBe('WIN32 87');
    expect(failureOf(() => add('F0DEF17A005E', { list: 'Deny' }))).toBe('DHCP 20093');
    expect(add('F0DEF17A005E', { list: 'Deny', force: true }).list).toBe('Deny');
    expect(filters.list('Deny')).toHaveLength(1);
    expect(filters.list()).toHaveLength(2);
    expect(filters.remove('f0-de-f1-*').macAddress).toBe('F0-DE-F1-*');
    expect(failureOf(() => filters.remove('f0-de-f1-*'))).toBe('DHCP 20095');
    expect(filters.lists()).toEqual({ allow: false, deny: false });
    expect(filters.setLists({ allow: true })).toEqual({ allow: true, deny: false });
    expect(filters.setLists({ deny: true })).toEqual({ allow: true, deny: true });
  });

  it('deny nobody who has a reservation, unless forced', () => {
    const server = test.server();
    const scopeId = addScope(server, '10.1.1');
    server.reservations.add({ scopeId, ipAddress: ip('10.1.1.9'), clientId: '001122334455' });
    const deny = { list: 'Deny', macAddress: '001122334455' } as const;
    expect(failureOf(() => server.filters.add(deny))).toBe('DHCP 20094');
    expect(failureOf(() => server.filters.add({ ...deny, force: true }))).toBe('nothing');
  });
});
