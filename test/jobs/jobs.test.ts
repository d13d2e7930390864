import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestShell } from '../cmdlets/test-shell.ts';
import { jobProgram } from './job-program.ts';

let program = '';
let shell: TestShell;

beforeAll(async () => {
  program = await jobProgram();
  shell = await TestShell.open({ program });
});
afterAll(() => {
  shell.close();
  fs.rmSync(program, { force: true });
});

const replicate = 'Invoke-DhcpServerv4FailoverReplication';

describe('-AsJob of the DHCP cmdlets', () => {
  it('replicates in a thread and hands over live objects', () => {
    shell.run("Set-DhcpServerv4Scope 10.0.10.0 -Description 'changed by a test'");
    const lines = shell.lines(`$job = ${replicate} -Force -AsJob
      "$($job.PSJobTypeName) $($job.Location)"
      (Wait-Job -Job $job).State
      $ids = Receive-Job -Job $job
      $ids -join ' '
      $ids[0] -is [string]
      $ids[0].PSObject.TypeNames[0]
      (Get-DhcpServerv4Scope -ComputerName dhcp2 -ScopeId 10.0.10.0).Description`);
    expect(lines).toEqual([
      'CimJob DHCP1',
      'Completed',
      '10.0.10.0 10.0.20.0 10.0.30.0',
      'True',
      'DhcpServerv4ReplicatedScopeId',
      'changed by a test',
    ]);
  });

  it('prints the ScopeId table', () => {
    const lines = shell.lines(`${replicate} -Name dhcp1-dhcp2 -Force -AsJob | Receive-Job -Wait -AutoRemoveJob`);
    expect(lines).toEqual(['ScopeId', '-------', '10.0.10.0', '10.0.20.0']);
  });

  it('takes its arguments along with their types', () => {
    const lines = shell.lines(
      `${replicate} -ScopeId 10.0.20.0 -Force -AsJob | Receive-Job -Wait -AutoRemoveJob | ForEach-Object { "<$_>" }`,
    );
    expect(lines).toEqual(['<10.0.20.0>']);
  });

  it('has a child job for each computer of its CIM sessions', () => {
    const lines = shell.lines(`$sessions = New-CimSession dhcp2, dhcp3
      $job = Get-DhcpServerv4Scope -CimSession $sessions -AsJob
      $null = Wait-Job -Job $job
      ($job.ChildJobs | ForEach-Object Location) -join ' '
      (Receive-Job -Job $job | ForEach-Object PSComputerName | Select-Object -Unique) -join ' '`);
    expect(lines).toEqual(['dhcp2 dhcp3', 'dhcp2 dhcp3']);
  });

  it('reports what the server refuses when it is received', () => {
    const { errors } = shell.run(`$job = ${replicate} -Name nothing -Force -AsJob; $null = Wait-Job -Job $job
      Receive-Job -Job $job`);
    expect(errors).toContain(`${replicate}: `);
    expect(shell.lines('$Error[0].FullyQualifiedErrorId')).toEqual([`DHCP 20115,${replicate}`]);
  });

  it('asks its question when it is received, and waits until then', async () => {
    const asked = await TestShell.open({ program, answers: ['n'] });
    asked.run(`$job = ${replicate} -AsJob`);
    const { errors } = asked.run('Wait-Job -Job $job');
    expect(errors).toContain('one or more jobs are blocked waiting for user interaction');
    expect(asked.lines('$job.State')).toEqual(['Blocked']);
    asked.run('Receive-Job -Job $job');
    expect(asked.host.output).toContain('This will replicate the configuration of all failover scopes');
    expect(asked.lines('$null = Wait-Job -Job $job; $job.State; (Receive-Job -Job $job).Count')).toEqual([
      'Completed',
      '0',
    ]);
    asked.close();
  });
});

