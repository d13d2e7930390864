import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { type Member, NoteProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { findMember } from '../../src/types/members.ts';
import { extend, extensionOf, PSCustomObject, PSObject } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/registry.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeNames } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';
import { createMember, memberError } from './new-member.ts';
import { notMemberType, numbersAsText } from './note-property-name.ts';

const everySet = { TypeNameSet: {}, MemberSet: {}, NotePropertySingleMemberSet: {}, NotePropertyMultiMemberSet: {} };
const addingSets = { MemberSet: {}, NotePropertySingleMemberSet: {}, NotePropertyMultiMemberSet: {} };
const input = { mandatory: true, byValue: true };

export default defineCmdlet({
  name: 'Add-Member',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Adds properties and methods to an object.',
  defaultSet: 'TypeNameSet',
  sets: ['TypeNameSet', 'MemberSet', 'NotePropertySingleMemberSet', 'NotePropertyMultiMemberSet'],
  parameters: {
    InputObject: {
      type: 'PSObject',
      sets: {
        MemberSet: input,
        TypeNameSet: input,
        NotePropertySingleMemberSet: input,
        NotePropertyMultiMemberSet: input,
      },
      help: 'The object.',
    },
    MemberType: {
      type: 'PSMemberTypes',
      aliases: ['Type'],
      sets: { MemberSet: { mandatory: true, position: 0 } },
      help: 'The kind: NoteProperty, ScriptProperty, AliasProperty, ScriptMethod, PropertySet, MemberSet.',
    },
    Name: { type: 'String', sets: { MemberSet: { mandatory: true, position: 1 } }, help: 'The name of the member.' },
    Value: {
      type: 'Object',
      sets: { MemberSet: { position: 2 } },
      help: 'Its value: an object, a script block, or the name that an alias stands for.',
    },
    SecondValue: {
      type: 'Object',
      sets: { MemberSet: { position: 3 } },
      help: 'The script block that sets the value, or the type of an alias.',
    },
    TypeName: {
      type: 'String',
      sets: { ...addingSets, TypeNameSet: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'A name to put in front of the object’s type names.',
    },
    Force: { type: 'SwitchParameter', sets: addingSets, help: 'Replaces a member with the same name.' },
    PassThru: { type: 'SwitchParameter', sets: everySet, help: 'Writes the object.' },
    NotePropertyName: {
      type: 'String',
      sets: { NotePropertySingleMemberSet: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      attributes: [numbersAsText, notMemberType],
      help: 'The name of a property to add.',
    },
    NotePropertyValue: {
      type: 'Object',
      sets: { NotePropertySingleMemberSet: { mandatory: true, position: 1 } },
      allowNull: true,
      help: 'Its value.',
    },
    NotePropertyMembers: {
      type: 'IDictionary',
      sets: { NotePropertyMultiMemberSet: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'Names and values of properties to add.',
    },
  },
  examples: [
    {
      title: 'A property',
      command: "[pscustomobject]@{ Name = 'HQ' } | Add-Member Site 'Berlin' -PassThru",
      shows: ['HQ   Berlin'],
    },
    {
      title: 'A computed property',
      command:
        '[pscustomobject]@{ Used = 3; Free = 7 } | Add-Member ScriptProperty Total { $this.Used + $this.Free } -PassThru',
      shows: ['   3    7    10'],
    },
  ],
  related: ['Get-Member', 'Select-Object'],
  process(cmdlet, args) {
    // Text and numbers cannot carry members themselves: what goes on is a wrapper of them.
    const given = args.inputObject;
    const target = typeof given === 'object' && given !== null ? given : new PSObject(given);
    const force = args.force === true;
    let added = true;
    if (cmdlet.parameterSet === 'NotePropertyMultiMemberSet') {
      added = addAll(cmdlet, target, args.notePropertyMembers ?? null, force);
    } else if (cmdlet.parameterSet === 'NotePropertySingleMemberSet') {
      const note = new NoteProperty(args.notePropertyName ?? '', args.notePropertyValue ?? null);
      added = addMember(cmdlet, target, note, force);
    } else if (cmdlet.parameterSet === 'MemberSet') {
      added = addMember(cmdlet, target, createMember(cmdlet, args), force);
    }
    if (!added) return;
    if (args.typeName !== undefined) addTypeName(target, args.typeName);
    if (args.passThru === true) cmdlet.writeObject(target);
  },
});

function addAll(cmdlet: CmdletInvocation, target: Value & object, members: Value, force: boolean): boolean {
  if (!(members instanceof NetDictionary)) return false;
  let added = false;
  for (const { key, value } of members.entries()) {
    const name = toText(key, cmdlet.session.context);
    if (name === '') {
      const message = 'The name for a NoteProperty member should not be null or an empty string.';
      cmdlet.writeError(memberError('NotePropertyNameShouldNotBeNull', message, name));
    } else if (addMember(cmdlet, target, new NoteProperty(name, value), force)) added = true;
  }
  return added;
}

function addMember(cmdlet: CmdletInvocation, target: Value & object, member: Member, force: boolean): boolean {
  const existing = findMember(target, MemberName.of(member.name));
  const key = member.name.toLowerCase();
  if (existing !== null && !force) {
    cmdlet.writeError(
      memberError(
        'MemberAlreadyExists',
        `Cannot add a member with the name "${member.name}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.`,
        target,
      ),
    );
    return false;
  }
  const own =
    target instanceof PSCustomObject ? target.shape.slot(key) >= 0 : extensionOf(target)?.members.has(key) === true;
  // Members of .NET give way; those of the type data do not.
  if (existing !== null && !own && existing.kind !== 'Method' && existing.kind !== 'Property') {
    cmdlet.writeError(
      memberError(
        'CannotRemoveTypeDataMember',
        `Cannot force the member with name "${member.name}" and type "${existing.kind}" to be added. A member with that name and type already exists, and the existing member is not an instance extension.`,
        target,
      ),
    );
    return false;
  }
  if (target instanceof PSCustomObject) {
    target.remove(key);
    target.addMember(member);
  } else {
    const { members } = extend(target);
    members.delete(key);
    members.set(key, member);
  }
  return true;
}

function addTypeName(target: Value & object, name: string): void {
  const type = findType(name);
  const names = [type === null ? name : fullTypeName(type), ...typeNames(target)];
  if (target instanceof PSCustomObject) target.typeNames = names;
  else extend(target).typeNames = names;
}
