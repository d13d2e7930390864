import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { addScope } from '../../dhcp/labs.ts';
import { address, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  const server = shell.server();
  addScope(server, '10.0.10');
  server.classes.add({ name: 'Phones', type: 'Vendor', data: 'PHONE' });
  server.classes.add({ name: 'Lab', type: 'User', data: 'LAB' });
});
afterEach(() => shell.close());

const scopeId = address('10.0.10.0');
const basic = { name: 'P', condition: 'or', macAddress: ['EQ', '00155D*'] };

/** A value for each kind of condition, and how it is shown. */
const conditions: Record<string, readonly [readonly string[], string]> = {
  vendorClass: [['EQ', 'Phones'], 'VendorClass'],
  userClass: [['NE', 'Lab'], 'UserClass'],
  macAddress: [['EQ', 'F8DB7F*'], 'MacAddress'],
  clientId: [['EQ', '0011223344*'], 'ClientId'],
  relayAgent: [['EQ', '01030a0b0c'], 'RelayAgent'],
  circuitId: [['EQ', '0a0b'], 'CircuitId'],
  remoteId: [['EQ', '0c0d'], 'RemoteId'],
  subscriberId: [['EQ', '0e0f'], 'SubscriberId'],
  fqdn: [['NE', '*.contoso.com'], 'Fqdn'],
};

describe('policies', () => {
  test('are made with everything said of them', () => {
    shell.run('Add-DhcpServerv4Policy', { ...basic, name: 'first', scopeId });
    const all = {
      ...basic,
      condition: 'and',
      scopeId,
      description: 'what for',
      processingOrder: 1,
      leaseDuration: timeSpan(3600),
      enabled: false,
      passThru: true,
    };
    const { output, sentences } = shell.run('Add-DhcpServerv4Policy', all);
    expect(sentences).toEqual(['Policy P will be added to scope 10.0.10.0 on server dhcp1.contoso.com.']);
    expect(output).toMatchObject([
      {
        Name: 'P',
        Description: 'what for',
        ScopeId: '10.0.10.0',
        Enabled: false,
        Condition: 'And',
        ProcessingOrder: 1,
        LeaseDuration: '01:00:00',
        VendorClass: null,
      },
    ]);
    expect(shell.run('Get-DhcpServerv4Policy', { scopeId }).output).toMatchObject([{ Name: 'P' }, { Name: 'first' }]);
    expect(shell.run('Get-DhcpServerv4Policy').output).toEqual([]);
    expect(shell.run('Add-DhcpServerv4Policy', basic).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Policy', { name: ['P', 'Q'] })).toMatchObject({
      output: [{ ScopeId: '0.0.0.0', Condition: 'Or' }],
      errors: ['DHCP 20111: Failed to get policy Q on DHCP server dhcp1.contoso.com.'],
    });
    expect(shell.run('Get-DhcpServerv4Policy', { name: ['P'], scopeId }).output).toMatchObject([
      { ScopeId: '10.0.10.0' },
    ]);
  });

  test.each(Object.entries(conditions))('-%s is a condition, given, changed and taken away', (name, [value, shown]) => {
    const added = { name: 'P', condition: 'Or', scopeId, [name]: value };
    const { output, errors } = shell.run('Add-DhcpServerv4Policy', { ...added, passThru: true });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ [shown]: [value[0], expect.any(String)] }]);
    // A policy needs one condition: another one takes this one's place.
    const [other, [otherValue, otherShown]] = Object.entries(conditions).find(([key]) => key !== name) ?? [
      '',
      [[], ''],
    ];
    const change = { name: 'P', scopeId, [other]: otherValue, [name]: null, passThru: true };
    expect(shell.run('Set-DhcpServerv4Policy', change)).toMatchObject({
      errors: [],
      output: [{ [shown]: null, [otherShown]: [otherValue[0], expect.any(String)] }],
    });
    const back = { name: 'P', scopeId, [name]: value };
    expect(shell.run('Set-DhcpServerv4Policy', back)).toMatchObject({ errors: [], output: [] });
    expect(shell.run('Get-DhcpServerv4Policy', { scopeId }).output).toMatchObject([
      { [shown]: [value[0], expect.any(String)] },
    ]);
  });

  test.each([
    ['description', 'd', { Description: 'd' }],
    ['enabled', false, { Enabled: false }],
    ['newName', 'N', { Name: 'N' }],
    ['leaseDuration', timeSpan(7200), { LeaseDuration: '02:00:00' }],
    ['processingOrder', 2, { ProcessingOrder: 2 }],
    ['condition', 'And', { Condition: 'And' }],
  ])('-%s of Set-DhcpServerv4Policy changes that and nothing else', (name, value, shown) => {
    const [before] = shell.run('Add-DhcpServerv4Policy', { ...basic, scopeId, passThru: true }).output;
    shell.run('Add-DhcpServerv4Policy', { ...basic, name: 'last', scopeId });
    const { output } = shell.run('Set-DhcpServerv4Policy', { name: 'P', scopeId, [name]: value, passThru: true });
    expect(output).toEqual([{ ...(before as object), ...shown }]);
  });

  test('a server policy that comes with ScopeId 0.0.0.0 is the server level', () => {
    shell.run('Add-DhcpServerv4Policy', basic);
    const none = address('0.0.0.0');
    expect(shell.run('Set-DhcpServerv4Policy', { name: 'P', scopeId: none, description: 'x' }).errors).toEqual([]);
    const removed = shell.run('Remove-DhcpServerv4Policy', { name: ['P'], scopeId: none, passThru: true });
    expect(removed.output).toMatchObject([{ Description: 'x' }]);
  });

  test('are deleted one by one', () => {
    shell.run('Add-DhcpServerv4Policy', basic);
    shell.run('Add-DhcpServerv4Policy', { ...basic, scopeId });
    expect(shell.run('Remove-DhcpServerv4Policy', { name: ['Q', 'P'], scopeId })).toMatchObject({
      output: [],
      errors: ['DHCP 20111: Failed to delete policy Q on DHCP server dhcp1.contoso.com.'],
    });
    expect(shell.run('Get-DhcpServerv4Policy', { scopeId }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Policy').output).toHaveLength(1);
  });
});

