import { Char } from './char.ts';
import {
  arrayBaseType,
  byteType,
  charType,
  cloneableType,
  listInterfaceType,
  objectType,
  stringType,
} from './core-types.ts';
import { NetType } from './net-type.ts';
import { byte } from './numbers.ts';
import type { Value } from './value.ts';

const tag = Symbol('array type');
const dimensionsTag = Symbol('array dimensions');

interface Tagged {
  [tag]?: NetType;
  [dimensionsTag]?: readonly number[];
}

const ofElement = new Map<NetType, NetType[]>();

/** `int[]` (rank 1), `int[,]` (rank 2) ... of an element type. */
export function arrayType(element: NetType, rank = 1): NetType {
  let ranks = ofElement.get(element);
  if (ranks === undefined) {
    ranks = [];
    ofElement.set(element, ranks);
  }
  let type = ranks[rank];
  if (type === undefined) {
    type = new NetType({
      namespace: element.namespace,
      name: `${element.name}[${','.repeat(rank - 1)}]`,
      base: arrayBaseType,
      interfaces: [cloneableType, listInterfaceType],
      kind: 'array',
      elementType: element,
      rank,
    });
    ranks[rank] = type;
  }
  return type;
}

export const objectArrayType = arrayType(objectType);
export const stringArrayType = arrayType(stringType);
export const byteArrayType = arrayType(byteType);
export const charArrayType = arrayType(charType);

/** The array's type; an array nobody has typed is `object[]`. */
export function arrayTypeOf(array: readonly Value[]): NetType {
  return (array as Tagged)[tag] ?? objectArrayType;
}

/**
 * Makes `items` an array of a given array type (`int32ArrayType`, `arrayType(x)`), the very same JavaScript array.
 * The items must already be values of the element type.
 */
export function typedArray(type: NetType, items: Value[]): Value[] {
  if (type !== objectArrayType) (items as Tagged)[tag] = type;
  return items;
}

/**
 * An array of several dimensions: its items in row order in one flat JavaScript array, which is how PowerShell
 * enumerates them too.
 */
export function multiArray(type: NetType, dimensions: readonly number[], items: Value[]): Value[] {
  (items as Tagged)[tag] = type;
  (items as Tagged)[dimensionsTag] = dimensions;
  return items;
}

/** Lengths of every dimension; `[length]` for a plain array. */
export function dimensionsOf(array: readonly Value[]): readonly number[] {
  return (array as Tagged)[dimensionsTag] ?? [array.length];
}

/** Where the element with these indices lies in the flat array, or -1 when one is out of range or the count is wrong. */
export function flatIndex(array: readonly Value[], indices: readonly number[]): number {
  const dimensions = dimensionsOf(array);
  if (dimensions.length !== indices.length) return -1;
  let flat = 0;
  for (let i = 0; i < indices.length; i++) {
    const length = dimensions[i] ?? 0;
    const index = indices[i] ?? -1;
    if (index < 0 || index >= length) return -1;
    flat = flat * length + index;
  }
  return flat;
}

/** A `byte[]` of raw bytes. */
export function byteArray(bytes: Iterable<number>): Value[] {
  return typedArray(byteArrayType, Array.from(bytes, byte));
}

/** The raw bytes of a `byte[]` value. */
export function bytesOf(array: readonly Value[]): Uint8Array {
  return Uint8Array.from(array, (item) =>
    typeof item === 'object' && item !== null && 'value' in item ? Number(item.value) : Number(item),
  );
}

export function stringArray(items: string[]): Value[] {
  return typedArray(stringArrayType, items);
}

/** A `char[]` of a text's code units. */
export function charArray(text: string): Value[] {
  return typedArray(
    charArrayType,
    Array.from({ length: text.length }, (_, index) => Char.of(text.charCodeAt(index))),
  );
}
