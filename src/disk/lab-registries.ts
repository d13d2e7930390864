import type { Lab } from '../lab/lab.ts';
import { type Registries, Registry } from '../runtime/registry/registry.ts';

/** The registries of the lab's computers, kept in its database. */
export class LabRegistries implements Registries {
  readonly #lab: Lab;
  readonly #fullName: (computer: string) => string | undefined;
  readonly #open = new Map<string, Registry>();

  /** @param fullName finds a computer of the lab; '' is the local one */
  constructor(lab: Lab, fullName: (computer: string) => string | undefined) {
    this.#lab = lab;
    this.#fullName = fullName;
  }

  of(computer: string): Registry | undefined {
    const name = this.#fullName(computer);
    if (name === undefined) return undefined;
    const key = `registry:${name.toLowerCase()}`;
    let registry = this.#open.get(key);
    if (registry === undefined) {
      const store = {
        load: () => this.#lab.keptText(key),
        update: (change: (text: string | undefined) => string) => this.#lab.changeText(key, change),
      };
      registry = new Registry(store, name);
      this.#open.set(key, registry);
    }
    return registry;
  }
}
