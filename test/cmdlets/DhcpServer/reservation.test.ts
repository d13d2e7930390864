import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateTime } from '../../../cmdlets/DhcpServer/values.ts';
import { addScope, ip, NEW_YEAR } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  for (const prefix of ['10.0.10', '10.0.20']) addScope(shell.server(), prefix);
});
afterEach(() => shell.close());

const scopeId = address('10.0.10.0');
const scopeNumber = ip('10.0.10.0');

describe('reservations', () => {
  const reserve = (last: number, args: object = {}) =>
    shell.run('Add-DhcpServerv4Reservation', {
      scopeId,
      iPAddress: address(`10.0.10.${last}`),
      clientId: `00-11-22-33-44-${last}`,
      ...args,
    });

  test('are added with everything said of them', () => {
    const { output } = reserve(21, { name: 'printer', description: 'third floor', type: 'Dhcp', passThru: true });
    expect(output).toEqual([
      {
        Name: 'printer',
        Description: 'third floor',
        Type: 'Dhcp',
        ClientId: '00-11-22-33-44-21',
        IPAddress: '10.0.10.21',
        ScopeId: '10.0.10.0',
        AddressState: 'InactiveReservation',
      },
    ]);
    expect(reserve(22).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Reservation', { scopeId }).output).toMatchObject([
      { Type: 'Dhcp' },
      { Type: 'Both', IPAddress: '10.0.10.22' },
    ]);
  });

  test('are found by address and by client, each missing one an error', () => {
    reserve(21);
    expect(
      shell.run('Get-DhcpServerv4Reservation', { iPAddress: addresses('10.0.10.99', '10.0.10.21') }),
    ).toMatchObject({
      output: [{ IPAddress: '10.0.10.21' }],
      errors: ['DHCP 20018: Failed to get reservation 10.0.10.99 on DHCP server dhcp1.contoso.com.'],
    });
    const clientId = ['00-11-22-33-44-21', '00-00-00-00-00-00'];
    expect(shell.run('Get-DhcpServerv4Reservation', { scopeId, clientId })).toMatchObject({
      output: [{ IPAddress: '10.0.10.21' }],
      errors: [expect.stringContaining('00-00-00-00-00-00')],
    });
    expect(shell.run('Get-DhcpServerv4Reservation', { scopeId: address('10.0.20.0') }).output).toEqual([]);
  });

  test.each([
    ['name', 'n', { Name: 'n' }],
    ['description', 'd', { Description: 'd' }],
    ['type', 'Bootp', { Type: 'Bootp' }],
    ['clientId', '00-11-22-33-44-99', { ClientId: '00-11-22-33-44-99' }],
  ])('-%s of Set-DhcpServerv4Reservation changes that and nothing else', (name, value, shown) => {
    const [before] = reserve(21, { name: 'a', description: 'b', passThru: true }).output;
    const change = { iPAddress: address('10.0.10.21'), [name]: value };
    expect(shell.run('Set-DhcpServerv4Reservation', { ...change, passThru: true }).output).toEqual([
      { ...(before as object), ...shown },
    ]);
    expect(shell.run('Set-DhcpServerv4Reservation', change).output).toEqual([]);
  });

  test('are removed by address, by client, or all of a scope', () => {
    for (const last of [21, 22, 23, 24]) reserve(last);
    const remove = (args: object) => shell.run('Remove-DhcpServerv4Reservation', { passThru: true, ...args });
    expect(remove({ iPAddress: addresses('10.0.10.21') }).output).toMatchObject([{ IPAddress: '10.0.10.21' }]);
    expect(remove({ scopeId, clientId: ['00-11-22-33-44-22'] }).output).toMatchObject([{ IPAddress: '10.0.10.22' }]);
    expect(remove({ scopeId, passThru: false })).toMatchObject({ output: [], errors: [] });
    expect(shell.server().reservations.list(scopeNumber)).toEqual([]);
  });
});

