import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CimSession } from '../../../cmdlets/CimCmdlets/cim-session.ts';
import { timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { PSObject } from '../../../src/types/ps-object.ts';
import { addScope, ip } from '../../dhcp/labs.ts';
import { addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
  for (const prefix of ['10.0.10', '10.0.20', '10.0.30', '10.0.40']) addScope(shell.server(), prefix);
});
afterEach(() => shell.close());

function relate(): void {
  const { failover } = shell.server();
  failover.add({ name: 'A', partnerServer: 'dhcp2.contoso.com', scopeIds: [ip('10.0.10.0'), ip('10.0.20.0')] });
  failover.add({ name: 'B', partnerServer: 'dhcp3.contoso.com', scopeIds: [ip('10.0.30.0')] });
}

describe('Add-DhcpServerv4Failover', () => {
  const basic = { name: 'A', partnerServer: 'dhcp2.contoso.com', scopeId: addresses('10.0.10.0', '10.0.20.0') };

  test('makes a load balance with all that is said', () => {
    const { output, questions } = shell.run('Add-DhcpServerv4Failover', {
      ...basic,
      maxClientLeadTime: timeSpan(7200),
      stateSwitchInterval: timeSpan(1800),
      autoStateTransition: true,
      loadBalancePercent: 70,
      passThru: true,
    });
    expect(questions).toEqual([]);
    expect(output).toMatchObject([
      {
        Name: 'A',
        PartnerServer: 'dhcp2.contoso.com',
        Mode: 'LoadBalance',
        LoadBalancePercent: 70,
        ServerRole: null,
        ReservePercent: null,
        MaxClientLeadTime: '02:00:00',
        StateSwitchInterval: '00:30:00',
        AutoStateTransition: true,
        ScopeId: ['10.0.10.0', '10.0.20.0'],
        EnableAuth: false,
      },
    ]);
    expect(shell.run('Get-DhcpServerv4Scope', { computerName: 'dhcp2' }).output).toHaveLength(2);
  });

  test('switches to PartnerDown by itself after an hour when no time is said', () => {
    const { output } = shell.run('Add-DhcpServerv4Failover', { ...basic, autoStateTransition: true, passThru: true });
    expect(output).toMatchObject([{ AutoStateTransition: true, StateSwitchInterval: '01:00:00' }]);
  });

  test.each([
    [{ serverRole: 'standby' }, { ServerRole: 'Standby', ReservePercent: 5 }],
    [{ reservePercent: 12 }, { ServerRole: 'Active', ReservePercent: 12 }],
  ])('%o makes a hot standby', (args, shown) => {
    expect(shell.run('Add-DhcpServerv4Failover', basic).output).toEqual([]);
    const other = { ...basic, name: 'B', scopeId: addresses('10.0.30.0'), ...args, passThru: true };
    expect(shell.run('Add-DhcpServerv4Failover', other).output).toMatchObject([{ Mode: 'HotStandby', ...shown }]);
  });

  test('asks before a secret goes over the wire, unless -Force', () => {
    const line = 'Add-DhcpServerv4Failover -SharedSecret s3cret -Force';
    const secret = { ...basic, sharedSecret: 's3cret' };
    const refused = shell.run('Add-DhcpServerv4Failover', secret, { proceed: false });
    expect(refused.questions).toEqual([expect.stringMatching(/clear text\. Do you want to perform this action\?$/)]);
    expect(JSON.stringify(refused.output)).not.toContain('s3cret');
    expect(shell.server().failover.list()).toEqual([]);
    const { questions, output } = shell.run(
      'Add-DhcpServerv4Failover',
      { ...secret, force: true, passThru: true },
      { line },
    );
    expect(questions).toEqual([]);
    expect(output).toMatchObject([{ EnableAuth: true }]);
    expect(shell.lab.history.list()[0]?.command).toBe('Add-DhcpServerv4Failover');
  });
});

describe('Get-DhcpServerv4Failover', () => {
  test('all, by name, by scope; each missing one an error', () => {
    relate();
    expect(shell.run('Get-DhcpServerv4Failover').output).toMatchObject([{ Name: 'A' }, { Name: 'B' }]);
    expect(shell.run('Get-DhcpServerv4Failover', { name: ['X', 'B'] })).toMatchObject({
      output: [{ Name: 'B' }],
      errors: ['DHCP 20115: Failed to get failover relationship X on DHCP server dhcp1.contoso.com.'],
    });
    expect(shell.run('Get-DhcpServerv4Failover', { scopeId: addresses('10.0.40.0', '10.0.30.0') })).toMatchObject({
      output: [{ Name: 'B' }],
      errors: ['DHCP 20116: Failed to get failover relationship for scope 10.0.40.0 on DHCP server dhcp1.contoso.com.'],
    });
  });
});

