import { objectType, psObjectType } from '../../types/core-types.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { isProperty } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, findMember, readMember } from '../../types/members.ts';
import { NetException } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import { PSError } from '../flow.ts';
import { getterError } from '../members/get.ts';
import { messageOf } from '../messages/fail.ts';
import { BindingError, bindingError } from './binding-error.ts';
import type { BindOptions, BoundState } from './bound-state.ts';
import type { ParameterMetadata, ParameterSetFlags } from './metadata.ts';
import { settleOnDefault, validateSets } from './parameter-sets.ts';

/** Binds one object after the other to the parameters that take pipeline input. */
export class PipelineInput {
  readonly #state: BoundState;
  /** The sets that the command line leaves, and the one to try first. */
  readonly #sets: number;
  readonly #preferred: number;
  /** Those that may take input, last declared first, as PowerShell goes through them. */
  readonly #open: ParameterMetadata[];
  #boundByInput: ParameterMetadata[] = [];
  /** The one parameter that takes every input as it is, once the first has shown that: no round of binding is needed then. */
  #direct: ParameterMetadata | null = null;

  constructor(state: BoundState, preferredSet: number) {
    this.#state = state;
    this.#sets = state.sets;
    this.#preferred = preferredSet;
    this.#open = [...state.unbound()].filter((parameter) => parameter.takesPipeline).reverse();
  }

  get takesInput(): boolean {
    return this.#open.length > 0 || this.#state.delayed.size > 0;
  }

