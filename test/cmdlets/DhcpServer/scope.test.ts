import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { UNLIMITED } from '../../../src/dhcp/model.ts';
import { addScope, ip } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
});
afterEach(() => shell.close());

const small = {
  startRange: address('10.0.10.1'),
  endRange: address('10.0.10.254'),
  subnetMask: address('255.255.255.0'),
  name: 'Lab',
};

describe('Add-DhcpServerv4Scope', () => {
  test('takes every property', () => {
    const all = {
      ...small,
      startRange: address('10.0.10.5'),
      endRange: address('10.0.10.200'),
      name: 'Other',
      description: 'what for',
      state: 'InActive',
      superscopeName: 'Super',
      maxBootpClients: 7,
      activatePolicies: false,
      napEnable: true,
      napProfile: 'profile',
      delay: 25,
      leaseDuration: timeSpan(3600),
      type: 'both',
      passThru: true,
    };
    const { output, sentences } = shell.run('Add-DhcpServerv4Scope', all);
    expect(sentences).toEqual(['Scope 10.0.10.0 with the name Other will be added on server dhcp1.contoso.com.']);
    expect(output).toEqual([
      {
        ScopeId: '10.0.10.0',
        Name: 'Other',
        Description: 'what for',
        SubnetMask: '255.255.255.0',
        StartRange: '10.0.10.5',
        EndRange: '10.0.10.200',
        SuperscopeName: 'Super',
        LeaseDuration: '01:00:00',
        NapProfile: 'profile',
        NapEnable: true,
        Delay: 25,
        State: 'Inactive',
        Type: 'Both',
        MaxBootpClients: 7,
        ActivatePolicies: false,
      },
    ]);
  });

  test('has the defaults of Windows and writes nothing by itself', () => {
    expect(shell.run('Add-DhcpServerv4Scope', small, { line: 'Add-DhcpServerv4Scope $a $b' }).output).toEqual([]);
    expect(shell.lab.history.list()[0]?.command).toBe('Add-DhcpServerv4Scope $a $b');
    expect(shell.run('Get-DhcpServerv4Scope').output).toMatchObject([
      {
        ScopeId: '10.0.10.0',
        LeaseDuration: '8.00:00:00',
        State: 'Active',
        Type: 'Dhcp',
        Delay: 0,
        ActivatePolicies: true,
      },
    ]);
  });

  test('an endless lease is TimeSpan.MaxValue', () => {
    shell.run('Add-DhcpServerv4Scope', { ...small, leaseDuration: timeSpan(UNLIMITED) });
    expect(shell.server().scopes.list()[0]?.leaseDuration).toBe(UNLIMITED);
    expect(shell.run('Get-DhcpServerv4Scope').output).toMatchObject([{ LeaseDuration: '10675199.02:48:05.4775807' }]);
  });

  test('a scope that exists is refused', () => {
    shell.run('Add-DhcpServerv4Scope', small);
    expect(shell.run('Add-DhcpServerv4Scope', small).errors).toEqual([
      'DHCP 20052: Failed to add scope 10.0.10.0 on DHCP server dhcp1.contoso.com.',
    ]);
  });
});

describe('Get-DhcpServerv4Scope', () => {
  test('one missing scope is an error, the others are written', () => {
    addScope(shell.server(), '10.0.10', 'ten');
    addScope(shell.server(), '10.0.20', 'twenty');
    const { output, errors, records } = shell.run('Get-DhcpServerv4Scope', {
      scopeId: addresses('10.0.20.0', '10.0.99.0', '10.0.10.0'),
    });
    expect(output).toMatchObject([{ Name: 'twenty' }, { Name: 'ten' }]);
    expect(errors).toEqual([
      'DHCP 20005: Failed to get scope information for scope 10.0.99.0 on DHCP server dhcp1.contoso.com.',
    ]);
    expect(records[0]).toMatchObject({ category: 'ObjectNotFound' });
  });

  test('a user without rights reads the words of Windows', () => {
    const { errors } = shell.run('Get-DhcpServerv4Scope', {}, { place: { elevated: false } });
    expect(errors).toEqual(['WIN32 5: Failed to enumerate scopes on DHCP server dhcp1.contoso.com.']);
  });

  test('a server is also known by its short name', () => {
    addScope(shell.server('dhcp2'), '10.0.30', 'thirty');
    expect(shell.run('Get-DhcpServerv4Scope', { computerName: 'dhcp2' }).output).toMatchObject([{ Name: 'thirty' }]);
  });
});

