import { afterEach, expect, test } from 'vitest';
import { debugging } from '../../../src/runtime/debugger/debugging.ts';
import { TestShell } from '../../cmdlets/test-shell.ts';

let shell: TestShell;
afterEach(() => shell.close());

const script = [
  'function f($a) {',
  '  $x = $a + 1',
  '  if ($x -gt 1) {',
  '    "big $x"',
  '  }',
  '  foreach ($i in 1..2) {',
  '    $y = $i',
  '  }',
  '  $x',
  '}',
  'f 1',
];

async function open(answers: readonly string[] = []): Promise<void> {
  shell = await TestShell.open({ lab: 'blank', answers });
  shell.run(`Set-Content C:\\s.ps1 ${script.map((line) => `'${line}'`).join(', ')}`);
}

/** What the debugger showed: where it stood, why, and what the script wrote. */
function shown(text: string): string[] {
  const { output, errors } = shell.run(text);
  expect(errors).toBe('');
  return output.split('\n').filter((line) => line.trim() !== '');
}

const places = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^At .*?(\d+ char:\d+)$/.exec(line)?.[1] ?? []);

test('a line: the prompt sees the variables there, and the script goes on', async () => {
  await open(['$a', '$x = 5', 'k', 'c']);
  const lines = shown('$null = Set-PSBreakpoint C:\\s.ps1 3; C:\\s.ps1');
  expect(lines.slice(0, 6)).toEqual([
    'Entering debug mode. Use h or ? for help. ',
    "Hit Line breakpoint on 'C:\\s.ps1:3'",
    'At C:\\s.ps1:3 char:7',
    '+   if ($x -gt 1) {',
    '+       ~~~~~~~~',
    '[DBG]: PS C:\\>> $a',
  ]);
  expect(lines).toContain('f             {a=1}     s.ps1: line 3');
  expect(lines.slice(-2)).toEqual(['big 5', '5']);
});

test('steps: into functions, over them, out of them', async () => {
  await open(['s', 's', '', 'v', 'v', 's', 'o', 'c']);
  expect(places(shown("$null = Set-PSBreakpoint C:\\s.ps1 11; C:\\s.ps1; 'after'"))).toEqual([
    '11 char:1',
    '1 char:16',
    '2 char:3',
    '3 char:7',
    '4 char:5',
    '6 char:18',
    '6 char:12',
    '1 char:49',
  ]);
  shell.close();
  await open(['v', 'c']);
  expect(places(shown("$null = Set-PSBreakpoint C:\\s.ps1 11; C:\\s.ps1; 'after'"))).toEqual([
    '11 char:1',
    '1 char:49',
  ]);
});

test('quit ends what runs, detach goes on without breakpoints', async () => {
  await open(['q', 'd']);
  expect(shown("$null = Set-PSBreakpoint C:\\s.ps1 2; C:\\s.ps1; 'after'")).not.toContain('after');
  expect(shown("C:\\s.ps1; 'after'").at(-1)).toBe('after');
  expect(shown('@(Get-PSBreakpoint).Count')).toEqual(['0']);
  expect(debugging.on).toBe(false);
});

test('list shows the script around the place', async () => {
  await open(['l', 'l 2 2', 'l 99', 'c']);
  const lines = shown('$null = Set-PSBreakpoint C:\\s.ps1 2; C:\\s.ps1');
  expect(lines).toContain('    2:*   $x = $a + 1');
  expect(lines).toContain('   11:  f 1');
  expect(lines).toContain('InvalidOperation: The starting line must be a positive integer no greater than 12');
});

test('commands: functions stop inside, cmdlets where they are called; names may have wildcards', async () => {
  await open(['$a', 'c', 'c']);
  const lines = shown('$null = Set-PSBreakpoint -Command f, Get-Unique*; C:\\s.ps1; 1 | Get-Unique');
  expect(lines).toContain("Hit Command breakpoint on 'f'");
  expect(places(lines)).toEqual(['1 char:16', '1 char:61']);
});

