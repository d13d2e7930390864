import type { NetType } from '../../types/net-type.ts';
import type { PSError } from '../flow.ts';
import { actionPreferenceStopType, runtimeExceptionType } from './exception-types.ts';

/** A catch clause's or trap's types; `null` catches everything. */
export type HandlerType = NetType | null;

/**
 * Which handler takes an error, -1 for none: the nearest type wins, looking at what the error wraps before the error
 * itself. `types` flattens the clauses; a clause that names several types has several entries.
 */
export function findHandler(error: PSError, types: readonly HandlerType[]): number {
  const ranks = rankTypes(types);
  let best = -1;
  let bestRank = Number.MAX_SAFE_INTEGER;
  for (const type of exceptionTypesOf(error)) {
    if (bestRank === 0) break;
    const index = matching(type, types);
    if (index < 0) continue;
    const rank = ranks[index] ?? 0;
    if (rank < bestRank) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

/** The types under which an error can be caught, the most telling first. */
function exceptionTypesOf(error: PSError): NetType[] {
  const { exception } = error.record;
  const types: NetType[] = [];
  if (exception.netType.isAssignableTo(runtimeExceptionType)) {
    if (exception.inner !== null) types.push(exception.inner.netType);
    types.push(exception.netType);
    if (exception.inner?.inner) types.push(exception.inner.inner.netType);
  } else {
    types.push(exception.netType, runtimeExceptionType);
  }
  if (error.stoppedByPreference) types.push(actionPreferenceStopType);
  return types;
}

function rankTypes(types: readonly HandlerType[]): number[] {
  return types.map((type, index) =>
    type === null
      ? index
      : types.slice(0, index).filter((earlier) => earlier !== null && earlier !== type && earlier.isAssignableTo(type))
          .length,
  );
}

function matching(type: NetType, types: readonly HandlerType[]): number {
  const exact = types.indexOf(type);
  if (exact >= 0) return exact;
  const base = types.findIndex((each) => each !== null && type.isAssignableTo(each));
  return base >= 0 ? base : types.indexOf(null);
}
