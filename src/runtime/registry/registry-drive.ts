import { type Drive, DriveError, type DriveItem } from '../drive.ts';
import type { Registry } from './registry.ts';

/** A drive that shows a part of the registry: its folders are keys. */
export class RegistryDrive implements Drive {
  readonly name: string;
  readonly description: string;
  readonly provider = 'Registry';
  readonly separator = '\\';
  readonly caseSensitive = false;
  /** Hive and keys that the drive begins at. */
  readonly base: readonly string[];
  readonly #open: (computer: string) => Registry | undefined;

  constructor(
    name: string,
    base: readonly string[],
    open: (computer: string) => Registry | undefined,
    description = '',
  ) {
    this.name = name;
    this.base = base;
    this.#open = open;
    this.description = description;
  }

  get root(): string {
    return this.name === '' ? '' : `${this.name}:\\`;
  }

  /** The drive without a name that `Registry::` paths are on: it holds the hives. */
  get providerRoot(): RegistryDrive {
    return new RegistryDrive('', [], this.#open);
  }

  /** The registry of the computer that the session runs on. */
  get registry(): Registry {
    const registry = this.#open('');
    if (registry === undefined) throw this.#error('NotFound', []);
    return registry;
  }

  /** The registry of another computer; undefined when there is none of that name. */
  registryOf(computer: string): Registry | undefined {
    return this.#open(computer);
  }

  /** Another drive that begins at a place of this one. */
  below(name: string, path: readonly string[], description: string): RegistryDrive {
    return new RegistryDrive(name, this.full(path), this.#open, description);
  }

  /** A place of the drive as the registry knows it. */
  full(path: readonly string[]): string[] {
    return [...this.base, ...path];
  }

  stat(path: readonly string[]): DriveItem | undefined {
    const full = this.full(path);
    return this.registry.exists(full) ? key(full.at(-1) ?? '') : undefined;
  }

  list(path: readonly string[]): DriveItem[] {
    return (this.registry.keyNames(this.full(path)) ?? []).map(key);
  }

  makeFolder(path: readonly string[]): void {
    if (!this.registry.makeKey(this.full(path))) throw this.#error('NotFound', path);
  }

  remove(path: readonly string[]): void {
    this.registry.removeKey(this.full(path));
  }

  read(path: readonly string[]): Uint8Array {
    throw this.#error('IsAFolder', path);
  }

  write(path: readonly string[]): void {
    throw this.#error('IsAFolder', path);
  }

  append(path: readonly string[]): void {
    throw this.#error('IsAFolder', path);
  }

  move(path: readonly string[]): void {
    throw this.#error('AccessDenied', path);
  }

  change(path: readonly string[]): void {
    throw this.#error('AccessDenied', path);
  }

  #error(failure: 'NotFound' | 'IsAFolder' | 'AccessDenied', path: readonly string[]): DriveError {
    return new DriveError(failure, this.root + path.join('\\'));
  }
}

function key(name: string): DriveItem {
  return { name, folder: true, length: 0, created: 0, modified: 0, accessed: 0, readOnly: false, hidden: false };
}
