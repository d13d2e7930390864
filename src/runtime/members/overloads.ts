import { typedArray } from '../../types/arrays.ts';
import { objectType, stringType } from '../../types/core-types.ts';
import type { MethodParameter, NetType, Overload } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { PSReference } from '../../types/reference.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert } from '../convert/convert.ts';
import { ConversionFailure, clrName } from '../convert/failure.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../messages/fail.ts';
import { argumentRank, rank, typeRank } from './conversion-rank.ts';

/** What a script wrote beside the arguments: `[cast]`s in front of them, and `[generic]` arguments. */
export interface CallHints {
  readonly casts?: readonly (NetType | null)[];
  readonly generics?: readonly NetType[];
}

/** An overload that can take the arguments, with the parameters spread over all of them. */
interface Candidate {
  readonly overload: Overload;
  readonly parameters: readonly MethodParameter[];
  readonly ranks: readonly number[];
  /** The last arguments become the items of a `params` array. */
  readonly expanded: boolean;
}

/** The overload PowerShell would call, and the arguments converted to its parameters. */
export interface Choice {
  readonly overload: Overload;
  readonly args: Value[];
}

/**
 * Chooses among overloads as PowerShell does and converts the arguments.
 * Throws `MethodCountCouldNotFindBest` or `MethodArgumentConversionInvalidCastArgument`.
 */
export function chooseOverload(
  name: string,
  overloads: readonly Overload[],
  args: readonly Value[],
  context: EvaluationContext,
  hints?: CallHints,
): Choice {
  const [only] = overloads;
  if (
    only !== undefined &&
    overloads.length === 1 &&
    isPlainMatch(only, args.length) &&
    !only.parameters.some((each) => each.out)
  ) {
    return { overload: only, args: convertAll(name, only.parameters, args, context) };
  }
  const candidates: Candidate[] = [];
  for (const overload of overloads) {
    const candidate = candidateOf(overload, args, hints);
    if (candidate !== null) candidates.push(candidate);
  }
  if (candidates.length === 0) return fail('MethodCountCouldNotFindBest', [name, String(args.length)]);
  const best = candidates.length === 1 ? candidates[0] : bestOf(candidates, args, hints);
  if (best === undefined || best === null) return fail('MethodAmbiguous', [name, String(args.length)]);
  return { overload: best.overload, args: finishArguments(name, best, args, context) };
}

function isPlainMatch(overload: Overload, count: number): boolean {
  return overload.parameters.length === count && !overload.parameters.at(-1)?.params;
}

function candidateOf(overload: Overload, args: readonly Value[], hints: CallHints | undefined): Candidate | null {
  const { parameters } = overload;
  const last = parameters.at(-1);
  const variadic = last?.params === true;
  const required = parameters.filter((parameter) => !parameter.optional).length;
  if (args.length > parameters.length && !variadic) return null;
  if (args.length < parameters.length) {
    const missesOnlyParams = variadic && args.length + 1 === parameters.length;
    if (!missesOnlyParams && args.length < required) return null;
  }
  const ranks: number[] = [];
  const spread: MethodParameter[] = [];
  let expanded = false;
  for (let index = 0; index < args.length; index++) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (parameter === undefined) return null;
    const cast = hints?.casts?.[index] ?? null;
    let chosen = parameter;
    let score = rankOf(args[index], parameter, cast);
    if (parameter.params) {
      const element = { ...parameter, type: parameter.type.elementType ?? objectType };
      const asElement = argumentRank(args[index], element.type, cast);
      if (args.length !== parameters.length || asElement > score) {
        chosen = element;
        score = asElement;
        expanded = true;
      }
    }
    if (score === rank.none) return null;
    ranks.push(score);
    spread.push(chosen);
  }
  if (variadic && args.length < parameters.length) expanded = true;
  return { overload, parameters: spread, ranks, expanded };
}

function rankOf(argument: Value, parameter: MethodParameter, cast: NetType | null): number {
  const isReference = unwrap(argument) instanceof PSReference;
  // What the variable holds goes in as well: it must be a value of the parameter's type, or become one.
  if (parameter.out)
    return isReference ? argumentRank((unwrap(argument) as PSReference).value, parameter.type) : rank.none;
  if (isReference && parameter.type !== objectType) return rank.none;
  return argumentRank(argument, parameter.type, cast);
}

