import { AdaptedObject } from './adapted.ts';
import { CimInstance } from './cim-instance.ts';
import { NetDictionary } from './dictionary.ts';
import {
  AliasProperty,
  EntryProperty,
  isProperty,
  type Member,
  MemberSet,
  NetMethod,
  NetProperty,
  NoteProperty,
  type PropertyLike,
  PropertySet,
} from './member-kinds.ts';
import { MemberName } from './member-name.ts';
import type { MemberContext, NetType, TypeMember } from './net-type.ts';
import { extensionOf, PSCustomObject, PSObject } from './ps-object.ts';
import { typeText } from './type-names.ts';
import { hasOwnTypeNames, typeNames, typeOf } from './type-of.ts';
import { typeTable } from './type-table.ts';
import type { Value } from './value.ts';

/** What {@link getProperty} answers when there is no such property: not a value of scripts. */
export const absent = Symbol('no such property');

/**
 * Reads a property as `$value.name` does: what scripts added to the object, its own values, what the type table adds, the
 * .NET type's. Dictionaries answer with their keys first. Does not enumerate collections. `value` must not be null.
 */
export function getProperty(value: Value, name: MemberName, context: MemberContext): Value | typeof absent {
  if (value instanceof PSCustomObject) {
    const { shape } = value;
    const slot = shape.slot(name.key);
    if (slot >= 0 && shape.plain[slot]) return value.values[slot];
  } else if (value instanceof CimInstance) {
    const slot = value.cimClass.slot(name.key);
    if (slot >= 0 && extensionOf(value) === null) return value.values[slot];
  } else if (value instanceof NetDictionary) {
    const entry = value.entry(name.text);
    if (entry !== undefined) return entry.value;
  } else if (value instanceof PSObject && value.base instanceof NetDictionary) {
    const entry = value.base.entry(name.text);
    if (entry !== undefined) return entry.value;
  }
  const member = findMember(value, name);
  if (member === null) return absent;
  return readMember(member, value, context);
}

/** Writes a property; `absent` when there is none, `readonly` when it takes no value. Dictionaries take any name as a key. */
export function setProperty(
  value: Value,
  name: MemberName,
  next: Value,
  context: MemberContext,
): 'done' | 'absent' | 'readonly' {
  if (value instanceof PSCustomObject) {
    const slot = value.shape.slot(name.key);
    if (slot >= 0 && value.shape.plain[slot]) {
      value.values[slot] = next;
      return 'done';
    }
  } else if (value instanceof NetDictionary) {
    const own = findMember(value, name);
    if (own === null || value.has(name.text) || !isWritable(own, value)) {
      value.set(name.text, next);
      return 'done';
    }
  }
  const member = findMember(value, name);
  if (member === null || !isProperty(member)) return 'absent';
  return writeMember(member, value, next, context) ? 'done' : 'readonly';
}

/** The member of a value by name, or null. Dictionary keys are members, too. */
export function findMember(value: Value, name: MemberName): Member | null {
  const { key } = name;
  if (value instanceof PSCustomObject) {
    const slot = value.shape.slot(key);
    if (slot >= 0) return value.members?.get(key) ?? noteAt(value, slot);
  } else {
    const added = extensionOf(value)?.members.get(key);
    if (added !== undefined) return added;
    if (value instanceof CimInstance) {
      const slot = value.cimClass.slot(key);
      if (slot >= 0) return cimPropertyAt(value, slot);
    } else if (value instanceof NetDictionary && value.has(name.text)) {
      return keyMember(value, name.text);
    }
  }
  const names = typeNames(value);
  const fromTable = typeTable().table(names, hasOwnTypeNames(value)).get(key);
  if (fromTable !== undefined) return fromTable;
  if (value instanceof PSObject && value.base instanceof NetDictionary && value.base.has(name.text)) {
    return keyMember(value.base, name.text);
  }
  const base = baseOf(value);
  if (base instanceof AdaptedObject) {
    const adapted = base.adaptedProperty(key);
    if (adapted !== null) return adapted;
  }
  const declared = typeOf(value).findMember(key);
  return declared === null ? (intrinsic.get(key) ?? null) : netMember(declared);
}

