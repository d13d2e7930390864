import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CimSession } from '../../../cmdlets/CimCmdlets/cim-session.ts';
import { addScope, ip, ip6 } from '../../dhcp/labs.ts';
import { addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  const server = shell.server();
  for (const prefix of ['10.0.10', '10.0.20']) addScope(server, prefix);
  server.leases.add({ scopeId: ip('10.0.10.0'), ipAddress: ip('10.0.10.41'), clientId: '00-11-22-33-44-41' });
  server.classes.add({ name: 'Phones', type: 'Vendor', data: 'PHONE' });
});
afterEach(() => shell.close());

const file = 'C:\\x.xml';
const namespaceProblem = 'Microsoft.PowerShell.Commands.WriteErrorException: ';
const written = (): string => new TextDecoder().decode(shell.disk.read(['x.xml']));
const exportTo = (args: object = {}, answers = {}) => shell.run('Export-DhcpServer', { file, ...args }, answers);
const importFrom = (args: object = {}, answers = {}) =>
  shell.run('Import-DhcpServer', { file, backupPath: 'C:\\backup', force: true, ...args }, answers);

describe('Export-DhcpServer', () => {
  test('writes everything, the leases only when asked', () => {
    expect(exportTo()).toMatchObject({ errors: [], output: [] });
    expect(written()).toContain('<ScopeId>10.0.20.0</ScopeId>');
    expect(written()).not.toContain('10.0.10.41');
    exportTo({ leases: true, force: true });
    expect(written()).toContain('<IPAddress>10.0.10.41</IPAddress>');
  });

  test('only the scopes asked for, beside the settings of the server', () => {
    exportTo({ scopeId: addresses('10.0.10.0') });
    expect(written()).toContain('<Name>Phones</Name>');
    expect(written()).not.toContain('10.0.20.0');
    const server = shell.server();
    for (const text of ['2001:db8:1::', '2001:db8:2::']) server.v6.scopes.add({ prefix: ip6(text), name: text });
    exportTo({ scopeId: addresses('10.0.10.0'), force: true });
    expect(written()).not.toContain('2001:db8:');
    const { sentences } = exportTo({ prefix: addresses('2001:db8:1::'), force: true });
    expect(sentences).toEqual([
      `The configuration for the scope(s) 2001:db8:1:: on server dhcp1.contoso.com will be exported to the file ${file}.`,
    ]);
    expect(written()).toContain('<Prefix>2001:db8:1::</Prefix>');
    expect(written()).not.toMatch(/10\.0\.10\.0|2001:db8:2::/);
    expect(exportTo({ prefix: addresses('2001:db8:9::'), force: true }).errors).toEqual([
      'DHCP 20005: Failed to get scope information for scope 2001:db8:9:: on DHCP server dhcp1.contoso.com.',
    ]);
    const misfits = { scopeId: addresses('::1', '10.0.10.0'), prefix: addresses('10.0.0.0'), force: true };
    const refused = [
      `${namespaceProblem}ScopeID ::1 is not a valid IPv4 address.`,
      `${namespaceProblem}Prefix 10.0.0.0 is not a valid IPv6 address.`,
    ];
    expect(exportTo(misfits).errors).toEqual(refused);
    expect(written()).toContain('10.0.10.0');
    expect(importFrom({ ...misfits, computerName: 'dhcp3' }).errors).toEqual(refused);
    expect(shell.server('dhcp3').scopes.list()).toHaveLength(1);
  });

  test('writes no file where no address names a scope', () => {
    const { errors, warnings } = exportTo({ scopeId: addresses('::1') });
    expect(errors).toEqual([`${namespaceProblem}ScopeID ::1 is not a valid IPv4 address.`]);
    expect(warnings).toEqual([`Nothing is exported. File ${file} is not created.`]);
    expect(shell.disk.stat(['x.xml'])).toBeUndefined();
  });

  test('says why the path is none', () => {
    const elsewhere = (path: string) => () => exportTo({ file: path });
    expect(elsewhere('C:\\gone\\x.xml')).toThrow(
      "Invalid path C:\\gone\\x.xml. Could not find a part of the path 'C:\\gone\\x.xml'.",
    );
    expect(elsewhere('Q:\\x.xml')).toThrow('Invalid path Q:\\x.xml. The drive does not exist.');
  });

  test('replaces a file only with -Force', () => {
    exportTo();
    expect(exportTo().errors).toEqual([`${namespaceProblem}File ${file} already exists.`]);
    expect(exportTo({ force: true }).errors).toEqual([]);
  });

  test('of another server, by name or over a session', () => {
    addScope(shell.server('dhcp2'), '10.2.0');
    exportTo({ computerName: 'dhcp2' });
    expect(written()).toContain('10.2.0.0');
    expect(exportTo({ cimSession: new CimSession('dhcp3'), force: true }).errors).toEqual([]);
    expect(written()).not.toMatch(/<ScopeId>/);
    const { sentences } = exportTo({ leases: true }, { process: false });
    expect(sentences).toEqual([
      `The configuration (and leases) on server dhcp1.contoso.com will be exported to the file ${file}.`,
    ]);
  });
});

