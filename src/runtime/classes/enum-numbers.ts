import type { PropertyMember, TypeDefinition } from '../../language/ast.ts';
import { isConstant } from '../../language/semantics/constant-values.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber } from '../../types/numbers.ts';
import { typeText } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { numericKind } from '../convert/numeric.ts';
import type { ParseErrorLike } from '../errors/parse-failure.ts';

/** What the numbers of a script's enum are made with: the value of a constant, and the type they must fit. */
export interface EnumNumbering {
  readonly underlying: NetType;
  readonly context: EvaluationContext;
  evaluate(constant: NonNullable<PropertyMember['initialValue']>): Value;
}

/**
 * The names of an enum with their numbers, each one more than the one before unless it says otherwise. What is wrong with
 * them goes to `errors`.
 */
export function enumNumbers(
  node: TypeDefinition,
  numbering: EnumNumbering,
  errors: ParseErrorLike[],
): (readonly [name: string, value: number])[] {
  const entries: (readonly [string, number])[] = [];
  let next: number | null = 0;
  for (const member of node.members) {
    if (member.kind !== 'PropertyMember') continue;
    if (member.initialValue !== null) next = numberOf(member.initialValue, numbering, errors);
    else if (next !== null && numberIn(next, numbering) === null)
      errors.push(problem('EnumeratorValueOutOfBounds', member, numbering));
    entries.push([member.name, next ?? 0]);
    next = (next ?? 0) + 1;
  }
  return entries;
}

function numberOf(
  expression: NonNullable<PropertyMember['initialValue']>,
  numbering: EnumNumbering,
  errors: ParseErrorLike[],
): number | null {
  if (!isConstant(expression, 'classAttribute')) {
    errors.push(problem('EnumeratorValueMustBeConstant', expression, numbering));
    return null;
  }
  const value = numbering.evaluate(expression);
  const number = numberIn(value, numbering);
  if (number === null) {
    const id = isNumber(value) ? 'EnumeratorValueOutOfBounds' : 'CannotConvertValue';
    errors.push(problem(id, expression, numbering));
  }
  return number;
}

function numberIn(value: Value, { underlying, context }: EnumNumbering): number | null {
  const converted = convert(value, underlying, context);
  if (converted instanceof ConversionFailure || numericKind(underlying) === null) return null;
  return Number(context.text(converted));
}

const sentences = {
  EnumeratorValueMustBeConstant: () => 'Enumerator value must be a constant value.',
  EnumeratorValueOutOfBounds: (type: string) => `Enumerator value is either too large or too small for ${type}.`,
  CannotConvertValue: (type: string) => `Cannot convert the value to type "${type}".`,
};

function problem(
  id: keyof typeof sentences,
  { start, end }: { readonly start: number; readonly end: number },
  { underlying }: EnumNumbering,
): ParseErrorLike {
  return { id, message: sentences[id](typeText(underlying)), start, end };
}
