import type { Cmdlet } from './cmdlet.ts';
import type { ProgramEntry } from './programs/program.ts';
import { ProgramIndex } from './programs/program-index.ts';

/** What is known of a command without loading it. */
export interface CommandEntry {
  readonly name: string;
  readonly module: string;
  readonly aliases: readonly string[];
  /** Declared names in their order, for completion and for Get-Command -ParameterName. */
  readonly parameters: readonly string[];
  readonly outputTypes: readonly string[];
  /** Synchronous in the built program; a promise where modules load themselves. */
  readonly load: () => { readonly default: Cmdlet } | Promise<{ readonly default: Cmdlet }>;
}

/** Every built-in command, and every program; loaded one by one when first used. Names are found in any case. */
export class CommandIndex {
  readonly #list: () => readonly CommandEntry[];
  #byName: ReadonlyMap<string, CommandEntry> | undefined;
  readonly #loaded = new Map<string, Cmdlet>();
  readonly programs: ProgramIndex;

  /** The lists are asked for when the first command is looked up. */
  constructor(list: () => readonly CommandEntry[], programs: () => readonly ProgramEntry[] = () => []) {
    this.#list = list;
    this.programs = new ProgramIndex(programs);
  }

  get #entries(): ReadonlyMap<string, CommandEntry> {
    this.#byName ??= new Map(this.#list().map((entry) => [entry.name.toLowerCase(), entry]));
    return this.#byName;
  }

  /** In the order of the index: by module, then by name. */
  entries(): Iterable<CommandEntry> {
    return this.#entries.values();
  }

  entry(name: string): CommandEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /** The declarations loaded so far, by lower-case name. */
  get loaded(): ReadonlyMap<string, Cmdlet> {
    return this.#loaded;
  }

  /** The command's declaration, loaded now if need be. Throws when it can only be loaded asynchronously and {@link preload} was not called. */
  get(name: string): Cmdlet | undefined {
    const key = name.toLowerCase();
    const loaded = this.#loaded.get(key);
    if (loaded !== undefined) return loaded;
    const module = this.#entries.get(key)?.load();
    if (module === undefined) return undefined;
    if (module instanceof Promise) throw new Error(`The command ${name} was not preloaded.`);
    this.#loaded.set(key, module.default);
    return module.default;
  }

  /** Loads every command, for programs that are not built (tests). */
  async preload(): Promise<this> {
    await Promise.all(
      [...this.#entries].map(async ([key, entry]) => {
        this.#loaded.set(key, (await entry.load()).default);
      }),
    );
    await this.programs.preload();
    return this;
  }
}
