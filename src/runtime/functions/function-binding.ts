import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import { ParameterBinder } from '../binder/binder.ts';
import type { Binding, BindingContext } from '../binder/binding.ts';
import { BindingError } from '../binder/binding-error.ts';
import { tracedCast, tracedText } from '../binder/binding-trace.ts';
import type { ParameterMetadata } from '../binder/metadata.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import { plainNumber } from '../compile/commands.ts';
import type { Frame } from '../compile/frame.ts';
import { type CompiledParameter, defineParameter, emptyValueOf } from '../compile/parameters.ts';
import { signed } from '../errors/signed.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import { commonValuesOf } from '../pipeline/common-values.ts';
import { actionPreferenceType } from '../scopes/preferences.ts';
import { Variable, type VariableConstraint } from '../scopes/variable.ts';
import { Extent } from '../source-text.ts';
import type { ExternalScriptInfo, FunctionInfo, ScriptInfo } from './command-info.ts';
import { dynamicParametersOf } from './dynamic-parameters.ts';
import { constraintsOf } from './parameters.ts';
import { ScriptCmdlet } from './script-cmdlet.ts';

/** Binds a function's arguments and pipeline input to variables of its frame. */
export class FunctionBinding {
  readonly #frame: Frame;
  readonly #runtime: CommandRuntime;
  readonly #args: readonly CommandArgument[];
  readonly #expectsInput: boolean;
  readonly #binding: Binding;
  readonly #constraints: readonly (VariableConstraint[] | null)[];
  readonly #advanced: boolean;
  readonly #script: ScriptCmdlet | null;