describe('Set-DhcpServerv4Scope', () => {
  const scopeId = address('10.0.10.0');
  const changes: Record<string, readonly [unknown, Record<string, unknown>]> = {
    activatePolicies: [false, { ActivatePolicies: false }],
    type: ['Both', { Type: 'Both' }],
    description: ['new', { Description: 'new' }],
    leaseDuration: [timeSpan(7200), { LeaseDuration: '02:00:00' }],
    name: ['Renamed', { Name: 'Renamed' }],
    napEnable: [true, { NapEnable: true }],
    delay: [9, { Delay: 9 }],
    state: ['InActive', { State: 'Inactive' }],
    superscopeName: ['S', { SuperscopeName: 'S' }],
  };

  test.each(Object.entries(changes))('-%s changes that property and no other', (name, [value, shown]) => {
    shell.run('Add-DhcpServerv4Scope', small);
    const [before] = shell.run('Get-DhcpServerv4Scope').output;
    const { output } = shell.run('Set-DhcpServerv4Scope', { scopeId, [name]: value, passThru: true });
    expect(output).toEqual([{ ...(before as object), ...shown }]);
    expect(shell.run('Get-DhcpServerv4Scope').output).toEqual(output);
  });

  test('-NapProfile and -MaxBootpClients need what they belong to', () => {
    shell.run('Add-DhcpServerv4Scope', small);
    const set = (args: object) => shell.run('Set-DhcpServerv4Scope', { scopeId, passThru: true, ...args });
    for (const args of [{ napProfile: 'p' }, { maxBootpClients: 3 }]) {
      expect(set(args)).toMatchObject({ output: [], errors: [expect.stringMatching(/^WIN32 87: /)] });
    }
    expect(set({ napEnable: true, napProfile: 'p' }).output).toMatchObject([{ NapProfile: 'p' }]);
    expect(set({ type: 'Both', maxBootpClients: 3 }).output).toMatchObject([{ MaxBootpClients: 3 }]);
    expect(set({ napProfile: 'q' }).output).toMatchObject([{ NapProfile: 'q', MaxBootpClients: 3 }]);
    // What Get-DhcpServerv4Scope shows of a scope can be asked of another.
    expect(set({ type: 'Dhcp', maxBootpClients: 0xffff_ffff }).errors).toEqual([]);
  });

  test('-StartRange and -EndRange move the range', () => {
    shell.run('Add-DhcpServerv4Scope', small);
    const range = { startRange: address('10.0.10.50'), endRange: address('10.0.10.60') };
    expect(shell.run('Set-DhcpServerv4Scope', { scopeId, ...range }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Scope').output).toMatchObject([
      { StartRange: '10.0.10.50', EndRange: '10.0.10.60' },
    ]);
  });
});

describe('Remove-DhcpServerv4Scope', () => {
  test('each scope by itself; leases refuse it unless -Force', () => {
    const server = shell.server();
    for (const prefix of ['10.0.10', '10.0.20']) addScope(server, prefix);
    server.leases.add({ scopeId: ip('10.0.10.0'), ipAddress: ip('10.0.10.41'), clientId: '00-11-22-33-44-55' });
    const scopeId = addresses('10.0.10.0', '10.0.20.0');
    const { output, errors } = shell.run('Remove-DhcpServerv4Scope', { scopeId, passthru: true });
    expect(output).toMatchObject([{ ScopeId: '10.0.20.0' }]);
    expect(errors).toEqual(['DHCP 20007: Failed to delete scope 10.0.10.0 on DHCP server dhcp1.contoso.com.']);
    expect(shell.run('Remove-DhcpServerv4Scope', { scopeId: addresses('10.0.10.0'), force: true })).toMatchObject({
      output: [],
      errors: [],
    });
    expect(server.scopes.list()).toEqual([]);
  });
});

