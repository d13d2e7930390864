import { Char } from '../char.ts';
import type { CultureInfo } from '../culture.ts';
import { EnumValue } from '../enums.ts';
import { MemberName } from '../member-name.ts';
import { findMember } from '../members.ts';
import type { MemberContext } from '../net-type.ts';
import { NetType } from '../net-type.ts';
import { NetNumber } from '../numbers.ts';
import { extensionOf, PSCustomObject, PSObject } from '../ps-object.ts';
import { typeOf } from '../type-of.ts';
import type { Value } from '../value.ts';
import { formatEnum } from './enum-format.ts';
import { formatNumber } from './number-format.ts';

/** A .NET type with formats of its own: IFormattable. */
interface Formattable {
  toFormattedText(format: string | null, culture: CultureInfo): string;
}

const toStringName = MemberName.of('ToString');

/**
 * `value.ToString(format, culture)` of .NET: what `{0:format}` prints. Types without formats ignore it; null is empty.
 * @throws NetException System.FormatException for a format the type does not know
 */
export function formatValue(value: Value, format: string | null, culture: CultureInfo, context: MemberContext): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return formatNumber(value, format, culture.numbers);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'undefined':
      return '';
    default:
      return value === null ? '' : objectText(value, format, culture, context);
  }
}

function objectText(
  value: Value & object,
  format: string | null,
  culture: CultureInfo,
  context: MemberContext,
): string {
  if (value instanceof NetNumber) return formatNumber(value, format, culture.numbers);
  if (value instanceof Char) return value.toString();
  if (value instanceof EnumValue) return formatEnum(value, format);
  if (value instanceof NetType) return value.fullName;
  if (Array.isArray(value)) return typeOf(value).fullName;
  if (value instanceof PSCustomObject || (value instanceof PSObject && value.extension.members.size > 0)) {
    return context.text(value);
  }
  if (value instanceof PSObject) return formatValue(value.base, format, culture, context);
  if ('toFormattedText' in value) return (value as Value & Formattable).toFormattedText(format, culture);
  if (extensionOf(value) !== null) return context.text(value);
  return plainText(value, context);
}

/** `value.ToString()` of an object without formats. */
export function plainText(value: Value & object, context: MemberContext): string {
  const member = findMember(value, toStringName);
  const overload =
    member?.kind === 'Method' ? member.overloads.find(({ parameters }) => parameters.length === 0) : undefined;
  const text = overload?.invoke(value, [], context);
  return typeof text === 'string' ? text : ownText(value);
}

/** What a JavaScript class says of itself, else the type's name, as Object.ToString() does. */
export function ownText(value: Value & object): string {
  return value.toString === Object.prototype.toString || Array.isArray(value)
    ? typeOf(value).fullName
    : value.toString();
}
