import { memberInfoType, objectType } from './core-types.ts';
import { defineEnum, defineType } from './declare.ts';
import { argumentNull, NetException } from './net-exception.ts';
import type { MemberContext, MethodParameter, NetType, Overload, PropertyMember } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** A method or constructor of a type, as `[type].GetMethod()` gives it. */
export class MethodInfo implements NetObject {
  readonly owner: NetType;
  readonly name: string;
  readonly overload: Overload;

  constructor(owner: NetType, name: string, overload: Overload) {
    this.owner = owner;
    this.name = name;
    this.overload = overload;
  }

  get netType(): NetType {
    return this.name === '.ctor' ? constructorInfoType : methodInfoType;
  }

  invoke(self: Value, args: readonly Value[], context: MemberContext): Value {
    const { parameters } = this.overload;
    if (args.length !== parameters.length) {
      throw new NetException('System.Reflection.TargetParameterCountException', 'Parameter count mismatch.');
    }
    const converted = parameters.map(({ type }, index) =>
      type === objectType ? (args[index] ?? null) : context.convert(args[index] ?? null, type),
    );
    return this.overload.invoke(self, converted, context);
  }

  toString(): string {
    const types = this.overload.parameters.map(({ type }) => shortName(type));
    const returns = this.name === '.ctor' ? 'Void' : shortName(this.overload.returns);
    return `${returns} ${this.name}(${types.join(', ')})`;
  }
}

/** A property of a type, as `[type].GetProperty()` gives it. */
export class PropertyInfo implements NetObject {
  readonly owner: NetType;
  readonly member: PropertyMember;

  constructor(owner: NetType, member: PropertyMember) {
    this.owner = owner;
    this.member = member;
  }

  get netType(): NetType {
    return propertyInfoType;
  }

  toString(): string {
    return `${shortName(this.member.type)} ${this.member.name}`;
  }
}

class ParameterInfo implements NetObject {
  readonly parameter: MethodParameter;
  readonly position: number;

  constructor(parameter: MethodParameter, position: number) {
    this.parameter = parameter;
    this.position = position;
  }

  get netType(): NetType {
    return parameterInfoType;
  }

  toString(): string {
    return `${shortName(this.parameter.type)} ${this.parameter.name}`;
  }
}

/** Reflection leaves the namespace of primitive types out. */
function shortName(type: NetType): string {
  const isPrimitive =
    type.namespace === 'System' && /^(S?Byte|U?Int(16|32|64)|Char|Boolean|Single|Double|Void)$/.test(type.name);
  return isPrimitive ? type.name : type.fullName;
}

/** The public methods of a type, inherited ones included, in order of declaration. */
export function methodsOf(type: NetType): MethodInfo[] {
  const found: MethodInfo[] = [];
  for (const side of ['instance', 'statics'] as const) {
    for (const member of type.allMembers(side)) {
      if (member.kind !== 'method' || member.indexer !== undefined) continue;
      for (const overload of member.overloads) found.push(new MethodInfo(type, member.name, overload));
    }
  }
  return found;
}

/** The one method of a name, or null. Throws AmbiguousMatchException where several have it. */
export function methodNamed(type: NetType, name: string | null, types: readonly NetType[] | null): MethodInfo | null {
  if (name === null) throw argumentNull('name');
  const named = methodsOf(type).filter((method) => method.name === name);
  if (types !== null) {
    return (
      named.find(
        ({ overload: { parameters } }) =>
          parameters.length === types.length && parameters.every((parameter, at) => parameter.type === types[at]),
      ) ?? null
    );
  }
  const [only, second] = named;
  if (second === undefined) return only ?? null;
  throw new NetException('System.Reflection.AmbiguousMatchException', `Ambiguous match found for '${type} ${second}'.`);
}

export function constructorsOf(type: NetType): MethodInfo[] {
  return type.members.constructors.map((overload) => new MethodInfo(type, '.ctor', overload));
}

/** The public properties of a type: those of its objects, and what scripts declared static. */
export function propertiesIn(type: NetType): PropertyInfo[] {
  const members = [...type.allMembers('instance'), ...(type.namespace === '' ? type.allMembers('statics') : [])];
  return members.flatMap((member) => (member.kind === 'property' ? [new PropertyInfo(type, member)] : []));
}

