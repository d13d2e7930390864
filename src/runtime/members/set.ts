import { AdaptedObject, SetValueError } from '../../types/adapted.ts';
import { MemberName } from '../../types/member-name.ts';
import { findMember, setProperty } from '../../types/members.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import { PSCustomObject, unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convertTo } from '../convert/convert.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { fail, fillIn, messageOf } from '../messages/fail.ts';
import { runtimeTexts } from '../messages/texts.ts';

/** `target.name = value`. Throws `PropertyNotFound`, `PropertyAssignmentException` or SetValueInvocationException. */
export function setMember(target: Value, name: string | MemberName, value: Value, context: EvaluationContext): void {
  const member = typeof name === 'string' ? MemberName.of(name) : name;
  if (target === null || target === undefined) fail('PropertyNotFound', [member.text]);
  const next = value === undefined ? null : value;
  let outcome: 'done' | 'absent' | 'readonly';
  try {
    outcome = setProperty(target, member, next, context);
  } catch (error) {
    throw setterError(member.text, error);
  }
  if (outcome === 'done') return;
  if (outcome === 'readonly') {
    const scripted = findMember(target, member)?.kind === 'ScriptProperty';
    fail(scripted ? 'SetWithoutSetterFromScriptProperty' : 'PropertyAssignmentException', [member.text]);
  }
  const plain = unwrap(target);
  if (plain instanceof PSCustomObject || plain instanceof AdaptedObject) {
    const inner = fillIn(runtimeTexts.PropertyNotFound.text, [member.text]);
    throw settingError(member.text, inner, null);
  }
  fail('PropertyAssignmentNotFound', [member.text]);
}

/** `[type]::name = value` */
export function setStatic(type: NetType, name: string, value: Value, context: EvaluationContext): void {
  const member = type.findStatic(name.toLowerCase());
  if (member === null || member.kind !== 'property') fail('PropertyAssignmentNotFound', [name]);
  else if (member.set === undefined) fail('PropertyAssignmentException', [member.name]);
  else {
    try {
      member.set(null, convertTo(value, member.type, context), context);
    } catch (error) {
      throw setterError(member.name, error);
    }
  }
}

function setterError(name: string, error: unknown): unknown {
  if (!(error instanceof PSError || error instanceof NetException)) return error;
  if (error instanceof PSError && error.endsScript) return error;
  if (error instanceof SetValueError) {
    const { id, message, netTypeName: exceptionType } = error;
    return new PSError(ErrorRecord.of({ message, id, category: 'NotSpecified', exceptionType }));
  }
  return settingError(name, messageOf(error), error);
}

/** `Exception setting "name": "..."` */
function settingError(name: string, message: string, inner: unknown): PSError {
  return new PSError(
    ErrorRecord.of({
      message: `Exception setting "${name}": "${message}"`,
      id: 'ExceptionWhenSetting',
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.SetValueInvocationException',
      inner,
    }),
  );
}
