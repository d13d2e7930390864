import { metadataOf } from '../binder/from-declaration.ts';
import type { CommandIndex } from '../command-index.ts';
import type { Module } from '../modules/module.ts';
import { CmdletInfo } from './command-info.ts';

/** Built-in cmdlets that were asked for, with what the binder made of them. */
export class CmdletTable {
  readonly #index: CommandIndex;
  readonly #infos = new Map<string, CmdletInfo>();

  readonly #module: (name: string) => Module | null;

  /** @param module gives the module of built-in commands by its name */
  constructor(index: CommandIndex, module: (name: string) => Module | null) {
    this.#index = index;
    this.#module = module;
  }

  /** Modules of the commands that were asked for so far. */
  modules(): Set<string> {
    return new Set([...this.#infos.values()].map((info) => info.cmdlet.module));
  }

  /** By lower-case name. */
  find(key: string): CmdletInfo | null {
    const known = this.#infos.get(key);
    if (known !== undefined) return known;
    const cmdlet = this.#index.get(key);
    if (cmdlet === undefined) return null;
    const info = new CmdletInfo(cmdlet, metadataOf(cmdlet), () => this.#module(cmdlet.module));
    this.#infos.set(key, info);
    return info;
  }
}
