import { invariantCulture } from '../../types/culture.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { CodeMethod, isProperty, ScriptMethod } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, findMember, propertiesOf, readMember } from '../../types/members.ts';
import { NetType } from '../../types/net-type.ts';
import { isNumber } from '../../types/numbers.ts';
import { extensionOf, PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { formatValue, plainText } from '../../types/text/value-text.ts';
import { typeText } from '../../types/type-names.ts';
import { typeNames, typeOf } from '../../types/type-of.ts';
import { typeTable } from '../../types/type-table.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from './context.ts';
import { clrName } from './failure.ts';
import { numberText, simpleText } from './number-text.ts';

/**
 * `"$value"` and `[string] value`: arrays and collections are joined by `$OFS`, numbers and dates are invariant,
 * `$null` is empty, a custom object is `@{a=1; b=2}`, a type is its short name.
 */
export function toText(value: Value, context: EvaluationContext): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return String(value);
    case 'undefined':
      return '';
    default:
      if (value === null) return '';
      return isNumber(value) ? numberText(value) : (simpleText(value) ?? objectText(value, context, true));
  }
}

const toStringName = MemberName.of('ToString');

function objectText(value: NonNullable<Value>, context: EvaluationContext, recurse: boolean): string {
  if (Array.isArray(value)) {
    return recurse ? joinItems(value, context) : clrName(typeOf(value));
  }
  if (typeof value !== 'object') return toText(value, context);
  if (value instanceof PSCustomObject) return customText(value, context);
  const script = scriptedText(value, context);
  if (script !== null) return script;
  if (value instanceof PSObject) return value.writtenAs ?? toText(value.base, context);
  if (value instanceof NetType) return typeText(value);
  if (recurse) {
    const items = enumerableOf(value);
    if (items !== null) return joinItems(items, context);
  }
  return ownText(value, context);
}

/** Items of a list inside the list are not joined again. */
function joinItems(items: Iterable<Value>, context: EvaluationContext): string {
  let text = '';
  let first = true;
  for (const item of items) {
    if (first) first = false;
    else text += context.separator;
    text += typeof item === 'string' ? item : itemText(item, context);
  }
  return text;
}

/** An item of a joined list: a list inside the list is not joined again, but shows as its type. */
export function itemText(item: Value, context: EvaluationContext): string {
  if (item === null || item === undefined) return '';
  if (isNumber(item)) return numberText(item);
  return simpleText(item) ?? objectText(item, context, false);
}

function customText(value: PSCustomObject, context: EvaluationContext): string {
  // The text that a deserialised object kept of its original.
  const kept = value.members?.get('tostring');
  if (kept instanceof CodeMethod) return toText(kept.overloads[0]?.invoke(value, [], context), context);
  const script = scriptedText(value, context);
  if (script !== null) return script;
  const parts: string[] = [];
  for (const property of propertiesOf(value)) {
    if (isProperty(property) && !property.isHidden) {
      const read = readMember(property, value, context);
      parts.push(`${property.name}=${read === absent ? '' : itemText(read, context)}`);
    }
  }
  return parts.length === 0 ? '' : `@{${parts.join('; ')}}`;
}

/** A `ToString` script method that was added to the object or to its type. */
function scriptedText(value: Value & object, context: EvaluationContext): string | null {
  const extended = value instanceof PSCustomObject ? value.members !== null : extensionOf(value) !== null;
  if (!extended && !typeTable().table(typeNames(value)).has('tostring')) return null;
  const member = findMember(value, toStringName);
  if (!(member instanceof ScriptMethod)) return null;
  return toText(context.callOn(value, member.script, []), context);
}

/** The type's own `ToString()`, in the invariant culture. */
function ownText(value: Value & object, context: EvaluationContext): string {
  // An object with members of its own has no format: asking the formatter would lead back here.
  if (extensionOf(value) !== null && !('toFormattedText' in value)) return plainText(value, context);
  return formatValue(value, null, invariantCulture, context);
}
