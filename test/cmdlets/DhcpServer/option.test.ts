import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addScope, ip } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  addScope(shell.server(), '10.0.10');
});
afterEach(() => shell.close());

const scopeId = address('10.0.10.0');

describe('classes', () => {
  test('are made, found, changed and deleted', () => {
    const added = { name: 'Phones', type: 'vendor', data: 'PHONE', description: 'Desk phones' };
    expect(shell.run('Add-DhcpServerv4Class', { ...added, passThru: true }).output).toMatchObject([
      { Name: 'Phones', Type: 'Vendor', Description: 'Desk phones' },
    ]);
    expect(shell.run('Add-DhcpServerv4Class', { name: 'Lab', type: 'User', data: 'LAB' }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Class', { name: ['Phones', 'None'] })).toMatchObject({
      output: [{ Name: 'Phones' }],
      errors: [expect.stringMatching(/^DHCP 20044: .*class None/)],
    });
    expect(shell.run('Get-DhcpServerv4Class', { name: ['Phones'], type: 'User' }).output).toEqual([]);
    const types = (args: object) =>
      new Set(shell.run('Get-DhcpServerv4Class', args).output.map((each) => (each as { Type: string }).Type));
    expect(types({})).toEqual(new Set(['Vendor', 'User']));
    expect(types({ type: 'User' })).toEqual(new Set(['User']));
    const changed = { name: 'Phones', type: 'Vendor', data: '0x41', description: 'x', passThru: true };
    const [before] = shell.run('Get-DhcpServerv4Class', { name: ['Phones'] }).output as [{ Data: string }];
    const [after] = shell.run('Set-DhcpServerv4Class', changed).output as [{ Data: string; Description: string }];
    expect(after.Description).toBe('x');
    expect(after.Data).not.toBe(before.Data);
    expect(shell.run('Set-DhcpServerv4Class', { name: 'Lab', type: 'User', data: 'OTHER' }).output).toEqual([]);
    expect(shell.run('Remove-DhcpServerv4Class', { name: ['Phones'], type: 'Vendor', passThru: true }).output).toEqual([
      after,
    ]);
    expect(shell.run('Remove-DhcpServerv4Class', { name: ['Lab'], type: 'User' })).toMatchObject({
      output: [],
      errors: [],
    });
    expect(shell.run('Remove-DhcpServerv4Class', { name: ['Lab'], type: 'User' }).errors).toHaveLength(1);
  });

  test('have at most 255 bytes, and something to change', () => {
    const lab = { name: 'Lab', type: 'User' };
    const refused = { errors: [expect.stringMatching(/^WIN32 87: /)] };
    expect(shell.run('Add-DhcpServerv4Class', { ...lab, data: 'x'.repeat(256) })).toMatchObject(refused);
    expect(shell.run('Add-DhcpServerv4Class', { ...lab, data: 'x'.repeat(255) }).errors).toEqual([]);
    expect(shell.run('Set-DhcpServerv4Class', lab)).toMatchObject(refused);
  });
});

