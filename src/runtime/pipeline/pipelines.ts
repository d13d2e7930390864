import { enumerableOf } from '../../types/enumerable.ts';
import { NetException } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import { type CommandCall, compileCommand } from '../compile/commands.ts';
import { type Completion, type Frame, normal } from '../compile/frame.ts';
import { itemsOrError } from '../convert/enumerate.ts';
import { engineError } from '../errors/engine-errors.ts';
import { type Sink, StopUpstream } from '../flow.ts';
import type { RunnableInfo } from '../functions/command-info.ts';
import type { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import type { Extent } from '../source-text.ts';
import { type PreparedCommand, prepareCommand, prepareInfo, runDirectly } from './prepare.ts';
import type { Processor } from './processor.ts';

/** Ctrl+C is looked for every so many inputs. */
const inputsBetweenChecks = 256;

/** A command of a running pipeline. One that is written to before its turn begins then. */
class StartedCommand implements PreparedCommand {
  readonly processor: Processor;
  readonly runtime: PreparedCommand['runtime'];
  #begun = false;

  constructor(command: PreparedCommand) {
    this.processor = command.processor;
    this.runtime = command.runtime;
  }

  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.processor.begin();
  }

  process(value: Value): void {
    if (!this.#begun) this.begin();
    this.processor.process(value);
  }
}

/** Carries one command's output into the next, which runs in the scope of the pipeline. */
class Link implements Sink {
  next: StartedCommand | null = null;
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  write(value: Value): void {
    const { shell } = this.#frame;
    const running = shell.frame;
    if (running === this.#frame) {
      this.next?.process(value);
      return;
    }
    const { state } = this.#frame;
    const { current } = state;
    shell.frame = this.#frame;
    state.current = this.#frame.scope;
    try {
      this.next?.process(value);
    } finally {
      shell.frame = running;
      state.current = current;
    }
  }
}

/** `a | b | c` from commands alone: the first runs without input. */
export function runPipeline(frame: Frame, calls: readonly CommandCall[], out: Sink): Completion {
  return execute(frame, calls, out, null);
}

/** `value | a | b`: a collection's items go in one by one. */
export function feedPipeline(
  frame: Frame,
  source: Value | Iterable<Value>,
  calls: readonly CommandCall[],
  out: Sink,
): Completion {
  if (source === undefined) return execute(frame, calls, out, []);
  const isGenerator = typeof source === 'object' && source !== null && !Array.isArray(source) && !('netType' in source);
  if (isGenerator) return execute(frame, calls, out, source as Iterable<Value>);
  const items = enumerableOf(source as Value) ?? [source as Value];
  return execute(frame, calls, out, Array.isArray(items) ? items : itemsOrError(items, badEnumeration));
}

function badEnumeration(error: unknown): unknown {
  return error instanceof NetException ? engineError('BadEnumeration', [error.message]) : error;
}

/** One command on its own: functions are entered without a pipeline around them. */
export function runSingle(frame: Frame, call: CommandCall, out: Sink): Completion {
  if (frame.shell.bindingTrace === null && runDirectly(frame, call, out)) return normal;
  return execute(frame, [call], out, null);
}

/** One command with arguments that are already values: how code calls a command. */
export function runCommand(
  frame: Frame,
  info: RunnableInfo,
  invocationName: string,
  args: readonly CommandArgument[],
  extent: Extent | null,
  out: Sink,
  input: Iterable<Value> | null,
): void {
  const command = prepareInfo(frame, info, invocationName, args, extent, out, input !== null);
  finish(frame, [new StartedCommand(command)], input);
}

/** A pipeline whose steps somebody else calls. */
export interface OpenPipeline {
  begin(): void;
  /** `undefined`: the process work of a first command without input. */
  process(input: Value): void;
  end(): void;
  dispose(): void;
}

/** Makes the single pipeline of a block ready to be driven from outside. */
export function openSteppable(shell: Shell, block: ScriptBlock, args: readonly Value[], out: Sink): OpenPipeline {
  const frame = shell.probeFrame(block.code);
  frame.args = [...args];
  const [statement] = block.ast.endBlock?.statements ?? [];
  if (statement?.kind !== 'Pipeline')
    throw engineError('NotSupportedHere', ['Only a block with one pipeline can be stepped.']);
  const calls = statement.pipelineElements.flatMap((element) =>
    element.kind === 'Command' ? [compileCommand(element, block.code.context())] : [],
  );
  const commands = prepareAll(frame, calls, out, true);
  return {
    begin: () => {
      for (const command of commands) command.begin();
    },
    process: (input) => {
      if (input === undefined) commands[0]?.processor.processWithoutInput();
      else commands[0]?.process(input);
    },
    end: () => {
      for (const command of commands) command.processor.end();
      dispose(commands);
    },
    dispose: () => undefined,
  };
}

function finish(frame: Frame, commands: readonly StartedCommand[], input: Iterable<Value> | null): void {
  const { shell } = frame;
  try {
    drive(frame, commands, input);
    shell.succeeded = !commands.some((command) => command.runtime.failed);
  } catch (error) {
    shell.succeeded = false;
    throw error;
  } finally {
    dispose(commands);
  }
}

function execute(frame: Frame, calls: readonly CommandCall[], out: Sink, input: Iterable<Value> | null): Completion {
  const { shell } = frame;
  let commands: readonly StartedCommand[] = [];
  try {
    commands = prepareAll(frame, calls, out, input !== null);
    drive(frame, commands, input);
    shell.succeeded = !commands.some((command) => command.runtime.failed);
    if (shell.transcripts.active) shell.transcripts.commandEnded();
    shell.betweenCommands?.();
  } catch (error) {
    shell.succeeded = false;
    if (shell.transcripts.active) shell.transcripts.failed(error);
    throw error;
  } finally {
    dispose(commands);
  }
  return normal;
}

/** Finds the commands and evaluates their arguments, in order, and links each to the next. */
function prepareAll(frame: Frame, calls: readonly CommandCall[], out: Sink, hasInput: boolean): StartedCommand[] {
  const commands: StartedCommand[] = [];
  const links: Link[] = [];
  const last = calls.length - 1;
  try {
    calls.forEach((call, index) => {
      let sink = out;
      if (index < last) {
        const link = new Link(frame);
        links.push(link);
        sink = link;
      }
      const place = { position: index + 1, length: calls.length, expectsInput: index > 0 || hasInput };
      commands.push(new StartedCommand(prepareCommand(frame, call, sink, place)));
    });
  } catch (error) {
    dispose(commands);
    throw error;
  }
  links.forEach((link, index) => {
    link.next = commands[index + 1] ?? null;
  });
  return commands;
}

function drive(frame: Frame, commands: readonly StartedCommand[], input: Iterable<Value> | null): void {
  let endFrom = 0;
  try {
    // A trace shows that all are bound before the first begins.
    if (frame.shell.bindingTrace !== null) for (const { processor } of commands) processor.bind?.();
    for (const command of commands) command.begin();
    const first = commands[0];
    if (first !== undefined) {
      if (input === null) first.processor.processWithoutInput();
      else feed(frame, first.processor, input);
    }
  } catch (error) {
    endFrom = afterStop(error, commands);
  }
  for (let index = endFrom; index < commands.length; index++) {
    try {
      commands[index]?.processor.end();
    } catch (error) {
      index = Math.max(index, afterStop(error, commands) - 1);
    }
  }
}

function feed(frame: Frame, first: Processor, input: Iterable<Value>): void {
  let count = 0;
  for (const item of input) {
    if (++count >= inputsBetweenChecks) {
      count = 0;
      frame.shell.checkStop();
    }
    first.process(item ?? null);
  }
}

/** Where ending goes on after a command has stopped those in front of it; anything else is thrown on. */
function afterStop(error: unknown, commands: readonly StartedCommand[]): number {
  if (!(error instanceof StopUpstream)) throw error;
  const index = commands.findIndex((command) => command.runtime === error.pipeline);
  if (index < 0) throw error;
  return index + 1;
}

function dispose(commands: readonly StartedCommand[]): void {
  let failure: unknown = null;
  let failed = false;
  for (const command of commands) {
    try {
      command.processor.dispose();
      command.runtime.close();
    } catch (error) {
      if (!failed) failure = error;
      failed = true;
    }
  }
  if (failed) throw failure;
}
