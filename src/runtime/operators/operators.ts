import type { BinaryOperator, UnaryOperator } from '../../language/ast.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';

export type BinaryOperation = (left: Value, right: Value, context: EvaluationContext) => Value;
export type UnaryOperation = (value: Value, context: EvaluationContext) => Value;

/** And, Or and QuestionQuestion decide whether their right side runs at all: the compiler does those. */
export type EagerBinaryOperator = Exclude<BinaryOperator, 'And' | 'Or' | 'QuestionQuestion'>;
/** Comma builds an array and Not / Exclaim are `!isTrue`; PlusPlus and PostfixPlusPlus both mean {@link increment}. */
export type EagerUnaryOperator = Exclude<
  UnaryOperator,
  'Comma' | 'Not' | 'Exclaim' | 'PostfixPlusPlus' | 'PostfixMinusMinus'
>;

/**
 * Every operator by its name in the syntax tree: take the function once at compile time.
 * They throw PSError without a position. (`$a += 1` is `Plus`, and so on.)
 */
export const binaryOperations = {} as Readonly<Record<EagerBinaryOperator, BinaryOperation>>;
export const unaryOperations = {} as Readonly<Record<EagerUnaryOperator, UnaryOperation>>;

/** `-eq` without arrays on the left, as `switch`, `-contains` and Compare-Object need it. */
export type EqualityTest = (left: Value, right: Value, context: EvaluationContext) => boolean;
