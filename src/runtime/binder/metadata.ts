import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { ParameterInSet } from '../cmdlet.ts';
import type { ArgumentAttribute } from './attributes.ts';
import { commonParameters, pagingParameters, shouldProcessParameters } from './common-parameters.ts';

/** The name of the set that every parameter without a set of its own belongs to. */
export const allSets = '__AllParameterSets';

/** A parameter's part in one set, with every flag filled in. */
export interface ParameterSetFlags {
  /** True for the flags that hold in every set. */
  readonly inAllSets: boolean;
  /** The set's bit; 0 for the flags that hold in every set. */
  bit: number;
  readonly mandatory: boolean;
  /** null: never by position. */
  readonly position: number | null;
  readonly byValue: boolean;
  readonly byPropertyName: boolean;
  readonly remaining: boolean;
  readonly helpMessage: string;
}

/** Whether a parameter comes from the command itself or from PowerShell. */
export type ParameterOrigin = 'declared' | 'common' | 'shouldProcess' | 'paging' | 'dynamic';

export interface ParameterDescription {
  readonly name: string;
  /** `[object]` for a parameter without a type. */
  readonly type: NetType;
  readonly aliases?: readonly string[];
  /** Keyed by set name; empty: in all sets with no flags. */
  readonly sets: ReadonlyMap<string, ParameterInSet>;
  /** Transformations, validations, AllowNull and the like, in source order. A type constraint's conversion is not among them: `type` says it. */
  readonly attributes?: readonly ArgumentAttribute[];
  /** The attribute objects of a script's parameter, in source order. */
  readonly written?: readonly Value[];
  /** True when the parameter has a type constraint (an untyped one takes its value as it is). */
  readonly typed?: boolean;
  readonly hidden?: boolean;
  readonly origin?: ParameterOrigin;
  /** The declaration's `complete` or the function's `[ArgumentCompleter()]`, for completion only. */
  readonly completer?: unknown;
  readonly help?: string;
}

export interface CommandDescription {
  readonly name: string;
  readonly parameters: readonly ParameterDescription[];
  /** Cmdlets and advanced functions: common parameters, strict binding. False: what nothing takes goes to `$args`. */
  readonly cmdletBinding: boolean;
  readonly defaultSet?: string;
  /** Set names in the order of the syntax lines; default: order of first use. */
  readonly sets?: readonly string[];
  readonly supportsShouldProcess?: boolean;
  readonly supportsPaging?: boolean;
  readonly confirmImpact?: 'None' | 'Low' | 'Medium' | 'High';
  readonly positionalBinding?: boolean;
  /**
   * Made from the param block of a function or script: parameters without any position or set get one in their order,
   * and the attributes of each count from the last to the first. Default: that of `script`.
   */
  readonly fromParamBlock?: boolean;
  /** Values are cast as in functions (and in commands that are functions on Windows), not as in compiled cmdlets. */
  readonly script: boolean;
  readonly outputTypes?: readonly string[];
  /** Parameters that depend on the invocation; they stand behind all others. */
  readonly dynamic?: readonly ParameterDescription[];
}

const noFlags: ParameterSetFlags = {
  inAllSets: true,
  bit: 0,
  mandatory: false,
  position: null,
  byValue: false,
  byPropertyName: false,
  remaining: false,
  helpMessage: '',
};

/** One parameter as the binder sees it. */
export class ParameterMetadata {
  readonly name: string;
  readonly type: NetType;
  readonly typed: boolean;
  readonly isSwitch: boolean;
  readonly isCollection: boolean;
  readonly aliases: readonly string[];
  readonly hidden: boolean;
  readonly origin: ParameterOrigin;
  readonly attributes: readonly ArgumentAttribute[];
  readonly sets: ReadonlyMap<string, ParameterSetFlags>;
  /** The attribute objects of a script's parameter, in source order; null of a cmdlet's. */
  readonly written: readonly Value[] | null;
  readonly completer: unknown;
  readonly help: string;
  /** The bits of the sets that the parameter names; 0 when it names none. Filled by {@link CommandMetadata}. */
  setBits = 0;
  /** True when the parameter names no set. */
  readonly inAllSets: boolean;
  readonly isMandatory: boolean;
  readonly takesPipeline: boolean;
  readonly allowsNull: boolean;
  readonly allowsEmptyString: boolean;
  readonly allowsEmptyCollection: boolean;
  /** Where the parameter stands among all of the command's. */
  readonly index: number;

