import type { MemberContext } from '../types/net-type.ts';
import type { Value } from '../types/value.ts';
import type { FormatStyle } from './line-output.ts';
import type { ViewTable } from './view-table.ts';

/** What laying out objects needs from the session that owns them. */
export interface FormatContext {
  /** For reading properties: script properties and getters run with it. */
  readonly members: MemberContext;
  /** The views in force, those of Update-FormatData included. */
  readonly views: ViewTable;
  /** `$FormatEnumerationLimit`; below zero for all items. */
  readonly enumerationLimit: number;
  /** `$PSStyle.Formatting`, or null while output is plain. */
  readonly style: FormatStyle | null;
  /** `ToString()` of the value in the session's culture; items of a collection joined by blanks. */
  text(value: Value): string;
  /** The value by a format string: `N2`, `yyyy-MM-dd`, `{0:X4}`. Throws when the format is not the type's. */
  formatted(value: Value, format: string): string;
  /** What a script block writes with `$_` set; several values become an array. Throws what the script throws. */
  evaluate(script: Value, item: Value): Value;
  /** `[bool] value`. */
  isTrue(value: Value): boolean;
  /** A test by a wildcard pattern, case ignored. */
  wildcard(pattern: string): (text: string) => boolean;
  /** True for errors that a script's `catch` would see; Ctrl+C and flow control are not. */
  isScriptError(error: unknown): boolean;
  /** An error record for an expression or format string that failed. */
  failure(description: FormatFailure): Value;
  /** The current location, as shown: paths below it may be shown relative to it. */
  readonly location: string;
  /** True when two group keys belong together: PowerShell's comparison, case ignored. */
  sameKey(left: Value, right: Value): boolean;
}

export interface FormatFailure {
  readonly id: 'PSPropertyExpressionError' | 'formattingError';
  readonly message: string;
  readonly cause: unknown;
  readonly target: Value;
}