describe('ranges of policies', () => {
  const range = (from: number, to: number) => ({
    startRange: address(`10.0.10.${from}`),
    endRange: address(`10.0.10.${to}`),
  });
  beforeEach(() => {
    for (const name of ['P', 'Q']) shell.run('Add-DhcpServerv4Policy', { ...basic, name, scopeId });
  });

  test('are added, listed by policy, and removed by start, end, or all', () => {
    const add = (name: string, from: number, to: number, more: object = {}) =>
      shell.run('Add-DhcpServerv4PolicyIPRange', { name, scopeId, ...range(from, to), ...more });
    expect(add('P', 100, 109, { passThru: true }).output).toEqual([
      { Name: 'P', ScopeId: '10.0.10.0', StartRange: '10.0.10.100', EndRange: '10.0.10.109' },
    ]);
    expect(add('P', 120, 129).output).toEqual([]);
    add('P', 140, 149);
    add('Q', 160, 169);
    expect(shell.run('Get-DhcpServerv4PolicyIPRange', { scopeId }).output).toHaveLength(4);
    expect(shell.run('Get-DhcpServerv4PolicyIPRange', { scopeId, name: ['Q'] }).output).toMatchObject([{ Name: 'Q' }]);
    const remove = (args: object) =>
      shell.run('Remove-DhcpServerv4PolicyIPRange', { name: 'P', scopeId, passThru: true, ...args });
    expect(remove({ startRange: address('10.0.10.120') }).output).toMatchObject([{ EndRange: '10.0.10.129' }]);
    expect(remove({ endRange: address('10.0.10.149') }).output).toMatchObject([{ StartRange: '10.0.10.140' }]);
    expect(remove({ passThru: false }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4PolicyIPRange', { scopeId }).output).toMatchObject([{ Name: 'Q' }]);
  });

  test('of policies that are not there are named in full', () => {
    const nobody = { name: 'None', scopeId };
    expect(shell.run('Add-DhcpServerv4PolicyIPRange', { ...nobody, ...range(1, 2) }).errors).toEqual([
      'DHCP 20111: Failed to add IP range with start range 10.0.10.1 and end range 10.0.10.2 to policy None in scope 10.0.10.0 on DHCP server dhcp1.contoso.com.',
    ]);
    expect(shell.run('Get-DhcpServerv4PolicyIPRange', { scopeId, name: ['None'] }).errors).toEqual([
      'DHCP 20111: Failed to get IP ranges of policy None in scope 10.0.10.0 on DHCP server dhcp1.contoso.com.',
    ]);
    expect(shell.run('Get-DhcpServerv4PolicyIPRange', { scopeId: address('10.9.9.0') }).errors).toEqual([
      'DHCP 20005: Failed to enumerate IP ranges of policies in scope 10.9.9.0 on DHCP server dhcp1.contoso.com.',
    ]);
  });
});
