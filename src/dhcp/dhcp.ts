import type { Lab } from '../lab/lab.ts';
import type { Operation } from './createDhcp.ts';
import type { FailoverRelationships, FailoverReplication } from './failoverFamilies.ts';
import type {
  Classes,
  Directory,
  DnsSettings,
  Exclusions,
  Filters,
  FreeAddresses,
  Leases,
  MulticastScopes,
  OptionDefinitions,
  OptionValues,
  Policies,
  PolicyRanges,
  Reservations,
  Scopes,
  ServerConfiguration,
  Statistics,
  Superscopes,
} from './families.ts';
import type { Families6 } from './families6.ts';
import type { Machines } from './machines.ts';
import type { EpochMs } from './model.ts';
import type { Session } from './session.ts';

/** One DHCP server as one session sees it. */
export interface Server {
  /** Its full name. */
  readonly name: string;
  /** How messages name it: as it was addressed. */
  readonly displayName: string;
  readonly scopes: Scopes;
  readonly superscopes: Superscopes;
  readonly exclusions: Exclusions;
  readonly reservations: Reservations;
  readonly leases: Leases;
  readonly classes: Classes;
  readonly definitions: OptionDefinitions;
  readonly options: OptionValues;
  readonly policies: Policies;
  readonly policyRanges: PolicyRanges;
  readonly dns: DnsSettings;
  readonly statistics: Statistics;
  readonly freeAddresses: FreeAddresses;
  readonly filters: Filters;
  readonly multicast: MulticastScopes;
  readonly configuration: ServerConfiguration;
  readonly failover: FailoverRelationships;
  readonly replication: FailoverReplication;
  /** Its IPv6 half. */
  readonly v6: Families6;
}

export interface Dhcp {
  readonly lab: Lab;
  /** The lab's time now. */
  now(): EpochMs;
  /**
   * A server by its name (full, short, or address), or the session's local server. Throws a DhcpError WIN32 1722
   * (unknown, down, link cut), 1753 (no role, service stopped), 5 (no rights, not elevated on the local server), or
   * 1745 (older than Windows Server 2012). The message is `Failed to get version of the DHCP server {Server}.`, or that
   * of the operation named.
   */
  connect(session: Session, computerName?: string, operation?: Operation): Server;
  /** The authorised servers of the domain. */
  directory(session: Session): Directory;
  /** The lab itself: its computers, what runs on them, and the links between them. */
  machines(session: Session): Machines;
}

export type { Operation } from './createDhcp.ts';
export { createDhcp } from './createDhcp.ts';
export type { CodeSpace, ErrorCategory } from './errors.ts';
export { DhcpError } from './errors.ts';
export { MachineExistsError, UnknownMachineError } from './network/machines.ts';
export type { Session } from './session.ts';
