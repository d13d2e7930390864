import path from 'node:path';
import { type DhcpService, dhcpService } from '../../cmdlets/DhcpServer/service.ts';
import { type Labs, labsService } from '../../cmdlets/Lab/labs-service.ts';
import { LabNetwork } from '../../cmdlets/Lab/network.ts';
import { lessonDesk } from '../../cmdlets/Lesson/running-lesson.ts';
import { createDhcp, type Dhcp } from '../dhcp/dhcp.ts';
import { HostDrive, type Mount, mountFolders } from '../disk/host-drive.ts';
import { LabDrive } from '../disk/lab-drive.ts';
import { LabRegistries } from '../disk/lab-registries.ts';
import { type ClockSetting, clockShowing, type Lab, type LabOptions, openLab } from '../lab/lab.ts';
import { Drives } from '../runtime/drives.ts';
import { registries } from '../runtime/registry/registry.ts';
import type { Session } from '../runtime/session.ts';
import { machineNetwork } from '../runtime/session-machine.ts';
import { builtInLabs, findLab, image, labFile, labNames } from './labs.ts';

/** Which lab, which host folders, what time: the world that a shell acts on. */
export interface WorldOptions {
  readonly lab?: string;
  /** A lab that is opened already decided, in place of `lab`: another thread's file, or a blank one that a script builds. */
  readonly labOptions?: LabOptions;
  /** Folder of the built-in labs' images. */
  readonly images: string;
  readonly mounts: readonly string[];
  /** Readable only: the folder of the script that runs. */
  readonly readable?: readonly string[];
  /** Where the session starts; a folder of the host, or `C:\`. */
  readonly location?: string;
  readonly clock?: string;
  /** What a call to another server takes in milliseconds until somebody sets a latency. */
  readonly latency?: number;
}

/** The emulated world around one engine. */
export interface World {
  readonly lab: Lab;
  readonly dhcp: Dhcp;
  readonly drives: Drives;
  /** Full name of the computer that the shell itself runs on; asking opens the lab. */
  readonly localServer: string;
  /** The drives of a session on another computer: no folder of the host. It starts in `folder`, which is made if need be. */
  drivesAway(folder: string): Drives;
  /** Makes the services known to a session. */
  furnish(session: Session): void;
  close(): void;
}

/** Opens nothing yet: the lab's file is opened by the first command that needs it. */
export function createWorld(options: WorldOptions): World {
  const clock = options.clock === undefined ? undefined : readClock(options.clock);
  const found = options.labOptions ?? findLab(options.lab, options.images);
  const lab = openLab({ ...found, clock: clock ?? found.clock, latency: options.latency });
  let dhcp: Dhcp | undefined;
  const openDhcp = (): Dhcp => {
    dhcp ??= createDhcp(lab);
    return dhcp;
  };
  const drives = createDrives(lab, options);
  const network = new WorldDhcp(openDhcp);
  const labRegistries = new LabRegistries(lab, (computer) => network.fullName(computer));
  return {
    lab,
    get dhcp() {
      return openDhcp();
    },
    drives,
    get localServer() {
      return network.localServer;
    },
    drivesAway: (folder) => drivesStartingIn(folder, lab),
    furnish(session) {
      session.provide(dhcpService, network);
      session.provide(machineNetwork, {
        resolve: (name) => new LabNetwork(session).resolve(name),
        echo: (address, options) => new LabNetwork(session).echo(address, options),
      });
      session.provide(registries, labRegistries);
      session.provide(labsService, new UserLabs(options.lab ?? 'contoso', options.images));
      session.provide(lessonDesk, { running: undefined });
    },
    close: () => lab.close(),
  };
}

function createDrives(lab: Lab, options: WorldOptions): Drives {
  const mounts: Mount[] = [...mountFolders(options.mounts), ...mountFolders(options.readable ?? [], false)];
  const disk = new LabDrive(lab);
  const drives = mounts.length > 0 ? new Drives([disk, new HostDrive(mounts)]) : new Drives([disk]);
  const place = options.location === undefined ? undefined : drives.resolve(options.location);
  if (place !== undefined) drives.location = place;
  return drives;
}

function drivesStartingIn(folder: string, lab: Lab): Drives {
  const disk = new LabDrive(lab);
  const drives = new Drives([disk]);
  const place = drives.resolve(folder);
  if (place === undefined) return drives;
  if (drives.stat(place) === undefined) disk.makeFolder(place.segments);
  drives.location = place;
  return drives;
}

/** The time that `-Clock` asks for: any date JavaScript reads, with `frozen ` in front to make it stand still. */
export function readClock(text: string): ClockSetting {
  const frozen = /^frozen\s+/i.test(text);
  const time = Date.parse(text.replace(/^frozen\s+/i, ''));
  if (Number.isNaN(time)) throw new ClockError(`-Clock needs a date, not '${text}'.`);
  return clockShowing(time, Date.now(), frozen);
}

/** `-Clock` names no time. */
export class ClockError extends Error {}

class WorldDhcp implements DhcpService {
  readonly #open: () => Dhcp;

  constructor(open: () => Dhcp) {
    this.#open = open;
  }

  get dhcp(): Dhcp {
    return this.#open();
  }

  /** A computer's full name, also from its short one; undefined when there is no such computer. '' is the local server. */
  fullName(computer: string): string | undefined {
    const local = this.localServer;
    const wanted = computer.toLowerCase();
    if (wanted === '' || wanted === 'localhost' || wanted === '.') return local;
    const names = this.#machines().map(({ name }) => name);
    return names.find((name) => name.toLowerCase() === wanted || name.toLowerCase().split('.')[0] === wanted);
  }

  /** The lab's first DHCP server by name; where there is none, its first computer. */
  get localServer(): string {
    const machines = this.#machines();
    return (
      (
        machines.find((machine) => machine.dhcpRole) ??
        machines.find((machine) => !machine.domainController) ??
        machines[0]
      )?.name ?? 'localhost'
    );
  }

  #machines() {
    return this.dhcp.machines({ user: '', elevated: false, localServer: '' }).list();
  }
}

class UserLabs implements Labs {
  readonly current: string;
  readonly #images: string;

  constructor(current: string, images: string) {
    this.current = current;
    this.#images = images;
  }

  list(): ReturnType<Labs['list']> {
    return labNames().map((name) => ({
      name,
      description: builtInLabs[name] ?? 'A lab of your own.',
      file: labFile(name),
    }));
  }

  create(name: string, from: string): string {
    const file = labFile(name);
    const lab = openLab({ file, seed: image(from, this.#images) });
    lab.now(); // Reading its clock opens the file, which makes it.
    lab.close();
    return path.resolve(file);
  }
}