describe('Get-DhcpServerv4FreeIPAddress', () => {
  const free = (args: object) => shell.run('Get-DhcpServerv4FreeIPAddress', { scopeId: address('10.0.10.0'), ...args });

  test('the first free address, a number of them, or those of a part', () => {
    addScope(shell.server(), '10.0.10');
    expect(free({}).output).toEqual(['10.0.10.1']);
    expect(free({ numAddress: 3 }).output).toEqual(['10.0.10.1', '10.0.10.2', '10.0.10.3']);
    expect(free({ startAddress: address('10.0.10.50') }).output).toEqual(['10.0.10.50']);
    const { output, warnings } = free({ numAddress: 5, endAddress: address('10.0.10.2') });
    expect(output).toEqual(['10.0.10.1', '10.0.10.2']);
    expect(warnings).toHaveLength(1);
  });
});

describe('superscopes', () => {
  beforeEach(() => {
    for (const prefix of ['10.0.10', '10.0.20', '10.0.30']) addScope(shell.server(), prefix);
  });

  test('are made, found, renamed and dissolved', () => {
    const added = shell.run('Add-DhcpServerv4Superscope', {
      superscopeName: 'A',
      scopeId: addresses('10.0.10.0', '10.0.20.0'),
      passThru: true,
    });
    expect(added.output).toEqual([{ SuperscopeName: 'A', ScopeId: ['10.0.10.0', '10.0.20.0'] }]);
    const moved = { superscopeName: 'B', scopeId: addresses('10.0.10.0') };
    const half = { superscopeName: 'B', scopeId: addresses('10.0.10.0', '10.0.30.0'), passThru: true };
    expect(shell.run('Add-DhcpServerv4Superscope', half)).toMatchObject({
      output: [{ SuperscopeName: 'B', ScopeId: '10.0.30.0' }],
      errors: ['DHCP 20004: Failed to add scope 10.0.10.0 to superscope B on DHCP server dhcp1.contoso.com.'],
    });
    expect(
      shell.run('Remove-DhcpServerv4Superscope', {
        superscopeName: 'B',
        scopeId: ['10.0.20.0', '10.0.30.0'],
        passthru: true,
      }),
    ).toMatchObject({
      output: [{ ScopeId: '10.0.30.0' }],
      errors: [expect.stringMatching(/^DHCP 20005: /)],
    });
    expect(shell.run('Add-DhcpServerv4Superscope', moved).errors).toHaveLength(1);
    expect(shell.run('Add-DhcpServerv4Superscope', { ...moved, force: true })).toMatchObject({
      output: [],
      errors: [],
    });
    expect(shell.run('Get-DhcpServerv4Superscope').output).toEqual([
      { SuperscopeName: 'B', ScopeId: '10.0.10.0' },
      { SuperscopeName: 'A', ScopeId: '10.0.20.0' },
    ]);
    expect(shell.run('Get-DhcpServerv4Superscope', { superscopeName: ['B', 'C'] })).toMatchObject({
      output: [{ SuperscopeName: 'B' }],
      errors: [expect.stringContaining('superscope C')],
    });
    const renamed = shell.run('Rename-DhcpServerv4Superscope', { name: 'B', newName: 'C', passThru: true });
    expect(renamed.output).toEqual([{ SuperscopeName: 'C', ScopeId: '10.0.10.0' }]);
    expect(shell.run('Rename-DhcpServerv4Superscope', { name: 'C', newName: 'B' }).output).toEqual([]);
    const statistics = shell.run('Get-DhcpServerv4SuperscopeStatistics', { name: ['B'] });
    expect(statistics.output).toMatchObject([
      { SuperscopeName: 'B', NumScopes: 1, AddressesFree: 254, AddressesInUse: 0 },
    ]);
    expect(shell.run('Get-DhcpServerv4SuperscopeStatistics').output).toHaveLength(2);
  });

  test('lose single scopes or all', () => {
    const scopeId = addresses('10.0.10.0', '10.0.20.0', '10.0.30.0');
    shell.run('Add-DhcpServerv4Superscope', { superscopeName: 'A', scopeId });
    shell.run('Remove-DhcpServerv4Superscope', { superscopeName: 'A', scopeId: ['10.0.20.0'] });
    expect(shell.run('Get-DhcpServerv4Superscope').output).toEqual([
      { SuperscopeName: 'A', ScopeId: ['10.0.10.0', '10.0.30.0'] },
    ]);
    expect(shell.run('Remove-DhcpServerv4Superscope', { superscopeName: 'A', scopeId: ['nonsense'] }).errors).toEqual([
      'WIN32 87: Failed to delete superscope A on DHCP server dhcp1.contoso.com.',
    ]);
    expect(shell.run('Remove-DhcpServerv4Superscope', { superscopeName: 'A', passthru: true }).output).toMatchObject([
      { SuperscopeName: 'A' },
    ]);
    expect(shell.run('Get-DhcpServerv4Superscope').output).toEqual([]);
    expect(shell.server().scopes.list()).toHaveLength(3);
  });
});

