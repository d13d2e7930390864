import { objectType, runtimeTypeType, valueType } from './core-types.ts';
import { describeType } from './declare.ts';
import { hashKey, netEquals } from './equality.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { PSCustomObject, PSObject } from './ps-object.ts';
import { ownText } from './text/value-text.ts';
import { typeOf } from './type-of.ts';
import type { NetObject, Value } from './value.ts';

/** A plain `[object]::new()`: nothing but an identity. */
class PlainObject implements NetObject {
  get netType(): NetType {
    return objectType;
  }
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** `GetHashCode()`: the same for equal values; an identity's own number for the rest. */
export function hashCode(value: Value): number {
  const key = hashKey(value);
  switch (typeof key) {
    case 'number':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    case 'bigint':
      return Number(BigInt.asIntN(32, key ^ (key >> 32n)));
    case 'string':
      return textHash(key);
    default: {
      if (key === null) return 0;
      let identity = identities.get(key);
      if (identity === undefined) {
        lastIdentity = (lastIdentity + 7_919) | 0;
        identity = lastIdentity;
        identities.set(key, identity);
      }
      return identity;
    }
  }
}

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

describeType(objectType, [], () => ({
  'bool Equals(System.Object obj)': (self: Value, other: Value) => netEquals(self, other),
  'int GetHashCode()': (self: Value) => hashCode(self),
  'type GetType()': (self: Value) => (typeOf(self) === runtimeTypeType ? runtimeTypeType : typeOf(self)),
  'string ToString()': (self: Value, context: MemberContext) => {
    if (typeof self !== 'object' || self === null) return String(self);
    if (self instanceof PSCustomObject) return '';
    return self instanceof PSObject ? context.text(self.base) : ownText(self);
  },
  'System.Object new()': () => new PlainObject(),
  'static bool Equals(System.Object objA, System.Object objB)': (a: Value, b: Value) => netEquals(a, b),
  'static bool ReferenceEquals(System.Object objA, System.Object objB)': (a: Value, b: Value) =>
    a === b && (a === null || typeof a === 'object' || typeof a === 'string'),
}));

describeType(valueType, [], () => ({}));
