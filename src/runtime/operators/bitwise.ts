import { Char } from '../../types/char.ts';
import { int32Type } from '../../types/core-types.ts';
import { EnumValue } from '../../types/enums.ts';
import { type AnyNumber, integerOf, isNumber, toDouble } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convertTo } from '../convert/convert.ts';
import { kindOf, type NumericKind, toBigInt } from '../convert/numeric.ts';
import { operandOf } from './operand.ts';
import { callOperator } from './overloaded.ts';

type BitOperator = '-band' | '-bor' | '-bxor';
type WordKind = 'Int32' | 'UInt32' | 'Int64' | 'UInt64';

/** `-band`, `-bor`, `-bxor`: integers meet in the wider type; real numbers are rounded to whole ones first. */
export function bitwise(operator: BitOperator): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    if (typeof left === 'number' && typeof right === 'number') {
      return operator === '-band' ? left & right : operator === '-bor' ? left | right : left ^ right;
    }
    return combine(operator, unwrap(left), unwrap(right), context);
  };
}

function combine(operator: BitOperator, left: Value, right: Value, context: EvaluationContext): Value {
  const a = operandOf(inEnumOf(right, left, context), right);
  const b = operandOf(inEnumOf(left, right, context), left);
  if (a === null || b === null) return callOperator(operator, left, right, context);
  const kind = commonKind(a, b);
  const x = toBigInt(a);
  const y = toBigInt(b);
  const bits = operator === '-band' ? x & y : operator === '-bor' ? x | y : x ^ y;
  const result = fitted(bits, kind);
  return left instanceof EnumValue ? left.netType.of(toDouble(result)) : result;
}

/** Beside an enum value, a text names values of that enum. */
function inEnumOf(peer: Value, value: Value, context: EvaluationContext): Value {
  return peer instanceof EnumValue && typeof value === 'string' ? convertTo(value, peer.netType, context) : value;
}

function commonKind(a: AnyNumber, b: AnyNumber): WordKind {
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.some(isReal)) return toDouble(a) < 0 || toDouble(b) < 0 ? 'Int64' : 'UInt64';
  if (kinds.includes('UInt64')) return 'UInt64';
  if (kinds.includes('Int64')) return 'Int64';
  return kinds.includes('UInt32') ? 'UInt32' : 'Int32';
}

function isReal(kind: NumericKind): boolean {
  return kind === 'Double' || kind === 'Single' || kind === 'Decimal';
}

/** Cuts bits to the width of a type. */
function fitted(bits: bigint, kind: WordKind): AnyNumber {
  const width = kind.endsWith('64') ? 64 : 32;
  const cut = kind.startsWith('U') ? BigInt.asUintN(width, bits) : BigInt.asIntN(width, bits);
  return integerOf(kind, cut) ?? 0;
}

/** `-shl` and `-shr`: the left operand keeps its type, the count is taken modulo its width. */
export function shift(operator: '-shl' | '-shr'): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    if (typeof left === 'number' && typeof right === 'number') {
      return operator === '-shl' ? left << right : left >> right;
    }
    const base = unwrap(left);
    const operand = base instanceof Char ? base.code : operandOf(base);
    if (operand === null) return callOperator(operator, base, unwrap(right), context);
    const count = convertTo(right, int32Type, context);
    return shiftNumber(operator, operand, typeof count === 'number' ? count : 0);
  };
}

function shiftNumber(operator: '-shl' | '-shr', value: AnyNumber, count: number): AnyNumber {
  const kind = kindOf(value);
  const whole = toBigInt(value);
  if (kind === 'BigInteger')
    return integerOf(kind, operator === '-shl' ? whole << BigInt(count) : whole >> BigInt(count)) ?? 0;
  const width = kind.includes('64') ? 64 : 32;
  const by = BigInt(count & (width - 1));
  const bits = operator === '-shl' ? whole << by : whole >> by;
  switch (kind) {
    case 'UInt32':
    case 'Int64':
    case 'UInt64':
      return fitted(bits, kind);
    case 'Byte':
      return integerOf('Byte', BigInt.asUintN(8, bits)) ?? 0;
    case 'SByte':
      return integerOf('SByte', BigInt.asIntN(8, bits)) ?? 0;
    case 'Int16':
      return integerOf('Int16', BigInt.asIntN(16, bits)) ?? 0;
    case 'UInt16':
      return integerOf('UInt16', BigInt.asUintN(16, bits)) ?? 0;
    default:
      return fitted(bits, 'Int32');
  }
}

/** `-bnot`: Int32, Int64 and the unsigned types stay what they are; real numbers become the smallest that fits. */
export function complement(value: Value, context: EvaluationContext): Value {
  if (typeof value === 'number') return ~value;
  const base = unwrap(value);
  const operand = operandOf(base);
  if (operand === null) {
    // Asking for the cast gives PowerShell's own error.
    const number = convertTo(base, int32Type, context);
    return typeof number === 'number' ? ~number : number;
  }
  const kind = kindOf(operand);
  const whole = toBigInt(operand);
  const word: WordKind =
    kind === 'UInt32' || kind === 'Int64' || kind === 'UInt64' ? kind : isReal(kind) ? smallest(whole) : 'Int32';
  const result = fitted(~whole, word);
  return base instanceof EnumValue && isNumber(result) ? base.netType.of(toDouble(result)) : result;
}

function smallest(value: bigint): WordKind {
  if (integerOf('Int32', value) !== null) return 'Int32';
  if (integerOf('UInt32', value) !== null) return 'UInt32';
  return integerOf('Int64', value) !== null ? 'Int64' : 'UInt64';
}
