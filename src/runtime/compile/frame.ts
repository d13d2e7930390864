import type { Value } from '../../types/value.ts';
import type { MethodRun } from '../classes/method-run.ts';
import { debugging } from '../debugger/debugging.ts';
import type { InvocationInfo } from '../errors/invocation-info.ts';
import type { Sink } from '../flow.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Streams } from '../pipeline/streams.ts';
import type { Scope } from '../scopes/scope.ts';
import type { SessionState } from '../scopes/session-state.ts';
import { Variable } from '../scopes/variable.ts';
import type { Shell } from '../shell.ts';
import type { CompiledBlock } from './block.ts';

/** How a statement ended. The label of a break or continue waits in the frame. */
export type Completion = 0 | 1 | 2 | 3;
export const normal = 0;
export const breaks = 1;
export const continues = 2;
export const returns = 3;

/** A compiled statement: writes its output to the sink. */
export type Run = (frame: Frame, out: Sink) => Completion;
/** A compiled expression. */
export type Eval = (frame: Frame) => Value;
/** A compiled condition. */
export type Test = (frame: Frame) => boolean;

/** One running script block: its variables by slot, and the automatic variables that belong to it alone. */
export class Frame {
  readonly shell: Shell;
  readonly code: CompiledBlock;
  readonly scope: Scope;
  readonly state: SessionState;
  /** The scope's own slots, or for a dot-sourced block a cache of the host scope's variables. */
  readonly slots: (Variable | undefined)[];
  /** Whose `$_`, `$args`, ... are seen where this frame has none. */
  readonly outer: Frame | null;
  streams: Streams;
  /** True where errors of statements leave as exceptions instead of being shown: methods, `.Invoke()`. */
  throwsErrors: boolean;
  /** `$_`; undefined: not set here. */
  item: Value = undefined;
  args: Value[] | null = null;
  /** Texts in `$args` that were written as parameters: `@args` passes them on as such. */
  parameterTexts: ReadonlySet<string> | null = null;
  /** `$input`; undefined: not set here. */
  input: Value = undefined;
  /** `$this` */
  self: Value = undefined;
  /** Bound parameters by declared name; `$PSBoundParameters` is made of it when asked for. */
  bound: ReadonlyMap<string, Value> | null = null;
  boundTable: Value = undefined;
  invocation: InvocationInfo | null = null;
  /** Values of `$using:` by lower-case name, where the block runs for another session. */
  using: ReadonlyMap<string, Value> | null = null;
  /** The call that runs in this frame, when it is a command's: it gathers what -ErrorVariable asks for. */
  runtime: CommandRuntime | null = null;
  /** `$PSCmdlet` */
  cmdlet: Value = undefined;
  /** A variable inside an expandable string is being read. */
  inText = false;
  /** Label of the break or continue in flight, '' for none; lower case. */
  label = '';
  /** The class method that runs here: what its `return` converts to and leaves behind. */
  method: MethodRun | null = null;
  /** The catch clause's error that a bare `throw` throws again. */
  caught: unknown = null;

  constructor(shell: Shell, code: CompiledBlock, scope: Scope, state: SessionState, streams: Streams, owner: boolean) {
    this.shell = shell;
    this.code = code;
    this.scope = scope;
    this.state = state;
    this.streams = streams;
    this.slots = owner ? scope.slots : [];
    this.outer = owner ? (scope.parent === null ? null : scope.parent.frame) : scope.frame;
    this.throwsErrors = false;
  }
}

/** `$_` as seen from a frame. */
export function itemOf(frame: Frame): Value {
  for (let at: Frame | null = frame; at !== null; at = at.outer) if (at.item !== undefined) return at.item;
  return null;
}

/** Reads a slot whose variable is missing, removed, live, or holds AutomationNull. */
export function readSlow(frame: Frame, slot: number, name: string): Value {
  const cached = frame.slots[slot];
  if (cached !== undefined && !cached.removed) return cached.get();
  const variable = frame.scope.find(name);
  if (variable === undefined) return frame.shell.missingVariable(frame, name);
  if (frame.slots !== frame.scope.slots && frame.scope.local(name) === variable) frame.slots[slot] = variable;
  return variable.get();
}

/** Assigns to a name without a scope: the scope's own variable, made when it is not there yet. */
export function assignSlow(frame: Frame, slot: number, name: string, shown: string, value: Value): void {
  const { scope, shell } = frame;
  let variable = frame.slots[slot];
  if (variable === undefined || variable.removed) {
    variable = scope.local(name) ?? shell.allScopeVariables.get(name);
    if (variable === undefined) {
      frame.slots[slot] = scope.define(name, new Variable(shown, value));
      if (debugging.on) shell.debugger.created(frame.slots[slot]);
      return;
    }
    if (!variable.removed && shell.allScopeVariables.get(name) !== variable) frame.slots[slot] = variable;
  }
  shell.assign(variable, value);
}
