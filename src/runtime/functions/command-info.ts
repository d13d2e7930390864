import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { CommandMetadata } from '../binder/metadata.ts';
import type { Cmdlet } from '../cmdlet.ts';
import type { Module } from '../modules/module.ts';
import type { ScriptBlock } from '../script-block.ts';
import { aliasInfoType, cmdletInfoType, externalScriptInfoType, filterInfoType, functionInfoType } from './command-info-types.ts';

/** A function or filter of a scope. */
export class FunctionInfo implements NetObject {
  readonly name: string;
  readonly block: ScriptBlock;
  readonly isFilter: boolean;
  module: Module | null;
  /** VariableOption flags: ReadOnly, Constant, Private, AllScope. */
  options = 0;
  description = '';

  constructor(name: string, block: ScriptBlock, isFilter = false, module: Module | null = null) {
    this.name = name;
    this.block = block;
    this.isFilter = isFilter;
    this.module = module;
  }

  get netType(): NetType {
    return this.isFilter ? filterInfoType : functionInfoType;
  }

  get metadata(): CommandMetadata {
    return this.block.code.metadataAs(this.name, this.block.state.session);
  }
}

export class AliasInfo implements NetObject {
  readonly name: string;
  readonly definition: string;
  module: Module | null = null;
  options: number;
  description = '';

  constructor(name: string, definition: string, options = 0) {
    this.name = name;
    this.definition = definition;
    this.options = options;
  }

  get netType(): NetType {
    return aliasInfoType;
  }
}

/** A compiled cmdlet together with the metadata the binder made of its declaration. */
export class CmdletInfo implements NetObject {
  readonly name: string;
  readonly cmdlet: Cmdlet;
  readonly metadata: CommandMetadata;
  module: Module | null = null;

  constructor(cmdlet: Cmdlet, metadata: CommandMetadata) {
    this.name = cmdlet.name;
    this.cmdlet = cmdlet;
    this.metadata = metadata;
  }

  get netType(): NetType {
    return cmdletInfoType;
  }
}

/** A `.ps1` file called by its path. */
export class ExternalScriptInfo implements NetObject {
  readonly name: string;
  readonly path: string;
  readonly block: ScriptBlock;

  constructor(name: string, path: string, block: ScriptBlock) {
    this.name = name;
    this.path = path;
    this.block = block;
  }

  get netType(): NetType {
    return externalScriptInfoType;
  }

  get metadata(): CommandMetadata {
    return this.block.code.metadataAs(this.name, this.block.state.session);
  }
}

/** Whatever a command name can stand for. */
export type CommandInfo = FunctionInfo | AliasInfo | CmdletInfo | ExternalScriptInfo;
