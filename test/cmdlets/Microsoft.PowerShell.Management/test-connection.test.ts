import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

const lines = (text: string) => shell.lines(text);

describe('who answers a ping', () => {
  test.each(['dhcp2', 'DHCP2.contoso.com', '10.0.0.2', 'dc1', 'localhost', '127.0.0.1'])('%s', (target) => {
    expect(lines(`Test-Connection ${target} -Count 1 -Quiet`)).toEqual(['True']);
  });

  test('nobody who is down, cut off or unknown', () => {
    shell.run('Stop-LabServer dhcp2; Disconnect-LabServer dhcp1 dhcp3');
    expect(lines('Test-Connection dhcp2, dhcp3, 10.0.0.99, nobody -Count 1 -Quiet')).toEqual(Array(4).fill('False'));
    expect(lines('(Test-Connection dhcp2 -Count 2).Status')).toEqual(Array(2).fill('DestinationHostUnreachable'));
    expect(lines('Test-Connection 10.9.9.9 -Count 1 | % { "$($_.Status) $($_.DisplayAddress)" }')).toEqual([
      'TimedOut *',
    ]);
  });

  test('seen from another computer', () => {
    shell.run('Disconnect-LabServer dhcp1 dhcp3');
    expect(lines('Invoke-Command -ComputerName dhcp2 { Test-Connection dhcp3 -Count 1 -Quiet }')).toEqual(['True']);
  });
});

describe('what is written', () => {
  test('a status for each ping', () => {
    const values = '"$($_.Ping) $($_.Source) $($_.Destination) $($_.Address) $($_.Latency) $($_.BufferSize)"';
    expect(lines(`Test-Connection dhcp2 -Count 2 -BufferSize 64 | % { ${values} }`)).toEqual([
      '1 dhcp1 dhcp2 10.0.0.2 1 64',
      '2 dhcp1 dhcp2 10.0.0.2 1 64',
    ]);
    expect(lines('(Test-Connection dhcp2).Count; (Test-Connection dhcp2 -Count 1).Reply.Buffer.Count')).toEqual([
      '4',
      '32',
    ]);
  });

  test('full names on request', () => {
    expect(lines('(Test-Connection 10.0.0.2 -ResolveDestination -Count 1).Destination')).toEqual(['dhcp2.contoso.com']);
    expect(shell.run('Test-Connection 10.0.0.99 -ResolveDestination').errors).toContain('No such host is known.');
  });

  test('the size that a path carries in one piece', () => {
    expect(lines('Test-Connection dhcp2 -MtuSize -Quiet; (Test-Connection dhcp2 -MtuSize).MtuSize')).toEqual([
      '1472',
      '1472',
    ]);
    expect(lines('(Test-Connection dhcp2 -Count 1 -BufferSize 1473 -DontFragment).Status')).toEqual(['PacketTooBig']);
    expect(lines('(Test-Connection dhcp2 -Count 1 -BufferSize 1473).Status')).toEqual(['Success']);
    expect(lines('Test-Connection nobody -MtuSize -Quiet')).toEqual(['-1']);
  });

  test('the hops of a route', () => {
    shell.run('New-LabServer far -IPAddress 10.7.0.5');
    const hops = '"$($_.Hop) $($_.Ping) $($_.HopAddress) $($_.Latency) $($_.Target)"';
    expect(lines(`Test-Connection 10.7.0.5 -Traceroute | ? Ping -eq 1 | % { ${hops} }`)).toEqual([
      '1 1 10.0.0.254 1 10.7.0.5',
      '2 1 10.7.0.5 2 10.7.0.5',
    ]);
    expect(lines('(Test-Connection 10.7.0.5 -MaxHops 1 -Count 1).Status')).toEqual(['TtlExpired']);
    const { output, errors } = shell.run('Test-Connection 10.9.9.9 -Traceroute -MaxHops 2 | Measure-Object | % Count');
    expect(output.trim()).toBe('6');
    expect(errors).toContain('2 hops');
  });
});

describe('ports', () => {
  test('are open where a service listens', () => {
    expect(lines('Test-Connection dhcp2, dc1 -TcpPort 647')).toEqual(['True', 'False']);
    expect(lines('Test-Connection dhcp2, dc1 -TcpPort 53')).toEqual(['False', 'True']);
    shell.run('Invoke-Command -ComputerName dhcp2 { Stop-Service DHCPServer }');
    expect(lines('Test-Connection dhcp2 -TcpPort 647')).toEqual(['False']);
  });

  test('in detail', () => {
    const values = '"$($_.Id) $($_.Target) $($_.TargetAddress):$($_.Port) $($_.Connected) $($_.Status)"';
    expect(lines(`Test-Connection dhcp2 -TcpPort 80 -Detailed -Count 2 | % { ${values} }`)).toEqual([
      '1 dhcp2 10.0.0.2:80 False TimedOut',
      '2 dhcp2 10.0.0.2:80 False TimedOut',
    ]);
    expect(lines('(Test-Connection localhost -TcpPort 80 -Detailed).Status')).toEqual(['ConnectionRefused']);
  });
});

describe('errors', () => {
  test('name the target and the reason', () => {
    expect(shell.run('Test-Connection nobody').errors.trim()).toBe(
      "Test-Connection: Testing connection to computer 'nobody' failed: Cannot resolve the target name.",
    );
    expect(lines('$Error[0].Exception.GetType().FullName; $Error[0].CategoryInfo.Category')).toEqual([
      'System.Net.NetworkInformation.PingException',
      'ResourceUnavailable',
    ]);
    expect(shell.run('Test-Connection dhcp2 -IPv6').errors).toContain('Target IPv4/IPv6 address absent.');
    expect(shell.run('Test-Connection dhcp2 -Source dc1').errors).toContain("Cannot bind parameter 'Source'");
  });
});
