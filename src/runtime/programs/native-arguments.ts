import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import type { EvaluationContext } from '../convert/context.ts';

/** Behind this everything goes to the program as it is written. */
const verbatim = '--%';

/**
 * The arguments of a call as a program's argument vector: values become texts, a number as it was written; the items of a
 * collection become arguments of their own, null becomes none; `-name:value` stays one argument.
 */
export function nativeArguments(args: readonly CommandArgument[], context: EvaluationContext): string[] {
  const list: string[] = [];
  const add = (value: Value): void => {
    if (value === null || value === undefined) return;
    const items = typeof value === 'string' ? null : enumerableOf(value);
    if (items === null) list.push(context.text(value));
    else for (const item of items) if (item !== null && item !== undefined) list.push(context.text(item));
  };
  for (const [index, argument] of args.entries()) {
    if (argument.kind === 'value') {
      if (argument.value === verbatim && argument.extent.text !== `'${verbatim}'`) {
        const rest = args
          .slice(index + 1)
          .flatMap((each) => (each.kind === 'value' ? context.text(each.value) : each.text));
        return [...list, ...splitCommandLine(rest.join(' '))];
      }
      add(argument.value);
      continue;
    }
    if (argument.argument === undefined) list.push(argument.text);
    else if (argument.spaceAfter && !argument.fromTable) {
      list.push(argument.text);
      add(argument.argument.value);
    } else list.push(argument.text + context.text(argument.argument.value));
  }
  return list;
}

/** A command line as C programs read it: blanks separate, double quotes keep together. */
export function splitCommandLine(text: string): string[] {
  const found = text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
  return found.map((each) => each.replaceAll('"', ''));
}
