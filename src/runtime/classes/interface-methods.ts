import type { FunctionMember, TypeDefinition } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import type { NetType } from '../../types/net-type.ts';

/** The methods of .NET's commonest interfaces: `Name(types)`, with `T` for the generic argument. */
const methods: Readonly<Record<string, readonly string[]>> = {
  'System.IComparable': ['CompareTo(System.Object)'],
  'System.IComparable`1': ['CompareTo(T)'],
  'System.IEquatable`1': ['Equals(T)'],
  'System.IDisposable': ['Dispose()'],
  'System.ICloneable': ['Clone()'],
  'System.IFormattable': ['ToString(System.String,System.IFormatProvider)'],
  'System.Collections.IEnumerable': ['GetEnumerator()'],
  'System.Collections.IComparer': ['Compare(System.Object,System.Object)'],
  'System.Collections.IEqualityComparer': ['Equals(System.Object,System.Object)', 'GetHashCode(System.Object)'],
  'System.Collections.Generic.IComparer`1': ['Compare(T,T)'],
  'System.Collections.Generic.IEqualityComparer`1': ['Equals(T,T)', 'GetHashCode(T)'],
};

/** The first method of an interface that a class does not have with just these parameters; null when it has them all. */
export function missingMethod(
  type: NetType,
  node: TypeDefinition,
  known: (name: string) => NetType | null,
): string | null {
  const [argument] = type.genericArguments;
  const wanted =
    methods[type.genericName === null ? type.fullName : `${type.genericName}\`${type.genericArguments.length}`];
  if (wanted === undefined) return null;
  const own = new Set<string>();
  for (const member of node.members) {
    if (member.kind !== 'FunctionMember' || member.isStatic) continue;
    const types = parameterTypes(member).map((name) => known(name)?.fullName ?? name);
    own.add(`${member.name}(${types.join(',')})`.toLowerCase());
  }
  for (const each of wanted) {
    const signature = each.replace(/\bT\b/g, argument?.fullName ?? 'T').toLowerCase();
    if (!own.has(signature)) return each.slice(0, each.indexOf('('));
  }
  return null;
}

/** The types of a method's parameters as they are written. */
export function parameterTypes(member: FunctionMember): string[] {
  return (member.functionDefinition.parameters ?? []).map((parameter) => {
    const constraint = parameter.attributes.find((attribute) => attribute.kind === 'TypeConstraint');
    return constraint === undefined ? 'object' : typeNameText(constraint.typeName).toLowerCase();
  });
}
