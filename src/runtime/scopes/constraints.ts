import { booleanType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber } from '../../types/numbers.ts';
import { PSObject } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { ArgumentTransformer, ArgumentValidator } from '../binder/attributes.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convertTo } from '../convert/convert.ts';
import { toText } from '../convert/text.ts';
import { ErrorRecord } from '../error-record.ts';
import { toException } from '../errors/exception.ts';
import { PSError } from '../flow.ts';
import { AttributeObject } from '../functions/attribute-object.ts';
import type { Variable, VariableConstraint } from './variable.ts';

const automation = 'System.Management.Automation';

/** Set once by the engine: constraints outlive the frames that made them. */
let evaluation: EvaluationContext | null = null;

export function setEvaluationContext(context: EvaluationContext): void {
  evaluation = context;
}

function currentContext(): EvaluationContext {
  if (evaluation === null) throw new Error('constraints are applied only while an engine exists');
  return evaluation;
}

const shared = new Map<NetType, TypeConstraint>();

/** `[int]$x`: what is assigned to the variable is converted. */
export class TypeConstraint implements VariableConstraint {
  readonly type: NetType;

  private constructor(type: NetType) {
    this.type = type;
  }

  static of(type: NetType): TypeConstraint {
    let constraint = shared.get(type);
    if (constraint === undefined) {
      constraint = new TypeConstraint(type);
      shared.set(type, constraint);
    }
    return constraint;
  }

  get attribute(): Value {
    return new AttributeObject('argumenttypeconverter', [], new Map());
  }

  apply(value: Value): Value {
    if (typeof value !== 'object' && value !== undefined && typeOf(value) === this.type) return value;
    if (this.type === booleanType && !isBooleanLike(value)) {
      const text = `Cannot convert value "${typeOf(value).fullName}" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`;
      throw metadataError(text, 'RuntimeException', `${automation}.ArgumentTransformationMetadataException`, null);
    }
    try {
      return convertTo(value ?? null, this.type, currentContext());
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
      throw metadataError(
        error.record.message,
        'RuntimeException',
        `${automation}.ArgumentTransformationMetadataException`,
        error,
      );
    }
  }
}

/** What a `[bool]` variable takes: no text, unlike a cast. */
function isBooleanLike(value: Value): boolean {
  return (
    value === null ||
    value === undefined ||
    typeof value === 'boolean' ||
    isNumber(value) ||
    value instanceof SwitchParameter ||
    value instanceof PSObject
  );
}

/** `[ValidateRange(1, 9)]$x`: what is assigned must pass. */
export class ValidationConstraint implements VariableConstraint {
  readonly attribute: Value;
  readonly #validator: ArgumentValidator;

  constructor(validator: ArgumentValidator, attribute: Value = null) {
    this.#validator = validator;
    this.attribute = attribute;
  }

  apply(value: Value, variable: Variable): Value {
    try {
      this.#validator.validate(value, currentContext());
    } catch (error) {
      const shown = value === null || value === undefined ? '' : toText(value, currentContext());
      throw metadataError(
        `The variable cannot be validated because the value ${shown} is not a valid value for the ${variable.name} variable.`,
        'ValidateSetFailure',
        `${automation}.ValidationMetadataException`,
        error,
      );
    }
    return value;
  }
}

/** `[Transforming()]$x` */
export class TransformConstraint implements VariableConstraint {
  readonly attribute: Value;
  readonly #transformer: ArgumentTransformer;

  constructor(transformer: ArgumentTransformer, attribute: Value = null) {
    this.#transformer = transformer;
    this.attribute = attribute;
  }

  apply(value: Value): Value {
    return this.#transformer.transform(value, currentContext());
  }
}

function metadataError(message: string, id: string, exceptionType: string, inner: unknown): PSError {
  return new PSError(
    ErrorRecord.of({
      message,
      id,
      category: 'MetadataError',
      exceptionType,
      ...(inner === null ? {} : { inner: toException(inner) }),
    }),
  );
}
