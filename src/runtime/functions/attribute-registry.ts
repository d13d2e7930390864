import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject } from '../../types/value.ts';

const automation = 'System.Management.Automation';

/** The base of all attributes. */
export const attributeType = defineType('System.Attribute', {
  isAbstract: true,
  members: () => ({
    'System.Object TypeId {get;}': (self: NetObject) => self.netType,
    'bool IsDefaultAttribute()': () => false,
    'bool Match(System.Object obj)': (self: NetObject, other: NetObject) => self === other,
  }),
});

const byName = new Map<string, NetType>();

export function registerAttributeType(name: string, type: NetType): NetType {
  byName.set(name.toLowerCase(), type);
  return type;
}

/** The type of the attribute with this name, without namespace and `Attribute`; a script's own class otherwise. */
export function attributeTypeOf(name: string): NetType {
  return byName.get(name.toLowerCase()) ?? findType(`${automation}.${name}Attribute`) ?? attributeType;
}
