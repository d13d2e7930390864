import { objectType, psCustomObjectType, stringType } from '../../types/core-types.ts';
import { Delegate } from '../../types/delegates.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { itemsOf } from '../../types/enumerable.ts';
import {
  copyEntries,
  Hashtable,
  hashtableType,
  OrderedDictionary,
  orderedDictionaryType,
} from '../../types/hashtable.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, isWritable, propertiesOf, propertyTypeName, readMember, setProperty } from '../../types/members.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType, Overload } from '../../types/net-type.ts';
import { isNumber } from '../../types/numbers.ts';
import { PSCustomObject } from '../../types/ps-object.ts';
import { PSReference, referenceType } from '../../types/reference.ts';
import { findType } from '../../types/type-names.ts';
import { typeOf } from '../../types/type-of.ts';
import { Uri, uriKind, uriType } from '../../types/uri.ts';
import type { Value } from '../../types/value.ts';
import { PSError } from '../flow.ts';
import { messageOf } from '../messages/fail.ts';
import { castToDocument } from '../xml/xml-document.ts';
import type { EvaluationContext } from './context.ts';
import { ConversionFailure, castFailure, clrName } from './failure.ts';
import { numberText } from './number-text.ts';
import { numericKind } from './numeric.ts';
import { toText } from './text.ts';

type Result = Value | ConversionFailure;

/** A text through the type's `Parse(text, culture)`, `Parse(text)`; null when it has neither. */
export function parseText(text: string, type: NetType, context: EvaluationContext): Result | null {
  const parse = type.findStatic('parse');
  if (parse?.kind !== 'method') return null;
  const withCulture = parse.overloads.find(({ parameters }) => takes(parameters, stringType, 'IFormatProvider'));
  const plain = parse.overloads.find(({ parameters }) => takes(parameters, stringType));
  const overload = withCulture ?? plain;
  if (overload === undefined) return null;
  try {
    const invariant = withCulture === undefined ? [text] : [text, invariantCulture(context)];
    return overload.invoke(null, invariant, context);
  } catch (error) {
    const id =
      withCulture === undefined
        ? 'InvalidCastParseTargetInvocation'
        : 'InvalidCastParseTargetInvocationWithFormatProvider';
    return reasonFailure(id, text, type, error);
  }
}

function takes(parameters: Overload['parameters'], first: NetType, second?: string): boolean {
  if (parameters.length !== (second === undefined ? 1 : 2) || parameters[0]?.type !== first) return false;
  return second === undefined || parameters[1]?.type.name === second;
}

function invariantCulture(context: EvaluationContext): Value {
  const property = findType('System.Globalization.CultureInfo')?.findStatic('invariantculture');
  return property?.kind === 'property' ? property.get(null, context) : null;
}

/**
 * Every other way to make an object of a type from a value: language rules (tables, bags, references), a constructor
 * that takes it, conversion operators, the items of a list, or an empty object whose properties are set.
 */
export function constructFrom(
  value: NonNullable<Value>,
  type: NetType,
  context: EvaluationContext,
  writtenAs?: string,
): Result | null {
  return (
    byLanguage(value, type, context) ??
    byConstructor(value, type, context) ??
    byOperator(value, type, context) ??
    throughText(value, type, context, writtenAs) ??
    byItems(value, type, context) ??
    byProperties(value, type, context)
  );
}

