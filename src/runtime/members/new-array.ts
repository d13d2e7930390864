import { multiArray, typedArray } from '../../types/arrays.ts';
import { int32Type } from '../../types/core-types.ts';
import { defaultOf } from '../../types/default-value.ts';
import { overflow } from '../../types/net-exception.ts';
import type { NetType, Overload } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { fail } from '../messages/fail.ts';
import { chooseOverload } from './overloads.ts';

/**
 * `[int[]]::new(3)`, `[int[,]]::new(2, 3)`: an array of zeros or nulls.
 * Throws `MethodCountCouldNotFindBest`, `MethodArgumentConversionInvalidCastArgument`.
 */
export function newArray(type: NetType, args: readonly Value[], context: EvaluationContext): Value {
  const { elementType, rank } = type;
  if (elementType === null || args.length !== rank) {
    return fail('MethodCountCouldNotFindBest', ['new', String(args.length)]);
  }
  const lengths = chooseOverload('.ctor', [lengthsOf(type)], args, context).args.map(Number);
  if (lengths.some((length) => length < 0)) throw overflow();
  const count = lengths.reduce((product, length) => product * length, 1);
  const items = Array.from({ length: count }, () => defaultOf(elementType, context));
  return rank === 1 ? typedArray(type, items) : multiArray(type, lengths, items);
}

/** The parameters of an array's constructor: one length a dimension, named by numbers. */
function lengthsOf(type: NetType): Overload {
  const parameters = Array.from({ length: type.rank }, (_, index) => ({ name: String(index), type: int32Type }));
  return { parameters, returns: type, isStatic: true, invoke: () => null };
}
