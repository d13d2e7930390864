import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('[Net.Dns] knows the computers of the lab', () => {
  expect(shell.lines("[Net.Dns]::GetHostEntry('dhcp2').HostName")).toEqual(['dhcp2.contoso.com']);
  expect(shell.lines("[Net.Dns]::GetHostEntry('10.0.0.10').HostName")).toEqual(['dc1.contoso.com']);
  expect(shell.lines("[Net.Dns]::GetHostAddresses('dhcp3').IPAddressToString")).toEqual(['10.0.0.3']);
  expect(shell.lines("[Net.Dns]::GetHostAddresses('10.9.9.9').IPAddressToString")).toEqual(['10.9.9.9']);
  expect(shell.lines("[Net.Dns]::GetHostEntry('').HostName")).toEqual(['dhcp1.contoso.com']);
  expect(shell.run("[Net.Dns]::Resolve('nobody')").errors).toContain('"No such host is known."');
});

test('[Ping] asks the network of the lab', () => {
  const ping = (target: string) =>
    shell.lines(
      `$r = [Net.NetworkInformation.Ping]::new().Send(${target}); "$($r.Status) $($r.Address) $($r.Buffer.Count)"`,
    );
  expect(ping("'dhcp2'")).toEqual(['Success 10.0.0.2 32']);
  expect(ping("[ipaddress]'10.0.0.3', 500, [byte[]](1, 2)")).toEqual(['Success 10.0.0.3 2']);
  shell.run('Stop-LabServer dhcp2');
  expect(ping("'dhcp2', 100")).toEqual(['DestinationHostUnreachable 10.0.0.1 0']);
  expect(shell.run("[Net.NetworkInformation.Ping]::new().Send('nobody')").errors).toContain(
    '"An exception occurred during a Ping request."',
  );
});

test('what a session on another computer sees', () => {
  expect(shell.lines('Invoke-Command dhcp2 { [Net.Dns]::GetHostName() }; [Net.Dns]::GetHostName()')).toEqual([
    'dhcp2',
    'dhcp1',
  ]);
});
