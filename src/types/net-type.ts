import type { Value } from './value.ts';

/** What a type's constructor, method or property needs from the engine that runs it: culture, clock, script calls. */
export interface MemberContext {
  /** Runs a script block as a delegate, e.g. for `[regex]::Replace($t, $p, { ... })`. */
  call(callable: Value, args: readonly Value[]): Value;
  /** `"$value"`: PowerShell's own conversion to text (invariant culture). */
  text(value: Value): string;
  /** PowerShell's `-as`/cast, throwing a PSInvalidCast error. */
  convert(value: Value, type: NetType): Value;
  /** Milliseconds since 1970-01-01 UTC by the session's clock. */
  now(): number;
}

export interface MethodParameter {
  readonly name: string;
  readonly type: NetType;
  readonly optional?: boolean;
  /** A trailing `params T[]`. */
  readonly params?: boolean;
  readonly out?: boolean;
}

/** One overload of a method or constructor. `self` is null for statics and constructors. Arguments arrive converted. */
export interface Overload {
  readonly parameters: readonly MethodParameter[];
  readonly returns: NetType;
  invoke(self: Value, args: Value[], context: MemberContext): Value;
}

export interface PropertyMember {
  readonly kind: 'property';
  readonly name: string;
  readonly type: NetType;
  readonly get: (self: Value, context: MemberContext) => Value;
  readonly set?: (self: Value, value: Value, context: MemberContext) => void;
}

export interface MethodMember {
  readonly kind: 'method';
  readonly name: string;
  readonly overloads: readonly Overload[];
}

export type TypeMember = PropertyMember | MethodMember;

/** The members that a type itself declares, in declaration order; keys are lower case. */
export interface TypeMembers {
  readonly instance: ReadonlyMap<string, TypeMember>;
  readonly statics: ReadonlyMap<string, TypeMember>;
  readonly constructors: readonly Overload[];
}

const noMembers: TypeMembers = { instance: new Map(), statics: new Map(), constructors: [] };

export interface NetTypeDeclaration {
  readonly namespace: string;
  /** The reflection name without the namespace, e.g. `Int32`, `List`1`, `Int32[]`. */
  readonly name: string;
  readonly base?: NetType;
  readonly interfaces?: readonly NetType[];
  readonly kind?: 'class' | 'struct' | 'enum' | 'interface' | 'delegate' | 'array';
  readonly elementType?: NetType;
  readonly genericArguments?: readonly NetType[];
  /** Evaluated at first use: most types of a run are never looked into. */
  readonly members?: () => TypeMembers;
}

/** A .NET type as scripts see it: `[int]`, `[System.Net.IPAddress]`, a PowerShell class. Types are compared by identity. */
export class NetType {
  readonly namespace: string;
  readonly name: string;
  readonly fullName: string;
  readonly base: NetType | null;
  readonly interfaces: readonly NetType[];
  readonly kind: NonNullable<NetTypeDeclaration['kind']>;
  readonly elementType: NetType | null;
  readonly genericArguments: readonly NetType[];
  #declare: (() => TypeMembers) | undefined;
  #members: TypeMembers | undefined;

  constructor(declaration: NetTypeDeclaration) {
    this.namespace = declaration.namespace;
    this.name = declaration.name;
    this.fullName = declaration.namespace === '' ? declaration.name : `${declaration.namespace}.${declaration.name}`;
    this.base = declaration.base ?? null;
    this.interfaces = declaration.interfaces ?? [];
    this.kind = declaration.kind ?? 'class';
    this.elementType = declaration.elementType ?? null;
    this.genericArguments = declaration.genericArguments ?? [];
    this.#declare = declaration.members;
  }

  /** The members declared by this type itself, not by its bases. */
  get members(): TypeMembers {
    if (this.#members === undefined) {
      this.#members = this.#declare?.() ?? noMembers;
      this.#declare = undefined;
    }
    return this.#members;
  }

  /** True when a value of this type is also a value of `other` (itself, a base class or an interface). */
  isAssignableTo(other: NetType): boolean {
    for (let type: NetType | null = this; type !== null; type = type.base) {
      if (type === other || type.interfaces.some((candidate) => candidate.isAssignableTo(other))) return true;
    }
    return false;
  }

  get isValueType(): boolean {
    return this.kind === 'struct' || this.kind === 'enum';
  }

  toString(): string {
    return this.fullName;
  }
}
