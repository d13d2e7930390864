import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DateTime } from '../../../src/types/date-time.ts';
import { NEW_YEAR } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
});
afterEach(() => shell.close());

const prefix = address('2001:db8:1::');
const at = (end: string) => address(`2001:db8:1::${end}`);
const on = 'on server dhcp1.contoso.com';

describe('exclusion ranges', () => {
  const range = { prefix, startRange: at('1'), endRange: at('10') };

  test('are added, listed and removed', () => {
    expect(shell.run('Add-DhcpServerv6ExclusionRange', range)).toMatchObject({
      output: [],
      sentences: [`Exclusion range 2001:db8:1::1 to 2001:db8:1::10 will be added to scope 2001:db8:1:: ${on}.`],
    });
    const shown = { Prefix: '2001:db8:1::', StartRange: '2001:db8:1::1', EndRange: '2001:db8:1::10' };
    const { output, objects } = shell.run('Get-DhcpServerv6ExclusionRange');
    expect(output).toEqual([shown]);
    expect(objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6ExclusionRange' } });
    const added = shell.run('Add-DhcpServerv6ExclusionRange', {
      ...range,
      startRange: at('20'),
      endRange: at('20'),
      passThru: true,
    });
    expect(added.output).toEqual([{ ...shown, StartRange: '2001:db8:1::20', EndRange: '2001:db8:1::20' }]);
    expect(shell.run('Remove-DhcpServerv6ExclusionRange', { prefix, passthru: true }).output).toHaveLength(2);
    expect(shell.run('Get-DhcpServerv6ExclusionRange').output).toEqual([]);
  });

  test('are those of the scopes asked for', () => {
    shell.run('Add-DhcpServerv6Scope', { prefix: address('2001:db8:2::'), name: 'Other' });
    shell.run('Add-DhcpServerv6ExclusionRange', range);
    const asked = (text: string) => shell.run('Get-DhcpServerv6ExclusionRange', { prefix: addresses(text) });
    expect(asked('2001:db8:2::').output).toEqual([]);
    expect(asked('2001:db8:1::').output).toHaveLength(1);
    expect(asked('2001:db8:3::').errors[0]).toMatch(/^DHCP 20005: .* 2001:db8:3:: /);
  });

  test('are removed by their start or end', () => {
    const left = () => shell.run('Get-DhcpServerv6ExclusionRange').output.length;
    shell.run('Add-DhcpServerv6ExclusionRange', range);
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at('21'), endRange: at('30') });
    const remove = (which: object) => shell.run('Remove-DhcpServerv6ExclusionRange', { prefix, ...which });
    expect(remove({ startRange: at('2') }).errors[0]).toMatch(/^WIN32 87: /);
    expect(remove({ endRange: at('40') }).errors[0]).toMatch(/^DHCP 20007: /);
    expect(left()).toBe(2);
    expect(remove({ startRange: at('1') }).sentences).toEqual([
      `Exclusion ranges from 2001:db8:1::1 will be removed from scope 2001:db8:1:: ${on}.`,
    ]);
    expect(left()).toBe(1);
    shell.run('Add-DhcpServerv6ExclusionRange', range);
    remove({ endRange: at('30') });
    expect(shell.run('Get-DhcpServerv6ExclusionRange').output).toMatchObject([{ StartRange: '2001:db8:1::1' }]);
  });

  test.each([
    ['1', '10'],
    ['10', '20'],
    ['30', '2f'],
    ['30', '1:0:0:0:0'],
  ])('neither touch another one nor leave the prefix: %s to %s', (start, end) => {
    shell.run('Add-DhcpServerv6ExclusionRange', range);
    const other = end.includes(':') ? address('2001:db8:1:1::') : at(end);
    const { errors } = shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at(start), endRange: other });
    expect(errors[0]).toMatch(/^DHCP 20023: Failed to add exclusion range with start range 2001:db8:1::/);
  });
});

