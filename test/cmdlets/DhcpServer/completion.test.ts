import { afterAll, beforeAll, expect, test } from 'vitest';
import { addScope, ip } from '../../dhcp/labs.ts';
import { cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeAll(() => {
  shell = cmdletShell();
  const server = shell.server();
  const scopeId = ip('10.0.10.0');
  for (const prefix of ['10.0.10', '10.0.20']) addScope(server, prefix);
  server.superscopes.add('Main building', [scopeId]);
  server.failover.add({ name: 'dhcp1-dhcp2', partnerServer: 'dhcp2.contoso.com', scopeIds: [scopeId] });
  server.reservations.add({ scopeId, ipAddress: ip('10.0.10.21'), clientId: '00-11-22-33-44-21' });
  server.policies.add({ name: 'In the scope', condition: 'Or', scopeId, fqdn: ['EQ', '*.a'] });
  server.policies.add({ name: 'On the server', condition: 'Or', fqdn: ['EQ', '*.a'] });
  server.classes.add({ name: 'Phones', type: 'Vendor', data: 'PHONE' });
  server.classes.add({ name: 'Lab', type: 'User', data: 'LAB' });
  server.definitions.add({ name: 'Phone server', optionId: 7, type: 'IPv4Address', vendorClass: 'Phones' });
});
afterAll(() => shell.close());

test('scopes, relationships, servers', () => {
  expect(shell.offers('Get-DhcpServerv4Scope', 'ScopeId')).toEqual(['10.0.10.0', '10.0.20.0']);
  expect(shell.offers('Get-DhcpServerv4Scope', 'ScopeId', { ComputerName: 'dhcp2' })).toEqual(['10.0.10.0']);
  expect(shell.offers('Invoke-DhcpServerv4FailoverReplication', 'Name')).toEqual(['dhcp1-dhcp2']);
  expect(shell.offers('Get-DhcpServerv4Failover', 'ComputerName')).toEqual([
    'dc1.contoso.com',
    'dhcp1.contoso.com',
    'dhcp2.contoso.com',
    'dhcp3.contoso.com',
  ]);
  expect(shell.offers('Get-DhcpServerv4Superscope', 'SuperscopeName')).toEqual(['Main building']);
});

test('a server that can not be asked offers nothing', () => {
  expect(shell.offers('Get-DhcpServerv4Scope', 'ScopeId', { ComputerName: 'nowhere' })).toEqual([]);
});

test('what belongs to the scope that is given already', () => {
  expect(shell.offers('Set-DhcpServerv4Reservation', 'IPAddress')).toEqual(['10.0.10.21']);
  expect(shell.offers('Get-DhcpServerv4OptionValue', 'ReservedIP', { ScopeId: '10.0.20.0' })).toEqual([]);
  expect(shell.offers('Get-DhcpServerv4Policy', 'Name')).toEqual(['On the server']);
  expect(shell.offers('Get-DhcpServerv4Policy', 'Name', { ScopeId: '10.0.10.0' })).toEqual(['In the scope']);
});

test('classes, options, interfaces', () => {
  expect(shell.offers('Set-DhcpServerv4OptionValue', 'UserClass')).toContain('Lab');
  expect(shell.offers('Set-DhcpServerv4OptionValue', 'UserClass')).not.toContain('Phones');
  expect(shell.offers('Set-DhcpServerv4OptionValue', 'VendorClass')).toContain('Phones');
  expect(shell.offers('Get-DhcpServerv4Class', 'Name')).toEqual(expect.arrayContaining(['Lab', 'Phones']));
  expect(shell.offers('Set-DhcpServerv4OptionValue', 'OptionId', { VendorClass: 'Phones' })).toEqual(['7']);
  expect(shell.offers('Set-DhcpServerv4OptionValue', 'OptionId')).toContain('3');
  expect(shell.offers('Set-DhcpServerv4Binding', 'InterfaceAlias')).toHaveLength(1);
});
