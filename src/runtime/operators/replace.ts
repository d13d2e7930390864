import { enumerableOf } from '../../types/enumerable.ts';
import { NetException } from '../../types/net-exception.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../messages/fail.ts';
import { allMatches, type TextPattern, textPattern } from './text-pattern.ts';

/** `text -replace pattern, substitute`: the substitute is a text with `$1`, or a script block that sees the match in `$_`. */
export function replace(ignoreCase: boolean): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    const parts = Array.isArray(right) ? right : [...(enumerableOf(right) ?? [right])];
    if (parts.length > 2) {
      return fail('BadReplaceArgument', [String(parts.length)], { target: right });
    }
    const pattern = compiled(parts[0], ignoreCase, context);
    const substitute = unwrap(parts[1]);
    const items = enumerableOf(left);
    if (items === null) return replaceIn(toText(left, context), pattern, substitute, context);
    const results: Value[] = [];
    for (const item of items) results.push(replaceIn(toText(item, context), pattern, substitute, context));
    return results;
  };
}

function compiled(pattern: Value, ignoreCase: boolean, context: EvaluationContext): TextPattern {
  try {
    return textPattern(pattern, ignoreCase, context);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    return fail('InvalidRegularExpression', [toText(pattern, context)], { target: pattern, inner: error });
  }
}

function replaceIn(text: string, pattern: TextPattern, substitute: Value, context: EvaluationContext): string {
  const isBlock = typeof substitute === 'object' && substitute !== null && typeOf(substitute).name === 'ScriptBlock';
  const replacement = isBlock ? '' : toText(substitute, context);
  const literal = !replacement.includes('$');
  let result = '';
  let at = 0;
  for (const found of allMatches(pattern, text)) {
    result += text.slice(at, found.index);
    if (isBlock) {
      const output = context.callWithItem(substitute, found.asValue(), []);
      result += toText(output.length === 1 ? output[0] : output, context);
    } else result += literal ? replacement : pattern.expand(found, text, replacement);
    at = found.end;
  }
  return at === 0 && result === '' ? text : result + text.slice(at);
}
