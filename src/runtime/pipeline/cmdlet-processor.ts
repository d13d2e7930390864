import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import { ParameterBinder } from '../binder/binder.ts';
import { BindingError } from '../binder/binding-error.ts';
import { traced } from '../binder/binding-trace.ts';
import { BoundInvocation } from '../binder/cmdlet-invocation.ts';
import { dynamicDescriptions, TypedArguments } from '../binder/from-declaration.ts';
import type { CmdletHandlers } from '../cmdlet.ts';
import { debugging } from '../debugger/debugging.ts';
import { asError } from '../errors/reporting.ts';
import { signed } from '../errors/signed.ts';
import { isFlow } from '../flow.ts';
import type { CmdletInfo } from '../functions/command-info.ts';
import { Extent } from '../source-text.ts';
import type { CommandRuntime } from './command-runtime.ts';
import { commonValuesOf } from './common-values.ts';
import type { Processor } from './processor.ts';

/** Runs a cmdlet as a command of a pipeline. */
export class CmdletProcessor implements Processor {
  readonly #info: CmdletInfo;
  readonly #runtime: CommandRuntime;
  readonly #args: readonly CommandArgument[];
  readonly #expectsInput: boolean;
  readonly #typed = new TypedArguments();
  readonly #binder: ParameterBinder;
  #handlers: CmdletHandlers = {};
  #isBound = false;

  constructor(info: CmdletInfo, runtime: CommandRuntime, args: readonly CommandArgument[], expectsInput: boolean) {
    this.#info = info;
    this.#runtime = runtime;
    this.#args = args;
    this.#expectsInput = expectsInput;
    const { shell } = runtime;
    const dynamic =
      info.cmdlet.dynamicParameters === undefined
        ? undefined
        : (bound: ReadonlyMap<string, Value>) => dynamicDescriptions(info.cmdlet, bound, shell);
    this.#binder = new ParameterBinder(info.metadata, this.#typed, shell.bindingContext(runtime, dynamic));
  }

  bind(): void {
    if (this.#isBound) return;
    this.#isBound = true;
    this.guard(() => {
      this.#binder.bindCommandLine(this.#args, this.#expectsInput);
      this.#runtime.takeCommon(commonValuesOf(this.#binder.bound));
      this.#runtime.invocation.boundParameters = null;
    });
  }

  begin(): void {
    if (debugging.on) this.#runtime.shell.debugger.called(this.#runtime.shell.frame, this.#info.name);
    this.bind();
    this.guard(() => {
      const invocation = new BoundInvocation(this.#info.cmdlet, this.#binder, this.#runtime, this.#runtime.shell);
      this.#handlers = this.#info.cmdlet.invoke(invocation, this.#typed.values);
      this.step('BeginProcessing', () => this.#handlers.begin?.());
    });
  }

  process(input: Value): void {
    try {
      this.#binder.bindInput(input);
    } catch (error) {
      if (!(error instanceof BindingError)) throw this.signed(error);
      this.#runtime.writeError(this.located(error).record);
      return;
    }
    this.processWithoutInput();
  }

  processWithoutInput(): void {
    // Not by guard(): this runs once an object.
    try {
      if (this.#runtime.shell.bindingTrace === null) this.#handlers.process?.();
      else this.step('ProcessRecord', () => this.#handlers.process?.());
    } catch (error) {
      throw this.signed(error);
    }
  }

  end(): void {
    this.guard(() => this.step('EndProcessing', () => this.#handlers.end?.()));
  }

  dispose(): void {
    this.#handlers.dispose?.();
  }

  private step(name: string, action: () => void): void {
    traced(this.#runtime.shell.bindingTrace, () => `CALLING ${name}`, action);
  }

  /** Errors that leave the cmdlet carry its name; ErrorAction Stop and flow pass. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      throw this.signed(error);
    }
  }

  private signed(error: unknown): unknown {
    if (isFlow(error)) return error;
    if (error instanceof BindingError) return this.located(error);
    const failure = asError(error);
    this.#runtime.sign(failure.record);
    this.#runtime.gatherError(failure.record);
    return failure;
  }

  private located(error: BindingError): BindingError {
    const at = error.extent instanceof Extent ? error.extent : null;
    signed(error, this.#runtime.invocation, at);
    return error;
  }
}
