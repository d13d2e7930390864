import { arrayType } from './arrays.ts';
import { memberInfoType, runtimeTypeType, typeType } from './core-types.ts';
import { defineType, describeType } from './declare.ts';
import { EnumType } from './enums.ts';
import type { NetType } from './net-type.ts';
import { constructorsOf, methodNamed, methodsOf, propertiesIn, propertyNamed } from './reflection.ts';
import { isSealed } from './sealed-types.ts';
import { assemblyName, findType, fullTypeName, shortAssemblyName } from './type-names.ts';
import { typeOf } from './type-of.ts';
import type { NetObject, Value } from './value.ts';
import { Version } from './version.ts';

const primitives = new Set([
  'Boolean',
  'Char',
  'SByte',
  'Byte',
  'Int16',
  'UInt16',
  'Int32',
  'UInt32',
  'Int64',
  'UInt64',
  'Single',
  'Double',
  'IntPtr',
  'UIntPtr',
]);

/** The assembly of a type, as far as scripts look at it. */
class Assembly implements NetObject {
  readonly type: NetType;

  constructor(type: NetType) {
    this.type = type;
  }

  get netType(): NetType {
    return assemblyType;
  }

  toString(): string {
    return assemblyName(this.type);
  }
}

class AssemblyName implements NetObject {
  readonly type: NetType;

  constructor(type: NetType) {
    this.type = type;
  }

  get netType(): NetType {
    return assemblyNameType;
  }

  toString(): string {
    return assemblyName(this.type);
  }
}

const assemblyType: NetType = defineType('System.Reflection.RuntimeAssembly', {
  base: defineType('System.Reflection.Assembly', { isAbstract: true }),
  members: () => ({
    'string FullName {get;}': (self: Assembly) => assemblyName(self.type),
    'string Location {get;}': (self: Assembly) =>
      `C:\\Program Files\\PowerShell\\7\\${shortAssemblyName(self.type)}.dll`,
    'System.Reflection.AssemblyName GetName()': (self: Assembly) => new AssemblyName(self.type),
    'string ToString()': (self: Assembly) => self.toString(),
  }),
});

const assemblyNameType: NetType = defineType('System.Reflection.AssemblyName', {
  members: () => ({
    'string Name {get;}': (self: AssemblyName) => shortAssemblyName(self.type),
    'string FullName {get;}': (self: AssemblyName) => assemblyName(self.type),
    'version Version {get;}': (self: AssemblyName) =>
      Version.parse(/Version=([\d.]+)/.exec(assemblyName(self.type))?.[1] ?? ''),
    'string ToString()': (self: AssemblyName) => self.toString(),
  }),
});

function definition(self: NetType): NetType {
  return self.elementType ?? self;
}

describeType(memberInfoType, [], () => ({}));
describeType(typeType, ['type'], () => ({
  'static type GetType(string typeName)': (name: string) => findType(name),
}));

describeType(runtimeTypeType, [], () => ({
  'bool IsPublic {get;}': () => true,
  'bool IsSerializable {get;}': (self: NetType) =>
    self.isValueType || self.kind === 'array' || ['String', 'Object', 'Hashtable', 'ArrayList'].includes(self.name),
  'string Name {get;}': (self: NetType) => self.name.slice(self.name.lastIndexOf('+') + 1),
  'string FullName {get;}': fullTypeName,
  'string Namespace {get;}': (self: NetType) => (self.namespace === '' ? null : self.namespace),
  'string AssemblyQualifiedName {get;}': (self: NetType) => `${fullTypeName(self)}, ${assemblyName(definition(self))}`,
  'System.Reflection.RuntimeAssembly Assembly {get;}': (self: NetType) => new Assembly(definition(self)),
  'System.Reflection.RuntimeAssembly Module {get;}': (self: NetType) => new Assembly(definition(self)),
  'type BaseType {get;}': (self: NetType) => self.base,
  'type UnderlyingSystemType {get;}': (self: NetType) => self,
  'type DeclaringType {get;}': () => null,
  'bool IsAbstract {get;}': (self: NetType) => self.isAbstract,
  'bool IsArray {get;}': (self: NetType) => self.kind === 'array',
  'bool IsByRef {get;}': () => false,
  'bool IsClass {get;}': (self: NetType) => !self.isValueType && self.kind !== 'interface',
  'bool IsEnum {get;}': (self: NetType) => self.kind === 'enum',
  'bool IsGenericType {get;}': (self: NetType) => self.genericName !== null,
  'bool IsGenericTypeDefinition {get;}': () => false,
  'bool IsInterface {get;}': (self: NetType) => self.kind === 'interface',
  'bool IsNested {get;}': (self: NetType) => self.name.includes('+'),
  'bool IsPrimitive {get;}': (self: NetType) => self.namespace === 'System' && primitives.has(self.name),
  'bool IsSealed {get;}': isSealed,
  'bool IsValueType {get;}': (self: NetType) => self.isValueType,
  'type[] GenericTypeArguments {get;}': (self: NetType) => self.genericArguments,
  'System.Object GetMethod(string name)': (self: NetType, name: string | null) => methodNamed(self, name, null),
  'System.Object GetMethod(string name, type[] types)': (self: NetType, name: string | null, types: Value[] | null) =>
    methodNamed(self, name, (types ?? []) as NetType[]),
  'System.Object GetMethods()': methodsOf,
  'System.Object GetProperty(string name)': propertyNamed,
  'System.Object GetProperties()': propertiesIn,
  'System.Object GetConstructors()': constructorsOf,
  'type GetElementType()': (self: NetType) => self.elementType,
  'int GetArrayRank()': (self: NetType) => self.rank,
  'type MakeArrayType()': (self: NetType) => arrayType(self),
  'type[] GetGenericArguments()': (self: NetType) => self.genericArguments,
  'type[] GetInterfaces()': (self: NetType) => [...self.ancestors].filter((type) => type.kind === 'interface'),
  'type GetInterface(string name)': (self: NetType, name: string) =>
    [...self.ancestors].find((type) => type.kind === 'interface' && (type.name === name || type.fullName === name)) ??
    null,
  'string[] GetEnumNames()': (self: NetType) => (self instanceof EnumType ? self.sorted.map(([name]) => name) : []),
  'array GetEnumValues()': (self: NetType) =>
    self instanceof EnumType ? self.sorted.map(([, value]) => self.of(value)) : [],
  'type GetEnumUnderlyingType()': (self: NetType) => (self instanceof EnumType ? self.underlying : null),
  'bool IsAssignableFrom(type c)': (self: NetType, other: NetType | null) => other?.isAssignableTo(self) ?? false,
  'bool IsAssignableTo(type targetType)': (self: NetType, other: NetType) => self.isAssignableTo(other),
  'bool IsInstanceOfType(System.Object o)': (self: NetType, value: Value) =>
    value !== null && typeOf(value).isAssignableTo(self),
  'bool IsSubclassOf(type c)': (self: NetType, other: NetType) => {
    for (let type = self.base; type !== null; type = type.base) if (type === other) return true;
    return false;
  },
  'bool Equals(System.Object o) | bool Equals(type o)': (self: NetType, other: Value) => self === other,
  'string ToString()': (self: NetType) => self.fullName,
  'type GetType()': () => runtimeTypeType,
}));
