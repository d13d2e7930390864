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
import type { BindingContext } from './binding.ts';
import { bindingError } from './binding-error.ts';
import { type BindingTrace, tracedText } from './binding-trace.ts';
import { EncodingTrace } from './encoding-trace.ts';
import type { ParameterMetadata } from './metadata.ts';
import { SwitchParameter, switchParameterType } from './switch-parameter.ts';

export const sameType = 'Parameter and arg types the same, no coercion is needed.';
const wrapped =
  'The parameter is of type [System.Management.Automation.PSObject] and the argument is an PSObject, so the parameter value is the argument value wrapped into an PSObject.';

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
  context: BindingContext,
  isInput = false,
): Value {
  return coerceTo(value, parameter.type, parameter, extent, context, isInput);
}

function coerceTo(
  value: Value,
  type: NetType,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  context: BindingContext,
  isInput = false,
): Value {
  const { trace } = context;
  if (!trace) return coerced(value, type, parameter, extent, context);
  return trace.scope(`COERCE arg to [${type.fullName}]`, () =>
    coerced(value, type, parameter, extent, context, isInput),
  );
}

function coerced(
  value: Value,
  type: NetType,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  context: BindingContext,
  isInput = false,
): Value {
  const { trace } = context;
  if (value === null || value === undefined) {
    const isFlag = isBoolLike(type);
    if (!isFlag) trace?.line('Arg is null, parameter type not bool or SwitchParameter, value is null.');
    return nullAs(type, parameter, extent);
  }
  const base = unwrap(value);
  const isSame = type === objectType || (base !== null && base !== undefined && isInstance(base, type));
  trace?.line(
    isSame
      ? sameType
      : `Trying to convert argument value from ${isInput ? psObjectType.fullName : typeOf(value).fullName} to ${type.fullName}`,
  );
  if (type === psObjectType && !isSame) trace?.line(wrapped);
  if (type === objectType || type === psObjectType) return value;
  if (isSame) return base;
  // Which names and numbers of encodings there are is the cmdlet's affair: it knows more than .NET does.
  if (type.fullName === 'System.Text.Encoding' && (typeof base === 'string' || isNumber(base))) return base;
  if (isBoolLike(type)) return toBool(base, type, parameter, extent);
  if (type.kind === 'array' || type === arrayBaseType) {
    trace?.line('ENCODING arg into collection');
    return encodeArray(base, type, parameter, extent, context);
  }
  if (listOf(base) !== null && !(type instanceof EnumType) && !takesItems(type)) {
    throw bindingError('CannotConvertArgument', {
      parameter: parameter.name,
      type,
      extra: [typeOf(base).fullName, 'Specified method is not supported.'],
      extent,
    });
  }
  trace?.line('CONVERT arg type to param type using LanguagePrimitives.ConvertTo');
  const converted = convert(value, type, context);
  if (!(converted instanceof ConversionFailure)) {
    trace?.line(`CONVERT SUCCESSFUL using LanguagePrimitives.ConvertTo: [${tracedText(converted, context)}]`);
    return converted;
  }
  trace?.line(
    `ERROR: ERROR: COERCE FAILED: arg [${tracedText(value, context)}] could not be converted to the parameter type [${type.fullName}]`,
  );
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
  context: BindingContext,
): Value[] {
  const element = type.elementType ?? objectType;
  const items = listOf(base);
  const encoding = context.trace ? new EncodingTrace(context.trace, base, parameter, type, true) : null;
  encoding?.start(items?.length ?? null);
  const result: Value[] = [];
  for (const item of items ?? [base]) {
    encoding?.converting(item);
    const value = coerceTo(item, element, parameter, extent, context);
    encoding?.added(value, result.length);
    result.push(value);
  }
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
export function asIs(value: Value, parameter: ParameterMetadata, trace?: BindingTrace | null): Uncoerced {
  const { type } = parameter;
  if (value === null || value === undefined) return type.isValueType || type === stringType ? null : { value: null };
  const base = unwrap(value);
  // Who asks for a text gets it without the properties that were added to it.
  if (isPlain(value, type)) return { value: type === objectType || type === psObjectType ? value : base };
  if (type.kind !== 'array' || type.elementType === null) return null;
  const element = type.elementType;
  const list = listOf(base);
  const items = list ?? [base];
  const encoding = trace ? new EncodingTrace(trace, value, parameter, type, false) : null;
  encoding?.start(list?.length ?? null);
  for (const [index, item] of items.entries()) {
    const plain = unwrap(item);
    if (plain !== null && plain !== undefined) {
      const own = typeOf(plain);
      if (own !== element && !own.isAssignableTo(element)) {
        encoding?.refused(item);
        return null;
      }
    }
    encoding?.added(plain, index);
  }
  const keepsAdded = element === objectType || element === psObjectType;
  return { value: typedArray(type, keepsAdded ? [...items] : items.map(unwrap)) };
}

function isPlain(value: NonNullable<Value>, type: NetType): boolean {
  if (type === objectType) return true;
  if (type === psObjectType) return value instanceof PSCustomObject || unwrap(value) !== value;
  const base = unwrap(value);
  return base !== null && base !== undefined && isInstance(base, type);
}