test('variables: written, read, or both', async () => {
  await open();
  expect(
    shown(`$null = Set-PSBreakpoint -Variable z -Action { Write-Host "zed=$z" }
      $null = Set-PSBreakpoint -Variable z -Mode Read -Action { Write-Host "zread=$z" }
      $z = 4
      "line $z"
      $z++
      & { $z = 9 }
      function g { $z = 3; $z }
      g
      (Get-PSBreakpoint).HitCount -join ','`),
  ).toEqual(['zed=4', 'zread=4', 'line 4', 'zread=4', 'zed=5', 'zed=9', 'zed=3', 'zread=3', '3', '4,3']);
});

test('an action may stop the code; what it writes is dropped', async () => {
  await open(['$i', 'c']);
  const lines = shown('$null = Set-PSBreakpoint C:\\s.ps1 7 -Action { "dropped"; if ($i -eq 2) { break } }; C:\\s.ps1');
  expect(places(lines)).toEqual(['7 char:5']);
  expect(lines).not.toContain('dropped');
  expect(lines[lines.indexOf('[DBG]: PS C:\\>> $i') + 1]).toBe('2');
});

test('a script that runs may be given breakpoints by itself; several statements of a line stop once', async () => {
  await open();
  shell.run(
    "Set-Content C:\\own.ps1 'Set-PSBreakpoint $PSCommandPath 2 -Action { Write-Host hit } > $null', '1; 2; & { 3 }'",
  );
  expect(shown('C:\\own.ps1')).toEqual(['hit', '1', '2', '3']);
});

test('$PSDebugContext, and the level of the prompt', async () => {
  await open(['"$($PSDebugContext.Breakpoints)"', '$NestedPromptLevel', 'c']);
  const lines = shown('$null = Set-PSBreakpoint C:\\s.ps1 2; C:\\s.ps1; "context=$PSDebugContext"');
  expect(lines).toContain("Line breakpoint on 'C:\\s.ps1:2'");
  expect(lines.slice(-4)).toEqual(['1', '[DBG]: PS C:\\>> c', 'big 2', '2', 'context='].slice(-4));
});

test('Wait-Debugger stops where it stands', async () => {
  await open(['c']);
  expect(places(shown("Wait-Debugger; 'on'"))).toEqual(['1 char:1']);
});

test('breakpoints are listed, switched off and on, and removed', async () => {
  await open();
  shell.run('Set-PSBreakpoint C:\\s.ps1 2, 3; Set-PSBreakpoint -Command f; Set-PSBreakpoint -Variable y');
  expect(shell.lines('(Get-PSBreakpoint).Id -join ","; (Get-PSBreakpoint -Type Variable).Variable')).toEqual([
    '1,2,3,4',
    'y',
  ]);
  expect(shell.lines('@(Get-PSBreakpoint -Script C:\\s.ps1).Count; (Get-PSBreakpoint -Command F).Id')).toEqual([
    '2',
    '3',
  ]);
  expect(
    shell.lines(
      '(Disable-PSBreakpoint -Id 2 -PassThru).Enabled; Get-PSBreakpoint 2 | Enable-PSBreakpoint; (Get-PSBreakpoint 2).Enabled',
    ),
  ).toEqual(['False', 'True']);
  expect(shell.errorIds('Remove-PSBreakpoint -Id 99; Set-PSBreakpoint C:\\nope.ps1 1')).toEqual([
    'PSBreakpoint:BreakpointIdNotFound,Microsoft.PowerShell.Commands.RemovePSBreakpointCommand',
    'PathNotFound,Microsoft.PowerShell.Commands.SetPSBreakpointCommand',
  ]);
  shell.run('Get-PSBreakpoint | Remove-PSBreakpoint');
  expect(shell.lines('@(Get-PSBreakpoint).Count')).toEqual(['0']);
});
