import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import { PingOptions, PingReply } from '../../../src/types/ping.ts';
import type { EchoOptions, LabNetwork } from '../../Lab/network.ts';
import { connectionFailure, type Target } from './find-target.ts';
import { PingMtuStatus, PingStatus, TcpPortStatus, TraceStatus } from './ping-types.ts';

/** What all tests of one Test-Connection share. */
export interface ConnectionTest {
  readonly cmdlet: CmdletInvocation;
  readonly network: LabNetwork;
  /** The name of the computer that asks. */
  readonly source: string;
  readonly quiet: boolean;
  readonly maxHops: number;
  /** Seconds. */
  readonly delay: number;
  readonly timeout: number;
}

/** Pings a target, as often as asked. */
export function pingTarget(
  test: ConnectionTest,
  target: Target,
  options: { readonly count: number; readonly size: number; readonly dontFragment: boolean },
): void {
  const { cmdlet, source, quiet, maxHops } = test;
  const { count, size, dontFragment } = options;
  let allAnswered = true;
  for (let ping = 1; ping <= count; ping++) {
    const reply = send(test, target.address, { timeToLive: maxHops, size, dontFragment });
    if (!quiet) cmdlet.writeObject(new PingStatus(source, target.name, reply, ping));
    allAnswered &&= reply.succeeded;
    if (ping < count) pause(cmdlet, test.delay);
  }
  if (quiet) cmdlet.writeObject(allAnswered);
}

/** Connects with a port; without details the first attempt is the answer. */
export function testPort(
  test: ConnectionTest,
  target: Target,
  options: { readonly port: number; readonly count: number; readonly detailed: boolean },
): void {
  const { cmdlet, network, source } = test;
  const { port, count } = options;
  for (let id = 1; id <= count; id++) {
    const status = network.connect(target.address, port);
    if (status === 'TimedOut') pause(cmdlet, test.timeout);
    if (!options.detailed) {
      cmdlet.writeObject(status === 'Success');
      return;
    }
    cmdlet.writeObject(
      new TcpPortStatus({ id, source, target: target.name, targetAddress: target.address, port, status }),
    );
    if (id < count) pause(cmdlet, test.delay);
  }
}

/** Asks each hop three times. */
export function traceRoute(test: ConnectionTest, target: Target, options: { readonly resolve: boolean }): void {
  const { cmdlet, network, source, quiet, maxHops } = test;
  let hop = 1;
  for (let under = true; under && hop <= maxHops; hop++) {
    const found = send(test, target.address, { timeToLive: hop });
    const answered = found.echo.status !== 'TimedOut';
    const address = answered ? found.echo.from : target.address;
    const name = (options.resolve ? network.nameOf(found.echo.from) : undefined) ?? found.echo.from.toString();
    for (let ping = 1; ping <= 3; ping++) {
      const reply = send(test, address, { timeToLive: hop });
      const status = new PingStatus(source, name, reply, ping);
      if (!quiet) cmdlet.writeObject(new TraceStatus(hop, status, target.name, target.address));
    }
    under = found.echo.status === 'TtlExpired' || !answered;
  }
  if (quiet) cmdlet.writeObject(hop <= maxHops);
  else if (hop > maxHops) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Testing connection to computer '${target.name}' failed: the target was not reached within ${maxHops} hops.`,
        id: 'TestConnectionException',
        category: 'ConnectionError',
        exceptionType: 'System.Net.NetworkInformation.PingException',
        target: target.address,
      }),
    );
  }
}

/** Searches for the biggest packet that gets through in one piece, by halving the interval as PowerShell does. */
export function largestPacket(test: ConnectionTest, target: Target): void {
  const { cmdlet, source, quiet, maxHops } = test;
  const { address } = target;
  let [low, size, high] = [address.isIPv4 ? 68 : 1280, 1473, 10_000];
  let passed: PingReply | undefined;
  let refused: PingReply | undefined;
  for (let attempt = 1; low < high - 1; ) {
    cmdlet.writeDebug(`LowMTUSize: ${low}, CurrentMTUSize: ${size}, HighMTUSize: ${high}`);
    const reply = send(test, address, { timeToLive: maxHops, size, dontFragment: true });
    const { status } = reply.echo;
    if (status === 'Success') {
      low = size;
      passed = reply;
    } else if (status === 'PacketTooBig' || status === 'TimedOut') {
      high = size;
      refused = reply;
    } else if (attempt < 4) {
      attempt++;
      continue;
    } else {
      cmdlet.writeError(connectionFailure(address.toString(), status, address));
      return;
    }
    attempt = 1;
    size = Math.floor((low + high) / 2);
  }
  if (quiet) cmdlet.writeObject(size);
  else if (passed !== undefined) cmdlet.writeObject(new PingMtuStatus(source, target.name, passed, size));
  else {
    cmdlet.writeError(
      ErrorRecord.of({
        message: address.toString(),
        id: 'TestConnectionException',
        category: 'ResourceUnavailable',
        exceptionType: 'System.TimeoutException',
        target: refused ?? null,
      }),
    );
  }
}

/** One ping; nobody's answer takes as long as the test is willing to wait. */
function send(test: ConnectionTest, address: IPAddress, options: EchoOptions): PingReply {
  const { timeToLive = 128, size = 32, dontFragment = false } = options;
  const echo = test.network.echo(address, options);
  if (echo.status === 'TimedOut') pause(test.cmdlet, test.timeout);
  return new PingReply(echo, new PingOptions(timeToLive, dontFragment), size);
}

function pause(cmdlet: CmdletInvocation, seconds: number): void {
  cmdlet.host.sleep(seconds * 1000);
  cmdlet.checkStop();
}