describe('Import-DhcpServer', () => {
  const scopes = (): number[] =>
    shell
      .server('dhcp2')
      .scopes.list()
      .map((scope) => scope.scopeId);
  const computerName = 'dhcp2';
  beforeEach(() => {
    exportTo({ leases: true });
  });

  test('asks, backs up, and imports everything but leases', () => {
    expect(importFrom({ computerName, force: false }, { proceed: false }).questions).toEqual([
      `The configuration from the file ${file} will be imported to server dhcp2. Do you want to perform this action?`,
    ]);
    expect(scopes()).toEqual([]);
    expect(importFrom({ computerName })).toMatchObject({ errors: [], questions: [] });
    expect(scopes()).toEqual([ip('10.0.10.0'), ip('10.0.20.0')]);
    expect(shell.server('dhcp2').leases.query({ scopeId: ip('10.0.10.0') })).toEqual([]);
    expect(shell.run('Restore-DhcpServer', { computerName, path: 'C:\\backup', force: true }).errors).toEqual([]);
    expect(scopes()).toEqual([]);
  });

  test('leases, single scopes, no scope', () => {
    importFrom({ cimSession: new CimSession('dhcp2'), leases: true, scopeId: addresses('10.0.10.0') });
    expect(scopes()).toEqual([ip('10.0.10.0')]);
    expect(shell.server('dhcp2').leases.query({ scopeId: ip('10.0.10.0') })).toHaveLength(1);
    importFrom({ computerName: 'dhcp3', serverConfigOnly: true });
    expect(shell.server('dhcp3').scopes.list()).toEqual([]);
    expect(shell.server('dhcp3').classes.list({ names: ['Phones'] })).toHaveLength(1);
    expect(importFrom({ serverConfigOnly: true, scopeId: addresses('10.0.10.0') }).errors).toEqual([
      `${namespaceProblem}ScopeId/Prefix cannot be specified when ServerConfigOnly is specified.`,
    ]);
    const { errors } = importFrom({ computerName: 'dhcp3', prefix: addresses('2001:db8::') });
    expect(errors).toEqual([`${namespaceProblem}Input scope 2001:db8:: is not present in the specified file ${file}.`]);
    expect(shell.server('dhcp3').scopes.list()).toEqual([]);
  });

  test('leaves existing scopes alone unless -ScopeOverwrite', () => {
    shell.server().scopes.set(ip('10.0.10.0'), { name: 'Changed' });
    expect(importFrom().warnings[0]).toBe(
      'Scope 10.0.10.0 exists on server dhcp1.contoso.com. This scope will not be imported.',
    );
    importFrom({ scopeOverwrite: true });
    expect(shell.server().scopes.get(ip('10.0.10.0')).name).toBe('10.0.10');
  });

  test('refuses what is no such file', () => {
    expect(importFrom({ file: 'C:\\none.xml' }).errors).toEqual([
      `${namespaceProblem}File C:\\none.xml does not exists.`,
    ]);
    shell.disk.write(['bad.xml'], new TextEncoder().encode('<a><b></a>'));
    expect(importFrom({ file: 'C:\\bad.xml' }).errors).toEqual([
      expect.stringContaining('XML schema validation for C:\\bad.xml failed.'),
    ]);
  });

  test('IPv6: everything round, scopes by prefix, leases when asked', () => {
    const one = shell.server().v6;
    const prefix = ip6('2001:db8:1::');
    const reservedIP = ip6('2001:db8:1::5');
    one.classes.add({ name: 'Printers', type: 'Vendor', data: 'Jet', vendorId: 100 });
    one.definitions.add({ name: 'p', optionId: 9, type: 'BinaryData', vendorClass: 'Printers' });
    one.options.set({}, { optionId: 24, value: ['contoso.com'] });
    one.dns.set({}, { dynamicUpdates: 'Never' });
    one.stateless.setStore(undefined, { enabled: true });
    one.scopes.add({
      prefix,
      name: 'Lab',
      description: 'first',
      state: 'Inactive',
      preference: 9,
      preferredLifetime: 7200,
      validLifetime: 9000,
      t1: 60,
      t2: 90,
    });
    one.scopes.add({ prefix: ip6('2001:db8:2::'), name: 'Other' });
    one.exclusions.add(prefix, { startRange: ip6('2001:db8:1::1'), endRange: ip6('2001:db8:1::4') });
    one.options.set({ prefix }, { optionId: 9, value: ['1', '2'], vendorClass: 'Printers' });
    one.stateless.setStore(prefix, { purgeInterval: 7200 });
    one.reservations.add({ prefix, ipAddress: reservedIP, clientDuid: '00-01', iaid: 7, name: 'n', description: 'd' });
    one.options.set({ reservedIP }, { optionId: 24, value: ['printers.contoso.com'] });
    one.dns.set({ reservedIP }, { nameProtection: true });
    one.leases.add({ ipAddress: ip6('2001:db8:1::10'), clientDuid: '00', iaid: 1, addressType: 'IATA', hostName: 'h' });
    const v6Of = (name?: string) => {
      const { v6 } = shell.server(name);
      return {
        classes: v6.classes.list(),
        definitions: v6.definitions.list({ all: true }),
        options: [{}, { prefix }, { reservedIP }].map((level) => v6.options.get(level, { all: true })),
        dns: [{}, { prefix }, { reservedIP }].map((level) => v6.dns.get(level)),
        scopes: v6.scopes.list(),
        exclusions: v6.exclusions.list(),
        reservations: v6.reservations.list(prefix),
        leases: v6.leases.query({ prefix }),
        stores: [undefined, prefix].map((each) => v6.stateless.store(each)),
      };
    };
    exportTo({ leases: true, force: true });
    expect(importFrom({ computerName, prefix: addresses('2001:db8:1::', '2001:db8:9::') }).errors).toEqual([
      `${namespaceProblem}Input scope 2001:db8:9:: is not present in the specified file ${file}.`,
    ]);
    const two = shell.server('dhcp2').v6;
    expect(two.scopes.list().map((scope) => scope.name)).toEqual(['Lab']);
    expect(two.leases.query({ prefix })).toEqual([]);
    expect(scopes()).toEqual([]);
    expect(importFrom({ computerName, scopeId: addresses('10.0.10.0') }).errors).toEqual([]);
    expect(two.scopes.list()).toHaveLength(1);
    two.scopes.set(prefix, { name: 'Changed' });
    expect(importFrom({ computerName, leases: true }).warnings).toContain(
      'Scope 2001:db8:1:: exists on server dhcp2. This scope will not be imported.',
    );
    expect(two.scopes.get(prefix).name).toBe('Changed');
    expect(importFrom({ computerName, leases: true, scopeOverwrite: true }).errors).toEqual([]);
    expect(v6Of('dhcp2')).toEqual(v6Of());
  });
});
