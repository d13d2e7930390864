import type { DriveItem } from '../../../src/runtime/drive.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { compareCulture } from '../../../src/types/collation.ts';
import { childOf, type Found, type NameFilter, nameTest } from '../item-paths.ts';

/** Which of a folder's items are shown. */
export interface ChildRules extends NameFilter {
  readonly force: boolean;
  /** What -Attributes, -File, -Hidden ... say of an item. */
  readonly attributes: (item: DriveItem) => boolean;
  /** Hidden items were asked for, if only those. */
  readonly hidden: boolean;
}

/** A folder's items that pass -Filter and the attributes: folders first, then by name. `allFolders` lets every folder pass. */
export function childrenOf({ place }: Found, rules: ChildRules, allFolders = false): Found[] {
  const passes = nameTest({ filter: rules.filter });
  return listed(place)
    .filter((item) => rules.force || rules.hidden || !item.hidden)
    .filter((item) => (allFolders && item.folder) || (passes(item.name) && rules.attributes(item)))
    .map((item) => ({ place: childOf(place, item.name), item }));
}

/** Every folder in a folder that a search goes on in. */
function foldersOf({ place }: Found, rules: ChildRules): Found[] {
  return listed(place)
    .filter((item) => item.folder && (rules.force || rules.hidden || !item.hidden))
    .map((item) => ({ place: childOf(place, item.name), item }));
}

function listed(place: Place): DriveItem[] {
  return place.drive
    .list(place.segments)
    .sort((a, b) => Number(b.folder) - Number(a.folder) || compareCulture(a.name, b.name, true));
}

/** A folder's items, then those of each folder in it, `depth` levels down. */
export function* below(
  cmdlet: CmdletInvocation,
  folder: Found,
  rules: ChildRules,
  depth: number,
): Generator<Found, void> {
  cmdlet.checkStop();
  yield* childrenOf(folder, rules);
  if (depth <= 0) return;
  for (const inner of foldersOf(folder, rules)) yield* below(cmdlet, inner, rules, depth - 1);
}

/** The items at and below a place whose names pass -Include and -Exclude; what a folder holds follows the folder at once. */
export function* chosen(
  cmdlet: CmdletInvocation,
  found: Found,
  rules: ChildRules,
  depth: number,
): Generator<Found, void> {
  cmdlet.checkStop();
  const passes = nameTest({ include: rules.include, exclude: rules.exclude });
  if (!found.item.folder) {
    if (passes(found.place.segments.at(-1) ?? '')) yield found;
    return;
  }
  const shown = depth >= 0 ? new Set(childrenOf(found, rules).map(({ item }) => item.name)) : null;
  for (const child of childrenOf(found, rules, depth >= 0)) {
    const fits = rules.filter === undefined || shown === null || shown.has(child.item.name);
    if (passes(child.item.name) && fits) yield child;
    if (child.item.folder && depth > 0) yield* chosen(cmdlet, child, rules, depth - 1);
  }
}
