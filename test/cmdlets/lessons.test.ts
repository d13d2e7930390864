import { afterEach, expect, test } from 'vitest';
import { lessons } from '../../cmdlets/Lesson/lessons.ts';
import { TestShell } from './test-shell.ts';

let shell: TestShell | undefined;
afterEach(() => shell?.close());

test.each(lessons.map((lesson) => [lesson.name, lesson] as const))('%s', async (name, lesson) => {
  shell = await TestShell.open({ lab: 'contoso' });
  const { engine } = shell.workshop;
  expect(shell.lines(`Start-Lesson ${name}`).join('\n')).toContain(lesson.tasks[0]?.task ?? 'no task');
  for (const [index, task] of lesson.tasks.entries()) {
    // A line that does nothing to the lab earns the hint.
    engine.run('Get-Date | Out-Null');
    expect(shell.workshop.afterLine('Get-Date | Out-Null')).toContain(task.hint);
    expect(shell.run(task.solution).errors).toBe('');
    const said = shell.workshop.afterLine(task.solution);
    expect(said[0]).toBe(task.praise);
    const next = lesson.tasks[index + 1];
    expect(said[1]).toContain(next === undefined ? 'is done' : next.task);
  }
  expect(shell.workshop.afterLine('Get-Date')).toEqual([]);
});

test('more than was asked is noticed, and the task begins again', async () => {
  shell = await TestShell.open({ lab: 'contoso' });
  shell.run('Start-Lesson replicate-scope');
  const all = 'Invoke-DhcpServerv4FailoverReplication -ComputerName dhcp1.contoso.com -Force';
  shell.run(all);
  expect(shell.workshop.afterLine(all)[0]).toBe('More than 10.0.20.0 was replicated.');
  expect(shell.lines('(Compare-DhcpServerv4FailoverScope).Status -eq "InSync"')).toEqual([]);
});
