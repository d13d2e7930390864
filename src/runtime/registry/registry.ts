import type { ServiceKey } from '../session.ts';
import { type KeyNode, readKeys, writeKeys } from './key-text.ts';
import { windowsKeys } from './windows-keys.ts';

/** The kinds that a value can have, with Windows' numbers. */
export const valueKinds = {
  String: 1,
  ExpandString: 2,
  Binary: 3,
  DWord: 4,
  MultiString: 7,
  QWord: 11,
} as const;

export type ValueKind = keyof typeof valueKinds;

/** Text; a number for DWord, a bigint for QWord, bytes for Binary, lines for MultiString. */
export type RegistryData = string | number | bigint | Uint8Array | readonly string[];

export interface RegistryValue {
  /** As it was first spelled; empty for the key's default value. */
  readonly name: string;
  readonly kind: ValueKind;
  readonly data: RegistryData;
}

/** Where a computer's registry is kept: one text, written as a whole. */
export interface RegistryStore {
  load(): string | undefined;
  /** Reads, changes and writes in one step that nobody else comes between. */
  update(change: (text: string | undefined) => string): void;
}

/** The registries of the computers that a session can reach. */
export interface Registries {
  /** @param computer '' for the one that the session runs on; undefined when there is no such computer */
  of(computer: string): Registry | undefined;
}

export const registries: ServiceKey<Registries> = { name: 'registries' };

/** The hives and their short names, in the order they are listed in. */
export const hives: readonly (readonly [name: string, short: string])[] = [
  ['HKEY_LOCAL_MACHINE', 'HKLM'],
  ['HKEY_CURRENT_USER', 'HKCU'],
  ['HKEY_CLASSES_ROOT', 'HKCR'],
  ['HKEY_CURRENT_CONFIG', 'HKCC'],
  ['HKEY_USERS', 'HKU'],
  ['HKEY_PERFORMANCE_DATA', 'HKPD'],
];

/**
 * The registry of one computer. Paths are a hive's name or short name and the keys below it; case is kept and ignored. A fresh
 * registry is that of a newly set up server; the first change writes all of it into the store.
 */
export class Registry {
  readonly #store: RegistryStore;
  readonly #fresh: () => KeyNode;
  #text: string | undefined;
  #root: KeyNode | null = null;

  /** @param computer full name: what a newly set up server calls itself */
  constructor(store: RegistryStore, computer: string) {
    this.#store = store;
    this.#fresh = () => windowsKeys(computer);
  }

  exists(path: readonly string[]): boolean {
    return this.#find(path) !== undefined;
  }

  /** Names of the keys in a key; undefined when it does not exist. */
  keyNames(path: readonly string[]): string[] | undefined {
    const node = this.#find(path);
    return node && Array.from(node.keys.values(), ({ name }) => name);
  }

  /** A key's values in the order they were made; undefined when there is no such key. */
  values(path: readonly string[]): RegistryValue[] | undefined {
    const node = this.#find(path);
    return node && [...node.values.values()];
  }

  value(path: readonly string[], name: string): RegistryValue | undefined {
    return this.#find(path)?.values.get(name.toLowerCase());
  }

  /** Makes a key and those above it that are missing; only below a hive. False when there is no such hive. */
  makeKey(path: readonly string[]): boolean {
    if (this.exists(path)) return true;
    if (!this.exists(path.slice(0, 1))) return false;
    this.#change((root) => {
      let node = root;
      for (const segment of hivePath(path)) {
        let next = node.keys.get(segment.toLowerCase());
        if (next === undefined) {
          next = { name: segment, keys: new Map(), values: new Map() };
          node.keys.set(segment.toLowerCase(), next);
        }
        node = next;
      }
    });
    return true;
  }

  /** Sets a value of a key that exists. */
  setValue(path: readonly string[], value: RegistryValue): void {
    this.#change((root) => {
      const key = value.name.toLowerCase();
      const values = at(root, path)?.values;
      values?.set(key, { ...value, name: values.get(key)?.name ?? value.name });
    });
  }

  removeValue(path: readonly string[], name: string): void {
    this.#change((root) => at(root, path)?.values.delete(name.toLowerCase()));
  }

  /** Removes a key with all below it. */
  removeKey(path: readonly string[]): void {
    const name = path.at(-1);
    if (name === undefined) return;
    this.#change((root) => at(root, path.slice(0, -1))?.keys.delete(name.toLowerCase()));
  }

  #find(path: readonly string[]): KeyNode | undefined {
    return at(this.#read(), path);
  }

  #read(): KeyNode {
    return this.#parsed(this.#store.load());
  }

  #parsed(text: string | undefined): KeyNode {
    if (this.#root === null || text !== this.#text) {
      this.#root = text === undefined ? this.#fresh() : readKeys(text);
      this.#text = text;
    }
    return this.#root;
  }

  #change(act: (root: KeyNode) => void): void {
    this.#store.update((text) => {
      const root = this.#parsed(text);
      act(root);
      this.#text = writeKeys(root);
      return this.#text;
    });
  }
}

/** A path whose hive is called by its full name. */
export function hivePath(path: readonly string[]): string[] {
  const [first = '', ...rest] = path;
  const hive = hives.find((names) => names.some((name) => name === first.toUpperCase()));
  return path.length === 0 ? [] : [hive?.[0] ?? first, ...rest];
}

function at(root: KeyNode, path: readonly string[]): KeyNode | undefined {
  let node: KeyNode | undefined = root;
  for (const segment of hivePath(path)) node = node?.keys.get(segment.toLowerCase());
  return node;
}

/** Registries that are forgotten with the session. */
export class PassingRegistries implements Registries {
  readonly #byComputer = new Map<string, Registry>();

  of(computer: string): Registry {
    const key = computer.toLowerCase();
    let registry = this.#byComputer.get(key);
    if (registry === undefined) {
      let text: string | undefined;
      const store: RegistryStore = {
        load: () => text,
        update: (change) => {
          text = change(text);
        },
      };
      registry = new Registry(store, computer === '' ? 'dhcp1.contoso.com' : computer);
      this.#byComputer.set(key, registry);
    }
    return registry;
  }
}
