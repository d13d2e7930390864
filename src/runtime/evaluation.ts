import { Delegate } from '../types/delegates.ts';
import type { NetType } from '../types/net-type.ts';
import type { Value } from '../types/value.ts';
import type { EvaluationContext } from './convert/context.ts';
import { convertTo } from './convert/convert.ts';
import { toText } from './convert/text.ts';
import type { Host } from './host.ts';
import { Variable } from './scopes/variable.ts';
import { ScriptBlock } from './script-block.ts';
import type { Shell } from './shell.ts';

/** What conversions, operators and member calls ask of the session. */
export class ShellEvaluation implements EvaluationContext {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  get host(): Host {
    return this.#shell.host;
  }

  get separator(): string {
    const separator = this.#shell.scope.find('ofs')?.get();
    if (separator === undefined || separator === null) return ' ';
    return typeof separator === 'string' ? separator : toText(separator, this);
  }

  findType(name: string): NetType | null {
    const { frame, scope } = this.#shell;
    return this.#shell.findType(name, frame.code.namespaces, scope);
  }

  setMatches(matches: Value): void {
    const { scope } = this.#shell;
    const variable = scope.local('matches');
    if (variable === undefined) scope.define('matches', new Variable('Matches', matches));
    else variable.value = matches;
  }

  callWithItem(block: Value, item: Value, args: readonly Value[]): Value[] {
    if (!(block instanceof ScriptBlock)) return [];
    return block.invokeAll({ item: item ?? null, args, asMethod: true });
  }

  call(callable: Value, args: readonly Value[]): Value {
    const block = callable instanceof Delegate ? callable.block : callable;
    if (!(block instanceof ScriptBlock)) return undefined;
    const [first = null] = args;
    return block.invoke({ args, item: first, asMethod: true });
  }

  callOn(self: Value, script: Value, args: readonly Value[]): Value {
    if (!(script instanceof ScriptBlock)) return undefined;
    return script.invoke({ args, self, asMethod: true, errorsOutside: true }) ?? null;
  }

  text(value: Value): string {
    return toText(value, this);
  }

  convert(value: Value, type: NetType): Value {
    return convertTo(value, type, this);
  }

  now(): number {
    return this.#shell.now();
  }
}
