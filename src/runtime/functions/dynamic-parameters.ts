import { NetDictionary } from '../../types/dictionary.ts';
import type { Value } from '../../types/value.ts';
import { bindingError } from '../binder/binding-error.ts';
import type { ParameterDescription } from '../binder/metadata.ts';
import type { Frame } from '../compile/frame.ts';
import { PSError } from '../flow.ts';
import { Collector } from '../pipeline/sinks.ts';
import type { CommandInfo } from './command-info.ts';
import { RuntimeDefinedParameter } from './runtime-defined-parameter.ts';

/** Runs a function's dynamicparam block and makes the binder's parameters of the dictionary it returns. */
export function dynamicParametersOf(
  frame: Frame,
  bound: ReadonlyMap<string, Value>,
  _info: CommandInfo | null,
): readonly ParameterDescription[] {
  const body = frame.code.clause('dynamicParam');
  if (body === null) return [];
  frame.bound = bound;
  frame.boundTable = undefined;
  const output = new Collector();
  try {
    body(frame, output);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    throw bindingError('GetDynamicParametersException', { extra: [error.record.message] });
  }
  const found: ParameterDescription[] = [];
  for (const item of output.items) {
    if (!(item instanceof NetDictionary)) continue;
    for (const entry of item.entries()) {
      if (entry.value instanceof RuntimeDefinedParameter) found.push(entry.value.description());
    }
  }
  return found;
}
