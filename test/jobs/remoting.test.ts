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

describe('Invoke-Command', () => {
  it('runs here in a scope of its own unless told otherwise', () => {
    expect(shell.lines('$x = 1; Invoke-Command { $x = 2 }; $x; Invoke-Command { $x = 2 } -NoNewScope; $x')).toEqual([
      '1',
      '2',
    ]);
    expect(shell.lines('1..3 | Invoke-Command { $input | Measure-Object -Sum | ForEach-Object Sum }')).toEqual(['6']);
    expect(shell.lines('Invoke-Command { param($a) "a=$a" } -ArgumentList 5')).toEqual(['a=5']);
  });

  it('runs on another computer, which sees the lab from there and nothing of this session', () => {
    const lines = shell.lines(`$x = 5
      Invoke-Command -ComputerName dhcp2 -ScriptBlock { $env:COMPUTERNAME; "x=$x using=$($using:x)"; (Get-DhcpServerv4Scope).Count }
      (Get-DhcpServerv4Scope -ComputerName dhcp2).Count`);
    expect(lines.slice(0, 2)).toEqual(['DHCP2', 'x= using=5']);
    expect(lines[2]).toBe(lines[3]);
  });

  it('marks what it returns with the computer, and prints it', () => {
    const lines = shell.lines(
      'Invoke-Command -ComputerName dhcp2, dhcp3 -ScriptBlock { [pscustomobject]@{ A = 1 } } | ForEach-Object { "$($_.PSComputerName) $($_.A)" }',
    );
    expect(lines).toEqual(['dhcp2 1', 'dhcp3 1']);
    const { output } = shell.run('Invoke-Command -ComputerName dhcp2 -ScriptBlock { [pscustomobject]@{ A = 1 } }');
    expect(output).toMatch(/A PSComputerName RunspaceId\n- -+ -+\n1 dhcp2 /);
    const hidden = shell.run(
      'Invoke-Command -ComputerName dhcp2 -HideComputerName -ScriptBlock { [pscustomobject]@{ A = 1 } }',
    );
    expect(hidden.output).not.toContain('PSComputerName');
  });

  it('reports computers that cannot be reached, and goes on', () => {
    const { output, errors } = shell.run(`Stop-LabServer dhcp3 -Confirm:$false
      Invoke-Command -ComputerName nope, dhcp3, dhcp2 -ScriptBlock { 'here' }`);
    expect(output).toBe('here\n');
    expect(errors).toContain(
      'OpenError: [nope] Connecting to remote server nope failed with the following error message : WinRM cannot process the request.',
    );
    expect(errors).toContain(
      'OpenError: [dhcp3] Connecting to remote server dhcp3 failed with the following error message : WinRM cannot complete the operation.',
    );
    expect(shell.lines('$Error[1].FullyQualifiedErrorId; $Error[1].CategoryInfo.Category')).toEqual([
      'NetworkPathNotFound,PSSessionStateBroken',
      'OpenError',
    ]);
    shell.run('Start-LabServer dhcp3 -Confirm:$false');
  });

  it('throws here what was thrown there, and goes on after other errors', () => {
    expect(
      shell.lines(
        'try { Invoke-Command -ComputerName dhcp2 -ScriptBlock { throw \'bad\' } } catch { "caught $_" }; $Error[0].Exception.GetType().Name',
      ),
    ).toEqual(['caught bad', 'RemoteException']);
    const { output, errors } = shell.run("Invoke-Command -ComputerName dhcp2 -ScriptBlock { Write-Error e; 'after' }");
    expect([output, errors]).toEqual(['after\n', 'Write-Error: e\n']);
  });

  it('stops when nobody wants more', () => {
    expect(shell.lines('Invoke-Command -ComputerName dhcp2 -ScriptBlock { 1..5 } | Select-Object -First 2')).toEqual([
      '1',
      '2',
    ]);
  });

  it('runs as a job with a child for each computer', () => {
    const lines =
      shell.lines(`$j = Invoke-Command -ComputerName dhcp2, nope -ScriptBlock { $env:COMPUTERNAME } -JobName both
      $null = Wait-Job -Job $j
      "$($j.Name) $($j.PSJobTypeName) $($j.State) $(($j.ChildJobs | ForEach-Object State) -join ',')"
      Receive-Job -Job $j -ErrorAction SilentlyContinue`);
    expect(lines).toEqual(['both RemoteJob Failed Completed,Failed', 'DHCP2']);
  });
});

describe('sessions', () => {
  it('keep their variables until they are removed', () => {
    const lines = shell.lines(`$s = New-PSSession -ComputerName dhcp2 -Name two
      Invoke-Command -Session $s -ScriptBlock { $v = 7 }
      "v=$v"; Invoke-Command -Session $s -ScriptBlock { $v }
      (Get-PSSession).Name
      Remove-PSSession -Session $s; (Get-PSSession | Measure-Object).Count; $s.State`);
    expect(lines).toEqual(['v=', '7', 'two', '0', 'Closed']);
  });

  it('are entered and left at the prompt', () => {
    const { workshop } = shell;
    shell.run('Enter-PSSession -ComputerName dhcp2');
    expect(workshop.engine.prompt()).toBe('[dhcp2]: PS C:\\Users\\Administrator\\Documents> ');
    expect(shell.lines('$env:COMPUTERNAME; $y = 1')).toEqual(['DHCP2']);
    expect(shell.lines('(Get-DhcpServerv4Scope).Count -eq (Get-DhcpServerv4Scope -ComputerName dhcp2).Count')).toEqual([
      'True',
    ]);
    shell.run('Exit-PSSession');
    expect(workshop.engine.prompt()).toBe('PS C:\\> ');
    expect(shell.lines('$env:COMPUTERNAME; "y=$y"')).toEqual(['DHCP1', 'y=']);
    shell.run('Enter-PSSession -ComputerName dhcp3');
    expect(workshop.engine.run('exit').exited).toBe(false);
    expect(workshop.engine.prompt()).toBe('PS C:\\> ');
  });

  it('cannot be entered on a computer that is not there', () => {
    shell.run('Enter-PSSession -ComputerName nope');
    expect(shell.lines('$Error[0].FullyQualifiedErrorId; $Error[0].CategoryInfo.Category')).toEqual([
      'CreateRemoteRunspaceFailed,Microsoft.PowerShell.Commands.EnterPSSessionCommand',
      'InvalidArgument',
    ]);
  });
});
