import fs from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { JobLauncher, JobLink, JobTask } from '../jobs/protocol.ts';
import type { ClockSetting } from '../lab/lab.ts';
import type { Session } from '../runtime/session.ts';
import { threadArgument } from './messages.ts';
import type { WorkshopOptions } from './workshop.ts';
import type { World } from './world.ts';

/** What a job's thread is told at its start. */
export interface JobStart {
  readonly kind: 'job';
  readonly task: JobTask;
  readonly link: JobLink;
  readonly world: JobWorld;
}

/** The world of the shell that started the job: its own connection to the same lab, the same folders, the same user. */
export interface JobWorld {
  readonly lab?: string;
  /** The lab's file; a private one is open already. */
  readonly file: string;
  /** The time of this process, where it isn't the lab's. */
  readonly clock?: ClockSetting;
  readonly mounts: readonly string[];
  readonly readable: readonly string[];
  readonly location: string;
  readonly user: string;
  readonly elevated: boolean;
  readonly computer: string;
}

/**
 * Starts jobs as worker threads of the program itself, which finds out from its worker data that it is to run a job.
 * Throws when the workshop was told of no program.
 */
export function threadLauncher(options: WorkshopOptions, world: World, session: Session): JobLauncher {
  return {
    launch(task, link) {
      const { program } = options;
      if (program === undefined || !fs.existsSync(program)) {
        throw new Error(`The program for the threads of jobs is missing: ${program ?? 'none was named'}.`);
      }
      const start: JobStart = { kind: 'job', task, link, world: worldOf(options, world, session, task) };
      const worker = new Worker(program, {
        argv: [threadArgument],
        workerData: start,
        transferList: [link.port],
        stdout: false,
        stderr: false,
      });
      worker.unref();
      return { end: () => void worker.terminate() };
    },
  };
}

function worldOf(options: WorkshopOptions, world: World, session: Session, task: JobTask): JobWorld {
  const { lab } = world;
  const clock = lab.clock(); // Opens the lab, which makes a new one's file.
  const { place, drives } = session;
  const computer = task.kind === 'script' && task.computer !== '' ? task.computer : place.computer;
  return {
    lab: options.lab,
    file: lab.file,
    ...(options.clock === undefined ? {} : { clock }),
    mounts: options.mounts,
    readable: options.readable ?? [],
    location: (task.kind === 'script' ? task.location : null) ?? drives.show(drives.location),
    user: place.user,
    elevated: place.elevated,
    computer,
  };
}
