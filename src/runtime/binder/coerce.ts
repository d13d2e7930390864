import { typedArray } from '../../types/arrays.ts';
import { arrayBaseType, booleanType, objectType, psObjectType, stringType } from '../../types/core-types.ts';
import { EnumType } from '../../types/enums.ts';
import { NetList } from '../../types/list.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber, toDouble } from '../../types/numbers.ts';
import { PSCustomObject, unwrap } from '../../types/ps-object.ts';
import { PSReference, referenceType } from '../../types/reference.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert, isInstance } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import type { SourceExtent } from './arguments.ts';
import { bindingError } from './binding-error.ts';
import type { ParameterMetadata } from './metadata.ts';
import { SwitchParameter, switchParameterType } from './switch-parameter.ts';

/**
 * How a script function's typed parameter takes a value: PowerShell's cast, strict about booleans and about lists for
 * one text. Throws `ParameterArgumentTransformationError`.
 */
export function transformToType(
  value: Value,
  parameter: ParameterMetadata,
  cmdletBinding: boolean,
  extent: SourceExtent | null,
  context: EvaluationContext,
): Value {
  const { type } = parameter;
  let input = value;
  if (type !== referenceType && unwrap(input) instanceof PSReference) input = referred(input);
  const failure = transformFailure(input, type, cmdletBinding);
  const result = failure ?? convert(input, type, context);
  if (!(result instanceof ConversionFailure)) return result;
  throw bindingError('ParameterArgumentTransformationError', {
    kind: 'transformation',
    parameter: parameter.name,
    type,
    extra: [result.message],
    extent,
    inner: result.toError(),
    isCast: true,
  });
}

function referred(value: Value): Value {
  const reference = unwrap(value);
  return reference instanceof PSReference ? reference.value : value;
}

function transformFailure(value: Value, type: NetType, cmdletBinding: boolean): ConversionFailure | null {
  if (type === referenceType && !(unwrap(value) instanceof PSReference)) {
    return new ConversionFailure('InvalidCastExceptionReferenceTypeExpected', []);
  }
  if (cmdletBinding && type === stringType && Array.isArray(unwrap(value))) {
    return new ConversionFailure('InvalidCastFromAnyTypeToString', []);
  }
  if (isBoolLike(type)) return boolFailure(value, type);
  const element = type.elementType;
  if (cmdletBinding && element !== null && isBoolLike(element)) {
    for (const item of listOf(value) ?? [value]) {
      const failure = boolFailure(item, element);
      if (failure !== null) return failure;
    }
  }
  return null;
}

function isBoolLike(type: NetType): boolean {
  return type === booleanType || type === switchParameterType || isNullableBool(type);
}

function isNullableBool(type: NetType): boolean {
  return type.genericName === 'System.Nullable' && type.genericArguments[0] === booleanType;
}

/** Booleans take booleans and numbers only, so that `-Force false` is a mistake. */
function boolFailure(value: Value, type: NetType): ConversionFailure | null {
  const base = unwrap(value);
  if (base === null || base === undefined) {
    return type === booleanType
      ? new ConversionFailure('InvalidCastExceptionUnsupportedParameterType', ['', type.fullName])
      : null;
  }
  if (isNumber(base) || typeof base === 'boolean' || base instanceof SwitchParameter) return null;
  return new ConversionFailure('InvalidCastExceptionUnsupportedParameterType', [typeOf(base).fullName, type.fullName]);
}

/**
 * How a compiled cmdlet's parameter takes a value. Throws `CannotConvertArgument`, `CannotConvertArgumentNoMessage`,
 * or the error for a missing boolean.
 */
export function coerce(
  value: Value,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  context: EvaluationContext,
): Value {
  return coerceTo(value, parameter.type, parameter, extent, context);
}

