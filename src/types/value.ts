import type { NetType } from './net-type.ts';

/**
 * Any value a script can hold.
 *
 * | PowerShell              | here                                              |
 * |-------------------------|---------------------------------------------------|
 * | nothing (AutomationNull)| `undefined`                                       |
 * | `$null`                 | `null`                                            |
 * | `[bool]`                | boolean                                           |
 * | `[string]`              | string                                            |
 * | `[int]`                 | number, always a whole one in the range of Int32  |
 * | `[long]`                | bigint                                            |
 * | every other number      | {@link NetNumber} (Double, Decimal, Byte, ...)    |
 * | `[object[]]`, `[int[]]` | a JavaScript array; see `arrayTypeOf`             |
 * | everything else         | a {@link NetObject}                               |
 *
 * Int32 and String stay unboxed because loops and text live on them.
 */
export type Value = undefined | null | boolean | string | number | bigint | NetObject | Value[];

/** An object that scripts can see: it knows its .NET type. Implement it as a getter on the class's prototype. */
export interface NetObject {
  readonly netType: NetType;
}

/** True for `$null` and for "no output at all". */
export function isNull(value: Value): value is null | undefined {
  return value === null || value === undefined;
}
