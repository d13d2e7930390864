import { Char } from '../../types/char.ts';
import { int32Type } from '../../types/core-types.ts';
import { EnumValue } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import { type AnyNumber, isNumber } from '../../types/numbers.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { castText, kindOf, type NumericKind } from '../convert/numeric.ts';
import { scanNumber } from '../convert/scan-number.ts';

/**
 * The number an arithmetic operator sees in a value: numbers, characters, booleans, enum values, `$null` (0) and texts
 * that read as a number. null for everything else. Throws the cast error for a text that is no number, which names
 * the type of the other operand, `peer`.
 */
export function operandOf(value: Value, peer: Value = null): AnyNumber | null {
  if (isNumber(value)) return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberIn(value, isNumber(peer) ? kindOf(peer) : 'Int32');
  if (value instanceof Char) return value.code;
  if (value instanceof EnumValue) return value.value;
  return null;
}

/** The number a text reads as; throws the error of a cast to `kind` for none. */
export function numberIn(text: string, kind: NumericKind = 'Int32'): AnyNumber {
  if (text === '') return 0;
  const scanned = scanNumber(text);
  if (scanned !== null) return scanned;
  const cast = castText(text, kind, typeOfKind(kind));
  if (cast instanceof ConversionFailure) throw cast.toError();
  return cast;
}

function typeOfKind(kind: NumericKind): NetType {
  return findType(kind === 'BigInteger' ? 'System.Numerics.BigInteger' : `System.${kind}`) ?? int32Type;
}
