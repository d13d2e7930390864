/** Variables that a session starts with; a function is asked for the value when somebody first reads it. */
export type InitialEnvironment = Readonly<Record<string, string | (() => string) | undefined>>;

interface Entry {
  readonly name: string;
  readonly value: string;
}

/** The environment variables of a session: names in any case, values are text. */
export class Environment {
  readonly #entries = new Map<string, Entry>();

  constructor(initial: InitialEnvironment) {
    for (const [name, value] of Object.entries(initial)) {
      if (typeof value === 'function') this.#entries.set(name.toLowerCase(), askedLater(name, value));
      else if (value !== undefined) this.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.#entries.get(name.toLowerCase())?.value;
  }

  /** Keeps the spelling of a name that is already there. */
  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#entries.set(key, { name: this.#entries.get(key)?.name ?? name, value });
  }

  remove(name: string): boolean {
    return this.#entries.delete(name.toLowerCase());
  }

  /** In the order of creation. */
  entries(): Iterable<Entry> {
    return this.#entries.values();
  }
}

function askedLater(name: string, ask: () => string): Entry {
  let known: string | undefined;
  return {
    name,
    get value() {
      known ??= ask();
      return known;
    },
  };
}
