import { declareAll } from './late-declarations.ts';
import type { NetObject, Value } from './value.ts';

/** What a type's constructor, method or property needs from the engine that runs it: culture, clock, script calls. */
export interface MemberContext {
  /** Runs a script block as a delegate, e.g. for `[regex]::Replace($t, $p, { ... })`. */
  call(callable: Value, args: readonly Value[]): Value;
  /** `"$value"`: PowerShell's own conversion to text (invariant culture). */
  text(value: Value): string;
  /** Runs a script block as a member of `self`, which it sees as `$this`. */
  callOn(self: Value, callable: Value, args: readonly Value[]): Value;
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
  readonly isStatic?: boolean;
  /** How it is shown, where the types alone do not say it: `static void Fill[T](T[] array, T value)`. */
  readonly definition?: string;
  invoke(self: Value, args: Value[], context: MemberContext): Value;
}

export interface PropertyMember {
  readonly kind: 'property';
  readonly name: string;
  readonly type: NetType;
  /** There, but neither listed nor shown: `hidden` in a script's class. */
  readonly isHidden?: boolean;
  readonly isStatic?: boolean;
  readonly get: (self: Value, context: MemberContext) => Value;
  readonly set?: (self: Value, value: Value, context: MemberContext) => void;
}

export interface MethodMember {
  readonly kind: 'method';
  readonly name: string;
  /** Set for what is an indexer really: `Item(int index) {get;set;}`. The writing half is the method `set_Item`. */
  readonly indexer?: 'get' | 'get;set';
  /** Callable, but not listed: accessors such as `get_Item`. */
  readonly isHidden?: boolean;
  readonly overloads: readonly Overload[];
}

export type TypeMember = PropertyMember | MethodMember;

/** The members that a type itself declares, in declaration order; keys are lower case. */
export interface TypeMembers {
  readonly instance: ReadonlyMap<string, TypeMember>;
  readonly statics: ReadonlyMap<string, TypeMember>;
  readonly constructors: readonly Overload[];
}

const none: readonly NetType[] = [];
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
  /** For a closed generic type: the open definition's name, e.g. `System.Collections.Generic.List`. */
  readonly genericName?: string;
  /** 2 and more for multi-dimensional array types. */
  readonly rank?: number;
  readonly isAbstract?: boolean;
  /** Evaluated at first use: most types of a run are never looked into. */
  readonly members?: () => TypeMembers;
}

let runtimeType: NetType | undefined;

/** Says which type `[int].GetType()` shows; called once, by the module that declares System.RuntimeType. */
export function setRuntimeType(type: NetType): void {
  runtimeType = type;
}

/** A .NET type as scripts see it: `[int]`, `[System.Net.IPAddress]`, a PowerShell class. Types are compared by identity. */
export class NetType implements NetObject {
  readonly namespace: string;
  readonly name: string;
  /** As `Type.ToString()`: `System.Collections.Generic.List`1[System.String]`, `System.Int32[]`. */
  readonly fullName: string;
  readonly base: NetType | null;
  readonly interfaces: readonly NetType[];
  readonly kind: NonNullable<NetTypeDeclaration['kind']>;
  readonly elementType: NetType | null;
  readonly genericArguments: readonly NetType[];
  readonly genericName: string | null;
  readonly rank: number;
  readonly isAbstract: boolean;
  // Made when needed: most of a run's types are never looked into.
  #instance: Map<string, TypeMember | null> | undefined;
  #statics: Map<string, TypeMember | null> | undefined;
  #all: { instance?: readonly TypeMember[]; statics?: readonly TypeMember[] } | undefined;
  #ancestors: Set<NetType> | undefined;
  #declare: (() => TypeMembers) | undefined;
  #members: TypeMembers | undefined;

  constructor(declaration: NetTypeDeclaration) {
    this.namespace = declaration.namespace;
    this.name = declaration.name;
    this.fullName = displayName(declaration);
    this.base = declaration.base ?? null;
    this.interfaces = declaration.interfaces ?? none;
    this.kind = declaration.kind ?? 'class';
    this.elementType = declaration.elementType ?? null;
    this.genericArguments = declaration.genericArguments ?? none;
    this.genericName = declaration.genericName ?? null;
    this.rank = declaration.rank ?? (declaration.kind === 'array' ? 1 : 0);
    this.isAbstract = declaration.isAbstract ?? declaration.kind === 'interface';
    this.#declare = declaration.members;
  }

