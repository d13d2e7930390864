import { Char } from '../../types/char.ts';
import { int32Type } from '../../types/core-types.ts';
import { EnumValue } from '../../types/enums.ts';
import { type AnyNumber, isNumber } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { castText } from '../convert/numeric.ts';
import { scanNumber } from '../convert/scan-number.ts';

/**
 * The number an arithmetic operator sees in a value: numbers, characters, booleans, enum values, `$null` (0) and texts
 * that read as a number. null for everything else. Throws the cast error for a text that is no number.
 */
export function operandOf(value: Value): AnyNumber | null {
  if (isNumber(value)) return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberIn(value);
  if (value instanceof Char) return value.code;
  if (value instanceof EnumValue) return value.value;
  return null;
}

/** The number a text reads as; throws `InvalidCastFromStringToInteger` for none. */
export function numberIn(text: string): AnyNumber {
  if (text === '') return 0;
  const scanned = scanNumber(text);
  if (scanned !== null) return scanned;
  const cast = castText(text, 'Int32', int32Type);
  if (cast instanceof ConversionFailure) throw cast.toError();
  return cast;
}
