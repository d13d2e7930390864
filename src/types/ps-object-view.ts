import { psObjectType } from './core-types.ts';
import { defineType, describeType } from './declare.ts';
import { Enumerator } from './dictionary.ts';
import { MemberInfo, memberOf } from './member-info.ts';
import { CodeProperty, isMethod, isProperty, type Member, NoteProperty } from './member-kinds.ts';
import { MemberName } from './member-name.ts';
import { findMember, membersOf, provideIntrinsicMembers } from './members.ts';
import { invalidOperation } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import { extend, extensionOf, PSCustomObject, PSObject, unwrap } from './ps-object.ts';
import { typeNameList } from './type-name-list.ts';
import type { NetObject, Value } from './value.ts';

/** `$value.PSObject`: the object seen as a set of members. */
class PSObjectView implements NetObject {
  readonly owner: Value;

  constructor(owner: Value) {
    this.owner = owner;
  }

  get netType(): NetType {
    return psObjectType;
  }
}

type Part = 'Members' | 'Properties' | 'Methods';

/** `$value.PSObject.Properties` and its siblings: live, indexed by name, enumerable. */
class MemberCollection implements NetObject {
  readonly owner: Value;
  readonly part: Part;

  constructor(owner: Value, part: Part) {
    this.owner = owner;
    this.part = part;
  }

  get netType(): NetType {
    return memberCollectionType;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const member of this.list()) yield new MemberInfo(member, this.owner);
  }

  list(): Member[] {
    return membersOf(this.owner).filter((member) => this.takes(member));
  }

  find(name: string): Value {
    const member = findMember(this.owner, MemberName.of(name));
    return member !== null && this.takes(member) ? new MemberInfo(member, this.owner) : null;
  }

  private takes(member: Member): boolean {
    return this.part === 'Members' || (this.part === 'Properties' ? isProperty(member) : isMethod(member));
  }
}

export function psObjectView(value: Value): NetObject {
  return new PSObjectView(value);
}

/** Adds a member to any object; primitives must come wrapped in a PSObject. */
export function addMember(owner: Value, member: Member): void {
  if (owner instanceof PSCustomObject) owner.addMember(member);
  else if (typeof owner === 'object' && owner !== null) extend(owner).members.set(member.name.toLowerCase(), member);
  else throw invalidOperation(`Cannot add a member with the name "${member.name}" to a value without identity.`);
}

/** Removes a member that was added to the object itself; false when there is none. */
export function removeMember(owner: Value, name: string): boolean {
  if (owner instanceof PSCustomObject) return owner.remove(name.toLowerCase());
  return extensionOf(owner)?.members.delete(name.toLowerCase()) ?? false;
}

const memberCollectionType: NetType = defineType('System.Management.Automation.PSMemberInfoIntegratingCollection', {
  members: () => ({
    'System.Object Item(string name) {get;}': (self: MemberCollection, name: string) => self.find(name),
    'void Add(System.Object member) | void Add(System.Object member, bool preValidated)': (
      self: MemberCollection,
      info: Value,
    ) => {
      addMember(self.owner, memberOf(info));
    },
    'void Remove(string name)': (self: MemberCollection, name: string) => {
      removeMember(self.owner, name);
    },
    'System.Object Match(string name)': (self: MemberCollection, name: string) => matching(self, name),
    'System.Collections.IEnumerator GetEnumerator()': (self: MemberCollection) => new Enumerator(self),
  }),
});

function matching(self: MemberCollection, pattern: string): Value[] {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const test = new RegExp(`^${escaped}$`, 'is');
  return self
    .list()
    .filter((member) => test.test(member.name))
    .map((member) => new MemberInfo(member, self.owner));
}

function copyOf(value: Value): Value {
  if (value instanceof PSCustomObject) return value.copy();
  if (value instanceof PSObject) {
    const copy = new PSObject(value.base);
    for (const [key, member] of value.extension.members) {
      copy.extension.members.set(
        key,
        member instanceof NoteProperty ? new NoteProperty(member.name, member.value) : member,
      );
    }
    return copy;
  }
  return value;
}

describeType(psObjectType, ['psobject', 'pscustomobject'], () => ({
  'System.Management.Automation.PSMemberInfoIntegratingCollection Members {get;}': (self: PSObjectView) =>
    new MemberCollection(self.owner, 'Members'),
  'System.Management.Automation.PSMemberInfoIntegratingCollection Properties {get;}': (self: PSObjectView) =>
    new MemberCollection(self.owner, 'Properties'),
  'System.Management.Automation.PSMemberInfoIntegratingCollection Methods {get;}': (self: PSObjectView) =>
    new MemberCollection(self.owner, 'Methods'),
  'System.Object ImmediateBaseObject {get;}': (self: PSObjectView) => unwrap(self.owner),
  'System.Object BaseObject {get;}': (self: PSObjectView) => unwrap(self.owner),
  'System.Collections.ObjectModel.Collection[string] TypeNames {get;}': (self: PSObjectView) =>
    typeNameList(self.owner),
  'psobject Copy()': (self: PSObjectView) => copyOf(self.owner),
  'psobject new()': () => new PSCustomObject(),
  'psobject new(System.Object obj)': (value: Value) => value,
  'static psobject AsPSObject(System.Object obj)': (value: Value) => value,
}));

provideIntrinsicMembers(
  [
    new CodeProperty('psobject', (self) => psObjectView(self)),
    new CodeProperty('pstypenames', (self) => typeNameList(self)),
    new CodeProperty('psbase', (self) => unwrap(self)),
    new CodeProperty('psadapted', (self) => unwrap(self)),
    new CodeProperty('psextended', (self) => self),
  ].map((member) => {
    member.isHidden = true;
    return member;
  }),
);