function bestOf(all: readonly Candidate[], args: readonly Value[], hints: CallHints | undefined): Candidate | null {
  const exact = all.filter(({ parameters }) =>
    parameters.every((parameter, index) => {
      const cast = hints?.casts?.[index];
      return cast === undefined || cast === null || parameter.type === cast;
    }),
  );
  const candidates = exact.length > 0 ? exact : all;
  let best: Candidate | null = null;
  let ambiguous = false;
  for (const candidate of candidates) {
    if (best === null) {
      best = candidate;
      continue;
    }
    const order = compareCandidates(best, candidate, args);
    if (order === 0) ambiguous = true;
    else if (order < 0) {
      best = candidate;
      ambiguous = false;
    }
  }
  return ambiguous ? null : best;
}

/** Positive when the first suits better. Earlier arguments weigh more. */
function compareCandidates(first: Candidate, second: Candidate, args: readonly Value[]): number {
  const count = first.ranks.length;
  let better = 0;
  for (let index = 0; index < count; index++) {
    let a = first.ranks[index] ?? 0;
    let b = second.ranks[index] ?? 0;
    if (a === rank.unrelatedArrays && b === a) {
      a = elementRank(args[index], first.parameters[index]);
      b = elementRank(args[index], second.parameters[index]);
    }
    if (a < b) better -= count - index;
    else if (a > b) better += count - index;
  }
  if (better === 0) better = compareParameters(first, second);
  if (better !== 0) return better;
  const sameTypes = first.parameters.every((parameter, index) => parameter.type === second.parameters[index]?.type);
  if (!sameTypes) return 0;
  if (first.expanded !== second.expanded) return first.expanded ? -1 : 1;
  const lengths = first.overload.parameters.length - second.overload.parameters.length;
  return first.expanded ? (lengths > 0 ? 1 : -1) : Math.sign(-lengths);
}

/** How well the items of an array suit the items of a parameter's array; items of one type count as an array of that type. */
function elementRank(argument: Value, parameter: MethodParameter | undefined): number {
  const to = parameter?.type.elementType ?? objectType;
  const items = unwrap(argument);
  if (!Array.isArray(items)) return rank.none;
  const [first] = items;
  const common = typeOf(items).elementType ?? objectType;
  const same = common === objectType && first !== undefined && items.every((item) => typeOf(item) === typeOf(first));
  return typeRank(same ? typeOf(first) : common, to);
}

/** Equal ranks: a lossless number conversion wants the nearest type, a lossy one the widest. */
function compareParameters(first: Candidate, second: Candidate): number {
  const count = first.ranks.length;
  let better = 0;
  let weight: number = count;
  for (let index = 0; index < count; index++, weight = Math.abs(weight) - 1) {
    const a = first.ranks[index] ?? 0;
    const b = second.ranks[index] ?? 0;
    if (a < rank.nullToValue || b < rank.nullToValue) continue;
    if (a >= rank.numericImplicit !== b >= rank.numericImplicit) continue;
    if (a >= rank.numericImplicit) weight = -weight;
    const p = first.parameters[index]?.type;
    const q = second.parameters[index]?.type;
    if (p === undefined || q === undefined) continue;
    const there = typeRank(p, q);
    const back = typeRank(q, p);
    if (there < back) better += weight;
    else if (there > back) better -= weight;
  }
  return better;
}

function convertAll(
  name: string,
  parameters: readonly MethodParameter[],
  args: readonly Value[],
  context: EvaluationContext,
): Value[] {
  const converted: Value[] = new Array(args.length);
  for (let index = 0; index < args.length; index++) {
    const parameter = parameters[index];
    converted[index] = parameter === undefined ? null : convertArgument(name, parameter, args[index], context);
  }
  return converted;
}

function convertArgument(name: string, parameter: MethodParameter, argument: Value, context: EvaluationContext): Value {
  if (parameter.out) return argument instanceof PSReference ? argument : PSReference.to(null);
  if (parameter.type === objectType) return argument === undefined ? null : argument;
  if (argument === null && !parameter.type.isValueType && parameter.type !== stringType) return null;
  const converted = convert(argument, parameter.type, context);
  if (!(converted instanceof ConversionFailure)) return converted;
  return fail('MethodArgumentConversionInvalidCastArgument', [
    parameter.name,
    toText(argument, context),
    name === 'new' ? '.ctor' : name,
    clrName(parameter.type),
    converted.message,
  ]);
}

function finishArguments(name: string, best: Candidate, args: readonly Value[], context: EvaluationContext): Value[] {
  const converted = convertAll(name, best.parameters, args, context);
  const { parameters } = best.overload;
  const last = parameters.at(-1);
  if (best.expanded && last?.params) {
    const fixed = parameters.length - 1;
    return [...converted.slice(0, fixed), typedArray(last.type, converted.slice(fixed))];
  }
  // Left-out optional parameters arrive as undefined: the member knows its default.
  while (converted.length < parameters.length) converted.push(undefined);
  return converted;
}
