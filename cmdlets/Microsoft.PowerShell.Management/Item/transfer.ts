import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { onDrive } from '../../../src/runtime/files/current-drives.ts';
import { copyFile, moveItem } from '../../../src/runtime/files/file-actions.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { realPlace } from '../../../src/runtime/items/provider-info.ts';
import { reporting } from '../drive-report.ts';
import { writeItem } from '../item-object.ts';
import { childOf, type Found, isWithin, leafOf } from '../item-paths.ts';

export interface TransferOptions {
  readonly recurse: boolean;
  readonly force: boolean;
  readonly passThru: boolean;
}

/** Where an item goes: into the destination where that is a folder, else it takes its name. */
export function targetOf(cmdlet: CmdletInvocation, place: Place, destination: Place): Place {
  const folder = cmdlet.session.drives.stat(destination)?.folder === true;
  return folder ? childOf(destination, leafOf(place)) : destination;
}

/** Copies a file, or a folder with all it holds when `recurse`. */
export function copyTo(
  cmdlet: CmdletInvocation,
  { place, item }: Found,
  target: Place,
  options: TransferOptions,
): void {
  const { drives } = cmdlet.session;
  cmdlet.checkStop();
  const from = drives.show(place);
  const to = drives.show(target);
  if (isWithin(target, place) && target.segments.length === place.segments.length) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Cannot overwrite the item ${from} with itself.`,
        id: 'CopyError',
        category: 'WriteError',
        target: from,
        exceptionType: 'System.IO.IOException',
      }),
    );
    return;
  }
  if (!cmdlet.shouldProcess(`Item: ${from} Destination: ${to}`, item.folder ? 'Copy Directory' : 'Copy File')) return;
  if (!item.folder) {
    const done = reporting(cmdlet, { id: 'CopyFileInfoItem', target: from }, () => {
      const old = drives.stat(target);
      if (old?.readOnly === true && options.force)
        onDrive(() => target.drive.change(target.segments, { readOnly: false }));
      copyFile(realPlace(place), realPlace(target), true);
      if (item.readOnly) onDrive(() => target.drive.change(target.segments, { readOnly: true }));
    });
    if (done && options.passThru) writeItem(cmdlet, target);
    return;
  }
  const inside = place.drive.list(place.segments);
  if (drives.stat(target) !== undefined && !options.force) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `An item with the specified name ${to} already exists.`,
        id: 'DirectoryExist',
        category: 'ResourceExists',
        target: to,
        exceptionType: 'System.IO.IOException',
      }),
    );
  } else if (
    !reporting(cmdlet, { id: 'CopyDirectoryInfoItem', target: from }, () => target.drive.makeFolder(target.segments))
  ) {
    return;
  } else if (options.passThru) writeItem(cmdlet, target);
  if (!options.recurse) return;
  for (const child of inside) {
    copyTo(cmdlet, { place: childOf(place, child.name), item: child }, childOf(target, child.name), options);
  }
}

/** Moves a file or folder. */
export function moveTo(
  cmdlet: CmdletInvocation,
  { place, item }: Found,
  target: Place,
  options: TransferOptions,
): void {
  const { drives } = cmdlet.session;
  const from = drives.show(place);
  const action = item.folder ? 'Move Directory' : 'Move File';
  if (!cmdlet.shouldProcess(`Item: ${from} Destination: ${drives.show(target)}`, action)) return;
  const id = item.folder ? 'MoveDirectoryItem' : 'MoveFileInfoItem';
  const done = reporting(cmdlet, { id, target: from }, () =>
    moveItem(realPlace(place), realPlace(target), options.force && !item.folder),
  );
  if (done && options.passThru) writeItem(cmdlet, target);
}
