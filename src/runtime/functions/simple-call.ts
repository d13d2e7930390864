import type { NetType } from '../../types/net-type.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { CompiledBlock } from '../compile/block.ts';
import { type CommandCall, plainNumber } from '../compile/commands.ts';
import { breaks, type Completion, continues, type Eval, Frame, type Run } from '../compile/frame.ts';
import { defineParameter, emptyValueOf, typeConstraintsOf } from '../compile/parameters.ts';
import { tryConvertTo, unconvertible } from '../convert/convert.ts';
import { debugging } from '../debugger/debugging.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import { LoopFlow, type Sink } from '../flow.ts';
import { CommandRuntime } from '../pipeline/command-runtime.ts';
import { nullSink } from '../pipeline/sinks.ts';
import { Scope } from '../scopes/scope.ts';
import type { VariableConstraint } from '../scopes/variable.ts';
import type { FunctionInfo } from './command-info.ts';
import { FunctionBinding } from './function-binding.ts';

/** What a block's parameters need when they are bound by position alone. */
export interface SimplePlan {
  readonly types: readonly (NetType | null)[];
  readonly constraints: readonly (VariableConstraint[] | null)[];
  readonly names: readonly string[];
}

/** A switch takes no position, and the others convert by rules of the binder's own. */
const binderTypes = new Set(['SwitchParameter', 'Boolean', 'PSReference', 'ScriptBlock', 'PSCredential']);

const plans = new WeakMap<CompiledBlock, SimplePlan | 'no'>();

/** True for a block whose parameters carry nothing but types: no attributes, no named blocks to feed. */
export function isSimple(code: CompiledBlock): boolean {
  return code.isSimpleBody && !code.isAdvanced && code.parameters.every((parameter) => !parameter.hasAttributes);
}

/** The plan for a call with so many positional arguments; null when the binder has to look at it. */
export function bindSimply(info: FunctionInfo, _count: number): SimplePlan | null {
  const { code } = info.block;
  let plan = plans.get(code);
  if (plan === undefined) {
    plan = isSimple(code) ? makePlan(info) : 'no';
    plans.set(code, plan);
  }
  return plan === 'no' ? null : plan;
}

function makePlan(info: FunctionInfo): SimplePlan | 'no' {
  const { code, state } = info.block;
  const probe = state.session as unknown as { probeFrame(code: CompiledBlock): Frame };
  const frame = probe.probeFrame(code);
  const types: (NetType | null)[] = [];
  for (const parameter of code.parameters) {
    const type = parameter.type === null ? null : parameter.type(frame);
    if (type !== null && (binderTypes.has(type.name) || type.kind === 'array')) return 'no';
    types.push(type);
  }
  return {
    types,
    constraints: types.map((type) => (type === null ? null : typeConstraintsOf(type))),
    names: code.parameters.map((parameter) => parameter.name),
  };
}

/** Runs a simple function: a scope, a frame, its variables, its body. Falls back to the binder's errors when a value does not convert. */
export function callSimply(
  info: FunctionInfo,
  plan: SimplePlan,
  call: CommandCall,
  caller: Frame,
  out: Sink,
  invocationName: string,
): void {
  const { shell } = caller;
  const { code, state } = info.block;
  const scope = new Scope(state.current, code.layout);
  const frame = new Frame(shell, code, scope, state, caller.streams, true);
  scope.frame = frame;
  const given = call.positional as readonly Eval[];
  const { parameters } = code;
  const bound = new Map<string, Value>();
  const rest: Value[] = [];
  const values: Value[] = [];
  for (let index = 0; index < given.length; index++) {
    const argument = (given[index] as Eval)(caller) ?? null;
    const type = plan.types[index] ?? null;
    const value = type === null ? plainNumber(argument) : argument;
    values.push(value);
    const parameter = parameters[index];
    if (parameter === undefined) {
      rest.push(value);
      continue;
    }
    let converted: Value = value;
    if (type !== null && (typeof value === 'object' || typeOf(value) !== type)) {
      const result = tryConvertTo(value, type, shell.context);
      if (result === unconvertible) throw argumentError(info, call, caller, invocationName, values);
      converted = plainNumber(result);
    }
    bound.set(parameter.name, converted);
    defineParameter(parameter, frame, converted, plan.constraints[index] ?? null);
  }
  frame.bound = bound;
  frame.args = rest;
  frame.input = [];
  const invocation = new InvocationInfo(info, call.extent, invocationName);
  invocation.errorIdCommand = info.name;
  invocation.pipelineLength = 1;
  invocation.pipelinePosition = 1;
  frame.invocation = invocation;
  const body = code.clause('end');
  const { frame: before } = shell;
  const { current } = state;
  shell.enterCall();
  shell.frame = frame;
  state.current = scope;
  try {
    for (let index = given.length; index < parameters.length; index++) setDefault(plan, frame, index);
    const completion = body === null ? 0 : debugging.on ? followed(body, frame, out) : body(frame, out);
    shell.succeeded = true;
    if (completion === breaks || completion === continues) {
      throw new LoopFlow(completion === breaks ? 'break' : 'continue', frame.label);
    }
  } finally {
    shell.leaveCall();
    shell.frame = before;
    state.current = current;
  }
}

/** Runs a body while the debugger looks on. */
function followed(body: Run, frame: Frame, out: Sink): Completion {
  const { shell } = frame;
  shell.debugger.entered(frame);
  const completion = body(frame, out);
  shell.debugger.leaving(frame);
  return completion;
}

function setDefault(plan: SimplePlan, frame: Frame, index: number): void {
  const parameter = frame.code.parameters[index];
  if (parameter === undefined) return;
  const type = plan.types[index] ?? null;
  const constraints = plan.constraints[index] ?? null;
  let value: Value = type === null ? null : (emptyValueOf(type) ?? null);
  if (parameter.defaultValue !== null) {
    value = parameter.defaultValue(frame) ?? null;
    if (type !== null) value = frame.shell.context.convert(value, type);
  }
  defineParameter(parameter, frame, value, constraints);
}

/** The error that the binder gives for an argument that does not convert. The arguments are not evaluated again. */
function argumentError(
  info: FunctionInfo,
  call: CommandCall,
  caller: Frame,
  invocationName: string,
  values: readonly Value[],
): unknown {
  const invocation = new InvocationInfo(info, call.extent, invocationName);
  invocation.errorIdCommand = info.name;
  const runtime = new CommandRuntime(caller, invocation, nullSink, caller.streams);
  const args = values.map((value, index) => ({
    kind: 'value' as const,
    value,
    extent: call.argumentExtents[index] ?? call.extent,
    splatted: false,
  }));
  const frame = caller.shell.probeFrame(info.block.code);
  try {
    new FunctionBinding(info, frame, runtime, args, false).bindCommandLine();
  } catch (error) {
    return error;
  }
  return new Error(`${info.name}: the binder takes what the short way refused`);
}
