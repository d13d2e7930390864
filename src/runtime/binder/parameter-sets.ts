import { bindingError } from './binding-error.ts';
import { type BoundState, takesInputIn } from './bound-state.ts';

/** How many sets a mask leaves; "any" counts as one. */
export function setCount(bits: number): number {
  if (bits === -1) return 1;
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Looks at what the bound parameters leave of the sets: settles on the default one where asked to, and throws
 * `AmbiguousParameterSet` where nothing decides. Returns how many are left.
 */
export function validateSets(state: BoundState, beforeInput: boolean, settle: boolean): number {
  const { metadata } = state;
  const count = setCount(state.sets);
  if (count === 0) throw bindingError('AmbiguousParameterSet');
  if (count > 1) {
    if ((state.sets & metadata.defaultBit) !== 0) {
      state.parameterSet = metadata.setName(metadata.defaultBit);
      if (!settle) return count;
      state.sets = metadata.defaultBit;
      return 1;
    }
    if (beforeInput && anyTakesInput(state)) return count;
    return resolveByMandatory(state);
  }
  let result = count;
  if (state.sets === -1) {
    result = Math.max(1, metadata.bitNames.length);
    if (beforeInput && anyTakesInput(state)) return named(state, result);
    if (metadata.defaultBit !== 0) {
      if (settle) {
        state.sets = metadata.defaultBit;
        result = 1;
      }
    } else if (result > 1) result = resolveByMandatory(state);
  }
  return named(state, result);
}

function named(state: BoundState, count: number): number {
  state.nameSet();
  return count;
}

function anyTakesInput(state: BoundState): boolean {
  for (const parameter of state.unbound()) if (takesInputIn(parameter, state.sets)) return true;
  return false;
}

/** The only set whose mandatory parameters are all there. */
function resolveByMandatory(state: BoundState): number {
  let left = state.sets & state.metadata.allBits;
  for (const parameter of state.unbound()) {
    for (const flags of parameter.sets.values()) if (flags.mandatory) left &= ~flags.bit;
  }
  if (setCount(left) !== 1) {
    const { trace } = state.context;
    const { metadata } = state;
    metadata.bitNames.forEach((name, index) => {
      if ((left & (1 << index)) !== 0) trace?.line(`Remaining valid parameter set: ${name}`);
    });
    throw bindingError('AmbiguousParameterSet');
  }
  state.sets = left;
  state.nameSet();
  return 1;
}

/** Leaves only the sets in which some open parameter takes pipeline input. */
export function setsTakingInput(state: BoundState): number {
  let taking = 0;
  for (const parameter of state.delayed.keys()) taking |= parameter.setBits;
  for (const parameter of state.unbound()) {
    if (!parameter.takesPipeline) continue;
    for (const flags of parameter.flagsIn(state.sets)) {
      if (!flags.byValue && !flags.byPropertyName) continue;
      if (flags.inAllSets) return state.sets;
      taking |= flags.bit;
    }
  }
  return taking === 0 ? state.sets : state.sets & taking;
}

/** At the end of binding, "any set" becomes the default one; throws `AmbiguousParameterSet` when there is none. */
export function settleOnDefault(state: BoundState): void {
  if (state.sets !== -1 || state.metadata.bitNames.length <= 1) return;
  if (state.metadata.defaultBit === 0) throw bindingError('AmbiguousParameterSet');
  state.sets = state.metadata.defaultBit;
}
