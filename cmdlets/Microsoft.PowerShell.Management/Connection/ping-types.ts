import { defineEnum, defineType } from '../../../src/types/declare.ts';
import type { IPAddress } from '../../../src/types/ip-address.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { PingReply } from '../../../src/types/ping.ts';
import type { NetObject } from '../../../src/types/value.ts';
import type { PortStatus } from '../../Lab/network.ts';

/** How PowerShell names the types that are nested in its cmdlet's class. */
export const testConnection = 'Microsoft.PowerShell.Commands.TestConnectionCommand';

const socketError = defineEnum(
  'System.Net.Sockets.SocketError',
  'Success SocketError=-1 AccessDenied=10013 NetworkUnreachable=10051 ConnectionAborted=10053 ConnectionReset TimedOut=10060 ConnectionRefused HostDown=10064 HostUnreachable HostNotFound=11001',
);

/** One ping of Test-Connection. */
export class PingStatus implements NetObject {
  readonly source: string;
  readonly destination: string;
  readonly reply: PingReply;
  readonly ping: number;

  constructor(source: string, destination: string, reply: PingReply, ping: number) {
    this.source = source;
    this.destination = destination;
    this.reply = reply;
    this.ping = ping;
  }

  get netType(): NetType {
    return pingStatusType;
  }

  get address(): IPAddress | null {
    return this.reply.succeeded ? this.reply.echo.from : null;
  }
}

const pingStatusType: NetType = defineType(`${testConnection}+PingStatus`, {
  members: () => ({
    'uint Ping {get;}': (self: PingStatus) => self.ping,
    'string Source {get;}': (self: PingStatus) => self.source,
    'string Destination {get;}': (self: PingStatus) => self.destination,
    'ipaddress Address {get;}': (self: PingStatus) => self.address,
    'string DisplayAddress {get;}': (self: PingStatus) => self.address?.toString() ?? '*',
    'long Latency {get;}': (self: PingStatus) => BigInt(self.reply.echo.time),
    'System.Net.NetworkInformation.IPStatus Status {get;}': (self: PingStatus) => self.reply.status,
    // An empty buffer is sent as one of 32 bytes.
    'int BufferSize {get;}': (self: PingStatus) => (self.reply.size === 0 ? 32 : self.reply.size),
    'System.Net.NetworkInformation.PingReply Reply {get;}': (self: PingStatus) => self.reply,
  }),
});

/** The largest packet that gets through. */
export class PingMtuStatus extends PingStatus {
  readonly mtuSize: number;

  constructor(source: string, destination: string, reply: PingReply, mtuSize: number) {
    super(source, destination, reply, 1);
    this.mtuSize = mtuSize;
  }

  override get netType(): NetType {
    return pingMtuStatusType;
  }
}

const pingMtuStatusType: NetType = defineType(`${testConnection}+PingMtuStatus`, {
  base: pingStatusType,
  members: () => ({ 'int MtuSize {get;}': (self: PingMtuStatus) => self.mtuSize }),
});

/** One ping to one hop of a route. */
export class TraceStatus implements NetObject {
  readonly hop: number;
  readonly status: PingStatus;
  readonly target: string;
  readonly targetAddress: IPAddress;

  constructor(hop: number, status: PingStatus, target: string, targetAddress: IPAddress) {
    this.hop = hop;
    this.status = status;
    this.target = target;
    this.targetAddress = targetAddress;
  }

  get netType(): NetType {
    return traceStatusType;
  }
}

const traceStatusType: NetType = defineType(`${testConnection}+TraceStatus`, {
  members: () => ({
    'int Hop {get;}': (self: TraceStatus) => self.hop,
    'string Hostname {get;}': (self: TraceStatus) => self.status.destination,
    'uint Ping {get;}': (self: TraceStatus) => self.status.ping,
    'ipaddress HopAddress {get;}': (self: TraceStatus) => self.status.address,
    'long Latency {get;}': (self: TraceStatus) => BigInt(self.status.reply.echo.time),
    'System.Net.NetworkInformation.IPStatus Status {get;}': (self: TraceStatus) => self.status.reply.status,
    'string Source {get;}': (self: TraceStatus) => self.status.source,
    'string Target {get;}': (self: TraceStatus) => self.target,
    'ipaddress TargetAddress {get;}': (self: TraceStatus) => self.targetAddress,
    'System.Net.NetworkInformation.PingReply Reply {get;}': (self: TraceStatus) => self.status.reply,
  }),
});

/** One attempt to connect with a port. */
export class TcpPortStatus implements NetObject {
  readonly id: number;
  readonly source: string;
  readonly target: string;
  readonly targetAddress: IPAddress;
  readonly port: number;
  readonly status: PortStatus;

  constructor(attempt: Pick<TcpPortStatus, 'id' | 'source' | 'target' | 'targetAddress' | 'port' | 'status'>) {
    this.id = attempt.id;
    this.source = attempt.source;
    this.target = attempt.target;
    this.targetAddress = attempt.targetAddress;
    this.port = attempt.port;
    this.status = attempt.status;
  }

  get netType(): NetType {
    return tcpPortStatusType;
  }

  get connected(): boolean {
    return this.status === 'Success';
  }
}

const tcpPortStatusType: NetType = defineType(`${testConnection}+TcpPortStatus`, {
  members: () => ({
    'int Id {get;}': (self: TcpPortStatus) => self.id,
    'string Source {get;}': (self: TcpPortStatus) => self.source,
    'string Target {get;}': (self: TcpPortStatus) => self.target,
    'ipaddress TargetAddress {get;}': (self: TcpPortStatus) => self.targetAddress,
    'int Port {get;}': (self: TcpPortStatus) => self.port,
    'long Latency {get;}': (self: TcpPortStatus) => (self.connected ? 1n : 0n),
    'bool Connected {get;}': (self: TcpPortStatus) => self.connected,
    'System.Net.Sockets.SocketError Status {get;}': (self: TcpPortStatus) =>
      socketError.named(self.status)?.value ?? -1,
  }),
});