function coerceTo(
  value: Value,
  type: NetType,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  context: EvaluationContext,
): Value {
  if (value === null || value === undefined) return nullAs(type, parameter, extent);
  const base = unwrap(value);
  if (type === objectType || type === psObjectType) return value;
  if (base !== null && base !== undefined && isInstance(base, type)) return base;
  // Which names and numbers of encodings there are is the cmdlet's affair: it knows more than .NET does.
  if (type.fullName === 'System.Text.Encoding' && (typeof base === 'string' || isNumber(base))) return base;
  if (isBoolLike(type)) return toBool(base, type, parameter, extent);
  if (type.kind === 'array' || type === arrayBaseType) return encodeArray(base, type, parameter, extent, context);
  if (listOf(base) !== null && !(type instanceof EnumType) && !takesItems(type)) {
    throw bindingError('CannotConvertArgument', {
      parameter: parameter.name,
      type,
      extra: [typeOf(base).fullName, 'Specified method is not supported.'],
      extent,
    });
  }
  const converted = convert(value, type, context);
  if (!(converted instanceof ConversionFailure)) return converted;
  throw bindingError('CannotConvertArgumentNoMessage', {
    parameter: parameter.name,
    type,
    extra: [converted.message],
    extent,
    inner: converted.toError(),
    isCast: true,
  });
}

function takesItems(type: NetType): boolean {
  return type.genericArguments.length > 0 || [...type.ancestors].some(({ name }) => name === 'IList');
}

function nullAs(type: NetType, parameter: ParameterMetadata, extent: SourceExtent | null): Value {
  if (type === booleanType) {
    throw bindingError('ParameterArgumentValidationErrorNullNotAllowed', { parameter: parameter.name, type, extent });
  }
  return type === switchParameterType ? SwitchParameter.present : null;
}

function toBool(base: Value, type: NetType, parameter: ParameterMetadata, extent: SourceExtent | null): Value {
  const truth =
    typeof base === 'boolean'
      ? base
      : base instanceof SwitchParameter
        ? base.isPresent
        : isNumber(base)
          ? toDouble(base) !== 0
          : null;
  if (truth !== null) return type === switchParameterType ? SwitchParameter.of(truth) : truth;
  const from = typeOf(base).fullName;
  throw bindingError('CannotConvertArgument', { parameter: parameter.name, type, extra: [from, ''], extent });
}

function encodeArray(
  base: Value,
  type: NetType,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  context: EvaluationContext,
): Value[] {
  const element = type.elementType ?? objectType;
  const items = listOf(base) ?? [base];
  const result: Value[] = [];
  for (const item of items) result.push(coerceTo(item, element, parameter, extent, context));
  return typedArray(type === arrayBaseType ? typeOf([]) : type, result);
}

/** The items of what .NET calls an IList, or null. */
function listOf(value: Value): readonly Value[] | null {
  const base = unwrap(value);
  if (Array.isArray(base)) return base;
  return base instanceof NetList ? base.items : null;
}

/** What a value is without any conversion: itself, an array of it, or nothing that fits. */
export type Uncoerced = { readonly value: Value } | null;

/** Binds only what is already of the parameter's type: the first attempts of positional and pipeline binding. */
export function asIs(value: Value, parameter: ParameterMetadata): Uncoerced {
  const { type } = parameter;
  if (value === null || value === undefined) return type.isValueType || type === stringType ? null : { value: null };
  const base = unwrap(value);
  // Who asks for a text gets it without the properties that were added to it.
  if (isPlain(value, type)) return { value: type === objectType || type === psObjectType ? value : base };
  if (type.kind !== 'array' || type.elementType === null) return null;
  const element = type.elementType;
  const items = listOf(base) ?? [base];
  for (const item of items) {
    const plain = unwrap(item);
    if (plain === null || plain === undefined) continue;
    const own = typeOf(plain);
    if (own !== element && !own.isAssignableTo(element)) return null;
  }
  const keepsAdded = element === objectType || element === psObjectType;
  return { value: typedArray(type, keepsAdded ? [...items] : items.map(unwrap)) };
}

function isPlain(value: NonNullable<Value>, type: NetType): boolean {
  if (type === objectType) return true;
  if (type === psObjectType) return value instanceof PSCustomObject;
  const base = unwrap(value);
  return base !== null && base !== undefined && isInstance(base, type);
}
