import { toText } from '../../src/runtime/convert/text.ts';
import { isTrue } from '../../src/runtime/convert/truth.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { invokeMethod } from '../../src/runtime/members/invoke.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { enumerableOf } from '../../src/types/enumerable.ts';
import { isMethod, isProperty, type Member } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, findMember, membersOf, readMember } from '../../src/types/members.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';

/** Whether something may be done with an object; the text says what. */
type Approval = (input: Value, action: string) => boolean;

/** `ForEach-Object Name` and `ForEach-Object Method arguments`: reads or calls a member of each object it is given. */
export function memberWriter(cmdlet: CmdletInvocation, name: string, list: readonly Value[]): (input: Value) => void {
  const approve = approval(cmdlet);
  return (input) => {
    if (isNull(input)) writeOfNull(cmdlet, input ?? null, name, list);
    else if (list.length > 0) callWithArguments(cmdlet, input, name, list, approve);
    else writeMember(cmdlet, input, name, approve);
  };
}

/** Questions and messages name the object: its text is made only where there can be one. */
function approval(cmdlet: CmdletInvocation): Approval {
  const { session } = cmdlet;
  const preference = (variable: string) => toText(session.getVariable(variable) ?? '', session.context);
  const isSilent =
    !['WhatIf', 'Confirm', 'Verbose', 'Debug'].some((parameter) => cmdlet.isBound(parameter)) &&
    !isTrue(session.getVariable('WhatIfPreference')) &&
    preference('ConfirmPreference') === 'High' &&
    preference('VerbosePreference') === 'SilentlyContinue';
  if (isSilent) return () => true;
  return (input, action) => cmdlet.shouldProcess(`InputObject: ${shown(input, cmdlet)}`, action);
}

function writeMember(cmdlet: CmdletInvocation, input: Value, name: string, approve: Approval): void {
  const base = unwrap(input);
  if (base instanceof NetDictionary && base.has(name)) {
    if (approve(input, `Retrieve the value for key '${name}'`)) writeUnrolled(cmdlet, base.get(name) ?? null);
    return;
  }
  const members = matching(input, name);
  if (members.length > 1) {
    writeNameError(
      cmdlet,
      'AmbiguousPropertyOrMethodName',
      `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. Possible matches include:${names(members)}.`,
      input,
    );
    return;
  }
  const [member] = members;
  if (member !== undefined && isMethod(member)) callWithoutArguments(cmdlet, input, member.name, approve);
  else if (member !== undefined && isProperty(member)) readProperty(cmdlet, input, member, approve);
  else notFound(cmdlet, input, name, approve);
}

function writeOfNull(cmdlet: CmdletInvocation, input: Value, name: string, list: readonly Value[]): void {
  if (list.length > 0) {
    writeNameError(cmdlet, 'InvokeMethodOnNull', 'You cannot call a method on a null-valued expression.', input);
  } else if (cmdlet.shouldProcess('InputObject: null', `Retrieve the value for property '${name}'`)) {
    if (isStrict(cmdlet))
      writeNameError(cmdlet, 'InputObjectIsNull', "Cannot operate on a 'null' input object.", input);
    else cmdlet.writeObject(null);
  }
}

function matching(input: Value, name: string): Member[] {
  if (!WildcardPattern.hasWildcards(name)) {
    const member = findMember(input, MemberName.of(name));
    return member === null ? [] : [member];
  }
  const pattern = WildcardPattern.of(name);
  return membersOf(input).filter((member) => pattern.isMatch(member.name));
}

function readProperty(cmdlet: CmdletInvocation, input: Value, member: Member, approve: Approval): void {
  if (!approve(input, `Retrieve the value for property '${member.name}'`)) return;
  let value: Value = null;
  try {
    const read = readMember(member, input, cmdlet.session.context);
    value = read === absent ? null : read;
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
  }
  writeUnrolled(cmdlet, value);
}

function callWithoutArguments(cmdlet: CmdletInvocation, input: Value, name: string, approve: Approval): void {
  if (!approve(input, `Invoke method '${name}'`)) return;
  try {
    writeUnrolled(cmdlet, invokeMethod(input, name, [], cmdlet.session.context));
  } catch (error) {
    writeCallError(cmdlet, error, input);
  }
}

function callWithArguments(
  cmdlet: CmdletInvocation,
  input: Value,
  name: string,
  list: readonly Value[],
  approve: Approval,
): void {
  const methods = matching(input, name).filter(isMethod);
  const [method] = methods;
  if (methods.length > 1) {
    writeNameError(
      cmdlet,
      'AmbiguousMethodName',
      `Input name "${name}" is ambiguous. It can be resolved to multiple matched methods. Possible matches include:${names(methods)}.`,
      input,
    );
  } else if (method === undefined) {
    writeNameError(cmdlet, 'MethodNotFound', `Input name "${name}" cannot be resolved to a method.`, input);
  } else {
    const texts = list.map((each) => shown(each, cmdlet)).join(', ');
    if (!approve(input, `Invoke method '${method.name}' with arguments: ${texts}`)) return;
    try {
      writeUnrolled(cmdlet, invokeMethod(input, method.name, [...list], cmdlet.session.context));
    } catch (error) {
      writeCallError(cmdlet, error, input);
    }
  }
}

function notFound(cmdlet: CmdletInvocation, input: Value, name: string, approve: Approval): void {
  if (!approve(input, `Retrieve the value for property '${name}'`)) return;
  if (!isStrict(cmdlet)) {
    cmdlet.writeObject(null);
    return;
  }
  writeNameError(cmdlet, 'PropertyOrMethodNotFound', `The input name "${name}" cannot be resolved to a member.`, input);
}

function writeUnrolled(cmdlet: CmdletInvocation, value: Value): void {
  if (value === undefined) return;
  const items = enumerableOf(value);
  if (items === null) cmdlet.writeObject(value);
  else for (const item of items) cmdlet.writeObject(item);
}

function writeCallError(cmdlet: CmdletInvocation, error: unknown, input: Value): void {
  if (!(error instanceof PSError)) throw error;
  const { record } = error;
  const { exception } = record;
  cmdlet.writeError(new ErrorRecord(exception, 'MethodInvocationError', 'InvalidOperation', input));
}

function writeNameError(cmdlet: CmdletInvocation, id: string, message: string, target: Value): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id,
      category: 'InvalidArgument',
      target,
      exceptionType: 'System.Management.Automation.PSArgumentException',
    }),
  );
}

function names(members: readonly Member[]): string {
  return members.map((member) => ` ${member.name}`).join('');
}

function shown(value: Value, cmdlet: CmdletInvocation): string {
  if (isNull(value)) return 'null';
  return toText(value, cmdlet.session.context) || fullTypeName(typeOf(value));
}

function isStrict(cmdlet: CmdletInvocation): boolean {
  return cmdlet.session.scope.strictVersion >= 2;
}
