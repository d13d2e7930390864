import type { Drive, DriveItem } from './drive.ts';

/** A resolved place: a drive and the segments below its root. */
export interface Place {
  readonly drive: Drive;
  readonly segments: readonly string[];
}

/** The file-system drives of a session and where each one stands. Paths take `\` and `/` alike. */
export class Drives {
  readonly #drives: readonly Drive[];
  #current: Place;

  /** @param drives at least one; the session starts at the root of the first unless told otherwise */
  constructor(drives: readonly [Drive, ...Drive[]]) {
    this.#drives = drives;
    this.#current = { drive: drives[0], segments: [] };
  }

  get all(): readonly Drive[] {
    return this.#drives;
  }

  get location(): Place {
    return this.#current;
  }

  set location(place: Place) {
    this.#current = place;
  }

  find(name: string): Drive | undefined {
    return this.#drives.find((drive) => drive.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * Turns a path without wildcards into a place: absolute (`C:\x`, `/x`, `\\?\`-less), relative to the location, `~`, `FileSystem::` in front.
   * Undefined when it names a drive that does not exist. The place itself need not exist.
   */
  resolve(path: string, home = 'C:\\Users\\Administrator'): Place | undefined {
    const text = path.replace(/^(Microsoft\.PowerShell\.Core\\)?FileSystem::/i, '');
    if (/^~(?=$|[\\/])/.test(text)) return this.resolve(home + text.slice(1));
    const qualified = /^([A-Za-z][\w.]*):(.*)$/s.exec(text);
    if (qualified) {
      const drive = this.find(qualified[1] ?? '');
      if (drive === undefined) return undefined;
      const rest = qualified[2] ?? '';
      // `C:x` is relative to where C: stands; only the current drive keeps a place.
      const base = /^[\\/]/.test(rest) || drive !== this.#current.drive ? [] : this.#current.segments;
      return { drive, segments: normalise(base, rest) };
    }
    if (/^[\\/]/.test(text)) {
      const drive = this.rootFor(text);
      return { drive, segments: normalise([], text) };
    }
    return { drive: this.#current.drive, segments: normalise(this.#current.segments, text) };
  }

  /** `/x` is the host's root where one is mounted, and `\x` the current drive's. */
  private rootFor(path: string): Drive {
    return (path.startsWith('/') ? this.find('') : undefined) ?? this.#current.drive;
  }

  /** The full path as PowerShell shows it. */
  show(place: Place): string {
    return place.drive.root + place.segments.join(place.drive.separator);
  }

  stat(place: Place): DriveItem | undefined {
    return place.drive.stat(place.segments);
  }

  /**
   * Places that match a path whose segments may hold the wildcards `*`, `?` and `[...]`, in the order the drive lists them.
   * A path without wildcards gives its place when that exists.
   *
   * @param matches tells whether a name fits a pattern: the engine's own wildcard rules
   */
  expand(path: string, matches: (pattern: string, name: string) => boolean): Place[] {
    const place = this.resolve(path);
    if (place === undefined) return [];
    let found: Place[] = [{ drive: place.drive, segments: [] }];
    for (const segment of place.segments) {
      found = found.flatMap((parent) => step(parent, segment, matches));
      if (found.length === 0) return found;
    }
    return place.segments.length > 0 || this.stat(place) !== undefined ? found : [];
  }
}

function step(parent: Place, segment: string, matches: (pattern: string, name: string) => boolean): Place[] {
  const { drive, segments } = parent;
  const exact = [...segments, segment];
  if (!/[*?[]/.test(segment)) return drive.stat(exact) === undefined ? [] : [{ drive, segments: exact }];
  if (drive.stat(segments)?.folder !== true) return [];
  return drive
    .list(segments)
    .filter((item) => !item.hidden && matches(segment, item.name))
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
