import { enumerableOf } from '../../types/enumerable.ts';
import { Hashtable } from '../../types/hashtable.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { type Found, type TextPattern, textPattern } from './text-pattern.ts';

/**
 * `-match` and `-notmatch`: for one value a boolean, and the groups go into `$Matches` when it matches; for a list the
 * items that pass.
 */
export function match(
  ignoreCase: boolean,
  negate: boolean,
): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    const pattern = textPattern(right, ignoreCase, context);
    const items = enumerableOf(left);
    if (items !== null) {
      const passed: Value[] = [];
      for (const item of items) {
        if ((pattern.find(toText(item, context), 0) !== null) !== negate) passed.push(item);
      }
      return passed;
    }
    const found = pattern.find(toText(left, context), 0);
    if (found !== null) context.setMatches(matchTable(pattern, found));
    return (found !== null) !== negate;
  };
}

/** The groups that took part, by number or name: what `$Matches` holds. */
export function matchTable(pattern: TextPattern, found: Found): Hashtable {
  const table = new Hashtable();
  for (let index = found.groups.length - 1; index >= 0; index--) {
    const text = found.groups[index];
    if (text !== null && text !== undefined) table.set(pattern.groupNames[index] ?? index, text);
  }
  return table;
}
