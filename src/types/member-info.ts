import { defineEnum, defineType, type MemberTable } from './declare.ts';
import { interfaceOverloads } from './explicit-members.ts';
import {
  AliasProperty,
  type Callable,
  CodeProperty,
  EntryProperty,
  isProperty,
  type Member,
  MemberSet,
  NetMethod,
  NetProperty,
  NoteProperty,
  PropertySet,
  ScriptMethod,
  ScriptProperty,
} from './member-kinds.ts';
import { absent, isWritable, propertyTypeName, readMember, writeMember } from './members.ts';
import { NetException } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { overloadText } from './overload-text.ts';
import { unwrap } from './ps-object.ts';
import { typeText } from './type-names.ts';
import { typeOf } from './type-of.ts';
import type { NetObject, Value } from './value.ts';

/** A member as scripts hold it: `$o.PSObject.Properties['a']`, `[psnoteproperty]::new('a', 1)`. Without owner it is still loose. */
export class MemberInfo implements NetObject {
  readonly member: Member;
  readonly owner: Value;

  constructor(member: Member, owner: Value = undefined) {
    this.member = member;
    this.owner = owner;
  }

  get netType(): NetType {
    return infoTypes[this.kind] ?? memberInfoType;
  }

  get kind(): string {
    if (this.member instanceof NetMethod && this.member.indexer !== null) return 'ParameterizedProperty';
    return this.member instanceof CodeProperty ? this.member.shownAs : this.member.kind;
  }

  value(context: MemberContext): Value {
    const read = readMember(this.member, this.owner, context);
    return read === absent ? this : read;
  }

  setValue(value: Value, context: MemberContext): void {
    if (isProperty(this.member) && writeMember(this.member, this.owner, value, context)) return;
    throw new NetException(
      'System.Management.Automation.SetValueException',
      `'${this.member.name}' is a ReadOnly property.`,
    );
  }
}

/** The member that a MemberInfo value carries. Throws for anything else. */
export function memberOf(info: Value): Member {
  if (info instanceof MemberInfo) {
    const { member } = info;
    return member instanceof NoteProperty ? new NoteProperty(member.name, member.value) : member;
  }
  throw new NetException('System.ArgumentException', 'A member is expected.');
}

/** What Get-Member prints as a member's definition. `text` is PowerShell's own conversion of a value to text. */
export function memberDefinition(member: Member, owner: Value, text: (value: Value) => string): string {
  if (member instanceof NetMethod) return methodDefinition(member, owner);
  if (member instanceof NetProperty) {
    return `${isShownStatic(member, owner) ? 'static ' : ''}${typeText(member.declaration.type)} ${member.name} {get;${isWritable(member, owner) ? 'set;' : ''}}`;
  }
  if (member instanceof EntryProperty && member.kind === 'Property') {
    return `${propertyTypeName(member, owner)} ${member.name} {get;${member.set === null ? '' : 'set;'}}`;
  }
  if (member instanceof NoteProperty || member instanceof EntryProperty) {
    const value = member instanceof NoteProperty ? member.value : member.get(owner);
    return `${propertyTypeName(member, owner)} ${member.name}=${value === null || value === undefined ? 'null' : text(value)}`;
  }
  if (member instanceof AliasProperty) return `${member.name} = ${member.referenced}`;
  if (member instanceof ScriptProperty) {
    const get = member.getter === null ? '' : `get=${member.getter};`;
    const set = member.setter === null ? '' : `set=${member.setter};`;
    return `System.Object ${member.name} {${get}${set}}`;
  }
  if (member instanceof CodeProperty) return member.definition;
  if (member instanceof ScriptMethod) return `System.Object ${member.name}();`;
  if (member instanceof PropertySet) return `${member.name} {${member.names.join(', ')}}`;
  if (member instanceof MemberSet)
    return `${member.name} {${[...member.members.values()].map((each) => each.name).join(', ')}}`;
  return member.overloads.map((each) => overloadText(member.name, each)).join(', ');
}

function methodDefinition(member: NetMethod, owner: Value): string {
  const own = member.overloads.map((each) => overloadText(member.name, each));
  if (member.indexer !== null) return `${own.join(', ')} {${member.indexer};}`;
  const isStatic = member.overloads[0]?.isStatic === true;
  return [...own, ...(isStatic ? [] : interfaceOverloads(typeOf(unwrap(owner)), member.name))].join(', ');
}

/** Static fields of .NET that are properties here. */
const fields = new Set(
  'maxvalue minvalue unixepoch empty pi e tau zero epsilon nan positiveinfinity negativeinfinity any loopback broadcast none ipv6any ipv6loopback ipv6none one minusone'.split(
    ' ',
  ),
);

/** PowerShell says `static` of fields and of properties that can be set, but not of those that can only be read. */
function isShownStatic(member: NetProperty, owner: Value): boolean {
  if (member.declaration.isStatic !== true) return false;
  return isWritable(member, owner) || fields.has(member.name.toLowerCase());
}

export const memberTypesEnum = defineEnum(
  'System.Management.Automation.PSMemberTypes',
  'AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 Properties=31 Methods=448 All=16383',
  { flags: true },
);

