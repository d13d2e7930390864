import { arrayType } from './arrays.ts';
import { declareAll } from './late-declarations.ts';
import type { NetType } from './net-type.ts';

/** Makes the closed type of an open generic one; called once for each list of arguments. */
export type GenericFactory = (args: readonly NetType[]) => NetType;

/** A generic type that still waits for its arguments: `[System.Collections.Generic.List]`. */
export class GenericType {
  /** Full name without the backtick. */
  readonly name: string;
  readonly arity: number;
  #factory: GenericFactory;
  #closed = new Map<string, NetType>();

  constructor(name: string, arity: number, factory: GenericFactory) {
    this.name = name;
    this.arity = arity;
    this.#factory = factory;
  }

  close(args: readonly NetType[]): NetType {
    const key = args.map(fullTypeName).join(',');
    let type = this.#closed.get(key);
    if (type === undefined || type.genericArguments.some((argument, index) => argument !== args[index])) {
      type = this.#factory(args);
      this.#closed.set(key, type);
    }
    return type;
  }
}

/** Types that are declared when somebody names them: a run of a shell names few of the many it knows. */
interface LateTypes {
  /** Lower-case full names. */
  names(): Iterable<string>;
  /** Declares the type with this lower-case full name; undefined when it isn't one of these. */
  declare(key: string): NetType | undefined;
}

const byName = new Map<string, NetType>();
const late: LateTypes[] = [];
const generics = new Map<string, GenericType>();
const accelerators = new Map<string, NetType>();
const acceleratorOf = new Map<NetType, string>();

/** Makes a type known under its full name, and under short names that PowerShell gives it (`int`, `xml`). */
export function registerType<T extends NetType>(type: T, ...shortNames: string[]): T {
  byName.set(type.fullName.toLowerCase(), type);
  for (const name of shortNames) {
    accelerators.set(name.toLowerCase(), type);
    if (!acceleratorOf.has(type)) acceleratorOf.set(type, name);
  }
  return type;
}

/** Makes types known that wait for the first who names them; what declares them registers them. */
export function registerLater(types: LateTypes): void {
  late.push(types);
}

function named(key: string): NetType | undefined {
  let type = byName.get(key);
  for (let i = 0; type === undefined && i < late.length; i++) type = late[i]?.declare(key);
  return type;
}

export function registerGeneric(generic: GenericType): GenericType {
  generics.set(`${generic.name.toLowerCase()}\`${generic.arity}`, generic);
  return generic;
}

/** Every accelerator with its type, in order of registration. */
export function typeAccelerators(): ReadonlyMap<string, NetType> {
  declareAll();
  return accelerators;
}

/** All registered full names, for completion. */
export function registeredTypes(): Iterable<NetType> {
  declareAll();
  for (const types of late) for (const key of types.names()) types.declare(key);
  return byName.values();
}

/** The open generic types, for completion. */
export function genericNames(): Iterable<GenericType> {
  declareAll();
  return generics.values();
}

/**
 * The type a name denotes, or null: accelerators and full names in any case, `System.` optional, generics
 * (`List[string]` only with its namespace or among `namespaces`), arrays, nested types with `+`, assembly parts ignored.
 *
 * @param namespaces those of `using namespace`
 * @param own looks up types that only the caller knows (PowerShell classes) before all others
 */
export function findType(
  name: string,
  namespaces: readonly string[] = [],
  own?: (name: string) => NetType | null | undefined,
): NetType | null {
  declareAll();
  const reader = new NameReader(name.trim(), namespaces, own);
  return reader.whole();
}

class NameReader {
  private readonly text: string;
  private readonly namespaces: readonly string[];
  private readonly own: ((name: string) => NetType | null | undefined) | undefined;
  private position = 0;

  constructor(
    text: string,
    namespaces: readonly string[],
    own: ((name: string) => NetType | null | undefined) | undefined,
  ) {
    this.text = text;
    this.namespaces = namespaces;
    this.own = own;
  }

  whole(): NetType | null {
    const type = this.type();
    if (type === null) return null;
    this.skipBlanks();
    // What follows a comma names an assembly, and every type lives in one world here.
    return this.position === this.text.length || this.text[this.position] === ',' ? type : null;
  }

