import type { Machine } from '../../src/dhcp/model.ts';
import { networkOf } from '../../src/dhcp/model.ts';
import type { Session } from '../../src/runtime/session.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { localComputer } from './computers.ts';

/** What became of a packet, in .NET's words. */
export type EchoStatus = 'Success' | 'DestinationHostUnreachable' | 'PacketTooBig' | 'TimedOut' | 'TtlExpired';

/** The answer to one ping. */
export interface Echo {
  readonly status: EchoStatus;
  /** Who answered; `0.0.0.0` when nobody did. */
  readonly from: IPAddress;
  /** Milliseconds. */
  readonly time: number;
}

export interface EchoOptions {
  readonly timeToLive?: number;
  readonly size?: number;
  readonly dontFragment?: boolean;
}

/** A name and the addresses it stands for. */
export interface HostAddresses {
  readonly name: string;
  readonly addresses: readonly IPAddress[];
}

export type PortStatus = 'Success' | 'ConnectionRefused' | 'TimedOut';

const loopback = IPAddress.fromUint32(0x7f000001);
const loopback6 = IPAddress.parse('::1');
const nobody = IPAddress.fromUint32(0);
/** What an Ethernet frame leaves for the data of a ping. */
const largestPayload = 1500 - 28;
/** Milliseconds that a packet takes from one computer to the next and back. */
const hopTime = 1;

/**
 * The lab's network as the computer sees it that a session is on. Computers of one subnet reach each other directly; between
 * subnets stands a router at the last address of each. Whoever is down or behind a cut link does not answer.
 */
export class LabNetwork {
  /** The computer that asks; undefined in a lab without computers. */
  readonly here: Machine | undefined;
  readonly #find: (name: string) => Machine | undefined;
  readonly #all: () => readonly Machine[];
  readonly #isCut: (machine: Machine) => boolean;

  constructor(session: Session) {
    const { dhcp } = session.service(dhcpService);
    const machines = dhcp.machines(dhcpSession(session, ''));
    const here = localComputer(session);
    this.here = machines.find(here);
    this.#all = () => machines.list();
    this.#find = (name) => machines.find(name);
    this.#isCut = ({ name }) =>
      machines.cuts().some(({ a, b }) => (a === here && b === name) || (b === here && a === name));
  }

  /** What a name or an address stands for; undefined when nobody knows it. */
  resolve(nameOrAddress: string): HostAddresses | undefined {
    const address = IPAddress.tryParse(nameOrAddress);
    if (address !== null) {
      const name = this.nameOf(address);
      return name === undefined ? undefined : { name, addresses: [address] };
    }
    if (/^localhost$/i.test(nameOrAddress)) return { name: nameOrAddress, addresses: [loopback6, loopback] };
    const machine = this.#find(nameOrAddress.replace(/\.$/, ''));
    return machine === undefined ? undefined : { name: machine.name, addresses: [addressOf(machine)] };
  }

  nameOf(address: IPAddress): string | undefined {
    if (isLoopback(address)) return this.here?.name;
    return address.isIPv4 ? this.machineAt(address)?.name : undefined;
  }

  machineAt(address: IPAddress): Machine | undefined {
    if (isLoopback(address)) return this.here;
    return address.isIPv4 ? this.#find(address.toString()) : undefined;
  }

  /** The router of a computer's subnet. */
  routerOf(machine: Machine): IPAddress {
    return IPAddress.fromUint32(((machine.address | ~machine.subnetMask) >>> 0) - 1);
  }

  /** The addresses that a packet passes on its way, the destination last. */
  routeTo(address: IPAddress): readonly IPAddress[] {
    const { here } = this;
    if (here === undefined || this.isHere(address) || !address.isIPv4) return [address];
    const mask = here.subnetMask;
    const near = networkOf(here.address, mask) === networkOf(address.toUint32(), mask);
    return near ? [address] : [this.routerOf(here), address];
  }

  isHere(address: IPAddress): boolean {
    return isLoopback(address) || (address.isIPv4 && address.toUint32() === this.here?.address);
  }

  /** Sends one ping. */
  echo(address: IPAddress, { timeToLive = 128, size = 32, dontFragment = false }: EchoOptions = {}): Echo {
    if (this.isHere(address)) return { status: 'Success', from: address, time: 0 };
    const route = this.routeTo(address);
    const [first = address] = route;
    if (dontFragment && size > largestPayload) return { status: 'PacketTooBig', from: this.#ownAddress(), time: 0 };
    if (timeToLive < route.length) return { status: 'TtlExpired', from: first, time: hopTime };
    if (this.answers(address)) return { status: 'Success', from: address, time: hopTime * route.length };
    // A neighbour that has no hardware address is reported by the sender itself, a far one by nobody.
    if (route.length === 1) return { status: 'DestinationHostUnreachable', from: this.#ownAddress(), time: 0 };
    return { status: 'TimedOut', from: nobody, time: 0 };
  }

  /** Whether packets come back from an address. */
  answers(address: IPAddress): boolean {
    if (this.isHere(address)) return true;
    const { here } = this;
    if (here !== undefined && address.equalityKey() === this.routerOf(here).equalityKey()) return true;
    const machine = this.machineAt(address);
    return machine?.up === true && !this.#isCut(machine);
  }

  /** Whether a connection to a port is taken. The firewall of another computer drops what no service listens for. */
  connect(address: IPAddress, port: number): PortStatus {
    const machine = this.machineAt(address);
    const open = machine !== undefined && this.answers(address) && portsOf(machine).has(port);
    if (open) return 'Success';
    return this.isHere(address) ? 'ConnectionRefused' : 'TimedOut';
  }

  /** The DNS servers that answer, as the computer's own settings list them: those of the lab, by address. */
  dnsServers(): Machine[] {
    return this.#all().filter((machine) => machine.dnsServer);
  }

  machines(): readonly Machine[] {
    return this.#all();
  }

  #ownAddress(): IPAddress {
    return this.here === undefined ? loopback : addressOf(this.here);
  }
}

/** A computer's address as scripts see it. */
export function addressOf(machine: Machine): IPAddress {
  return IPAddress.fromUint32(machine.address);
}

function isLoopback(address: IPAddress): boolean {
  return address.isIPv4 ? address.bytes[0] === 127 : address.equalityKey() === loopback6.equalityKey();
}

/** The TCP ports that the services of a computer listen on. */
function portsOf(machine: Machine): Set<number> {
  // RPC, file sharing and remote management are open on every Windows server.
  const ports = new Set([135, 139, 445, 5985, 47001]);
  if (machine.dnsServer) ports.add(53);
  if (machine.domainController) for (const port of [88, 389, 464, 593, 636, 3268, 3269, 9389]) ports.add(port);
  // The DHCP server takes its failover partners' connections.
  if (machine.dhcpRole && machine.serviceRunning) ports.add(647);
  return ports;
}
