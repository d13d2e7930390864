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

/** The name as PowerShell's `TypeName.FullName` prints it: normalised blanks, without the brackets around it. */
export function typeNameText(type: TypeName): string {
  switch (type.kind) {
    case 'TypeName':
      return type.assembly === null ? type.name : `${type.name},${type.assembly}`;
    case 'GenericTypeName': {
      const args = type.genericArguments.map((argument) => {
        const text = typeNameText(argument);
        return text.includes(',') && argument.kind !== 'ArrayTypeName' && assemblyOf(argument) !== null
          ? `[${text}]`
          : text;
      });
      const text = `${typeNameText(type.typeName)}[${args.join(',')}]`;
      return type.assembly === null ? text : `${text},${type.assembly}`;
    }
    case 'ArrayTypeName': {
      const assembly = assemblyOf(type.elementType);
      const element = typeNameText(type.elementType);
      const ranks = `[${','.repeat(type.rank - 1)}]`;
      return assembly === null ? element + ranks : `${element.slice(0, -(assembly.length + 1))}${ranks},${assembly}`;
    }
  }
}

/** The assembly a type name asks for, or null. */
export function assemblyOf(type: TypeName): string | null {
  return type.kind === 'ArrayTypeName' ? assemblyOf(type.elementType) : type.assembly;
}
