import { objectType } from './core-types.ts';
import type { MethodParameter, NetType } from './net-type.ts';
import { findType } from './type-names.ts';

/**
 * One line of a type's table of members, written as PowerShell shows it:
 * `string Substring(int startIndex, int length)`, `static double PI {get;}`, `version new(int major, int minor)`,
 * `char Chars(int index) {get;}`, `string[] Split(Params char[] separator)`, `static bool TryParse(string s, [ref] int result)`.
 */
export interface Signature {
  readonly kind: 'property' | 'method' | 'constructor' | 'indexer';
  readonly name: string;
  readonly isStatic: boolean;
  readonly type: NetType;
  readonly parameters: readonly MethodParameter[];
  /** The text itself, where it names type parameters of the method's own. */
  readonly definition?: string;
}

/** Reads one signature; `owner` resolves the types of a generic's own parameters (`T`). */
export function parseSignature(text: string, typeParameters?: ReadonlyMap<string, NetType>): Signature {
  let rest = text;
  const isStatic = rest.startsWith('static ');
  if (isStatic) rest = rest.slice(7);
  const open = rest.indexOf('(');
  const blank = rest.indexOf(' ');
  const resolve = (name: string): NetType => typeParameters?.get(name) ?? resolveIn(name, typeParameters);
  const type = resolve(rest.slice(0, blank));
  if (open < 0) {
    const end = rest.indexOf(' ', blank + 1);
    const name = end < 0 ? rest.slice(blank + 1) : rest.slice(blank + 1, end);
    return { kind: 'property', name, isStatic, type, parameters: [] };
  }
  const fullName = rest.slice(blank + 1, open);
  // `IConvertible.ToBoolean`: a method that the type has for an interface only.
  const ofInterface = /^I\w+(?:\[[^\]]*\])?\.(\w+)$/.exec(fullName);
  const name = ofInterface?.[1] ?? fullName.replace(/\[.*$/, '');
  const list = rest.slice(open + 1, rest.lastIndexOf(')'));
  const parameters = list === '' ? [] : splitOutside(list).map((each) => parseParameter(each, resolve));
  const kind = name === 'new' ? 'constructor' : rest.endsWith('}') ? 'indexer' : 'method';
  return { kind, name, isStatic, type, parameters, ...(name === fullName ? {} : { definition: text }) };
}

function parseParameter(text: string, resolve: (name: string) => NetType): MethodParameter {
  const match = /^(\[ref\] |Params )?(\S+) (\S+)( = .*)?$/.exec(text);
  if (match === null) throw new Error(`malformed parameter '${text}'`);
  const [, modifier, type = '', name = '', value] = match;
  return {
    name,
    type: resolve(type),
    ...(value === undefined ? {} : { optional: true }),
    ...(modifier === 'Params ' ? { params: true } : {}),
    ...(modifier === '[ref] ' ? { out: true } : {}),
  };
}

function resolveIn(name: string, typeParameters: ReadonlyMap<string, NetType> | undefined): NetType {
  const own = typeParameters === undefined ? undefined : (inner: string) => typeParameters.get(inner);
  const type = findType(name, [], own);
  if (type !== null) return type;
  // A method's own type parameter (`T[] array`): any object will do.
  if (/^T[A-Z]?[A-Za-z]*(\[\])?$/.test(name)) return name.endsWith('[]') ? arrayOfObjects() : objectType;
  throw new Error(`unknown type '${name}' in a member's signature`);
}

function arrayOfObjects(): NetType {
  return findType('object[]') ?? objectType;
}

function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list[i];
    if (char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === ',' && depth === 0 && list[i + 1] === ' ') {
      parts.push(list.slice(start, i));
      start = i + 2;
    }
  }
  parts.push(list.slice(start));
  return parts;
}
