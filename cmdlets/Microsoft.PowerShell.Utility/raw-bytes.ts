import { arrayTypeOf } from '../../src/types/arrays.ts';
import { Char } from '../../src/types/char.ts';
import { EnumValue } from '../../src/types/enums.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import { typeOf } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';

/** How many bytes a value of each primitive type takes in .NET's memory. */
const sizes: Readonly<Record<string, number>> = {
  Boolean: 4,
  Char: 1,
  SByte: 1,
  Byte: 1,
  Int16: 2,
  UInt16: 2,
  Int32: 4,
  UInt32: 4,
  Int64: 8,
  UInt64: 8,
  Single: 4,
  Double: 8,
};

/** The primitive type that a value, or the items of an array, are made of: enums are numbers. Null for anything else. */
export function primitiveTypeOf(value: Value): NetType | null {
  const own = Array.isArray(value) ? arrayTypeOf(value).elementType : typeOf(value);
  const type = own !== undefined && own !== null && 'underlying' in own ? (own.underlying as NetType) : own;
  return type !== undefined && type !== null && type.namespace === 'System' && type.name in sizes ? type : null;
}

/** The bytes of primitive values of one type, one after another, the lowest byte first. */
export function rawBytes(values: readonly Value[], type: NetType): Uint8Array {
  const size = sizes[type.name] ?? 0;
  const bytes = new Uint8Array(size * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    const at = index * size;
    const number = numberOf(value);
    if (type.name === 'Single') view.setFloat32(at, Number(number), true);
    else if (type.name === 'Double') view.setFloat64(at, Number(number), true);
    else if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, BigInt(number)), true);
    else for (let i = 0; i < size; i++) view.setUint8(at + i, Number((BigInt(number) >> BigInt(8 * i)) & 255n));
  });
  return bytes;
}

function numberOf(value: Value): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Char) return value.code;
  if (value instanceof EnumValue) return value.value;
  return value instanceof NetNumber && typeof value.value !== 'object' ? value.value : 0;
}
