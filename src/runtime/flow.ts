import type { Value } from '../types/value.ts';
import type { ErrorRecord } from './error-record.ts';

/**
 * A PowerShell error on its way up: what .NET code would throw as a RuntimeException.
 * Everything that fails throws one of these; the engine decides what becomes of it at the enclosing statement.
 */
export class PSError extends Error {
  readonly record: ErrorRecord;
  /** Thrown by `throw` or by ErrorAction Stop: ends the script and not only the statement when nothing catches it. */
  endsScript: boolean;
  /** Already added to `$Error`. */
  recorded = false;
  /** Already shown to the user; only the exit code is left to decide. */
  reported = false;
  /** ErrorAction Stop made a non-terminating error terminating. */
  stoppedByPreference = false;
  /** Leaves method calls as it is, instead of wrapped in a MethodInvocationException. */
  unwrapped = false;
  /** Thrown on by a `throw` without operand in a catch block. */
  rethrown = false;

  constructor(record: ErrorRecord, endsScript = false) {
    // Scripts throw these by the thousand, and a script's own trace is what anybody reads.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(record.message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'PSError';
    this.record = record;
    this.endsScript = endsScript;
  }
}

/** Ctrl+C, or the end of the engine: unwinds everything; `finally` and `clean` blocks still run. Never caught by scripts. */
export class PipelineStopped extends Error {
  constructor() {
    super('The pipeline has been stopped.');
    this.name = 'PipelineStopped';
  }
}

/** `break` or `continue` that left a script block: acts on the loop around the command that ran the block. */
export class LoopFlow {
  readonly kind: 'break' | 'continue';
  /** '' for the innermost loop. */
  readonly label: string;

  constructor(kind: 'break' | 'continue', label: string) {
    this.kind = kind;
    this.label = label;
  }
}

/** `exit`: ends the script file that runs, or the shell. */
export class ExitFlow {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

/** `return` out of an expression (`$x = $(1; return 2)`): leaves the block, which writes what the expression had collected. */
export class ReturnFlow {
  readonly items: readonly Value[];
  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

/** Select-Object -First has what it wanted: ends the pipeline whose token this is, in silence. */
export class StopUpstream {
  readonly pipeline: object;
  constructor(pipeline: object) {
    this.pipeline = pipeline;
  }
}

/**
 * `$PSCmdlet.ThrowTerminatingError()`: ends the whole command that owns the object, past its `catch` blocks and whatever
 * runs inside it; at the command's call it is the error it carries.
 */
export class CommandEnded {
  readonly command: object;
  readonly failure: PSError;
  constructor(command: object, failure: PSError) {
    this.command = command;
    this.failure = failure;
  }
}

export type FlowException = PipelineStopped | LoopFlow | ExitFlow | ReturnFlow | StopUpstream | CommandEnded;

/** True for what no `catch` of a script may see. */
export function isFlow(error: unknown): error is FlowException {
  return (
    error instanceof LoopFlow ||
    error instanceof ExitFlow ||
    error instanceof ReturnFlow ||
    error instanceof StopUpstream ||
    error instanceof CommandEnded ||
    error instanceof PipelineStopped
  );
}

/** Takes one output value. */
export interface Sink {
  write(value: Value): void;
}
