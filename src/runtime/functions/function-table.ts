import { compileRoot } from '../compile/block.ts';
import { fail } from '../errors/engine-errors.ts';
import { moduleAliases } from '../modules/built-in-modules.ts';
import type { Scope } from '../scopes/scope.ts';
import { VariableOption } from '../scopes/variable.ts';
import { scopeNamed } from '../scopes/variable-access.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import { SourceText } from '../source-text.ts';
import { type AliasInfo, FunctionInfo } from './command-info.ts';
import { lookupAlias, lookupFunction } from './find-command.ts';
import { initialFunctions } from './initial-functions.ts';

const locked = VariableOption.ReadOnly | VariableOption.Constant;
const scopeWord = /^(global|script|local|private):/i;

/** Functions by scope. */
export class FunctionTable {
  readonly #shell: Shell;
  /** Those of the start that were not used yet. */
  #initial: Map<string, readonly [name: string, body: string]> | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** `function name { }` in a scope; the name may say another: `function global:f { }`. */
  define(info: FunctionInfo, scope: Scope): void {
    const word = scopeWord.exec(info.name)?.[1]?.toLowerCase();
    if (word === undefined) {
      this.put(info, scope);
      return;
    }
    const plain = new FunctionInfo(info.name.slice(word.length + 1), info.block, info.isFilter, info.module);
    if (word === 'private') plain.options |= VariableOption.Private;
    const target = word === 'global' ? this.#shell.globalState.top : word === 'script' ? scope.script : scope;
    this.put(plain, target);
  }

  private put(info: FunctionInfo, scope: Scope): void {
    const key = info.name.toLowerCase();
    const known = scope.functions?.get(key);
    if (known !== undefined && (known.options & locked) !== 0)
      fail('FunctionNotWritable', [info.name], { target: info.name });
    scope.functions ??= new Map();
    scope.functions.set(key, info);
  }

  find(name: string): FunctionInfo | undefined {
    const key = name.replace(scopeWord, '').toLowerCase();
    // The shell draws the prompt itself until somebody writes a function for it.
    return lookupFunction(this.#shell.scope, key) ?? (key === 'prompt' ? undefined : (this.initial(key) ?? undefined));
  }

  /** One of the functions that a session starts with, made at its first use; `key` is lower case. */
  initial(key: string): FunctionInfo | null {
    this.#initial ??= new Map(initialFunctions.map((each) => [each[0].toLowerCase(), each]));
    const found = this.#initial.get(key);
    if (found === undefined) return null;
    this.#initial.delete(key);
    const { globalState } = this.#shell;
    const source = new SourceText(found[1]);
    const block = new ScriptBlock(compileRoot(this.#shell.parse(source), source), globalState);
    const info = new FunctionInfo(found[0], block);
    globalState.top.functions ??= new Map();
    if (!globalState.top.functions.has(key)) globalState.top.functions.set(key, info);
    return info;
  }

  set(
    name: string,
    block: ScriptBlock,
    options: { readonly isFilter?: boolean; readonly scope?: string | number } = {},
  ): FunctionInfo {
    const info = new FunctionInfo(name, block, options.isFilter ?? false, this.#shell.state.module);
    this.put(info, options.scope === undefined ? this.#shell.scope : scopeNamed(this.#shell, options.scope));
    return info;
  }

  remove(name: string): boolean {
    const key = name.toLowerCase();
    this.initial(key);
    for (let scope: Scope | null = this.#shell.scope; scope !== null; scope = scope.parent) {
      if (scope.functions?.delete(key) === true) return true;
    }
    return false;
  }

  *all(): IterableIterator<FunctionInfo> {
    for (const [name] of initialFunctions) if (name !== 'prompt') this.initial(name.toLowerCase());
    const seen = new Set<string>();
    for (let scope: Scope | null = this.#shell.scope; scope !== null; scope = scope.parent) {
      for (const [key, info] of scope.functions ?? []) {
        if (seen.has(key)) continue;
        seen.add(key);
        yield info;
      }
    }
  }
}

/** Aliases by scope. */
export class AliasTable {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
    const table = new Map<string, AliasInfo>();
    shell.globalState.top.aliases = table;
  }

  find(name: string): AliasInfo | undefined {
    const alias = lookupAlias(this.#shell.scope, name.toLowerCase());
    return alias === undefined ? undefined : this.linked(alias);
  }

  /** The alias, able to tell what it stands for. */
  private linked(alias: AliasInfo): AliasInfo {
    alias.resolved = () => this.#shell.searchCommand(alias.definition);
    return alias;
  }

  set(alias: AliasInfo, scope?: string | number): void {
    const target = scope === undefined ? this.#shell.scope : scopeNamed(this.#shell, scope);
    target.aliases ??= new Map();
    target.aliases.set(alias.name.toLowerCase(), alias);
  }

  remove(name: string, scope?: string | number): boolean {
    const key = name.toLowerCase();
    if (scope !== undefined) return scopeNamed(this.#shell, scope).aliases?.delete(key) ?? false;
    for (let at: Scope | null = this.#shell.scope; at !== null; at = at.parent) {
      if (at.aliases?.delete(key) === true) return true;
    }
    return false;
  }

  *all(): IterableIterator<AliasInfo> {
    const seen = new Set<string>();
    for (let scope: Scope | null = this.#shell.scope; scope !== null; scope = scope.parent) {
      for (const [key, alias] of scope.aliases ?? []) {
        if (seen.has(key)) continue;
        seen.add(key);
        yield this.linked(alias);
      }
    }
  }

  /** Those of modules that would load themselves when one is used. */
  *ofModules(): IterableIterator<AliasInfo> {
    for (const [key, alias] of moduleAliases(this.#shell)) {
      if (lookupAlias(this.#shell.scope, key) === undefined) yield this.linked(alias);
    }
  }
}