describe('leases', () => {
  const lease = (last: number, args: object = {}) =>
    shell.run('Add-DhcpServerv4Lease', {
      scopeId,
      iPAddress: address(`10.0.10.${last}`),
      clientId: `00-11-22-33-44-${last}`,
      ...args,
    });

  test('are entered with everything said of them', () => {
    const ends = dateTime(NEW_YEAR + 5 * 86_400_000);
    const { output } = lease(41, {
      hostName: 'pc',
      description: 'a lease',
      clientType: 'BootP',
      leaseExpiryTime: ends,
      napCapable: true,
      napStatus: 'InProbation',
      probationEnds: dateTime(NEW_YEAR + 86_400_000),
      policyName: 'P',
      dnsRR: 'AandPTR',
      dnsRegistration: 'Complete',
      passThru: true,
    });
    expect(output).toEqual([
      {
        AddressState: 'Active',
        IPAddress: '10.0.10.41',
        ScopeId: '10.0.10.0',
        Description: 'a lease',
        ClientId: '00-11-22-33-44-41',
        HostName: 'pc',
        ClientType: 'BootP',
        LeaseExpiryTime: String(ends),
        NapCapable: true,
        NapStatus: 'InProbation',
        ProbationEnds: String(dateTime(NEW_YEAR + 86_400_000)),
        PolicyName: 'P',
        DnsRR: 'AandPTR',
        DnsRegistration: 'Complete',
        ServerIP: '10.0.0.1',
      },
    ]);
    expect(lease(51, { napStatus: 'Exempt', passThru: true }).output).toMatchObject([{ NapStatus: 'Exempt' }]);
    expect(lease(42, { addressState: 'Declined' }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Lease', { badLeases: true }).output).toMatchObject([{ IPAddress: '10.0.10.42' }]);
  });

  test('are found by scope, address, client and state', () => {
    lease(41);
    lease(42);
    lease(43, { addressState: 'Declined' });
    lease(44, { addressState: 'Expired' });
    const found = (args: object) =>
      shell.run('Get-DhcpServerv4Lease', args).output.map((each) => (each as { IPAddress: string }).IPAddress);
    expect(found({ scopeId })).not.toContain('10.0.10.44');
    expect(found({ scopeId, allLeases: true })).toEqual(['10.0.10.41', '10.0.10.42', '10.0.10.43', '10.0.10.44']);
    expect(found({ iPAddress: addresses('10.0.10.42') })).toEqual(['10.0.10.42']);
    expect(found({ scopeId, clientId: ['00-11-22-33-44-41'] })).toEqual(['10.0.10.41']);
    expect(found({ scopeId, badLeases: true })).toEqual(['10.0.10.43']);
    expect(found({ scopeId: address('10.0.20.0'), badLeases: true })).toEqual([]);
  });

  test('are removed by address, by client, the declined ones, or all of a scope', () => {
    for (const last of [41, 42, 43, 44]) lease(last, last === 43 ? { addressState: 'Declined' } : {});
    const remove = (args: object) => shell.run('Remove-DhcpServerv4Lease', { passThru: true, ...args });
    expect(remove({ iPAddress: addresses('10.0.10.41', '10.0.10.99') })).toMatchObject({
      output: [{ IPAddress: '10.0.10.41' }],
      errors: [expect.stringContaining('10.0.10.99')],
    });
    expect(remove({ scopeId, clientId: ['00-11-22-33-44-42'] }).output).toMatchObject([{ IPAddress: '10.0.10.42' }]);
    expect(remove({ scopeId, badLeases: true }).output).toMatchObject([{ IPAddress: '10.0.10.43' }]);
    expect(remove({ scopeId, passThru: false }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Lease', { scopeId, allLeases: true }).output).toEqual([]);
  });

  test('that contradict the scope are reported, and repaired when confirmed', () => {
    lease(90);
    shell.server().scopes.set(scopeNumber, { startRange: ip('10.0.10.1'), endRange: ip('10.0.10.80') });
    const repair = (args: object, answers = {}) =>
      shell.run('Repair-DhcpServerv4IPRecord', { scopeId: [scopeId], ...args }, answers);
    const report = repair({ reportOnly: true });
    const refused = repair({}, { proceed: false });
    expect(report.questions).toEqual([]);
    expect(refused.questions).toHaveLength(1);
    expect(refused.output).toEqual([]);
    expect(repair({ force: true }).questions).toEqual([]);
    expect(report.output).toEqual([{ ScopeId: '10.0.10.0', IPAddress: '10.0.10.90' }]);
    expect(repair({ reportOnly: true }).output).toEqual([]);
  });
});

describe('statistics', () => {
  test('count scopes and the server', () => {
    shell.server().leases.add({ scopeId: scopeNumber, ipAddress: ip('10.0.10.41'), clientId: '00-11-22-33-44-41' });
    expect(shell.run('Get-DhcpServerv4ScopeStatistics').output).toHaveLength(2);
    expect(
      shell.run('Get-DhcpServerv4ScopeStatistics', { scopeId: addresses('10.0.10.0', '10.0.99.0') }),
    ).toMatchObject({
      output: [{ ScopeId: '10.0.10.0', AddressesInUse: 1, AddressesFree: 253, AddressesFreeOnThisServer: null }],
      errors: [expect.stringContaining('10.0.99.0')],
    });
    shell.server().failover.add({ name: 'A', partnerServer: 'dhcp2.contoso.com', scopeIds: [scopeNumber] });
    const shares = ['AddressesFreeOnThisServer', 'AddressesInUseOnThisServer', 'AddressesInUseOnPartnerServer'];
    const shown = (args: object) =>
      shell
        .run('Get-DhcpServerv4ScopeStatistics', args)
        .output.map((each) => shares.map((name) => Reflect.get(each as object, name)));
    expect(shown({})).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(shown({ failover: true })).toEqual([
      [expect.any(Number), expect.any(Number), expect.any(Number)],
      [null, null, null],
    ]);
    expect(shell.run('Get-DhcpServerv4Statistics').output).toMatchObject([
      { TotalScopes: 2, TotalAddresses: 508, AddressesInUse: 1, AddressesAvailable: 507 },
    ]);
  });
});
