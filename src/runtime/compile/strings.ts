import type { ExpandableStringExpression, NumberLiteral } from '../../language/ast.ts';
import { Decimal } from '../../types/decimal.ts';
import { bigInteger, byte, decimal, double, int16, sbyte, uint16, uint32, uint64 } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval } from './frame.ts';

/** `"text $x $(...)"` */
export function compileExpandableString(node: ExpandableStringExpression, c: CompileContext): Eval {
  const nested = node.nestedExpressions.map((expression) => {
    const value = compileExpression(expression, c);
    return expression.kind === 'VariableExpression' ? inText(value) : value;
  });
  const { parts } = node;
  const count = nested.length;
  return (frame) => {
    let text = parts[0] ?? '';
    for (let index = 0; index < count; index++) {
      const value = (nested[index] as Eval)(frame);
      if (typeof value === 'string') text += value;
      else if (typeof value === 'number') text += String(value);
      else if (value !== null && value !== undefined) text += toText(value, frame.shell.context);
      text += parts[index + 1];
    }
    return text;
  };
}

/** Marks that a variable is read for a text, where strict mode looks; costs nothing while nobody is strict. */
function inText(value: Eval): Eval {
  return (frame) => {
    if (!frame.shell.strict) return value(frame);
    frame.inText = true;
    try {
      return value(frame);
    } finally {
      frame.inText = false;
    }
  };
}

/** The value of a number in the source text. */
export function numberValue(literal: NumberLiteral): Value {
  switch (literal.type) {
    case 'Int32':
    case 'Int64':
      return literal.value;
    case 'Double':
      return double(literal.value);
    case 'Byte':
      return byte(literal.value);
    case 'SByte':
      return sbyte(literal.value);
    case 'Int16':
      return int16(literal.value);
    case 'UInt16':
      return uint16(literal.value);
    case 'UInt32':
      return uint32(literal.value);
    case 'UInt64':
      return uint64(literal.value);
    case 'BigInteger':
      return bigInteger(literal.value);
    case 'Decimal':
      return decimal(new Decimal(literal.value.mantissa, literal.value.scale));
  }
}