  private type(): NetType | null {
    this.skipBlanks();
    const start = this.position;
    while (this.position < this.text.length && !'[],'.includes(this.text.charAt(this.position))) this.position++;
    const name = this.text.slice(start, this.position).trim();
    if (name === '') return null;
    let type: NetType | null = null;
    if (this.peek() === '[' && !/^\[[,\s]*\]/.test(this.text.slice(this.position))) {
      const args = this.genericArguments();
      if (args === null) return null;
      type = this.generic(name.replace(/`\d+$/, ''), args);
    } else {
      type = this.simple(name);
    }
    while (type !== null && this.peek() === '[') {
      const close = this.text.indexOf(']', this.position);
      const inside = this.text.slice(this.position + 1, close);
      if (close < 0 || !/^[,\s]*$/.test(inside)) return null;
      type = arrayType(type, inside.split(',').length);
      this.position = close + 1;
    }
    return type;
  }

  private genericArguments(): NetType[] | null {
    const args: NetType[] = [];
    do {
      this.position++;
      this.skipBlanks();
      const bracketed = this.peek() === '[';
      if (bracketed) this.position++;
      const type = this.type();
      if (type === null) return null;
      args.push(type);
      this.skipBlanks();
      if (bracketed) {
        const close = this.text.indexOf(']', this.position);
        if (close < 0) return null;
        this.position = close + 1;
        this.skipBlanks();
      }
    } while (this.peek() === ',');
    if (this.peek() !== ']') return null;
    this.position++;
    return args;
  }

  private simple(name: string): NetType | null {
    const found = this.own?.(name);
    if (found) return found;
    const key = name.toLowerCase();
    const direct = accelerators.get(key) ?? named(key) ?? named(`system.${key}`);
    if (direct !== undefined) return direct;
    for (const namespace of this.namespaces) {
      const type = named(`${namespace.toLowerCase()}.${key}`);
      if (type !== undefined) return type;
    }
    return null;
  }

  private generic(name: string, args: readonly NetType[]): NetType | null {
    const key = `${name.toLowerCase()}\`${args.length}`;
    let open = generics.get(key) ?? generics.get(`system.${key}`);
    for (const namespace of this.namespaces) open ??= generics.get(`${namespace.toLowerCase()}.${key}`);
    return open?.close(args) ?? null;
  }

  private peek(): string {
    return this.text.charAt(this.position);
  }

  private skipBlanks(): void {
    while (this.peek() === ' ') this.position++;
  }
}

/**
 * A type as PowerShell writes it in text, syntax and messages: an accelerator if it has one, generic arguments in
 * brackets, `int[]`, `System.Collections.Generic.List[string]`.
 */
export function typeText(type: NetType): string {
  if (type.kind === 'array' && type.elementType !== null) {
    return `${typeText(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  }
  declareAll();
  const short = acceleratorOf.get(type);
  if (short !== undefined) return short;
  if (type.genericName === null) return type.fullName;
  return `${type.genericName}[${type.genericArguments.map(typeText).join(',')}]`;
}

/** `Type.FullName` of .NET, which spells out the assemblies of generic arguments. */
export function fullTypeName(type: NetType): string {
  if (type.kind === 'array' && type.elementType !== null) {
    return `${fullTypeName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  }
  if (type.genericName === null) return type.fullName;
  const args = type.genericArguments.map((argument) => `[${fullTypeName(argument)}, ${assemblyName(argument)}]`);
  return `${type.genericName}\`${args.length}[${args.join(',')}]`;
}

/** The assembly a type comes from, with version and key as .NET prints them. */
export function assemblyName(type: NetType): string {
  const name = shortAssemblyName(type);
  const [version, key] =
    name === 'System.Management.Automation'
      ? ['7.6.5.500', '31bf3856ad364e35']
      : ['10.0.0.0', name === 'System.Private.CoreLib' ? '7cec85d7bea7798e' : 'b03f5f7f11d50a3a'];
  return `${name}, Version=${version}, Culture=neutral, PublicKeyToken=${key}`;
}

const assemblies: readonly (readonly [prefix: string, assembly: string])[] = [
  ['System.Management.Automation', 'System.Management.Automation'],
  ['Microsoft.Management.Infrastructure', 'Microsoft.Management.Infrastructure'],
  ['System.Text.RegularExpressions', 'System.Text.RegularExpressions'],
  ['System.Numerics', 'System.Runtime.Numerics'],
  ['System.Net.Mail', 'System.Net.Mail'],
  ['System.Net.NetworkInformation', 'System.Net.NetworkInformation'],
  ['System.Net', 'System.Net.Primitives'],
  ['System.Uri', 'System.Private.Uri'],
  ['System.Xml', 'System.Private.Xml'],
  ['System.Linq', 'System.Linq'],
  ['System.Collections.Specialized', 'System.Collections.Specialized'],
  ['System.Collections.Generic.Stack', 'System.Collections'],
  ['System.Collections.Generic.SortedSet', 'System.Collections'],
  ['System.Collections.Generic.SortedList', 'System.Collections'],
  ['System.Collections.Generic.SortedDictionary', 'System.Collections'],
  ['System.Collections.Generic.LinkedList', 'System.Collections'],
  ['System.Collections.Stack', 'System.Collections.NonGeneric'],
  ['System.Collections.Queue', 'System.Collections.NonGeneric'],
  ['System.Collections.SortedList', 'System.Collections.NonGeneric'],
];

/** `[string].Assembly.GetName().Name` */
export function shortAssemblyName(type: NetType): string {
  if (type.namespace === '') return 'PowerShell Class Assembly';
  return assemblies.find(([prefix]) => type.fullName.startsWith(prefix))?.[1] ?? 'System.Private.CoreLib';
}
