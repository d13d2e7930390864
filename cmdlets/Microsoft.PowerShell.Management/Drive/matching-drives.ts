import type { Drive } from '../../../src/runtime/drive.ts';
import type { Drives } from '../../../src/runtime/drives.ts';
import { driveName, providerOf } from '../../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { compareCulture } from '../../../src/types/collation.ts';

/** The drives whose name and provider fit, by name. No providers: any. */
export function matchingDrives(drives: Drives, name: string, providers: readonly string[], literal = false): Drive[] {
  const pattern = WildcardPattern.of(literal ? WildcardPattern.escape(name) : name);
  const kinds = providers.map((provider) => WildcardPattern.of(provider.replace(/^.*\\/, '')));
  return drives.all
    .filter((drive) => pattern.isMatch(driveName(drive)))
    .filter((drive) => kinds.length === 0 || kinds.some((kind) => kind.isMatch(providerOf(drive))))
    .sort((a, b) => compareCulture(driveName(a), driveName(b), true));
}
