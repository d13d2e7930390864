import type { IPv6, Machine } from './model.ts';

export interface MachineInput {
  readonly name: string;
  readonly address: number;
  readonly subnetMask?: number;
  readonly ipv6Address?: IPv6;
  readonly interfaceAlias?: string;
  readonly version?: Machine['version'];
  readonly caption?: string;
  readonly domainController?: boolean;
  readonly domainJoined?: boolean;
  readonly dnsServer?: boolean;
  readonly dhcpRole?: boolean;
  readonly dhcpTools?: boolean;
  readonly administrators?: readonly string[];
}

export type MachineChange = Partial<Omit<Machine, 'name' | 'since'>>;

/** The lab's computers and links (module Lab, services, Windows features). No DHCP rights are asked for. */
export interface Machines {
  list(): Machine[];
  /** By full name, short name or address; undefined when there is none. */
  find(name: string): Machine | undefined;
  add(input: MachineInput): Machine;
  /** Up and down, role and service, version, groups, clock: whatever of it changes takes failover's states along. */
  set(name: string, change: MachineChange): Machine;
  /** With everything on it. */
  remove(name: string): Machine;
  /** Cuts both management and the failover link between two machines. */
  disconnect(a: string, b: string): void;
  connect(a: string, b: string): void;
  /** Pairs that are cut. */
  cuts(): { readonly a: string; readonly b: string; readonly since: number }[];
}
