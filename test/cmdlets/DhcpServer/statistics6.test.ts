import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { KIND } from '../../../src/dhcp/kinds.ts';
import { CimInstance } from '../../../src/types/cim-instance.ts';
import { NetNumber } from '../../../src/types/numbers.ts';
import { ADMINISTRATOR, ip, ip6, NEW_YEAR } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
});
afterEach(() => shell.close());

const prefix = address('2001:db8:1::');
const at = (end: string) => address(`2001:db8:1::${end}`);
const most = 2n ** 64n - 1n;
const server = 'dhcp1.contoso.com';

/** The exact counts, as text: they are beyond what a number can hold. */
function counts(name: string, args: object = {}): string[] {
  return shell.run(name, args).objects.map((object) => {
    if (!(object instanceof CimInstance)) throw new Error('no CIM object');
    return object.values
      .map((value) => String(value instanceof NetNumber ? value.value : value))
      .slice(0, 5)
      .join(' ');
  });
}

describe('Get-DhcpServerv6ScopeStatistics', () => {
  test('counts a whole prefix', () => {
    expect(counts('Get-DhcpServerv6ScopeStatistics')).toEqual([`${most} 0 0 2001:db8:1:: 0`]);
  });

  test('counts leases, reservations and advertised addresses, those excluded too, as in use but not as free', () => {
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: prefix, endRange: at('f') });
    shell.run('Add-DhcpServerv6Reservation', { prefix, iPAddress: at('5'), clientDuid: '00', iaid: 1 });
    shell.run('Add-DhcpServerv6Reservation', { prefix, iPAddress: at('15'), clientDuid: '00', iaid: 2 });
    shell.run('Add-DhcpServerv6Lease', { iPAddress: at('15'), clientDuid: '00', iaid: 2 });
    shell.run('Add-DhcpServerv6Lease', { iPAddress: at('16'), clientDuid: '00', iaid: 3 });
    shell.lab.write({ who: 'x', server, command: 'x' }, (transaction) =>
      transaction.putLease6({
        server,
        address: ip6('2001:db8:1::17'),
        scope: ip6('2001:db8:1::'),
        client: '01',
        state: 'Advertised',
        expires: null,
        value: '{"iaid":1}',
      }),
    );
    expect(counts('Get-DhcpServerv6ScopeStatistics')).toEqual([`${most - 15n - 3n} 3 1 2001:db8:1:: 2`]);
    shell.time.now += 13 * 86_400_000;
    expect(counts('Get-DhcpServerv6ScopeStatistics')).toEqual([`${most - 15n - 2n} 2 1 2001:db8:1:: 2`]);
  });

  test('tells how full a scope is', () => {
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at('5'), endRange: at('ffff:ffff:ffff:ffff') });
    shell.run('Add-DhcpServerv6Lease', { iPAddress: at('1'), clientDuid: '00', iaid: 1 });
    expect(shell.run('Get-DhcpServerv6ScopeStatistics').output).toEqual([
      {
        AddressesFree: 3,
        AddressesInUse: 1,
        PendingAdvertises: 0,
        Prefix: '2001:db8:1::',
        ReservedAddress: 0,
        PercentageInUse: 25,
      },
    ]);
  });

  test('takes each prefix by itself', () => {
    shell.run('Add-DhcpServerv6Scope', { prefix: address('2001:db8:2::'), name: 'Other' });
    const { output, errors } = shell.run('Get-DhcpServerv6ScopeStatistics', {
      prefix: addresses('2001:db8:3::', '2001:db8:2::'),
    });
    expect(output).toMatchObject([{ Prefix: '2001:db8:2::' }]);
    expect(errors).toEqual([
      'DHCP 20005: Failed to get statistics of scope 2001:db8:3:: on DHCP server dhcp1.contoso.com.',
    ]);
  });
});

