import type { Value } from '../types/value.ts';
import { breaks, continues, Frame } from './compile/frame.ts';
import { defineParameter, emptyValueOf } from './compile/parameters.ts';
import { ErrorRecord } from './error-record.ts';
import { InvocationInfo } from './errors/invocation-info.ts';
import { LoopFlow, type Sink } from './flow.ts';
import { FunctionInfo, ScriptInfo } from './functions/command-info.ts';
import { FunctionBinding } from './functions/function-binding.ts';
import { CommandRuntime } from './pipeline/command-runtime.ts';
import { Collector } from './pipeline/sinks.ts';
import { Streams } from './pipeline/streams.ts';
import { Scope } from './scopes/scope.ts';
import type { InvokeOptions, ScriptBlock } from './script-block.ts';
import type { Shell } from './shell.ts';
import { Extent } from './source-text.ts';

/** Runs a script block from code: cmdlets, methods, script properties. Returns its output unless a sink takes it. */
export function invokeBlock(shell: Shell, block: ScriptBlock, options: InvokeOptions): Value {
  const collector = options.output === undefined ? new Collector() : null;
  const out: Sink = collector ?? (options.output as Sink);
  const { code, state } = block;
  const caller = shell.frame;
  const host = caller.state === state ? caller.scope : state.current;
  const ownScope = options.newScope !== false;
  const scope = ownScope ? new Scope(host, code.layout) : host;
  const frame = new Frame(shell, code, scope, state, streamsOf(shell, caller, options), ownScope);
  frame.throwsErrors = options.asMethod === true || (caller.throwsErrors && options.streams === undefined);
  if (options.item !== undefined) frame.item = options.item;
  if (options.self !== undefined) frame.self = options.self;
  if (options.using !== undefined) frame.using = options.using;
  if (ownScope) frame.invocation = new InvocationInfo(new ScriptInfo(block), caller.invocation?.extent ?? null);
  if (options.variables !== undefined) {
    for (const variable of options.variables) scope.define(variable.name.toLowerCase(), variable);
  }
  if (options.functions !== undefined) {
    scope.functions ??= new Map();
    for (const [name, body] of options.functions) scope.functions.set(name.toLowerCase(), new FunctionInfo(name, body));
  }
  const { current } = state;
  const over = scope.frame;
  shell.enterCall();
  shell.frame = frame;
  state.current = scope;
  scope.frame = frame;
  try {
    bind(block, frame, caller, options, out);
    runClauses(frame, options, out);
  } finally {
    shell.leaveCall();
    shell.frame = caller;
    state.current = current;
    scope.frame = over;
  }
  return collector === null ? undefined : collector.result();
}

function streamsOf(shell: Shell, caller: Frame, options: InvokeOptions): Streams {
  const streams = options.streams ?? caller.streams;
  if (options.errorsOutside !== true) return streams;
  // Outside a pipeline nobody formats: pwsh writes the bare message, without a line's end.
  return new Streams({ error: { write: (record) => shell.host.writeStray?.(strayText(record)) } }, streams);
}

function strayText(record: Value): string {
  return record instanceof ErrorRecord ? record.message : '';
}

/** Positional arguments fill plain parameters; attributes and named blocks need the binder. */
function bind(block: ScriptBlock, frame: Frame, caller: Frame, options: InvokeOptions, out: Sink): void {
  const args = options.args ?? [];
  const { code } = block;
  const { parameters } = code;
  if (parameters.length === 0) {
    frame.args = args as Value[];
    return;
  }
  if (code.isAdvanced || parameters.some((parameter) => parameter.hasAttributes || parameter.type !== null)) {
    const info = new ScriptInfo(block);
    const invocation = frame.invocation ?? new InvocationInfo(info, null);
    const runtime = new CommandRuntime(caller, invocation, out, frame.streams);
    const extent = new Extent(code.source, code.ast.start, code.ast.end);
    const given = args.map((value) => ({ kind: 'value' as const, value, extent, splatted: true }));
    const binding = new FunctionBinding(info, frame, runtime, given, options.input !== undefined);
    binding.bindCommandLine();
    if (options.item !== undefined && options.input === undefined && binding.takesInput)
      binding.bindInput(options.item);
    return;
  }
  const bound = new Map<string, Value>();
  parameters.forEach((parameter, index) => {
    if (index < args.length) {
      bound.set(parameter.name, args[index]);
      defineParameter(parameter, frame, args[index] ?? null, null);
      return;
    }
    const type = parameter.type === null ? null : parameter.type(frame);
    const value =
      parameter.defaultValue === null
        ? type === null
          ? null
          : (emptyValueOf(type) ?? null)
        : parameter.defaultValue(frame);
    defineParameter(parameter, frame, value, null);
  });
  frame.bound = bound;
  frame.args = args.slice(parameters.length);
}

function runClauses(frame: Frame, options: InvokeOptions, out: Sink): void {
  const { code } = frame;
  if (options.input !== undefined) frame.input = [...options.input];
  if (!code.isSimpleBody) {
    runClause(frame, 'begin', out);
    if (code.hasProcess) {
      for (const item of options.input ?? [options.item]) {
        if (item !== undefined) frame.item = item;
        runClause(frame, 'process', out);
      }
    }
    runClause(frame, 'end', out);
    frame.shell.whileStopping(() => runClause(frame, 'clean', out));
    return;
  }
  runClause(frame, 'end', out);
}

function runClause(frame: Frame, name: 'begin' | 'process' | 'end' | 'clean', out: Sink): void {
  const body = frame.code.clause(name);
  if (body === null) return;
  const completion = body(frame, out);
  if (completion === breaks || completion === continues) {
    throw new LoopFlow(completion === breaks ? 'break' : 'continue', frame.label);
  }
}
