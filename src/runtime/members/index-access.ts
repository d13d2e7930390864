import { arrayTypeOf, dimensionsOf, flatIndex } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { int32Type, objectType } from '../../types/core-types.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { OrderedDictionary } from '../../types/hashtable.ts';
import { NetList } from '../../types/list.ts';
import { indexOutOfRange, NetException } from '../../types/net-exception.ts';
import type { NetType, TypeMember } from '../../types/net-type.ts';
import { isNumber } from '../../types/numbers.ts';
import { PSCustomObject, unwrap } from '../../types/ps-object.ts';
import { stringBuilderType } from '../../types/string-builder.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert, convertTo } from '../convert/convert.ts';
import { ConversionFailure, clrName } from '../convert/failure.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../messages/fail.ts';
import { callOverloads } from './call.ts';

/** `target[index]`. Out of range is null, or an error in strict mode 3; a list of indices gives a list of items. */
export function getIndex(target: Value, index: Value, context: EvaluationContext, strict = false): Value {
  if (typeof index === 'number' && Array.isArray(target) && dimensionsOf(target).length === 1) {
    const item = target[index < 0 ? index + target.length : index];
    return item === undefined ? outside(strict) : item;
  }
  const base = unwrap(target);
  if (base === null || base === undefined) return fail('NullArray');
  if (base instanceof NetDictionary) return getEntry(base, index, context, strict);
  if (Array.isArray(base) && dimensionsOf(base).length > 1) {
    const at = multiIndex(base, index, context);
    return at < 0 ? outside(strict) : (base[at] ?? null);
  }
  if (Array.isArray(base)) return getItem(base.length, (at) => base[at], index, context, strict);
  if (typeof base === 'string')
    return getItem(base.length, (at) => Char.of(base.charCodeAt(at)), index, context, strict);
  if (base instanceof NetList) return getItem(base.count, (at) => base.at(at), index, context, strict, true);
  return getByIndexer(base, index, context, strict);
}

function outside(strict: boolean, isList = false): Value {
  if (strict && isList) throw indexOutOfRange();
  return strict ? fail('ArrayIndexOutOfRange') : null;
}

function getItem(
  length: number,
  at: (index: number) => Value,
  index: Value,
  context: EvaluationContext,
  strict: boolean,
  isList = false,
): Value {
  const key = unwrap(index);
  if (key === null || key === undefined) return fail('NullArrayIndex');
  if (Array.isArray(key)) return many(key, (each) => one(length, at, each, context), strict);
  const item = one(length, at, key, context);
  return item === undefined ? outside(strict, isList) : item;
}

/** The item at one index; undefined when there is none. */
function one(length: number, at: (index: number) => Value, key: Value, context: EvaluationContext): Value {
  const number = convert(key, int32Type, context);
  if (number instanceof ConversionFailure || typeof number !== 'number') return undefined;
  const position = number < 0 ? number + length : number;
  if (position < 0 || position >= length) return undefined;
  const item = at(position);
  return item === undefined ? null : item;
}

function many(keys: readonly Value[], get: (key: Value) => Value, strict: boolean): Value[] {
  const items: Value[] = [];
  for (const key of keys) {
    const item = get(key);
    if (item !== undefined) items.push(item);
    else if (strict) fail('ArrayIndexOutOfRange');
  }
  return items;
}

function getEntry(table: NetDictionary, index: Value, context: EvaluationContext, strict: boolean): Value {
  const key = index instanceof Object && !Array.isArray(index) ? unwrap(index) : index;
  if (key === null || key === undefined) return fail('NullArrayIndex');
  if (Array.isArray(key) && !table.has(key)) return key.map((each) => getEntry(table, each, context, strict) ?? null);
  if (table instanceof OrderedDictionary && typeof key === 'number') {
    return table.at(key < 0 ? key + table.count : key)?.value ?? null;
  }
  const value = table.get(keyFor(table, key, context));
  return value === undefined ? null : value;
}

/** `Dictionary[string, int]` converts its keys; other tables take them as they are. */
function keyFor(table: NetDictionary, key: Value, context: EvaluationContext): Value {
  const type = table.netType.genericArguments[0];
  if (type === undefined || type === objectType) return key;
  const converted = convert(key, type, context);
  return converted instanceof ConversionFailure ? key : converted;
}