describe('Get-DhcpServerv6Statistics', () => {
  const statistics = () => shell.server().v6.statistics.server();

  test('adds the scopes up as far as the counters reach', () => {
    expect(statistics()).toMatchObject({ totalScopes: 1, totalAddresses: most, addressesAvailable: most });
    shell.run('Add-DhcpServerv6Scope', { prefix: address('2001:db8:2::'), name: 'Other' });
    shell.run('Add-DhcpServerv6Lease', { iPAddress: at('1'), clientDuid: '00', iaid: 1 });
    expect(statistics()).toMatchObject({
      totalScopes: 2,
      totalAddresses: most,
      addressesInUse: 1n,
      pendingAdvertises: 0n,
      percentageAvailable: 100,
    });
  });

  test('shows the messages that were counted and the time of the start', () => {
    const counters = {
      solicits: 1,
      advertises: 2,
      confirms: 3,
      declines: 4,
      informs: 5,
      rebinds: 6,
      releases: 7,
      renews: 8,
      replies: 9,
      requests: 10,
    };
    shell.lab.write({ who: 'x', server, command: 'x' }, (transaction) =>
      transaction.write(server, KIND.counters6, '', counters),
    );
    const { output, objects } = shell.run('Get-DhcpServerv6Statistics');
    expect(Object.values(Object(output[0])).slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6Statistics' } });
    expect(statistics().serverStartTime).toBe(NEW_YEAR);
  });
});

describe('the stateless store', () => {
  const set = (args: object) => shell.run('Set-DhcpServerv6StatelessStore', args);
  const get = (args: object = {}) => shell.run('Get-DhcpServerv6StatelessStore', args);
  const off = { Prefix: null, Enabled: false, PurgeInterval: '30.00:00:00' };

  test('is off, and a scope follows its server until it has a setting of its own', () => {
    expect(get().output).toEqual([off]);
    expect(get({ prefix: [prefix] }).output).toEqual([{ ...off, Prefix: '2001:db8:1::' }]);
    expect(set({ enabled: true })).toMatchObject({
      output: [],
      sentences: ['The stateless store of server dhcp1.contoso.com will be changed.'],
    });
    expect(get({ prefix: [prefix] }).output).toMatchObject([{ Enabled: true }]);
    const change = { prefix, enabled: false, purgeInterval: timeSpan(2 * 3600 + 59), passThru: true };
    expect(set(change)).toMatchObject({
      output: [{ Prefix: '2001:db8:1::', Enabled: false, PurgeInterval: '02:00:00' }],
      sentences: ['The stateless store of scope 2001:db8:1:: on server dhcp1.contoso.com will be changed.'],
    });
    expect(get().output).toEqual([{ ...off, Enabled: true }]);
    expect(get().objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6StatelessStore' } });
  });

  test('keeps entries for an hour at least, and knows no other scopes', () => {
    expect(set({ purgeInterval: timeSpan(3599) }).errors).toEqual([
      'WIN32 87: Failed to set the stateless store settings of the server on DHCP server dhcp1.contoso.com.',
    ]);
    expect(get({ prefix: addresses('2001:db8:2::', '2001:db8:1::') })).toMatchObject({
      output: [{ Prefix: '2001:db8:1::' }],
      errors: [expect.stringMatching(/^DHCP 20005: .* scope 2001:db8:2:: /)],
    });
    expect(set({ prefix: address('2001:db8:2::') }).errors[0]).toMatch(/^DHCP 20005: /);
  });

  test('is counted where it is on', () => {
    shell.run('Add-DhcpServerv6Scope', { prefix: address('2001:db8:2::'), name: 'Other' });
    const counted = () => shell.run('Get-DhcpServerv6StatelessStatistics');
    expect(counted().output).toEqual([]);
    set({ prefix, enabled: true });
    shell.lab.write({ who: 'x', server, command: 'x' }, (transaction) =>
      transaction.write(server, KIND.statelessClients6, '', { [ip6('2001:db8:1::')]: 12 }),
    );
    expect(counted().output).toEqual([{ Prefix: '2001:db8:1::', AddressesInUse: 12 }]);
    expect(counted().objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6StatelessStatistics' } });
  });
});

describe('bindings', () => {
  const binding = {
    InterfaceAlias: 'Ethernet',
    BindingState: true,
    InterfaceGuid: '{D7C4A6B0-2F1E-4C53-9A8D-00000A000001}',
    IPAddress: 'fe80::215:5dff:fe00:1%4',
    InterfaceIndex: 4,
  };

  test('are the one interface, with its link-local or its own address', () => {
    expect(shell.run('Get-DhcpServerv6Binding').output).toEqual([binding]);
    shell.dhcp
      .machines(ADMINISTRATOR)
      .add({ name: 'dhcp9.contoso.com', address: ip('10.0.0.9'), ipv6Address: ip6('2001:db8::9') });
    expect(shell.run('Get-DhcpServerv6Binding', { computerName: 'dhcp9' }).output).toMatchObject([
      { IPAddress: '2001:db8::9' },
    ]);
  });

  test('are turned off and on, not those of IPv4', () => {
    const set = (args: object) => shell.run('Set-DhcpServerv6Binding', args);
    expect(set({ interfaceAlias: ['none', 'ethernet'], bindingState: false, passThru: true })).toMatchObject({
      output: [{ ...binding, BindingState: false }],
      sentences: [
        'Server dhcp1.contoso.com will be unbound from interface none for IPv6.',
        'Server dhcp1.contoso.com will be unbound from interface ethernet for IPv6.',
      ],
      errors: [expect.stringMatching(/^WIN32 87: Failed to set binding of interface none /)],
    });
    expect(shell.run('Get-DhcpServerv6Binding').output).toMatchObject([{ BindingState: false }]);
    expect(shell.server().configuration.bindings()).toMatchObject([{ bindingState: true }]);
    expect(set({ interfaceAlias: ['Ethernet'], bindingState: true })).toMatchObject({ output: [], errors: [] });
    expect(shell.run('Get-DhcpServerv6Binding').output).toEqual([binding]);
  });
});
