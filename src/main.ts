import path from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { runBatch } from './batch.ts';
import { LabNameError } from './engine/labs.ts';
import { ClockError } from './engine/world.ts';
import { badCommandLine, readSwitches, type StartRequest } from './switches.ts';
import { helpText, version } from './usage.ts';

/** Images of the built-in labs lie beside the program. */
const images = path.join(__dirname, 'labs');

if (isMainThread) void start(readSwitches(process.argv.slice(2), process.stdin.isTTY === true));
else work();

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
    case 'interactive': {
      const { runInteractive } = await import('./interactive.tsx');
      return runInteractive(request.options, __filename, request.console);
    }
    default: {
      const done = runBatch(request, images);
      return typeof done === 'number' ? done & 255 : serve(done);
    }
  }
}

/** In a worker thread the same program is the engine of the interactive shell. */
function work(): void {
  // Loaded only here: a batch run needs none of it.
  const { serveEngine } = require('./engine/worker.ts') as typeof import('./engine/worker.ts');
  serveEngine(workerData, images);
}
