import { convertibleType, objectType, valueType, voidType } from './core-types.ts';
import { type EnumEntries, EnumType } from './enums.ts';
import { convertibleMembers } from './explicit-members.ts';
import { unwrapper, wrapper } from './marshal.ts';
import type { MemberContext, MethodMember, Overload, PropertyMember, TypeMember, TypeMembers } from './net-type.ts';
import { NetType, type NetTypeDeclaration } from './net-type.ts';
import { parseSignature, type Signature } from './signature.ts';
import { GenericType, registerGeneric, registerType } from './type-names.ts';
import type { Value } from './value.ts';

/**
 * The code behind a signature. Arguments arrive as `marshal.ts` says, after `self` for instance members; one last argument
 * is the {@link MemberContext}. The result is marshalled back by the declared type.
 */
export type Body = (...args: never[]) => unknown;

/** A property that can be written, too. `set` gets self (not for statics) and the value. */
export interface Accessors {
  readonly get: Body;
  readonly set: Body;
}

/**
 * A type's members keyed by their signatures; several overloads with one body are joined by ` | `. Example:
 * `{ 'string Trim() | string Trim(char trimChar)': (self: string, char?: string) => ... }`
 */
export type MemberTable = Readonly<Record<string, Body | Accessors>>;

/** Declares a .NET type and makes it known by name. `members` runs when a script first looks into the type. */
export function defineType(
  fullName: string,
  options: Omit<NetTypeDeclaration, 'namespace' | 'name' | 'members'> & {
    readonly accelerators?: readonly string[];
    readonly members?: () => MemberTable;
  } = {},
): NetType {
  const { accelerators = [], members, ...declaration } = options;
  const dot = fullName.lastIndexOf('.');
  const type: NetType = new NetType({
    base: declaration.kind === 'interface' ? undefined : declaration.kind === 'struct' ? valueType : objectType,
    ...declaration,
    namespace: fullName.slice(0, Math.max(dot, 0)),
    name: fullName.slice(dot + 1),
    members: members && (() => memberTable(type, members())),
  });
  return registerType(type, ...accelerators);
}

/** Gives a type of `core-types.ts` its members and its short names. */
export function describeType(type: NetType, accelerators: readonly string[], members: () => MemberTable): void {
  type.describe(() =>
    memberTable(
      type,
      type.interfaces.includes(convertibleType) ? { ...members(), ...convertibleMembers() } : members(),
    ),
  );
  registerType(type, ...accelerators);
}

/** An enum from `Name Name=5 Name`: without a number one more than the one before. */
export function defineEnum(
  fullName: string,
  entries: string,
  options: { readonly flags?: boolean; readonly underlying?: NetType } = {},
): EnumType {
  const dot = fullName.lastIndexOf('.');
  const pairs = (): EnumEntries => readEntries(entries);
  return registerType(new EnumType(fullName.slice(0, dot), fullName.slice(dot + 1), pairs, options));
}

function readEntries(entries: string): EnumEntries {
  let next = 0;
  return entries.split(' ').map((entry): [string, number] => {
    const [name = '', number] = entry.split('=');
    const value = number === undefined ? next : Number(number);
    next = value + 1;
    return [name, value];
  });
}

/**
 * Declares a generic type. `members` gets the closed type's arguments by their names in the signatures, e.g. `T`.
 */
export function defineGeneric(
  fullName: string,
  parameters: readonly string[],
  options: (args: readonly NetType[]) => Omit<NetTypeDeclaration, 'namespace' | 'name' | 'members'> & {
    readonly members?: (type: NetType) => MemberTable;
  },
): GenericType {
  const dot = fullName.lastIndexOf('.');
  return registerGeneric(
    new GenericType(fullName, parameters.length, (args) => {
      const { members, ...declaration } = options(args);
      const own = new Map(parameters.map((name, index) => [name, args[index] ?? objectType]));
      const type: NetType = new NetType({
        base: declaration.kind === 'interface' ? undefined : declaration.kind === 'struct' ? valueType : objectType,
        ...declaration,
        namespace: fullName.slice(0, dot),
        name: `${fullName.slice(dot + 1)}\`${parameters.length}`,
        genericName: fullName,
        genericArguments: args,
        members: members && (() => memberTable(type, members(type), own)),
      });
      return type;
    }),
  );
}

