import type { FormatContext } from '../../src/format/format-context.ts';
import { ViewTable } from '../../src/format/view-table.ts';
import { builtInViews } from '../../src/format/views/built-in-views.ts';
import type { MemberContext } from '../../src/types/net-type.ts';
import type { PSCustomObject } from '../../src/types/ps-object.ts';
import { customObject, unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';

const members: MemberContext = {
  call: () => null,
  callOn: () => null,
  text: (value) => String(value),
  convert: (value) => value,
  now: () => 0,
};

/** A context without an engine: enough to lay out text, whole numbers and property bags. */
export function plainContext(overrides: Partial<FormatContext> = {}): FormatContext {
  return {
    members,
    views: new ViewTable(builtInViews),
    enumerationLimit: 4,
    style: null,
    location: '/',
    text: (value) => (Array.isArray(value) ? value.map(String).join(' ') : String(unwrap(value))),
    formatted: (value, format) => `${format}:${String(value)}`,
    evaluate: () => null,
    isTrue: (value) => value === true,
    sameKey: (left, right) => left === right,
    wildcard: (pattern) => {
      const regex = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
      return (text) => regex.test(text);
    },
    isScriptError: (error) => error instanceof RangeError,
    failure: (description) => description.message,
    ...overrides,
  };
}

export function bag(properties: Record<string, Value>): PSCustomObject {
  return customObject(Object.entries(properties));
}