describe('reservations', () => {
  const reservation = { prefix, iPAddress: at('5'), clientDuid: '00-01-AB', iaid: 7 };
  const shown = {
    Iaid: 7,
    ClientDuid: '00-01-ab',
    IPAddress: '2001:db8:1::5',
    Prefix: '2001:db8:1::',
    Name: 'printer',
    Description: 'third floor',
    AddressState: 'InactiveReservation',
  };

  test('are added with every property', () => {
    const { output, objects, sentences } = shell.run('Add-DhcpServerv6Reservation', {
      ...reservation,
      name: 'printer',
      description: 'third floor',
      passThru: true,
    });
    expect(output).toEqual([shown]);
    expect(objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6Reservation' } });
    expect(sentences).toEqual([
      `A reservation of 2001:db8:1::5 for client 00-01-AB will be added to scope 2001:db8:1:: ${on}.`,
    ]);
  });

  test.each([
    ['DHCP 20005', { prefix: address('2001:db8:2::') }],
    ['DHCP 20018', { iPAddress: address('2001:db8:2::5') }],
    ['DHCP 20018', { iPAddress: address('2001:db8:1::') }],
    ['DHCP 20022', { clientDuid: '00-02' }],
    ['DHCP 20022', { iPAddress: at('6') }],
    ['WIN32 87', { iPAddress: at('6'), clientDuid: 'x' }],
    ['nothing', { iPAddress: at('6'), iaid: 8 }],
    ['nothing', { iPAddress: at('6'), clientDuid: '00-02' }],
  ])('are refused with %s', (id, change) => {
    expect(shell.run('Add-DhcpServerv6Reservation', reservation)).toMatchObject({ errors: [], output: [] });
    const { errors } = shell.run('Add-DhcpServerv6Reservation', { ...reservation, ...change });
    expect(errors[0]?.replace(/:.*/, '') ?? 'nothing').toBe(id);
  });

  test('change property by property', () => {
    shell.run('Add-DhcpServerv6Reservation', reservation);
    shell.run('Add-DhcpServerv6Reservation', { ...reservation, iPAddress: at('6'), iaid: 9 });
    const set = (change: object) => shell.run('Set-DhcpServerv6Reservation', { iPAddress: at('5'), ...change });
    expect(set({ name: 'printer', description: 'third floor' }).output).toEqual([]);
    expect(set({ passThru: true }).output).toEqual([shown]);
    expect(set({ clientDuid: 'AA', iaid: 8, passThru: true }).output).toEqual([
      { ...shown, ClientDuid: 'aa', Iaid: 8 },
    ]);
    expect(set({ iaid: 8 }).sentences).toEqual([`The reservation of 2001:db8:1::5 ${on} will be changed.`]);
    expect(set({ clientDuid: '00-01-AB', iaid: 9 }).errors[0]).toMatch(/^DHCP 20022: /);
    expect(set({ clientDuid: 'zz' }).errors[0]).toMatch(/^WIN32 87: /);
    expect(shell.run('Set-DhcpServerv6Reservation', { iPAddress: at('9') }).errors).toEqual([
      'DHCP 20018: Failed to set reservation 2001:db8:1::9 on DHCP server dhcp1.contoso.com.',
    ]);
  });

  test('are found by scope and by address', () => {
    shell.run('Add-DhcpServerv6Reservation', reservation);
    shell.run('Add-DhcpServerv6Reservation', { ...reservation, iPAddress: at('ffff:1'), iaid: 8 });
    const iaids = (args: object) =>
      shell.run('Get-DhcpServerv6Reservation', args).output.map((each) => Reflect.get(Object(each), 'Iaid'));
    expect(iaids({ prefix })).toEqual([7, 8]);
    const { output, errors } = shell.run('Get-DhcpServerv6Reservation', { iPAddress: [at('9'), at('ffff:1')] });
    expect(output).toMatchObject([{ Iaid: 8 }]);
    expect(errors).toHaveLength(1);
    expect(shell.offers('Set-DhcpServerv6Reservation', 'IPAddress')).toEqual(['2001:db8:1::5', '2001:db8:1::ffff:1']);
    expect(shell.offers('Get-DhcpServerv6Reservation', 'IPAddress', { Prefix: '2001:db8:1::' })).toHaveLength(2);
  });

  test('are removed by address and by scope', () => {
    for (const iaid of [5, 6, 7]) {
      shell.run('Add-DhcpServerv6Reservation', { ...reservation, iPAddress: at(String(iaid)), iaid });
    }
    const remove = (args: object) => shell.run('Remove-DhcpServerv6Reservation', args);
    expect(remove({ iPAddress: [at('9'), at('5')], passThru: true })).toMatchObject({
      output: [{ Iaid: 5 }],
      errors: ['DHCP 20018: Failed to delete reservation 2001:db8:1::9 on DHCP server dhcp1.contoso.com.'],
    });
    expect(remove({ iPAddress: [at('6')] }).output).toEqual([]);
    expect(remove({ prefix, passThru: true })).toMatchObject({
      output: [{ Iaid: 7 }],
      sentences: [`All reservations of scope 2001:db8:1:: ${on} will be deleted.`],
    });
    expect(shell.run('Get-DhcpServerv6Reservation', { prefix }).output).toEqual([]);
  });

  test('go with their scope', () => {
    shell.run('Add-DhcpServerv6Reservation', reservation);
    shell.run('Remove-DhcpServerv6Scope', { prefix: [prefix], force: true });
    shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
    expect(shell.run('Get-DhcpServerv6Reservation', { prefix }).output).toEqual([]);
  });

  test('are active while their client holds the lease', () => {
    shell.run('Add-DhcpServerv6Reservation', reservation);
    shell.run('Add-DhcpServerv6Lease', reservation);
    const state = () => shell.run('Get-DhcpServerv6Reservation', { prefix }).output;
    expect(state()).toMatchObject([{ AddressState: 'ActiveReservation' }]);
    shell.time.now += 13 * 86_400_000;
    expect(state()).toMatchObject([{ AddressState: 'InactiveReservation' }]);
  });
});

describe('leases', () => {
  const lease = { iPAddress: at('10'), clientDuid: '00-01', iaid: 7 };

  test('are added with every property', () => {
    const { output, objects, sentences } = shell.run('Add-DhcpServerv6Lease', {
      ...lease,
      hostName: 'pc',
      description: 'what',
      addressType: 'iata',
      leaseExpiryTime: DateTime.fromUnix(NEW_YEAR + 3_600_000),
      passThru: true,
    });
    expect(output).toEqual([
      {
        AddressType: 'IATA',
        IPAddress: '2001:db8:1::10',
        Prefix: '2001:db8:1::',
        Description: 'what',
        ClientDuid: '00-01',
        HostName: 'pc',
        Iaid: 7,
        LeaseExpiryTime: String(DateTime.fromUnix(NEW_YEAR + 3_600_000)),
      },
    ]);
    expect(objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6Lease' } });
    expect(sentences).toEqual([
      `A lease of 2001:db8:1::10 for client 00-01 will be added to scope 2001:db8:1:: ${on}.`,
    ]);
  });

  test('last the valid lifetime of their scope', () => {
    expect(shell.run('Add-DhcpServerv6Lease', lease).output).toEqual([]);
    expect(shell.server().v6.leases.query({ prefix: '20010db8000100000000000000000000' })).toMatchObject([
      { addressType: 'IANA', leaseExpiryTime: NEW_YEAR + 12 * 86_400_000 },
    ]);
  });

  test.each([
    ['DHCP 20005', { iPAddress: address('2001:db8:2::1') }],
    ['DHCP 20014', { clientDuid: '00-02' }],
    ['DHCP 20014', { iPAddress: at('11') }],
    ['DHCP 20022', { iPAddress: at('5'), clientDuid: '00-02' }],
    ['WIN32 87', { iPAddress: at('11'), clientDuid: '?' }],
    ['nothing', { iPAddress: at('11'), iaid: 8 }],
    ['nothing', { iPAddress: at('11'), addressType: 'IATA' }],
  ])('are refused with %s', (id, change) => {
    shell.run('Add-DhcpServerv6Reservation', { prefix, iPAddress: at('5'), clientDuid: '00-09', iaid: 1 });
    shell.run('Add-DhcpServerv6Lease', lease);
    const { errors } = shell.run('Add-DhcpServerv6Lease', { ...lease, ...change });
    expect(errors[0]?.replace(/:.*/, '') ?? 'nothing').toBe(id);
  });

  test('whose time is over give their address away', () => {
    shell.run('Add-DhcpServerv6Lease', lease);
    shell.time.now += 13 * 86_400_000;
    expect(shell.run('Add-DhcpServerv6Lease', { ...lease, clientDuid: '00-02' }).errors).toEqual([]);
  });

  test('are found and removed by scope and by address', () => {
    for (const iaid of [10, 11, 12]) {
      shell.run('Add-DhcpServerv6Lease', { ...lease, iPAddress: at(String(iaid)), iaid });
    }
    const get = (args: object) => shell.run('Get-DhcpServerv6Lease', args);
    expect(get({ prefix }).output).toHaveLength(3);
    expect(get({ prefix: address('2001:db8:2::') }).errors[0]).toMatch(/^DHCP 20005: .* 2001:db8:2:: /);
    expect(get({ iPAddress: [at('99'), at('11')] })).toMatchObject({
      output: [{ Iaid: 11 }],
      errors: ['DHCP 20013: Failed to get lease 2001:db8:1::99 on DHCP server dhcp1.contoso.com.'],
    });
    const remove = (args: object) => shell.run('Remove-DhcpServerv6Lease', args);
    expect(remove({ iPAddress: [at('11')] })).toMatchObject({
      output: [],
      sentences: [`The lease of 2001:db8:1::11 ${on} will be deleted.`],
    });
    expect(remove({ prefix, passThru: true })).toMatchObject({
      output: [{ Iaid: 10 }, { Iaid: 12 }],
      sentences: [`All leases of scope 2001:db8:1:: ${on} will be deleted.`],
    });
    expect(get({ prefix }).output).toEqual([]);
  });

  test('of reserved addresses stay', () => {
    shell.run('Add-DhcpServerv6Reservation', { ...lease, prefix });
    shell.run('Add-DhcpServerv6Lease', lease);
    expect(shell.run('Remove-DhcpServerv6Lease', { iPAddress: [at('10')] }).errors[0]).toMatch(/^DHCP 20019: /);
    expect(shell.run('Remove-DhcpServerv6Lease', { prefix, passThru: true }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv6Lease', { prefix }).output).toHaveLength(1);
  });

  test('keep their scope from being deleted without -Force', () => {
    shell.run('Add-DhcpServerv6Lease', lease);
    expect(shell.run('Remove-DhcpServerv6Scope', { prefix: [prefix] }).errors[0]).toMatch(/^DHCP 20007: /);
    expect(shell.run('Remove-DhcpServerv6Scope', { prefix: [prefix], force: true }).errors).toEqual([]);
    expect(shell.lab.read((view) => view.leases6.ofServer('dhcp1.contoso.com'))).toEqual([]);
  });

  test('come back with an undone change, a restored backup and nothing else', () => {
    shell.run('Add-DhcpServerv6Lease', lease);
    shell.server().configuration.backup('C:\\backup');
    shell.run('Remove-DhcpServerv6Lease', { prefix });
    const count = () => shell.run('Get-DhcpServerv6Lease', { prefix }).output.length;
    shell.lab.undo({ who: 'x', server: '', command: 'undo' }, shell.lab.history.list()[0]?.id ?? 0);
    expect(count()).toBe(1);
    shell.run('Remove-DhcpServerv6Lease', { prefix });
    shell.run('Add-DhcpServerv6Lease', { ...lease, iPAddress: at('11') });
    shell.server().configuration.restore('C:\\backup');
    expect(shell.run('Get-DhcpServerv6Lease', { prefix }).output).toMatchObject([{ IPAddress: '2001:db8:1::10' }]);
    shell.lab.undo({ who: 'x', server: '', command: 'undo' }, shell.lab.history.list()[0]?.id ?? 0);
    expect(shell.run('Get-DhcpServerv6Lease', { prefix }).output).toMatchObject([{ IPAddress: '2001:db8:1::11' }]);
  });
});

describe('Get-DhcpServerv6FreeIPAddress', () => {
  const free = (args: object = {}) => shell.run('Get-DhcpServerv6FreeIPAddress', { prefix, ...args });

  test('passes over exclusions, reservations and running leases', () => {
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at('2'), endRange: at('ffff:ffff') });
    shell.run('Add-DhcpServerv6Reservation', { prefix, iPAddress: at('1:0:0'), clientDuid: '00', iaid: 1 });
    shell.run('Add-DhcpServerv6Lease', { iPAddress: at('1:0:1'), clientDuid: '00', iaid: 2 });
    expect(free({ numAddress: 3 }).output).toEqual(['2001:db8:1::1', '2001:db8:1::1:0:2', '2001:db8:1::1:0:3']);
    expect(free().output).toEqual(['2001:db8:1::1']);
    shell.time.now += 13 * 86_400_000;
    expect(free({ startAddress: at('2') }).output).toEqual(['2001:db8:1::1:0:1']);
  });

  test('stays between its bounds, and says when it found too few', () => {
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at('3'), endRange: at('4') });
    expect(free({ startAddress: at('2'), endAddress: at('5'), numAddress: 3 })).toMatchObject({
      output: ['2001:db8:1::2', '2001:db8:1::5'],
      warnings: ['The end of the address range was reached: scope 2001:db8:1:: has only 2 free addresses there.'],
    });
    expect(free({ endAddress: at('2'), numAddress: 3 }).output).toEqual(['2001:db8:1::1', '2001:db8:1::2']);
  });

  test.each([
    ['DHCP 20005', { prefix: address('2001:db8:2::') }],
    ['DHCP 20126', { startAddress: at('3'), endAddress: at('4') }],
    ['WIN32 87', { startAddress: at('4'), endAddress: at('3') }],
    ['WIN32 87', { startAddress: at('1'), endAddress: at('3'), numAddress: 4 }],
    ['WIN32 87', { numAddress: 1025 }],
    ['WIN32 87', { startAddress: address('2001:db8:2::1') }],
  ])('is refused with %s', (id, args) => {
    shell.run('Add-DhcpServerv6ExclusionRange', { prefix, startRange: at('3'), endRange: at('4') });
    expect(free(args).errors[0]?.replace(/:.*/, '')).toBe(id);
  });
});