describe('exclusion ranges', () => {
  const scopeId = address('10.0.10.0');
  const range = (from: number, to: number) => ({
    startRange: address(`10.0.10.${from}`),
    endRange: address(`10.0.10.${to}`),
  });
  beforeEach(() => {
    for (const prefix of ['10.0.10', '10.0.20']) addScope(shell.server(), prefix);
  });

  test('are added to a scope and listed by scope', () => {
    expect(shell.run('Add-DhcpServerv4ExclusionRange', { scopeId, ...range(1, 9), passThru: true }).output).toEqual([
      { ScopeId: '10.0.10.0', StartRange: '10.0.10.1', EndRange: '10.0.10.9' },
    ]);
    expect(shell.run('Add-DhcpServerv4ExclusionRange', { scopeId, ...range(20, 20) }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4ExclusionRange').output).toHaveLength(2);
    expect(shell.run('Get-DhcpServerv4ExclusionRange', { scopeId: addresses('10.0.20.0') }).output).toEqual([]);
    const outside = { scopeId, startRange: address('10.0.20.1'), endRange: address('10.0.20.5') };
    expect(shell.run('Add-DhcpServerv4ExclusionRange', outside).errors).toEqual([
      'DHCP 20023: Failed to add exclusion range with start range 10.0.20.1 and end range 10.0.20.5 to scope 10.0.10.0 on DHCP server dhcp1.contoso.com.',
    ]);
  });

  test('are removed by their start, their end, or all', () => {
    for (const [from, to] of [
      [1, 9],
      [20, 25],
      [30, 35],
      [40, 45],
    ] as const) {
      shell.run('Add-DhcpServerv4ExclusionRange', { scopeId, ...range(from, to) });
    }
    const remove = (args: object) =>
      shell.run('Remove-DhcpServerv4ExclusionRange', { scopeId, passthru: true, ...args });
    expect(remove({ startRange: address('10.0.10.20') }).output).toMatchObject([{ EndRange: '10.0.10.25' }]);
    expect(remove({ endRange: address('10.0.10.35') }).output).toMatchObject([{ StartRange: '10.0.10.30' }]);
    expect(remove({ passthru: false }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4ExclusionRange').output).toEqual([]);
  });
});