  constructor(
    info: FunctionInfo | ScriptInfo | ExternalScriptInfo,
    frame: Frame,
    runtime: CommandRuntime,
    args: readonly CommandArgument[],
    expectsInput: boolean,
  ) {
    this.#frame = frame;
    this.#runtime = runtime;
    this.#args = args;
    this.#expectsInput = expectsInput;
    const { metadata } = info;
    const { code } = info.block;
    this.#advanced = metadata.cmdletBinding;
    this.#constraints = code.parameters.map((parameter, index) =>
      constraintsOf(metadata.parameters[index], parameter, frame),
    );
    this.#binding = new ParameterBinder(
      metadata,
      {
        assign: (parameter, value) => this.assign(parameter, value),
        restore: (parameter) => this.restore(parameter),
      },
      this.context(),
    );
    this.#script = this.#advanced ? new ScriptCmdlet(info, runtime, frame, this.#binding) : null;
    if (this.#script !== null) frame.cmdlet = this.#script;
  }

  /** Binds the command line, then gives every parameter that got nothing its default value. */
  bindCommandLine(): void {
    const frame = this.#frame;
    try {
      this.#binding.bindCommandLine(this.#args, this.#expectsInput);
    } catch (error) {
      throw this.located(error);
    }
    frame.bound = this.#binding.bound;
    if (!this.#advanced) {
      frame.args = this.#binding.remaining.map(plainNumber);
      const texts = this.#args.flatMap((argument) => (argument.kind === 'parameter' ? [argument.text] : []));
      if (texts.length > 0) frame.parameterTexts = new Set(texts);
    }
    frame.code.parameters.forEach((parameter, index) => {
      if (!frame.bound?.has(parameter.name)) this.tellDefault(parameter, () => this.setDefault(parameter, index));
    });
    if (this.#advanced) this.takeCommonParameters();
  }

  get takesInput(): boolean {
    return this.#binding.takesInput;
  }

  /** Binds one pipeline object; false when nothing takes it: its error is written and the function skips it. */
  bindInput(input: Value): boolean {
    if (!this.#advanced && !this.#binding.takesInput) return true;
    try {
      this.#binding.bindInput(input);
      this.#frame.boundTable = undefined;
      return true;
    } catch (error) {
      const located = this.located(error);
      if (!(located instanceof BindingError)) throw located;
      this.#runtime.writeError(located.record);
      return false;
    }
  }

  private context(): BindingContext {
    const { shell } = this.#frame;
    const frame = this.#frame;
    const info = this.#runtime.invocation.command;
    const hasDynamic = frame.code.ast.dynamicParamBlock !== null;
    return shell.bindingContext(
      this.#runtime,
      hasDynamic ? (bound) => dynamicParametersOf(frame, bound, info) : undefined,
    );
  }

  private indexOf(parameter: ParameterMetadata): number {
    return parameter.origin === 'declared' ? parameter.index : -1;
  }

  private assign(parameter: ParameterMetadata, value: Value): void {
    const index = this.indexOf(parameter);
    const compiled = this.#frame.code.parameters[index];
    if (compiled !== undefined) {
      defineParameter(compiled, this.#frame, plainNumber(value), this.#constraints[index] ?? null);
    } else if (parameter.origin === 'dynamic') {
      this.#script?.setDynamic(parameter.name, value);
    }
  }

  private restore(parameter: ParameterMetadata): void {
    const index = this.indexOf(parameter);
    const compiled = this.#frame.code.parameters[index];
    if (compiled !== undefined) this.setDefault(compiled, index);
  }

  private setDefault(parameter: CompiledParameter, index: number): Value {
    const frame = this.#frame;
    const type = parameter.type === null ? null : parameter.type(frame);
    let value: Value = type === null ? null : (emptyValueOf(type) ?? null);
    if (parameter.defaultValue !== null) {
      value = parameter.defaultValue(frame) ?? null;
      if (type !== null) value = frame.shell.context.convert(value, type);
    }
    defineParameter(parameter, frame, value, this.#constraints[index] ?? null);
    return value;
  }

  /** A trace shows that what got no argument gets its default value, in advanced functions. */
  private tellDefault(parameter: CompiledParameter, setDefault: () => Value): void {
    const trace = this.#advanced ? this.#frame.shell.bindingTrace : null;
    const value = setDefault();
    if (trace === null) return;
    const { context } = this.#frame.shell;
    const text = tracedText(value, context);
    const told = (): void => {
      if (parameter.type !== null) {
        const type = parameter.type(this.#frame);
        tracedCast(trace, () => value, context);
        trace.scope(`COERCE arg to [${type.fullName}]`, () =>
          trace.line('Parameter and arg types the same, no coercion is needed.'),
        );
      }
      trace.line(`BIND arg [${text}] to param [${parameter.name}] SUCCESSFUL`);
    };
    // It belongs to the check of what is mandatory.
    trace.below(() => trace.scope(`BIND arg [${text}] to parameter [${parameter.name}]`, told));
  }

  /** -Verbose, -ErrorAction and the like become preference variables of the function's own scope. */
  private takeCommonParameters(): void {
    const common = commonValuesOf(this.#binding.bound);
    this.#runtime.takeCommon(common);
    const set = (name: string, action: string | undefined): void => {
      if (action === undefined) return;
      const value = actionPreferenceType.named(action) ?? action;
      this.#frame.scope.define(name.toLowerCase(), new Variable(name, value));
    };
    set('ErrorActionPreference', common.errorAction);
    set('WarningPreference', common.warningAction);
    set('InformationPreference', common.informationAction);
    set('ProgressPreference', common.progressAction);
    set('VerbosePreference', flag(common.verbose));
    set('DebugPreference', flag(common.debug));
    this.setSwitch('WhatIf', 'WhatIfPreference');
    this.setSwitch('Confirm', 'ConfirmPreference');
  }

  private setSwitch(parameter: string, variable: string): void {
    const value = this.#binding.bound.get(parameter);
    if (!(value instanceof SwitchParameter)) return;
    const stored: Value = parameter === 'WhatIf' ? value : value.isPresent ? 'Low' : 'None';
    this.#frame.scope.define(variable.toLowerCase(), new Variable(variable, stored));
  }

  /** Gives a binding error the function's name and the place of the argument. */
  private located(error: unknown): unknown {
    if (!(error instanceof BindingError)) return error;
    const { invocation } = this.#runtime;
    const { extent } = error;
    const at = extent === null ? invocation.extent : extent instanceof Extent ? extent : invocation.extent;
    return signed(error, invocation, at);
  }
}

function flag(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? 'Continue' : 'SilentlyContinue';
}