  /** The members declared by this type itself, not by its bases. */
  get members(): TypeMembers {
    if (this.#members === undefined) {
      declareAll();
      this.#members = this.#declare?.() ?? noMembers;
      this.#declare = undefined;
    }
    return this.#members;
  }

  /** Adds the members of a type whose class is declared elsewhere than its name; before anyone looks into it. */
  describe(members: () => TypeMembers): this {
    this.#declare = members;
    this.#members = undefined;
    return this;
  }

  /** True when a value of this type is also a value of `other` (itself, a base class or an interface). */
  isAssignableTo(other: NetType): boolean {
    return this === other || this.ancestors.has(other);
  }

  /** Every base class and interface, transitively, nearest first. */
  get ancestors(): ReadonlySet<NetType> {
    if (this.#ancestors === undefined) {
      const all = new Set<NetType>();
      for (const next of this.base === null ? this.interfaces : [this.base, ...this.interfaces]) {
        all.add(next);
        for (const further of next.ancestors) all.add(further);
      }
      this.#ancestors = all;
    }
    return this.#ancestors;
  }

  get netType(): NetType {
    if (runtimeType === undefined) throw new Error('System.RuntimeType is not declared: import types/registry.ts');
    return runtimeType;
  }

  /** The instance property or method with this lower-case name, own or inherited; a method with the overloads of all bases. */
  findMember(key: string): TypeMember | null {
    let found = this.#instance?.get(key);
    if (found === undefined) {
      found = inherit(this, key, 'instance');
      this.#instance ??= new Map();
      this.#instance.set(key, found);
    }
    return found;
  }

  /** The static property or method with this lower-case name. */
  findStatic(key: string): TypeMember | null {
    let found = this.#statics?.get(key);
    if (found === undefined) {
      found = inherit(this, key, 'statics');
      this.#statics ??= new Map();
      this.#statics.set(key, found);
    }
    return found;
  }

  /** All instance (or static) members, own ones first, each name once. */
  allMembers(side: 'instance' | 'statics' = 'instance'): readonly TypeMember[] {
    const found = this.#all?.[side];
    if (found !== undefined) return found;
    const all = new Map<string, TypeMember>();
    for (let type: NetType | null = this; type !== null; type = type.base) {
      for (const key of type.members[side].keys()) {
        const member = all.has(key) ? null : side === 'instance' ? this.findMember(key) : this.findStatic(key);
        if (member !== null) all.set(key, member);
      }
    }
    const members = [...all.values()];
    this.#all ??= {};
    this.#all[side] = members;
    return members;
  }

  get isValueType(): boolean {
    return this.kind === 'struct' || this.kind === 'enum';
  }

  toString(): string {
    return this.fullName;
  }
}

function displayName(declaration: NetTypeDeclaration): string {
  const { namespace, name, elementType, kind, rank = 1, genericArguments = none } = declaration;
  if (kind === 'array' && elementType) return `${elementType.fullName}[${','.repeat(rank - 1)}]`;
  const full = namespace === '' ? name : `${namespace}.${name}`;
  return genericArguments.length === 0 ? full : `${full}[${genericArguments.map((each) => each.fullName).join(',')}]`;
}

function inherit(type: NetType, key: string, side: 'instance' | 'statics'): TypeMember | null {
  const own = type.members[side].get(key);
  const inherited =
    type.base === null ? null : side === 'instance' ? type.base.findMember(key) : type.base.findStatic(key);
  if (own === undefined) return inherited;
  if (own.kind !== 'method' || inherited?.kind !== 'method') return own;
  const further = inherited.overloads.filter(
    (candidate) => !own.overloads.some((each) => sameParameters(each, candidate)),
  );
  return further.length === 0 ? own : { ...own, overloads: [...own.overloads, ...further] };
}

function sameParameters(a: Overload, b: Overload): boolean {
  return (
    a.parameters.length === b.parameters.length &&
    a.parameters.every((parameter, index) => parameter.type === b.parameters[index]?.type)
  );
}
