import { Char } from './char.ts';
import * as core from './core-types.ts';
import { dateTimeType, minDateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { EnumType } from './enums.ts';
import { Guid, guidType } from './guid.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { bigInteger, byte, decimal, double, int16, sbyte, single, uint16, uint32, uint64 } from './numbers.ts';
import { TimeSpan, timeSpanType } from './time-span.ts';
import type { Value } from './value.ts';

const zeros = new Map<NetType, Value>([
  [core.int32Type, 0],
  [core.int64Type, 0n],
  [core.booleanType, false],
  [core.doubleType, double(0)],
  [core.singleType, single(0)],
  [core.decimalType, decimal(Decimal.zero)],
  [core.byteType, byte(0)],
  [core.sbyteType, sbyte(0)],
  [core.int16Type, int16(0)],
  [core.uint16Type, uint16(0)],
  [core.uint32Type, uint32(0)],
  [core.uint64Type, uint64(0n)],
  [core.bigIntegerType, bigInteger(0n)],
  [core.charType, Char.of(0)],
  [timeSpanType, TimeSpan.zero],
  [dateTimeType, minDateTime],
  [guidType, Guid.empty],
]);

/** `default(T)`: zero, false, the empty value of a structure, null for classes. */
export function defaultOf(type: NetType, context: MemberContext): Value {
  const zero = zeros.get(type);
  if (zero !== undefined) return zero;
  if (type instanceof EnumType) return type.of(0);
  if (type.kind !== 'struct' || type.genericName === 'System.Nullable') return null;
  const create = type.members.constructors.find(({ parameters }) => parameters.length === 0);
  return create?.invoke(null, [], context) ?? null;
}