describe('option definitions', () => {
  beforeEach(() => {
    shell.run('Add-DhcpServerv4Class', { name: 'Phones', type: 'Vendor', data: 'PHONE' });
  });

  test('are made with everything said of them', () => {
    const all = {
      name: 'Servers',
      description: 'where phones register',
      optionId: 9,
      type: 'ipv4address',
      multiValued: true,
      vendorClass: 'Phones',
      defaultValue: ['10.0.0.7'],
      passThru: true,
    };
    expect(shell.run('Add-DhcpServerv4OptionDefinition', all).output).toEqual([
      {
        OptionId: 9,
        Name: 'Servers',
        Description: 'where phones register',
        VendorClass: 'Phones',
        MultiValued: true,
        Type: 'IPv4Address',
        DefaultValue: ['10.0.0.7'],
      },
    ]);
    const plainOne = { name: 'WPAD', optionId: 252, type: 'String' };
    expect(shell.run('Add-DhcpServerv4OptionDefinition', plainOne).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4OptionDefinition', { optionId: [252, 251] })).toMatchObject({
      output: [{ Name: 'WPAD', VendorClass: '', MultiValued: false }],
      errors: [expect.stringMatching(/^DHCP 20010: .*251/)],
    });
  });

  test('are listed: standard ones, those of a class, all', () => {
    shell.run('Add-DhcpServerv4OptionDefinition', { name: 'A', optionId: 9, type: 'String', vendorClass: 'Phones' });
    const count = (args: object) => shell.run('Get-DhcpServerv4OptionDefinition', args).output.length;
    expect(count({ vendorClass: 'Phones' })).toBe(1);
    expect(count({ vendorClass: 'Phones', optionId: [9] })).toBe(1);
    expect(count({ vendorClass: 'Phones', all: true })).toBe(1);
    expect(count({ vendorClass: 'Phones', all: true, optionId: [9] })).toBe(1);
    expect(count({ all: true })).toBeGreaterThan(count({}));
    expect(count({ all: true, optionId: [9] })).toBe(count({ optionId: [9] }) + 1);
  });

  test('are changed and deleted', () => {
    for (const vendorClass of ['', 'Phones']) {
      const definition = { name: 'A', optionId: 240, type: 'String', vendorClass };
      shell.run('Add-DhcpServerv4OptionDefinition', definition);
      const change = { optionId: 240, vendorClass, name: 'B', description: 'd', defaultValue: ['v'] };
      expect(shell.run('Set-DhcpServerv4OptionDefinition', { ...change, passThru: true }).output).toMatchObject([
        { Name: 'B', Description: 'd', DefaultValue: ['v'], VendorClass: vendorClass },
      ]);
      expect(shell.run('Set-DhcpServerv4OptionDefinition', change).output).toEqual([]);
    }
    const remove = { optionId: [240], vendorClass: 'Phones' };
    expect(shell.run('Remove-DhcpServerv4OptionDefinition', { ...remove, passthru: true }).output).toMatchObject([
      { VendorClass: 'Phones' },
    ]);
    expect(shell.run('Remove-DhcpServerv4OptionDefinition', remove).errors).toHaveLength(1);
    expect(shell.run('Remove-DhcpServerv4OptionDefinition', { optionId: [240] })).toMatchObject({
      output: [],
      errors: [],
    });
  });
});

