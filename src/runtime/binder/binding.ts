import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import type { Host } from '../host.ts';
import type { CommandArgument } from './arguments.ts';
import type { BindingTrace } from './binding-trace.ts';
import type { ParameterDescription, ParameterMetadata } from './metadata.ts';

/** Where bound values go: a cmdlet's typed arguments or a function's local variables. */
export interface BindingTarget {
  /** Called for each value that binds, already transformed, converted and validated. */
  assign(parameter: ParameterMetadata, value: Value): void;
  /** Puts back what the parameter had before pipeline input bound it. */
  restore(parameter: ParameterMetadata): void;
}

/** What the binder asks of the session. */
export interface BindingContext extends EvaluationContext {
  readonly host: Host;
  /** Who wants to know each step, for Trace-Command. */
  readonly trace?: BindingTrace | null;
  /** `$PSDefaultParameterValues`, or null. */
  defaultParameterValues(): Value;
  /** One-based place of the command in its pipeline, for prompts. Default 1. */
  readonly pipelinePosition?: number;
  writeWarning?(text: string): void;
  /** The command's dynamic parameters, given what is bound so far; called once the static ones are bound. */
  dynamicParameters?(bound: ReadonlyMap<string, Value>): readonly ParameterDescription[];
}

/** The life of one binding: ParameterBinder in `binder.ts`. */
export interface Binding {
  /** Binds the command line, default values and mandatory prompts; throws a BindingError. Call once, before begin. */
  bindCommandLine(args: readonly CommandArgument[], expectsPipelineInput: boolean): void;
  /** True when some parameter can still take pipeline input. */
  readonly takesInput: boolean;
  /** Binds one pipeline input; throws a BindingError (non-terminating for the command: the input is skipped). */
  bindInput(input: Value): void;
  /** True when a parameter (its name in any case) has a value now. */
  isBound(name: string): boolean;
  /** Declared names with their values: `$PSBoundParameters`, which also keeps what earlier inputs bound. */
  readonly bound: ReadonlyMap<string, Value>;
  readonly parameterSet: string;
  /** What a command without CmdletBinding gets as `$args`. */
  readonly remaining: readonly Value[];
}