  /** Asked for each pipeline input: answers by set bits. */
  readonly #flagsIn = new Map<number, readonly ParameterSetFlags[]>();
  #mandatoryBits: number | null = null;

  constructor(description: ParameterDescription, index: number) {
    this.name = description.name;
    this.type = description.type;
    this.typed = description.typed ?? true;
    this.isSwitch = description.type.name === 'SwitchParameter';
    this.isCollection = description.type.kind === 'array';
    this.aliases = description.aliases ?? [];
    this.hidden = description.hidden ?? false;
    this.origin = description.origin ?? 'declared';
    this.attributes = description.attributes ?? [];
    this.written = description.written ?? null;
    this.completer = description.completer;
    this.help = description.help ?? '';
    this.index = index;
    const sets = new Map<string, ParameterSetFlags>();
    for (const [name, flags] of description.sets) {
      const position = flags.position === undefined || flags.position < 0 ? null : flags.position;
      sets.set(name, { ...noFlags, ...flags, position, inAllSets: name === allSets });
    }
    if (sets.size === 0) sets.set(allSets, { ...noFlags });
    this.sets = sets;
    this.inAllSets = sets.has(allSets);
    const each = [...sets.values()];
    this.isMandatory = each.some(({ mandatory }) => mandatory);
    this.takesPipeline = each.some(({ byValue, byPropertyName }) => byValue || byPropertyName);
    const allows = (name: ArgumentAttribute['name']): boolean =>
      this.attributes.some((attribute) => attribute.kind === 'allowance' && attribute.name === name);
    this.allowsNull = allows('AllowNull');
    this.allowsEmptyString = allows('AllowEmptyString');
    this.allowsEmptyCollection = allows('AllowEmptyCollection');
  }

  /** The bits of the sets that demand it; all of them for one that every set demands. */
  get mandatoryBits(): number {
    if (this.#mandatoryBits === null) {
      let bits = 0;
      for (const flags of this.sets.values()) if (flags.mandatory) bits |= flags.inAllSets ? -1 : flags.bit;
      this.#mandatoryBits = bits;
    }
    return this.#mandatoryBits;
  }

  /** The flags that hold while one of the given sets is still possible. */
  flagsIn(bits: number): readonly ParameterSetFlags[] {
    let found = this.#flagsIn.get(bits);
    if (found === undefined) {
      found = [...this.sets.values()].filter((flags) => flags.inAllSets || (flags.bit & bits) !== 0);
      this.#flagsIn.set(bits, found);
    }
    return found;
  }

  isIn(bits: number): boolean {
    return this.inAllSets || (this.setBits & bits) !== 0;
  }
}

/** A command's parameters, sets and switches of behaviour, built once and shared by all its invocations. */
export class CommandMetadata {
  readonly name: string;
  readonly script: boolean;
  readonly cmdletBinding: boolean;
  /** Declared parameters, then common ones, then WhatIf and Confirm, then paging. */
  readonly parameters: readonly ParameterMetadata[];
  readonly supportsShouldProcess: boolean;
  readonly supportsPaging: boolean;
  readonly confirmImpact: 'None' | 'Low' | 'Medium' | 'High';
  readonly positionalBinding: boolean;
  readonly outputTypes: readonly string[];
  /** Names of the declared sets in the order of their syntax lines; empty when there is only the set of all. */
  readonly setNames: readonly string[];
  /** Bit i belongs to set i. The default set comes first. */
  readonly bitNames: readonly string[];
  readonly defaultSet: string;
  /** The default set's bit; 0 when none is declared. */
  readonly defaultBit: number;
  /** The bits of all sets. */
  readonly allBits: number;
  /** Lower-case names and aliases; a name beats an alias. */
  readonly byName: ReadonlyMap<string, ParameterMetadata>;

  #mandatory: readonly ParameterMetadata[] | null = null;

