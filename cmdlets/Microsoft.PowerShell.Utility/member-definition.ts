import { defineEnum, defineType } from '../../src/types/declare.ts';
import { memberTypesEnum } from '../../src/types/member-info.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';

/** What Get-Member writes for each member. */
export class MemberDefinition implements NetObject {
  readonly typeName: string;
  readonly name: string;
  /** A name of PSMemberTypes. */
  readonly memberType: string;
  readonly definition: string;

  constructor(typeName: string, name: string, memberType: string, definition: string) {
    this.typeName = typeName;
    this.name = name;
    this.memberType = memberType;
    this.definition = definition;
  }

  get netType(): NetType {
    return memberDefinitionType;
  }

  toString(): string {
    return this.definition;
  }
}

export const memberDefinitionType = defineType('Microsoft.PowerShell.Commands.MemberDefinition', {
  members: () => ({
    'string TypeName {get;}': (self: MemberDefinition) => self.typeName,
    'string Name {get;}': (self: MemberDefinition) => self.name,
    'System.Management.Automation.PSMemberTypes MemberType {get;}': (self: MemberDefinition) =>
      memberTypesEnum.named(self.memberType) ?? null,
    'string Definition {get;}': (self: MemberDefinition) => self.definition,
    'string ToString()': (self: MemberDefinition) => self.definition,
  }),
});

export const memberViewTypes = defineEnum(
  'System.Management.Automation.PSMemberViewTypes',
  'Extended=1 Adapted=2 Base=4 All=7',
  { flags: true },
);