export function propertyNamed(type: NetType, name: string): PropertyInfo | null {
  const key = name.toLowerCase();
  const member = type.findMember(key) ?? type.findStatic(key);
  return member?.kind === 'property' && member.name === name ? new PropertyInfo(type, member) : null;
}

const memberTypes = defineEnum(
  'System.Reflection.MemberTypes',
  'Constructor=1 Event=2 Field=4 Method=8 Property=16 TypeInfo=32 Custom=64 NestedType=128 All=191',
  { flags: true },
);

type Member = MethodInfo | PropertyInfo;

const methodBase = (): Record<string, (...args: never[]) => unknown> => ({
  'string Name {get;}': (self: MethodInfo) => self.name,
  'type DeclaringType {get;}': (self: Member) => self.owner,
  'type ReflectedType {get;}': (self: Member) => self.owner,
  'bool IsStatic {get;}': (self: MethodInfo) => self.overload.isStatic === true,
  'bool IsPublic {get;}': () => true,
  'bool IsConstructor {get;}': (self: MethodInfo) => self.name === '.ctor',
  'System.Object GetParameters()': (self: MethodInfo) =>
    self.overload.parameters.map((parameter, position) => new ParameterInfo(parameter, position)),
  'string ToString()': (self: MethodInfo) => self.toString(),
});

const methodInfoType: NetType = defineType('System.Reflection.RuntimeMethodInfo', {
  base: defineType('System.Reflection.MethodInfo', { base: memberInfoType, isAbstract: true }),
  members: () => ({
    ...methodBase(),
    'type ReturnType {get;}': (self: MethodInfo) => self.overload.returns,
    'System.Reflection.MemberTypes MemberType {get;}': () => memberTypes.named('Method'),
    'System.Object Invoke(System.Object obj, System.Object[] parameters)': (
      self: MethodInfo,
      target: Value,
      args: Value[] | null,
      context: MemberContext,
    ) => self.invoke(target, args ?? [], context),
  }),
});

const constructorInfoType: NetType = defineType('System.Reflection.RuntimeConstructorInfo', {
  base: defineType('System.Reflection.ConstructorInfo', { base: memberInfoType, isAbstract: true }),
  members: () => ({
    ...methodBase(),
    'System.Reflection.MemberTypes MemberType {get;}': () => memberTypes.named('Constructor'),
    'System.Object Invoke(System.Object[] parameters)': (
      self: MethodInfo,
      args: Value[] | null,
      context: MemberContext,
    ) => self.invoke(null, args ?? [], context),
  }),
});

const propertyInfoType: NetType = defineType('System.Reflection.RuntimePropertyInfo', {
  base: defineType('System.Reflection.PropertyInfo', { base: memberInfoType, isAbstract: true }),
  members: () => ({
    'string Name {get;}': (self: PropertyInfo) => self.member.name,
    'type PropertyType {get;}': (self: PropertyInfo) => self.member.type,
    'type DeclaringType {get;}': (self: Member) => self.owner,
    'bool CanRead {get;}': () => true,
    'bool CanWrite {get;}': (self: PropertyInfo) => self.member.set !== undefined,
    'System.Reflection.MemberTypes MemberType {get;}': () => memberTypes.named('Property'),
    'System.Object GetValue(System.Object obj)': (self: PropertyInfo, target: Value, context: MemberContext) =>
      self.member.get(target, context),
    'void SetValue(System.Object obj, System.Object value)': (
      self: PropertyInfo,
      target: Value,
      value: Value,
      context: MemberContext,
    ) => {
      const { set } = self.member;
      if (set === undefined) throw new NetException('System.ArgumentException', 'Property set method not found.');
      set(target, value, context);
    },
    'string ToString()': (self: PropertyInfo) => self.toString(),
  }),
});

const parameterInfoType: NetType = defineType('System.Reflection.ParameterInfo', {
  members: () => ({
    'string Name {get;}': (self: ParameterInfo) => self.parameter.name,
    'type ParameterType {get;}': (self: ParameterInfo) => self.parameter.type,
    'int Position {get;}': (self: ParameterInfo) => self.position,
    'bool IsOptional {get;}': (self: ParameterInfo) => self.parameter.optional === true,
    'bool IsOut {get;}': (self: ParameterInfo) => self.parameter.out === true,
    'string ToString()': (self: ParameterInfo) => self.toString(),
  }),
});
