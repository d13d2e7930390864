import { itemsOf } from '../../types/enumerable.ts';
import { NetList } from '../../types/list.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import type { CommandArgument, SourceExtent } from './arguments.ts';
import { BindingError, bindingError } from './binding-error.ts';
import { traced } from './binding-trace.ts';
import type { BoundState } from './bound-state.ts';
import type { ParameterMetadata, ParameterSetFlags } from './metadata.ts';
import { matchParameter } from './parameter-names.ts';
import { SwitchParameter } from './switch-parameter.ts';

/** One argument on its way: named ones have found their value, if the line gives one. */
export interface Piece {
  /** null for a positional value. */
  readonly name: string | null;
  readonly text: string;
  readonly extent: SourceExtent;
  readonly value?: Value;
  readonly valueExtent: SourceExtent | null;
  readonly hasValue: boolean;
  readonly fromTable: boolean;
}

/** Table entries come behind what is written on the line, which wins over them. */
export function piecesOf(args: readonly CommandArgument[]): Piece[] {
  const written: Piece[] = [];
  const fromTables: Piece[] = [];
  for (const argument of args) {
    if (argument.kind === 'value') written.push(positional(argument.value, argument.extent));
    else {
      const { name, text, extent, fromTable } = argument;
      const value = argument.argument;
      (fromTable ? fromTables : written).push({
        name,
        text,
        extent,
        value: value?.value,
        valueExtent: value?.extent ?? null,
        hasValue: value !== undefined,
        fromTable,
      });
    }
  }
  return fromTables.length === 0 ? written : [...written, ...fromTables];
}

function positional(value: Value, extent: SourceExtent): Piece {
  return { name: null, text: '', extent, value, valueExtent: extent, hasValue: true, fromTable: false };
}

/** Gives each `-name` without a value the argument behind it, and switches their presence. Throws `MissingArgument`. */
export function joinValues(state: BoundState, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const parameter =
      piece.name === null || piece.hasValue ? null : matchParameter(state.metadata, piece.name, piece.extent);
    if (parameter === null) {
      joined.push(piece);
      continue;
    }
    if (parameter.isSwitch) {
      joined.push({ ...piece, value: SwitchParameter.present, hasValue: true });
      continue;
    }
    const next = pieces[++index];
    if (next === undefined || startsParameter(state, next)) throw missingArgument(parameter, piece);
    const value = next.name === null ? next.value : next.text;
    joined.push({ ...piece, name: parameter.name, value, valueExtent: next.extent, hasValue: true });
  }
  return joined;
}

function startsParameter(state: BoundState, next: Piece): boolean {
  if (next.name === null) return false;
  return next.hasValue || matchParameter(state.metadata, next.name, next.extent) !== null;
}

function missingArgument(parameter: ParameterMetadata, piece: Piece): BindingError {
  return bindingError('MissingArgument', { parameter: parameter.name, type: parameter.type, extent: piece.extent });
}

/** Binds what has a name; returns what is left. Throws `ParameterAlreadyBound`, `ParameterNotInParameterSet`, ... */
export function bindNamed(state: BoundState, pieces: readonly Piece[]): Piece[] {
  const left: Piece[] = [];
  let writtenDone: ReadonlySet<string> | null = null;
  // Names that exclude one another are found out when the sets are resolved, not here.
  const { sets } = state;
  for (const piece of pieces) {
    const parameter = piece.name === null ? null : matchParameter(state.metadata, piece.name, piece.extent);
    if (parameter === null) {
      left.push(piece);
      continue;
    }
    if (piece.fromTable) {
      writtenDone ??= new Set(state.bound.keys());
      if (writtenDone.has(parameter.name)) continue;
    }
    if (state.isBound[parameter.index]) {
      throw bindingError('ParameterAlreadyBound', { parameter: piece.name ?? '', extent: piece.extent });
    }
    if (!parameter.isIn(sets)) {
      const set = state.metadata.setName(sets);
      throw bindingError('ParameterNotInParameterSet', { parameter: piece.name ?? '', extra: [set] });
    }
    state.bind(parameter, piece.value, { coerce: true, delay: true, extent: piece.valueExtent ?? piece.extent });
  }
  return left;
}

interface Place {
  readonly parameter: ParameterMetadata;
  flags: ParameterSetFlags[];
}

/** Binds values by position; returns what is left, and the error that should be told if something is. */
export function bindPositional(
  state: BoundState,
  pieces: readonly Piece[],
): { left: Piece[]; error: BindingError | null } {
  if (pieces.length === 0) return { left: [], error: null };
  const positions = openPositions(state);
  if (positions.length === 0) return { left: [...pieces], error: null };
  const left: Piece[] = [];
  let error: BindingError | null = null;
  let next = 0;
  let sets = state.sets;
  for (const places of positions) {
    if (places.length === 0) continue;
    let piece: Piece | undefined;
    while (next < pieces.length) {
      const candidate = pieces[next++];
      if (candidate === undefined || candidate.name === null) {
        piece = candidate;
        break;
      }
      left.push(candidate);
      const value = pieces[next];
      if (value !== undefined && value.name === null && !candidate.hasValue) {
        left.push(value);
        next++;
      }
    }
    if (piece === undefined) break;
    const attempt = bindAtPosition(state, places, piece, sets);
    if (attempt.error !== null) error = attempt.error;
    if (!attempt.bound) left.push(piece);
    else if (sets !== state.sets) {
      sets = state.sets;
      narrow(positions, sets);
    }
  }
  for (const rest of pieces.slice(next)) left.push(rest);
  return { left, error };
}