describe('option values', () => {
  const levels: Record<string, object> = {
    server: {},
    scope: { scopeId },
    reservation: { reservedIP: address('10.0.10.21') },
    policy: { scopeId, policyName: 'P' },
    'server policy': { policyName: 'S' },
  };
  beforeEach(() => {
    const server = shell.server();
    server.classes.add({ name: 'Phones', type: 'Vendor', data: 'PHONE' });
    server.classes.add({ name: 'Lab', type: 'User', data: 'LAB' });
    server.definitions.add({ name: 'Phone server', optionId: 3, type: 'IPv4Address', vendorClass: 'Phones' });
    server.reservations.add({ scopeId: ip('10.0.10.0'), ipAddress: ip('10.0.10.21'), clientId: '00-11-22-33-44-21' });
    server.policies.add({ name: 'P', condition: 'Or', scopeId: ip('10.0.10.0'), macAddress: ['EQ', '001122*'] });
    server.policies.add({ name: 'S', condition: 'Or', macAddress: ['EQ', '001122*'] });
  });

  test.each(Object.keys(levels))('of the level %s are set, read and removed there', (level) => {
    const place = levels[level];
    const set = { ...place, optionId: 3, value: ['10.0.10.1'] };
    expect(shell.run('Set-DhcpServerv4OptionValue', { ...set, passThru: true }).output).toMatchObject([
      { OptionId: 3, Name: 'Router', Type: 'IPv4Address', Value: ['10.0.10.1'] },
    ]);
    expect(shell.run('Set-DhcpServerv4OptionValue', set).output).toEqual([]);
    for (const [name, other] of Object.entries(levels)) {
      const { errors } = shell.run('Get-DhcpServerv4OptionValue', { ...other, optionId: [3] });
      expect([name, errors.length]).toEqual([name, name === level ? 0 : 1]);
    }
    const remove = { ...place, optionId: [3] };
    expect(shell.run('Remove-DhcpServerv4OptionValue', { ...remove, passThru: true }).output).toMatchObject([
      { Value: ['10.0.10.1'] },
    ]);
    expect(shell.run('Remove-DhcpServerv4OptionValue', remove)).toMatchObject({
      output: [],
      errors: ['DHCP 20010: Failed to delete option value of 3 on DHCP server dhcp1.contoso.com.'],
    });
  });

  test('of one id live side by side for vendor and user classes', () => {
    const set = (args: object) => shell.run('Set-DhcpServerv4OptionValue', { scopeId, optionId: 3, ...args });
    set({ value: ['10.0.10.1'] });
    set({ value: ['10.0.10.2'], vendorClass: 'Phones' });
    set({ value: ['10.0.10.3'], userClass: 'Lab' });
    const values = (args: object) =>
      shell
        .run('Get-DhcpServerv4OptionValue', { scopeId, optionId: [3], ...args })
        .output.flatMap((each) => (each as { Value: string[] }).Value);
    expect(values({})).toEqual(['10.0.10.1']);
    expect(values({ vendorClass: 'Phones' })).toEqual(['10.0.10.2']);
    expect(values({ userClass: 'Lab' })).toEqual(['10.0.10.3']);
    expect(values({ all: true }).sort()).toEqual(['10.0.10.1', '10.0.10.2', '10.0.10.3']);
    shell.run('Remove-DhcpServerv4OptionValue', { scopeId, optionId: [3], vendorClass: 'Phones' });
    shell.run('Remove-DhcpServerv4OptionValue', { scopeId, optionId: [3], userClass: 'Lab' });
    expect(values({ all: true })).toEqual(['10.0.10.1']);
  });

  test('are shown without name and type when brief', () => {
    shell.run('Set-DhcpServerv4OptionValue', { optionId: 3, value: ['10.0.10.1'] });
    expect(shell.run('Get-DhcpServerv4OptionValue', { optionId: [3], brief: true }).output).toMatchObject([
      { Name: null, Type: null, Value: ['10.0.10.1'] },
    ]);
  });

  test('have names of their own for the common ones', () => {
    shell.server().definitions.add({ name: 'WPAD', optionId: 252, type: 'String' });
    const common = {
      dnsServer: addresses('10.0.0.10', '10.0.0.11'),
      dnsDomain: 'contoso.com',
      router: addresses('10.0.10.1'),
      winsServer: addresses('10.0.0.12'),
      wpad: 'http://proxy/wpad.dat',
      force: true,
      scopeId,
    };
    const { output, errors } = shell.run('Set-DhcpServerv4OptionValue', { ...common, passThru: true });
    expect(errors).toEqual([]);
    const values = Object.fromEntries(
      output.map((each) => {
        const { OptionId, Value } = each as { OptionId: number; Value: string[] };
        return [OptionId, Value];
      }),
    );
    expect(values).toEqual({
      3: ['10.0.10.1'],
      6: ['10.0.0.10', '10.0.0.11'],
      15: ['contoso.com'],
      44: ['10.0.0.12'],
      252: ['http://proxy/wpad.dat'],
    });
    shell.run('Set-DhcpServerv4OptionValue', { router: addresses('10.0.10.9'), userClass: 'Lab' });
    expect(shell.run('Get-DhcpServerv4OptionValue', { userClass: 'Lab' }).output).toMatchObject([
      { Value: ['10.0.10.9'] },
    ]);
  });

  test('DNS servers have to answer unless -Force', () => {
    const dns = { dnsServer: addresses('10.0.0.99') };
    expect(shell.run('Set-DhcpServerv4OptionValue', dns).errors).toEqual([
      expect.stringContaining('10.0.0.99 is not a valid DNS server'),
    ]);
    expect(shell.run('Set-DhcpServerv4OptionValue', { ...dns, force: true }).errors).toEqual([]);
    const byId = { optionId: 6, value: ['10.0.0.98'] };
    expect(shell.run('Set-DhcpServerv4OptionValue', byId).errors).toHaveLength(1);
    expect(shell.run('Set-DhcpServerv4OptionValue', { ...byId, force: true }).errors).toEqual([]);
  });
});

