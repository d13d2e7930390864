import type { Value } from '../types/value.ts';
import { breaks, continues, Frame } from './compile/frame.ts';
import { type CompiledParameter, defineParameter, emptyValueOf, typeConstraintsOf } from './compile/parameters.ts';
import { toText } from './convert/text.ts';
import { ErrorRecord } from './error-record.ts';
import { fail } from './errors/engine-errors.ts';
import { InvocationInfo } from './errors/invocation-info.ts';
import { LoopFlow, PSError, type Sink } from './flow.ts';
import { FunctionInfo, ScriptInfo } from './functions/command-info.ts';
import { constraintsOf } from './functions/parameters.ts';
import { Collector } from './pipeline/sinks.ts';
import { Streams } from './pipeline/streams.ts';
import { ValidationConstraint } from './scopes/constraints.ts';
import { Scope } from './scopes/scope.ts';
import { Variable, type VariableConstraint } from './scopes/variable.ts';
import type { InvokeOptions, ScriptBlock } from './script-block.ts';
import type { Shell } from './shell.ts';

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
    bind(block, frame, options);
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

/** Arguments fill the parameters in order and what is left is `$args`: code that calls a block bypasses the binder. */
function bind(block: ScriptBlock, frame: Frame, options: InvokeOptions): void {
  const args = options.args ?? [];
  const { parameters } = block.code;
  if (parameters.length === 0) {
    frame.args = args as Value[];
    return;
  }
  const metadata = parameters.some((parameter) => parameter.hasAttributes) ? new ScriptInfo(block).metadata : null;
  const bound = new Map<string, Value>();
  parameters.forEach((parameter, index) => {
    const given = index < args.length;
    if (given) bound.set(parameter.name, args[index]);
    const value = given ? args[index] : parameter.defaultValue?.(frame);
    const type = parameter.type === null ? null : parameter.type(frame);
    const converted =
      type === null || (!given && parameter.defaultValue === null)
        ? (value ?? (type === null ? null : emptyValueOf(type)) ?? null)
        : frame.shell.context.convert(value ?? null, type);
    const constraints = metadata === null ? null : constraintsOf(metadata.parameters[index], parameter, frame);
    if (constraints !== null) validate(constraints, parameter, converted, frame);
    defineParameter(parameter, frame, converted, constraints ?? (type === null ? null : typeConstraintsOf(type)));
  });
  frame.bound = bound;
  frame.args = args.slice(parameters.length);
}

/** The parameter is made as a variable is: its attributes judge the first value, even one that nobody gave. */
function validate(
  constraints: readonly VariableConstraint[],
  parameter: CompiledParameter,
  value: Value,
  frame: Frame,
): void {
  const variable = new Variable(parameter.name, value);
  for (const constraint of constraints) {
    if (!(constraint instanceof ValidationConstraint)) continue;
    try {
      constraint.apply(value, variable);
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
      fail('InvalidMetadataForCurrentValue', [parameter.name, toText(value, frame.shell.context)]);
    }
  }
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
