import { bindingError } from './binding-error.ts';
import type { BoundState } from './bound-state.ts';
import type { ParameterMetadata } from './metadata.ts';
import { setCount } from './parameter-sets.ts';

/** The unbound mandatory parameters of one set (or of all sets), by how input could still fill them. */
class MissingInSet {
  readonly bit: number;
  readonly isDefault: boolean;
  readonly byValue: ParameterMetadata[] = [];
  readonly byPropertyName: ParameterMetadata[] = [];
  /** Those that input may fill, by either way. */
  readonly pipelineable: ParameterMetadata[] = [];
  readonly others: ParameterMetadata[] = [];

  constructor(bit: number, isDefault: boolean) {
    this.bit = bit;
    this.isDefault = isDefault;
  }

  get isAll(): boolean {
    return this.bit === -1;
  }
}

/** What is missing, and the set that pipeline input should try first (0: none). */
export interface Missing {
  readonly parameters: ParameterMetadata[];
  readonly preferredSet: number;
}

const nothingMissing: Missing = { parameters: [], preferredSet: 0 };

/** The mandatory parameters that must be asked for now, because no pipeline input can bring them. Narrows the sets. */
export function missingMandatory(state: BoundState, validSets: number, expectsInput: boolean): Missing {
  const { mandatory } = state.metadata;
  if (!isAnyMissing(mandatory, state)) return nothingMissing;
  const groups = new Map<number, MissingInSet>();
  const direct: ParameterMetadata[] = [];
  let sets = 0;
  let inAll = false;
  for (const parameter of mandatory) {
    if (state.isBound[parameter.index]) continue;
    let missing = false;
    for (const flags of parameter.flagsIn(state.sets)) {
      if (!flags.mandatory) continue;
      missing = true;
      const bit = flags.inAllSets ? -1 : flags.bit;
      if (bit === -1) inAll = true;
      else sets |= state.sets & bit;
      let group = groups.get(bit);
      if (group === undefined) {
        group = new MissingInSet(bit, (bit & state.metadata.defaultBit) !== 0);
        groups.set(bit, group);
      }
      const fillable = expectsInput && (flags.byValue || flags.byPropertyName);
      (fillable ? group.pipelineable : group.others).push(parameter);
      if (fillable && flags.byValue) group.byValue.push(parameter);
      if (fillable && flags.byPropertyName) group.byPropertyName.push(parameter);
    }
    if (missing && !expectsInput) direct.push(parameter);
  }
  if (groups.size === 0 || !expectsInput) return { parameters: direct, preferredSet: 0 };
  if (sets === 0) sets = state.sets;
  if (inAll) sets = state.sets & state.metadata.allBits;
  return new InputDecision(state, [...groups.values()]).decide(sets, validSets);
}

/** The quick answer for nearly every input. */
function isAnyMissing(mandatory: readonly ParameterMetadata[], state: BoundState): boolean {
  for (let index = 0; index < mandatory.length; index++) {
    const parameter = mandatory[index];
    if (parameter === undefined || state.isBound[parameter.index]) continue;
    if ((parameter.mandatoryBits & state.sets) !== 0) return true;
  }
  return false;
}

/** Which set the coming input will use, when mandatory parameters are still open. */
class InputDecision {
  readonly state: BoundState;
  readonly groups: readonly MissingInSet[];
  readonly result: ParameterMetadata[] = [];
  preferredSet = 0;

  constructor(state: BoundState, groups: readonly MissingInSet[]) {
    this.state = state;
    this.groups = groups;
  }

  decide(mandatorySets: number, validSets: number): Missing {
    const { state } = this;
    const defaultBit = state.metadata.defaultBit;
    let sets = mandatorySets;
    if (validSets > 1 && defaultBit !== 0 && (defaultBit & sets) === 0 && (defaultBit & state.sets) !== 0) {
      sets = this.preferDefault(sets);
    }
    const count = setCount(sets);
    if (count === 0) throw bindingError('AmbiguousParameterSet');
    if (count === 1) this.addOthers(sets);
    else if (this.preferredSet === 0) this.choose(sets);
    return { parameters: this.result, preferredSet: this.preferredSet };
  }

