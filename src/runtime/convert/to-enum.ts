import { type EnumType, EnumValue } from '../../types/enums.ts';
import { isNumber } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import { ConversionFailure, castFailure } from './failure.ts';
import { numberText } from './number-text.ts';
import { toBigInt } from './numeric.ts';

/** Integers, names, unambiguous beginnings of names, and lists of them, as an enum's value; `writtenAs`: how the number was written. */
export function toEnum(value: Value, type: EnumType, writtenAs?: string): Value | ConversionFailure | null {
  if (value === null || value === undefined) {
    return new ConversionFailure('nullToEnumInvalidCast', ['', type.fullName, choices(type)]);
  }
  if (typeof value === 'string') return enumFromText(value, type);
  if (value instanceof EnumValue) return fromInteger(value.value, String(value.value), type);
  if (isNumber(value)) {
    if (typeof value === 'object' && (value.kind === 'Double' || value.kind === 'Single' || value.kind === 'Decimal')) {
      return enumFromText(writtenAs ?? numberText(value), type);
    }
    return fromInteger(Number(toBigInt(value)), numberText(value), type);
  }
  return null;
}

function choices(type: EnumType): string {
  return type.entries.map(([name]) => name).join(',');
}

function fromInteger(number: number, shown: string, type: EnumType): EnumValue | ConversionFailure {
  if (isPossible(number, type)) return type.of(number);
  return new ConversionFailure('UndefinedIntegerToEnum', [shown, type.fullName, choices(type)]);
}

/** A number some name has, or a combination of flags. */
function isPossible(number: number, type: EnumType): boolean {
  if (type.isDefined(number)) return true;
  if (!type.isFlags) return false;
  let all = 0n;
  for (const [, bits] of type.entries) all |= BigInt(bits);
  return number > 0 && (BigInt(number) & ~all) === 0n;
}

/** Names joined by commas, or the beginning of a single one as long as no other begins so. */
export function enumFromText(text: string, type: EnumType): EnumValue | ConversionFailure {
  const whole = text.trim();
  const exact = whole === '' ? null : type.parse(whole);
  if (exact !== null) return exact;
  const value = enumFromPrefix(whole, type);
  return typeof value === 'string'
    ? castFailure('SubstringDisambiguationEnumParseThrewAnException', text, type, value)
    : type.of(value);
}

/** The number of the one name that begins with the text, or the sentence that says why there is none. */
function enumFromPrefix(name: string, type: EnumType): number | string {
  const lower = name.toLowerCase();
  const matches = type.entries.filter(([each]) => each.toLowerCase().startsWith(lower));
  const [only, second] = matches;
  if (only !== undefined && second === undefined) return only[1];
  if (second !== undefined && name !== '') {
    const names = matches.map(([each]) => each).join(', ');
    return `The identifier name ${name} cannot be processed because it is either too similar or identical to the following enumerator names: ${names}. Use a more specific identifier name.`;
  }
  return `Unable to match the identifier name ${name} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${type.entries.map(([each]) => each).join(', ')}`;
}
