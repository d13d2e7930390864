import type { ParameterDescription } from './metadata.ts';

/** Verbose, Debug, ErrorAction and the rest that every cmdlet and advanced function has. */
export function commonParameters(): readonly ParameterDescription[] {
  return [];
}

/** WhatIf and Confirm. */
export function shouldProcessParameters(): readonly ParameterDescription[] {
  return [];
}

/** IncludeTotalCount, Skip and First. */
export function pagingParameters(): readonly ParameterDescription[] {
  return [];
}