  constructor(description: CommandDescription) {
    this.name = description.name;
    this.script = description.script;
    this.cmdletBinding = description.cmdletBinding;
    this.supportsShouldProcess = description.supportsShouldProcess ?? false;
    this.supportsPaging = description.supportsPaging ?? false;
    this.confirmImpact = description.confirmImpact ?? 'Medium';
    this.positionalBinding = description.positionalBinding ?? true;
    this.outputTypes = description.outputTypes ?? [];
    const placed = withPositions(description);
    const all = fromParamBlock(description) ? placed.map(backwards) : placed;
    if (description.cmdletBinding) {
      all.push(...commonParameters());
      if (this.supportsShouldProcess) all.push(...shouldProcessParameters());
      if (this.supportsPaging) all.push(...pagingParameters());
    }
    all.push(...(description.dynamic ?? []));
    this.parameters = all.map((parameter, index) => new ParameterMetadata(parameter, index));
    this.defaultSet =
      description.defaultSet === undefined || description.defaultSet === '' ? allSets : description.defaultSet;
    const declared = [...(description.sets ?? [])];
    for (const parameter of this.parameters) for (const name of parameter.sets.keys()) addName(declared, name);
    addName(declared, this.defaultSet);
    this.setNames = declared.filter((name) => name !== allSets);
    const hasDefault = this.defaultSet !== allSets;
    const others = this.setNames.filter((name) => !sameName(name, this.defaultSet));
    this.bitNames = hasDefault ? [this.defaultSet, ...others] : others;
    this.defaultBit = hasDefault ? 1 : 0;
    const count = this.bitNames.length;
    this.allBits = count === 0 || count >= 32 ? -1 : (1 << count) - 1;
    const byName = new Map<string, ParameterMetadata>();
    for (const parameter of this.parameters) {
      for (const [name, flags] of parameter.sets) {
        if (name === allSets) continue;
        flags.bit = 1 << this.bitNames.findIndex((known) => sameName(known, name));
        parameter.setBits |= flags.bit;
      }
      byName.set(parameter.name.toLowerCase(), parameter);
    }
    for (const parameter of this.parameters) {
      for (const alias of parameter.aliases) {
        const key = alias.toLowerCase();
        if (!byName.has(key)) byName.set(key, parameter);
      }
    }
    this.byName = byName;
    this.#description = description;
  }

  /** Those that some set demands. */
  get mandatory(): readonly ParameterMetadata[] {
    this.#mandatory ??= this.parameters.filter((parameter) => parameter.isMandatory);
    return this.#mandatory;
  }

  readonly #description: CommandDescription;

  /** The same command with the dynamic parameters of one invocation. */
  withDynamic(parameters: readonly ParameterDescription[]): CommandMetadata {
    const dynamic = parameters.map((parameter) => ({ ...parameter, origin: 'dynamic' as const }));
    return new CommandMetadata({ ...this.#description, dynamic: [...(this.#description.dynamic ?? []), ...dynamic] });
  }

  /** The name of the one set that is left in `bits`; the default set's while none is chosen, empty while several are. */
  setName(bits: number): string {
    if (bits === -1 || bits === 0) return this.defaultSet;
    const lowest = bits & -bits;
    const index = 31 - Math.clz32(lowest);
    return ((bits >>> (index + 1)) & 1) === 0 ? (this.bitNames[index] ?? '') : '';
  }
}

function fromParamBlock(description: CommandDescription): boolean {
  return description.fromParamBlock ?? description.script;
}

/** PowerShell reads the attributes of a script's parameter backwards: it shows in the order of sets and validations. */
function backwards(parameter: ParameterDescription): ParameterDescription {
  const { attributes = [], sets } = parameter;
  if (attributes.length < 2 && sets.size < 2) return parameter;
  return { ...parameter, sets: new Map([...sets].reverse()), attributes: [...attributes].reverse() };
}

/** Gives the parameters of a function their places, unless one names a place or a set itself. */
function withPositions(description: CommandDescription): ParameterDescription[] {
  const all = [...description.parameters];
  const implicit = fromParamBlock(description) && (description.positionalBinding ?? true);
  const custom = all.some(({ sets }) =>
    [...sets].some(([name, flags]) => name !== allSets || (flags.position !== undefined && flags.position >= 0)),
  );
  if (!implicit || custom) return all;
  let position = 0;
  return all.map((parameter) => {
    if (parameter.type.name === 'SwitchParameter') return parameter;
    return { ...parameter, sets: new Map([[allSets, { ...parameter.sets.get(allSets), position: position++ }]]) };
  });
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function addName(names: string[], name: string): void {
  if (!names.some((known) => sameName(known, name))) names.push(name);
}
