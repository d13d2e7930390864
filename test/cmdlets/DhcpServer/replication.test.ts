import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatIPv4 } from '../../../src/dhcp/model.ts';
import type { ScopeRoot } from '../../../src/dhcp/value/scopeValue.ts';
import { TestShell, type TestShellOptions } from '../test-shell.ts';

const replicate = 'Invoke-DhcpServerv4FailoverReplication';
const refused = (id: string): string => `${id},${replicate}`;
const all = ['10.0.10.0', '10.0.20.0', '10.0.30.0'];
const two = all.slice(0, 2);

/** In contoso dhcp1 shares two scopes with dhcp2, one with dhcp3, and has 10.0.40.0 for itself. */
const change = (server: string): string =>
  `Get-DhcpServerv4Scope -ComputerName ${server} | Set-DhcpServerv4Scope -ComputerName ${server} -Description 'of ${server}'`;

let shell: TestShell;
let opened: TestShell[];
async function open(options: TestShellOptions = {}): Promise<TestShell> {
  const next = await TestShell.open(options);
  opened.push(next);
  next.lines(change('dhcp1'));
  return next;
}
beforeEach(async () => {
  opened = [];
  shell = await open();
});
afterEach(() => {
  for (const each of opened) each.close();
});

/** The scopes of the other servers that hold what `sender` was changed to, whether these can be asked or not. */
function received(sender: 'dhcp1' | 'dhcp2', from: TestShell = shell): string[] {
  const servers = sender === 'dhcp1' ? ['dhcp2', 'dhcp3'] : ['dhcp1'];
  return from.workshop.world.lab.read((view) =>
    servers
      .flatMap((server) => view.refs.load<ScopeRoot>(`${server}.contoso.com`, 'scope4'))
      .filter(({ value }) => value.settings.description === `of ${sender}`)
      .map(({ value }) => formatIPv4(value.settings.scopeId)),
  );
}

/** Ids and errors of a line, the ids as a script sees them. */
function outcome(line: string, from: TestShell = shell): { ids: string[]; errors: string[] } {
  const { output } = from.run(`$Error.Clear(); ${line} | ForEach-Object { "$_" }`);
  const errors = from.values('$Error | ForEach-Object FullyQualifiedErrorId').map(String).reverse();
  return { ids: output.split('\n').filter((id) => id !== ''), errors };
}

describe('from the local server', () => {
  test.each([
    [`${replicate} -Force`, all],
    [`${replicate} –Name dhcp1-DHCP3 -Force`, ['10.0.30.0']],
    [`${replicate} dhcp1-dhcp3, dhcp1-dhcp2 -Force`, all],
    [`${replicate} –ScopeID 10.0.20.0,10.0.10.0 -Force`, ['10.0.20.0', '10.0.10.0']],
    [`${replicate} –ComputerName dhcp1.contoso.com -Force`, all],
    [`${replicate} -Confirm:$false -Force`, all],
    [`Get-DhcpServerv4Failover | ${replicate} -Force`, all],
    [`Get-DhcpServerv4Failover dhcp1-dhcp2 | ${replicate} -Force`, two],
    [`Get-DhcpServerv4Scope 10.0.20.0 | Select-Object ScopeId | ${replicate} -Force`, ['10.0.20.0']],
    [`${replicate} -CimSession (New-CimSession dhcp1) -Force`, all],
  ])('%s', (line, ids) => {
    expect(outcome(line)).toEqual({ ids, errors: [] });
    expect(received('dhcp1')).toEqual([...ids].sort());
  });

  test('piped scopes bind their names to -Name, which names relationships', () => {
    const { ids, errors } = outcome(`Get-DhcpServerv4Scope | ${replicate} -Force`);
    expect(ids).toEqual([]);
    expect(errors).toEqual(new Array(4).fill(refused('DHCP 20115')));
    const scopes = outcome(`Get-DhcpServerv4Scope | Select-Object ScopeId | ${replicate} -Force`);
    expect(scopes).toEqual({ ids: all, errors: [refused('DHCP 20116')] });
  });
});