describe('Set-DhcpServerv4Failover', () => {
  beforeEach(relate);
  const set = (args: object, answers = {}) =>
    shell.run('Set-DhcpServerv4Failover', { name: 'A', passThru: true, ...args }, answers);

  test.each([
    ['maxClientLeadTime', timeSpan(1800), { MaxClientLeadTime: '00:30:00' }],
    ['loadBalancePercent', 30, { LoadBalancePercent: 30 }],
    ['stateSwitchInterval', timeSpan(600), { StateSwitchInterval: '00:10:00', AutoStateTransition: true }],
  ])('-%s changes that', (name, value, shown) => {
    const { output, questions } = set({ [name]: value });
    expect(output).toMatchObject([shown]);
    expect(questions).toEqual([]);
  });

  test('-AutoStateTransition is turned off again', () => {
    set({ stateSwitchInterval: timeSpan(600) });
    expect(set({ autoStateTransition: false }).output).toMatchObject([{ AutoStateTransition: false }]);
  });

  test('-Mode asks, -ReservePercent is for the hot standby', () => {
    expect(set({ mode: 'HotStandby' }, { proceed: false }).questions).toHaveLength(1);
    expect(shell.server().failover.get('A').mode).toBe('LoadBalance');
    expect(set({ mode: 'hotstandby', reservePercent: 10, force: true })).toMatchObject({
      questions: [],
      output: [{ Mode: 'HotStandby', ReservePercent: 10 }],
    });
    expect(set({ reservePercent: 20, passThru: false }).output).toEqual([]);
    expect(shell.server().failover.get('A').reservePercent).toBe(20);
  });

  test('-SharedSecret turns authentication on, an empty one turns it off', () => {
    expect(set({ sharedSecret: 'x' }).questions).toHaveLength(1);
    expect(shell.server().failover.get('A').enableAuth).toBe(true);
    expect(set({ maxClientLeadTime: timeSpan(1800) }).output).toMatchObject([{ EnableAuth: true }]);
    expect(set({ sharedSecret: '' })).toMatchObject({ questions: [], output: [{ EnableAuth: false }] });
  });

  test('-PartnerDown says that the partner is down for good', () => {
    shell.dhcp
      .machines({ user: '', elevated: true, localServer: 'dhcp1.contoso.com' })
      .set('dhcp2.contoso.com', { up: false });
    shell.time.now += 10 * 60_000;
    expect(shell.run('Get-DhcpServerv4Failover', { name: ['A'] }).output).toMatchObject([
      { State: 'CommunicationInterrupted' },
    ]);
    set({ partnerDown: true });
    expect(shell.run('Get-DhcpServerv4Failover', { name: ['A'] }).output).toMatchObject([{ State: 'PartnerDown' }]);
  });
});

describe('Remove-DhcpServerv4Failover', () => {
  beforeEach(relate);

  test('asks for each, and leaves the scopes where it runs', () => {
    const { questions, output } = shell.run('Remove-DhcpServerv4Failover', { name: ['A', 'B'], passThru: true });
    expect(questions).toHaveLength(2);
    expect(output).toMatchObject([{ Name: 'A' }, { Name: 'B' }]);
    expect(shell.server().scopes.list()).toHaveLength(4);
    expect(shell.server('dhcp2').scopes.list()).toEqual([]);
  });

  test('No leaves it; -Force asks nothing and goes on without the partner', () => {
    expect(shell.run('Remove-DhcpServerv4Failover', { name: ['A'] }, { proceed: false }).output).toEqual([]);
    expect(shell.server().failover.list()).toHaveLength(2);
    shell.dhcp
      .machines({ user: '', elevated: true, localServer: 'dhcp1.contoso.com' })
      .set('dhcp2.contoso.com', { up: false });
    expect(shell.run('Remove-DhcpServerv4Failover', { name: ['A'] }).errors).toHaveLength(1);
    expect(shell.run('Remove-DhcpServerv4Failover', { name: ['A'], force: true })).toMatchObject({
      questions: [],
      output: [],
    });
    expect(shell.server().failover.list()).toHaveLength(1);
  });
});

