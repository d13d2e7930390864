import type { BinaryOperator, UnaryOperator } from '../../language/ast.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { isTrue } from '../convert/truth.ts';
import { add, divide, increment, multiply, negate, plus, remainder, subtract } from './arithmetic.ts';
import { bitwise, complement, shift } from './bitwise.ts';
import { areEqual } from './compare.ts';
import { comparison, contains } from './comparison.ts';
import { format } from './format.ts';
import { join, joinPlain } from './join.ts';
import { like } from './like.ts';
import { match } from './match.ts';
import { range } from './range.ts';
import { replace } from './replace.ts';
import { split, splitWords } from './split.ts';
import { asType, isOfType } from './type-tests.ts';

export type BinaryOperation = (left: Value, right: Value, context: EvaluationContext) => Value;
export type UnaryOperation = (value: Value, context: EvaluationContext) => Value;

/** And, Or and QuestionQuestion decide whether their right side runs at all: the compiler does those. */
export type EagerBinaryOperator = Exclude<BinaryOperator, 'And' | 'Or' | 'QuestionQuestion'>;
/** Comma builds an array and Not / Exclaim are `!isTrue`; the postfix forms are {@link increment} as well. */
export type EagerUnaryOperator = Exclude<
  UnaryOperator,
  'Comma' | 'Not' | 'Exclaim' | 'PostfixPlusPlus' | 'PostfixMinusMinus'
>;

/**
 * Every operator by its name in the syntax tree: take the function once at compile time.
 * They throw PSError (or NetException, where .NET itself throws) without a position. `$a += 1` is `Plus`, and so on.
 */
export const binaryOperations: Readonly<Record<EagerBinaryOperator, BinaryOperation>> = {
  Xor: (left, right) => isTrue(left) !== isTrue(right),
  Plus: add,
  Minus: subtract,
  Multiply: multiply,
  Divide: divide,
  Rem: remainder,
  Band: bitwise('-band'),
  Bor: bitwise('-bor'),
  Bxor: bitwise('-bxor'),
  Shl: shift('-shl'),
  Shr: shift('-shr'),
  Format: format,
  DotDot: range,
  Join: join,
  Isplit: split(true),
  Csplit: split(false),
  Ireplace: replace(true),
  Creplace: replace(false),
  Is: isOfType,
  IsNot: (left, right, context) => !isOfType(left, right, context),
  As: asType,
  Ieq: comparison('eq', true),
  Ine: comparison('ne', true),
  Ige: comparison('ge', true),
  Igt: comparison('gt', true),
  Ilt: comparison('lt', true),
  Ile: comparison('le', true),
  Ceq: comparison('eq', false),
  Cne: comparison('ne', false),
  Cge: comparison('ge', false),
  Cgt: comparison('gt', false),
  Clt: comparison('lt', false),
  Cle: comparison('le', false),
  Ilike: like(true, false),
  Inotlike: like(true, true),
  Clike: like(false, false),
  Cnotlike: like(false, true),
  Imatch: match(true, false),
  Inotmatch: match(true, true),
  Cmatch: match(false, false),
  Cnotmatch: match(false, true),
  Icontains: (left, right, context) => contains(left, right, true, context),
  Inotcontains: (left, right, context) => !contains(left, right, true, context),
  Ccontains: (left, right, context) => contains(left, right, false, context),
  Cnotcontains: (left, right, context) => !contains(left, right, false, context),
  Iin: (left, right, context) => contains(right, left, true, context),
  Inotin: (left, right, context) => !contains(right, left, true, context),
  Cin: (left, right, context) => contains(right, left, false, context),
  Cnotin: (left, right, context) => !contains(right, left, false, context),
};

export const unaryOperations: Readonly<Record<EagerUnaryOperator, UnaryOperation>> = {
  Bnot: complement,
  Plus: plus,
  Minus: negate,
  Join: joinPlain,
  Isplit: splitWords,
  Csplit: splitWords,
  PlusPlus: (value) => increment(value, 1),
  MinusMinus: (value) => increment(value, -1),
};

/** `-eq` without lists on the left, as `switch`, `-contains` and Compare-Object need it. */
export { areEqual, increment };
