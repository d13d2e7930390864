import { type FirstCommand, foldersOf, runFirst, startSession } from './engine/start-session.ts';
import { createWorkshop, type Workshop } from './engine/workshop.ts';
import { PlainHost } from './host/plain-host.ts';
import { parse } from './language/parse.ts';
import type { StartRequest } from './switches.ts';
import type { Value } from './types/value.ts';

/** Everything that runs without the interactive shell: a command, a script file, commands from standard input. */
export type BatchRequest = FirstCommand | Extract<StartRequest, { readonly kind: 'input' }>;

/** Where the program itself lies. */
export interface ProgramFiles {
  /** Folder of the built-in labs' images. */
  readonly images: string;
  /** What worker threads run. */
  readonly program: string;
}

/** Runs it on the standard streams; returns the exit code. */
export function runBatch(request: BatchRequest, files: ProgramFiles): number {
  const host = new PlainHost({ interactive: !request.options.nonInteractive });
  const workshop = openWorkshop(request, host, files);
  try {
    const { engine } = workshop;
    const ended = startSession(engine, request.options);
    if (ended !== undefined) return ended.exitCode;
    if (request.kind === 'input') return runInput(request.prompts, workshop, host);
    const { exited, exitCode } = runFirst(engine, request, (text) => standardInput(text, host));
    return request.options.noExit && !exited ? runInput(true, workshop, host) : exitCode;
  } finally {
    host.flush();
    workshop.close();
  }
}

function openWorkshop(request: BatchRequest, host: PlainHost, files: ProgramFiles): Workshop {
  const { options } = request;
  return createWorkshop({
    host,
    ...files,
    lab: options.lab,
    user: options.user,
    elevated: options.elevated,
    clock: options.clock,
    ...foldersOf(options, request.kind === 'input' ? undefined : request),
  });
}

/**
 * Commands from standard input, as pwsh reads them: prompt and line are echoed (unless `-Command -`), and a line that is
 * not complete gathers more until a blank one.
 */
function runInput(prompts: boolean, workshop: Workshop, host: PlainHost): number {
  let block: string | undefined;
  for (;;) {
    // Enter-PSSession changes it between lines.
    const { engine } = workshop;
    if (prompts) host.write(block === undefined ? engine.prompt() : '>> ');
    const line = host.readLine();
    if (line === null) break;
    if (prompts) host.write(`${line}\n`);
    if (block !== undefined && line.trim() !== '') {
      block += `\n${line}`;
      continue;
    }
    const text: string = block ?? line;
    block = undefined;
    if (text.trim() === '') continue;
    if (block === undefined && text === line && parse(text).errors.some((error) => error.incomplete)) {
      block = text;
      continue;
    }
    const result = engine.run(text, { addToHistory: true });
    for (const said of workshop.afterLine(text)) host.write(`${said}\n`);
    if (result.exited) return result.exitCode;
  }
  return workshop.engine.session.succeeded ? 0 : 1;
}

/** Lines of a redirected standard input become `$input`, for texts that read it. */
function standardInput(text: string, host: PlainHost): Value[] | undefined {
  if (!/\$input\b/i.test(text) || process.stdin.isTTY === true) return undefined;
  const lines: Value[] = [];
  for (let line = host.readLine(); line !== null; line = host.readLine()) lines.push(line);
  return lines;
}
