import type { Frame } from '../compile/frame.ts';
import { SessionVariables } from '../scopes/session-variables.ts';
import type { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';
import type { FunctionInfo } from './command-info.ts';
import type { AliasTable, FunctionTable } from './function-table.ts';

/** The part of a session that keeps functions and aliases. */
export abstract class SessionFunctions extends SessionVariables {
  abstract readonly functionTable: FunctionTable;
  abstract readonly aliasTable: AliasTable;

  defineFunction(frame: Frame, info: FunctionInfo): void {
    this.functionTable.define(info, frame.scope);
  }

  findFunction(name: string): FunctionInfo | undefined {
    return this.functionTable.find(name);
  }

  setFunction(name: string, block: ScriptBlock, options: Parameters<Session['setFunction']>[2] = {}): FunctionInfo {
    return this.functionTable.set(name, block, options);
  }

  removeFunction(name: string): boolean {
    return this.functionTable.remove(name);
  }

  functions(): IterableIterator<FunctionInfo> {
    return this.functionTable.all();
  }

  findAlias(name: string): ReturnType<AliasTable['find']> {
    return this.aliasTable.find(name);
  }

  setAlias(alias: Parameters<AliasTable['set']>[0], scope?: string | number): void {
    this.aliasTable.set(alias, scope);
  }

  removeAlias(name: string, scope?: string | number): boolean {
    return this.aliasTable.remove(name, scope);
  }

  aliases(): ReturnType<AliasTable['all']> {
    return this.aliasTable.all();
  }

  moduleAliases(): ReturnType<AliasTable['ofModules']> {
    return this.aliasTable.ofModules();
  }
}
