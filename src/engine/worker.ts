import { parentPort } from 'node:worker_threads';
import { complete } from '../runtime/completion/complete.ts';
import type { Engine } from '../runtime/engine.ts';
import { Shell } from '../runtime/shell.ts';
import { BridgeHost } from './bridge-host.ts';
import { ConsoleDesk } from './console/desk.ts';
import type { WorkerAnswer, WorkerEvent, WorkerRequest, WorkerStart } from './messages.ts';
import { commandHelp, parameterHelp, syntaxHint } from './prompt-help.ts';
import { foldersOf, runFirst, startSession } from './start-session.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

/** In the lab contoso a person sees remote work take its time: progress and Ctrl+C between scopes are then real. Milliseconds. */
const interactiveLatency = 150;

/** The engine's side of the interactive shell: answers the requests of the screen's thread until it is closed. */
export function serveEngine(start: WorkerStart, files: { readonly images: string; readonly program: string }): void {
  const port = parentPort;
  if (port === null) throw new Error('The engine of the interactive shell runs in a worker thread only.');
  const send = (message: WorkerAnswer | WorkerEvent): void => port.postMessage(message);
  const host = new BridgeHost(start, send);
  const { options, first } = start;
  const workshop = createWorkshop({
    host,
    ...files,
    lab: options.lab,
    user: options.user,
    elevated: options.elevated,
    clock: options.clock,
    ...foldersOf(options, first),
    latency: /^(:memory:)?(contoso)?$/i.test(options.lab ?? '') ? interactiveLatency : 0,
  });
  workshop.engine.session.nestedPrompt = () =>
    workshop.engine.nestedPrompt((prompt) => host.readCommand({ text: prompt, pure: true }));
  if (workshop.engine.session instanceof Shell) {
    workshop.engine.session.debugger.console.readLine = (prompt) => host.readCommand({ text: prompt, pure: true });
  }
  const desk = consoleDesk(workshop, host);
  port.on('message', (request: WorkerRequest) => {
    try {
      const value =
        request.kind === 'console'
          ? desk.answer(request.request, (line) => send({ kind: 'consoleLine', id: request.id, line }))
          : answer(workshop, host, start, request);
      send({ kind: 'answer', id: request.id, value });
    } catch (error) {
      // A fault of ours, not of a script: those end in run(). The shell shows it and goes on.
      send({
        kind: 'failure',
        id: request.id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    if (request.kind === 'close') port.close();
  });
}

/** The console runs on the shell's own computer, whatever session its prompt is in. */
function consoleDesk({ world, engine }: Workshop, host: BridgeHost): ConsoleDesk {
  const { place } = engine.session;
  return new ConsoleDesk({
    dhcp: world.dhcp,
    user: place.user,
    elevated: () => engine.session.place.elevated,
    elevate: () => {
      engine.session.place = { ...engine.session.place, elevated: true };
    },
    localServer: () => world.localServer,
    cancelled: () => host.stopRequested(),
    wait: (milliseconds) => !host.sleep(milliseconds),
  });
}

function answer(
  workshop: Workshop,
  host: BridgeHost,
  start: WorkerStart,
  request: Exclude<WorkerRequest, { readonly kind: 'console' }>,
): unknown {
  const { engine } = workshop;
  switch (request.kind) {
    case 'start':
      return begin(engine, start);
    case 'run': {
      const result = engine.run(request.text, { addToHistory: true });
      for (const line of workshop.afterLine(request.text)) host.write(`${line}\n`);
      host.flush();
      return result.exited ? { exit: result.exitCode } : {};
    }
    case 'prompt':
      return { text: engine.prompt(), pure: engine.session.findFunction('prompt') === undefined };
    case 'complete':
      return complete(engine.session, request.text, request.cursor);
    case 'commandHelp':
      return commandHelp(engine.session, request.text, request.cursor);
    case 'parameterHelp':
      return parameterHelp(engine.session, request.text, request.cursor);
    case 'syntaxHint':
      return syntaxHint(engine.session, request.text, request.cursor);
    case 'close':
      workshop.close();
      return undefined;
  }
}

/** Everything before the first prompt. */
function begin(engine: Engine, { options, first }: WorkerStart): { exit?: number } {
  const ended =
    startSession(engine, options) ?? (first === undefined ? undefined : runFirst(engine, first, () => undefined));
  return ended?.exited === true ? { exit: ended.exitCode } : {};
}
