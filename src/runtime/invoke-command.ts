import type { Value } from '../types/value.ts';
import type { CommandArgument } from './binder/arguments.ts';
import { runCommand } from './pipeline/pipelines.ts';
import { Collector } from './pipeline/sinks.ts';
import type { Shell } from './shell.ts';
import { Extent } from './source-text.ts';

/** Runs a command by name with ready values, and gathers its output. */
export function invokeCommand(
  shell: Shell,
  name: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value> = new Map(),
  input: readonly Value[] | null = null,
): Value[] {
  const { frame } = shell;
  const { source } = frame.code;
  const extent = frame.invocation?.extent ?? new Extent(source, 0, 0);
  const list: CommandArgument[] = [...named].map(([parameter, value]) => ({
    kind: 'parameter',
    name: parameter,
    text: `-${parameter}`,
    extent,
    argument: { value, extent },
    spaceAfter: false,
    fromTable: false,
  }));
  for (const value of args) list.push({ kind: 'value', value, extent, splatted: false });
  const output = new Collector();
  const info = shell.findCommand(name, frame, extent);
  runCommand(frame, info, name, list, extent, output, input);
  return output.items;
}
