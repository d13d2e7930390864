import type { JobHost } from '../jobs/job-host.ts';
import { runJob } from '../jobs/job-thread.ts';
import type { CommandIndex } from '../runtime/command-index.ts';
import type { Session } from '../runtime/session.ts';
import type { JobStart } from './job-launcher.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

/** Runs one job in its own thread: an engine and a lab connection of its own, closed at the end. */
export function serveJob({ task, link, world }: JobStart, images: string, commands?: CommandIndex): void {
  let workshop: Workshop | undefined;
  const open = (host: JobHost): Session => {
    workshop = createWorkshop({
      host,
      images,
      commands,
      lab: world.lab,
      labOptions: { file: world.file, clock: world.clock },
      mounts: world.mounts,
      readable: world.readable,
      location: world.location,
      user: world.user,
      elevated: world.elevated,
      computer: world.computer,
    });
    return workshop.engine.session;
  };
  try {
    runJob(task, link, open, () => workshop?.close());
  } finally {
    link.port.close();
  }
}
