import { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import type { CommandCall } from '../compile/commands.ts';
import type { Frame } from '../compile/frame.ts';
import type { Redirected } from '../compile/redirections.ts';
import { toText } from '../convert/text.ts';
import { engineError } from '../errors/engine-errors.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import type { Sink } from '../flow.ts';
import {
  ApplicationInfo,
  CmdletInfo,
  ExternalScriptInfo,
  FunctionInfo,
  type RunnableInfo,
  ScriptInfo,
} from '../functions/command-info.ts';
import { bindSimply, callSimply } from '../functions/simple-call.ts';
import { Module } from '../modules/module.ts';
import { ProgramProcessor } from '../programs/program-processor.ts';
import type { SessionState } from '../scopes/session-state.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Extent } from '../source-text.ts';
import { CmdletProcessor } from './cmdlet-processor.ts';
import { CommandRuntime } from './command-runtime.ts';
import { FunctionProcessor } from './function-processor.ts';
import { asksForHelp, helpArguments } from './help-request.ts';
import type { Processor } from './processor.ts';

export interface PreparedCommand {
  readonly processor: Processor;
  readonly runtime: CommandRuntime;
}

export interface PipelinePlace {
  readonly position: number;
  readonly length: number;
  readonly expectsInput: boolean;
}

/** Who answers to a command's name, and how it was asked for. */
interface Called {
  readonly info: RunnableInfo;
  readonly invocationName: string;
  /** `.`, or a module's state given in front: `& $module name`. */
  readonly dotted: boolean;
  readonly state: SessionState | null;
  /** How many of the arguments the name itself took. */
  readonly skip: number;
}

/** Finds the command, evaluates its arguments and makes its processor; binding comes with `begin`. */
export function prepareCommand(frame: Frame, call: CommandCall, out: Sink, place: PipelinePlace): PreparedCommand {
  if (refusesCall(frame, call)) throw wrongCall(frame, call);
  const name = call.nameValue === null ? null : call.nameValue(frame);
  const called = findCalled(frame, call, name);
  const args = call.evaluate(frame);
  const given = called.skip > 0 ? args.slice(called.skip) : args;
  if (!asksForHelp(called.info, given)) return makeCommand(frame, called, given, call, out, place);
  const { invocationName, info } = called;
  const target = invocationName === '&' || invocationName === '.' ? info.name : invocationName;
  const help: Called = {
    info: frame.shell.findCommand('Get-Help', frame, call.nameExtent, 'Get-Help'),
    invocationName: 'Get-Help',
    dotted: false,
    state: null,
    skip: 0,
  };
  return makeCommand(frame, help, helpArguments(target, call.extent), call, out, place);
}

/** The same for a command that is known, with ready arguments. */
export function prepareInfo(
  frame: Frame,
  info: RunnableInfo,
  invocationName: string,
  args: readonly CommandArgument[],
  extent: Extent | null,
  out: Sink,
  expectsInput: boolean,
): PreparedCommand {
  const called: Called = { info, invocationName, dotted: false, state: null, skip: 0 };
  const invocation = new InvocationInfo(info, extent, invocationName);
  invocation.errorIdCommand = info.errorIdName;
  invocation.expectingInput = expectsInput;
  const runtime = new CommandRuntime(frame, invocation, out, frame.streams);
  return { processor: makeProcessor(called, runtime, args, expectsInput), runtime };
}

function makeCommand(
  frame: Frame,
  called: Called,
  args: readonly CommandArgument[],
  call: CommandCall,
  out: Sink,
  place: PipelinePlace,
): PreparedCommand {
  const invocation = new InvocationInfo(called.info, call.extent, called.invocationName);
  invocation.pipelineLength = place.length;
  invocation.pipelinePosition = place.position;
  invocation.expectingInput = place.expectsInput;
  invocation.errorIdCommand = called.info.errorIdName;
  const redirected: Redirected | null = call.redirect === null ? null : call.redirect(frame, frame.streams, out);
  const output = redirected === null ? out : redirected.output;
  const streams = redirected === null ? frame.streams : redirected.streams;
  const runtime = new CommandRuntime(frame, invocation, output, streams);
  const processor = makeProcessor(called, runtime, args, place.expectsInput);
  return { processor: redirected === null ? processor : new ClosingProcessor(processor, redirected), runtime };
}

function makeProcessor(
  called: Called,
  runtime: CommandRuntime,
  args: readonly CommandArgument[],
  expectsInput: boolean,
): Processor {
  const { info } = called;
  if (info instanceof CmdletInfo) return new CmdletProcessor(info, runtime, args, expectsInput);
  if (info instanceof ApplicationInfo) return new ProgramProcessor(info, runtime, args, expectsInput);
  return new FunctionProcessor(info, runtime, args, {
    expectsInput,
    dotted: called.dotted,
    state: called.state ?? info.block.state,
  });
}

/** Closes what the command's redirections opened when the command is done. */
class ClosingProcessor implements Processor {
  readonly #inner: Processor;
  readonly #redirected: Redirected;

  constructor(inner: Processor, redirected: Redirected) {
    this.#inner = inner;
    this.#redirected = redirected;
  }

  bind(): void {
    this.#inner.bind?.();
  }

  begin(): void {
    this.#inner.begin();
  }

  process(input: Value): void {
    this.#inner.process(input);
  }

  processWithoutInput(): void {
    this.#inner.processWithoutInput();
  }

  end(): void {
    this.#inner.end();
  }

  dispose(): void {
    try {
      this.#inner.dispose();
    } finally {
      this.#redirected.close();
    }
  }
}

function findCalled(frame: Frame, call: CommandCall, name: Value): Called {
  const dotted = call.invocation === 'Dot';
  if (call.name !== null) {
    const invocationName = call.invocation === 'None' ? call.name : call.invocation === 'Dot' ? '.' : '&';
    return {
      info: findNamed(frame, call.name, call),
      invocationName,
      dotted,
      state: null,
      skip: 0,
    };
  }
  return calledBy(frame, call, name, dotted);
}

function findNamed(frame: Frame, name: string, call: CommandCall): RunnableInfo {
  if (name === '') throw badCommand(frame, call);
  const shown = call.invocation === 'None' ? name : call.invocation === 'Dot' ? '.' : '&';
  return frame.shell.findCommand(name, frame, call.nameExtent, shown);
}

/** What `& value` calls: a block, a command's info, a module in front of its command, or a name. */
function calledBy(frame: Frame, call: CommandCall, value: Value, dotted: boolean): Called {
  const invocationName = dotted ? '.' : '&';
  const base = { invocationName, dotted, state: null, skip: 0 };
  if (value instanceof ScriptBlock) return { ...base, info: new ScriptInfo(value) };
  if (
    value instanceof FunctionInfo ||
    value instanceof CmdletInfo ||
    value instanceof ApplicationInfo ||
    value instanceof ExternalScriptInfo ||
    value instanceof ScriptInfo
  ) {
    return { ...base, info: value };
  }
  if (value instanceof Module) return calledInModule(frame, call, value, dotted);
  if (value === null || value === undefined || value instanceof NetType) throw badCommand(frame, call);
  const resolved = frame.shell.commandOf(value);
  if (resolved !== null) return { ...base, info: resolved };
  const name = typeof value === 'string' ? value : toText(value, frame.shell.context);
  return { ...base, info: findNamed(frame, name, call) };
}

/** `& (Get-Module m) { ... }`: what follows runs in the module. */
function calledInModule(frame: Frame, call: CommandCall, module: Module, dotted: boolean): Called {
  const [first] = call.evaluate(frame);
  const target = first?.kind === 'value' ? first.value : null;
  const base = { invocationName: dotted ? '.' : '&', dotted, state: module.state, skip: 1 };
  if (target instanceof ScriptBlock) return { ...base, info: new ScriptInfo(target) };
  if (target instanceof FunctionInfo || target instanceof CmdletInfo) return { ...base, info: target };
  const name = toText(target, frame.shell.context);
  const own = module.state?.top.functions?.get(name.toLowerCase());
  return { ...base, info: own ?? findNamed(frame, name, call) };
}

/** In strict mode 2 a command is not called as a method is. */
function refusesCall(frame: Frame, call: CommandCall): boolean {
  return call.asMethod && frame.shell.strict && frame.scope.strictVersion >= 2;
}

function wrongCall(frame: Frame, { extent }: CommandCall): unknown {
  const { source, start, end } = extent;
  return frame.shell.located(engineError('StrictModeFunctionCallWithParens'), source, start, end);
}

/** The error of a call whose name is no command: it points at the name. */
function badCommand(frame: Frame, call: CommandCall): unknown {
  const error = engineError('BadExpression', [call.invocation === 'Dot' ? '.' : '&']);
  const { source, start, end } = call.nameExtent;
  return frame.shell.located(error, source, start, end);
}

/**
 * The short way: a function without attributes, called on its own with plain arguments, needs no binder and no pipeline.
 * False when the call must go the long way; nothing has then been evaluated.
 */
export function runDirectly(frame: Frame, call: CommandCall, out: Sink): boolean {
  if (call.positional === null || call.redirect !== null || call.invocation === 'Dot') return false;
  if (refusesCall(frame, call)) return false;
  let info: RunnableInfo;
  let invocationName: string;
  if (call.name !== null) {
    const found = frame.shell.findFunctionFast(call.name, frame);
    if (found === null) return false;
    info = found;
    invocationName = call.invocation === 'None' ? call.name : '&';
  } else {
    // Evaluating the name twice would run it twice: only variables and blocks written in place are looked at here.
    return false;
  }
  const plan = bindSimply(info, call.positional.length);
  if (plan === null) return false;
  callSimply(info, plan, call, frame, out, invocationName);
  return true;
}
