import { convertTo } from '../../src/runtime/convert/convert.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { ScriptBlock } from '../../src/runtime/script-block.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { MemberInfo } from '../../src/types/member-info.ts';
import {
  AliasProperty,
  type Member,
  MemberSet,
  NoteProperty,
  PropertySet,
  ScriptMethod,
  ScriptProperty,
} from '../../src/types/member-kinds.ts';
import { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/registry.ts';
import type { Value } from '../../src/types/value.ts';

/** What Add-Member was given for one member. */
export interface MemberArguments {
  readonly memberType?: Value;
  readonly name?: string;
  readonly value?: Value;
  readonly secondValue?: Value;
}

/** The member that -MemberType, -Name, -Value and -SecondValue describe; what does not fit together ends the command. */
export function createMember(cmdlet: CmdletInvocation, args: MemberArguments): Member {
  const kind = String(args.memberType);
  const name = args.name ?? '';
  const value = args.value ?? null;
  const second = args.secondValue ?? null;
  const fail = (id: string, message: string): never => cmdlet.throwTerminatingError(memberError(id, message, null));
  const needValue = () => {
    if (!cmdlet.isBound('Value')) {
      fail(
        'Value1Prompt',
        `The Value parameter is required for a member of type "${kind}". Specify the Value parameter when adding members of this type.`,
      );
    }
    if (value === null) {
      fail(
        'Value1ShouldNotBeNull',
        `The Value parameter should not be null for a member of type "${kind}". Specify a non-null value for the Value parameter when adding members of this type.`,
      );
    }
  };
  const noSecond = () => {
    if (cmdlet.isBound('SecondValue')) {
      fail(
        'Value2ShouldNotBeSpecified',
        `The SecondValue parameter is not necessary for a member of type "${kind}", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.`,
      );
    }
  };
  switch (kind) {
    case 'NoteProperty':
      noSecond();
      return new NoteProperty(name, value);
    case 'AliasProperty':
      needValue();
      return new AliasProperty(
        name,
        toText(value, cmdlet.session.context),
        second === null ? null : typeOfArgument(cmdlet, second),
      );
    case 'ScriptProperty':
      if (value === null && second === null) {
        fail(
          'Value1AndValue2AreNotBothNull',
          `Both Value and SecondValue parameters should not be null for a member of type "${kind}". Specify a non-null value for one of the two parameters.`,
        );
      }
      return new ScriptProperty(name, scriptOf(cmdlet, value), scriptOf(cmdlet, second));
    case 'ScriptMethod': {
      noSecond();
      needValue();
      const script = scriptOf(cmdlet, value);
      return script === null ? new NoteProperty(name, value) : new ScriptMethod(name, script);
    }
    case 'PropertySet':
      noSecond();
      needValue();
      return new PropertySet(
        name,
        [...(enumerableOf(value) ?? [value])].map((each) => toText(each, cmdlet.session.context)),
      );
    case 'MemberSet':
      noSecond();
      return new MemberSet(name, membersOf(value));
    default:
      return fail(
        'CannotAddMemberType',
        `Cannot add a member with type "${kind}". Specify a different type for the MemberTypes parameter.`,
      );
  }
}

export function memberError(id: string, message: string, target: Value): ErrorRecord {
  return ErrorRecord.of({
    message,
    id,
    category: 'InvalidOperation',
    target,
    exceptionType: 'System.InvalidOperationException',
  });
}

function scriptOf(cmdlet: CmdletInvocation, value: Value): ScriptBlock | null {
  const base = unwrap(value);
  if (base === null || base === undefined) return null;
  if (base instanceof ScriptBlock) return base;
  const type = findType('scriptblock');
  const converted = type === null ? null : convertTo(base, type, cmdlet.session.context);
  return converted instanceof ScriptBlock ? converted : null;
}

function typeOfArgument(cmdlet: CmdletInvocation, value: Value): NetType | null {
  const base = unwrap(value);
  return base instanceof NetType ? base : findType(toText(base, cmdlet.session.context));
}

function membersOf(value: Value): Member[] {
  return [...(enumerableOf(value) ?? (value === null ? [] : [value]))].flatMap((each) =>
    each instanceof MemberInfo ? [each.member] : [],
  );
}
