import { compareCulture } from '../../types/collation.ts';
import type { Value } from '../../types/value.ts';
import { type Drive, DriveError, type DriveItem, type ProviderName } from '../drive.ts';

/** What New-Item, Set-Item and Remove-Item may say beside the value. */
export interface ItemSettings {
  readonly force?: boolean;
  /** VariableOption bits; left as they are when undefined. */
  readonly options?: number;
}

/**
 * A drive whose items are no files but part of the session: environment variables, variables, functions, aliases. It has no folders.
 * As files its items hold their content as text, one line a value.
 */
export abstract class SessionDrive implements Drive {
  abstract readonly name: string;
  abstract readonly provider: ProviderName;
  abstract readonly description: string;
  readonly separator = '\\';
  readonly caseSensitive = false;

  get root(): string {
    return `${this.name}:\\`;
  }

  /** The names of all items, in any order. */
  protected abstract names(): Iterable<string>;
  /** What Get-Item writes; undefined when there is no such item. */
  abstract item(name: string): Value;
  /** What Get-Content writes. */
  abstract content(name: string): Value;
  /** Creates an item or gives it another value. Throws PSError where the session refuses. */
  abstract assign(name: string, value: Value, settings: ItemSettings): void;
  /** Removes an item that exists. Throws PSError where the session refuses. */
  abstract discard(name: string, settings: ItemSettings): void;
  /** The text of a value, as the drive's items hold it. */
  protected abstract text(value: Value): string;

  stat(path: readonly string[]): DriveItem | undefined {
    if (path.length === 0) return entry(this.root, true);
    const name = itemName(path);
    return this.item(name) === undefined ? undefined : entry(name, false);
  }

  list(path: readonly string[]): DriveItem[] {
    if (path.length > 0) return [];
    return [...this.names()].sort((a, b) => compareCulture(a, b, true)).map((name) => entry(name, false));
  }

  read(path: readonly string[]): Uint8Array {
    if (this.stat(path) === undefined) throw new DriveError('NotFound', this.show(path));
    return new TextEncoder().encode(this.text(this.content(itemName(path))));
  }

  write(path: readonly string[], content: Uint8Array): void {
    this.assign(itemName(path), new TextDecoder().decode(content).replace(/\r?\n$/, ''), {});
  }

  append(path: readonly string[], content: Uint8Array): void {
    const old = this.stat(path) === undefined ? new Uint8Array() : this.read(path);
    this.write(path, Buffer.concat([old, content]));
  }

  makeFolder(path: readonly string[]): void {
    throw new DriveError('AccessDenied', this.show(path));
  }

  remove(path: readonly string[]): void {
    this.discard(itemName(path), {});
  }

  move(from: readonly string[], to: readonly string[]): void {
    const name = itemName(from);
    this.assign(itemName(to), this.content(name), {});
    this.discard(name, {});
  }

  change(path: readonly string[]): void {
    throw new DriveError('AccessDenied', this.show(path));
  }

  private show(path: readonly string[]): string {
    return this.root + itemName(path);
  }
}

/** Items are not nested, so that their names may hold separators. */
export function itemName(path: readonly string[]): string {
  return path.join('\\');
}

function entry(name: string, folder: boolean): DriveItem {
  return { name, folder, length: 0, created: 0, modified: 0, accessed: 0, readOnly: false, hidden: false };
}