  /** The default set has nothing missing: it is used unless another one waits for the input. */
  private preferDefault(sets: number): number {
    const { state } = this;
    const defaultBit = state.metadata.defaultBit;
    const other = this.groups.some(
      (group) => (group.bit & state.sets) !== 0 && !group.isAll && !group.isDefault && group.pipelineable.length > 0,
    );
    if (other) return sets;
    state.sets &= ~sets;
    if (state.sets === defaultBit) state.nameSet();
    else this.preferredSet = defaultBit;
    return state.sets;
  }

  private choose(sets: number): void {
    const { state } = this;
    const defaultBit = state.metadata.defaultBit;
    if ((sets & defaultBit) !== 0 && this.latchesOnDefault()) {
      state.sets = defaultBit;
      state.nameSet();
      this.addOthers(defaultBit);
      return;
    }
    const candidates = this.groups.filter((group) => (group.bit & sets) !== 0 && !group.isAll);
    const byValue = only(candidates.filter((group) => group.byValue.length > 0));
    const byName = only(candidates.filter((group) => group.byPropertyName.length > 0));
    const unique =
      byValue.found && byName.found
        ? byValue.bit === byName.bit
          ? byValue.bit
          : 0
        : byValue.found
          ? byValue.bit
          : byName.bit;
    if (unique !== 0) {
      this.use(unique);
      return;
    }
    const open = this.groups.filter((group) => ((group.bit & sets) !== 0 || group.isAll) && group.others.length > 0);
    if (open.length === 0) return;
    if (byValue.bit !== 0) {
      this.use(byValue.bit);
      return;
    }
    if (!byValue.many && !byName.many) throw bindingError('AmbiguousParameterSet');
    const unusable = open.filter((group) => !group.isAll).reduce((bits, group) => bits | group.bit, 0);
    if (unusable === 0) return;
    this.ignore(unusable);
    if (state.sets === 0) throw bindingError('AmbiguousParameterSet');
    if (setCount(state.sets) === 1) state.nameSet();
  }

  private latchesOnDefault(): boolean {
    const others = this.groups.filter((group) => !group.isAll && !group.isDefault);
    const otherTakes = others.some((group) => group.pipelineable.length > 0 && group.others.length === 0);
    const otherTakesByName = others.some((group) => group.byPropertyName.length > 0);
    const own = this.groups.find((group) => group.bit === this.state.metadata.defaultBit);
    if (own !== undefined) {
      if (own.byPropertyName.length > 0 && !otherTakesByName) return true;
      if (own.pipelineable.length > 0 && !otherTakes) return true;
    }
    if (!otherTakes) return true;
    return this.groups.some((group) => group.isAll && group.others.length > 0);
  }

  /** Settles on a set that input can fill; the others stay only as long as nothing else is missing in it. */
  private use(bit: number): void {
    const { state } = this;
    let rest = 0;
    let needsMore = false;
    for (const group of this.groups) {
      if ((group.bit & bit) === 0 && !group.isAll) {
        rest |= group.bit;
        continue;
      }
      if (!group.isAll) needsMore = group.others.length > 0;
      this.result.push(...group.others);
    }
    if (needsMore) state.sets = bit;
    else {
      this.ignore(rest);
      if (state.sets !== bit) this.preferredSet = bit;
    }
    state.nameSet();
  }

  private ignore(bits: number): void {
    if (bits === 0) return;
    const { state } = this;
    state.sets = (state.sets === -1 ? state.metadata.allBits : state.sets) & ~bits;
  }

  private addOthers(bits: number): void {
    for (const group of this.groups) {
      if ((group.bit & bits) !== 0 || group.isAll) this.result.push(...group.others);
    }
  }
}

function only(groups: readonly MissingInSet[]): { found: boolean; many: boolean; bit: number } {
  const [first] = groups;
  const many = groups.length > 1;
  return { found: first !== undefined, many, bit: first !== undefined && !many ? first.bit : 0 };
}

/** ` Name ScopeId`: how messages list parameters. */
export function listNames(parameters: readonly ParameterMetadata[]): string {
  return parameters.map((parameter) => ` ${parameter.name}`).join('');
}
