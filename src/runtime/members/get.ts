import { enumerableOf } from '../../types/enumerable.ts';
import { EnumType } from '../../types/enums.ts';
import { isMethod, type MethodLike } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, findMember, getProperty, netMember } from '../../types/members.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType, Overload } from '../../types/net-type.ts';
import { overloadText } from '../../types/overload-text.ts';
import { PSCustomObject } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { fail } from '../messages/fail.ts';
import { callStatic } from './call.ts';
import { callMethod, construct } from './invoke.ts';
import { MethodValue, overloadDefinitions } from './method-value.ts';

/**
 * `target.name`: the object's own members, then those of each item of a collection. A missing member is null, and an
 * error in strict mode; a method is a {@link MethodValue}. Every single value has a `Count` and a `Length` of 1.
 */
export function getMember(target: Value, name: string | MemberName, context: EvaluationContext, strict = false): Value {
  const member = typeof name === 'string' ? MemberName.of(name) : name;
  if (target === null || target === undefined) return ofNull(member, strict);
  if (Array.isArray(target) && (member.key === 'count' || member.key === 'length')) return target.length;
  const value = readProperty(target, member, context);
  if (value !== absent) return value === undefined ? null : value;
  const found = findMember(target, member);
  if (found !== null) return isMethod(found) ? methodValue(target, found, context) : (found as unknown as Value);
  const items = enumerableOf(target);
  if (items !== null) return ofItems(items, member, context, strict);
  if (!strict && (member.key === 'count' || member.key === 'length')) return 1;
  return strict ? fail('PropertyNotFoundStrict', [member.text]) : null;
}

function ofNull(name: MemberName, strict: boolean): Value {
  if (!strict && (name.key === 'count' || name.key === 'length')) return 0;
  return strict ? fail('PropertyNotFoundStrict', [name.text]) : null;
}

/** A property's value; a getter that throws gives nothing, as in PowerShell. */
function readProperty(target: Value, name: MemberName, context: EvaluationContext): Value | typeof absent {
  try {
    return getProperty(target, name, context);
  } catch (error) {
    if (error instanceof PSError || error instanceof NetException) return null;
    throw error;
  }
}

/** `Exception getting "name": "..."` */
export function getterError(name: string, error: Error): PSError {
  return new PSError(
    ErrorRecord.of({
      message: `Exception getting "${name}": "${error.message}"`,
      id: 'ExceptionWhenGetting',
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.GetValueInvocationException',
      inner: error,
    }),
  );
}

function methodValue(target: Value, method: MethodLike, context: EvaluationContext): MethodValue {
  return new MethodValue(target, method.name, overloadDefinitions(method), method.kind, (args) =>
    callMethod(target, method, args, context),
  );
}

/** The property of each item that has it, null for a bag that has not; lists among the values are joined. */
function ofItems(items: Iterable<Value>, name: MemberName, context: EvaluationContext, strict: boolean): Value {
  const values: Value[] = [];
  let found = false;
  for (const item of items) {
    if (item === null || item === undefined) continue;
    let value = readProperty(item, name, context);
    if (value === absent) {
      const nested = enumerableOf(item);
      if (nested === null) {
        // A bag without the property counts as one whose property is null; other objects are passed over.
        const counts = name.key === 'count' || name.key === 'length';
        if (counts || (item instanceof PSCustomObject && !strict)) {
          found = true;
          values.push(counts ? 1 : null);
        }
        continue;
      }
      value = ofItems(nested, name, context, false);
      if (value === null || value === undefined) continue;
    }
    found = true;
    const inner = enumerableOf(value);
    if (inner === null) values.push(value === undefined ? null : value);
    else for (const each of inner) values.push(each);
  }
  if (!found) return strict ? fail('PropertyNotFoundStrict', [name.text]) : null;
  return values.length === 1 ? values[0] : values;
}

/** `[type]::name` */
export function getStatic(type: NetType, name: string, context: EvaluationContext, strict = false): Value {
  if (type instanceof EnumType) {
    const value = type.named(name);
    if (value !== undefined) return value;
  }
  const member = type.findStatic(name.toLowerCase());
  if (member?.kind === 'property') {
    try {
      return member.get(null, context);
    } catch (error) {
      throw error instanceof NetException ? getterError(member.name, error) : error;
    }
  }
  if (member?.kind === 'method') {
    const method = netMember(member);
    const definitions = isMethod(method) ? overloadDefinitions(method) : [];
    return new MethodValue(type, member.name, definitions, 'Method', (args) => callStatic(type, member, args, context));
  }
  if (name.toLowerCase() === 'new') return constructorValue(type, context);
  return strict ? fail('PropertyNotFoundStrict', [name]) : null;
}

/** `[type]::new` without parentheses: shows the constructors. */
function constructorValue(type: NetType, context: EvaluationContext): Value {
  const overloads = type.members.constructors;
  const definitions = overloads.map((overload) => constructorText(type, overload));
  return new MethodValue(type, 'new', definitions, 'Method', (args) => construct(type, args, context));
}

function constructorText(type: NetType, overload: Overload): string {
  return overloadText('new', { ...overload, returns: type, isStatic: false });
}
