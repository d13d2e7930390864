import { byteArray, byteArrayType, bytesOf, stringArray, stringArrayType } from '../../types/arrays.ts';
import { int32Type, int64Type, stringType, uint32Type, uint64Type } from '../../types/core-types.ts';
import { defineEnum } from '../../types/declare.ts';
import { expandVariables } from '../../types/environment.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import { NetNumber, uint32, uint64 } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { PSError } from '../flow.ts';
import { type RegistryData, type ValueKind, valueKinds } from './registry.ts';

export const valueKindType = defineEnum(
  'Microsoft.Win32.RegistryValueKind',
  `None=-1 Unknown=0 ${Object.entries(valueKinds)
    .map(([name, number]) => `${name}=${number}`)
    .join(' ')}`,
);

/** The kind behind a number of RegistryValueKind; undefined for Unknown and None. */
export function kindOfNumber(number: number): ValueKind | undefined {
  return kindNames.find((name) => valueKinds[name] === number);
}

const kindNames = Object.keys(valueKinds) as ValueKind[];

/** The kind that a value has of itself; undefined where only conversion helps. */
export function kindOfValue(value: Value): ValueKind | undefined {
  const type = typeOf(unwrap(value));
  if (type === int32Type) return 'DWord';
  if (type === int64Type) return 'QWord';
  if (type === stringType) return 'String';
  if (type === byteArrayType) return 'Binary';
  return type === stringArrayType ? 'MultiString' : undefined;
}

/** A value as data of a kind, converted as a cast does. Throws the cast's error. */
export function dataOf(value: Value, kind: ValueKind, context: MemberContext): RegistryData {
  const missing = value === null || value === undefined;
  switch (kind) {
    case 'Binary':
      return missing ? new Uint8Array() : bytesOf(context.convert(value, byteArrayType) as Value[]);
    case 'DWord':
      return missing ? 0 : Number(whole(value, int32Type, uint32Type, context)) | 0;
    case 'QWord':
      return missing ? 0n : BigInt.asIntN(64, whole(value, int64Type, uint64Type, context));
    case 'MultiString':
      return missing ? [] : (context.convert(value, stringArrayType) as Value[]).map(String);
    default:
      return missing ? '' : String(context.convert(value, stringType));
  }
}

/** The signed type first; what is too large for it must fit the unsigned one. */
function whole(value: Value, signed: NetType, unsigned: NetType, context: MemberContext): bigint {
  let converted: Value;
  try {
    converted = context.convert(value, signed);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    converted = context.convert(value, unsigned);
  }
  return BigInt(converted instanceof NetNumber ? String(converted.value) : String(converted));
}

/** Data as PowerShell's provider gives them: numbers that are negative in .NET are the large ones that they were. */
export function providerValue(data: RegistryData, kind: ValueKind): Value {
  if (typeof data === 'number' && data < 0) return uint32(data >>> 0);
  if (typeof data === 'bigint' && data < 0n) return uint64(BigInt.asUintN(64, data));
  return valueOfData(data, kind);
}

/** Data as scripts see them; variables of the environment in ExpandString are replaced when asked. */
export function valueOfData(data: RegistryData, kind: ValueKind, expand = true): Value {
  if (data instanceof Uint8Array) return byteArray(data);
  if (typeof data === 'object') return stringArray([...data]);
  return kind === 'ExpandString' && expand ? expandVariables(String(data)) : data;
}