/** The parameters of each position that is still open, lowest position first. */
function openPositions(state: BoundState): Place[][] {
  const byPosition = new Map<number, Place[]>();
  for (const parameter of state.unbound()) {
    if (!parameter.isIn(state.sets)) continue;
    for (const flags of parameter.flagsIn(state.sets)) {
      if (flags.remaining || flags.position === null) continue;
      let places = byPosition.get(flags.position);
      if (places === undefined) {
        places = [];
        byPosition.set(flags.position, places);
      }
      if (places.some((place) => place.parameter !== parameter && place.flags.some(({ bit }) => bit === flags.bit))) {
        throw bindingError('AmbiguousPositionalParameterNoName');
      }
      const known = places.find((place) => place.parameter === parameter);
      if (known === undefined) places.push({ parameter, flags: [flags] });
      else known.flags.push(flags);
    }
  }
  return [...byPosition.entries()].sort(([a], [b]) => a - b).map(([, places]) => places);
}

function narrow(positions: Place[][], sets: number): void {
  for (const places of positions) {
    for (const place of places)
      place.flags = place.flags.filter(({ inAllSets, bit }) => inAllSets || (bit & sets) !== 0);
    const kept = places.filter(({ flags }) => flags.length > 0);
    places.splice(0, places.length, ...kept);
  }
}

/** The default set first, each without and then with conversion. */
function bindAtPosition(
  state: BoundState,
  places: readonly Place[],
  piece: Piece,
  sets: number,
): { bound: boolean; error: BindingError | null } {
  let error: BindingError | null = null;
  for (const coerce of [false, true]) {
    const attempts = (sets & state.metadata.defaultBit) !== 0 ? [state.metadata.defaultBit, sets] : [sets];
    for (const allowed of attempts) {
      const attempt = bindInSets(state, places, piece, allowed, coerce);
      error = attempt.error;
      if (attempt.bound) return { bound: true, error: null };
    }
  }
  return { bound: false, error };
}

function bindInSets(
  state: BoundState,
  places: readonly Place[],
  piece: Piece,
  sets: number,
  coerce: boolean,
): { bound: boolean; error: BindingError | null } {
  let bound = false;
  let error: BindingError | null = null;
  for (const { parameter, flags } of places) {
    if (state.isBound[parameter.index]) continue;
    if (!flags.some(({ inAllSets, bit }) => inAllSets || (bit & sets) !== 0)) continue;
    try {
      if (state.bind(parameter, piece.value, { coerce, delay: true, extent: piece.extent })) bound = true;
      else if (state.isBound[parameter.index]) bound = true;
    } catch (thrown) {
      if (!(thrown instanceof BindingError)) throw thrown;
      if (!coerce && thrown.isCast) continue;
      if (thrown.kind !== 'general') throw thrown;
      error = thrown;
    }
  }
  return { bound, error };
}

/** Gives all that is left to the parameter that takes remaining arguments; returns what it does not take. */
export function bindRemaining(state: BoundState, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 0) return pieces;
  let rest: ParameterMetadata | null = null;
  for (const parameter of state.unbound()) {
    if (!parameter.isIn(state.sets)) continue;
    for (const flags of parameter.flagsIn(state.sets)) {
      if (!flags.remaining || parameter === rest) continue;
      if (rest !== null) {
        throw bindingError('AmbiguousParameterSet', { category: 'MetadataError', parameter: parameter.name });
      }
      rest = parameter;
    }
  }
  if (rest === null) return pieces;
  const values: Value[] = [];
  for (const piece of pieces) {
    if (piece.name !== null) values.push(piece.text);
    if (piece.hasValue && piece.value !== undefined) values.push(piece.value);
  }
  const [only] = values;
  const isList = values.length === 1 && typeof only === 'object' && only !== null && itemsOf(only) !== null;
  const extent = pieces.length === 1 ? (pieces[0]?.extent ?? null) : null;
  const target = rest;
  traced(
    state.context.trace,
    () => `BIND REMAININGARGUMENTS cmd line args to param: [${target.name}]`,
    () => state.bind(target, isList ? only : listOfObjects(values), { coerce: true, extent }),
  );
  return [];
}

/** What a parameter without a type gets of the rest of the line. */
function listOfObjects(values: Value[]): Value {
  const type = findType('System.Collections.Generic.List[object]');
  return type === null ? values : new NetList(type, values);
}

/** The error for an argument that no parameter took. */
export function unusedArgument(state: BoundState, piece: Piece, earlier: BindingError | null): BindingError {
  if (piece.name !== null) {
    return bindingError('NamedParameterNotFound', { parameter: piece.name, extent: piece.extent });
  }
  if (earlier !== null) return earlier;
  const shown = piece.value === null || piece.value === undefined ? '$null' : shownArgument(piece.value, state);
  return bindingError('PositionalParameterNotFound', { parameter: shown });
}

function shownArgument(value: Value, state: BoundState): string {
  return Array.isArray(value) ? 'System.Object[]' : toText(value, state.context);
}