function byLanguage(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result | null {
  if (type === hashtableType) return value instanceof NetDictionary ? copyEntries(value, new Hashtable()) : null;
  if (type === orderedDictionaryType) {
    return value instanceof NetDictionary ? copyEntries(value, new OrderedDictionary()) : null;
  }
  if (type === psCustomObjectType) return toCustomObject(value, context);
  if (type === referenceType) return PSReference.to(value);
  if (type.kind === 'delegate') return toDelegate(value, type);
  if (type.fullName === 'System.Xml.XmlDocument') return toXml(value, type, context);
  // A cast takes a relative address, too; the constructor with one argument does not.
  if (type === uriType && typeof value === 'string') return Uri.tryCreate(value, uriKind.either);
  return null;
}

/** A block as a delegate; a delegate of another closed type where a generic method's own types are left open. */
function toDelegate(value: NonNullable<Value>, type: NetType): Value | null {
  if (typeOf(value).name === 'ScriptBlock') return new Delegate(type, value);
  if (!(value instanceof Delegate) || value.netType.genericName !== type.genericName) return null;
  const own = value.netType.genericArguments;
  const fits = type.genericArguments.every((argument, at) => argument === objectType || argument === own[at]);
  return fits && own.length === type.genericArguments.length ? value : null;
}

/** `[pscustomobject] @{...}`: a bag with the table's entries; any other value stays what it is. */
function toCustomObject(value: NonNullable<Value>, context: EvaluationContext): Value {
  if (!(value instanceof NetDictionary)) return value;
  const bag = new PSCustomObject();
  for (const entry of value.entries()) bag.set(toText(entry.key, context), entry.value);
  return bag;
}

function toXml(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result {
  const text = Array.isArray(value) ? value.map((line) => toText(line, context)).join('\n') : toText(value, context);
  try {
    return castToDocument(text);
  } catch (error) {
    return reasonFailure('InvalidCastToXmlDocument', text, type, error);
  }
}

/** A constructor with one parameter of the value's type, or of a wider number type. */
function byConstructor(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result | null {
  if (type.isAbstract) return null;
  const from = typeOf(value);
  if (isNumber(value) && [...type.ancestors].some(({ name }) => name === 'IList' || name === 'ICollection'))
    return null;
  const single = type.members.constructors.filter(({ parameters }) => parameters.length === 1);
  const exact = single.find(({ parameters }) => parameters[0]?.type === from);
  const overload =
    exact ?? single.find(({ parameters }) => parameters[0] !== undefined && widens(from, parameters[0].type));
  const parameter = overload?.parameters[0];
  if (overload === undefined || parameter === undefined) return null;
  try {
    const argument = parameter.type === from ? value : context.convert(value, parameter.type);
    return overload.invoke(null, [argument], context);
  } catch (error) {
    const shown = Array.isArray(value) ? clrName(from) : toText(value, context);
    const id = type.name === 'Regex' ? 'InvalidCastFromStringToRegex' : 'InvalidCastConstructorException';
    return reasonFailure(id, shown, type, error);
  }
}

const wider: Readonly<Record<string, readonly string[]>> = {
  Byte: ['Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double'],
  SByte: ['Int16', 'Int32', 'Int64', 'Single', 'Double'],
  Int16: ['Int32', 'Int64', 'Single', 'Double'],
  UInt16: ['Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double'],
  Int32: ['Int64', 'Single', 'Double'],
  UInt32: ['Int64', 'UInt64', 'Single', 'Double'],
  Int64: ['Single', 'Double'],
  UInt64: ['Single', 'Double'],
  Single: ['Double'],
};

function widens(from: NetType, to: NetType): boolean {
  if (numericKind(from) !== null && numericKind(to) !== null) return wider[from.name]?.includes(to.name) ?? false;
  return to !== objectType && from.isAssignableTo(to);
}

/** `op_Implicit` and `op_Explicit` of either type. */
function byOperator(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result | null {
  const from = typeOf(value);
  for (const owner of [type, from]) {
    for (const name of ['op_implicit', 'op_explicit']) {
      const member = owner.findStatic(name);
      if (member?.kind !== 'method') continue;
      const overload = member.overloads.find(
        ({ parameters, returns }) =>
          returns === type && parameters[0] !== undefined && from.isAssignableTo(parameters[0].type),
      );
      if (overload === undefined) continue;
      try {
        return overload.invoke(null, [value], context);
      } catch (error) {
        return reasonFailure('InvalidCastTargetInvocationException', toText(value, context), type, error);
      }
    }
  }
  return null;
}

/** A number in place of the text it prints as: `[version] 1.5`. */
function throughText(
  value: NonNullable<Value>,
  type: NetType,
  context: EvaluationContext,
  writtenAs: string | undefined,
): Result | null {
  if (!isNumber(value)) return null;
  const text = writtenAs ?? numberText(value);
  return parseText(text, type, context) ?? byLanguage(text, type, context) ?? byConstructor(text, type, context);
}

/** A generic collection from the items of a list. */
function byItems(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result | null {
  const element = type.genericArguments.length === 1 ? type.genericArguments[0] : undefined;
  if (element === undefined || type.isAbstract || value instanceof NetDictionary) return null;
  const create = type.members.constructors.find(({ parameters }) => parameters.length === 0);
  const add = type.findMember('add') ?? type.findMember('enqueue') ?? type.findMember('push');
  if (create === undefined || add?.kind !== 'method') return null;
  const overload = add.overloads.find(({ parameters }) => parameters.length === 1);
  if (overload === undefined) return null;
  try {
    const collection = create.invoke(null, [], context);
    const items = typeof value === 'string' ? [value] : (itemsOf(value) ?? [value]);
    for (const item of items) overload.invoke(collection, [context.convert(item, element)], context);
    return collection;
  } catch (error) {
    if (error instanceof PSError || error instanceof NetException) return null;
    throw error;
  }
}

/** `[Type] @{ Property = value }`: a new object of the type with those properties set. */
function byProperties(value: NonNullable<Value>, type: NetType, context: EvaluationContext): Result | null {
  const isBag = value instanceof NetDictionary || value instanceof PSCustomObject;
  if (!isBag || type.isAbstract) return null;
  const create = type.members.constructors.find(({ parameters }) => parameters.length === 0);
  if (create === undefined && !type.isValueType) return null;
  try {
    const object = create === undefined ? null : create.invoke(null, [], context);
    for (const [name, item] of namedValues(value, context)) {
      const problem = assign(object, type, name, item, context);
      if (problem !== null) return new ConversionFailure('ObjectCreationError', [clrName(type), problem]);
    }
    return object;
  } catch (error) {
    return new ConversionFailure('ObjectCreationError', [clrName(type), messageOf(error)], error);
  }
}

function* namedValues(value: Value, context: EvaluationContext): Generator<readonly [string, Value]> {
  if (value instanceof NetDictionary) {
    for (const entry of value.entries()) yield [toText(entry.key, context), entry.value];
    return;
  }
  for (const property of propertiesOf(value)) {
    const read = readMember(property, value, context);
    yield [property.name, read === absent ? null : read];
  }
}

/** Sets one property; returns the sentence that says why it can't be. */
function assign(object: Value, type: NetType, name: string, value: Value, context: EvaluationContext): string | null {
  const declared = type.findMember(name.toLowerCase());
  if (object === null) return declared === null ? missing(object, type, name) : `"${name}" is a ReadOnly property.`;
  const outcome = setProperty(object, MemberName.of(name), value, context);
  if (outcome === 'done') return null;
  return outcome === 'readonly' ? `"${declared?.name ?? name}" is a ReadOnly property.` : missing(object, type, name);
}

function missing(object: Value, type: NetType, name: string): string {
  const settable = propertiesOf(object).filter((property) => isWritable(property, object));
  const owner = clrName(type);
  if (settable.length === 0) {
    return `The property '${name}' was not found for the '${owner}' object. There is no settable property available.`;
  }
  const list = settable.map((property) => `[${property.name} <${settableType(propertyTypeName(property, object))}>]`);
  return `The property '${name}' was not found for the '${owner}' object. The settable properties are: ${list.join(', ')}.`;
}

function settableType(name: string): string {
  const type = findType(name);
  return type === null ? name : clrName(type);
}

function reasonFailure(
  id:
    | 'InvalidCastParseTargetInvocation'
    | 'InvalidCastParseTargetInvocationWithFormatProvider'
    | 'InvalidCastConstructorException'
    | 'InvalidCastFromStringToRegex'
    | 'InvalidCastTargetInvocationException'
    | 'InvalidCastToXmlDocument',
  shown: string,
  type: NetType,
  error: unknown,
): ConversionFailure {
  if (error instanceof NetException || error instanceof PSError) {
    return castFailure(id, shown, type, messageOf(error), error);
  }
  throw error;
}
