import { disposableType } from './core-types.ts';
import { defineEnum, defineType } from './declare.ts';
import { IPAddress } from './ip-address.ts';
import { currentMachine, type Echo } from './machine.ts';
import { argumentOutOfRange, NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import { byte } from './numbers.ts';
import type { NetObject, Value } from './value.ts';

const networkInformation = 'System.Net.NetworkInformation';

export const ipStatus = defineEnum(
  `${networkInformation}.IPStatus`,
  'Success DestinationNetworkUnreachable=11002 DestinationHostUnreachable DestinationProhibited DestinationPortUnreachable NoResources BadOption HardwareError PacketTooBig TimedOut BadRoute=11012 TtlExpired TtlReassemblyTimeExceeded ParameterProblem SourceQuench BadDestination=11018 DestinationUnreachable=11040 TimeExceeded BadHeader UnrecognizedNextHeader IcmpError DestinationScopeMismatch Unknown=-1',
);

/** `PingOptions`: how far a ping may go, and whether it may be cut into pieces. */
export class PingOptions implements NetObject {
  timeToLive: number;
  dontFragment: boolean;

  constructor(timeToLive: number, dontFragment: boolean) {
    if (timeToLive <= 0) {
      throw argumentOutOfRange(
        'ttl',
        `ttl ('${timeToLive}') must be a non-negative and non-zero value.`,
        String(timeToLive),
      );
    }
    this.timeToLive = timeToLive;
    this.dontFragment = dontFragment;
  }

  get netType(): NetType {
    return pingOptionsType;
  }
}

const pingOptionsType: NetType = defineType(`${networkInformation}.PingOptions`, {
  members: () => ({
    [`${networkInformation}.PingOptions new()`]: () => new PingOptions(128, false),
    [`${networkInformation}.PingOptions new(int ttl, bool dontFragment)`]: (
      timeToLive: number,
      dontFragment: boolean,
    ) => new PingOptions(timeToLive, dontFragment),
    'int Ttl {get;set;}': {
      get: (self: PingOptions) => self.timeToLive,
      set: (self: PingOptions, value: number) => {
        self.timeToLive = value;
      },
    },
    'bool DontFragment {get;set;}': {
      get: (self: PingOptions) => self.dontFragment,
      set: (self: PingOptions, value: boolean) => {
        self.dontFragment = value;
      },
    },
  }),
});

/** What came back for one ping. */
export class PingReply implements NetObject {
  readonly echo: Echo;
  readonly options: PingOptions;
  readonly size: number;

  constructor(echo: Echo, options: PingOptions, size: number) {
    this.echo = echo;
    this.options = options;
    this.size = size;
  }

  get netType(): NetType {
    return pingReplyType;
  }

  get succeeded(): boolean {
    return this.echo.status === 'Success';
  }

  get status(): number {
    return ipStatus.named(this.echo.status)?.value ?? -1;
  }
}

const pingReplyType: NetType = defineType(`${networkInformation}.PingReply`, {
  members: () => ({
    [`${networkInformation}.IPStatus Status {get;}`]: (self: PingReply) => self.status,
    'ipaddress Address {get;}': (self: PingReply) => self.echo.from,
    'long RoundtripTime {get;}': (self: PingReply) => BigInt(self.echo.time),
    [`${networkInformation}.PingOptions Options {get;}`]: (self: PingReply) => (self.succeeded ? self.options : null),
    'byte[] Buffer {get;}': (self: PingReply) =>
      Array.from({ length: self.succeeded ? self.size : 0 }, (_, index) => byte(97 + (index % 23))),
  }),
});

/** `[Net.NetworkInformation.Ping]`: asks the lab's network. */
class Ping implements NetObject {
  get netType(): NetType {
    return pingType;
  }

  send(target: string | IPAddress, buffer: readonly Value[] | null, given: PingOptions | null): PingReply {
    const { network } = currentMachine();
    const address = target instanceof IPAddress ? target : (IPAddress.tryParse(target) ?? addressOf(target));
    const options = given ?? new PingOptions(128, false);
    const size = buffer?.length ?? 32;
    const { timeToLive, dontFragment } = options;
    return new PingReply(network.echo(address, { timeToLive, dontFragment, size }), options, size);
  }
}

function addressOf(name: string): IPAddress {
  const address = currentMachine().network.resolve(name)?.addresses[0];
  if (address !== undefined) return address;
  throw new NetException(`${networkInformation}.PingException`, 'An exception occurred during a Ping request.', {
    cause: new NetException('System.Net.Sockets.SocketException', 'No such host is known.', { hResult: -2147467259 }),
  });
}

const pingType: NetType = defineType(`${networkInformation}.Ping`, {
  interfaces: [disposableType],
  members: () => {
    const reply = `${networkInformation}.PingReply`;
    const options = `${networkInformation}.PingOptions`;
    return {
      [`${networkInformation}.Ping new()`]: () => new Ping(),
      ...Object.fromEntries(
        ['string hostNameOrAddress', 'ipaddress address'].flatMap((target) => [
          [
            `${reply} Send(${target}) | ${reply} Send(${target}, int timeout)`,
            (self: Ping, to: string | IPAddress) => self.send(to, null, null),
          ],
          [
            `${reply} Send(${target}, int timeout, byte[] buffer)`,
            (self: Ping, to: string | IPAddress, _: number, buffer: readonly Value[]) => self.send(to, buffer, null),
          ],
          [
            `${reply} Send(${target}, int timeout, byte[] buffer, ${options} options)`,
            (self: Ping, to: string | IPAddress, _: number, buffer: readonly Value[], given: PingOptions | null) =>
              self.send(to, buffer, given),
          ],
        ]),
      ),
      'void Dispose()': () => undefined,
    };
  },
});
