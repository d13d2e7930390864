import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from './context.ts';

/** What {@link tryConvertTo} returns when there is no conversion. */
export const unconvertible: unique symbol = Symbol('unconvertible');

/**
 * PowerShell's cast: `[type] value`, invariant culture.
 * @throws PSError with id `InvalidCastFromStringToInteger`, `ConvertToFinalInvalidCastException` ..., as PowerShell.
 */
export function convertTo(_value: Value, _type: NetType, _context: EvaluationContext): Value {
  throw new Error('convertTo is being written');
}

/** The same, for `-as` and overload choice: `unconvertible` instead of an error. */
export function tryConvertTo(_value: Value, _type: NetType, _context: EvaluationContext): Value | typeof unconvertible {
  throw new Error('tryConvertTo is being written');
}
