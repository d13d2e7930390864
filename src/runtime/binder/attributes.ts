import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';

/** What an attribute was written with, for scripts that look at it. */
interface WithArguments {
  readonly positional?: readonly Value[];
  /** Keys are lower case. */
  readonly named?: ReadonlyMap<string, Value>;
}

/** `[ValidateRange(1, 9)]` and its like: looks at a value, on parameters, variables and properties. */
export interface ArgumentValidator extends WithArguments {
  readonly kind: 'validator';
  /** The attribute's name without `Attribute`: `ValidateSet`. */
  readonly name: string;
  /** Throws a {@link ValidationFailure}. */
  validate(value: Value, context: EvaluationContext): void;
}

/** An attribute that changes a value before it is converted (`[Credential()]`, ArgumentTransformation classes). */
export interface ArgumentTransformer extends WithArguments {
  readonly kind: 'transformer';
  readonly name: string;
  transform(value: Value, context: EvaluationContext): Value;
}

/** `[AllowNull()]`, `[AllowEmptyString()]`, `[AllowEmptyCollection()]`: lift the checks of mandatory parameters. */
export interface ArgumentAllowance extends WithArguments {
  readonly kind: 'allowance';
  readonly name: 'AllowNull' | 'AllowEmptyString' | 'AllowEmptyCollection';
}

export type ArgumentAttribute = ArgumentValidator | ArgumentTransformer | ArgumentAllowance;