describe('from the partner', () => {
  beforeEach(() => {
    shell.lines(change('dhcp2'));
  });

  test.each([
    `${replicate} -ComputerName dhcp2 -Force`,
    `${replicate} -ComputerName dhcp2 -Name dhcp1-dhcp2 -Force`,
    `${replicate} -Cn dhcp2.contoso.com -ScopeId 10.0.10.0,10.0.20.0 -Force`,
    `${replicate} -CimSession (New-CimSession dhcp2) -Force`,
    `Invoke-Command -ComputerName dhcp2 -ScriptBlock { ${replicate} -Force }`,
  ])('%s', (line) => {
    expect(outcome(line)).toEqual({ ids: two, errors: [] });
    expect(received('dhcp2')).toEqual(two);
  });

  test('Enter-PSSession makes it the local server', () => {
    shell.lines('Enter-PSSession dhcp2');
    expect(outcome(`${replicate} -Force`)).toEqual({ ids: two, errors: [] });
    shell.lines('Exit-PSSession');
    expect(received('dhcp2')).toEqual(two);
    expect(outcome(`${replicate} -Force`)).toEqual({ ids: all, errors: [] });
  });

  test('piped relationships are those of the shell’s own server: the other one is unknown there', () => {
    const { ids, errors } = outcome(`Get-DhcpServerv4Failover | ${replicate} -ComputerName dhcp2 -Force`);
    expect({ ids, errors }).toEqual({ ids: two, errors: [refused('DHCP 20115')] });
  });
});

describe('what is said and asked', () => {
  const whole =
    'This will replicate the configuration of all failover scopes on server dhcp1.contoso.com to their failover partner servers.';

  test.each([
    ['', whole],
    [
      '-Name dhcp1-dhcp2, dhcp1-dhcp3',
      'This will replicate the configuration of all scopes of failover relationship dhcp1-dhcp2, dhcp1-dhcp3 on server dhcp1.contoso.com to the failover partner server.',
    ],
    [
      '-ScopeId 10.0.10.0,10.0.20.0',
      'This will replicate the configuration of scopes 10.0.10.0, 10.0.20.0 on server dhcp1.contoso.com to the failover partner server.',
    ],
  ])('-WhatIf %s', (which, sentence) => {
    expect(shell.lines(`${replicate} ${which} -WhatIf`)).toEqual([`What if: ${sentence}`]);
    expect(shell.lines(`${replicate} ${which} -Force -WhatIf`)).toEqual([`What if: ${sentence}`]);
    expect(received('dhcp1')).toEqual([]);
  });

  test('-Verbose tells what differs, scope by scope', () => {
    outcome(`${replicate} -Force`);
    shell.lines('Set-DhcpServerv4Scope 10.0.20.0 -Delay 7');
    expect(shell.lines(`${replicate} -Name dhcp1-dhcp2 -Force -Verbose`)).toEqual([
      'VERBOSE: This will replicate the configuration of all scopes of failover relationship dhcp1-dhcp2 on server dhcp1.contoso.com to the failover partner server.',
      'VERBOSE: Scope 10.0.10.0 of failover relationship dhcp1-dhcp2 is the same on server dhcp2.contoso.com already.',
      'VERBOSE: Scope 10.0.20.0 of failover relationship dhcp1-dhcp2 will be overwritten on server dhcp2.contoso.com: Scope Delay.',
      'ScopeId',
      '-------',
      ...two,
    ]);
  });

  test.each([
    ['y', all],
    ['', all],
    ['n', []],
  ])('without -Force the answer %o decides', async (answer, ids) => {
    const asked = await open({ answers: [answer] });
    const { output } = asked.run(replicate);
    const question = output.slice(0, output.indexOf('(default is'));
    expect(question.replaceAll(/\s+/g, ' ')).toBe(
      ` Confirm ${whole} Do you want to perform this action? [Y] Yes [N] No [?] Help `,
    );
    expect(received('dhcp1', asked)).toEqual(ids);
  });

  test('? explains, S opens a prompt inside and asks again', async () => {
    const asked = await open({ answers: ['?', 's', 'y'] });
    const { engine } = asked.workshop;
    const typed = ["'inside: ' + (Get-DhcpServerv4Scope).Count", 'exit'];
    engine.session.nestedPrompt = () => engine.nestedPrompt(() => typed.shift() ?? null);
    const { output, errors } = asked.run(replicate);
    expect(errors).toBe('');
    expect(output).toContain('[S] Suspend');
    expect(output).toMatch(/^S - Pause the current pipeline/m);
    expect(output.indexOf('inside: 4')).toBeGreaterThan(output.indexOf('S - Pause'));
    expect(output.split('[Y] Yes')).toHaveLength(4);
    expect(received('dhcp1', asked)).toEqual(all);
  });

  test('-Confirm asks its own question once', async () => {
    const asked = await open({ answers: ['n', 'y'] });
    const { output } = asked.run(`${replicate} -Confirm`);
    expect(output).toContain('Are you sure you want to perform this action?');
    expect(received('dhcp1', asked)).toEqual([]);
    asked.run(`${replicate} -Confirm`);
    expect(received('dhcp1', asked)).toEqual(all);
  });

  test('where nobody can be asked it is refused', () => {
    const { errors } = shell.run(replicate);
    expect(errors).toBe(
      `${replicate}: PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.\n`,
    );
    expect(shell.errorIds(replicate)).toEqual([refused('InvalidOperation')]);
    expect(received('dhcp1')).toEqual([]);
  });

  test('-AsJob in the built program', () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-asjob-'));
    const script = `$job = ${replicate} -Force -AsJob
      (Get-Job -Id $job.Id).PSJobTypeName
      (Wait-Job -Job $job).State
      (Receive-Job -Job $job) -join ' '
      Get-DhcpServerv4Failover dhcp1-dhcp2 | ${replicate} -Force -AsJob | Receive-Job -Wait -AutoRemoveJob
      (Get-Job).Count`;
    const program = path.resolve(import.meta.dirname, '../../../dist/dhcpsh.js');
    const run = spawnSync(process.execPath, [program, '-NoLogo', '-Lab', ':memory:', '-Command', script], {
      encoding: 'utf8',
      env: { ...process.env, DHCPSH_HOME: home, NO_COLOR: '1' },
    });
    fs.rmSync(home, { recursive: true });
    expect(run.stderr).toBe('');
    const lines = run.stdout.split('\n').flatMap((line) => line.trimEnd() || []);
    expect(lines).toEqual(['CimJob', 'Completed', all.join(' '), 'ScopeId', '-------', ...two, '1']);
  });
});

