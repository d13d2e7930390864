/** The environment variables of a session: names in any case, values are text. */
export class Environment {
  readonly #entries = new Map<string, { readonly name: string; readonly value: string }>();

  constructor(initial: Readonly<Record<string, string | undefined>>) {
    for (const [name, value] of Object.entries(initial)) if (value !== undefined) this.set(name, value);
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
  entries(): Iterable<{ readonly name: string; readonly value: string }> {
    return this.#entries.values();
  }
}
