import type { NetType } from '../../types/net-type.ts';
import type { ParameterInSet } from '../cmdlet.ts';
import type { ArgumentAttribute } from './attributes.ts';
import { commonParameters, pagingParameters, shouldProcessParameters } from './common-parameters.ts';

/** The name of the set that every parameter without a set of its own belongs to. */
export const allSets = '__AllParameterSets';

/** A parameter's part in one set, with every flag filled in. */
export interface ParameterSetFlags {
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
  /** A script-implemented command: its errors carry no id of the cmdlet class and its parameters are assigned to variables. */
  readonly script: boolean;
  readonly outputTypes?: readonly string[];
}

const noFlags: ParameterSetFlags = {
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
  readonly completer: unknown;
  readonly help: string;
  /** Bit i: the command's set i; all bits for a parameter that is in every set. Filled by {@link CommandMetadata}. */
  setBits = 0;
  /** True when the parameter names no set. */
  readonly inAllSets: boolean;
  /** Where the parameter stands among the command's own: key of typed arguments, index of slots. */
  readonly index: number;

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
    this.completer = description.completer;
    this.help = description.help ?? '';
    this.index = index;
    const sets = new Map<string, ParameterSetFlags>();
    for (const [name, flags] of description.sets) sets.set(name, { ...noFlags, ...flags });
    if (sets.size === 0) sets.set(allSets, noFlags);
    this.sets = sets;
    this.inAllSets = sets.has(allSets);
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
  /** Names of the sets; bit i of a parameter's `setBits` is `setNames[i]`. Empty when there is only the set of all. */
  readonly setNames: readonly string[];
  readonly defaultSet: string;
  /** The default set's bit; 0 when there is none. */
  readonly defaultBit: number;
  /** All sets' bits; all 32 when there is only the set of all. */
  readonly allBits: number;
  /** Lower-case names and aliases. */
  readonly byName: ReadonlyMap<string, ParameterMetadata>;

  constructor(description: CommandDescription) {
    this.name = description.name;
    this.script = description.script;
    this.cmdletBinding = description.cmdletBinding;
    this.supportsShouldProcess = description.supportsShouldProcess ?? false;
    this.supportsPaging = description.supportsPaging ?? false;
    this.confirmImpact = description.confirmImpact ?? 'Medium';
    this.positionalBinding = description.positionalBinding ?? true;
    this.outputTypes = description.outputTypes ?? [];
    const all = [...description.parameters];
    if (description.cmdletBinding) {
      all.push(...commonParameters());
      if (this.supportsShouldProcess) all.push(...shouldProcessParameters());
      if (this.supportsPaging) all.push(...pagingParameters());
    }
    this.parameters = all.map((parameter, index) => new ParameterMetadata(parameter, index));
    const defaultSet = description.defaultSet ?? '';
    const setNames: string[] = [...(description.sets ?? [])];
    const note = (name: string): void => {
      if (name !== allSets && name !== '' && !setNames.some((known) => known.toLowerCase() === name.toLowerCase())) {
        setNames.push(name);
      }
    };
    for (const parameter of this.parameters) for (const name of parameter.sets.keys()) note(name);
    note(defaultSet);
    this.setNames = setNames;
    this.defaultSet = defaultSet === '' ? allSets : defaultSet;
    this.defaultBit = setBit(setNames, defaultSet);
    this.allBits = setNames.length === 0 ? -1 : setNames.length >= 32 ? -1 : (1 << setNames.length) - 1;
    const byName = new Map<string, ParameterMetadata>();
    for (const parameter of this.parameters) {
      parameter.setBits = parameter.inAllSets ? -1 : 0;
      if (!parameter.inAllSets) for (const name of parameter.sets.keys()) parameter.setBits |= setBit(setNames, name);
      for (const name of [parameter.name, ...parameter.aliases]) {
        const key = name.toLowerCase();
        if (!byName.has(key)) byName.set(key, parameter);
      }
    }
    this.byName = byName;
  }

  /** The name of the set whose bit is the lowest in `bits`. */
  setName(bits: number): string {
    if (this.setNames.length === 0) return allSets;
    return this.setNames[31 - Math.clz32(bits & -bits)] ?? allSets;
  }
}

function setBit(names: readonly string[], name: string): number {
  const index = names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  return index < 0 ? 0 : 1 << index;
}
