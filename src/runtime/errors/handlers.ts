import type { NetType } from '../../types/net-type.ts';
import type { ErrorRecord } from '../error-record.ts';
import type { PSError } from '../flow.ts';
import type { ExceptionObject } from './exception.ts';
import { actionPreferenceStopType, runtimeExceptionType } from './exception-types.ts';

/** A catch clause's or trap's types; `null` catches everything. */
export type HandlerType = NetType | null;

/** Which handler takes an error, and the exception it was chosen for. */
export interface Handling {
  readonly index: number;
  readonly exception: ExceptionObject;
}

/**
 * The record a handler sees as `$_`: chosen for what the error wraps, it sees that exception. `$Error` keeps the whole.
 */
export function recordFor({ record }: PSError, exception: ExceptionObject): ErrorRecord {
  if (exception === record.exception) return record;
  return record.copy(exception);
}

/**
 * Which handler takes an error, index -1 for none: the nearest type wins, looking at what the error wraps before the error
 * itself. `types` flattens the clauses; a clause that names several types has several entries.
 */
export function findHandler(error: PSError, types: readonly HandlerType[]): Handling {
  const ranks = rankTypes(types);
  let best = -1;
  let bestRank = Number.MAX_SAFE_INTEGER;
  let { exception } = error.record;
  for (const [type, owner] of exceptionTypesOf(error)) {
    if (bestRank === 0) break;
    const index = matching(type, types);
    if (index < 0) continue;
    const rank = ranks[index] ?? 0;
    if (rank < bestRank) {
      best = index;
      bestRank = rank;
      exception = types[index] === null ? error.record.exception : owner;
    }
  }
  return { index: best, exception };
}

/** The types under which an error can be caught, the most telling first. */
function exceptionTypesOf(error: PSError): [type: NetType, owner: ExceptionObject][] {
  const { exception } = error.record;
  const types: [NetType, ExceptionObject][] = [];
  if (exception.netType.isAssignableTo(runtimeExceptionType)) {
    if (exception.inner !== null) types.push([exception.inner.netType, exception.inner]);
    types.push([exception.netType, exception]);
  } else {
    types.push([exception.netType, exception], [runtimeExceptionType, exception]);
  }
  if (error.stoppedByPreference) types.push([actionPreferenceStopType, exception]);
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
