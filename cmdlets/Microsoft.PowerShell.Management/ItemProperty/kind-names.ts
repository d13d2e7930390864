import type { CompletionValue } from '../../../src/runtime/cmdlet.ts';
import { valueKinds } from '../../../src/runtime/registry/registry.ts';

/** The kinds of registry values by name. */
export function kindNames(): CompletionValue[] {
  return [...Object.keys(valueKinds), 'Unknown'].map((text) => ({ text }));
}
