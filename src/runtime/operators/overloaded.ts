import { Char } from '../../types/char.ts';
import { isNumber } from '../../types/numbers.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { clrName } from '../convert/failure.ts';
import { typeNameOf } from '../convert/type-of.ts';
import { callStatic } from '../members/call.ts';
import { fail } from '../messages/fail.ts';

const methods: Readonly<Record<string, string>> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
  '-band': 'op_BitwiseAnd',
  '-bor': 'op_BitwiseOr',
  '-bxor': 'op_ExclusiveOr',
  '-shl': 'op_LeftShift',
  '-shr': 'op_RightShift',
  '-bnot': 'op_OnesComplement',
};

/**
 * The operator a .NET type itself declares: dates, time spans, classes of scripts. The left operand's type decides,
 * or the right one's when the left is a plain number, character or boolean. Throws `MethodNotFound` when there is none.
 */
export function callOperator(operator: string, left: Value, right: Value, context: EvaluationContext): Value {
  const method = methods[operator] ?? operator;
  const owner = isPrimitive(left) ? (isPrimitive(right) ? null : right) : left;
  if (owner === null || owner === undefined) {
    const text = `The operation '[${typeNameOf(left)}] ${operator} [${typeNameOf(right)}]' is not defined.`;
    return fail('NotADefinedOperationForType', [text], { target: left });
  }
  const type = typeOf(owner);
  const member = type.findStatic(method.toLowerCase());
  if (member?.kind !== 'method') return fail('MethodNotFound', [clrName(type), method], { target: method });
  return callStatic(type, member, [left, right], context);
}

function isPrimitive(value: Value): boolean {
  return (
    value === null || value === undefined || isNumber(value) || typeof value === 'boolean' || value instanceof Char
  );
}
