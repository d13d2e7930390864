import { formattableType } from '../../types/core-types.ts';
import { currentCulture } from '../../types/culture.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { MemberName } from '../../types/member-name.ts';
import { findMember } from '../../types/members.ts';
import { NetType } from '../../types/net-type.ts';
import { type AnyNumber, isNumber, type NetNumber } from '../../types/numbers.ts';
import { PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { formatValue } from '../../types/text/value-text.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { invokeMethod } from '../members/invoke.ts';
import { binaryOperations } from '../operators/operators.ts';

const toStringName = MemberName.of('ToString');

/** The text that default output shows for a value: as `"$value"`, but dates and numbers in the session's culture. */
export function displayText(value: Value, context: EvaluationContext): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof PSCustomObject) return toText(value, context);
  // Numbers show 15 digits, as in strings; their own ToString() has as many as it takes to read them back.
  if (isNumber(value)) return numberDisplay(value, context);
  const items = enumerableOf(value);
  if (items === null) return objectText(value, context);
  let text = '';
  let first = true;
  for (const item of items) {
    if (!first) text += context.separator;
    first = false;
    text += Array.isArray(item) ? typeOf(item).fullName : displayText(item, context);
  }
  return text;
}

function numberDisplay(value: AnyNumber, context: EvaluationContext): string {
  if (typeof value !== 'object' || !isReal(value) || Number.isFinite(value.value)) return toText(value, context);
  return formatValue(value, null, currentCulture(), context);
}

function isReal(value: NetNumber): boolean {
  return value.kind === 'Double' || value.kind === 'Single';
}

function objectText(value: Value & object, context: EvaluationContext): string {
  if (value instanceof NetType) return value.toString();
  if (value instanceof PSObject) return value.writtenAs ?? displayText(value.base, context);
  if (!typeOf(value).isAssignableTo(formattableType)) return toText(value, context);
  const member = findMember(value, toStringName);
  if (member?.kind !== 'Method') return toText(value, context);
  const overload = member.overloads.find(({ parameters }) => parameters.length === 0);
  const text = overload?.invoke(value, [], context);
  return typeof text === 'string' ? text : toText(value, context);
}

/**
 * The value by a format string: composite (`{0:N2}`) or the type's own (`N2`). Types without formats ignore it.
 * @throws PSError when the format is not one of the type's
 */
export function formattedText(value: Value, format: string, context: EvaluationContext): string {
  if (format.includes('{0') || format.includes('}')) {
    return toText(binaryOperations.Format(format, [value], context), context);
  }
  const base = value instanceof PSObject ? value.base : value;
  if (!isNumber(base) && !typeOf(base).isAssignableTo(formattableType)) return displayText(value, context);
  return toText(invokeMethod(base, 'ToString', [format], context), context);
}
