import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('a ping', () => {
  expect(shell.lines('tnc dhcp2')).toEqual([
    'ComputerName           : dhcp2',
    'RemoteAddress          : 10.0.0.2',
    'InterfaceAlias         : Ethernet',
    'SourceAddress          : 10.0.0.1',
    'PingSucceeded          : True',
    'PingReplyDetails (RTT) : 1 ms',
  ]);
  shell.run('Stop-LabServer dhcp2');
  expect(shell.lines('tnc dhcp2 -InformationLevel Quiet 3>$null')).toEqual(['False']);
  expect(shell.lines('tnc dhcp2 3>&1 | Select-Object -First 1')).toEqual([
    'WARNING: Ping to 10.0.0.2 failed with status: DestinationHostUnreachable',
  ]);
});

test('a port; one that is closed brings a ping as well', () => {
  expect(shell.lines('(tnc dhcp2 -Port 647).TcpTestSucceeded; (tnc dc1 SMB).RemotePort')).toEqual(['True', '445']);
  expect(shell.lines('tnc dhcp2 -CommonTCPPort HTTP 3>$null')).toEqual([
    'ComputerName           : dhcp2',
    'RemoteAddress          : 10.0.0.2',
    'RemotePort             : 80',
    'InterfaceAlias         : Ethernet',
    'SourceAddress          : 10.0.0.1',
    'PingSucceeded          : True',
    'PingReplyDetails (RTT) : 1 ms',
    'TcpTestSucceeded       : False',
  ]);
});

test('a name that nobody has, and the one it asks by itself', () => {
  expect(shell.lines('(tnc nobody 3>$null).PingSucceeded')).toEqual(['False']);
  expect(shell.lines('tnc 3>&1 | Select-Object -First 1')).toEqual([
    'WARNING: Name resolution of internetbeacon.msedge.net failed',
  ]);
});

test('the route', () => {
  expect(shell.lines('(tnc 10.9.9.9 -TraceRoute 3>$null).TraceRoute')).toEqual(['10.0.0.254', '0.0.0.0']);
  expect(shell.lines('(tnc 10.9.9.9 -TraceRoute -Hops 1 3>$null).TraceRoute')).toEqual(['10.0.0.254']);
  expect(shell.lines('tnc dhcp2 -DiagnoseRouting')).toContain('SelectedSourceAddress     : 10.0.0.1');
  const route = '(tnc dhcp2 -DiagnoseRouting -InformationLevel Quiet';
  expect(shell.lines(`${route} -ConstrainInterface 4); ${route} -ConstrainSourceAddress 10.0.0.9)`)).toEqual([
    'True',
    'False',
  ]);
  expect(shell.lines('tnc 10.9.9.9 -InformationLevel Detailed 3>$null')).toContain(
    'NetRoute (NextHop)     : 10.0.0.254',
  );
});
