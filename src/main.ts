import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import { runBatch } from './batch.ts';
import { findLab, LabNameError } from './engine/labs.ts';
import { threadArgument } from './engine/messages.ts';
import type { FirstCommand } from './engine/start-session.ts';
import { ClockError, readClock } from './engine/world.ts';
import { badCommandLine, fileMissing, readSwitches, type StartOptions, type StartRequest } from './switches.ts';
import { helpText, version } from './usage.ts';

/** The launcher's own `import()`: see src/launcher.ts. */
declare const dynamicImport: (specifier: string) => Promise<unknown>;

/** Images of the built-in labs lie beside the program. */
const images = path.join(__dirname, 'labs');
/** What worker threads run: the launcher, as the process does. */
const program = path.join(__dirname, 'dhcpsh.js');

// The argument comes first, so that a start on the main thread need not load what knows about threads.
if (process.argv[2] === threadArgument && !isMainThread) work();
else void start(readSwitches(process.argv.slice(2), () => process.stdin.isTTY === true));

async function start(request: StartRequest): Promise<void> {
  try {
    process.exitCode = await serve(request);
  } catch (error) {
    if (!(error instanceof LabNameError || error instanceof ClockError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = badCommandLine;
  }
}

async function serve(request: StartRequest): Promise<number> {
  switch (request.kind) {
    case 'version':
      process.stdout.write(`dhcpsh ${version}\n`);
      return 0;
    case 'help':
      process.stdout.write(`\n${helpText}\n`);
      return 0;
    case 'refused':
      process.stderr.write(`${request.message}\n`);
      if (request.showHelp) process.stdout.write(`\n${helpText}\n`);
      return badCommandLine;
    case 'interactive':
      return interact(request.options, request.console);
    case 'input':
      return runBatch(request, { images, program });
    default: {
      if (request.kind === 'file' && !isFile(request.path)) return serve(fileMissing(request.path));
      const { noExit, nonInteractive } = request.options;
      if (!noExit || nonInteractive || !process.stdin.isTTY) return runBatch(request, { images, program });
      return interact(request.options, false, request);
    }
  }
}

/** What would make the engine's thread fail at its start is told here, before anything is painted. */
async function interact(options: StartOptions, console: boolean, first?: FirstCommand): Promise<number> {
  findLab(options.lab, images);
  if (options.clock !== undefined) readClock(options.clock);
  const { runInteractive } = await loadInteractive();
  return runInteractive(options, program, console, first);
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** The interactive shell is a module of its own: only it needs Ink and React. */
async function loadInteractive(): Promise<typeof import('./interactive.tsx')> {
  const file = pathToFileURL(path.join(__dirname, 'interactive.mjs')).href;
  return (await dynamicImport(file)) as typeof import('./interactive.tsx');
}

/** In a worker thread the same program is the engine of the interactive shell, or runs a job. */
function work(): void {
  // Loaded only here: a batch run needs none of it.
  if (workerData.kind === 'job') {
    const { serveJob } = require('./engine/job-worker.ts') as typeof import('./engine/job-worker.ts');
    serveJob(workerData, images);
    return;
  }
  const { serveEngine } = require('./engine/worker.ts') as typeof import('./engine/worker.ts');
  serveEngine(workerData, { images, program });
}
