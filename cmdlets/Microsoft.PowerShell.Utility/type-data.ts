import type { ArgumentTransformer } from '../../src/runtime/binder/attributes.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { defineType } from '../../src/types/declare.ts';
import { Hashtable } from '../../src/types/hashtable.ts';
import { type Member, MemberSet, NoteProperty, PropertySet } from '../../src/types/member-kinds.ts';
import { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { typeTable } from '../../src/types/type-table.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

const standardMembers = 'PSStandardMembers';

/** What was added to the objects of one type name: `Get-TypeData`. */
export class TypeData implements NetObject {
  readonly typeName: string;
  readonly members: ReadonlyMap<string, Member>;
  isOverride = false;

  constructor(typeName: string, members: ReadonlyMap<string, Member>) {
    this.typeName = typeName;
    this.members = members;
  }

  get netType(): NetType {
    return typeDataType;
  }

  /** Without those that only say how the type is shown or stored. */
  get ownMembers(): Member[] {
    return [...this.members.values()].filter(({ name }) => name !== standardMembers);
  }

  get standardMembers(): Member[] {
    const standard = this.members.get(standardMembers.toLowerCase());
    return standard instanceof MemberSet ? [...standard.members.values()] : [];
  }

  /** A setting of how the type is shown or stored, or null. */
  note(name: string): Value {
    const found = this.standardMembers.find((member) => member.name === name);
    return found instanceof NoteProperty ? found.value : null;
  }

  /** The names in one of the type's property sets, or null. */
  propertySet(name: string): readonly string[] | null {
    const found = this.standardMembers.find((member) => member.name === name);
    return found instanceof PropertySet ? found.names : null;
  }
}

const typeDataType = defineType('System.Management.Automation.Runspaces.TypeData', {
  members: () => ({
    'string TypeName {get;}': (self: TypeData) => self.typeName,
    'hashtable Members {get;}': (self: TypeData) => {
      const table = new Hashtable();
      for (const member of self.ownMembers) table.set(member.name, member.name);
      return table;
    },
    'bool IsOverride {get;set;}': {
      get: (self: TypeData) => self.isOverride,
      set: (self: TypeData, value: boolean) => {
        self.isOverride = value;
      },
    },
    'string[] DefaultDisplayPropertySet {get;}': (self: TypeData) => self.propertySet('DefaultDisplayPropertySet'),
    'string SerializationMethod {get;}': (self: TypeData) => self.note('SerializationMethod'),
    'System.Object TargetTypeForDeserialization {get;}': (self: TypeData) => self.note('TargetTypeForDeserialization'),
    'System.Object SerializationDepth {get;}': (self: TypeData) => self.note('SerializationDepth'),
    'string DefaultDisplayProperty {get;}': (self: TypeData) => self.note('DefaultDisplayProperty'),
    'bool InheritPropertySerializationSet {get;}': (self: TypeData) =>
      self.note('InheritPropertySerializationSet') ?? false,
    'string[] PropertySerializationSet {get;}': (self: TypeData) => self.propertySet('PropertySerializationSet'),
    'string[] DefaultKeyPropertySet {get;}': (self: TypeData) => self.propertySet('DefaultKeyPropertySet'),
  }),
});

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    TypeData: TypeData;
  }
}

/** `-TypeName ([datetime])`: a type stands for its name. */
export const typeAsName: ArgumentTransformer = {
  kind: 'transformer',
  name: 'ArgumentToTypeNameTransformation',
  transform(value) {
    const base = unwrap(value);
    return base instanceof NetType ? base.fullName : value;
  },
};

/** Adds members to a type name. Those that it has already are told, unless they are to be replaced: then nothing changes. */
export function addTypeData(
  typeName: string,
  members: readonly Member[],
  standard: readonly Member[],
  replace: boolean,
): string[] {
  const table = typeTable();
  const known = table.membersOf(typeName);
  const taken = replace ? [] : members.filter(({ name }) => known?.has(name.toLowerCase()));
  if (taken.length > 0)
    return taken.map(({ name }) => `Error in TypeData "${typeName}": The member ${name} is already present.`);
  for (const member of members) table.add(typeName, member);
  if (standard.length > 0) {
    const earlier = new TypeData(typeName, known ?? new Map()).standardMembers;
    const merged = new MemberSet(standardMembers, [...earlier, ...standard]);
    merged.isHidden = true;
    table.add(typeName, merged);
  }
  return [];
}

/** The error of a type-data cmdlet. */
export function typeDataError(id: string, message: string, target: Value = null): ErrorRecord {
  const exceptionType =
    id === 'TypesDynamicUpdateException'
      ? 'System.Management.Automation.RuntimeException'
      : 'System.InvalidOperationException';
  return ErrorRecord.of({ message, id, category: 'InvalidOperation', target, exceptionType });
}
