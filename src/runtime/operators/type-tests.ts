import { psCustomObjectType, psObjectType } from '../../types/core-types.ts';
import { NetType } from '../../types/net-type.ts';
import { PSCustomObject, PSObject, unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert, isInstance } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../messages/fail.ts';

/** `value -is type`; the type may be a name. */
export function isOfType(value: Value, type: Value, context: EvaluationContext): boolean {
  const target = typeFrom(type, context) ?? unknownType(type, context);
  if (value === null || value === undefined) return false;
  if (target === psObjectType) return value instanceof PSCustomObject || value instanceof PSObject;
  if (target === psCustomObjectType) return value instanceof PSCustomObject || value instanceof PSObject;
  return isInstance(unwrap(value) ?? value, target);
}

function unknownType(type: Value, context: EvaluationContext): never {
  return fail('TypeExpectedForIs', [toText(type, context)]);
}

/** `value -as type`: the converted value, or `$null` when it does not convert. */
export function asType(value: Value, type: Value, context: EvaluationContext): Value {
  const target = typeFrom(type, context);
  if (target === null) return fail('InvalidCastFromStringToType', [toText(type, context)]);
  const converted = convert(value ?? null, target, context);
  return converted instanceof ConversionFailure ? null : converted;
}

function typeFrom(type: Value, context: EvaluationContext): NetType | null {
  const base = unwrap(type);
  if (base instanceof NetType) return base;
  return typeof base === 'string' ? context.findType(base) : null;
}