/** Where an item of an array with several dimensions is; negative for outside. */
function multiIndex(array: Value[], index: Value, context: EvaluationContext): number {
  const keys = Array.isArray(index) ? index : [index];
  const rank = dimensionsOf(array).length;
  const shown = keys.map((key) => toText(key, context)).join(',');
  if (keys.length !== rank) return fail('NeedMultidimensionalIndex', [String(rank), shown]);
  const dimensions = dimensionsOf(array);
  const numbers = keys.map((key, dimension) => {
    const number = convertTo(key, int32Type, context);
    const whole = typeof number === 'number' ? number : 0;
    return whole < 0 ? whole + (dimensions[dimension] ?? 0) : whole;
  });
  return flatIndex(array, numbers);
}

/** An indexer that the type declares (`get_Item`), else the object as a list of itself. */
function getByIndexer(base: NonNullable<Value>, index: Value, context: EvaluationContext, strict: boolean): Value {
  const member = indexerOf(typeOf(base), 'get');
  if (member?.kind === 'method') {
    const keys =
      Array.isArray(index) &&
      member.overloads.some(({ parameters }) => parameters.length === index.length) &&
      index.length > 1
        ? index
        : [index];
    try {
      return callOverloads(member.name, member.overloads, base, keys, context);
    } catch (error) {
      if (strict) throw error;
      return null;
    }
  }
  const isNull = index === null || index === undefined;
  if (isNull) return fail('NullArrayIndex');
  if (base instanceof PSCustomObject || !hasItems(base)) {
    return getItem(1, () => base, index, context, strict);
  }
  return fail('CannotIndex', [clrName(typeOf(base))]);
}

/** A StringBuilder's indexer is called Chars; all others are Item. */
function indexerOf(type: NetType, half: 'get' | 'set'): TypeMember | null {
  const found = type.findMember(`${half}_item`) ?? (half === 'get' ? type.findMember('item') : null);
  return found ?? (type === stringBuilderType ? type.findMember(`${half}_chars`) : null);
}

function hasItems(base: NonNullable<Value>): boolean {
  return typeof base === 'object' && Symbol.iterator in base;
}

/** `target[index] = value`. Throws `NullArray`, `CannotIndex`, an IndexOutOfRangeException, or the cast's error. */
export function setIndex(target: Value, index: Value, value: Value, context: EvaluationContext): void {
  const base = unwrap(target);
  const next = value === undefined ? null : value;
  if (base === null || base === undefined) fail('NullArray');
  if (base instanceof NetDictionary) {
    setEntry(base, index, next, context);
    return;
  }
  if (Array.isArray(base)) {
    setItem(base, index, next, context);
    return;
  }
  if (base instanceof NetList) {
    const at = position(index, base.count, context);
    const element = base.netType.genericArguments[0];
    base.setAt(at, element === undefined ? next : convertTo(next, element, context));
    return;
  }
  const member = indexerOf(typeOf(base), 'set');
  if (member?.kind !== 'method' || typeof base === 'string') fail('CannotIndex', [clrName(typeOf(base))]);
  else callOverloads(member.name, member.overloads, base, [index, next], context);
}

function setItem(array: Value[], index: Value, value: Value, context: EvaluationContext): void {
  const element = arrayTypeOf(array).elementType ?? objectType;
  const at =
    dimensionsOf(array).length > 1 ? multiIndex(array, index, context) : position(index, array.length, context);
  if (at < 0 || at >= array.length) {
    throw new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  }
  array[at] = element === objectType ? value : convertTo(value, element, context);
}

function position(index: Value, length: number, context: EvaluationContext): number {
  if (typeof index === 'number') return index < 0 ? index + length : index;
  const key = unwrap(index);
  if (key === null || key === undefined) return fail('NullArrayIndex');
  if (Array.isArray(key)) {
    return fail('ArraySliceAssignmentFailed', [key.map((each) => toText(each, context)).join(',')]);
  }
  const number = convertTo(key, int32Type, context);
  const whole = isNumber(number) && typeof number === 'number' ? number : 0;
  return whole < 0 ? whole + length : whole;
}

function setEntry(table: NetDictionary, index: Value, value: Value, context: EvaluationContext): void {
  const key = unwrap(index);
  if (key === null || key === undefined) fail('NullArrayIndex');
  if (table instanceof OrderedDictionary && typeof key === 'number') {
    table.setAt(key < 0 ? key + table.count : key, value);
    return;
  }
  const [keyType, valueType] = table.netType.genericArguments;
  const typedKey = keyType === undefined || keyType === objectType ? key : convertTo(key, keyType, context);
  table.set(
    typedKey,
    valueType === undefined || valueType === objectType ? value : convertTo(value, valueType, context),
  );
}
