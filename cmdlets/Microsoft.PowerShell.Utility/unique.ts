import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty } from '../../src/types/members.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { valueComparer } from './comparer.ts';

/** Keeps the first of equal objects, in the order in which they came. */
export interface Unique {
  /** `added` names the properties that tell bags apart. */
  add(value: Value, added: readonly string[]): void;
  drain(): readonly Value[];
}

/** Select-Object -Unique. */
export function createUnique(cmdlet: CmdletInvocation, ignoreCase: boolean): Unique {
  const compare = valueComparer(cmdlet, ignoreCase);
  const kept: { readonly value: Value; readonly added: readonly string[] }[] = [];
  // Equal texts and numbers are found at once; everything else is compared with all that was kept.
  const seen = new Set<Value>();
  const { context } = cmdlet.session;
  const property = (value: Value, name: string): Value => {
    const read = getProperty(value, MemberName.of(name), context);
    return read === absent ? undefined : read;
  };
  const same = (value: Value, added: readonly string[], other: (typeof kept)[number]): boolean => {
    if (other.added.length !== added.length) return false;
    const bags = value instanceof PSCustomObject && other.value instanceof PSCustomObject;
    if (!bags && compare(value, other.value) !== 0) return false;
    return added.every((name) => {
      const known = property(other.value, name);
      return known !== undefined && compare(known, property(value, name)) === 0;
    });
  };
  return {
    add(value, added) {
      if (added.length === 0 && (typeof value === 'string' || typeof value === 'number')) {
        if (seen.has(value)) return;
        seen.add(value);
      }
      if (!kept.some((other) => same(value, added, other))) kept.push({ value, added });
    },
    drain: () => kept.splice(0).map(({ value }) => value),
  };
}
