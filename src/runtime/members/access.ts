import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';

/**
 * `target.name`: instance members, then dictionary keys, then the members of each item of a collection.
 * A missing member is null (an error under strict mode 2: `strict`); a method is a PSMethod value.
 */
export type GetMember = (target: Value, name: string, context: EvaluationContext, strict?: boolean) => Value;
/** `target.name = value`; throws `PropertyNotFound`, `ReadOnlyProperty`..., wrapped as SetValueInvocationException. */
export type SetMember = (target: Value, name: string, value: Value, context: EvaluationContext) => void;
/** `[type]::name`. */
export type GetStatic = (type: NetType, name: string, context: EvaluationContext, strict?: boolean) => Value;
export type SetStatic = (type: NetType, name: string, value: Value, context: EvaluationContext) => void;
/** `target[i]`, `target[i, j]`: one entry of `indices` for each expression between the commas of a multidimensional index, else one entry. */
export type GetIndex = (target: Value, index: Value, context: EvaluationContext, strict?: boolean) => Value;
export type SetIndex = (target: Value, index: Value, value: Value, context: EvaluationContext) => void;
/** `target.name(args)`: overload choice, intrinsic ForEach/Where, member enumeration over collections, script methods. */
export type InvokeMethod = (
  target: Value,
  name: string,
  args: Value[],
  context: EvaluationContext,
  /** Types of `[casts]` written on the arguments, which steer the overload choice; and `[generic]` arguments. */
  hints?: { readonly casts?: readonly (NetType | null)[]; readonly generics?: readonly NetType[] },
) => Value;
export type InvokeStatic = (
  type: NetType,
  name: string,
  args: Value[],
  context: EvaluationContext,
  hints?: { readonly casts?: readonly (NetType | null)[]; readonly generics?: readonly NetType[] },
) => Value;
/** `[type]::new(args)` and New-Object. */
export type Construct = (type: NetType, args: Value[], context: EvaluationContext) => Value;
// Modules: members/get.ts getMember, getStatic; members/set.ts setMember, setStatic; members/index-access.ts getIndex, setIndex;
// members/invoke.ts invokeMethod, invokeStatic, construct.