describe('scopes of a relationship', () => {
  beforeEach(relate);

  test('join and leave it', () => {
    const joined = shell.run('Add-DhcpServerv4FailoverScope', {
      name: 'A',
      scopeId: addresses('10.0.40.0'),
      passThru: true,
    });
    expect(joined.output).toMatchObject([{ ScopeId: ['10.0.10.0', '10.0.20.0', '10.0.40.0'] }]);
    const leave = { name: 'A', scopeId: addresses('10.0.10.0', '10.0.40.0') };
    expect(shell.run('Remove-DhcpServerv4FailoverScope', leave, { proceed: false }).questions).toHaveLength(1);
    const left = shell.run('Remove-DhcpServerv4FailoverScope', { ...leave, force: true, passThru: true });
    expect(left.questions).toEqual([]);
    expect(left.output).toMatchObject([{ ScopeId: '10.0.20.0' }]);
    expect(
      shell
        .server('dhcp2')
        .scopes.list()
        .map((scope) => scope.scopeId),
    ).toEqual([ip('10.0.20.0')]);
    const half = { name: 'A', scopeId: addresses('10.0.20.0', '10.0.40.0'), force: true, passThru: true };
    expect(shell.run('Remove-DhcpServerv4FailoverScope', half)).toMatchObject({
      output: [{ ScopeId: null }],
      errors: [
        'DHCP 20116: Failed to remove scope 10.0.40.0 from failover relationship A on DHCP server dhcp1.contoso.com.',
      ],
    });
    shell.run('Add-DhcpServerv4FailoverScope', { name: 'A', scopeId: addresses('10.0.20.0') });
    expect(shell.run('Add-DhcpServerv4FailoverScope', leave).output).toEqual([]);
    expect(shell.run('Remove-DhcpServerv4FailoverScope', leave).output).toEqual([]);
  });
});

