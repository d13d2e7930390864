import { objectArrayType, typedArray } from '../../types/arrays.ts';
import { stringType } from '../../types/core-types.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { NetException } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../messages/fail.ts';

/** `format -f arguments`: .NET's String.Format in the session's culture. Throws `FormatError`. */
export function format(left: Value, right: Value, context: EvaluationContext): string {
  const template = toText(left, context);
  const args = Array.isArray(right) ? [...right] : [...(enumerableOf(right) ?? [right])];
  const member = stringType.findStatic('format');
  const overload =
    member?.kind === 'method'
      ? member.overloads.find(({ parameters }) => parameters.length === 2 && parameters[1]?.params === true)
      : undefined;
  if (overload === undefined) throw new Error('String.Format(string, params object[]) is not declared');
  try {
    return toText(overload.invoke(null, [template, typedArray(objectArrayType, args)], context), context);
  } catch (error) {
    if (error instanceof NetException) return fail('FormatError', [error.message], { target: template, inner: error });
    throw error;
  }
}
