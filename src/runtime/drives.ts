import { compareCulture } from '../types/collation.ts';
import type { Drive, DriveItem } from './drive.ts';
import { LocationStacks } from './items/location-stacks.ts';

/** A resolved place: a drive and the segments below its root. */
export interface Place {
  readonly drive: Drive;
  readonly segments: readonly string[];
}

const home = 'C:\\Users\\Administrator';

/** What the scopes that run have to do with drives. */
export interface DriveScope {
  readonly parent: DriveScope | null;
  drives: Drive[] | null;
}

/** The drives of a session and where each one stands. Paths take `\` and `/` alike. */
export class Drives {
  readonly #drives: Drive[];
  readonly #places = new Map<Drive, readonly string[]>();
  #current: Place;
  readonly stacks = new LocationStacks();
  /** Writes what a transcript still holds back: called before a path is looked up. */
  settle: (() => void) | undefined;
  /** The innermost scope that runs: drives of inner scopes hide those of outer ones. */
  scope: () => DriveScope | null = () => null;

  /** @param drives at least one; the session starts at the root of the first unless told otherwise */
  constructor(drives: readonly [Drive, ...Drive[]]) {
    this.#drives = [...drives];
    this.#current = { drive: drives[0], segments: [] };
  }

  /** All that running code sees, each name once. */
  get all(): readonly Drive[] {
    const inner: Drive[] = [];
    for (let scope = this.scope(); scope?.parent; scope = scope.parent) inner.push(...(scope.drives ?? []));
    if (inner.length === 0) return this.#drives;
    const seen = new Set<string>();
    return [...inner, ...this.#drives].filter(({ name }) => {
      const isNew = !seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return isNew;
    });
  }

  /** Those of one scope itself. */
  of(scope: DriveScope): readonly Drive[] {
    return scope.parent === null ? this.#drives : (scope.drives ?? []);
  }

  get location(): Place {
    return this.#current;
  }

  set location(place: Place) {
    this.#current = place;
    this.#places.set(place.drive, place.segments);
  }

  /** Where a drive stands: what `C:` without a root means. */
  locationOf(drive: Drive): Place {
    return { drive, segments: this.#places.get(drive) ?? [] };
  }

  find(name: string): Drive | undefined {
    return this.all.find((drive) => drive.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds a drive to a scope, or to the session; one of the same name is the caller's to refuse. */
  add(drive: Drive, scope: DriveScope | null = null): void {
    if (scope === null || scope.parent === null) {
      this.#drives.push(drive);
      return;
    }
    scope.drives ??= [];
    scope.drives.push(drive);
  }

  /** Takes a drive out of the innermost scope that has it. */
  remove(drive: Drive): void {
    const lists = [this.#drives];
    for (let scope = this.scope(); scope?.parent; scope = scope.parent) if (scope.drives) lists.push(scope.drives);
    for (const list of lists) if (list.includes(drive)) list.splice(list.indexOf(drive), 1);
    this.#places.delete(drive);
  }

  /**
   * Turns a path without wildcards into a place: absolute (`C:\x`, `/x`, `\\?\`-less), relative to the location, `~`, a provider's name
   * in front (`FileSystem::`, `Env::`). Undefined when it names a drive or provider that does not exist. The place itself need not exist.
   */
  resolve(path: string): Place | undefined {
    this.settle?.();
    const provided = /^(?:Microsoft\.PowerShell\.Core\\)?([A-Za-z]+)::(.*)$/s.exec(path);
    if (provided) return this.providerPlace(provided[1] ?? '', provided[2] ?? '');
    if (/^~(?=$|[\\/])/.test(path) && isFiles(this.#current.drive)) return this.resolve(home + path.slice(1));
    const qualified = /^([A-Za-z][\w.]*):(.*)$/s.exec(path);
    if (qualified) {
      const drive = this.find(qualified[1] ?? '');
      if (drive === undefined) return undefined;
      const rest = qualified[2] ?? '';
      // `C:x` is relative to where C: stands.
      const base = /^[\\/]/.test(rest) ? [] : this.locationOf(drive).segments;
      return { drive, segments: normalise(base, rest) };
    }
    if (/^[\\/]/.test(path)) return { drive: this.rootFor(path), segments: normalise([], path) };
    return { drive: this.#current.drive, segments: normalise(this.#current.segments, path) };
  }

  /** The path after `Provider::`. */
  private providerPlace(provider: string, path: string): Place | undefined {
    if (/^filesystem$/i.test(provider)) return this.resolve(path);
    const drive = this.all.find((each) => each.provider?.toLowerCase() === provider.toLowerCase());
    return drive && { drive: drive.providerRoot ?? drive, segments: normalise([], path) };
  }

  /** `/x` is the host's root where one is mounted, and `\x` the current drive's. */
  private rootFor(path: string): Drive {
    const { drive } = this.#current;
    return (path.startsWith('/') && isFiles(drive) ? this.find('') : undefined) ?? drive;
  }

  /** The full path as PowerShell shows it. */
  show(place: Place): string {
    return place.drive.root + place.segments.join(place.drive.separator);
  }

  stat(place: Place): DriveItem | undefined {
    return place.drive.stat(place.segments);
  }

  /**
   * Places that match a path whose segments may hold the wildcards `*`, `?` and `[...]`, folders first, then by name.
   * A path without wildcards gives its place when that exists.
   *
   * @param matches tells whether a name fits a pattern: the engine's own wildcard rules
   * @param hidden whether wildcards also find hidden items
   */
  expand(path: string, matches: (pattern: string, name: string) => boolean, hidden = false): Place[] {
    const place = this.resolve(path);
    if (place === undefined) return [];
    let found: Place[] = [{ drive: place.drive, segments: [] }];
    for (const segment of place.segments) {
      found = found.flatMap((parent) => step(parent, segment, matches, hidden));
      if (found.length === 0) return found;
    }
    return place.segments.length > 0 || this.stat(place) !== undefined ? found : [];
  }
}

function isFiles(drive: Drive): boolean {
  return (drive.provider ?? 'FileSystem') === 'FileSystem';
}

function step(
  parent: Place,
  segment: string,
  matches: (pattern: string, name: string) => boolean,
  hidden: boolean,
): Place[] {
  const { drive, segments } = parent;
  const exact = [...segments, segment];
  if (!/[*?[]/.test(segment)) return drive.stat(exact) === undefined ? [] : [{ drive, segments: exact }];
  if (drive.stat(segments)?.folder !== true) return [];
  return drive
    .list(segments)
    .filter((item) => (hidden || !item.hidden) && matches(segment, item.name))
    .sort((a, b) => Number(b.folder) - Number(a.folder) || compareCulture(a.name, b.name, true))
    .map((item) => ({ drive, segments: [...segments, item.name] }));
}

function normalise(base: readonly string[], path: string): string[] {
  const segments = [...base];
  for (const part of path.split(/[\\/]+/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') segments.pop();
    else segments.push(part);
  }
  return segments;
}
