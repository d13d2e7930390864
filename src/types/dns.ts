import { arrayType, typedArray } from './arrays.ts';
import { defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { IPAddress, ipAddressType } from './ip-address.ts';
import { currentMachine } from './machine.ts';
import { argumentOutOfRange, formatException, NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** What a name resolves to in the lab. */
class HostEntry implements NetObject {
  readonly name: string;
  readonly addresses: readonly IPAddress[];

  constructor(name: string, addresses: readonly IPAddress[]) {
    this.name = name;
    this.addresses = addresses;
  }

  get netType(): NetType {
    return hostEntryType;
  }

  get list(): Value[] {
    return typedArray(arrayType(ipAddressType), [...this.addresses]);
  }
}

function resolve(name: string): HostEntry {
  const found = currentMachine().network.resolve(name === '' ? currentMachine().name : name);
  if (found === undefined)
    throw new NetException('System.Net.Sockets.SocketException', 'No such host is known.', { hResult: -2147467259 });
  return new HostEntry(found.name, found.addresses);
}

const hostEntryType: NetType = defineType('System.Net.IPHostEntry', {
  members: () => ({
    'string HostName {get;}': (self: HostEntry) => self.name,
    'string[] Aliases {get;}': () => [],
    'ipaddress[] AddressList {get;}': (self: HostEntry) => self.list,
  }),
});

defineType('System.Net.Dns', {
  isAbstract: true,
  members: () => ({
    'static string GetHostName()': () => currentMachine().name.toLowerCase(),
    'static System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress) | static System.Net.IPHostEntry GetHostByName(string hostName) | static System.Net.IPHostEntry Resolve(string hostName)':
      resolve,
    'static System.Net.IPHostEntry GetHostEntry(ipaddress address) | static System.Net.IPHostEntry GetHostByAddress(ipaddress address)':
      (address: IPAddress) => resolve(address.toString()),
    'static ipaddress[] GetHostAddresses(string hostNameOrAddress)': (name: string) => {
      const literal = IPAddress.tryParse(name);
      return literal === null ? resolve(name).list : new HostEntry(name, [literal]).list;
    },
  }),
});

/** An address and a port. */
class IPEndPoint implements Equatable {
  readonly address: IPAddress;
  readonly port: number;

  constructor(address: IPAddress, port: number) {
    if (port < 0 || port > 65535) {
      throw argumentOutOfRange('port', 'Specified argument was out of the range of valid values.');
    }
    this.address = address;
    this.port = port;
  }

  get netType(): NetType {
    return endPointType;
  }

  equalityKey(): string {
    return this.toString();
  }

  toString(): string {
    return this.address.isIPv4 ? `${this.address}:${this.port}` : `[${this.address}]:${this.port}`;
  }
}

function parseEndPoint(text: string): IPEndPoint {
  const [, address = '', port = '0'] = /^(\[[^\]]*\]|[^:]*|.*:.*)(?::(\d+))?$/.exec(text) ?? [];
  const parsed = IPAddress.tryParse(address);
  if (parsed === null) throw formatException('An invalid IPEndPoint was specified.');
  return new IPEndPoint(parsed, Number(port));
}

const endPointType: NetType = defineType('System.Net.IPEndPoint', {
  accelerators: ['IPEndpoint'],
  members: () => ({
    'System.Net.Sockets.AddressFamily AddressFamily {get;}': (self: IPEndPoint) => (self.address.isIPv4 ? 2 : 23),
    'ipaddress Address {get;}': (self: IPEndPoint) => self.address,
    'int Port {get;}': (self: IPEndPoint) => self.port,
    'string ToString()': (self: IPEndPoint) => self.toString(),
    'IPEndpoint new(ipaddress address, int port)': (address: IPAddress, port: number) => new IPEndPoint(address, port),
    'IPEndpoint new(long address, int port)': (address: bigint, port: number) =>
      new IPEndPoint(IPAddress.fromUint32(Number(address)), port),
    'static IPEndpoint Parse(string s)': parseEndPoint,
  }),
});
