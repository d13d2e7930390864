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

/** What .NET and the operators ask of an object beside its members, answered by methods that its class declares. */
export interface Abilities {
  readonly compareTo?: (other: Value) => number;
  readonly equalTo?: (other: Value) => boolean;
  readonly equalityKey?: () => string;
  readonly compare?: (a: Value, b: Value) => number;
  readonly [Symbol.iterator]?: () => Iterator<Value>;
}

export function endow(object: NetObject, abilities: Abilities): void {
  Object.assign(object, abilities);
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
