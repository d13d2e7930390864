import { NetException } from '../../types/net-exception.ts';
import type { MethodMember, NetType, Overload } from '../../types/net-type.ts';
import { PSReference } from '../../types/reference.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { type CallHints, chooseOverload } from './overloads.ts';

const automation = 'System.Management.Automation';

/** Calls one of the overloads on `self` (null for statics); what .NET throws becomes a MethodInvocationException. */
export function callOverloads(
  name: string,
  overloads: readonly Overload[],
  self: Value,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
  /** The name that errors of the choice itself use. */
  asked = name,
): Value {
  const choice = chooseOverload(asked, overloads, args, context, hints);
  try {
    passValuesIn(choice.overload, choice.args, context);
    return choice.overload.invoke(self, choice.args, context);
  } catch (error) {
    throw invocationError(error, choice.overload, name, args.length);
  }
}

/** The values that `[ref]` arguments hold are converted, too, though the method only writes. */
function passValuesIn(overload: Overload, args: readonly Value[], context: EvaluationContext): void {
  overload.parameters.forEach((parameter, index) => {
    const argument = args[index];
    if (parameter.out && argument instanceof PSReference) context.convert(argument.value ?? null, parameter.type);
  });
}

export function callStatic(
  _type: NetType,
  member: MethodMember,
  args: Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Value {
  return callOverloads(member.name, member.overloads, null, args, context, hints);
}

/** An overload whose body is script (a method of a PowerShell class): its errors are its own. */
export interface ScriptedOverload extends Overload {
  readonly scripted: true;
}

/** The error a caller sees: `Exception calling "name" with "1" argument(s): "..."`. Flow control passes unchanged. */
function invocationError(error: unknown, overload: Overload, name: string, count: number): unknown {
  if ('scripted' in overload || (error instanceof PSError && error.unwrapped)) return error;
  if (error instanceof NetException) return wrapped(error, shortName(error.netTypeName), name, count, error.message);
  if (error instanceof PSError) {
    const { exception } = error.record;
    return wrapped(error, shortName(exception.netType.fullName), name, count, error.record.message);
  }
  return error;
}

function wrapped(inner: unknown, id: string, name: string, count: number, message: string): PSError {
  return new PSError(
    ErrorRecord.of({
      message: `Exception calling "${name}" with "${count}" argument(s): "${message}"`,
      id,
      category: 'NotSpecified',
      exceptionType: `${automation}.MethodInvocationException`,
      inner,
    }),
  );
}

export function shortName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

/** Runs a script method; its errors are wrapped, too. */
export function callScript(self: Value, script: Value, name: string, args: Value[], context: EvaluationContext): Value {
  try {
    return context.callOn(self, script, args);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    throw wrapped(error, 'ScriptMethodRuntimeException', name, args.length, error.record.message);
  }
}
