import { afterEach, expect, test } from 'vitest';
import { lessons } from '../../cmdlets/Lesson/lessons.ts';
import { TestShell } from './test-shell.ts';

let shell: TestShell | undefined;
afterEach(() => shell?.close());

test.each(lessons.map((lesson) => [lesson.name, lesson] as const))('%s', async (name, lesson) => {
  shell = await TestShell.open({ lab: 'contoso' });
  const { engine, afterLine } = shell.workshop;
  const after = (line: string): string => {
    engine.run(line);
    return afterLine(line).join(' ');
  };
  expect(shell.lines(`Start-Lesson ${name}`).join(' ')).toContain(lesson.tasks[0]?.task ?? 'no task');
  for (const [index, task] of lesson.tasks.entries()) {
    // Looking around is not commented on; a line that fails, or that uses the command in vain, earns the hint.
    expect(after('Get-Date | Out-Null')).toBe('');
    expect(after('Get-NoSuchThing')).toBe(task.hint);
    expect(after(`${task.command} -WhatIf`)).toContain(task.hint);
    const said = after(task.solution);
    expect(said).toContain(task.praise);
    const next = lesson.tasks[index + 1];
    expect(said).toContain(next === undefined ? 'is done' : next.task);
  }
  expect(shell.workshop.afterLine('Get-Date')).toEqual([]);
});

test('the hint comes with the syntax that what was typed still allows', async () => {
  shell = await TestShell.open({ lab: 'contoso' });
  shell.run('Start-Lesson replicate-relationship');
  const typed = 'Invoke-DhcpServerv4FailoverReplication -ScopeId 10.0.10.0 -Force';
  shell.run(typed);
  const said = shell.workshop.afterLine(typed).join(' ');
  expect(said).toContain('Invoke-DhcpServerv4FailoverReplication [-ComputerName <string>] [-CimSession');
  expect(said).not.toMatch(/-Name\] <string|-Force\]/);
});

test('a lesson finds its scopes apart whatever was done before', async () => {
  shell = await TestShell.open({ lab: 'contoso' });
  shell.run('Start-Lesson replicate-server');
  shell.run('Invoke-DhcpServerv4FailoverReplication -Force');
  for (const name of ['replicate-relationship', 'replicate-scope', 'replicate-scope', 'replicate-relationship']) {
    shell.run(`Start-Lesson ${name}`);
    expect(shell.lines('(Compare-DhcpServerv4FailoverScope).Status | Sort-Object -Unique')).toEqual(['OutOfSync']);
    shell.run('Invoke-DhcpServerv4FailoverReplication -Name dhcp1-dhcp2 -Force');
  }
});

test('more than was asked is noticed, and the task begins again', async () => {
  shell = await TestShell.open({ lab: 'contoso' });
  shell.run('Start-Lesson replicate-scope');
  const all = 'Invoke-DhcpServerv4FailoverReplication -ComputerName dhcp1.contoso.com -Force';
  shell.run(all);
  expect(shell.workshop.afterLine(all)[0]).toBe('More than 10.0.20.0 was replicated.');
  expect(shell.lines('(Compare-DhcpServerv4FailoverScope).Status -eq "InSync"')).toEqual([]);
});