const infoMembers = (): MemberTable => ({
  'System.Management.Automation.PSMemberTypes MemberType {get;}': (self: MemberInfo) =>
    memberTypesEnum.named(self.kind) ?? null,
  'System.Object Value {get;set;}': {
    get: (self: MemberInfo, context: MemberContext) => self.value(context),
    set: (self: MemberInfo, value: Value, context: MemberContext) => self.setValue(value, context),
  },
  'string TypeNameOfValue {get;}': (self: MemberInfo) => typeNameOfValue(self),
  'string Name {get;}': (self: MemberInfo) => self.member.name,
  'bool IsInstance {get;}': (self: MemberInfo) =>
    !(self.member instanceof NetProperty || self.member instanceof NetMethod),
  'bool IsSettable {get;}': (self: MemberInfo) => isWritable(self.member, self.owner),
  'bool IsGettable {get;}': (self: MemberInfo) => isProperty(self.member),
  'string ReferencedMemberName {get;}': (self: MemberInfo) =>
    self.member instanceof AliasProperty ? self.member.referenced : null,
  'System.Object OverloadDefinitions {get;}': (self: MemberInfo) => {
    const { member } = self;
    return member instanceof NetMethod ? member.overloads.map((each) => overloadText(member.name, each)) : [];
  },
  'System.Object Copy()': (self: MemberInfo) => new MemberInfo(memberOf(self)),
  'string ToString()': (self: MemberInfo, context: MemberContext) =>
    memberDefinition(self.member, self.owner, (value) => context.text(value)),
});

function typeNameOfValue(self: MemberInfo): string {
  const { member } = self;
  if (!isProperty(member)) return 'System.Management.Automation.PSMethod';
  if (member instanceof NetProperty) return member.declaration.type.fullName;
  const value =
    member instanceof NoteProperty ? member.value : member instanceof EntryProperty ? member.get(self.owner) : null;
  return fullNameOfValue(value);
}

function fullNameOfValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'System.String';
    case 'number':
      return 'System.Int32';
    case 'bigint':
      return 'System.Int64';
    case 'boolean':
      return 'System.Boolean';
    case 'undefined':
      return 'System.Object';
    default:
      if (value === null) return 'System.Object';
      return Array.isArray(value) ? 'System.Object[]' : value.netType.fullName;
  }
}

const automation = 'System.Management.Automation';
const memberInfoType: NetType = defineType(`${automation}.PSMemberInfo`, { isAbstract: true, members: infoMembers });
const propertyInfoType: NetType = defineType(`${automation}.PSPropertyInfo`, {
  isAbstract: true,
  base: memberInfoType,
});
const methodInfoType: NetType = defineType(`${automation}.PSMethodInfo`, { isAbstract: true, base: memberInfoType });

const infoTypes: Readonly<Record<string, NetType>> = {
  NoteProperty: defineType(`${automation}.PSNoteProperty`, {
    accelerators: ['psnoteproperty'],
    base: propertyInfoType,
    members: () => ({
      'psnoteproperty new(string name, System.Object value)': (name: string, value: Value) =>
        new MemberInfo(new NoteProperty(name, value)),
    }),
  }),
  AliasProperty: defineType(`${automation}.PSAliasProperty`, {
    accelerators: ['psaliasproperty'],
    base: propertyInfoType,
    members: () => ({
      'psaliasproperty new(string name, string referencedMemberName) | psaliasproperty new(string name, string referencedMemberName, type conversionType)':
        (name: string, referenced: string, type: NetType | MemberContext) =>
          new MemberInfo(new AliasProperty(name, referenced, 'fullName' in type ? type : null)),
    }),
  }),
  ScriptProperty: defineType(`${automation}.PSScriptProperty`, {
    accelerators: ['psscriptproperty'],
    base: propertyInfoType,
    members: () => ({
      'psscriptproperty new(string name, System.Object getterScript)': (name: string, getter: Callable) =>
        new MemberInfo(new ScriptProperty(name, getter)),
      'psscriptproperty new(string name, System.Object getterScript, System.Object setterScript)': (
        name: string,
        getter: Callable | null,
        setter: Callable | null,
      ) => new MemberInfo(new ScriptProperty(name, getter, setter)),
    }),
  }),
  CodeProperty: defineType(`${automation}.PSCodeProperty`, { base: propertyInfoType }),
  Property: defineType(`${automation}.PSProperty`, { base: propertyInfoType }),
  Method: defineType(`${automation}.PSMethod`, { base: methodInfoType }),
  ScriptMethod: defineType(`${automation}.PSScriptMethod`, {
    accelerators: ['psscriptmethod'],
    base: methodInfoType,
    members: () => ({
      'psscriptmethod new(string name, System.Object script)': (name: string, script: Callable) =>
        new MemberInfo(new ScriptMethod(name, script)),
    }),
  }),
  CodeMethod: defineType(`${automation}.PSCodeMethod`, { base: methodInfoType }),
  PropertySet: defineType(`${automation}.PSPropertySet`, { base: memberInfoType }),
  MemberSet: defineType(`${automation}.PSMemberSet`, { base: memberInfoType }),
};