/** Turns signatures and bodies into what the engine calls. Throws an Error for a malformed signature. */
export function memberTable(
  owner: NetType,
  table: MemberTable,
  typeParameters?: ReadonlyMap<string, NetType>,
): TypeMembers {
  const instance = new Map<string, TypeMember>();
  const statics = new Map<string, TypeMember>();
  const constructors: Overload[] = [];
  const addOverload = (signature: Signature, name: string, body: Body, extra: Partial<MethodMember> = {}) => {
    const members = signature.isStatic ? statics : instance;
    const overload = overloadOf(owner, signature, body);
    const known = members.get(name.toLowerCase());
    const overloads = known?.kind === 'method' ? [...known.overloads, overload] : [overload];
    members.set(name.toLowerCase(), { kind: 'method', name, overloads, ...extra });
  };
  for (const [signatures, body] of Object.entries(table)) {
    for (const text of signatures.split(' | ')) {
      const signature = parseSignature(text, typeParameters);
      if (signature.kind === 'property') {
        const members = signature.isStatic ? statics : instance;
        members.set(signature.name.toLowerCase(), propertyOf(owner, signature, body));
      } else if (signature.kind === 'indexer') {
        const get = typeof body === 'function' ? body : body.get;
        const indexer = typeof body === 'function' ? 'get' : 'get;set';
        addOverload(signature, signature.name, get, { indexer });
        addOverload(signature, `get_${signature.name}`, get, { isHidden: true });
        if (typeof body === 'function') continue;
        const value = { name: 'value', type: signature.type };
        const setter: Signature = { ...signature, type: voidType, parameters: [...signature.parameters, value] };
        addOverload(setter, `set_${signature.name}`, body.set, { isHidden: true });
      } else if (typeof body !== 'function') {
        throw new Error(`${text} needs one function`);
      } else if (signature.kind === 'constructor') {
        constructors.push(overloadOf(owner, signature, body));
      } else {
        addOverload(signature, signature.name, body);
      }
    }
  }
  return { instance, statics, constructors };
}

/** The one place where declared types stand in for TypeScript's: the binder has converted every argument by then. */
type Untyped = (...args: unknown[]) => unknown;

function propertyOf(owner: NetType, signature: Signature, body: Body | Accessors): PropertyMember {
  const get = (typeof body === 'function' ? body : body.get) as Untyped;
  const set = typeof body === 'function' ? null : (body.set as Untyped);
  const self = unwrapper(owner);
  const out = wrapper(signature.type);
  const into = unwrapper(signature.type);
  const unself = (value: Value): unknown => (self === null ? value : self(value));
  const read = signature.isStatic
    ? (_: Value, context: MemberContext) => get(context)
    : self === null
      ? (value: Value, context: MemberContext) => get(value, context)
      : (value: Value, context: MemberContext) => get(self(value), context);
  const write =
    set &&
    ((target: Value, value: Value, context: MemberContext) => {
      const argument = into === null ? value : into(value);
      if (signature.isStatic) set(argument, context);
      else set(unself(target), argument, context);
    });
  return {
    kind: 'property',
    isStatic: signature.isStatic,
    name: signature.name,
    type: signature.type,
    get: out === null ? (read as PropertyMember['get']) : (value, context) => out(read(value, context)),
    ...(write === null ? {} : { set: write }),
  };
}

function overloadOf(owner: NetType, signature: Signature, body: Body): Overload {
  const call = body as Untyped;
  const hasSelf = signature.kind !== 'constructor' && !signature.isStatic;
  const self = hasSelf ? unwrapper(owner) : null;
  const ins = signature.parameters.map((parameter) => (parameter.out ? null : unwrapper(parameter.type)));
  const out = wrapper(signature.kind === 'constructor' ? owner : signature.type);
  const count = ins.length;
  return {
    parameters: signature.parameters,
    returns: signature.type,
    isStatic: signature.isStatic,
    ...(signature.definition === undefined ? {} : { definition: signature.definition }),
    invoke(target, args, context) {
      const all: unknown[] = hasSelf ? [self === null ? target : self(target)] : [];
      for (let i = 0; i < count; i++) {
        const unwrap = ins[i];
        all.push(unwrap ? unwrap(args[i]) : args[i]);
      }
      all.push(context);
      const result = call(...all);
      return out === null ? (result as Value) : out(result);
    },
  };
}
