import type { CommandArgument } from '../../../src/runtime/binder/arguments.ts';
import { ParameterBinder } from '../../../src/runtime/binder/binder.ts';
import type { BindingContext } from '../../../src/runtime/binder/binding.ts';
import { metadataOf, TypedArguments } from '../../../src/runtime/binder/from-declaration.ts';
import type { Cmdlet } from '../../../src/runtime/cmdlet.ts';
import type { Host } from '../../../src/runtime/host.ts';
import { Hashtable } from '../../../src/types/hashtable.ts';
import type { Value } from '../../../src/types/value.ts';
import { EvaluationStub } from '../evaluation-stub.ts';

/** A host that answers questions from a list and keeps what was written. */
export class ScriptedHost implements Host {
  readonly name = 'test';
  readonly interactive: boolean;
  readonly styled = false;
  readonly #answers: string[];
  columns = 80;
  output = '';

  constructor(answers: readonly string[] = [], interactive = true) {
    this.#answers = [...answers];
    this.interactive = interactive;
  }

  size(): { columns: number; rows: number } {
    return { columns: this.columns, rows: 25 };
  }

  write(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.output += text;
  }

  readLine(): string | null {
    const answer = this.#answers.shift() ?? null;
    if (answer !== null) this.output += `${answer}\n`;
    return answer;
  }

  readKey(): string {
    return '';
  }

  progress(): void {}
  clear(): void {}
  setTitle(): void {}
  flush(): void {}

  stopRequested(): boolean {
    return false;
  }

  sleep(): boolean {
    return false;
  }
}

export class BindingStub extends EvaluationStub implements BindingContext {
  readonly host: Host;
  readonly warnings: string[] = [];
  defaults: Value = null;

  constructor(host: Host = new ScriptedHost([], false)) {
    super();
    this.host = host;
  }

  defaultParameterValues(): Value {
    return this.defaults;
  }

  writeWarning(text: string): void {
    this.warnings.push(text);
  }
}

/** `-Name`, `-Name:value` (an object with a value), plain values, and tables that are splatted. */
export type Written = Value | { readonly named: string; readonly value?: Value };

/** Arguments in source order; texts that begin with a dash are parameter names. */
export function line(...written: readonly Written[]): CommandArgument[] {
  const list: CommandArgument[] = [];
  let at = 0;
  for (const each of written) {
    const extent = { start: at, end: at + 1 };
    at += 2;
    if (each instanceof Hashtable) {
      for (const { key, value } of each.entries()) {
        list.push(named(String(key), extent, value, true));
      }
    } else if (typeof each === 'string' && each.startsWith('-')) list.push(named(each.slice(1), extent));
    else if (isNamed(each)) list.push(named(each.named, extent, each.value));
    else list.push({ kind: 'value', value: each, extent, splatted: false });
  }
  return list;
}

function isNamed(written: Written): written is { readonly named: string; readonly value?: Value } {
  return typeof written === 'object' && written !== null && 'named' in written;
}

function named(
  name: string,
  extent: { start: number; end: number },
  value?: Value,
  fromTable = false,
): CommandArgument {
  const argument = value === undefined ? undefined : { value, extent };
  return { kind: 'parameter', name, text: `-${name}`, extent, argument, spaceAfter: false, fromTable };
}

export interface Bound {
  readonly set: string;
  readonly values: Record<string, unknown>;
  readonly binder: ParameterBinder;
}

/** Binds a command line and then inputs; returns the typed object after each. */
export function bindCmdlet(
  cmdlet: Cmdlet,
  args: readonly CommandArgument[],
  options: { readonly input?: readonly Value[]; readonly context?: BindingContext } = {},
): Bound[] {
  const target = new TypedArguments();
  const binder = new ParameterBinder(metadataOf(cmdlet), target, options.context ?? new BindingStub());
  binder.bindCommandLine(args, options.input !== undefined);
  const snapshot = (): Bound => ({ set: binder.parameterSet, values: plainValues(target.values), binder });
  if (options.input === undefined) return [snapshot()];
  return options.input.map((value) => {
    binder.bindInput(value);
    return snapshot();
  });
}

/** Arrays without the mark of their .NET type, so that they compare with literals. */
function plainValues(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? Array.from(value) : value]),
  );
}
