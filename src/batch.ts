import fs from 'node:fs';
import path from 'node:path';
import { createWorkshop, type Workshop } from './engine/workshop.ts';
import { PlainHost } from './host/plain-host.ts';
import { parse } from './language/parse.ts';
import type { RunArgument } from './runtime/engine.ts';
import { fileMissing, type ScriptArgument, type StartOptions, type StartRequest } from './switches.ts';

/** Everything that runs without the interactive shell: a command, a script file, commands from standard input. */
export type BatchRequest = Extract<StartRequest, { readonly kind: 'command' | 'file' | 'input' }>;

/** Where the program itself lies. */
export interface ProgramFiles {
  /** Folder of the built-in labs' images. */
  readonly images: string;
  /** What worker threads run. */
  readonly program: string;
}

/** Runs it on the standard streams. Returns the exit code, or the refusal of a file that isn't there. */
export function runBatch(request: BatchRequest, files: ProgramFiles): number | StartRequest {
  if (request.kind === 'file' && !isFile(request.path)) return fileMissing(request.path);
  const host = new PlainHost({ interactive: !request.options.nonInteractive });
  const workshop = openWorkshop(request, host, files);
  try {
    switch (request.kind) {
      case 'command':
        return runCommand(request.text, request.arguments, workshop, host);
      case 'file':
        return runFile(request.path, request.arguments, workshop, host);
      case 'input':
        return runInput(request.prompts, workshop, host);
    }
  } finally {
    host.flush();
    workshop.close();
  }
}

function openWorkshop(request: BatchRequest, host: PlainHost, files: ProgramFiles): Workshop {
  const { options } = request;
  const here = process.cwd();
  return createWorkshop({
    host,
    ...files,
    lab: options.lab,
    user: options.user,
    elevated: options.elevated,
    clock: options.clock,
    ...mountsOf(request, options, here),
  });
}

/** `-File` and `-Command` see the folder they are started in; commands from standard input stay on `C:\`. */
function mountsOf(
  request: BatchRequest,
  options: StartOptions,
  here: string,
): { mounts: string[]; readable: string[]; location?: string } {
  if (request.kind === 'input')
    return { mounts: [...options.mounts], readable: [], location: options.workingDirectory };
  const script = request.kind === 'file' ? [path.dirname(path.resolve(request.path))] : [];
  const location = options.workingDirectory ?? here;
  return { mounts: [here, ...options.mounts], readable: script, location };
}

function runCommand(text: string, args: readonly ScriptArgument[], workshop: Workshop, host: PlainHost): number {
  const result = workshop.engine.run(text, { args: runArguments(args), ...standardInput(text, host) });
  if (result.exited) return result.exitCode;
  return result.succeeded && result.exitCode === 0 ? 0 : 1;
}

function runFile(file: string, args: readonly ScriptArgument[], workshop: Workshop, host: PlainHost): number {
  const full = path.resolve(file);
  const text = fs.readFileSync(full, 'utf8').replace(/^\ufeff/, '');
  return workshop.engine.run(text, { file: full, args: runArguments(args), ...standardInput(text, host) }).exitCode;
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
function standardInput(text: string, host: PlainHost): { input?: string[] } {
  if (!/\$input\b/i.test(text) || process.stdin.isTTY === true) return {};
  const lines: string[] = [];
  for (let line = host.readLine(); line !== null; line = host.readLine()) lines.push(line);
  return { input: lines };
}

/** `-Command` and a script that has no such parameter see the texts as they were given. */
function runArguments(args: readonly ScriptArgument[]): RunArgument[] {
  return args.map(({ parameter, value }) => (parameter === undefined ? String(value) : { parameter, value }));
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
