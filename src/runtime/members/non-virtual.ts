import { objectType, valueType } from '../../types/core-types.ts';
import { MemberName } from '../../types/member-name.ts';
import type { NetType, Overload } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { callOverloads } from './call.ts';
import { invokeMethod } from './invoke.ts';
import { type CallHints, chooseOverload } from './overloads.ts';

/**
 * `([Base]$target).name(args)`: where the method that would be called overrides one of the type that the cast names, that
 * type's own is called, as `base.name()` in C#. Everything else is an ordinary call.
 */
export function invokeMethodAs(
  base: NetType,
  target: Value,
  name: string,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Value {
  const method = target === null || target === undefined ? null : overridden(base, target, name, args, context, hints);
  if (method === null) return invokeMethod(target, name, args, context, hints);
  return callOverloads(name, [method], unwrap(target), args, context, hints);
}

function overridden(
  base: NetType,
  target: NonNullable<Value>,
  name: string,
  args: readonly Value[],
  context: EvaluationContext,
  hints: CallHints | undefined,
): Overload | null {
  const type = typeOf(unwrap(target));
  if (base.kind === 'interface' || type === base || !type.isAssignableTo(base)) return null;
  const { key } = MemberName.of(name);
  const member = type.findMember(key);
  if (member?.kind !== 'method') return null;
  const { overload } = chooseOverload(name, member.overloads, args, context, hints);
  const owner = declaringType(type, key, overload)?.type;
  if (owner === undefined || owner === base || !owner.isAssignableTo(base)) return null;
  const found = declaringType(base, key, overload);
  if (found === null) return null;
  return found.type === objectType || found.type === valueType ? plain(key, found.overload) : found.overload;
}

/** The nearest type that declares a method with these parameters. */
function declaringType(from: NetType, key: string, wanted: Overload): { type: NetType; overload: Overload } | null {
  for (let type: NetType | null = from; type !== null; type = type.base) {
    const member = type.members.instance.get(key);
    if (member?.kind !== 'method') continue;
    const exact = member.overloads.find((each) => takes(each, wanted, (to, given) => to === given));
    const overload =
      exact ?? member.overloads.find((each) => takes(each, wanted, (to, given) => given.isAssignableTo(to)));
    if (overload !== undefined) return { type, overload };
  }
  return null;
}

function takes(overload: Overload, wanted: Overload, fits: (to: NetType, given: NetType) => boolean): boolean {
  const { parameters } = overload;
  return (
    parameters.length === wanted.parameters.length &&
    parameters.every((parameter, index) => {
      const given = wanted.parameters[index];
      return given !== undefined && fits(parameter.type, given.type);
    })
  );
}

/** What System.Object itself does, without what the values' own types put in its place. */
function plain(key: string, overload: Overload): Overload {
  switch (key) {
    case 'tostring':
      return { ...overload, invoke: (self) => typeOf(self).fullName };
    case 'equals':
      return { ...overload, invoke: (self, [other]) => typeof self === 'object' && self === other };
    default:
      return overload;
  }
}
