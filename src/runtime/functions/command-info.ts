import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { dynamicDescriptions } from '../binder/from-declaration.ts';
import { CommandMetadata } from '../binder/metadata.ts';
import { type Cmdlet, errorIdNameOf } from '../cmdlet.ts';
import type { CmdletInvocation } from '../invocation.ts';
import type { Module } from '../modules/module.ts';
import { type Program, systemFolder } from '../programs/program.ts';
import type { ScriptBlock } from '../script-block.ts';
import {
  aliasInfoType,
  applicationInfoType,
  cmdletInfoType,
  externalScriptInfoType,
  filterInfoType,
  functionInfoType,
  scriptInfoType,
} from './command-info-types.ts';

/** A function or filter of a scope. */
export class FunctionInfo implements NetObject {
  readonly name: string;
  block: ScriptBlock;
  readonly isFilter: boolean;
  module: Module | null;
  /** VariableOption flags: ReadOnly, Constant, Private, AllScope. */
  options = 0;
  description = '';
  #metadata: CommandMetadata | null = null;
  #metadataOf: ScriptBlock | null = null;

  constructor(name: string, block: ScriptBlock, isFilter = false, module: Module | null = null) {
    this.name = name;
    this.block = block;
    this.isFilter = isFilter;
    this.module = module;
  }

  get netType(): NetType {
    return this.isFilter ? filterInfoType : functionInfoType;
  }

  /** The same function under another name, as an import with a prefix makes it. */
  renamed(name: string): FunctionInfo {
    const copy = new FunctionInfo(name, this.block, this.isFilter, this.module);
    copy.options = this.options;
    return copy;
  }

  /** What stands behind the comma of a FullyQualifiedErrorId. */
  get errorIdName(): string {
    return this.name;
  }

  get metadata(): CommandMetadata {
    if (this.#metadata === null || this.#metadataOf !== this.block) {
      this.#metadata = this.block.code.metadataAs(this.name, this.block.state.session);
      this.#metadataOf = this.block;
    }
    return this.#metadata;
  }

  toString(): string {
    return this.name;
  }
}

export class AliasInfo implements NetObject {
  readonly name: string;
  readonly definition: string;
  module: Module | null = null;
  options: number;
  description = '';
  /** Finds the command that it stands for; set where the alias is taken out of a session's table. */
  resolved: () => RunnableInfo | null = () => null;

  constructor(name: string, definition: string, options = 0) {
    this.name = name;
    this.definition = definition;
    this.options = options;
  }

  get netType(): NetType {
    return aliasInfoType;
  }

  /** The same alias under another name. */
  renamed(name: string): AliasInfo {
    const copy = new AliasInfo(name, this.definition, this.options);
    copy.module = this.module;
    return copy;
  }

  toString(): string {
    return this.name;
  }
}

/** A compiled cmdlet together with the metadata the binder made of its declaration. */
export class CmdletInfo implements NetObject {
  readonly name: string;
  readonly cmdlet: Cmdlet;
  readonly metadata: CommandMetadata;
  readonly module: Module | null = null;
  readonly #module: () => Module | null;

  constructor(cmdlet: Cmdlet, metadata: CommandMetadata, module: () => Module | null = () => null) {
    this.name = cmdlet.name;
    this.cmdlet = cmdlet;
    this.metadata = metadata;
    this.#module = module;
  }

  /** The module as Get-Module lists it. */
  get moduleObject(): Module | null {
    return this.#module();
  }

  get netType(): NetType {
    return cmdletInfoType;
  }

  /** The same cmdlet with the parameters that it has for these arguments; itself when no parameter depends on them. */
  withDynamic(bound: ReadonlyMap<string, Value>, session: CmdletInvocation['session']): CmdletInfo {
    const dynamic = dynamicDescriptions(this.cmdlet, bound, session);
    if (dynamic.length === 0) return this;
    return new CmdletInfo(this.cmdlet, this.metadata.withDynamic(dynamic), this.#module);
  }

  /** The name of the class behind one of PowerShell's own cmdlets; generated (CDXML) cmdlets go by their own name. */
  get errorIdName(): string {
    return errorIdNameOf(this.cmdlet);
  }

  toString(): string {
    return this.name;
  }
}

/** A `.ps1` file called by its path. */
export class ExternalScriptInfo implements NetObject {
  readonly name: string;
  readonly path: string;
  readonly block: ScriptBlock;
  readonly module: Module | null = null;

  constructor(name: string, path: string, block: ScriptBlock) {
    this.name = name;
    this.path = path;
    this.block = block;
  }

  get netType(): NetType {
    return externalScriptInfoType;
  }

  get errorIdName(): string {
    return this.name;
  }

  get metadata(): CommandMetadata {
    return this.block.code.metadataAs(this.name, this.block.state.session);
  }

  toString(): string {
    return this.name;
  }
}

/** A script block called as a command: it has no name. */
export class ScriptInfo implements NetObject {
  readonly name = '';
  readonly block: ScriptBlock;
  readonly module: Module | null = null;

  constructor(block: ScriptBlock) {
    this.block = block;
  }

  get netType(): NetType {
    return scriptInfoType;
  }

  get errorIdName(): string {
    return '';
  }

  get metadata(): CommandMetadata {
    return this.block.code.metadataAs('', this.block.state.session);
  }

  /** The block's text; of an advanced one, which runs as a function without a name, nothing. */
  toString(): string {
    return this.block.code.isAdvanced ? '' : this.block.text;
  }
}

/** A program of the emulated computers, by the file that it is started from. */
export class ApplicationInfo implements NetObject {
  readonly name: string;
  readonly module: Module | null = null;
  readonly #load: () => Program;

  constructor(name: string, load: () => Program) {
    this.name = name;
    this.#load = load;
  }

  get netType(): NetType {
    return applicationInfoType;
  }

  get program(): Program {
    return this.#load();
  }

  get path(): string {
    return `${systemFolder}\\${this.name}`;
  }

  get errorIdName(): string {
    return '';
  }

  /** Nothing is known of its parameters. */
  get metadata(): CommandMetadata {
    return new CommandMetadata({ name: this.name, parameters: [], cmdletBinding: false, script: false });
  }

  toString(): string {
    return this.name;
  }
}

/** What can be run; an alias stands for one of these. */
export type RunnableInfo = FunctionInfo | CmdletInfo | ExternalScriptInfo | ScriptInfo | ApplicationInfo;

/** What PowerShell knows the parameters and the help of. */
export type DescribedInfo = Exclude<RunnableInfo, ApplicationInfo>;

/** Whatever a command name can stand for. */
export type CommandInfo = RunnableInfo | AliasInfo;
