import type { TypeName } from '../../language/type-name.ts';
import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { PSError } from '../flow.ts';
import { engineError } from './engine-errors.ts';

/** A type's name in a text: the target of errors about it, and what a syntax tree holds. */
export class TypeNameObject implements NetObject {
  readonly fullName: string;

  constructor(fullName: string) {
    this.fullName = fullName;
  }

  get netType(): NetType {
    return typeNameType;
  }

  toString(): string {
    return this.fullName;
  }
}

const typeNameType: NetType = defineType('System.Management.Automation.Language.TypeName', {
  members: () => ({
    'string FullName {get;}': (self: TypeNameObject) => self.fullName,
    'string Name {get;}': (self: TypeNameObject) => self.fullName,
    'string ToString()': (self: TypeNameObject) => self.fullName,
  }),
});

/** TypeNotFound names an array's element and a generic type without its arguments, whichever part is unknown. */
export function unknownType(name: TypeName): PSError {
  let part = name;
  while (part.kind !== 'TypeName') part = part.kind === 'ArrayTypeName' ? part.elementType : part.typeName;
  return engineError('TypeNotFound', [part.name], { target: new TypeNameObject(part.name) });
}
