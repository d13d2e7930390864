import type { Lab, Transaction, View } from '../../lab/lab.ts';
import { heldLink, type Link, linkId } from '../access.ts';
import { settleEndpoints } from '../failover/endpoints.ts';
import { KIND, LAB } from '../kinds.ts';
import type { MachineChange, MachineInput, Machines } from '../machines.ts';
import { type EpochMs, maskOf } from '../model/address.ts';
import type { Machine } from '../model/server.ts';
import type { Session } from '../session.ts';
import { allMachines, findMachine } from './machineLookup.ts';

const WINDOWS_SERVER_2025 = {
  version: { majorVersion: 10, minorVersion: 0 },
  caption: 'Microsoft Windows Server 2025 Datacenter',
} as const;

/** A name that no computer of the lab has. */
export class UnknownMachineError extends Error {
  readonly machine: string;

  constructor(machine: string) {
    super(`There is no computer ${machine} in this lab.`);
    this.name = 'UnknownMachineError';
    this.machine = machine;
  }
}

/** A name or address that another computer of the lab has. */
export class MachineExistsError extends Error {
  readonly machine: string;

  constructor(machine: string) {
    super(`This lab already has a computer ${machine}.`);
    this.name = 'MachineExistsError';
    this.machine = machine;
  }
}

export function machinesOf(lab: Lab, session: Session, now: () => EpochMs): Machines {
  function write<T>(operation: string, work: (transaction: Transaction) => T): T {
    return lab.write({ who: session.user, server: LAB, command: session.command ?? operation }, work);
  }

  function found(view: View, name: string): Machine {
    const machine = findMachine(view, name);
    if (machine === undefined) throw new UnknownMachineError(name);
    return machine;
  }

  function setLink(transaction: Transaction, a: string, b: string, cut: boolean): void {
    const [one, two] = [found(transaction, a).name, found(transaction, b).name];
    if ((heldLink(transaction, one, two)?.cut ?? false) === cut) return;
    settleEndpoints(transaction, [one, two], now());
    const link: Link = { cut, since: now() };
    transaction.write(LAB, KIND.link, linkId(one, two), link);
  }

  return {
    list: () => lab.read(allMachines),

    find: (name) => lab.read((view) => findMachine(view, name)),

    add: (input) =>
      write('New-LabServer', (transaction) => {
        const machine = newMachine(input, now());
        const taken = allMachines(transaction).find(
          (each) =>
            each.name === machine.name ||
            each.address === machine.address ||
            (machine.ipv6Address !== undefined && each.ipv6Address === machine.ipv6Address),
        );
        if (taken !== undefined) throw new MachineExistsError(taken.name);
        transaction.write(LAB, KIND.machine, machine.name, machine);
        return machine;
      }),

    set: (name, change) =>
      write('Set-LabServer', (transaction) => {
        const before = found(transaction, name);
        settleEndpoints(transaction, [before.name], now());
        const after = changedMachine(before, change, now());
        transaction.write(LAB, KIND.machine, before.name, after);
        return after;
      }),

    remove: (name) =>
      write('Remove-LabServer', (transaction) => {
        const machine = found(transaction, name);
        settleEndpoints(transaction, [machine.name], now());
        for (const lease of transaction.leases.ofServer(machine.name)) {
          transaction.deleteLease(machine.name, lease.address);
        }
        for (const lease of transaction.leases6.ofServer(machine.name)) {
          transaction.deleteLease6(machine.name, lease.address);
        }
        for (const ref of transaction.refs.ofServer(machine.name)) transaction.erase(machine.name, ref.kind, ref.id);
        transaction.erase(LAB, KIND.machine, machine.name);
        return machine;
      }),

    disconnect: (a, b) => write('Disconnect-LabServer', (transaction) => setLink(transaction, a, b, true)),

    connect: (a, b) => write('Connect-LabServer', (transaction) => setLink(transaction, a, b, false)),

    cuts: () =>
      lab.read((view) =>
        view.refs.load<Link>(LAB, KIND.link).flatMap(({ id, value }) => {
          const [a = '', b = ''] = id.split('|');
          return value.cut ? [{ a, b, since: value.since }] : [];
        }),
      ),
  };
}

function newMachine(input: MachineInput, now: EpochMs): Machine {
  return {
    name: input.name.toLowerCase(),
    address: input.address,
    subnetMask: input.subnetMask ?? maskOf(24),
    ...(input.ipv6Address === undefined ? {} : { ipv6Address: input.ipv6Address }),
    ...(input.interfaceAlias === undefined ? {} : { interfaceAlias: input.interfaceAlias }),
    version: input.version ?? WINDOWS_SERVER_2025.version,
    caption: input.caption ?? WINDOWS_SERVER_2025.caption,
    domainController: input.domainController ?? false,
    domainJoined: input.domainJoined ?? true,
    dnsServer: input.dnsServer ?? input.domainController ?? false,
    up: true,
    dhcpRole: input.dhcpRole ?? true,
    dhcpTools: input.dhcpTools ?? input.dhcpRole ?? true,
    serviceRunning: input.dhcpRole ?? true,
    since: now,
    groups: {
      administrators: input.administrators ?? ['CONTOSO\\Administrator'],
      dhcpAdministrators: [],
      dhcpUsers: [],
    },
    securityGroups: false,
    clockSkew: 0,
  };
}

/** A service needs its role: it stops with it. `since` moves with whatever makes the server serve or not. */
function changedMachine(before: Machine, change: MachineChange, now: EpochMs): Machine {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after: Machine = { ...before, ...(given as MachineChange) };
  const serviceRunning = after.serviceRunning && after.dhcpRole;
  const turned =
    after.up !== before.up || after.dhcpRole !== before.dhcpRole || serviceRunning !== before.serviceRunning;
  const upgraded =
    after.version.majorVersion !== before.version.majorVersion ||
    after.version.minorVersion !== before.version.minorVersion;
  return { ...after, serviceRunning, since: turned || upgraded ? now : before.since };
}