  /** False when no parameter took the input. Throws a BindingError. */
  bind(input: Value): boolean {
    if (this.#direct !== null) {
      this.#state.target.assign(this.#direct, input ?? null);
      this.#state.bound.set(this.#direct.name, input ?? null);
      return true;
    }
    try {
      const hasDelayed = this.#state.delayed.size > 0;
      if (hasDelayed) this.#evaluateDelayed(input);
      const bound = this.#bindPhases(input);
      settleOnDefault(this.#state);
      if (!bound && !hasDelayed) this.#restore();
      if (bound && !hasDelayed && !this.#state.context.trace) this.#direct = this.#onlyTaker();
      return bound || hasDelayed;
    } catch (error) {
      this.#restore();
      throw error;
    }
  }

  /** True once inputs go straight to their parameter: nothing else about the binding changes any more. */
  get isDirect(): boolean {
    return this.#direct !== null;
  }

  #onlyTaker(): ParameterMetadata | null {
    // Those of sets that the command line has ruled out bind nothing, whatever comes.
    const [only, other] = this.#open.filter((parameter) => parameter.isIn(this.#sets | this.#preferred));
    if (only === undefined || other !== undefined || this.#boundByInput[0] !== only) return null;
    const takesAnything = only.type === objectType || only.type === psObjectType;
    return takesAnything && only.attributes.length === 0 && !only.isMandatory ? only : null;
  }

  #restore(): void {
    for (const parameter of this.#boundByInput) this.#state.release(parameter);
    this.#boundByInput = [];
  }

  #evaluateDelayed(input: Value): void {
    const state = this.#state;
    for (const [parameter, { block, extent }] of state.delayed) {
      let output: Value[];
      try {
        output = state.context.callWithItem(block, input, []);
      } catch (error) {
        if (!(error instanceof PSError)) throw error;
        throw bindingError('ScriptBlockArgumentInvocationFailed', {
          parameter: parameter.name,
          extra: [messageOf(error)],
          extent,
          inner: error,
        });
      }
      if (output.length === 0) throw bindingError('ScriptBlockArgumentNoOutput', { parameter: parameter.name, extent });
      state.bind(parameter, output.length === 1 ? output[0] : output, { coerce: true, extent });
    }
  }

  #bindPhases(input: Value): boolean {
    const state = this.#state;
    this.#restore();
    state.sets = this.#sets;
    if (this.#open.length === 0) {
      validateSets(state, false, true);
      return false;
    }
    let result = false;
    const rounds = this.#preferred === 0 ? [state.sets] : [this.#preferred, -1];
    rounds.forEach((round, index) => {
      if (index === 1 && state.sets === this.#preferred) return;
      let sets = round === -1 && index === 1 ? state.sets & ~this.#preferred : round;
      for (const coerce of [false, true]) {
        for (const byName of [false, true]) {
          if (!this.#bindPhase(input, byName, coerce, sets)) continue;
          result = true;
          if (this.#preferred === 0 || index === 1) {
            validateSets(state, true, true);
            sets = state.sets;
          }
        }
      }
    });
    validateSets(state, false, true);
    return result;
  }

  /** The default set is tried alone before all others. */
  #bindPhase(input: Value, byName: boolean, coerce: boolean, sets: number): boolean {
    const defaultBit = this.#state.metadata.defaultBit;
    if ((sets & defaultBit) === 0) return this.#bindInSets(input, byName, coerce, sets);
    if (this.#bindInSets(input, byName, coerce, defaultBit)) return true;
    return this.#bindInSets(input, byName, coerce, sets & ~defaultBit);
  }

  #bindInSets(input: Value, byName: boolean, coerce: boolean, sets: number): boolean {
    const state = this.#state;
    let any = false;
    for (const parameter of this.#open) {
      if (state.isBound[parameter.index] || !parameter.isIn(sets)) continue;
      for (const flags of parameter.flagsIn(sets)) {
        if (!this.#takes(flags, byName, input)) continue;
        state.context.trace?.line(
          `Parameter [${parameter.name}] PIPELINE INPUT ${byName ? 'ValueFromPipelineByPropertyName' : 'ValueFromPipeline'} ${coerce ? 'WITH' : 'NO'} COERCION`,
        );
        const bound = byName ? this.#bindProperty(input, parameter, coerce) : this.#bindValue(input, parameter, coerce);
        if (!bound) continue;
        any = true;
        break;
      }
    }
    return any;
  }

  #takes(flags: ParameterSetFlags, byName: boolean, input: Value): boolean {
    return byName ? flags.byPropertyName && input !== null && input !== undefined : flags.byValue;
  }

  #bindValue(input: Value, parameter: ParameterMetadata, coerce: boolean): boolean {
    try {
      return this.#bindOne(parameter, input, { coerce, isInput: true });
    } catch (error) {
      if (!(error instanceof BindingError)) throw error;
      if (error.kind === 'validation' || (error.kind === 'transformation' && !error.isCast)) throw error;
      return false;
    }
  }

  #bindProperty(input: Value, parameter: ParameterMetadata, coerce: boolean): boolean {
    const value = propertyFor(input, parameter, this.#state);
    if (value === absent) return false;
    try {
      return this.#bindOne(parameter, value, { coerce });
    } catch (error) {
      if (!(error instanceof BindingError)) throw error;
      if (error.kind !== 'general') throw error;
      return false;
    }
  }

  #bindOne(parameter: ParameterMetadata, value: Value, options: BindOptions): boolean {
    if (value === undefined) return false;
    try {
      if (!this.#state.bind(parameter, value, options)) return false;
    } catch (error) {
      if (!options.coerce && error instanceof BindingError && error.isCast) return false;
      throw error;
    }
    this.#boundByInput.push(parameter);
    return true;
  }
}

/** The property of the input that has the parameter's name or one of its aliases; keys of a table are none. */
function propertyFor(input: Value, parameter: ParameterMetadata, state: BoundState): Value | typeof absent {
  for (const name of [parameter.name, ...parameter.aliases]) {
    const member = findMember(input, MemberName.of(name));
    if (member === null || !isProperty(member) || member.isHidden) continue;
    if (input instanceof NetDictionary && input.has(name)) continue;
    try {
      return readMember(member, input, state.context);
    } catch (error) {
      throw error instanceof NetException ? getterError(member.name, error) : error;
    }
  }
  return absent;
}
