import type { TypeName } from '../ast.ts';
import { accelerators, exceptions, systemTypes } from './type-facts.ts';

interface KnownTypes {
  /** Lower-case names that need no namespace, with the full names they stand for. */
  readonly shortNames: ReadonlyMap<string, string>;
  readonly fullNames: ReadonlyMap<string, string>;
  /** Exceptions with what they derive from. */
  readonly bases: ReadonlyMap<string, string>;
}

let known: KnownTypes | undefined;

/** Made when the first type is asked for: many texts name none. */
function knownTypes(): KnownTypes {
  known ??= readFacts();
  return known;
}

function readFacts(): KnownTypes {
  const shortNames = new Map<string, string>();
  for (const name of systemTypes.split(' ')) shortNames.set(name.toLowerCase(), `System.${name}`);
  for (const [namespace, names] of Object.entries(accelerators)) {
    for (const entry of names.split(' ')) {
      const [name = '', type = name] = entry.split('=');
      shortNames.set(name.toLowerCase(), `${namespace}.${type}`);
    }
  }
  const fullNames = new Map<string, string>();
  for (const name of shortNames.values()) fullNames.set(name.toLowerCase(), name);
  const bases = new Map<string, string>();
  for (const [base, names] of Object.entries(exceptions)) {
    for (const name of names.split(' ')) {
      bases.set(name, base);
      fullNames.set(name.toLowerCase(), name);
    }
  }
  return { shortNames, fullNames, bases };
}

/** The .NET name of a type PowerShell knows without loading anything; null for others, generic and array types. */
export function knownType(type: TypeName): string | null {
  if (type.kind !== 'TypeName' || type.assembly !== null) return null;
  const name = type.name.toLowerCase();
  const { shortNames, fullNames } = knownTypes();
  return shortNames.get(name) ?? fullNames.get(name) ?? fullNames.get(`system.${name}`) ?? null;
}

/** True for an exception that derives from another (or is it); both by their full names. */
export function isKindOf(name: string, ancestor: string): boolean {
  const { bases } = knownTypes();
  for (let type: string | undefined = name; type !== undefined; type = bases.get(type))
    if (type === ancestor) return true;
  return false;
}

/**
 * True when a name can be that of a type. A name with a namespace always can: which assemblies are there is not the
 * parser's to know. The same holds for generic types.
 */
export function mayExist(name: string, isAttribute: boolean): boolean {
  const lower = name.toLowerCase();
  if (lower.includes('.')) return true;
  const { shortNames } = knownTypes();
  if (shortNames.has(lower)) return true;
  return isAttribute && (shortNames.has(`${lower}attribute`) || attributes.has(lower.replace(/attribute$/, '')));
}

/** Attributes that have no accelerator and need none: their class name is the short name and `Attribute`. */
const attributes: ReadonlySet<string> = new Set([
  'credential',
  'hidden',
  'cmdlet',
  'cmdletprovider',
  'runinstaller',
  'dynamicclassimplementationassembly',
]);
