import type { Value } from '../types/value.ts';

/** The process's exit code that `exit value` means: whole numbers and their texts, 0 for anything else. */
export function exitCodeOf(value: Value): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
      return Number(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : 0;
    default:
      return 0;
  }
}
