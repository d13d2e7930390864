import { arrayBaseType, booleanType, charType, objectType, psObjectType, stringType } from '../../types/core-types.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumType } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import { PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import { isAssignable } from '../convert/assignable.ts';
import { numericKind } from '../convert/numeric.ts';

/** How well an argument suits a parameter, by its type only: PowerShell's own scale, higher is better. */
export const rank = {
  none: 0,
  unrelatedArrays: 0x0f,
  toString: 0x1f,
  convertible: 0x3f,
  implicitCast: 0x4f,
  explicitCast: 0x5f,
  construct: 0x6f,
  parse: 0x7f,
  psObject: 0x8f,
  language: 0x9f,
  nullToValue: 0xaf,
  nullToReference: 0xbf,
  numericExplicit: 0xcf,
  numericExplicit1: 0xdf,
  numericString: 0xef,
  numericImplicit: 0xff,
  assignable: 0x10f,
  textToChars: 0x11a,
  identity: 0x11f,
} as const;

/** A single value that becomes the only item of an array ranks a little lower. */
const valueDependent = ~0x8;

/** The rank of an argument for a parameter's type. `cast` is the type a `[cast]` in front of the argument names. */
export function argumentRank(argument: Value, to: NetType, cast: NetType | null = null): number {
  const value = argument instanceof PSObject ? argument.base : argument;
  if (value === null || value === undefined) {
    if (to === stringType) return rank.toString;
    if (!to.isValueType || to.genericName === 'System.Nullable') return rank.nullToReference;
    return takesNull(to) ? rank.nullToValue : rank.none;
  }
  return typeRank(cast ?? typeOf(value), to, value);
}

/** Zero, false, U+0000: what null becomes; other structures have nothing that it could be. */
function takesNull(type: NetType): boolean {
  return (
    numericKind(type) !== null ||
    type === booleanType ||
    type === charType ||
    type === SwitchParameter.of(false).netType
  );
}

/** The rank of a type's values for another type; `value` decides what the type alone does not say. */
export function typeRank(from: NetType, to: NetType, value: Value = undefined): number {
  if (from === to) return rank.identity;
  if (isAssignable(from, to)) return rank.assignable;
  if (to.genericName === 'System.Nullable') return typeRank(from, to.genericArguments[0] ?? objectType, value);
  if (to === psObjectType) return rank.psObject;
  if (to === objectType) return rank.assignable;
  const numeric = numericRank(from, to);
  if (numeric !== null) return numeric;
  if (to === booleanType || to.name === 'Void') return rank.language;
  if (to === stringType) return isTextNumber(from) ? rank.numericString : rank.toString;
  if (to.kind === 'array' || to === arrayBaseType) return arrayRank(from, to, value);
  if (to instanceof EnumType) return enumRank(from);
  return otherRank(from, to, value);
}

const implicit: Readonly<Record<string, readonly string[]>> = {
  Byte: ['Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
  SByte: ['Int16', 'Int32', 'Int64', 'Single', 'Double', 'Decimal'],
  Int16: ['Int32', 'Int64', 'Single', 'Double', 'Decimal'],
  UInt16: ['Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
  Int32: ['Int64', 'Single', 'Double', 'Decimal'],
  UInt32: ['Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
  Int64: ['Single', 'Double', 'Decimal'],
  UInt64: ['Single', 'Double', 'Decimal'],
  Single: ['Double'],
};

/** Numbers turn into text as easily as text into numbers. */
function isTextNumber(from: NetType): boolean {
  return numericKind(from) !== null && from.name !== 'BigInteger';
}

function numericRank(from: NetType, to: NetType): number | null {
  if (numericKind(to) === null) {
    if (to === charType && numericKind(from) !== null) return rank.convertible;
    return null;
  }
  if (from === stringType) return rank.numericString;
  if (from === booleanType) return rank.language;
  if (from === charType)
    return to.name === 'Double' || to.name === 'Single' || to.name === 'Decimal' ? rank.none : rank.convertible;
  if (from instanceof EnumType) return rank.convertible;
  if (numericKind(from) === null) return null;
  if (from.name === 'BigInteger' || to.name === 'BigInteger') return rank.implicitCast;
  if (implicit[from.name]?.includes(to.name)) return rank.numericImplicit;
  return from.name === 'Decimal' && to.name === 'Double' ? rank.numericExplicit1 : rank.numericExplicit;
}

function arrayRank(from: NetType, to: NetType, value: Value): number {
  const element = to.elementType ?? objectType;
  if (from === stringType && element === charType) return rank.textToChars;
  if (from.kind === 'array' && from.elementType !== null) {
    return from.elementType.isAssignableTo(element) ? rank.language : rank.unrelatedArrays;
  }
  if (value !== undefined && enumerableOf(value) !== null) return rank.language;
  return typeRank(from, element, value) & valueDependent;
}

function enumRank(from: NetType): number {
  if (from === stringType) return rank.parse;
  if (from.kind === 'array') return rank.parse;
  return numericKind(from) !== null && !['Double', 'Single', 'Decimal'].includes(from.name) ? rank.language : rank.none;
}

function otherRank(from: NetType, to: NetType, value: Value): number {
  if (from === stringType && to === charType) return rank.parse;
  if (to.kind === 'delegate') return from.name === 'ScriptBlock' || sameDelegate(from, to) ? rank.language : rank.none;
  if (to.name === 'Hashtable') return value instanceof NetDictionary ? rank.language : rank.none;
  if (to.name === 'XmlDocument' || to.name === 'PSReference') return rank.language;
  if (from === stringType && hasParse(to)) return rank.parse;
  if (to.isAbstract) return rank.none;
  const constructors = to.members.constructors;
  const takes = constructors.some(
    ({ parameters: [only, second] }) =>
      only !== undefined &&
      second === undefined &&
      (only.type === from || implicit[from.name]?.includes(only.type.name)),
  );
  if (takes && !(numericKind(from) !== null && isCollection(to))) return rank.construct;
  if (to.findStatic('op_implicit') !== null) return rank.implicitCast;
  if (numericKind(from) !== null && hasParse(to)) return rank.convertible;
  const isBag = value instanceof NetDictionary || value instanceof PSCustomObject;
  if (isBag && constructors.some(({ parameters }) => parameters.length === 0)) return rank.construct;
  if (to.genericArguments.length === 1 && isCollection(to)) return rank.construct;
  return rank.none;
}

/** Two closed types of one generic delegate. */
function sameDelegate(from: NetType, to: NetType): boolean {
  return from.kind === 'delegate' && from.genericName !== null && from.genericName === to.genericName;
}

function hasParse(type: NetType): boolean {
  const parse = type.findStatic('parse');
  return parse?.kind === 'method' && parse.overloads.some(({ parameters }) => parameters[0]?.type === stringType);
}

function isCollection(type: NetType): boolean {
  for (const ancestor of type.ancestors) if (ancestor.name === 'IEnumerable') return true;
  return false;
}
