/** Type names as written in a script: `[int]`, `[List[string]]`, `[byte[,]]`, `[X, AnAssembly]`. */

export type TypeName = SimpleTypeName | GenericTypeName | ArrayTypeName;

export interface SimpleTypeName {
  readonly kind: 'TypeName';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The text behind the comma of `[Name, Assembly, Version=...]`. */
  readonly assembly: string | null;
}

export interface GenericTypeName {
  readonly kind: 'GenericTypeName';
  readonly start: number;
  readonly end: number;
  readonly typeName: TypeName;
  readonly genericArguments: readonly TypeName[];
  readonly assembly: string | null;
}

export interface ArrayTypeName {
  readonly kind: 'ArrayTypeName';
  readonly start: number;
  readonly end: number;
  readonly elementType: TypeName;
  /** 1 for `[]`, 2 for `[,]` ... */
  readonly rank: number;
}

/** The name as PowerShell's `TypeName.FullName` prints it: without blanks and outer brackets, the assembly last. */
export function typeNameText(type: TypeName): string {
  const assembly = assemblyOf(type);
  return assembly === null ? bareName(type) : `${bareName(type)},${assembly}`;
}

/** The assembly a type name asks for, or null. */
export function assemblyOf(type: TypeName): string | null {
  let inner = type;
  while (inner.kind === 'ArrayTypeName') inner = inner.elementType;
  return inner.assembly;
}

/** The name without the type's own assembly; those of generic arguments stay. */
function bareName(type: TypeName): string {
  let ranks = '';
  let inner = type;
  for (; inner.kind === 'ArrayTypeName'; inner = inner.elementType) ranks = `[${','.repeat(inner.rank - 1)}]${ranks}`;
  if (inner.kind === 'TypeName') return inner.name + ranks;
  // A generic argument of an array loses its assembly, as in PowerShell.
  const text = ranks === '' ? typeNameText : bareName;
  return `${bareName(inner.typeName)}[${inner.genericArguments.map(text).join(',')}]${ranks}`;
}
