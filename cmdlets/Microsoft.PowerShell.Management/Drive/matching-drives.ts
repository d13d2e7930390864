import type { Drive } from '../../../src/runtime/drive.ts';
import type { DriveScope, Drives } from '../../../src/runtime/drives.ts';
import { driveName, providerOf } from '../../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { compareCulture } from '../../../src/types/collation.ts';

interface DriveChoice {
  /** Patterns of their names; the drives of all providers where there is none. */
  readonly providers?: readonly string[];
  /** The name is no pattern. */
  readonly literal?: boolean;
  /** Only the drives of this scope itself; undefined for all that are seen. */
  readonly scope?: DriveScope | undefined;
}

/** The drives whose name and provider fit, by name. */
export function matchingDrives(drives: Drives, name: string, { providers = [], literal, scope }: DriveChoice): Drive[] {
  const pattern = WildcardPattern.of(literal === true ? WildcardPattern.escape(name) : name);
  const kinds = providers.map((provider) => WildcardPattern.of(provider.replace(/^.*\\/, '')));
  return (scope === undefined ? drives.all : drives.of(scope))
    .filter((drive) => pattern.isMatch(driveName(drive)))
    .filter((drive) => kinds.length === 0 || kinds.some((kind) => kind.isMatch(providerOf(drive))))
    .sort((a, b) => compareCulture(driveName(a), driveName(b), true));
}
