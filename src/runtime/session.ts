import type { FormatContext } from '../format/format-context.ts';
import type { Machine } from '../types/machine.ts';
import type { Value } from '../types/value.ts';
import type { CommandIndex } from './command-index.ts';
import type { EvaluationContext } from './convert/context.ts';
import type { Drives } from './drives.ts';
import type { ErrorRecord } from './error-record.ts';
import type { Sink } from './flow.ts';
import type { AliasInfo, FunctionInfo } from './functions/command-info.ts';
import type { Host } from './host.ts';
import type { Module } from './modules/module.ts';
import type { Streams } from './pipeline/streams.ts';
import type { Scope } from './scopes/scope.ts';
import type { SessionState } from './scopes/session-state.ts';
import type { Variable } from './scopes/variable.ts';
import type { InvokeOptions, ScriptBlock } from './script-block.ts';
import type { SessionHistory } from './session-history.ts';
import type { Transcripts } from './transcript/transcripts.ts';

/** A service that cmdlets share (the lab, the clock, ...), found by a key whose type says what it is. */
export interface ServiceKey<T> {
  readonly name: string;
  /** Never set; carries the type. */
  readonly type?: T;
}

/** Lays objects out as text: what Out-Default does at the end of a pipeline. */
export interface Formatter {
  /** One output group: everything written to it until `end` may share a table. */
  open(session: Session): { write(value: Value): void; end(): void };
}

/** Who runs the session and where: replaced as a whole while Enter-PSSession or Invoke-Command -ComputerName is at work. */
export interface Place {
  /** The server that is "local" to cmdlets without -ComputerName; '' for the shell's own. */
  readonly computer: string;
  readonly user: string;
  readonly elevated: boolean;
}

/** What cmdlets and the engine share for the life of one shell: scopes, functions, drives, services, `$Error`. */
export interface Session {
  readonly host: Host;
  readonly commands: CommandIndex;
  readonly drives: Drives;
  readonly formatter: Formatter;
  readonly formatContext?: FormatContext;
  /** What conversions, operators and member calls need. */
  readonly context: EvaluationContext;
  place: Place;
  /** The machine that .NET's types show. */
  readonly machine: Machine;

  /** Opens a prompt inside the running pipeline; undefined where nobody can answer it. */
  nestedPrompt?: () => void;

  /** Lets actions of events run that have become due; set while there may be any. Called after commands and while one waits. */
  betweenCommands?: () => void;
  /** Called when the session ends. */
  whenClosing?: () => void;

  service<T>(key: ServiceKey<T>): T;
  provide<T>(key: ServiceKey<T>, service: T): void;

  /** The session state (the shell's own or a module's) whose code runs now, and its current scope. */
  state: SessionState;
  readonly globalState: SessionState;
  readonly scope: Scope;
  /** Where streams 2 to 6 of the running code go. */
  streams: Streams;

  /** The value of a variable as the running code sees it; `name` may have a scope (`global:x`) but no drive. Undefined: no such variable. */
  getVariable(name: string): Value;
  findVariable(name: string, scope?: string | number): Variable | undefined;
  /** Assigns as `$name = value` does in the running scope, or in the named or numbered scope. */
  setVariable(name: string, value: Value, scope?: string | number): void;
  /** The scope a `-Scope` argument names: `Global`, `Local`, `Script`, or a number of levels up. Throws on anything else. */
  scopeOf(scope: string | number): Scope;

  findFunction(name: string): FunctionInfo | undefined;
  setFunction(
    name: string,
    block: ScriptBlock,
    options?: { readonly isFilter?: boolean; readonly scope?: string | number },
  ): FunctionInfo;
  removeFunction(name: string): boolean;
  findAlias(name: string): AliasInfo | undefined;
  setAlias(alias: AliasInfo, scope?: string | number): void;
  removeAlias(name: string, scope?: string | number): boolean;
  /** All visible ones, innermost first, each name once. */
  functions(): IterableIterator<FunctionInfo>;
  aliases(): IterableIterator<AliasInfo>;
  /** Those of modules that would load themselves when one is used. */
  moduleAliases(): IterableIterator<AliasInfo>;
  variables(): IterableIterator<Variable>;
  /** The lines that were run. */
  readonly history: SessionHistory;
  /** Who keeps a record of commands and output. */
  readonly transcripts: Transcripts;
  /** Loaded modules by lower-case name. */
  readonly modules: Map<string, Module>;

  /** `$Error`, newest first. */
  readonly errors: Value[];
  addError(record: ErrorRecord): void;
  /** `$?` */
  succeeded: boolean;
  lastExitCode: Value;

  /** Parses and binds text to the running state: what `{ ... }` around it would be. Throws a ParseException error. */
  compile(text: string, file?: string | null): ScriptBlock;
  invokeBlock(block: ScriptBlock, options?: InvokeOptions): Value;
  /** Runs a command by name with arguments as a script would, e.g. from a proxy or `Get-Help`. */
  invokeCommand(
    name: string,
    args: readonly Value[],
    named?: ReadonlyMap<string, Value>,
    input?: readonly Value[],
  ): Value[];
  /** Shows values through the formatter now, as Out-Default. */
  show(values: Iterable<Value>): void;
  /** Shows an error on the error stream's host end, by `$ErrorView`. */
  showError(record: ErrorRecord): void;
  /** Throws PipelineStopped when Ctrl+C was pressed. */
  checkStop(): void;
}

export type { Sink };
