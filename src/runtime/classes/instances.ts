import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';

/** The properties of a script class's object: on the object itself, under a key no script can name. */
const fieldsKey = Symbol('fields of a script class');

interface WithFields {
  [fieldsKey]?: Map<string, Value>;
}

/** An object of a class that derives from nothing but other script classes. */
export class ClassInstance implements NetObject {
  readonly netType: NetType;
  [fieldsKey]: Map<string, Value> = new Map();

  constructor(type: NetType) {
    this.netType = type;
  }
}

/** The same of a class with IComparable: its CompareTo decides the order. */
export class ComparableInstance extends ClassInstance {
  readonly #compare: (self: Value, other: Value) => number;

  constructor(type: NetType, compare: (self: Value, other: Value) => number) {
    super(type);
    this.#compare = compare;
  }

  compareTo(other: Value): number {
    return this.#compare(this, other);
  }
}

/** The same of a class with its own Equals. */
export class EquatableInstance extends ClassInstance {
  readonly #equal: (self: Value, other: Value) => boolean;

  constructor(type: NetType, equal: (self: Value, other: Value) => boolean) {
    super(type);
    this.#equal = equal;
  }

  equalTo(other: Value): boolean {
    return this.#equal(this, other);
  }
}

/** The same of a class with GetHashCode, too: as keys, equal hashes count as equal. */
export class HashedInstance extends EquatableInstance {
  readonly #hash: (self: Value) => string;

  constructor(type: NetType, equal: (self: Value, other: Value) => boolean, hash: (self: Value) => string) {
    super(type, equal);
    this.#hash = hash;
  }

  equalityKey(): string {
    return this.#hash(this);
  }
}

/** Makes an object of a .NET base class one of a script class. */
export function adopt(object: NetObject, type: NetType): NetObject {
  Object.defineProperty(object, 'netType', { value: type, writable: true, configurable: true });
  (object as WithFields)[fieldsKey] = new Map();
  return object;
}

export function readField(object: Value, key: string): Value {
  return typeof object === 'object' && object !== null ? ((object as WithFields)[fieldsKey]?.get(key) ?? null) : null;
}

export function writeField(object: Value, key: string, value: Value): void {
  if (typeof object !== 'object' || object === null) return;
  const holder = object as WithFields;
  holder[fieldsKey] ??= new Map();
  holder[fieldsKey].set(key, value);
}
