import type { BinaryExpression, BinaryOperator, Expression, UnaryExpression } from '../../language/ast.ts';
import { double, NetNumber } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import { isTrue } from '../convert/truth.ts';
import {
  type BinaryOperation,
  binaryOperations,
  type EagerBinaryOperator,
  unaryOperations,
} from '../operators/operators.ts';
import { compileIncrement } from './assignment.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame, Test } from './frame.ts';

export function compileBinary(node: BinaryExpression, c: CompileContext): Eval {
  switch (node.operator) {
    case 'And':
    case 'Or':
      return compileTest(node, c);
    case 'QuestionQuestion': {
      const left = compileExpression(node.left, c);
      const right = compileExpression(node.right, c);
      return (frame) => {
        const value = left(frame);
        return value === null || value === undefined ? right(frame) : value;
      };
    }
    default:
      return compileEager(node.operator, node, c);
  }
}

function compileEager(operator: EagerBinaryOperator, node: BinaryExpression, c: CompileContext): Eval {
  const left = compileExpression(node.left, c);
  const right = compileExpression(node.right, c);
  const operation = operationOf(operator);
  switch (operator) {
    case 'Plus':
      return (frame) => plus(left(frame), right(frame), operation, frame);
    case 'Minus':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === 'number' && typeof b === 'number') {
          const difference = a - b;
          if ((difference | 0) === difference) return difference;
        }
        return operation(a, b, frame.shell.context);
      };
    case 'Multiply':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === 'number' && typeof b === 'number') {
          const product = a * b;
          if ((product | 0) === product) return product | 0;
        }
        return operation(a, b, frame.shell.context);
      };
    case 'Rem':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (typeof a === 'number' && typeof b === 'number' && b !== 0) return (a % b) | 0;
        return operation(a, b, frame.shell.context);
      };
    default: {
      const quick = comparisons[operator];
      if (quick !== undefined) {
        return (frame) => {
          const a = left(frame);
          const b = right(frame);
          if (typeof a === 'number' && typeof b === 'number') return quick(a, b);
          return operation(a, b, frame.shell.context);
        };
      }
      return (frame) => {
        const a = left(frame);
        return operation(a, right(frame), frame.shell.context);
      };
    }
  }
}

/** `+` with its two commonest cases in front; also what `+=` does. */
export function plus(a: Value, b: Value, operation: BinaryOperation, frame: Frame): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if ((sum | 0) === sum) return sum;
  } else if (typeof a === 'string' && typeof b === 'string') {
    return a + b;
  } else if (a instanceof NetNumber && a.kind === 'Double') {
    // Sums leave Int32 for Double soon in long loops.
    if (typeof b === 'number') return double(a.value + b);
    if (b instanceof NetNumber && b.kind === 'Double') return double(a.value + b.value);
  }
  return operation(a, b, frame.shell.context);
}

/** The operation, looked up when first needed: the table fills itself while modules load. */
export function operationOf(operator: EagerBinaryOperator): BinaryOperation {
  return binaryOperations[operator] ?? ((a, b, context) => binaryOperations[operator](a, b, context));
}

const comparisons: Readonly<Partial<Record<BinaryOperator, (a: number, b: number) => boolean>>> = {
  Ilt: (a, b) => a < b,
  Clt: (a, b) => a < b,
  Ile: (a, b) => a <= b,
  Cle: (a, b) => a <= b,
  Igt: (a, b) => a > b,
  Cgt: (a, b) => a > b,
  Ige: (a, b) => a >= b,
  Cge: (a, b) => a >= b,
  Ieq: (a, b) => a === b,
  Ceq: (a, b) => a === b,
  Ine: (a, b) => a !== b,
  Cne: (a, b) => a !== b,
};

/** A condition: computes a boolean without making a value of it first. */
export function compileTest(node: Expression, c: CompileContext): Test {
  if (node.kind === 'BinaryExpression') {
    if (node.operator === 'And') {
      const left = compileTest(node.left, c);
      const right = compileTest(node.right, c);
      return (frame) => left(frame) && right(frame);
    }
    if (node.operator === 'Or') {
      const left = compileTest(node.left, c);
      const right = compileTest(node.right, c);
      return (frame) => left(frame) || right(frame);
    }
    const comparison = compileComparisonTest(node, c);
    if (comparison !== null) return comparison;
  }
  if (node.kind === 'UnaryExpression' && (node.operator === 'Not' || node.operator === 'Exclaim')) {
    const inner = compileTest(node.child, c);
    return (frame) => !inner(frame);
  }
  const value = compileExpression(node, c);
  return (frame) => isTrue(value(frame));
}

/** Comparisons of two numbers, spelled out for each operator so that none goes through a table. */
function compileComparisonTest(node: BinaryExpression, c: CompileContext): Test | null {
  if (comparisons[node.operator] === undefined) return null;
  const left = compileExpression(node.left, c);
  const right = compileExpression(node.right, c);
  const operation = operationOf(node.operator as EagerBinaryOperator);
  const slow = (frame: Frame, a: Value, b: Value): boolean => isTrue(operation(a, b, frame.shell.context));
  switch (node.operator) {
    case 'Ilt':
    case 'Clt':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a < b : slow(frame, a, b);
      };
    case 'Ile':
    case 'Cle':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a <= b : slow(frame, a, b);
      };
    case 'Igt':
    case 'Cgt':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a > b : slow(frame, a, b);
      };
    case 'Ige':
    case 'Cge':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a >= b : slow(frame, a, b);
      };
    case 'Ieq':
    case 'Ceq':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a === b : slow(frame, a, b);
      };
    default:
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? a !== b : slow(frame, a, b);
      };
  }
}

export function compileUnary(node: UnaryExpression, c: CompileContext): Eval {
  switch (node.operator) {
    case 'PlusPlus':
    case 'PostfixPlusPlus':
      return compileIncrement(node.child, 1, node.operator === 'PlusPlus', c);
    case 'MinusMinus':
    case 'PostfixMinusMinus':
      return compileIncrement(node.child, -1, node.operator === 'MinusMinus', c);
    case 'Not':
    case 'Exclaim':
      return compileTest(node, c);
    case 'Comma': {
      const value = compileExpression(node.child, c);
      return (frame) => [value(frame) ?? null];
    }
    default: {
      const value = compileExpression(node.child, c);
      const { operator } = node;
      return (frame) => unaryOperations[operator](value(frame), frame.shell.context);
    }
  }
}
