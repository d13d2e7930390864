import { arrayType, charArray, objectArrayType, typedArray } from '../../types/arrays.ts';
import { arrayBaseType, charType, objectType } from '../../types/core-types.ts';
import { enumerableOf, itemsOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from './context.ts';
import { ConversionFailure, castFailure, clrName } from './failure.ts';
import { toText } from './text.ts';

type Convert = (value: Value, type: NetType, context: EvaluationContext) => Value | ConversionFailure;

/** `[int[]] value`: each item of a list is converted; a single value becomes the only item. */
export function toArray(
  value: NonNullable<Value>,
  type: NetType,
  context: EvaluationContext,
  convert: Convert,
): Value | ConversionFailure | null {
  const element = type.elementType ?? objectType;
  const target = type === arrayBaseType ? objectArrayType : arrayType(element, type.rank);
  if (type.rank > 1) return null;
  if (typeof value === 'string' && element === charType) return charArray(value);
  const items = enumerableOf(value);
  if (items === null) {
    const dictionary = itemsOf(value);
    if (dictionary !== null && element === objectType) return typedArray(target, [value]);
    const only = convert(value, element, context);
    if (!(only instanceof ConversionFailure)) return typedArray(target, [only]);
    return scalarFailure(value, type, only, context);
  }
  const result: Value[] = [];
  for (const item of items) {
    const converted = convert(item, element, context);
    if (converted instanceof ConversionFailure) return converted;
    result.push(converted);
  }
  return typedArray(target, result);
}

/** A type that never takes such a value is not worth the nested message. */
function scalarFailure(
  value: NonNullable<Value>,
  type: NetType,
  inner: ConversionFailure,
  context: EvaluationContext,
): ConversionFailure {
  const shown = toText(value, context);
  if (inner.id === 'ConvertToFinalInvalidCastException') {
    return new ConversionFailure(inner.id, [shown, clrName(typeOf(value)), clrName(type)]);
  }
  return castFailure('InvalidCastExceptionScalarToArray', shown, type, inner.message);
}
