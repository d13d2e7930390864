import { NetNumber } from './numbers.ts';
import { PSObject } from './ps-object.ts';
import type { NetObject, Value } from './value.ts';

/** A type whose values are equal when they hold the same, such as DateTime or Guid. */
export interface Equatable extends NetObject {
  /** A text that is the same for equal values; unique within the type. */
  equalityKey(): string;
}

/** A type whose values have an order, as .NET's IComparable. */
export interface Comparable extends NetObject {
  /** Negative, zero or positive. Throws a NetException for a value of another type. */
  compareTo(other: Value): number;
}

export type HashKey = string | number | bigint | boolean | object | null;

/**
 * What a JavaScript Map needs to hold .NET keys: two values get the same key exactly when `Equals` says they are equal
 * (so 1 and 1L are different, and text differs by case unless `ignoreCase`).
 */
export function hashKey(value: Value, ignoreCase = false): HashKey {
  switch (typeof value) {
    case 'string':
      return ignoreCase ? foldCase(value) : value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    case 'undefined':
      return null;
    default:
      return value === null ? null : objectKey(value, ignoreCase);
  }
}

function objectKey(value: NetObject | Value[], ignoreCase: boolean): HashKey {
  if (value instanceof NetNumber) return `\u0000${value.kind}:${value.value}`;
  if (value instanceof PSObject) return hashKey(value.base, ignoreCase);
  if (isEquatable(value)) return `\u0000${value.netType.fullName}:${value.equalityKey()}`;
  return value;
}

/** Upper case one to one, as ordinal comparison without case does. */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  // Some letters become two in upper case; .NET leaves those alone.
  return upper.length === text.length ? upper : Array.from(text, upperOne).join('');
}

function upperOne(char: string): string {
  const upper = char.toUpperCase();
  return upper.length === char.length ? upper : char;
}

/** `a.Equals(b)` of .NET: same type and same value. */
export function netEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (hasOwnEquals(a)) return a.equalTo(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return (a === null || a === undefined) && (b === null || b === undefined) ? true : hashKey(a) === hashKey(b);
  }
  return hashKey(a) === hashKey(b);
}

/** A value whose type says itself what it is equal to. */
interface OwnEquals {
  equalTo(other: Value): boolean;
}

function hasOwnEquals(value: Value): value is NetObject & OwnEquals {
  return typeof value === 'object' && value !== null && 'equalTo' in value;
}

export function isEquatable(value: Value): value is Equatable {
  return typeof value === 'object' && value !== null && 'equalityKey' in value;
}

export function isComparable(value: Value): value is Comparable {
  return typeof value === 'object' && value !== null && 'compareTo' in value;
}
