import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { InputEnumerator } from '../compile/input-enumerator.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { itemText, toText } from '../convert/text.ts';

/** `list -join separator` */
export function join(left: Value, right: Value, context: EvaluationContext): string {
  return joinAll(left, toText(right, context), context);
}

/** `-join list` */
export function joinPlain(value: Value, context: EvaluationContext): string {
  return joinAll(value, '', context);
}

function joinAll(value: Value, separator: string, context: EvaluationContext): string {
  const items = enumerableOf(value);
  // An enumerator (`$input`) is one item here, whose text is its items joined by blanks.
  if (items === null || value instanceof InputEnumerator) return toText(value, context);
  const texts: string[] = [];
  for (const item of items) texts.push(itemText(item, context));
  return texts.join(separator);
}
