import { AdaptedObject } from './adapted.ts';
import { arrayTypeOf } from './arrays.ts';
import { CimInstance } from './cim-instance.ts';
import { booleanType, int32Type, int64Type, objectType, stringType } from './core-types.ts';
import type { NetType } from './net-type.ts';
import { extensionOf, PSCustomObject, PSObject, setBoxedTypeOf } from './ps-object.ts';
import { fullTypeName } from './type-names.ts';
import type { Value } from './value.ts';

/** The .NET type of a value; System.Object for null, which has none. */
export function typeOf(value: Value): NetType {
  switch (typeof value) {
    case 'string':
      return stringType;
    case 'number':
      return int32Type;
    case 'bigint':
      return int64Type;
    case 'boolean':
      return booleanType;
    case 'undefined':
      return objectType;
    default:
      if (value === null) return objectType;
      return Array.isArray(value) ? arrayTypeOf(value) : value.netType;
  }
}

setBoxedTypeOf(typeOf);

const namesOfTypes = new WeakMap<NetType, readonly string[]>();

/** The names PowerShell looks a type's members and views up by: its own and its base classes'. Always the same array. */
export function typeNamesOf(type: NetType): readonly string[] {
  let names = namesOfTypes.get(type);
  if (names === undefined) {
    const chain: string[] = [];
    for (let each: NetType | null = type; each !== null; each = each.base) chain.push(fullTypeName(each));
    names = chain;
    namesOfTypes.set(type, names);
  }
  return names;
}

/** `$value.PSTypeNames`: what was put there by scripts, else the names of its type. Do not change the array. */
export function typeNames(value: Value): readonly string[] {
  if (value instanceof PSCustomObject) return value.typeNames ?? typeNamesOf(value.netType);
  const own = extensionOf(value)?.typeNames;
  if (own) return own;
  if (value instanceof CimInstance) return value.cimClass.typeNames;
  if (value instanceof PSObject) return typeNames(value.base);
  if (value instanceof AdaptedObject && value.ownTypeName !== null) {
    return [value.ownTypeName, ...typeNamesOf(value.netType)];
  }
  return typeNamesOf(typeOf(value));
}

/** True when the list of names belongs to one object and scripts may change it in place. */
export function hasOwnTypeNames(value: Value): boolean {
  return !(value instanceof PSCustomObject) && Boolean(extensionOf(value)?.typeNames);
}