let intrinsic: ReadonlyMap<string, Member> = new Map();

/** Sets the members that every object has and nobody lists, such as `psobject`; by lower-case name. */
export function provideIntrinsicMembers(members: Iterable<Member>): void {
  intrinsic = new Map(Array.from(members, (member) => [member.name.toLowerCase(), member]));
}

/** The value of a member. Methods and sets give what PowerShell shows for them: themselves, which callers handle. */
export function readMember(member: Member, value: Value, context: MemberContext): Value | typeof absent {
  switch (member.kind) {
    case 'NoteProperty':
      return member instanceof EntryProperty ? member.get(value) : member.value;
    case 'Property':
      return member instanceof EntryProperty ? member.get(value) : member.declaration.get(baseOf(value), context);
    case 'AliasProperty': {
      const read = getProperty(value, MemberName.of(member.referenced), context);
      return read !== absent && member.conversion !== null ? context.convert(read, member.conversion) : read;
    }
    case 'ScriptProperty':
      return member.getter === null ? null : context.callOn(value, member.getter, []);
    case 'CodeProperty':
      return member.get(value, context);
    default:
      return absent;
  }
}

/** Writes through a member; false when it takes no value. */
export function writeMember(member: PropertyLike, value: Value, next: Value, context: MemberContext): boolean {
  switch (member.kind) {
    case 'NoteProperty':
    case 'Property':
      if (member instanceof NoteProperty) member.value = next;
      else if (member instanceof EntryProperty) {
        if (member.set === null) return false;
        member.set(value, next, context);
      } else {
        const { set, type } = member.declaration;
        if (set === undefined) return false;
        set(baseOf(value), context.convert(next, type), context);
      }
      return true;
    case 'AliasProperty':
      return setProperty(value, MemberName.of(member.referenced), next, context) === 'done';
    case 'ScriptProperty':
      if (member.setter === null) return false;
      context.callOn(value, member.setter, [next]);
      return true;
    case 'CodeProperty':
      if (member.set === null) return false;
      member.set(value, next, context);
      return true;
  }
}

/** True when the property can be assigned. */
export function isWritable(member: Member, value: Value): boolean {
  switch (member.kind) {
    case 'NoteProperty':
    case 'Property':
      if (member instanceof NoteProperty) return true;
      return member instanceof EntryProperty
        ? member.set !== null && member.isSettable
        : member.declaration.set !== undefined;
    case 'AliasProperty': {
      const target = findMember(value, MemberName.of(member.referenced));
      return target !== null && isWritable(target, value);
    }
    case 'ScriptProperty':
      return member.setter !== null;
    case 'CodeProperty':
      return member.set !== null;
    default:
      return false;
  }
}

/**
 * Every member in the order of `$value.PSObject.Members`: the object's own, the type table's, the .NET type's; hidden
 * ones only on request. Keys of dictionaries are not listed.
 */
export function membersOf(value: Value, options: { readonly hidden?: boolean } = {}): Member[] {
  const all = new Map<string, Member>();
  const put = (member: Member): void => {
    const key = member.name.toLowerCase();
    if (!all.has(key) && (options.hidden === true || !member.isHidden)) all.set(key, member);
  };
  if (value instanceof PSCustomObject) {
    value.shape.keys.forEach((key, slot) => {
      put(value.members?.get(key) ?? noteAt(value, slot));
    });
  } else {
    for (const member of extensionOf(value)?.members.values() ?? []) put(member);
  }
  for (const member of typeTable().table(typeNames(value), hasOwnTypeNames(value)).values()) put(member);
  const base = baseOf(value);
  if (base instanceof CimInstance) {
    for (const slot of base.cimClass.properties.keys()) put(cimPropertyAt(base, slot));
  }
  if (base instanceof AdaptedObject) for (const adapted of base.adaptedProperties()) put(adapted);
  for (const declared of typeOf(base).allMembers()) put(netMember(declared));
  return [...all.values()];
}

