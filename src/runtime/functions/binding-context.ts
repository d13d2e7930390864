import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { BindingContext } from '../binder/binding.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Shell } from '../shell.ts';

/** What the binder asks of the session for one call. */
export function createBindingContext(
  shell: Shell,
  runtime: CommandRuntime,
  dynamicParameters: BindingContext['dynamicParameters'],
): BindingContext {
  const { context } = shell;
  return {
    host: shell.host,
    pipelinePosition: runtime.invocation.pipelinePosition,
    defaultParameterValues: () => shell.scope.find('psdefaultparametervalues')?.get() ?? null,
    writeWarning: (text: string) => runtime.writeWarning(text),
    get separator(): string {
      return context.separator;
    },
    setMatches: (matches: Value) => context.setMatches(matches),
    callWithItem: (block: Value, item: Value, args: readonly Value[]) => context.callWithItem(block, item, args),
    call: (callable: Value, args: readonly Value[]) => context.call(callable, args),
    callOn: (self: Value, script: Value, args: readonly Value[]) => context.callOn(self, script, args),
    text: (value: Value) => context.text(value),
    convert: (value: Value, type: NetType) => context.convert(value, type),
    now: () => context.now(),
    ...(dynamicParameters === undefined ? {} : { dynamicParameters }),
  };
}
