import type { Program, ProgramEntry } from './program.ts';

/** In the order in which Windows tries them for a name without one. */
const extensions = ['.com', '.exe', '.bat', '.cmd', '.msc'];

/** The programs of the emulated computers, loaded one by one when first used. Names are found in any case. */
export class ProgramIndex {
  readonly #list: () => readonly ProgramEntry[];
  #byName: ReadonlyMap<string, ProgramEntry> | undefined;
  readonly #loaded = new Map<string, Program>();

  /** The list is asked for when the first program is looked up. */
  constructor(list: () => readonly ProgramEntry[]) {
    this.#list = list;
  }

  get #entries(): ReadonlyMap<string, ProgramEntry> {
    this.#byName ??= new Map(this.#list().map((entry) => [entry.name.toLowerCase(), entry]));
    return this.#byName;
  }

  entries(): Iterable<ProgramEntry> {
    return this.#entries.values();
  }

  /** The full file name that a name with or without extension stands for. */
  find(name: string): string | undefined {
    const key = name.toLowerCase();
    const known = [key, ...extensions.map((extension) => key + extension)].find((each) => this.#entries.has(each));
    return known === undefined ? undefined : this.#entries.get(known)?.name;
  }

  /** The program of a full file name. Throws when it can only be loaded asynchronously and {@link preload} was not called. */
  get(name: string): Program {
    const key = name.toLowerCase();
    const loaded = this.#loaded.get(key);
    if (loaded !== undefined) return loaded;
    const module = this.#entries.get(key)?.load();
    if (module === undefined || module instanceof Promise) throw new Error(`The program ${name} was not preloaded.`);
    this.#loaded.set(key, module.default);
    return module.default;
  }

  /** Loads every program, where modules load themselves (tests). */
  async preload(): Promise<void> {
    for (const [key, entry] of this.#entries) this.#loaded.set(key, (await entry.load()).default);
  }
}
