import { bigIntegerType, booleanType, charType, decimalType } from '../../types/core-types.ts';
import { defaultOf } from '../../types/default-value.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumType } from '../../types/enums.ts';
import { isMethod, type MethodLike } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { findMember, netMember } from '../../types/members.ts';
import type { NetType } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { clrName } from '../convert/failure.ts';
import { numericKind } from '../convert/numeric.ts';
import { fail } from '../messages/fail.ts';
import { callOverloads, callScript, callStatic } from './call.ts';
import { forEachItem, whereItems } from './collection-methods.ts';
import { newArray } from './new-array.ts';
import type { CallHints } from './overloads.ts';

/**
 * `target.name(args)`: the object's own methods, `.ForEach()` and `.Where()` of everything, then the method of each
 * item of a collection. Throws `InvokeMethodOnNull`, `MethodNotFound`, MethodException, MethodInvocationException.
 */
export function invokeMethod(
  target: Value,
  name: string | MemberName,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Value {
  const member = typeof name === 'string' ? MemberName.of(name) : name;
  if (target === null || target === undefined) {
    if (isCollectionMethod(member)) return callCollectionMethod([], member, args, context);
    return fail('InvokeMethodOnNull');
  }
  const method = methodOf(target, member);
  if (method !== null) return callMethod(target, method, args, context, hints);
  if (isCollectionMethod(member)) return callCollectionMethod(enumerableOf(target) ?? [target], member, args, context);
  const items = enumerableOf(target);
  if (items !== null) return invokeOnItems(items, member, args, context, hints);
  return notFound(target, member.text);
}

/** The method of a value by name; a property of that name does not hide it in a dictionary. */
export function methodOf(target: NonNullable<Value>, name: MemberName): MethodLike | null {
  const found = findMember(target, name);
  if (found !== null && isMethod(found)) return found;
  if (found === null) return null;
  const declared = typeOf(unwrap(target)).findMember(name.key);
  if (declared === null || declared.kind !== 'method') return null;
  const member = netMember(declared);
  return isMethod(member) ? member : null;
}

export function callMethod(
  target: Value,
  method: MethodLike,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Value {
  if (method.kind === 'ScriptMethod') return callScript(target, method.script, method.name, args, context);
  const self = method.kind === 'CodeMethod' ? target : unwrap(target);
  return callOverloads(method.name, method.overloads, self, args, context, hints);
}

function isCollectionMethod(name: MemberName): boolean {
  return name.key === 'foreach' || name.key === 'where';
}

function callCollectionMethod(
  items: Iterable<Value>,
  name: MemberName,
  args: Value[],
  context: EvaluationContext,
): Value {
  return name.key === 'foreach' ? forEachItem(items, args, context) : whereItems(items, args, context);
}

/** Calls the method of each item; lists among the results are joined. */
function invokeOnItems(
  items: Iterable<Value>,
  name: MemberName,
  args: Value[],
  context: EvaluationContext,
  hints: CallHints | undefined,
): Value {
  const results: Value[] = [];
  for (const item of items) {
    if (item === null || item === undefined) fail('InvokeMethodOnNull');
    const result = invokeMethod(item, name, args, context, hints);
    if (result === undefined) continue;
    const inner = enumerableOf(result);
    if (inner === null) results.push(result);
    else for (const each of inner) results.push(each);
  }
  if (results.length === 0) return undefined;
  return results.length === 1 ? results[0] : results;
}

function notFound(target: Value, name: string): never {
  const type = clrName(typeOf(unwrap(target)));
  return fail('MethodNotFound', [type, name], typeOf(target).name === 'PSCustomObject' ? { target: name } : {});
}

/** `[type]::name(args)` */
export function invokeStatic(
  type: NetType,
  name: string,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Value {
  const member = type.findStatic(name.toLowerCase());
  if (member?.kind === 'method') return callStatic(type, member, args, context, hints);
  if (type instanceof EnumType || member === null) {
    const onType = methodOf(type, MemberName.of(name));
    if (onType !== null && onType.kind !== 'ScriptMethod') return callMethod(type, onType, args, context, hints);
  }
  return fail('MethodNotFound', [clrName(type), name]);
}

/** The types whose `new()` is their zero; of other structures only the constructors that they declare are there. */
function startsEmpty(type: NetType): boolean {
  return (
    type instanceof EnumType ||
    (numericKind(type) !== null && type !== decimalType && type !== bigIntegerType) ||
    type === booleanType ||
    type === charType
  );
}

/** `[type]::new(args)` */
export function construct(type: NetType, args: Value[], context: EvaluationContext): Value {
  if (type.kind === 'array') return newArray(type, args, context);
  const { constructors } = type.members;
  if (args.length === 0 && startsEmpty(type)) return defaultOf(type, context);
  if (constructors.length === 0) return fail('MethodCountCouldNotFindBest', ['new', String(args.length)]);
  return callOverloads('.ctor', constructors, null, args, context, undefined, 'new');
}