describe('Invoke-DhcpServerv4FailoverReplication', () => {
  const invoke = (args: object = {}, answers = {}) =>
    shell.run('Invoke-DhcpServerv4FailoverReplication', args, answers);
  const drift = (): void => {
    for (const prefix of ['10.0.10', '10.0.20', '10.0.30'])
      shell.server().scopes.set(ip(`${prefix}.0`), { description: 'new' });
  };
  /** Scopes that have the new description on a partner. */
  const changed = (server: string): unknown[] =>
    shell
      .run('Get-DhcpServerv4Scope', { computerName: server })
      .output.filter((each) => (each as { Description: string }).Description === 'new')
      .map((each) => (each as { ScopeId: string }).ScopeId);

  beforeEach(() => {
    relate();
    drift();
  });

  test('the whole server: every scope to its own partner, ascending', () => {
    const { output, errors, questions } = invoke({ force: true });
    expect(output).toEqual(['10.0.10.0', '10.0.20.0', '10.0.30.0']);
    expect([errors, questions]).toEqual([[], []]);
    expect(changed('dhcp2')).toEqual(['10.0.10.0', '10.0.20.0']);
    expect(changed('dhcp3')).toEqual(['10.0.30.0']);
    expect(invoke({ force: true }).output).toEqual(output);
  });

  test('-Name: the scopes of the relationships; an unknown one is an error and the others go on', () => {
    expect(invoke({ name: ['X', 'B'], force: true })).toMatchObject({
      output: ['10.0.30.0'],
      errors: ['DHCP 20115: Failed to get failover relationship X on DHCP server dhcp1.contoso.com.'],
    });
    expect(changed('dhcp2')).toEqual([]);
    expect(invoke({ name: ['B', 'A'], force: true }).output).toEqual(['10.0.10.0', '10.0.20.0', '10.0.30.0']);
  });

  test('-ScopeId: those scopes in the order asked, each once; one outside failover is an error', () => {
    const scopeId = addresses('10.0.30.0', '10.0.40.0', '10.0.10.0', '10.0.30.0');
    expect(invoke({ scopeId, force: true })).toMatchObject({
      output: ['10.0.30.0', '10.0.10.0'],
      errors: ['DHCP 20116: Failed to get failover relationship for scope 10.0.40.0 on DHCP server dhcp1.contoso.com.'],
    });
    expect(changed('dhcp2')).toEqual(['10.0.10.0']);
  });

  test('asks first and leaves everything when the answer is No', () => {
    const { questions, output } = invoke({}, { proceed: false });
    expect(questions).toEqual([
      'This will replicate the configuration of all failover scopes on server dhcp1.contoso.com to their failover partner servers. Do you want to perform this action?',
    ]);
    expect(output).toEqual([]);
    expect(changed('dhcp2')).toEqual([]);
    expect(invoke({}).output).toHaveLength(3);
    // -Confirm's own question takes the place of this one; -Confirm:$false does not silence it.
    expect(invoke({ confirm: true }, { asked: true }).questions).toEqual([]);
    expect(invoke({ confirm: false }, { proceed: false }).questions).toHaveLength(1);
  });

  test('says what -WhatIf would do, for each form', () => {
    const sentences = (args: object) => invoke(args, { process: false }).sentences;
    expect(sentences({ name: ['A', 'B'] })).toEqual([
      'This will replicate the configuration of all scopes of failover relationship A, B on server dhcp1.contoso.com to the failover partner server.',
    ]);
    expect(sentences({ scopeId: addresses('10.0.10.0', '10.0.20.0') })).toEqual([
      'This will replicate the configuration of scopes 10.0.10.0, 10.0.20.0 on server dhcp1.contoso.com to the failover partner server.',
    ]);
  });

  test('names the first of very many scopes', () => {
    const many = Array.from({ length: 300 }, (_, index) => `10.1.${index % 256}.${index < 256 ? 0 : 128}`);
    expect(invoke({ scopeId: addresses(...many) }, { process: false }).sentences).toEqual([
      `This will replicate the configuration of scopes ${many.slice(0, 10).join(', ')} and 290 more on server dhcp1.contoso.com to the failover partner server.`,
    ]);
  });

  test('an id is a string that prints in a table of its own', () => {
    const [id] = invoke({ scopeId: addresses('10.0.10.0'), force: true }).objects;
    expect(id).toBeInstanceOf(PSObject);
    expect((id as PSObject).base).toBe('10.0.10.0');
    expect((id as PSObject).extension.typeNames).toEqual([
      'DhcpServerv4ReplicatedScopeId',
      'System.String',
      'System.Object',
    ]);
  });

  test('-Verbose tells what changes where', () => {
    const { verbose } = invoke({ scopeId: addresses('10.0.10.0'), force: true, verbose: true });
    expect(verbose).toEqual([
      'Scope 10.0.10.0 of failover relationship A will be overwritten on server dhcp2.contoso.com: Scope Description.',
    ]);
    const again = invoke({ scopeId: addresses('10.0.10.0'), force: true, verbose: true });
    expect(again.verbose).toEqual([
      'Scope 10.0.10.0 of failover relationship A is the same on server dhcp2.contoso.com already.',
    ]);
  });

  test('may be started on the partner, by name or over a session', () => {
    shell.server('dhcp2').scopes.set(ip('10.0.20.0'), { description: 'from dhcp2' });
    expect(invoke({ computerName: 'dhcp2', scopeId: addresses('10.0.20.0'), force: true }).output).toEqual([
      '10.0.20.0',
    ]);
    expect(shell.server().scopes.get(ip('10.0.20.0')).description).toBe('from dhcp2');
    const cimSession = [new CimSession('dhcp2')];
    expect(invoke({ cimSession, force: true }).output).toEqual(['10.0.10.0', '10.0.20.0']);
  });

  test('a partner that does not answer is an error for each of its scopes; the others go on', () => {
    shell.dhcp
      .machines({ user: '', elevated: true, localServer: 'dhcp1.contoso.com' })
      .set('dhcp2.contoso.com', { up: false });
    const { output, errors } = invoke({ force: true });
    expect(output).toEqual(['10.0.30.0']);
    expect(errors).toHaveLength(2);
    for (const error of errors) expect(error).toMatch(/^WIN32 1722: .*dhcp2\.contoso\.com/);
  });
});

test('results of a session tell their computer', () => {
  relate();
  const { objects } = shell.run('Get-DhcpServerv4Failover', {
    cimSession: [new CimSession('dhcp2'), new CimSession('dhcp3')],
  });
  expect(objects).toMatchObject([{ computerName: 'dhcp2' }, { computerName: 'dhcp3' }]);
  expect(shell.run('Get-DhcpServerv4Failover').objects[0]).toMatchObject({ computerName: null });
});
