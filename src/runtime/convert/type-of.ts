import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { clrName } from './failure.ts';

/** The full name of a value's type for messages; `$null` for none. */
export function typeNameOf(value: Value): string {
  return value === null || value === undefined ? '$null' : clrName(typeOf(value));
}
