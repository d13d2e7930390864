import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, ip, ip6 } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
  shell.run('Add-DhcpServerv6Reservation', { prefix, iPAddress: reserved, clientDuid: '00', iaid: 1 });
});
afterEach(() => shell.close());

const prefix = address('2001:db8:1::');
const reserved = address('2001:db8:1::5');
const dns = '2001:db8::53';
const builtin = {
  Name: 'Microsoft Windows Options',
  Type: 'Vendor',
  Data: '0x4d53465420352e30',
  VendorId: 311,
  Description: 'Microsoft vendor-specific options for Windows Clients',
};
const classes = (args: object = {}) => shell.run('Get-DhcpServerv6Class', args);
const definitions = (args: object = {}) => shell.run('Get-DhcpServerv6OptionDefinition', args);
const values = (args: object = {}) => shell.run('Get-DhcpServerv6OptionValue', args);
const set = (args: object) => shell.run('Set-DhcpServerv6OptionValue', args);
const idOf = ({ errors }: { readonly errors: readonly string[] }) => errors[0]?.replace(/:.*/, '') ?? 'nothing';

describe('classes', () => {
  const printers = { name: 'Printers', type: 'vendor', data: 'Jet', vendorId: 100 };

  test('are those of Windows at first', () => {
    expect(classes().output).toEqual([builtin]);
    expect(classes().objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6Class' } });
    expect(idOf(shell.run('Remove-DhcpServerv6Class', { name: [builtin.Name], type: 'Vendor' }))).toBe('DHCP 20089');
  });

  test('are added with every property, and are no classes of IPv4', () => {
    const { output, sentences } = shell.run('Add-DhcpServerv6Class', {
      ...printers,
      description: 'all of them',
      passThru: true,
    });
    expect(output).toEqual([
      { Name: 'Printers', Type: 'Vendor', Data: '0x4a6574', VendorId: 100, Description: 'all of them' },
    ]);
    expect(sentences).toEqual(['Vendor class Printers will be added on server dhcp1.contoso.com.']);
    expect(
      shell
        .server()
        .classes.list()
        .some((each) => each.name === 'Printers'),
    ).toBe(false);
  });

  test.each([
    ['DHCP 20045', { data: 'Ink' }],
    ['DHCP 20045', { name: 'Other' }],
    ['nothing', { name: 'Other', vendorId: 101 }],
    ['nothing', { type: 'User', vendorId: 0 }],
    ['WIN32 87', { type: 'User' }],
    ['WIN32 87', { name: 'Other', data: '0x1' }],
    ['WIN32 87', { name: 'Other', data: 'Other', vendorId: undefined }],
  ])('are refused with %s', (id, change) => {
    expect(shell.run('Add-DhcpServerv6Class', printers)).toMatchObject({ output: [], errors: [] });
    expect(idOf(shell.run('Add-DhcpServerv6Class', { ...printers, ...change }))).toBe(id);
  });

  test('change property by property', () => {
    shell.run('Add-DhcpServerv6Class', printers);
    const key = { name: 'printers', type: 'Vendor' };
    const change = (args: object) => shell.run('Set-DhcpServerv6Class', { ...key, ...args });
    expect(change({ description: 'x' })).toMatchObject({
      output: [],
      sentences: ['Vendor class printers on server dhcp1.contoso.com will be changed.'],
    });
    expect(change({ data: '0x00ff', vendorId: 7, passThru: true }).output).toEqual([
      { Name: 'Printers', Type: 'Vendor', Data: '0x00ff', VendorId: 7, Description: 'x' },
    ]);
    expect(idOf(change({ data: 'MSFT 5.0', vendorId: 311 }))).toBe('DHCP 20045');
    expect(idOf(shell.run('Set-DhcpServerv6Class', { name: 'Printers', type: 'User' }))).toBe('DHCP 20044');
  });

  test('are found by name and type', () => {
    shell.run('Add-DhcpServerv6Class', { ...printers, type: 'User', vendorId: 0 });
    expect(classes({ type: 'user' }).output).toMatchObject([{ Name: 'Printers' }]);
    expect(classes({ name: ['none', 'printers'] })).toMatchObject({
      output: [{ Name: 'Printers' }],
      errors: ['DHCP 20044: Failed to get User class none on DHCP server dhcp1.contoso.com.'],
    });
    expect(shell.offers('Get-DhcpServerv6Class', 'Name')).toEqual([builtin.Name, 'Printers']);
    expect(shell.offers('Set-DhcpServerv6OptionValue', 'UserClass')).toEqual(['Printers']);
    expect(shell.offers('Set-DhcpServerv6OptionValue', 'VendorClass')).toEqual([builtin.Name]);
  });

  test('take their definitions and values with them', () => {
    shell.run('Add-DhcpServerv6Class', printers);
    shell.run('Add-DhcpServerv6Class', { name: 'Staff', type: 'User', data: 'staff' });
    shell.run('Add-DhcpServerv6OptionDefinition', { name: 'p', optionId: 9, type: 'Byte', vendorClass: 'Printers' });
    const levels = [{}, { prefix }, { reservedIP: reserved }];
    for (const level of levels) {
      set({ ...level, optionId: 9, value: ['1'], vendorClass: 'Printers' });
      set({ ...level, optionId: 24, value: ['a.b'], userClass: 'Staff' });
      set({ ...level, optionId: 24, value: ['c.d'] });
    }
    const remove = { name: ['none', 'Printers'], type: 'Vendor', passThru: true };
    expect(shell.run('Remove-DhcpServerv6Class', remove)).toMatchObject({
      output: [{ Name: 'Printers' }],
      errors: [expect.stringMatching(/^DHCP 20044: /)],
    });
    expect(shell.run('Remove-DhcpServerv6Class', { name: ['Staff'], type: 'User' }).output).toEqual([]);
    for (const level of levels) expect(values({ ...level, all: true }).output).toMatchObject([{ Value: ['c.d'] }]);
    expect(definitions({ all: true }).output).toHaveLength(10);
  });
});

describe('option definitions', () => {
  const own = { name: 'Own', optionId: 1000, type: 'ipv6address' };

  test('are those of Windows at first', () => {
    expect(definitions().output.map((each) => Reflect.get(Object(each), 'OptionId'))).toEqual([
      21, 22, 23, 24, 27, 28, 29, 30, 31, 32,
    ]);
    expect(definitions({ optionId: [23] }).output).toEqual([
      {
        OptionId: 23,
        Name: 'DNS Recursive Name Server IPV6 Address List',
        Description: 'Addresses of DNS servers, by preference',
        VendorClass: '',
        MultiValued: true,
        Type: 'IPv6Address',
        DefaultValue: ['::'],
      },
    ]);
    expect(definitions().objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6OptionDefinition' } });
  });

  test('are added with every property', () => {
    const { output, sentences } = shell.run('Add-DhcpServerv6OptionDefinition', {
      ...own,
      description: 'what for',
      multiValued: true,
      vendorClass: 'microsoft windows options',
      defaultValue: ['2001:DB8:0::1'],
      passThru: true,
    });
    expect(output).toEqual([
      {
        OptionId: 1000,
        Name: 'Own',
        Description: 'what for',
        VendorClass: builtin.Name,
        MultiValued: true,
        Type: 'IPv6Address',
        DefaultValue: ['2001:db8::1'],
      },
    ]);
    expect(sentences).toEqual(['Option definition 1000 with the name Own will be added on server dhcp1.contoso.com.']);
    expect(definitions({ vendorClass: builtin.Name }).output).toHaveLength(1);
    expect(definitions({ optionId: [1000, 21], all: true })).toMatchObject({
      output: [{ OptionId: 1000 }, { OptionId: 21 }],
      errors: [],
    });
    expect(idOf(definitions({ optionId: [1000] }))).toBe('DHCP 20010');
    expect(shell.offers('Get-DhcpServerv6OptionDefinition', 'OptionId', { VendorClass: builtin.Name })).toEqual([
      '1000',
    ]);
  });

  test.each([
    ['DHCP 20009', { optionId: 23 }],
    ['DHCP 20044', { vendorClass: 'none' }],
    ['WIN32 87', { optionId: 65536 }],
    ['WIN32 87', { optionId: 0 }],
    ['WIN32 87', { defaultValue: ['10.0.0.1'] }],
    ['nothing', { optionId: 65535 }],
  ])('are refused with %s', (id, change) => {
    expect(idOf(shell.run('Add-DhcpServerv6OptionDefinition', { ...own, ...change }))).toBe(id);
  });

  test('change and go', () => {
    expect(shell.run('Add-DhcpServerv6OptionDefinition', { ...own, vendorClass: builtin.Name }).output).toEqual([]);
    shell.run('Add-DhcpServerv6OptionDefinition', own);
    const key = { optionId: 1000, vendorClass: builtin.Name };
    expect(shell.run('Set-DhcpServerv6OptionDefinition', { ...key, name: 'New' })).toMatchObject({
      output: [],
      sentences: ['Option definition 1000 on server dhcp1.contoso.com will be changed.'],
    });
    const change = { description: 'd', defaultValue: ['::1'], passThru: true };
    expect(shell.run('Set-DhcpServerv6OptionDefinition', { ...key, ...change }).output).toMatchObject([
      { Name: 'New', Description: 'd', DefaultValue: ['::1'] },
    ]);
    expect(definitions({ optionId: [1000] }).output).toMatchObject([{ Name: 'Own' }]);
    const remove = (args: object) => shell.run('Remove-DhcpServerv6OptionDefinition', args);
    expect(remove({ optionId: [999, 1000], vendorClass: builtin.Name, passthru: true })).toMatchObject({
      output: [{ Name: 'New' }],
      errors: [expect.stringMatching(/^DHCP 20010: /)],
    });
    expect(remove({ optionId: [1000] }).output).toEqual([]);
    expect(definitions({ all: true }).output).toHaveLength(10);
  });
});

describe('option values', () => {
  test('lie on the server, on scopes and on reservations', () => {
    const levels = [{}, { prefix }, { reservedIP: reserved }];
    for (const [index, level] of levels.entries()) set({ ...level, optionId: 24, value: [`d${index}.com`] });
    expect(levels.map((level) => values(level).output)).toEqual(
      levels.map((_, index) => [
        {
          OptionId: 24,
          Type: 'String',
          UserClass: '',
          VendorClass: '',
          Value: [`d${index}.com`],
          Name: 'Domain Search List',
        },
      ]),
    );
    expect(values().objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6OptionValue' } });
    expect(values({ brief: true }).output).toMatchObject([{ Type: null, Name: null, OptionId: 24 }]);
    expect(values({ optionId: [23, 24] })).toMatchObject({
      output: [{ OptionId: 24 }],
      errors: ['DHCP 20010: Failed to get option value of 23 on DHCP server dhcp1.contoso.com.'],
    });
    expect(idOf(values({ prefix: address('2001:db8:2::') }))).toBe('DHCP 20005');
    expect(idOf(values({ reservedIP: address('2001:db8:1::6') }))).toBe('DHCP 20018');
    shell.run('Add-DhcpServerv6Scope', { prefix: address('2001:db8:2::'), name: 'Other' });
    expect(idOf(values({ prefix: address('2001:db8:2::'), reservedIP: reserved }))).toBe('DHCP 20005');
    expect(values({ prefix, reservedIP: reserved }).output).toMatchObject([{ Value: ['d2.com'] }]);
  });

  test('are told apart by vendor and user class', () => {
    shell.run('Add-DhcpServerv6Class', { name: 'Staff', type: 'User', data: 'staff' });
    shell.run('Add-DhcpServerv6OptionDefinition', {
      name: 'v',
      optionId: 24,
      type: 'BinaryData',
      vendorClass: builtin.Name,
    });
    set({ prefix, optionId: 24, value: ['a.b'] });
    set({ prefix, optionId: 24, value: ['staff.b'], userClass: 'Staff' });
    set({ prefix, optionId: 24, value: ['6874'], vendorClass: builtin.Name });
    const shown = (args: object) =>
      values({ prefix, ...args }).output.map((each) => Reflect.get(Object(each), 'Value'));
    expect(shown({})).toEqual([['a.b']]);
    expect(shown({ userClass: 'Staff' })).toEqual([['staff.b']]);
    expect(shown({ vendorClass: builtin.Name })).toEqual([['0x68', '0x74']]);
    expect(shown({ all: true })).toHaveLength(3);
    const remove = (args: object) =>
      shell.run('Remove-DhcpServerv6OptionValue', { prefix, optionId: [24], passThru: true, ...args });
    expect(remove({ userClass: 'Staff' })).toMatchObject({
      output: [{ Value: ['staff.b'] }],
      sentences: ['Option 24 of scope 2001:db8:1:: on server dhcp1.contoso.com will be removed.'],
    });
    expect(remove({ vendorClass: builtin.Name }).output).toMatchObject([{ VendorClass: builtin.Name }]);
    expect(remove({ optionId: [23, 24] })).toMatchObject({
      output: [{ Value: ['a.b'] }],
      errors: [expect.stringMatching(/^DHCP 20010: /)],
    });
    set({ reservedIP: reserved, optionId: 24, value: ['a.b'] });
    expect(remove({ reservedIP: reserved })).toMatchObject({
      output: [],
      errors: [expect.stringMatching(/^WIN32 87: /)],
    });
    expect(remove({ prefix: undefined, reservedIP: reserved, passThru: false }).output).toEqual([]);
    expect(values({ reservedIP: reserved }).output).toEqual([]);
  });

  test('by their own names', () => {
    const machines = shell.dhcp.machines(ADMINISTRATOR);
    machines.add({ name: 'ns.contoso.com', address: ip('10.0.0.53'), ipv6Address: ip6(dns), dnsServer: true });
    expect(machines.find(dns)?.name).toBe('ns.contoso.com');
    const common = {
      dnsServer: addresses(dns),
      domainSearchList: ['a.com', 'b.com'],
      infoRefreshTime: 600,
      passThru: true,
    };
    const { output, sentences } = set({ prefix, ...common });
    expect(output).toMatchObject([
      { OptionId: 24, Value: ['a.com', 'b.com'] },
      { OptionId: 23, Value: [dns] },
      { OptionId: 32, Value: ['600'] },
    ]);
    expect(sentences).toEqual(['The options of scope 2001:db8:1:: on server dhcp1.contoso.com will be set.']);
    expect(set({ reservedIP: reserved, infoRefreshTime: 700 }).output).toEqual([]);
    expect(values({ reservedIP: reserved }).output).toMatchObject([{ Value: ['700'] }]);
    shell.run('Add-DhcpServerv6Class', { name: 'Staff', type: 'User', data: 'staff' });
    expect(set({ ...common, userClass: 'Staff' }).output).toMatchObject([{ UserClass: 'Staff' }, {}, {}]);
  });

  test.each([{ dnsServer: null }, { domainSearchList: null }, { infoRefreshTime: null }])(
    'are not removed by nothing: %j',
    (nothing) => {
      expect(idOf(set(nothing))).toBe('WIN32 87');
    },
  );

  test('DNS servers have to answer, except with -Force', () => {
    const byName = { dnsServer: addresses(dns) };
    const byId = { optionId: 23, value: [dns] };
    expect(set(byName).errors).toEqual([`WIN32 87: ${dns} is not a valid DNS server.`]);
    expect(idOf(set(byId))).toBe('WIN32 87');
    expect(values().output).toEqual([]);
    for (const args of [byName, byId]) expect(set({ ...args, force: true }).errors).toEqual([]);
    expect(values().output).toMatchObject([{ OptionId: 23, Value: [dns] }]);
  });

  test.each([
    ['DHCP 20010', { optionId: 99, value: ['1'] }],
    ['DHCP 20044', { optionId: 24, value: ['1'], userClass: 'none' }],
    ['WIN32 87', { optionId: 22, value: ['10.0.0.1'] }],
    ['WIN32 87', { optionId: 32, value: ['1', '2'] }],
    ['nothing', { optionId: 51, value: ['7'] }],
  ])('are refused with %s', (id, args) => {
    shell.run('Add-DhcpServerv6OptionDefinition', { name: 'x', optionId: 51, type: 'Byte' });
    expect(idOf(set({ prefix, ...args }))).toBe(id);
  });
});

describe('DNS settings', () => {
  const get = (args: object = {}) => shell.run('Get-DhcpServerv6DnsSetting', args).output;
  const change = (args: object) => shell.run('Set-DhcpServerv6DnsSetting', args);

  test('are inherited from the scope and the server', () => {
    const first = { DynamicUpdates: 'OnClientRequest', DeleteDnsRROnLeaseExpiry: true, NameProtection: false };
    expect(get({ iPAddress: reserved })).toEqual([first]);
    expect(change({ dynamicUpdates: 'always' })).toMatchObject({
      output: [],
      sentences: ['The DNS settings of server dhcp1.contoso.com will be changed.'],
    });
    expect(get()).toMatchObject([{ DynamicUpdates: 'Always' }]);
    expect(get({ prefix })).toEqual(get());
    expect(change({ prefix, deleteDnsRROnLeaseExpiry: false, passThru: true }).output).toEqual([
      { DynamicUpdates: 'Always', DeleteDnsRROnLeaseExpiry: false, NameProtection: false },
    ]);
    expect(get({ iPAddress: reserved })).toEqual(get({ prefix }));
    change({ iPAddress: reserved, nameProtection: true });
    expect(get({ iPAddress: reserved })).toMatchObject([{ DeleteDnsRROnLeaseExpiry: false, NameProtection: true }]);
    expect(get({ prefix })).toMatchObject([{ NameProtection: false }]);
    expect(get()).toMatchObject([{ DeleteDnsRROnLeaseExpiry: true }]);
  });

  test('leave those of IPv4 alone', () => {
    change({ dynamicUpdates: 'Never' });
    expect(shell.server().dns.get({}).dynamicUpdates).toBe('OnClientRequest');
  });
});

// RFC 4242: clients are never told to ask again within ten minutes.
test('the information refresh time is at least 600 seconds', () => {
  const id = (seconds: string) => idOf(set({ optionId: 32, value: [seconds] }));
  expect([id('599'), id('600')]).toEqual(['DHCP 20057', 'nothing']);
  expect(idOf(set({ prefix, optionId: 32, value: ['0'] }))).toBe('DHCP 20057');
});
