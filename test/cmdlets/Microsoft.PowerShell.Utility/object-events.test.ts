import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open({ lab: 'blank' });
});
afterEach(() => shell.close());

test('a timer that rings once runs its action, which sees event, sender and arguments', () => {
  const lines = shell.lines(
    '$t = [Timers.Timer]@{ Interval = 1; AutoReset = $false }; $j = Register-ObjectEvent $t Elapsed ring -MessageData 7 -Action { "$($Event.MessageData) $($EventArgs.GetType().Name) $($Sender -eq $t)" }; $t.Start(); $n = 0; while ($j.ChildJobs.Count -eq 0 -and -not $j.Output.Count -and $n -lt 1e7) { $n++ }; Receive-Job $j; $t.Enabled',
  );
  expect(lines).toEqual(['7 ElapsedEventArgs True', 'False']);
});

test('without an action events wait', () => {
  const lines = shell.lines(
    '$t = [Timers.Timer]::new(1); Register-ObjectEvent $t Elapsed ring -MaxTriggerCount 1; $t.Start(); $e = Wait-Event ring; $e.SourceArgs.Count; $e.SourceEventArgs.GetType().FullName; @(Get-EventSubscriber).Count',
  );
  expect(lines).toEqual(['2', 'System.Timers.ElapsedEventArgs', '0']);
});

test('names are taken once, events must exist', () => {
  const command = 'Microsoft.PowerShell.Commands.RegisterObjectEventCommand';
  const twice = '$t = [Timers.Timer]::new(); Register-ObjectEvent $t Elapsed a; Register-ObjectEvent $t Elapsed A';
  expect(shell.errorIds(twice)).toEqual([`SUBSCRIBER_EXISTS,${command}`]);
  expect(shell.errorIds('Register-ObjectEvent $t Rang')).toEqual([`System.ArgumentException,${command}`]);
  expect(shell.errorIds('Register-ObjectEvent $t Elapsed b -Forward -Action { }')).toEqual([
    `ACTION_AND_FORWARD_NOT_SUPPORTED,${command}`,
  ]);
  expect(shell.lines('(Get-EventSubscriber).EventName')).toEqual(['Elapsed']);
});

test('the end of the session is an event', () => {
  shell.run("$null = Register-EngineEvent PowerShell.Exiting -Action { Write-Host 'bye' }");
  shell.workshop.engine.session.whenClosing?.();
  expect(shell.host.output).toBe('bye\n');
});

test('a subscription to an event by name ends after so many events', () => {
  shell.run('$null = Register-EngineEvent A -Action {} -MaxTriggerCount 1');
  expect(
    shell.lines('(Get-EventSubscriber).SubscriptionId; $null = New-Event A; @(Get-EventSubscriber).Count'),
  ).toEqual(['1', '0']);
});
