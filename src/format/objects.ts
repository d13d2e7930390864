import { CimInstance } from '../types/cim-instance.ts';
import { NetDictionary } from '../types/dictionary.ts';
import { itemsOf } from '../types/enumerable.ts';
import { EnumValue } from '../types/enums.ts';
import { isProperty, NoteProperty, PropertySet } from '../types/member-kinds.ts';
import { MemberName } from '../types/member-name.ts';
import { absent, findMember, getProperty, membersOf, standardPropertySet } from '../types/members.ts';
import { NetNumber } from '../types/numbers.ts';
import { extensionOf, PSCustomObject, PSObject } from '../types/ps-object.ts';
import { fullTypeName } from '../types/type-names.ts';
import { hasOwnTypeNames, typeNames, typeOf } from '../types/type-of.ts';
import { typeTable } from '../types/type-table.ts';
import type { Value } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import { withoutMark, withoutPrefix } from './view-table.ts';

/** Types whose objects print as their text, whatever is laid out around them. */
const scalarTypes = new Set(
  [
    'String',
    'SByte',
    'Byte',
    'Int16',
    'UInt16',
    'Int32',
    'UInt32',
    'Int64',
    'UInt64',
    'Char',
    'Single',
    'Double',
    'Boolean',
    'Decimal',
    'IntPtr',
    'Security.SecureString',
    'Numerics.BigInteger',
  ].map((name) => `System.${name}`),
);

/** `$value.PSTypeNames`, a copy where scripts may change the list. */
export function typeNamesOf(value: Value): readonly string[] {
  const names = typeNames(value);
  return hasOwnTypeNames(value) ? [...names] : names;
}

/** Full name of the value's own type, as its ToString() would give when nothing better is known. */
export function typeFullName(value: Value): string {
  return fullTypeName(typeOf(value));
}

/** True when the text of an object comes from a class below its own, as that of a Match or an ArgumentException does. */
export function inheritsText(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof PSObject || value instanceof PSCustomObject) {
    return false;
  }
  const type = typeOf(value);
  return type.kind === 'class' && !type.members.instance.has('tostring') && type.findMember('tostring') !== null;
}

/** True for text, numbers, booleans, characters and enum values, as long as their first type name says so. */
export function isScalar(value: Value): boolean {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return true;
    case 'undefined':
      return false;
    default:
  }
  if (value instanceof NetNumber || value instanceof EnumValue) return true;
  if (value === null || value instanceof PSCustomObject) return false;
  const names = typeNames(value);
  return scalarTypes.has(withoutMark(names[0] ?? '')) || withoutMark(names[1] ?? '') === 'System.Enum';
}

/** True for Double, Single and Decimal. */
export function isFloatingPoint(value: Value): boolean {
  const base = value instanceof PSObject ? value.base : value;
  return base instanceof NetNumber && (base.kind === 'Double' || base.kind === 'Single' || base.kind === 'Decimal');
}

/** The items of a collection, the entries of a dictionary; null for what counts as one object. */
export function enumerate(value: Value): Iterable<Value> | null {
  if (typeof value !== 'object' || value === null || value instanceof PSCustomObject || value instanceof CimInstance) {
    return null;
  }
  return itemsOf(value);
}

/** The value of a property or dictionary key, null when there is none. Throws what its getter throws. */
export function readProperty(value: Value, name: string, context: FormatContext): Value {
  return readNamed(value, MemberName.of(name), context);
}

/** As {@link readProperty}, for a name looked up once. */
export function readNamed(value: Value, name: MemberName, context: FormatContext): Value {
  if (value === null || value === undefined) return null;
  const result = getProperty(value, name, context.members);
  return result === absent ? null : result;
}

export function hasProperty(value: Value, name: string, _context: FormatContext): boolean {
  const member = findMember(value, MemberName.of(name));
  return member !== null && isProperty(member);
}

/** The properties that a name stands for, as they are spelled: one, those of a property set, or none. */
export function resolveProperty(value: Value, name: string, context: FormatContext): string[] {
  const member = findMember(value, MemberName.of(name));
  if (member === null) return [];
  if (member instanceof PropertySet) return member.names.flatMap((each) => matchProperties(value, each, context));
  return isProperty(member) ? [member.name] : [];
}

/** The properties whose names match a wildcard pattern, in the order in which PowerShell lists members. */
export function matchProperties(value: Value, pattern: string, context: FormatContext): string[] {
  const matches = context.wildcard(pattern);
  if (value instanceof NetDictionary) {
    const keys = [...value.entries()].map((entry) => context.text(entry.key)).filter(matches);
    if (keys.length > 0) return keys;
  }
  const names = new Set<string>();
  for (const member of membersOf(value)) {
    if (!matches(member.name)) continue;
    if (isProperty(member)) names.add(member.name);
    else if (member instanceof PropertySet) for (const name of member.names) names.add(name);
  }
  return [...names];
}

/** All properties in the order of default output: what the type declares, then what was added. */
export function propertyNames(value: Value, _context: FormatContext): readonly string[] {
  if (value instanceof PSCustomObject && value.members === null && typeTable().table(typeNames(value)).size === 0) {
    return value.shape.names;
  }
  const declared: string[] = [];
  const added: string[] = [];
  for (const member of membersOf(value)) {
    if (!isProperty(member)) continue;
    (member.kind === 'Property' ? declared : added).push(member.name);
  }
  return [...declared, ...added];
}

const remoting = new Set(['pscomputername', 'psshowcomputername', 'runspaceid', 'pssourcejobinstanceid']);

/** Whether lists of names, of types and of properties, hold something to show: asked once an object, so kept. */
const knownToShow = new WeakMap<readonly string[], boolean>();

/** True when there is a property to show beside those that only say where the object came from. */
export function hasAnyProperty(value: Value, context: FormatContext): boolean {
  if (value instanceof CimInstance) return true;
  if (value instanceof PSCustomObject) {
    const names = propertyNames(value, context);
    let shows = knownToShow.get(names);
    if (shows === undefined) {
      shows = names.some(isShown);
      knownToShow.set(names, shows);
    }
    return shows;
  }
  if (hasOwnTypeNames(value) || extensionOf(value) !== null) return propertyNames(value, context).some(isShown);
  const types = typeNames(value);
  let shows = knownToShow.get(types);
  if (shows === undefined) {
    shows = propertyNames(value, context).some(isShown);
    knownToShow.set(types, shows);
  }
  return shows;
}

function isShown(name: string): boolean {
  return !remoting.has(name.toLowerCase());
}

/** The properties that the type declares to be shown (DefaultDisplayPropertySet), or none. */
export function defaultPropertySet(value: Value): readonly string[] {
  const own = standardPropertySet(value, 'DefaultDisplayPropertySet');
  if (own !== null) return own;
  const original = withoutPrefix(typeNames(value));
  if (original === null) return [];
  const member = typeTable().standardMember(original, 'DefaultDisplayPropertySet');
  return member instanceof PropertySet ? member.names : [];
}

/** The property by which the type declares to be known (DefaultDisplayProperty), or null. */
export function defaultDisplayProperty(value: Value): string | null {
  const names = typeNames(value);
  const member = typeTable().standardMember(withoutPrefix(names) ?? names, 'DefaultDisplayProperty');
  return member instanceof NoteProperty && typeof member.value === 'string' ? member.value : null;
}
