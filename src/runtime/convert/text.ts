import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from './context.ts';

/** `"$value"` and `[string] value`: arrays are joined by `$OFS`, numbers and dates are invariant, `$null` is empty. */
export function toText(_value: Value, _context: EvaluationContext): string {
  throw new Error('toText is being written');
}