/** The properties among {@link membersOf}: what `*` means to Select-Object and the formatter. */
export function propertiesOf(value: Value): PropertyLike[] {
  if (value instanceof PSCustomObject && value.members === null && typeTable().table(typeNames(value)).size === 0) {
    return value.shape.keys.map((_, slot) => noteAt(value, slot));
  }
  return membersOf(value).filter(isProperty);
}

/** The names of a property set or of the set's owner (`PSStandardMembers`), or null: `DefaultDisplayPropertySet` and its kin. */
export function standardPropertySet(value: Value, name: string): readonly string[] | null {
  const own =
    value instanceof PSCustomObject
      ? value.members?.get('psstandardmembers')
      : extensionOf(value)?.members.get('psstandardmembers');
  const member =
    (own instanceof MemberSet ? own.members.get(name.toLowerCase()) : undefined) ??
    typeTable().standardMember(typeNames(value), name);
  return member instanceof PropertySet ? member.names : null;
}

/** The member a .NET type declares, as any other member. The same object for the same declaration. */
export function netMember(declared: TypeMember): NetProperty | NetMethod {
  let member = netMembers.get(declared);
  if (member === undefined) {
    member = declared.kind === 'property' ? new NetProperty(declared) : new NetMethod(declared);
    if (declared.isHidden) member.isHidden = true;
    netMembers.set(declared, member);
  }
  return member;
}

const netMembers = new WeakMap<TypeMember, NetProperty | NetMethod>();

/** The name of a property's type as Get-Member prints it; for notes that of the present value. */
export function propertyTypeName(member: PropertyLike, value: Value): string {
  if (member instanceof NetProperty) return typeText(member.declaration.type);
  if (member instanceof EntryProperty) return member.typeName ?? valueTypeName(member.get(value));
  if (member instanceof NoteProperty) return valueTypeName(member.value);
  if (member instanceof AliasProperty) {
    const target = findMember(value, MemberName.of(member.referenced));
    return target !== null && isProperty(target) ? propertyTypeName(target, value) : 'System.Object';
  }
  return 'System.Object';
}

function valueTypeName(value: Value): string {
  if (value === null || value === undefined) return 'object';
  return value instanceof PSCustomObject ? (typeNames(value)[0] ?? 'object') : shortTypeText(typeOf(value));
}

/** A value's type without its namespace. */
function shortTypeText(type: NetType): string {
  if (type.kind === 'array' && type.elementType !== null) return `${shortTypeText(type.elementType)}[]`;
  const text = typeText(type);
  return type.genericName === null ? text.slice(text.lastIndexOf('.') + 1) : text;
}

function baseOf(value: Value): Value {
  return value instanceof PSObject ? value.base : value;
}

function noteAt(value: PSCustomObject, slot: number): EntryProperty {
  const { shape } = value;
  const name = shape.names[slot] ?? '';
  const key = shape.keys[slot] ?? '';
  return new EntryProperty(
    'NoteProperty',
    name,
    (self) => (self instanceof PSCustomObject ? self.get(key) : null),
    (self, next) => {
      if (self instanceof PSCustomObject) self.set(name, next);
    },
  );
}

function cimPropertyAt(value: CimInstance, slot: number): EntryProperty {
  const property = value.cimClass.properties[slot];
  if (property === undefined) throw new RangeError(`${value.cimClass.name} has no property ${slot}`);
  return new EntryProperty(
    'Property',
    property.name,
    (self) => (self instanceof CimInstance ? self.values[slot] : null),
    property.readonly
      ? null
      : (self, next) => {
          if (self instanceof CimInstance) self.values[slot] = next;
        },
    property.type,
  );
}

function keyMember(table: NetDictionary, key: string): EntryProperty {
  return new EntryProperty(
    'NoteProperty',
    key,
    () => table.get(key) ?? null,
    (_, next) => table.set(key, next),
  );
}
