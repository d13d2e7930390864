import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { WildcardPattern } from './wildcard.ts';

/** `-like` and `-notlike`: a test of one value, or the items of a list that pass it. */
export function like(
  ignoreCase: boolean,
  negate: boolean,
): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    const pattern = WildcardPattern.of(toText(right, context), ignoreCase);
    const items = enumerableOf(left);
    if (items === null) return pattern.isMatch(toText(left, context)) !== negate;
    const passed: Value[] = [];
    for (const item of items) if (pattern.isMatch(toText(item, context)) !== negate) passed.push(item);
    return passed;
  };
}
