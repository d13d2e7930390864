import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { BindingContext } from '../binder/binding.ts';
import type { BindingTrace } from '../binder/binding-trace.ts';
import type { Host } from '../host.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Shell } from '../shell.ts';

/** What the binder asks of the session for one call. */
export class CallBindingContext implements BindingContext {
  readonly dynamicParameters: BindingContext['dynamicParameters'];
  readonly #shell: Shell;
  readonly #runtime: CommandRuntime;

  constructor(shell: Shell, runtime: CommandRuntime, dynamicParameters: BindingContext['dynamicParameters']) {
    this.#shell = shell;
    this.#runtime = runtime;
    this.dynamicParameters = dynamicParameters;
  }

  get host(): Host {
    return this.#shell.host;
  }

  get trace(): BindingTrace | null {
    return this.#shell.bindingTrace;
  }

  get pipelinePosition(): number {
    return this.#runtime.invocation.pipelinePosition;
  }

  get separator(): string {
    return this.#shell.context.separator;
  }

  defaultParameterValues(): Value {
    return this.#shell.scope.find('psdefaultparametervalues')?.get() ?? null;
  }

  writeWarning(text: string): void {
    this.#runtime.writeWarning(text);
  }

  setMatches(matches: Value): void {
    this.#shell.context.setMatches(matches);
  }

  callWithItem(block: Value, item: Value, args: readonly Value[]): Value[] {
    return this.#shell.context.callWithItem(block, item, args);
  }

  call(callable: Value, args: readonly Value[]): Value {
    return this.#shell.context.call(callable, args);
  }

  callOn(self: Value, script: Value, args: readonly Value[]): Value {
    return this.#shell.context.callOn(self, script, args);
  }

  text(value: Value): string {
    return this.#shell.context.text(value);
  }

  findType(name: string): NetType | null {
    return this.#shell.context.findType(name);
  }

  convert(value: Value, type: NetType): Value {
    return this.#shell.context.convert(value, type);
  }

  now(): number {
    return this.#shell.context.now();
  }
}
