import type { MemberContext, MethodMember, NetType, Overload, PropertyMember } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** What runtime's ScriptBlock implements: the body of script properties and methods. */
export interface Callable extends NetObject {
  /** The source text between the braces. */
  toString(): string;
}

/** A member of any object, as Get-Member would list it. Hidden ones are found by name, but not listed. */
export type Member = PropertyLike | MethodLike | PropertySet | MemberSet;
export type PropertyLike = NoteProperty | AliasProperty | ScriptProperty | CodeProperty | NetProperty | EntryProperty;
export type MethodLike = NetMethod | ScriptMethod | CodeMethod;

/** A name with its own value. */
export class NoteProperty {
  readonly kind = 'NoteProperty';
  readonly name: string;
  value: Value;
  isHidden = false;

  constructor(name: string, value: Value) {
    this.name = name;
    this.value = value;
  }
}

/** Another name for a member. */
export class AliasProperty {
  readonly kind = 'AliasProperty';
  readonly name: string;
  readonly referenced: string;
  readonly conversion: NetType | null;
  isHidden = false;

  constructor(name: string, referenced: string, conversion: NetType | null = null) {
    this.name = name;
    this.referenced = referenced;
    this.conversion = conversion;
  }
}

/** Script blocks that compute and take the value; they see the object as `$this`. */
export class ScriptProperty {
  readonly kind = 'ScriptProperty';
  readonly name: string;
  readonly getter: Callable | null;
  readonly setter: Callable | null;
  isHidden = false;

  constructor(name: string, getter: Callable | null, setter: Callable | null = null) {
    this.name = name;
    this.getter = getter;
    this.setter = setter;
  }
}

/** A property computed by our own code; `shownAs` is how Get-Member calls it (PowerShell itself writes many as scripts). */
export class CodeProperty {
  readonly kind = 'CodeProperty';
  readonly name: string;
  readonly get: (self: Value, context: MemberContext) => Value;
  readonly set: ((self: Value, value: Value, context: MemberContext) => void) | null;
  readonly shownAs: 'CodeProperty' | 'ScriptProperty';
  /** What Get-Member prints as the definition. */
  readonly definition: string;
  isHidden = false;

  constructor(
    name: string,
    get: (self: Value, context: MemberContext) => Value,
    options: {
      readonly set?: (self: Value, value: Value, context: MemberContext) => void;
      readonly shownAs?: 'CodeProperty' | 'ScriptProperty';
      readonly definition?: string;
    } = {},
  ) {
    this.name = name;
    this.get = get;
    this.set = options.set ?? null;
    this.shownAs = options.shownAs ?? 'CodeProperty';
    this.definition = options.definition ?? `System.Object ${name}{get=${name};}`;
  }
}

/** A property that the .NET type declares. */
export class NetProperty {
  readonly kind = 'Property';
  readonly name: string;
  readonly declaration: PropertyMember;
  isHidden = false;

  constructor(declaration: PropertyMember) {
    this.name = declaration.name;
    this.declaration = declaration;
  }
}

/** A slot of an object that keeps its own table of values: PSCustomObject (note), CimInstance, dictionary entries. */
export class EntryProperty {
  readonly kind: 'NoteProperty' | 'Property';
  readonly name: string;
  readonly typeName: string | null;
  readonly get: (self: Value) => Value;
  readonly set: ((self: Value, value: Value, context: MemberContext) => void) | null;
  /** False where `set` is there only to say why not. */
  isSettable = true;
  isHidden = false;

  constructor(
    kind: 'NoteProperty' | 'Property',
    name: string,
    get: (self: Value) => Value,
    set: ((self: Value, value: Value, context: MemberContext) => void) | null,
    typeName: string | null = null,
  ) {
    this.kind = kind;
    this.name = name;
    this.get = get;
    this.set = set;
    this.typeName = typeName;
  }
}

/** The overloads of a .NET method. */
export class NetMethod {
  readonly kind = 'Method';
  readonly name: string;
  readonly overloads: readonly Overload[];
  /** What an indexer can do; null for a method. */
  readonly indexer: 'get' | 'get;set' | null;
  isHidden = false;

  constructor(declaration: MethodMember) {
    this.name = declaration.name;
    this.indexer = declaration.indexer ?? null;
    this.overloads = declaration.overloads;
  }
}

export class ScriptMethod {
  readonly kind = 'ScriptMethod';
  readonly name: string;
  readonly script: Callable;
  isHidden = false;

  constructor(name: string, script: Callable) {
    this.name = name;
    this.script = script;
  }
}

/** A method of our own added to a type by the type table. */
export class CodeMethod {
  readonly kind = 'CodeMethod';
  readonly name: string;
  readonly overloads: readonly Overload[];
  isHidden = false;

  constructor(name: string, overloads: readonly Overload[]) {
    this.name = name;
    this.overloads = overloads;
  }
}

/** Names of properties that Select-Object and the formatter may ask for together. */
export class PropertySet {
  readonly kind = 'PropertySet';
  readonly name: string;
  readonly names: readonly string[];
  isHidden = false;

  constructor(name: string, names: readonly string[]) {
    this.name = name;
    this.names = names;
  }
}

/** Members below one name: `PSStandardMembers`. */
export class MemberSet {
  readonly kind = 'MemberSet';
  readonly name: string;
  readonly members: ReadonlyMap<string, Member>;
  isHidden = false;

  constructor(name: string, members: Iterable<Member>) {
    this.name = name;
    this.members = new Map([...members].map((member) => [member.name.toLowerCase(), member]));
  }
}

/** True for what has a value. */
export function isProperty(member: Member): member is PropertyLike {
  switch (member.kind) {
    case 'NoteProperty':
    case 'AliasProperty':
    case 'ScriptProperty':
    case 'CodeProperty':
    case 'Property':
      return true;
    default:
      return false;
  }
}

/** True for what can be called. */
export function isMethod(member: Member): member is MethodLike {
  return member.kind === 'Method' || member.kind === 'ScriptMethod' || member.kind === 'CodeMethod';
}
