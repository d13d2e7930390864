import type { Machine } from '../../../src/dhcp/model.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { dhcpService } from '../../DhcpServer/service.ts';
import { servicesOn } from '../Service/service-controller.ts';
import type { ServiceKind } from '../Service/service-kinds.ts';
import { startedProcesses } from './started-processes.ts';

/** A process of a computer of the lab, as its task list shows it. */
export interface ProcessEntry {
  readonly id: number;
  /** Without extension. */
  readonly name: string;
  readonly sessionId: number;
  /** Null for what has no file: Idle, System and their like. */
  readonly path: string | null;
  readonly commandLine: string | null;
  readonly parentId: number;
  readonly user: string;
  /** The services that run in it. */
  readonly services: readonly string[];
  readonly threads: number;
  readonly handles: number;
  /** Bytes. */
  readonly workingSet: number;
  readonly privateBytes: number;
  /** Epoch milliseconds. */
  readonly started: number;
  /** Seconds of processor time. */
  readonly cpu: number;
}

const systemFolder = 'C:\\Windows\\system32';
const megabyte = 1_048_576;
const system = 'NT AUTHORITY\\SYSTEM';

interface Fixed {
  readonly name: string;
  readonly sessionId?: number;
  readonly path?: string | null;
  readonly user?: string;
  readonly parent?: string;
  readonly megabytes: number;
  readonly threads: number;
  readonly handles: number;
  /** Share of one processor that it takes over time. */
  readonly load: number;
}

/** What every Windows Server runs, in the order of their start. */
const fixed: readonly Fixed[] = [
  { name: 'Idle', path: null, megabytes: 0.01, threads: 2, handles: 0, load: 0.97 },
  { name: 'System', path: null, megabytes: 0.14, threads: 118, handles: 1842, load: 0.004 },
  { name: 'Registry', path: null, megabytes: 71, threads: 4, handles: 0, load: 0.0001 },
  { name: 'smss', megabytes: 1.2, threads: 2, handles: 53, load: 0.00001, parent: 'System' },
  { name: 'csrss', megabytes: 5.6, threads: 10, handles: 389, load: 0.0002, parent: 'smss' },
  { name: 'wininit', megabytes: 6.9, threads: 2, handles: 163, load: 0.00001, parent: 'smss' },
  { name: 'csrss', sessionId: 1, megabytes: 5.2, threads: 9, handles: 181, load: 0.0002, parent: 'smss' },
  { name: 'winlogon', sessionId: 1, megabytes: 11.8, threads: 3, handles: 241, load: 0.00002, parent: 'smss' },
  { name: 'services', megabytes: 11.1, threads: 5, handles: 612, load: 0.0004, parent: 'wininit' },
  { name: 'lsass', megabytes: 21.7, threads: 9, handles: 1105, load: 0.0008, parent: 'wininit' },
  { name: 'dwm', sessionId: 1, megabytes: 48.9, threads: 16, handles: 742, load: 0.0006, parent: 'winlogon' },
  { name: 'explorer', sessionId: 1, megabytes: 96.4, threads: 41, handles: 1634, load: 0.0007, user: 'session' },
];

/** The processes of a computer. Ids, sizes and times follow from the computer and its clock, so asking twice tells the same. */
export function processesOn(session: Session, machine: Machine): ProcessEntry[] {
  const { dhcp } = session.service(dhcpService);
  const now = dhcp.now();
  const boot = Math.min(machine.since, now);
  const ids = new ProcessIds(machine.name);
  const entries: ProcessEntry[] = [];
  const idOf = (name: string): number => entries.find((entry) => entry.name === name)?.id ?? 0;
  const add = (each: Fixed, more: Partial<ProcessEntry> = {}): void => {
    const running = (now - (more.started ?? boot)) / 1000;
    const path = each.path === undefined ? `${systemFolder}\\${each.name}.exe` : each.path;
    entries.push({
      id: each.name === 'Idle' ? 0 : each.name === 'System' ? 4 : ids.next(each.name),
      name: each.name,
      sessionId: each.sessionId ?? 0,
      path,
      commandLine: path,
      parentId: idOf(each.parent ?? 'services'),
      user: each.user === 'session' ? session.place.user : (each.user ?? system),
      services: [],
      threads: each.threads,
      handles: each.handles,
      workingSet: Math.round(each.megabytes * megabyte),
      privateBytes: Math.round(each.megabytes * 0.62 * megabyte),
      started: boot,
      cpu: Math.round(running * each.load * 1e6) / 1e6,
      ...more,
    });
  };
  for (const each of fixed) add(each);
  const groups = new Map<string, ServiceKind[]>();
  for (const { kind, running } of servicesOn(session, machine)) {
    if (kind.binaryPath.endsWith('lsass.exe')) continue;
    const key = kind.name === 'DHCPServer' ? kind.name : kind.binaryPath + kind.account;
    // A group that runs nothing keeps its place, so that the others keep their ids.
    groups.set(key, [...(groups.get(key) ?? []), ...(running ? [kind] : [])]);
  }
  for (const kinds of groups.values()) {
    const [first] = kinds;
    if (first === undefined) {
      ids.next('svchost');
      continue;
    }
    const name = /\\([^\\]+)\.exe/i.exec(first.binaryPath)?.[1] ?? 'svchost';
    const size = first.name === 'DHCPServer' ? 24.6 : 8 + kinds.length * 3.4;
    add(
      {
        name,
        user:
          first.account === 'LocalSystem'
            ? system
            : first.account.replace('Network', 'NETWORK ').replace('Local', 'LOCAL ').toUpperCase(),
        megabytes: size,
        threads: 6 + kinds.length * 4,
        handles: 180 + kinds.length * 96,
        load: first.name === 'DHCPServer' ? 0.002 : 0.0002,
      },
      { services: kinds.map((kind) => kind.name), commandLine: first.binaryPath },
    );
  }
  const lsassServices = servicesOn(session, machine).filter(({ kind }) => kind.binaryPath.endsWith('lsass.exe'));
  const withServices = entries.map((entry) =>
    entry.name === 'lsass' ? { ...entry, services: lsassServices.map(({ name }) => name) } : entry,
  );
  return [...withServices, ...startedProcesses(session, machine)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids as Windows gives them: multiples of four, each once; the same for the same computer. */
class ProcessIds {
  #seed: number;
  #last = 4;

  constructor(machine: string) {
    this.#seed = [...machine].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
  }

  next(name: string): number {
    const step = ([...name].reduce((sum, character) => sum + character.charCodeAt(0), this.#seed) % 61) + 12;
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) >>> 0;
    this.#last += step * 4;
    return this.#last;
  }
}

/** The process that a running service lives in; 0 when it does not run. */
export function serviceProcessId(session: Session, machine: Machine, service: string): number {
  return processesOn(session, machine).find(({ services }) => services.includes(service))?.id ?? 0;
}