describe('Start-Job', () => {
  it('runs apart from the session, with arguments, input and $using:', () => {
    const lines = shell.lines(`$a = 1; $b = 2
      3, 4 | Start-Job { param($p) "p=$p a=$a using=$($using:b)"; $input | ForEach-Object { "in $_" } } -ArgumentList 9 |
        Receive-Job -Wait -AutoRemoveJob`);
    expect(lines).toEqual(['p=9 a= using=2', 'in 3', 'in 4']);
  });

  it('returns deserialised objects that say where they come from', () => {
    const lines =
      shell.lines(`$r = Start-Job { [pscustomobject]@{ A = 1; D = [DayOfWeek]::Monday } } | Receive-Job -Wait
      $r.PSObject.TypeNames[0]; $r.A; "$($r.D)"; $r.D.PSObject.TypeNames[0]; $r.PSComputerName; $r.PSShowComputerName`);
    expect(lines).toEqual([
      'Deserialized.System.Management.Automation.PSCustomObject',
      '1',
      'Monday',
      'Deserialized.System.DayOfWeek',
      'localhost',
      'False',
    ]);
  });

  it('fails with the error that ended the script', () => {
    const { output, errors } = shell.run(
      "$j = Start-Job { 1; throw 'boom' }; $null = Wait-Job -Job $j; $j.State; Receive-Job $j",
    );
    expect(output).toBe('Failed\n1\n');
    expect(errors).toBe('OperationStopped: boom\n');
  });

  it('keeps results only when asked to', () => {
    expect(
      shell.lines(
        "$j = Start-Job { 7 }; $null = Wait-Job -Job $j; Receive-Job $j -Keep; Receive-Job $j; Receive-Job $j; 'end'",
      ),
    ).toEqual(['7', '7', 'end']);
  });

  it('can be stopped while it works, and is refused to be removed before', () => {
    const lines = shell.lines(`$j = Start-Job { 'begun'; while ($true) { } }
      Wait-Job -Job $j -Timeout 1; $j.State
      Remove-Job -Job $j -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId
      Stop-Job -Job $j -PassThru | ForEach-Object State; Receive-Job $j
      Remove-Job -Job $j; (Get-Job | Where-Object Id -eq $j.Id | Measure-Object).Count`);
    expect(lines).toEqual([
      'Running',
      'JobObjectNotFinishedCannotBeRemoved,Microsoft.PowerShell.Commands.RemoveJobCommand',
      'Stopped',
      'begun',
      '0',
    ]);
  });

  it('hands over every stream', () => {
    const { output } = shell.run("Start-Job { Write-Warning w; Write-Host h; 'o' } | Receive-Job -Wait");
    expect(output).toBe('WARNING: w\nh\no\n');
  });

  it('is what & at the end of a command starts, with the variables of the caller', () => {
    expect(shell.lines('$n = 4; $j = $n * 10 &\n$j | Wait-Job | Receive-Job')).toEqual(['40']);
  });

  it('sees the lab, and the shell sees what it did', () => {
    shell.lines("Start-Job { Set-DhcpServerv4Scope 10.0.40.0 -Description 'by a job' } | Receive-Job -Wait");
    expect(shell.lines('(Get-DhcpServerv4Scope 10.0.40.0).Description')).toEqual(['by a job']);
  });
});

describe('Start-ThreadJob', () => {
  it('keeps types', () => {
    const lines = shell.lines(`$a = 1, 2
      Start-ThreadJob { ($using:a).Count; [timespan]'1:00'; [ipaddress]'10.0.0.1'; @{ k = 1 } } |
        Receive-Job -Wait | ForEach-Object { $_.PSObject.TypeNames[0] }`);
    expect(lines).toEqual(['System.Int32', 'System.TimeSpan', 'System.Net.IPAddress', 'System.Collections.Hashtable']);
  });

  it('waits for its turn', () => {
    const lines = shell.lines(`$first = Start-ThreadJob { while ($true) { } } -ThrottleLimit 1
      $second = Start-ThreadJob { 'done' }
      $second.State
      Stop-Job -Job $first
      $second | Wait-Job | Receive-Job`);
    expect(lines).toEqual(['NotStarted', 'done']);
  });
});

describe('choosing jobs', () => {
  it('reports names and numbers that do not exist', () => {
    shell.run('Get-Job -Name nope; Get-Job -Id 999');
    expect(shell.lines('$Error[0, 1] | ForEach-Object FullyQualifiedErrorId')).toEqual([
      'JobWithSpecifiedSessionNotFound,Microsoft.PowerShell.Commands.GetJobCommand',
      'JobWithSpecifiedNameNotFound,Microsoft.PowerShell.Commands.GetJobCommand',
    ]);
  });

  it('finds child jobs by name, and lists them on request', () => {
    const lines = shell.lines(`$j = Start-Job { } -Name parent; $null = Wait-Job -Job $j
      (Get-Job -Name $j.ChildJobs[0].Name).Id -eq $j.Id + 1
      (Get-Job -Name parent -IncludeChildJob | Measure-Object).Count`);
    expect(lines).toEqual(['True', '2']);
  });
});
