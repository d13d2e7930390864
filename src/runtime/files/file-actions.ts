import { NetException } from '../../types/net-exception.ts';
import type { Place } from '../drives.ts';
import { fullPath, missingFile, missingPart, onDrive } from './current-drives.ts';

/** Copies one file. Throws .NET's exceptions. */
export function copyFile(from: Place, to: Place, overwrite: boolean): void {
  const source = from.drive.stat(from.segments);
  if (source === undefined || source.folder) throw missingFile(fullPath(from));
  if (!overwrite && to.drive.stat(to.segments) !== undefined) throw exists(to);
  onDrive(() => {
    to.drive.write(to.segments, from.drive.read(from.segments));
    to.drive.change(to.segments, { modified: source.modified });
  });
}

/** Moves a file or folder, between drives too. Throws .NET's exceptions. */
export function moveItem(from: Place, to: Place, overwrite: boolean): void {
  const source = from.drive.stat(from.segments);
  if (source === undefined) throw missingFile(fullPath(from));
  if (to.drive.stat(to.segments) !== undefined) {
    if (!overwrite)
      throw new NetException('System.IO.IOException', 'Cannot create a file when that file already exists.');
    onDrive(() => to.drive.remove(to.segments, false));
  }
  if (from.drive === to.drive) {
    onDrive(() => from.drive.move(from.segments, to.segments));
    return;
  }
  if (source.folder) {
    throw new NetException(
      'System.IO.IOException',
      'Source and destination path must have identical roots. Move will not work across volumes.',
    );
  }
  copyFile(from, to, overwrite);
  onDrive(() => from.drive.remove(from.segments, false));
}

/** Deletes a file; one that is not there is deleted already. Throws .NET's exceptions. */
export function removeFile(place: Place): void {
  const item = place.drive.stat(place.segments);
  if (item === undefined) {
    if (place.drive.stat(place.segments.slice(0, -1))?.folder !== true) throw missingPart(fullPath(place));
    return;
  }
  if (item.folder || item.readOnly) throw denied(place);
  onDrive(() => place.drive.remove(place.segments, false));
}

/** Deletes a folder. Throws .NET's exceptions. */
export function removeFolder(place: Place, recurse: boolean): void {
  const item = place.drive.stat(place.segments);
  if (item === undefined) throw missingPart(fullPath(place));
  if (!item.folder) throw new NetException('System.IO.IOException', 'The directory name is invalid.');
  if (!recurse && place.drive.list(place.segments).length > 0) {
    throw new NetException('System.IO.IOException', `The directory is not empty. : '${fullPath(place)}'`);
  }
  onDrive(() => place.drive.remove(place.segments, recurse));
}

function exists(place: Place): NetException {
  return new NetException('System.IO.IOException', `The file '${fullPath(place)}' already exists.`);
}

function denied(place: Place): NetException {
  return new NetException('System.UnauthorizedAccessException', `Access to the path '${fullPath(place)}' is denied.`);
}
