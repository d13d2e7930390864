import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { AdaptedObject } from '../../src/types/adapted.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { MemberInfo, memberDefinition, memberTypesEnum } from '../../src/types/member-info.ts';
import { type Member, NetProperty } from '../../src/types/member-kinds.ts';
import { membersOf, netMember } from '../../src/types/members.ts';
import { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeNames, typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { MemberDefinition, memberViewTypes } from './member-definition.ts';

const extended = memberViewTypes.named('Extended')?.value ?? 1;
const netKinds = new Set(['Property', 'Method', 'ParameterizedProperty', 'Event']);

export default defineCmdlet({
  name: 'Get-Member',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gm'],
  synopsis: 'Lists the properties and methods of objects, once for each type.',
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to look into.' },
    Name: { type: 'String[]', position: 0, notNullOrEmpty: true, help: 'Names of members; wildcards are allowed.' },
    MemberType: { type: 'PSMemberTypes', aliases: ['Type'], help: 'The kinds of members to list.', default: 'All' },
    View: { type: 'PSMemberViewTypes', help: 'Extended: what PowerShell adds. Adapted, Base: what the type has.' },
    Static: { type: 'SwitchParameter', help: 'Lists the static members of the type.' },
    Force: { type: 'SwitchParameter', help: 'Lists hidden members, too.' },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.MemberDefinition'],
  examples: [
    {
      title: 'The properties of an object',
      command: "[pscustomobject]@{ Name = 'HQ' } | Get-Member -MemberType NoteProperty",
      shows: ['Name NoteProperty string Name=HQ'],
    },
  ],
  related: ['Add-Member', 'Select-Object'],
  start(cmdlet, args) {
    const seen = new Set<string>();
    const kinds = args.memberType instanceof EnumValue ? args.memberType.value : null;
    const view = args.view instanceof EnumValue ? args.view.value : null;
    const isWanted = (kind: string): boolean => {
      const bit = memberTypesEnum.named(kind)?.value ?? 0;
      if (kinds !== null && (kinds & bit) === 0) return false;
      return view === null || (netKinds.has(kind) ? (view & ~extended) !== 0 : (view & extended) !== 0);
    };
    return {
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        const base = unwrap(item);
        const type = base instanceof NetType ? base : typeOf(base);
        const typeName = args.static === true ? fullTypeName(type) : (typeNames(item)[0] ?? '<null>');
        if (seen.has(typeName)) return;
        seen.add(typeName);
        const members =
          args.static === true
            ? staticMembers(type)
            : membersOf(item, { hidden: args.force === true }).filter(
                // What an adapter shows stands in place of the properties of the type behind it.
                (member) => !(base instanceof AdaptedObject && member instanceof NetProperty),
              );
        const definitions = members
          .map((member) => ({ member, kind: new MemberInfo(member, item).kind }))
          .filter(({ member, kind }) => isWanted(kind) && (args.force === true || !isSpecial(member)))
          .map(
            ({ member, kind }) => new MemberDefinition(typeName, member.name, kind, definitionOf(cmdlet, member, item)),
          )
          .sort(byKindAndName);
        for (const name of args.name ?? ['*']) {
          const pattern = WildcardPattern.of(name);
          for (const each of definitions) if (pattern.isMatch(each.name)) cmdlet.writeObject(each);
        }
      },
      end() {
        if (seen.size > 0) return;
        cmdlet.writeError(
          ErrorRecord.of({
            message: 'You must specify an object for the Get-Member cmdlet.',
            id: 'NoObjectInGetMember',
            category: 'CloseError',
            exceptionType: 'System.InvalidOperationException',
          }),
        );
      },
    };
  },
});

/** Static members, and the constructors as the method `new`. */
function staticMembers(type: NetType): Member[] {
  const statics = type.allMembers('statics').map(netMember);
  const { constructors } = type.members;
  if (constructors.length === 0) return statics;
  return [...statics, netMember({ kind: 'method', name: 'new', overloads: constructors })];
}

function definitionOf(cmdlet: CmdletInvocation, member: Member, owner: Value): string {
  return memberDefinition(member, owner, (value) => valueText(value, cmdlet));
}

/** The value of a note as its own ToString() has it: lists are their type's name. */
function valueText(value: Value, cmdlet: CmdletInvocation): string {
  if (typeof value === 'object' && value !== null && enumerableOf(value) !== null) return typeOf(value).fullName;
  return unwrap(value) instanceof NetDictionary ? typeOf(value).fullName : displayText(value, cmdlet.session.context);
}

/** Accessors that .NET hides behind properties. */
function isSpecial(member: Member): boolean {
  return member.kind === 'Method' && /^(get|set|add|remove|op)_/.test(member.name);
}

function byKindAndName(left: MemberDefinition, right: MemberDefinition): number {
  return order(left.memberType, right.memberType) || order(left.name, right.name);
}

function order(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}
