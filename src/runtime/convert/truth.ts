import type { Value } from '../../types/value.ts';

/** `[bool] value` as `if` and `-and` see it; never throws. */
export function isTrue(_value: Value): boolean {
  throw new Error('isTrue is being written');
}