describe('refusals', () => {
  const version = 'Failed to get version of the DHCP server dhcp2.';
  const nobody = 'Set-LabServer dhcp2 -Administrators CONTOSO\\Nobody';

  test.each([
    ['is older than Windows Server 2012', 'Set-LabServer dhcp2 -Version 2008R2', 'WIN32 1745', 'DHCP 20118'],
    ['lacks the role', 'Uninstall-WindowsFeature DHCP -ComputerName dhcp2 -Confirm:$false', 'WIN32 1753', 'WIN32 1753'],
    [
      'has its service stopped',
      'Invoke-Command -ComputerName dhcp2 -ScriptBlock { Stop-Service DHCPServer }',
      'WIN32 1753',
      'WIN32 1753',
    ],
    ['is down', 'Stop-LabServer dhcp2', 'WIN32 1722', 'WIN32 1722'],
    ['is cut off', 'Disconnect-LabServer dhcp1 -From dhcp2', 'WIN32 1722', 'WIN32 1722'],
    ['has other administrators', nobody, 'WIN32 5', 'WIN32 5'],
    ['lets the user only read', `${nobody} -DhcpUsers CONTOSO\\Administrator`, 'WIN32 5', 'WIN32 5'],
  ])('a server that %s, addressed and as partner', (_, prepare, addressed, asPartner) => {
    shell.run(prepare);
    expect(outcome(`${replicate} -Force`)).toEqual({
      ids: ['10.0.30.0'],
      errors: [refused(asPartner), refused(asPartner)],
    });
    expect(received('dhcp1').filter((id) => id !== '10.0.30.0')).toEqual([]);
    expect(shell.run(`${replicate} -ScopeId 10.0.20.0 -Force`).errors).toBe(
      `${replicate}: Failed to replicate scope 10.0.20.0 from DHCP server dhcp1.contoso.com to partner server dhcp2.contoso.com.\n`,
    );
    const line = `${replicate} -ComputerName dhcp2 -Force`;
    expect(outcome(line)).toEqual({ ids: [], errors: [refused(addressed)] });
    expect(shell.run(line).errors).toBe(`${replicate}: ${version}\n`);
  });

  test('an unknown server', () => {
    const line = `${replicate} -ComputerName nowhere -Force`;
    expect(outcome(line)).toEqual({ ids: [], errors: [refused('WIN32 1722')] });
    expect(shell.run(line).errors).toBe(`${replicate}: Failed to get version of the DHCP server nowhere.\n`);
  });

  test('a user in no group of the server, until added to DHCP Administrators of both', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-groups-')), 'lab.db');
    const administrator = await open({ file });
    const guest = await TestShell.open({ file, user: 'CONTOSO\\Guest' });
    opened.push(guest);
    expect(outcome(`${replicate} -Force`, guest)).toEqual({ ids: [], errors: [refused('WIN32 5')] });
    administrator.lines('Set-LabServer dhcp1 -DhcpAdministrators CONTOSO\\Guest');
    expect(outcome(`${replicate} -Force`, guest)).toEqual({ ids: [], errors: new Array(3).fill(refused('WIN32 5')) });
    administrator.lines('Set-LabServer dhcp2 -DhcpAdministrators CONTOSO\\Guest');
    expect(outcome(`${replicate} -Force -Name dhcp1-dhcp2`, guest)).toEqual({ ids: two, errors: [] });
  });

  test('a user who is not elevated, on the local server only', async () => {
    const user = await TestShell.open({ elevated: false });
    opened.push(user);
    expect(outcome(`${replicate} -Force`, user)).toEqual({ ids: [], errors: [refused('WIN32 5')] });
    expect(outcome(`${replicate} -ComputerName dhcp2 -Force`, user)).toEqual({ ids: two, errors: [] });
  });

  test('no such relationship, no failover, no such scope: the others go on', () => {
    expect(outcome(`${replicate} -Name none, dhcp1-dhcp3 -Force`)).toEqual({
      ids: ['10.0.30.0'],
      errors: [refused('DHCP 20115')],
    });
    expect(outcome(`${replicate} -ScopeId 10.0.40.0, 10.0.10.0, 10.99.0.0 -Force`)).toEqual({
      ids: ['10.0.10.0'],
      errors: [refused('DHCP 20116'), refused('DHCP 20116')],
    });
    expect(received('dhcp1')).toEqual(['10.0.10.0', '10.0.30.0']);
  });

  test('a definition, a class or a type that the partner lacks', () => {
    shell.lines(`Add-DhcpServerv4OptionDefinition -OptionId 200 -Name own -Type Byte
      Set-DhcpServerv4OptionValue -ScopeId 10.0.10.0 -OptionId 200 -Value 1
      Add-DhcpServerv4Class -Name Own -Type User -Data own
      Add-DhcpServerv4Policy -Name own -ScopeId 10.0.20.0 -Condition Or -UserClass EQ, Own`);
    const errors = [refused('DHCP 20010'), refused('DHCP 20044')];
    expect(outcome(`${replicate} -Force`)).toEqual({ ids: ['10.0.30.0'], errors });
    expect(received('dhcp1')).toEqual(['10.0.30.0']);
    shell.lines(`Add-DhcpServerv4OptionDefinition -ComputerName dhcp2 -OptionId 200 -Name own -Type Word
      Add-DhcpServerv4Class -ComputerName dhcp2 -Name Own -Type User -Data own`);
    expect(outcome(`${replicate} -Name dhcp1-dhcp2 -Force`)).toEqual({
      ids: ['10.0.20.0'],
      errors: [refused('DHCP 20103')],
    });
  });

  test('a scope that overlaps another one of the partner, and one that the sender lacks', () => {
    shell.workshop.world.lab.write({ who: 'x', server: '', command: 'lose scopes' }, (transaction) => {
      transaction.erase('dhcp2.contoso.com', 'scope4', '0a000a00/24');
      transaction.erase('dhcp1.contoso.com', 'scope4', '0a001400/24');
    });
    shell.lines(
      'Add-DhcpServerv4Scope -ComputerName dhcp2 -Name wide -StartRange 10.0.10.1 -EndRange 10.0.11.9 -SubnetMask 255.255.254.0',
    );
    const errors = [refused('DHCP 20052'), refused('DHCP 20005')];
    expect(outcome(`${replicate} -Force`)).toEqual({ ids: ['10.0.30.0'], errors });
    expect(received('dhcp1')).toEqual(['10.0.30.0']);
  });

  test('over a session the computer’s name stands before them', () => {
    const { errors } = shell.run(`${replicate} -CimSession (New-CimSession dhcp2) -Name none -Force`);
    expect(errors).toBe(
      `${replicate}: dhcp2: Failed to get failover relationship none on DHCP server dhcp2.contoso.com.\n`,
    );
  });
});