describe('DNS settings', () => {
  test.each([
    ['dynamicUpdates', 'always', { DynamicUpdates: 'Always' }],
    ['deleteDnsRROnLeaseExpiry', false, { DeleteDnsRROnLeaseExpiry: false }],
    ['updateDnsRRForOlderClients', true, { UpdateDnsRRForOlderClients: true }],
    ['nameProtection', true, { NameProtection: true }],
    ['disableDnsPtrRRUpdate', true, { DisableDnsPtrRRUpdate: true }],
  ])('-%s changes that and nothing else', (name, value, shown) => {
    const [before] = shell.run('Get-DhcpServerv4DnsSetting').output;
    const change = { [name]: value };
    expect(shell.run('Set-DhcpServerv4DnsSetting', { ...change, passThru: true }).output).toEqual([
      { ...(before as object), ...shown },
    ]);
    expect(shell.run('Set-DhcpServerv4DnsSetting', change).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4DnsSetting').output).toMatchObject([shown]);
  });

  test('that are not given are refused, and so is what Never leaves no room for', () => {
    const refused = { output: [], errors: [expect.stringMatching(/^WIN32 87: /)] };
    const set = (args: object) => shell.run('Set-DhcpServerv4DnsSetting', { passThru: true, ...args });
    expect(set({})).toMatchObject(refused);
    set({ updateDnsRRForOlderClients: true });
    expect(set({ dynamicUpdates: 'Never', deleteDnsRROnLeaseExpiry: true })).toMatchObject(refused);
    expect(set({ dynamicUpdates: 'Never', disableDnsPtrRRUpdate: true }).output).toEqual([
      {
        DynamicUpdates: 'Never',
        DeleteDnsRROnLeaseExpiry: false,
        UpdateDnsRRForOlderClients: false,
        DnsSuffix: '',
        DisableDnsPtrRRUpdate: true,
        NameProtection: false,
      },
    ]);
    expect(set({ deleteDnsRROnLeaseExpiry: true })).toMatchObject(refused);
  });

  test('belong to the server, a scope, a reservation or a policy', () => {
    const server = shell.server();
    server.reservations.add({ scopeId: ip('10.0.10.0'), ipAddress: ip('10.0.10.21'), clientId: '00-11-22-33-44-21' });
    server.policies.add({ name: 'S', condition: 'Or', fqdn: ['EQ', '*.contoso.com'] });
    server.policies.add({ name: 'P', condition: 'Or', scopeId: ip('10.0.10.0'), fqdn: ['EQ', '*.contoso.com'] });
    const places = [
      [{}, 'Never'],
      [{ scopeId }, 'Always'],
      [{ iPAddress: address('10.0.10.21') }, 'OnClientRequest'],
      [{ policyName: 'S' }, 'Always'],
      [{ scopeId, policyName: 'P' }, 'Never'],
    ] as const;
    for (const [place, dynamicUpdates] of places) {
      expect(shell.run('Set-DhcpServerv4DnsSetting', { ...place, dynamicUpdates }).errors).toEqual([]);
    }
    for (const [place, DynamicUpdates] of places) {
      expect(shell.run('Get-DhcpServerv4DnsSetting', place).output).toMatchObject([{ DynamicUpdates }]);
    }
    shell.run('Set-DhcpServerv4DnsSetting', { policyName: 'S', dnsSuffix: 'guests.com' });
    expect(shell.run('Get-DhcpServerv4DnsSetting', { policyName: 'S' }).output).toMatchObject([
      { DnsSuffix: 'guests.com' },
    ]);
    shell.run('Set-DhcpServerv4DnsSetting', { policyName: 'S', dnsSuffix: null });
    expect(shell.run('Get-DhcpServerv4DnsSetting', { policyName: 'S' }).output).toMatchObject([{ DnsSuffix: '' }]);
  });
});

describe('filters', () => {
  test('are added to a list, listed and removed', () => {
    const macAddress = ['f0-de-f1-7a-00-5e', 'F0-DE-F1-*'];
    const add = { list: 'allow', macAddress, description: 'Laptop' };
    expect(shell.run('Add-DhcpServerv4Filter', { ...add, passThru: true }).output).toEqual([
      { List: 'Allow', Description: 'Laptop', MacAddress: 'F0-DE-F1-7A-00-5E' },
      { List: 'Allow', Description: 'Laptop', MacAddress: expect.stringMatching(/^F0-DE-F1-\*/) },
    ]);
    const move = { list: 'Deny', macAddress: ['F0-DE-F1-7A-00-5E'] };
    expect(shell.run('Add-DhcpServerv4Filter', move).errors).toHaveLength(1);
    expect(shell.run('Add-DhcpServerv4Filter', { ...move, force: true })).toMatchObject({ errors: [], output: [] });
    expect(shell.run('Get-DhcpServerv4Filter').output).toHaveLength(2);
    expect(shell.run('Get-DhcpServerv4Filter', { list: 'Deny' }).output).toMatchObject([
      { MacAddress: 'F0-DE-F1-7A-00-5E' },
    ]);
    const remove = { macAddress: ['F0-DE-F1-7A-00-5E'] };
    expect(shell.run('Remove-DhcpServerv4Filter', { ...remove, passThru: true }).output).toMatchObject([
      { List: 'Deny' },
    ]);
    expect(shell.run('Remove-DhcpServerv4Filter', remove).errors).toHaveLength(1);
    expect(shell.run('Remove-DhcpServerv4Filter', { macAddress: ['F0-DE-F1-*'] })).toMatchObject({
      errors: [],
      output: [],
    });
  });

  test('lists are turned on and off one by one', () => {
    expect(shell.run('Get-DhcpServerv4FilterList').output).toEqual([{ Allow: false, Deny: false }]);
    expect(shell.run('Set-DhcpServerv4FilterList', { allow: true }).output).toEqual([]);
    expect(shell.run('Set-DhcpServerv4FilterList', { deny: true, passThru: true }).output).toEqual([
      { Allow: true, Deny: true },
    ]);
  });
});
